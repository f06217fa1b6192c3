// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outlook.h"

#include <algorithm>
#include <tuple>

namespace okienko::backoffice
{

namespace
{

/// Those who wait for something, longest first.
template <typename Question>
QList<TicketNow> waiting(const Hall &hall, Question question)
{
    QList<TicketNow> some;
    for (const TicketNow &ticket : hall.tickets)
        if ((ticket.stage == Stage::Waiting || ticket.stage == Stage::Away) && question(ticket))
            some.append(ticket);
    std::ranges::sort(some, {},
                      [](const TicketNow &ticket) { return std::tuple(ticket.issuedAt, ticket.id.value); });
    return some;
}

QList<Offer> offers(const ServiceId &service, const OfficeTable &table, bool waitingMayDo)
{
    QList<Offer> some;
    if (waitingMayDo)
        some.append(Offer::Wait);
    some.append(Offer::ReturnMark);
    if (table.row(service).appointmentCapable)
        some.append(Offer::Booking);
    return some;
}

} // namespace

QList<ToTell> whenSuspended(const Hall &hall, const ServiceId &service, const OfficeTable &table,
                            std::optional<Instant> backAt, Instant closesAt)
{
    const bool mayComeBack = !backAt || *backAt < closesAt;
    QList<ToTell> all;
    for (const TicketNow &ticket :
         waiting(hall, [&](const TicketNow &one) { return one.service == service; }))
        all.append({ticket.id, offers(service, table, mayComeBack)});
    return all;
}

QList<ToTell> beforeClosing(const Hall &hall, const Forecast &forecast, const OfficeTable &table,
                            Instant closesAt, Instant now)
{
    const double left =
        std::chrono::duration<double, std::ratio<60>>(closesAt + table.afterClosing - now).count();
    QList<ToTell> all;
    for (const TicketNow &ticket : waiting(hall, [](const TicketNow &) { return true; })) {
        const std::variant<Wait, Unknown> answer = forecast.of(ticket.id);
        const Wait *wait = std::get_if<Wait>(&answer);
        // Nothing is known of a service with few visits: no reason to send people away.
        const Unknown *unknown = std::get_if<Unknown>(&answer);
        const bool nobodyCalls =
            unknown && (*unknown == Unknown::NobodyCalls || *unknown == Unknown::Suspended);
        if ((wait && wait->expected > left) || nobodyCalls)
            all.append({ticket.id, offers(ticket.service, table, nobodyCalls || wait->from <= left)});
    }
    return all;
}

QList<TicketId> leftOver(const Hall &hall, const OfficeTable &table, Instant closesAt, Instant now)
{
    QList<TicketId> all;
    if (now < closesAt + table.afterClosing)
        return all;
    for (const TicketNow &ticket : hall.tickets)
        if (!ticket.over() && !ticket.atCounter() && ticket.stage != Stage::NoShow)
            all.append(ticket.id);
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace okienko::backoffice
