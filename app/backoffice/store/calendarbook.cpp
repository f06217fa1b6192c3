// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/calendarbook.h"

namespace okienko::officestore
{

namespace
{

#define FEED_COLUMNS "office, calendar, name, service, made_at, made_by, fetched_at, removed"

CalendarFeed readFeed(Statement &row)
{
    CalendarFeed feed{{row.text(0)},         row.uuid(1), row.text(2),  std::nullopt,
                      utcOf(row.instant(4)), row.text(5), std::nullopt, row.yes(7)};
    if (!row.isNull(3))
        feed.service = row.text(3);
    if (!row.isNull(6))
        feed.fetched = utcOf(row.instant(6));
    return feed;
}

/// Columns: booking, service, visits, from_at, to_at, state, changes, changed_at.
CalendarRow readRow(Statement &row)
{
    return {{row.uuid(0)},
            {row.text(1)},
            row.small(2),
            utcOf(row.instant(3)),
            utcOf(row.instant(4)),
            static_cast<BookingState>(row.small(5)) == BookingState::Cancelled,
            std::max(0, row.small(6) - 1), // the first change was the promise
            utcOf(row.instant(7))};
}

} // namespace

Result<void> CalendarBook::put(Deed &deed, const CalendarFeed &feed, const QByteArray &secretHash)
{
    return deed
        .statement("INSERT INTO calendars (office, calendar, name, service, secret, made_at, made_by) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (office, calendar) DO UPDATE SET "
                   "secret = excluded.secret, made_at = excluded.made_at, made_by = excluded.made_by")
        .with(deed.office(), feed.calendar, feed.name, feed.service, secretHash, deed.now(), feed.madeBy)
        .done();
}

Result<void> CalendarBook::remove(Deed &deed, const QUuid &calendar)
{
    return deed.statement("UPDATE calendars SET removed = 1 WHERE office = ? AND calendar = ?")
        .with(deed.office(), calendar)
        .done();
}

Result<void> CalendarBook::markFetched(const CalendarFeed &feed, Instant now)
{
    return m_connection.statement("UPDATE calendars SET fetched_at = ? WHERE office = ? AND calendar = ?")
        .with(now, feed.office, feed.calendar)
        .done();
}

Result<std::optional<CalendarFeed>> CalendarBook::bySecret(const QByteArray &secretHash) const
{
    return rowOf(
        std::move(
            m_connection.statement("SELECT " FEED_COLUMNS " FROM calendars WHERE secret = ? AND removed = 0")
                .with(secretHash)),
        readFeed);
}

Result<std::optional<CalendarFeed>> CalendarBook::one(const OfficeId &office, const QUuid &calendar) const
{
    return rowOf(
        std::move(
            m_connection.statement("SELECT " FEED_COLUMNS " FROM calendars WHERE office = ? AND calendar = ?")
                .with(office, calendar)),
        readFeed);
}

Result<QList<CalendarFeed>> CalendarBook::all(const OfficeId &office) const
{
    return rowsOf(std::move(m_connection
                                .statement("SELECT " FEED_COLUMNS " FROM calendars WHERE office = ? AND "
                                           "removed = 0 ORDER BY name, calendar")
                                .with(office)),
                  readFeed);
}

Result<QList<CalendarRow>> CalendarBook::rows(const CalendarFeed &feed, Instant from, int atMost) const
{
#define ROWS_BEFORE                                                                                          \
    "SELECT booking, service, visits, from_at, to_at, state, changes, changed_at FROM bookings WHERE "       \
    "office = ? AND to_at > ? AND state <> 0 AND code IS NOT NULL "
#define ROWS_AFTER "ORDER BY from_at, booking LIMIT ?"
    if (!feed.service)
        return rowsOf(
            std::move(m_connection.statement(ROWS_BEFORE ROWS_AFTER).with(feed.office, from, atMost)),
            readRow);
    return rowsOf(std::move(m_connection.statement(ROWS_BEFORE "AND service = ? " ROWS_AFTER)
                                .with(feed.office, from, *feed.service, atMost)),
                  readRow);
}

} // namespace okienko::officestore
