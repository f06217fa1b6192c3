// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/openinghours.h"

#include <algorithm>

namespace okienko
{

namespace
{

constexpr int daysToLookAhead = 60;

QDateTime at(const Office &office, const QDate &day, const QTime &time) { return {day, time, office.zone}; }

} // namespace

QDate localDay(const Office &office, const QDateTime &utc) { return utc.toTimeZone(office.zone).date(); }

QList<Hours> hoursOn(const Office &office, const QDate &day)
{
    for (const ExtraClosure &closure : office.closures)
        if (closure.date == day)
            return closure.hours ? QList<Hours>{*closure.hours} : QList<Hours>{};
    for (const PublicHoliday &holiday : office.holidays)
        if (holiday.date == day)
            return {};
    return office.week[static_cast<std::size_t>(day.dayOfWeek() - 1)];
}

std::optional<Translated> whyDifferent(const Office &office, const QDate &day)
{
    for (const ExtraClosure &closure : office.closures)
        if (closure.date == day)
            return closure.names;
    for (const PublicHoliday &holiday : office.holidays)
        if (holiday.date == day)
            return holiday.names;
    return std::nullopt;
}

OpeningNow openingAt(const Office &office, const QDateTime &utc)
{
    const QDateTime local = utc.toTimeZone(office.zone);
    OpeningNow now;
    now.today = hoursOn(office, local.date());

    for (const Hours &span : std::as_const(now.today)) {
        const QDateTime open = at(office, local.date(), span.open);
        const QDateTime close = at(office, local.date(), span.close);
        const QDateTime tickets = open.addSecs(-60 * office.ticketsFromMinutesBeforeOpen);
        const QDateTime last = close.addSecs(-60 * office.lastTicketMinutesBeforeClose);
        if (local >= close)
            continue;
        now.lastTicket = last;
        if (local >= open) {
            now.state = local > last ? Opening::NoMoreTickets : Opening::Open;
            now.closesAt = close;
        } else if (local >= tickets) {
            now.state = Opening::TicketsBefore;
            now.closesAt = close;
            now.opensNext = open;
            now.ticketsNext = tickets;
        }
        break;
    }

    for (int ahead = 0; ahead <= daysToLookAhead && !now.opensNext; ++ahead) {
        const QDate day = local.date().addDays(ahead);
        for (const Hours &span : hoursOn(office, day)) {
            const QDateTime open = at(office, day, span.open);
            if (open > local) {
                now.opensNext = open;
                now.ticketsNext = open.addSecs(-60 * office.ticketsFromMinutesBeforeOpen);
                break;
            }
        }
    }
    return now;
}

} // namespace okienko
