// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "rules/instant.h"

namespace okienko::backoffice
{

/// Why a counter may take somebody out of turn. Closed and without a word about the person.
enum class OutOfTurn { NotWell, CannotWait, SmallChild, MistakeOfOurs, ComesBack, NotInList, Other };

/// Whose turn a call was; a counter counts its turns by these.
enum class Lane { Appointment, Priority, Ordinary };

/// Why just this ticket was called: kept with the call and shown in one sentence. It never says why somebody
/// has priority, nor how much (needs are not stored as reasons).
struct CallReason {
    enum class Kind {
        OnlyOne,          ///< "nobody else waits here"
        LongestWaiting,   ///< "has waited longest: {minutes} minutes"
        Appointment,      ///< "booked for {time}"
        ReturnMark,       ///< "could not be served on another day, and comes back"
        Priority,         ///< "has priority: before {others} who came earlier"
        PreferredService, ///< "this counter serves {service} first: before {others} who came a little
                          ///< earlier"
        TurnOfTheOthers,  ///< "after {others} called before their turn, who has waited longest without"
        Returned,         ///< "came back after {others} others had been called"
        OutOfTurn,        ///< "out of turn: {why}"
        PaperShown,       ///< "stood at the counter with the paper"
        SentHere,         ///< "was sent to this counter by another one"
    };
    Kind kind = Kind::LongestWaiting;
    Lane lane = Lane::Ordinary; ///< also of who would have been called without precedence
    int minutes = 0;
    int others = 0;
    Instant time;
    ServiceId service;
    OutOfTurn why = OutOfTurn::Other;

    bool operator==(const CallReason &) const = default;
};

} // namespace okienko::backoffice
