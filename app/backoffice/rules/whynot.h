// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "domain/ids.h"

namespace okienko::backoffice
{

/// Why something was not done: closed, so that a page has one sentence for each. Nothing changed.
struct WhyNot {
    enum class Kind {
        // of a counter
        NoSuchCounter,
        CounterClosed,
        CounterPaused,
        CounterBusy, ///< it has a ticket already: finish that first
        NobodyWaits, ///< nobody who could be called here
        OnlyResting, ///< some wait, but for another counter that can do what they need, or are served under
                     ///< another number
        AskFirst,    ///< "again?": issued before the restore, may have been called (numbers P7)
        // of a ticket
        NoSuchTicket,    ///< and there is no paper
        NotNow,          ///< a ticket in this state cannot have this done
        NotByYou,        ///< this is not for a visitor, a counter or a supervisor to do
        OtherCounter,    ///< it is at another counter
        LinkedElsewhere, ///< another ticket of the same visit is at a counter
        TooSoon,         ///< seconds: how long to wait
        NoRecallsLeft,
        GraceOver, ///< a no-show came back too late: a new ticket
        NoReturnsLeft,
        SameService,
        NoSuchService,
        ServiceSuspended,
        NothingToUndo, ///< nothing that can be undone was done last with this ticket
        TooLateToUndo,
    };
    Kind kind = Kind::NotNow;
    std::chrono::seconds wait{0}; ///< for TooSoon
    CounterId counter = {};       ///< for OtherCounter, LinkedElsewhere

    bool operator==(const WhyNot &) const = default;
};

} // namespace okienko::backoffice
