// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "rules/officetable.h"
#include "rules/ticketnow.h"

namespace okienko::backoffice
{

/// The day in numbers, for the supervisor. Minutes are rounded down; -1 = nobody yet.
struct ServiceFigures {
    int tickets = 0; ///< issued for this matter, or known from paper
    int waiting = 0; ///< now, those who went out too
    int served = 0;
    int noShows = 0; ///< calls to which nobody came
    int givenBack = 0;
    int released = 0;     ///< mark, booking, end of day
    int medianWait = -1;  ///< from the issue (or the booked time) to the first call
    int longWait = -1;    ///< nine of ten waited at most so long
    int medianVisit = -1; ///< from the visitor's coming to the end
    bool operator==(const ServiceFigures &) const = default;
};
struct CounterFigures {
    int calls = 0;
    int recalls = 0;
    int served = 0;
    int noShows = 0;
    int medianVisit = -1;
    bool operator==(const CounterFigures &) const = default;
};

/// By service and by counter. Who sat there is not known here and cannot be asked (house, section 5).
struct Figures {
    QHash<ServiceId, ServiceFigures> services;
    QHash<CounterId, CounterFigures> counters;
    bool operator==(const Figures &) const = default;
};

/// @param tickets all of the day, in any order
[[nodiscard]] Figures figuresOf(const QList<TicketNow> &tickets, const OfficeTable &table);

} // namespace okienko::backoffice
