// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/hall.h"

#include <algorithm>

namespace okienko::backoffice
{

const CounterNow *Hall::counter(const CounterId &wanted) const
{
    const auto found = std::ranges::find(counters, wanted, &CounterNow::id);
    return found == counters.cend() ? nullptr : &*found;
}

const TicketNow *Hall::ticket(const TicketId &wanted) const
{
    const auto found = std::ranges::find(tickets, wanted, &TicketNow::id);
    return found == tickets.cend() ? nullptr : &*found;
}

CounterId Hall::linkedAt(const TicketNow &ticket) const
{
    if (ticket.visit.isNull())
        return {};
    for (const TicketNow &other : tickets)
        if (other.visit == ticket.visit && other.id != ticket.id && other.atCounter())
            return other.counter;
    return {};
}

int Hall::waitingFor(const ServiceId &service) const
{
    return static_cast<int>(std::ranges::count_if(tickets, [&](const TicketNow &ticket) {
        return ticket.service == service && (ticket.stage == Stage::Waiting || ticket.stage == Stage::Away);
    }));
}

} // namespace okienko::backoffice
