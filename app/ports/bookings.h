// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "domain/booking.h"

namespace okienko
{

/// The office's book of times. Each question is answered within ten seconds: by its own signal, refused() or
/// unheard(). One question at a time: a newer one counts, an answer to an older one is not told. All may be
/// asked again with the same ids: they are done once.
class Bookings : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void askDays(const ServiceId &service, int visits) = 0;
    virtual void askTimes(const ServiceId &service, int visits, const QDate &day) = 0;
    /// Whatever this terminal held before is free again when it gets the new time.
    virtual void hold(const TimeWanted &wanted) = 0;
    /// Promises what is held.
    virtual void confirm(const BookingId &id) = 0;
    /// Another time for what is booked: the old one is free only when the new one was had. The code stays.
    virtual void move(const BookingId &id, const QDateTime &start) = 0;
    /// Ends a booking.
    virtual void cancel(const BookingId &id) = 0;
    /// Nobody waits for this one any more, held or perhaps promised: it is freed as soon as the office can be
    /// reached, also after a restart. No question: nothing is told, and the question under way stays.
    virtual void release(const BookingId &id) = 0;
    /// The booking of a code that was checked (readBookingCode()); sought() follows.
    virtual void seek(const QString &code) = 0;

Q_SIGNALS:
    void daysTold(const QList<okienko::BookableDay> &days);
    void timesTold(const QList<QDateTime> &times);
    /// How a booking stands now, after hold(), confirm(), move() or cancel().
    void told(const okienko::Booking &booking);
    /// @param booking none: no such code
    void sought(const std::optional<okienko::Booking> &booking);
    void refused(okienko::BookingRefusal why);
    /// The office does not answer: whether it was done is not known.
    void unheard();
    /// Who comes today, as the office knows it now; told without being asked.
    void dayTold(const okienko::BookingsOfDay &day);
};

} // namespace okienko
