// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

class QQuickItem;

namespace okienko::test
{

/// Words that stand on the glass.
struct Words {
    QQuickItem *item;
    // Where, as far as it is not clipped:
    QRectF painted; ///< with the room that belongs to their lines
    QRectF ink;     ///< the letters alone, from the capitals of the first line to the tails of the last
    QString text;
};

/// The words of that item and of all that is in it and shows.
[[nodiscard]] QList<Words> wordsIn(QQuickItem *item);

/// Where an item stands on the glass.
[[nodiscard]] QRectF placeOf(const QQuickItem *item);

/// The first words of a text, for a sentence about it.
[[nodiscard]] QString quoted(const QString &text);

/// What stands outside of that to which it belongs, or over or under something else, one sentence each: words
/// and icons beyond their own button, tile, strip or window, words under a button, ledge, header or sill.
/// @param words those that are in play, controls likewise; root is the whole glass.
[[nodiscard]] QStringList overreaching(QQuickItem *root, const QList<Words> &words,
                                       const QList<QQuickItem *> &controls);

} // namespace okienko::test
