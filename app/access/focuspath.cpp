// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/focuspath.h"

#include <QQuickWindow>

#include <cmath>
#include <limits>

#include "access/readingorder.h"

namespace okienko
{

namespace
{

QRectF placeOf(const QQuickItem *item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

/// The place as seen with the wanted side turned to the right.
QRectF turned(const QRectF &place, Qt::Key side)
{
    switch (side) {
    case Qt::Key_Left: return {-place.right(), place.top(), place.width(), place.height()};
    case Qt::Key_Down: return {place.top(), place.left(), place.height(), place.width()};
    case Qt::Key_Up: return {-place.bottom(), place.left(), place.height(), place.width()};
    default: return place;
    }
}

QList<QQuickItem *> controlsAround(const QQuickItem *item)
{
    const QQuickWindow *window = item ? item->window() : nullptr;
    return window ? ReadingOrder(window->contentItem()).controls() : QList<QQuickItem *>();
}

} // namespace

void FocusPath::setKeysInUse(bool inUse)
{
    if (m_keysInUse == inUse)
        return;
    m_keysInUse = inUse;
    Q_EMIT keysInUseChanged();
}

bool FocusPath::follow(QQuickItem *from, int key)
{
    switch (key) {
    case Qt::Key_Tab: step(from, 1); return true;
    case Qt::Key_Backtab: step(from, -1); return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: break;
    default: return false;
    }
    if (QQuickItem *next = neighbour(controlsAround(from), from, static_cast<Qt::Key>(key)))
        focus(next);
    else
        step(from, key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1);
    return true;
}

void FocusPath::step(QQuickItem *from, int by)
{
    const QList<QQuickItem *> controls = controlsAround(from);
    const qsizetype at = controls.indexOf(from);
    const qsizetype next = at < 0 ? 0 : at + by;
    if (next < 0 || next >= controls.size()) {
        setKeysInUse(true);
        Q_EMIT edgeReached();
        return;
    }
    focus(controls.at(next));
}

void FocusPath::begin(QQuickItem *root)
{
    const QList<QQuickItem *> controls = ReadingOrder(root).controls();
    if (!controls.isEmpty())
        controls.first()->forceActiveFocus(Qt::TabFocusReason);
}

QQuickItem *FocusPath::neighbour(const QList<QQuickItem *> &controls, QQuickItem *from, Qt::Key side)
{
    const QRectF here = turned(placeOf(from), side);
    QQuickItem *nearest = nullptr;
    double least = std::numeric_limits<double>::max();
    for (QQuickItem *control : controls) {
        const QRectF there = turned(placeOf(control), side);
        const double ahead = there.center().x() - here.center().x();
        if (control == from || there.left() < here.right() - here.width() / 2 || ahead <= 0)
            continue;
        const double beside = std::max({0.0, there.top() - here.bottom(), here.top() - there.bottom()});
        // What lies straight ahead wins over what is near but aside; among equals the one whose middle is
        // closer.
        const double distance = std::max(0.0, there.left() - here.right()) + 4 * beside +
                                std::abs(there.center().y() - here.center().y()) / 100;
        if (distance < least) {
            least = distance;
            nearest = control;
        }
    }
    return nearest;
}

void FocusPath::focus(QQuickItem *item)
{
    setKeysInUse(true);
    item->forceActiveFocus(Qt::TabFocusReason);
}

} // namespace okienko
