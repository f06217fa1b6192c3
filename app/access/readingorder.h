// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QQuickItem>

#include "access/access.h"
#include "domain/saying.h"

namespace okienko
{

/// Everything on the glass that is to be read, in the order in which it is to be read: by Access.order (a
/// group's order moves all that is in it), then by rows from the top, then from the left. Items that do not
/// show, lie outside the root, are Decoration or hushed, are left out; what lies inside a control belongs to
/// the control. A look at one moment: make a new one after the screen has changed. GUI thread.
class ReadingOrder
{
public:
    struct Stop {
        QPointer<QQuickItem> item;
        SpokenItem spoken;
        bool personal = false;
        QString language; ///< empty: the language of the screen
    };

    /// The root must have a size; what lies outside of it does not show. Null gives an empty order.
    explicit ReadingOrder(QQuickItem *root);

    [[nodiscard]] const QList<Stop> &stops() const { return m_stops; }
    [[nodiscard]] QList<SpokenItem> items() const;
    /// Those a visitor can do something with.
    [[nodiscard]] QList<QQuickItem *> controls() const;

private:
    QList<Stop> m_stops;
};

} // namespace okienko
