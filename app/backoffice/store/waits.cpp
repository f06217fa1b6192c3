// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/waits.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "domain/openinghours.h"
#include "officestore/experiencebook.h"

namespace okienko::officestore
{

using backoffice::CounterNow;
using backoffice::Instant;
using backoffice::Stage;
using backoffice::TicketNow;

namespace
{

constexpr int minutesOfDay = 1440;
/// Three to four of five are called within the rule's range; half of all in this part of it (a normal
/// spread).
constexpr double halfOfAll = 0.55;

QDateTime dateTimeOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
}

int wholeMinutes(double minutes)
{
    return std::clamp(static_cast<int>(std::lround(minutes)), 0, minutesOfDay);
}

} // namespace

std::optional<WaitGuess> guessOf(const std::variant<backoffice::Wait, backoffice::Unknown> &wait)
{
    const auto *known = std::get_if<backoffice::Wait>(&wait);
    if (!known)
        return {};
    return WaitGuess{wholeMinutes(known->expected), wholeMinutes(halfOfAll * (known->to - known->from) / 2)};
}

Result<Waits> Waits::read(const OfficeToday &today)
{
    const Result<HallNow> hall = HallBook(today).now();
    if (!hall)
        return failure(hall.error());
    const ExperienceBook book(today);
    const Result<backoffice::Experience> now = book.today();
    if (!now)
        return failure(now.error());
    const Result<backoffice::Experience> earlier = book.earlier();
    if (!earlier)
        return failure(earlier.error());
    return Waits(today, *hall, backoffice::Forecast(hall->hall, *now, *earlier, today.table, today.now));
}

ServiceWaiting Waits::atService(const ServiceId &service) const
{
    ServiceWaiting one;
    one.service = service;
    one.waiting = m_hall.hall.waitingFor(service);
    for (const CounterNow &counter : m_hall.hall.counters)
        if (counter.open && counter.services.contains(service))
            ++one.counters;
    if (const SuspendedService *closed = m_hall.suspension(service)) {
        one.state = ServiceWaiting::State::Suspended;
        one.suspended = closed->told;
        return one;
    }
    const Opening opening = openingAt(m_today.file, dateTimeOf(m_today.now)).state;
    if (!m_today.inDoubt && opening == Opening::Closed)
        one.state = ServiceWaiting::State::Closed;
    const auto newcomer = m_forecast.newcomer(service);
    one.guess = guessOf(newcomer);
    if (const auto *known = std::get_if<backoffice::Wait>(&newcomer))
        one.before = known->before;
    return one;
}

WaitingAtServices Waits::atServices() const
{
    WaitingAtServices all;
    all.asOf = dateTimeOf(m_today.now);
    all.day = m_today.day;
    for (const Service &service : m_today.file.services)
        all.services.append(atService(service.id));
    return all;
}

VisitorsTicket Waits::forVisitor(const KnownTicket &ticket) const
{
    VisitorsTicket told;
    told.ticket = ticket.id();
    told.number = ticket.number().text();
    told.service = ticket.now.service;
    told.state = m_hall.stateOf(ticket.now);
    const auto counter = std::ranges::find(m_today.file.counters, ticket.now.counter, &Counter::id);
    if (counter != m_today.file.counters.cend())
        told.label = counter->label;
    if (ticket.now.stage != Stage::Waiting)
        return told;
    const auto wait = m_forecast.of(ticket.id());
    told.guess = guessOf(wait);
    if (const auto *known = std::get_if<backoffice::Wait>(&wait))
        told.before = known->before;
    else
        told.before = std::ranges::count_if(m_hall.hall.tickets, [&](const TicketNow &other) {
            return other.stage == Stage::Waiting && other.service == ticket.now.service &&
                   std::tuple(other.issuedAt, other.id.value) <
                       std::tuple(ticket.now.issuedAt, ticket.now.id.value);
        });
    if (const SuspendedService *closed = m_hall.suspension(ticket.now.service))
        told.suspended = closed->told;
    return told;
}

} // namespace okienko::officestore
