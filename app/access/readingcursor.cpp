// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/readingcursor.h"

#include <algorithm>

namespace okienko
{

namespace
{

bool isControl(const ReadingOrder::Stop &stop)
{
    const Access *access = Access::of(stop.item);
    return access != nullptr && access->isControl();
}

qsizetype placeOf(const QList<ReadingOrder::Stop> &stops, const QQuickItem *item)
{
    for (qsizetype i = 0; i < stops.size(); ++i)
        if (item != nullptr && stops.at(i).item == item)
            return i;
    return -1;
}

} // namespace

void ReadingCursor::leave() { stand(nullptr, -1); }

void ReadingCursor::stand(QQuickItem *item, qsizetype place)
{
    m_place = place;
    if (m_item == item)
        return;
    m_item = item;
    Q_EMIT moved();
}

std::optional<ReadingOrder::Stop> ReadingCursor::step(QQuickItem *root, int by, Over over)
{
    const QList<ReadingOrder::Stop> stops = ReadingOrder(root).stops();
    qsizetype at = placeOf(stops, m_item);
    const auto firstControl = std::find_if(stops.cbegin(), stops.cend(), isControl);
    if (at < 0 && m_place >= 0)
        at = std::min(m_place, stops.size()) - (by > 0 ? 1 : 0); // what it stood on is gone
    else if (at < 0)
        at = std::distance(stops.cbegin(), firstControl) - (by > 0 ? 1 : 0);
    for (at += by; at >= 0 && at < stops.size(); at += by) {
        const ReadingOrder::Stop &stop = stops.at(at);
        if (over == Over::Controls && !isControl(stop))
            continue;
        stand(stop.item, at);
        if (isControl(stop))
            stop.item->forceActiveFocus(Qt::TabFocusReason);
        return stop;
    }
    return std::nullopt;
}

std::optional<ReadingOrder::Stop> ReadingCursor::stop(QQuickItem *root) const
{
    const QList<ReadingOrder::Stop> stops = ReadingOrder(root).stops();
    const qsizetype at = placeOf(stops, m_item);
    return at < 0 ? std::nullopt : std::optional(stops.at(at));
}

} // namespace okienko
