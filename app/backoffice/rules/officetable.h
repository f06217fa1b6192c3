// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <chrono>

#include "domain/office.h"

namespace okienko::backoffice
{

/// What the office decided about its queue. The first part stands in the office's file; for the rest here are
/// the defaults and why they are what they are. Everything a supervisor may want to turn is in this one
/// place.
struct OfficeTable {
    /// What the file says of one service.
    struct Row {
        int averageMinutes = 10; ///< as the office expects it; counts little once there are visits
        int priorityInARow = 2;  ///< calls with priority by one counter before somebody without is called
        bool appointmentsFirst = true;
        bool appointmentCapable = false;
    };
    QHash<ServiceId, Row> services;
    int recalls = 2; ///< calls after the first one
    std::chrono::seconds recallEvery{
        20}; ///< least time between calls, and between the last call and "no-show"
    /// How late one may come: to an appointment and keep its precedence, after a no-show and be let in again.
    std::chrono::minutes grace{15};
    int returnAfter = 2; ///< tickets that are called before one who returns after a no-show

    // From here on: not in the file.

    /// How far ahead one weight of priority puts: weight 2 passes those who came up to 30 minutes earlier. It
    /// is time, not rank, so that nobody waits for ever: after (largest weight) x 15 minutes no newcomer
    /// passes any more.
    std::chrono::minutes perWeight{15};
    /// How much later the visitors of a counter's second service count there than those of its first one; the
    /// third's twice that. Small: a counter should help out before people stand around.
    std::chrono::minutes perPreference{5};
    /// Booked visits by one counter before somebody who waits without a booking. Four of five: a full book of
    /// appointments is kept, and those without see that the queue moves.
    int appointmentsInARow = 4;
    /// From when on a booked visitor who is there goes before the others. Ten minutes are less than one
    /// service.
    std::chrono::minutes appointmentEarly{10};
    /// How often one may return after a no-show. Twice: a prayer, a parking meter; then it is a new ticket.
    int returns = 2;
    /// How long next, no-show, done and transfer can be taken back. Long enough to see the slip, too short
    /// for the visitor to have gone.
    std::chrono::seconds undo{10};
    /// How long the visitor can take back that the ticket was given back (the terminal's own promise).
    std::chrono::seconds stillMine{60};
    /// How long after closing those are served who have a ticket. After that they get a mark for another day.
    std::chrono::minutes afterClosing{30};

    [[nodiscard]] static OfficeTable of(const Office &office);
    /// The row of a service; one with the defaults for a service that the file does not know (P2: its tickets
    /// are taken all the same).
    [[nodiscard]] Row row(const ServiceId &service) const { return services.value(service); }
};

} // namespace okienko::backoffice
