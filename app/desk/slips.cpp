// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/slips.h"

#include "desk/halldesk.h"

namespace okienko
{

namespace
{

SlipMatter matterOf(const Ticket &ticket, const Office &office)
{
    SlipMatter matter;
    matter.number = ticket.number;
    matter.code = ticket.code();
    matter.token = ticket.token();
    matter.counters = office.counterLabels(ticket.service);
    if (const Service *service = office.service(ticket.service)) {
        matter.service = service->names;
        for (const BringItem &item : service->bring)
            matter.bring.append(item.names);
    }
    return matter;
}

} // namespace

Slip slipFor(const QList<Ticket> &tickets, const Office &office, const HallDesk &hall, bool copy)
{
    Slip slip;
    slip.copy = copy;
    slip.lineDown = !copy && hall.lineDown();
    slip.officeLanguage = office.defaultLanguage;
    slip.office = office.shortNames;
    for (const Ticket &ticket : tickets) {
        slip.language = ticket.language;
        slip.issuedLocal = ticket.issuedAt.toTimeZone(office.zone);
        SlipMatter matter = matterOf(ticket, office);
        if (const auto wait = copy ? std::nullopt : hall.waitWhenIssued(ticket.id)) {
            matter.peopleBefore = wait->people;
            matter.minutes = wait->minutes;
        }
        slip.matters.append(matter);
    }
    return slip;
}

Slip slipFor(const Booking &booking, const Office &office, const QDateTime &utc, bool copy)
{
    constexpr int secondsOfAMinute = 60;
    SlipBooking on;
    on.code = booking.code;
    on.fromLocal = booking.from.toTimeZone(office.zone);
    on.minutes = static_cast<int>(booking.from.secsTo(booking.to) / secondsOfAMinute);
    if (const Service *service = office.service(booking.service)) {
        on.service = service->names;
        for (const BringItem &item : service->bring)
            on.bring.append(item.names);
    }
    Slip slip;
    slip.copy = copy;
    slip.language = booking.language;
    slip.officeLanguage = office.defaultLanguage;
    slip.office = office.shortNames;
    slip.issuedLocal = utc.toTimeZone(office.zone);
    slip.booking = on;
    return slip;
}

StaffStrip stripFor(const QList<Ticket> &tickets, const Office &office, const QDateTime &utc)
{
    StaffStrip strip;
    strip.officeLanguage = office.defaultLanguage;
    strip.office = office.shortNames;
    strip.printedLocal = utc.toTimeZone(office.zone);
    for (const Ticket &ticket : tickets)
        strip.tickets.append(matterOf(ticket, office));
    return strip;
}

} // namespace okienko
