// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "rules/hall.h"
#include "rules/officetable.h"
#include "rules/ticketnow.h"
#include "rules/whynot.h"

namespace okienko::backoffice
{

/// What somebody wants done with one ticket.
struct Wanted {
    Deed deed = Deed::Call;
    TicketId ticket;
    Who who;
    RequestId request;
    ServiceId service;      ///< Transfer, ToCashDesk, TakeFromPaper of an unknown ticket
    CounterId toCounter;    ///< Transfer: to this counter, with the service it has
    CallReason reason;      ///< Call: as callNext() said it; CallOutOfTurn: its `why`
    bool again = false;     ///< Call: as callNext() said it
    bool confirmed = false; ///< Call: the clerk was asked "again?" and said yes
};

/// Decides one deed: the event to be added to the ticket's history, or why not. Decides nothing twice: a
/// request that is in the history gives its event again, unchanged, also when it was undone since. A store
/// keeps the refusals by request too, so that a late double of a refused one does not succeed (numbers,
/// invariant 7).
///
/// Issue and what terminals report (GoAway, WaitAgain, GiveBack) are facts: they are added without asking.
/// @param history of this ticket, in any order; empty = the office does not know it
/// @param hall as it is now; its counters say who is free
/// @param fresh id for the event, if there will be one
[[nodiscard]] std::variant<TicketEvent, WhyNot> decide(const QList<TicketEvent> &history,
                                                       const Wanted &wanted, const Hall &hall,
                                                       const OfficeTable &table, Instant now,
                                                       const EventId &fresh);

/// The deeds that are allowed with a ticket in a stage, for a console to show its keys; decide() may still
/// say no for another reason (too soon, counter busy).
[[nodiscard]] QList<Deed> deedsFor(Stage stage, Who::Kind who);

} // namespace okienko::backoffice
