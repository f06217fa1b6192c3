// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace okienko
{

/// Letters of one weight within a line.
struct Run {
    QString text;
    bool bold = false;
};

using Line = QList<Run>;

/// Breaks a text into lines no wider than `width` dots.
///
/// `<b>` and `</b>` mark key words. Lines break at spaces, never at no-break spaces (U+00A0). A word that is
/// wider than the whole line is broken before a syllable and gets a hyphen: on a narrow roll there is no
/// other way to keep its size.
/// @param balanced the lines become as even as the same number of lines allows (for centred texts).
[[nodiscard]] QList<Line> wrap(const QString &text, int pixelSize, bool bold, qreal width, bool balanced);

/// Width of a line in dots.
[[nodiscard]] qreal advanceOf(const Line &line, int pixelSize);

/// No-break spaces where a line must not end: after words of one letter, and between a number and what it
/// counts.
[[nodiscard]] QString bound(const QString &text);

} // namespace okienko
