// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ports/bookings.h"

namespace okienko
{

/// An office's book of times that says what a test tells it. It records what it was asked.
class FakeBookings : public Bookings
{
public:
    using Bookings::Bookings;

    void askDays(const ServiceId &service, int visits) override
    {
        asked.append(QStringLiteral("days ") + service.value);
        people.append(visits);
    }
    void askTimes(const ServiceId &, int, const QDate &day) override
    {
        asked.append(QStringLiteral("times ") + day.toString(Qt::ISODate));
    }
    void hold(const TimeWanted &wanted) override
    {
        asked.append(QStringLiteral("hold"));
        wishes.append(wanted);
    }
    void confirm(const BookingId &id) override
    {
        asked.append(QStringLiteral("confirm"));
        confirmed.append(id);
    }
    void move(const BookingId &id, const QDateTime &start) override
    {
        asked.append(QStringLiteral("move"));
        moves.append({id, start});
    }
    void cancel(const BookingId &id) override
    {
        asked.append(QStringLiteral("cancel"));
        cancelled.append(id);
    }

    void release(const BookingId &id) override { released.append(id); }
    void seek(const QString &code) override { asked.append(QStringLiteral("seek ") + code); }

    void tellDays(const QList<BookableDay> &days) { Q_EMIT daysTold(days); }
    void tellTimes(const QList<QDateTime> &times) { Q_EMIT timesTold(times); }
    /// Answers the last wish.
    void tell(BookingState state)
    {
        const TimeWanted &wish = wishes.constLast();
        Booking booking{wish.id, wish.service, wish.visits, wish.start,   wish.start.addSecs(20 * 60),
                        state,   {},           {},          wish.language};
        if (state != BookingState::Held)
            booking.code = QStringLiteral("K7RT4MXQ");
        Q_EMIT told(booking);
    }
    void refuse(BookingRefusal why) { Q_EMIT refused(why); }
    void sayNothing() { Q_EMIT unheard(); }
    void tellSought(const std::optional<Booking> &booking) { Q_EMIT sought(booking); }
    void tellDay(const BookingsOfDay &day) { Q_EMIT dayTold(day); }
    void tellState(const Booking &booking) { Q_EMIT told(booking); }

    QStringList asked;
    QList<int> people; ///< for whom days were asked
    QList<TimeWanted> wishes;
    QList<BookingId> confirmed;
    QList<QPair<BookingId, QDateTime>> moves;
    QList<BookingId> cancelled;
    QList<BookingId> released;
};

} // namespace okienko
