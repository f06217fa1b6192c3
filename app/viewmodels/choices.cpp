// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/choices.h"

#include "desk/ticketdesk.h"

namespace okienko
{

Shown::Why whyOf(std::optional<Refusal> refusal)
{
    if (!refusal)
        return Shown::NoReason;
    switch (*refusal) {
    case Refusal::OfficeClosed: return Shown::OfficeClosed;
    case Refusal::TicketsNotYet: return Shown::TicketsNotYet;
    case Refusal::LastTicketGone: return Shown::LastTicketGone;
    case Refusal::ServiceClosed: return Shown::ServiceClosed;
    case Refusal::AppointmentOnly: return Shown::AppointmentOnly;
    case Refusal::NoNumbersLeft: return Shown::NoNumbersLeft;
    case Refusal::NoNumbersHere: return Shown::NoNumbersHere;
    case Refusal::SameAgain: return Shown::NoReason;
    case Refusal::LedgerTrouble: return Shown::LedgerTrouble;
    }
    return Shown::LedgerTrouble;
}

QString nameOf(const ServiceId &id, const Office &office, Language language)
{
    const Service *service = office.service(id);
    return service != nullptr ? service->names.in(language) : QString();
}

QStringList bringOf(const ServiceId &id, const Office &office, Language language)
{
    QStringList names;
    if (const Service *service = office.service(id))
        for (const BringItem &item : service->bring)
            names.append(item.names.in(language));
    return names;
}

Choice choiceOf(const Service &service, const Office &office, Language language, const TicketDesk &desk)
{
    const Shown::Why why = whyOf(desk.refusal(service.id));
    Choice choice;
    choice.id = service.id.value;
    choice.title = service.names.in(language);
    choice.icon = office.groupOf(service).icon;
    // Only what differs from matter to matter is said at the tile; a closed office is said once, not on each
    // tile.
    const bool ofItsOwn =
        why == Shown::ServiceClosed || why == Shown::AppointmentOnly || why == Shown::NoNumbersLeft;
    if (ofItsOwn)
        choice.reason = QString::number(why);
    return choice;
}

} // namespace okienko
