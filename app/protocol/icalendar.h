// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <chrono>

namespace okienko
{

/// An event of a calendar.
struct CalendarEvent {
    QUuid id;        ///< the same as long as it is the same event, whenever it takes place
    QDateTime from;  ///< UTC
    QDateTime to;    ///< UTC, not included
    QString summary; ///< may hold anything
    bool cancelled = false;
    int sequence = 0;  ///< greater each time it is moved or cancelled
    QDateTime changed; ///< UTC, when that was last
};

/// A calendar as programs subscribe to it.
struct CalendarSheet {
    QString name;
    std::chrono::minutes refresh{15}; ///< how often to look again
    QList<CalendarEvent> events;
};

/// The calendar as text/calendar (iCalendar, RFC 5545): UTF-8, lines that end with CRLF and are folded at 75
/// octets between characters (3.1), texts escaped (3.3.11), instants in UTC (3.3.5), so that no time zone has
/// to be told. What readers of a feed look for beside that: NAME, REFRESH-INTERVAL (RFC 7986, 5.1, 5.7) and
/// their forerunners. Without a METHOD, so DTSTAMP says when an event was last changed (3.8.7.2): the same
/// events give the same bytes. A calendar without events tells the zone UTC instead, because it must hold one
/// component (3.6).
[[nodiscard]] QByteArray iCalendarOf(const CalendarSheet &sheet);

} // namespace okienko
