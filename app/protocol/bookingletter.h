// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "protocol/letter.h"

namespace okienko
{

/// A booking (`Booking`): the office writes it, the kiosk reads it. A state that is not known is read as
/// cancelled: nothing can be done with it here.
[[nodiscard]] QJsonObject jsonOf(const Booking &booking);
[[nodiscard]] Reading<Booking> readBooking(const QByteArray &letter);

/// Who comes today (`BookingsOfDay`): the office writes it, the kiosk reads it.
[[nodiscard]] QJsonObject jsonOf(const BookingsOfDay &day);
[[nodiscard]] Reading<BookingsOfDay> readBookingsOfDay(const QByteArray &letter);

/// A time that is wanted (`TimeWanted`): the kiosk writes it, the office reads it.
[[nodiscard]] QByteArray letterOf(const TimeWanted &wanted);
[[nodiscard]] TimeWanted timeWantedAt(const JsonReader &at);

/// Another time for a booking (`NewTime`), UTC: the kiosk writes it.
[[nodiscard]] QByteArray letterOfNewTime(const QDateTime &start);

/// The days (`BookableDays`) and the times of one (`BookableTimes`): the office writes them, the kiosk reads
/// them. A state of a day that is not known is read as full.
[[nodiscard]] QJsonObject jsonOf(const ServiceId &service, int visits, std::chrono::minutes length,
                                 const QList<BookableDay> &days);
[[nodiscard]] Reading<QList<BookableDay>> readBookableDays(const QByteArray &letter);
[[nodiscard]] QJsonObject jsonOf(const QDate &day, const QList<QDateTime> &times);
[[nodiscard]] Reading<QList<QDateTime>> readBookableTimes(const QByteArray &letter);

} // namespace okienko
