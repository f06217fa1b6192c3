// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/queueorder.h"

#include <algorithm>
#include <tuple>

#include "rules/callrule.h"

namespace okienko::officestore
{

using backoffice::CounterNow;
using backoffice::Hall;
using backoffice::Stage;
using backoffice::TicketNow;

namespace
{

/// A counter that calls everybody for whom it stands, and has everything that people wish for.
CounterNow everything(const QList<ServiceId> &services)
{
    CounterNow counter;
    counter.id = {QStringLiteral("everything")};
    counter.open = true;
    counter.services = services;
    counter.languages = QList<Language>(allLanguages.begin(), allLanguages.end());
    counter.separateRoom = true;
    counter.hearingLoop = true;
    return counter;
}

} // namespace

QueueOrder QueueOrder::of(const OfficeToday &today, const HallNow &now,
                          const std::optional<CounterId> &wanted)
{
    const CounterNow *counter = wanted ? now.hall.counter(*wanted) : nullptr;
    Hall hall = now.hall;
    QList<ServiceId> services = counter ? counter->services : QList<ServiceId>();
    if (!wanted)
        for (const TicketNow &ticket : std::as_const(hall.tickets))
            if (!services.contains(ticket.service))
                services.append(ticket.service);
    CounterNow asking = everything(services);
    backoffice::OfficeTable table = today.table;
    if (counter) {
        asking.earlier = counter->earlier;
        asking.id = counter->id;
    } else {
        table.perPreference = {};
    }
    hall.counters = {asking};
    QueueOrder all;
    for (;;) {
        const auto next = backoffice::callNext(hall, asking.id, table, today.now);
        const auto *call = std::get_if<backoffice::NextCall>(&next);
        if (!call)
            break;
        all.called.append(call->ticket);
        hall.counters.first().earlier.append(call->reason.lane);
        hall.tickets.removeIf([&](const TicketNow &one) { return one.id == call->ticket; });
    }
    QList<const TicketNow *> others;
    for (const TicketNow &ticket : std::as_const(hall.tickets))
        if ((ticket.stage == Stage::Waiting || ticket.stage == Stage::Away) &&
            services.contains(ticket.service))
            others.append(&ticket);
    std::ranges::sort(others, {},
                      [](const TicketNow *one) { return std::tuple(one->issuedAt, one->id.value); });
    for (const TicketNow *ticket : others)
        all.others.append(ticket->id);
    return all;
}

} // namespace okienko::officestore
