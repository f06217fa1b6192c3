// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "domain/printing.h"
#include "domain/ticket.h"

namespace okienko
{

/// What stands on the paper for these tickets (one, or the linked ones of a visit). Facts only, no words.
[[nodiscard]] Slip slipFor(const QList<Ticket> &tickets, const Office &office, bool copy, bool lineDown);

/// One strip for staff with the numbers that never came out on paper.
[[nodiscard]] StaffStrip stripFor(const QList<Ticket> &tickets, const Office &office, const QDateTime &utc);

} // namespace okienko
