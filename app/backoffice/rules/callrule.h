// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "rules/hall.h"
#include "rules/officetable.h"
#include "rules/whynot.h"

namespace okienko::backoffice
{

/// What the visitor asked for and this counter does not have; shown to the clerk with the call.
enum class Wish { ClerkLanguage, SeparateRoom, HearingLoop };

/// Whom a counter calls next, and why.
struct NextCall {
    TicketId ticket;
    CallReason reason;
    QList<Wish> unmet;
    bool again = false; ///< issued before a restore: the clerk is asked "again?" first (P7)
    bool operator==(const NextCall &) const = default;
};

/// The rule. Everyone has a *place*, which is a time: when the ticket was issued, or the booked time; earlier
/// with priority (perWeight), a little later at a counter that does the matter only as a help
/// (perPreference).
///
///   1. Who is booked and came in time goes first from ten minutes before (at most appointmentsInARow at a
///   time).
///   2. Then the earliest place; after priorityInARow calls with priority the earliest place without.
///
/// Who was sent to one counter goes there first, and to no other while it is open.
///
/// Nobody is called while another ticket of the same visit is at a counter, nor when what they need is at
/// another open counter; they rest and lose no place. Who came back after a no-show rests for returnAfter
/// calls. Of twins (P2) the earlier goes first. The same hall gives the same answer, in whatever order its
/// tickets stand.
[[nodiscard]] std::variant<NextCall, WhyNot> callNext(const Hall &hall, const CounterId &asking,
                                                      const OfficeTable &table, Instant now);

/// Whether a booked visitor came in time: precedence is lost by being late, not because the office is.
[[nodiscard]] bool cameInTime(const TicketNow &ticket, const OfficeTable &table);

/// Since when the visitor thinks to be waiting: the issue, or the booked time for who came in time.
[[nodiscard]] Instant waitsSince(const TicketNow &ticket, const OfficeTable &table);

} // namespace okienko::backoffice
