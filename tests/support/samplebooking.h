// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"

namespace okienko::test
{

/// A visit at the passport point that was promised some time ago, twenty minutes long.
inline Booking promisedBooking(const QDateTime &from)
{
    Booking booking;
    booking.id = BookingId::fromText(QStringLiteral("01935a2e-7c00-7000-8000-00000000000b"));
    booking.service = {QStringLiteral("passport-point")};
    booking.from = from.toUTC();
    booking.to = booking.from.addSecs(20 * 60);
    booking.state = BookingState::Booked;
    booking.code = QStringLiteral("K7RT4MXQ");
    return booking;
}

} // namespace okienko::test
