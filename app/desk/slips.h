// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/office.h"
#include "domain/printing.h"
#include "domain/ticket.h"

namespace okienko
{

class HallDesk;

/// What stands on the paper for these tickets (one, or the linked ones of a visit). Facts only, no words. How
/// many stood before a number, and that the office cannot see it yet, stands on its first paper only.
[[nodiscard]] Slip slipFor(const QList<Ticket> &tickets, const Office &office, const HallDesk &hall,
                           bool copy);

/// The confirmation of a booked time.
[[nodiscard]] Slip slipFor(const Booking &booking, const Office &office, const QDateTime &utc, bool copy);

/// One strip for staff with the numbers that never came out on paper.
[[nodiscard]] StaffStrip stripFor(const QList<Ticket> &tickets, const Office &office, const QDateTime &utc);

} // namespace okienko
