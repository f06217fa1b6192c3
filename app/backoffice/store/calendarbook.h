// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/booking.h"
#include "officestore/deed.h"

namespace okienko::officestore
{

/// Who knows the secret reads the booked times of an office, or of one of its services.
struct CalendarFeed {
    OfficeId office;
    QUuid calendar;
    QString name;
    std::optional<QString> service; ///< none: all
    QDateTime made;
    QString madeBy; ///< the name with which they log in
    std::optional<QDateTime> fetched;
    bool removed = false;
};

/// A booking as a calendar tells it: nothing of who comes, nor what they come with.
struct CalendarRow {
    BookingId booking;
    ServiceId service;
    int visits = 1;
    QDateTime from; ///< UTC
    QDateTime to;   ///< UTC, not included
    bool cancelled = false;
    int moved = 0;     ///< how often it was changed since it was promised
    QDateTime changed; ///< UTC, when that was last
};

/// Calendars of an office. What it changes needs a deed, but for the note that one was fetched.
class CalendarBook
{
public:
    explicit CalendarBook(Connection &connection) : m_connection(connection) {}

    /// Makes it, or gives it another secret: the former is good for nothing then.
    /// @param feed office, made and the like are the deed's
    Result<void> put(Deed &deed, const CalendarFeed &feed, const QByteArray &secretHash);
    Result<void> remove(Deed &deed, const QUuid &calendar);
    Result<void> markFetched(const CalendarFeed &feed, Instant now);

    [[nodiscard]] Result<std::optional<CalendarFeed>> bySecret(const QByteArray &secretHash) const;
    /// Also one that was removed.
    [[nodiscard]] Result<std::optional<CalendarFeed>> one(const OfficeId &office,
                                                          const QUuid &calendar) const;
    /// By their names, without those that were removed.
    [[nodiscard]] Result<QList<CalendarFeed>> all(const OfficeId &office) const;

    /// Promised or cancelled bookings that end after `from`, in the order of their times, at most so many.
    [[nodiscard]] Result<QList<CalendarRow>> rows(const CalendarFeed &feed, Instant from, int atMost) const;

private:
    Connection &m_connection;
};

} // namespace okienko::officestore
