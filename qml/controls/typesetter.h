// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace okienko
{

/// What a typesetter does with a line of words before it is shown. QML singleton, GUI thread.
class Typesetter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// Puts hard spaces after one-letter words and between a number and the word that belongs to it, so that
    /// no line ends with "i" or "5".
    Q_INVOKABLE [[nodiscard]] QString bound(const QString &text) const;
    /// The smallest width, in pixels, in which the text has no more lines than in the width given.
    Q_INVOKABLE [[nodiscard]] double balancedWidth(const QString &text, const QFont &font,
                                                   double width) const;
    /// How many lines the text has in that width, in pixels; a word that is too long has a line of its own.
    Q_INVOKABLE [[nodiscard]] int lines(const QString &text, const QFont &font, double width) const;
    /// Width of the widest piece that cannot be broken, in pixels, rounded up.
    Q_INVOKABLE [[nodiscard]] double longestWord(const QString &text, const QFont &font) const;
    /// The text cut between words into portions of at most so many lines.
    Q_INVOKABLE [[nodiscard]] QStringList portions(const QString &text, const QFont &font, double width,
                                                   int lines) const;
    /// The parts that are not empty, with the sign between them.
    Q_INVOKABLE [[nodiscard]] QString joined(QStringList parts, const QString &sign) const;
};

} // namespace okienko
