// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "rules/ticketevent.h"

namespace okienko::backoffice
{

/// Where a ticket stands.
enum class Stage {
    Unheard, ///< known from its paper only (P5)
    Waiting,
    Away, ///< keeps its place, is not called
    Called,
    Serving,
    Parked, ///< at a counter
    NoShow, ///< may return within the grace
    Served,
    GivenBack,
    Released ///< a mark, a booking, or the day is over
};

/// One stay at a counter.
struct Stay {
    CounterId counter;
    ServiceId service;
    Instant calledAt;
    std::optional<Instant> servedFrom;
    std::optional<Instant> endedAt;
    Deed end = Deed::Call; ///< the deed that ended it, once endedAt is there
    int recalls = 0;
    bool takenUp = false; ///< goes on with a parked one: no call
    bool operator==(const Stay &) const = default;
};

/// A ticket as its history tells it (ticketOf()). A store may keep the fields as columns or fold the events
/// anew.
struct TicketNow {
    TicketId id;
    Series series;
    int n = 0;
    ServiceId service; ///< the present one
    Needs needs;
    VisitId visit;
    Instant issuedAt;
    bool certain = true;
    std::optional<Instant> appointment;
    bool byMark = false; ///< comes back with a return mark

    Stage stage = Stage::Unheard;
    Instant since;     ///< in this stage
    CounterId counter; ///< Called, Serving, Parked
    int recalls = 0;   ///< of the present call
    Instant lastCall;
    int returns = 0;                   ///< after no-shows
    std::optional<Instant> returnedAt; ///< of the last one, while it waits for its turn
    /// Said so and was not seen since. If that news comes late, after a call and a no-show, the place is
    /// kept.
    bool wentOut = false;
    CounterId forCounter; ///< sent to this one; the others leave the ticket to it while it is open
    CounterId errandOf;   ///< at the cash desk for this counter
    ServiceId errandFrom;
    QList<Stay> stays;

    [[nodiscard]] bool atCounter() const { return stage == Stage::Called || stage == Stage::Serving; }
    [[nodiscard]] bool over() const
    {
        return stage == Stage::Served || stage == Stage::GivenBack || stage == Stage::Released;
    }
    bool operator==(const TicketNow &) const = default;
};

/// Folds a history. The events may come in any order and more than once: the same events always give the same
/// ticket (numbers, invariant 7). What was undone is as if it had not been. Every event is taken as the fact
/// that it is: one that does not fit (given back at a cut-off terminal while it was being served) changes
/// nothing.
[[nodiscard]] TicketNow ticketOf(const QList<TicketEvent> &history);

/// The history in its one order, without doubles and without what was undone. Issue stands first; a
/// terminal's news at its own time; the office's deeds as they were done.
[[nodiscard]] QList<TicketEvent> inOrder(const QList<TicketEvent> &history);

} // namespace okienko::backoffice
