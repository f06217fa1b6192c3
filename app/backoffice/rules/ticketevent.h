// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/needs.h"
#include "domain/number.h"
#include "rules/callreason.h"

#include <optional>

namespace okienko::backoffice
{

/// What can happen to a ticket. The same word is the wish of a counter and, once decided, the event.
enum class Deed {
    Issue,         ///< printed by a terminal, or given by staff as a walk-in
    Call,          ///< "next": chosen by the rule
    CallOutOfTurn, ///< chosen by the clerk, with a reason
    TakeFromPaper, ///< the visitor stands there with the paper; the office may not know the ticket yet (P5)
    Recall,
    Serve, ///< the visitor is at the counter
    Done,  ///< after an errand at the cash desk: back to the counter that sent
    NoShow,
    Return,     ///< came after a no-show, within the grace
    Park,       ///< put aside at this counter (a form to fill in)
    TakeUp,     ///< go on with a parked one
    ToHall,     ///< a parked one, or one that was called by mistake, waits again in the old place
    Transfer,   ///< another service, or one certain counter; number and place are kept
    ToCashDesk, ///< a transfer that comes back
    GoAway,     ///< "I go out for a while"
    WaitAgain,  ///< is back; or: the ticket was not to be given back after all
    GiveBack,
    TakeMark,     ///< a return mark for another day
    TakeBooking,  ///< a booked time instead of this ticket
    ServedBefore, ///< the answer to "again?": was served before the restore
    EndDay,
    Undo
};

/// Who did it. There are no clerks here: figures know counters and services (house, section 5).
struct Who {
    enum class Kind { Visitor, Counter, Supervisor, Office };
    Kind kind = Kind::Office;
    CounterId counter; ///< for Counter
    bool operator==(const Who &) const = default;
};

/// One thing that happened to one ticket. What is not named for a deed is empty.
struct TicketEvent {
    EventId id;
    TicketId ticket;
    Deed deed = Deed::Issue;
    Who who;
    Instant at; ///< of Issue and what terminals report: P6 (issueTime()); of the office's deeds: its clock
    /// Counts the office's own deeds with this ticket from 1; 0 = reported by a terminal.
    int step = 0;
    RequestId request; ///< of the office's deeds: the same id is the same deed (P4)

    ServiceId service;   ///< Issue, Transfer, ToCashDesk; Call...: the service it was called for
    CallReason reason;   ///< Call, CallOutOfTurn, TakeFromPaper
    bool again = false;  ///< Call: after "again?"
    CounterId toCounter; ///< Transfer to one counter
    EventId undoes;      ///< Undo

    // Issue
    Series series;
    int n = 0;
    Needs needs;
    VisitId visit;
    bool certain = true; ///< P6: the age was known
    std::optional<Instant> appointment;
    bool byMark = false; ///< comes back with a return mark that was found good

    bool operator==(const TicketEvent &) const = default;
};

} // namespace okienko::backoffice
