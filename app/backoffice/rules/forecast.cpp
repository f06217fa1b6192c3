// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/forecast.h"

#include <algorithm>
#include <cmath>

namespace okienko::backoffice
{

namespace
{

constexpr int enoughVisits = 5;
constexpr double usualGap = 0.5; // minutes between two visits until more is known
constexpr int usualGapCounts = 10;
/// Of four people three to four are to be called within the range.
constexpr double rangeWidth = 1.28;
/// What no figures show: pauses, a counter that opens or closes, a rush of people with priority.
constexpr double unforeseen = 0.2;

/// The ticket of somebody who would come now; it takes no time, so that one run serves all services.
TicketId ghostOf(const ServiceId &service) { return {QUuid::createUuidV5(QUuid(), service.value)}; }

std::chrono::milliseconds asTime(double minutes)
{
    return std::chrono::milliseconds(std::llround(minutes * 60'000));
}

double asMinutes(std::chrono::milliseconds time) { return static_cast<double>(time.count()) / 60'000; }

} // namespace

Forecast::Forecast(const Hall &hall, const Experience &today, const Experience &earlier,
                   const OfficeTable &table, Instant now)
    : m_suspended(hall.suspended)
{
    Seen gaps = today.gaps;
    gaps.add(earlier.gaps);
    m_gap = (usualGapCounts * usualGap + gaps.minutes) / (usualGapCounts + gaps.count);

    Hall future = hall;
    for (const TicketNow &ticket : hall.tickets) {
        m_expected.insert(ticket.service, {});
        if (ticket.stage == Stage::Waiting)
            m_waiting.insert(ticket.id, ticket.service);
    }
    int n = 0;
    for (auto row = table.services.keyBegin(); row != table.services.keyEnd(); ++row) {
        m_expected.insert(*row, {});
        TicketNow ghost;
        ghost.id = ghostOf(*row);
        ghost.n = --n; // no twin of another
        ghost.service = *row;
        ghost.issuedAt = now + std::chrono::milliseconds(1); // behind all others
        ghost.stage = Stage::Waiting;
        future.tickets.append(ghost);
        m_waiting.insert(ghost.id, *row);
    }
    for (auto one = m_expected.begin(); one != m_expected.end(); ++one)
        *one = expected(one.key(), today, earlier, table);
    play(future, table, now);
}

/// Minutes until a counter is free. The longer somebody is there the less is known: at least three tenths of
/// a visit.
double Forecast::stillTaken(const CounterNow &counter, const Hall &hall, Instant now) const
{
    const TicketNow *ticket = hall.ticket(counter.has);
    if (!ticket || ticket->stays.isEmpty())
        return 0;
    const double whole = m_expected.value(ticket->service).minutes;
    return std::max(whole - asMinutes(now - ticket->stays.last().calledAt), 0.3 * whole) + m_gap;
}

double Forecast::takes(const ServiceId &service, const OfficeTable &table) const
{
    const Expected visit = m_expected.value(service);
    const double nobodyCame = asMinutes(table.recallEvery * (table.recalls + 1));
    return visit.minutes * (1 - visit.noShowShare) + nobodyCame * visit.noShowShare + m_gap;
}

void Forecast::play(Hall hall, const OfficeTable &table, Instant now)
{
    struct Line {
        qsizetype counter;
        Instant freeAt;
        bool rests; ///< nobody to call since the last call of another
    };
    QList<Line> lines;
    for (qsizetype i = 0; i < hall.counters.size(); ++i)
        if (const CounterNow &counter = hall.counters.at(i); counter.calling())
            lines.append({i, now + asTime(stillTaken(counter, hall, now)), false});
    QHash<ServiceId, int> called;

    while (!lines.isEmpty()) {
        const auto line = std::ranges::min_element(lines, {}, &Line::freeAt);
        const Instant at = line->freeAt;
        CounterNow &counter = hall.counters[line->counter];
        if (const auto done = std::ranges::find(hall.tickets, counter.has, &TicketNow::id);
            done != hall.tickets.end())
            done->stage = Stage::Served;
        counter.has = {};

        const std::variant<NextCall, WhyNot> answer = callNext(hall, counter.id, table, at);
        if (const WhyNot *no = std::get_if<WhyNot>(&answer)) {
            // Who rests is looked at again behind the next counter that may call. If all others rest too,
            // nobody comes.
            line->rests = true;
            std::optional<Instant> later;
            for (const Line &other : std::as_const(lines))
                if (!other.rests && (!later || other.freeAt < *later))
                    later = other.freeAt;
            if (no->kind == WhyNot::Kind::OnlyResting && later)
                line->freeAt = *later + std::chrono::milliseconds(1);
            else
                lines.erase(line);
            continue;
        }
        for (Line &other : lines)
            other.rests = false;
        const NextCall &call = std::get<NextCall>(answer);
        const auto ticket = std::ranges::find(hall.tickets, call.ticket, &TicketNow::id);
        m_turns.insert(call.ticket, {asMinutes(at - now), called.value(ticket->service)});
        if (ticket->n < 0) { // a ghost
            ticket->stage = Stage::Served;
            continue;
        }
        ticket->stage = Stage::Serving;
        ticket->counter = counter.id;
        counter.has = ticket->id;
        counter.earlier.append(call.reason.lane);
        for (const ServiceId &service : std::as_const(counter.services))
            ++called[service];
        line->freeAt = at + asTime(takes(ticket->service, table));
    }
}

std::variant<Wait, Unknown> Forecast::say(const TicketId &ticket, const ServiceId &service) const
{
    if (m_suspended.contains(service))
        return Unknown::Suspended;
    const auto turn = m_turns.constFind(ticket);
    if (turn == m_turns.cend())
        return Unknown::NobodyCalls;
    const Expected visit = m_expected.value(service);
    if (visit.seen < enoughVisits)
        return Unknown::TooFewVisits;
    // The sum of n visits spreads by 1/sqrt(n), and their mean is known as well as it was seen often.
    const double single = visit.spread * visit.spread;
    const double spread =
        std::sqrt(single / (turn->before + 1) + single / visit.seen + unforeseen * unforeseen);
    Wait wait{turn->minutes, 0, 0, turn->before};
    wait.from = std::max(0.0, wait.expected * (1 - rangeWidth * spread));
    wait.to = wait.expected * (1 + rangeWidth * spread);
    return wait;
}

std::variant<Wait, Unknown> Forecast::of(const TicketId &ticket) const
{
    const auto waiting = m_waiting.constFind(ticket);
    if (waiting == m_waiting.cend())
        return Unknown::NotWaiting;
    return say(ticket, *waiting);
}

std::variant<Wait, Unknown> Forecast::newcomer(const ServiceId &service) const
{
    return say(ghostOf(service), service);
}

ToldWait told(const Wait &wait)
{
    const int from = static_cast<int>(std::floor(wait.from / 5)) * 5;
    const int to = static_cast<int>(std::ceil(wait.to / 5)) * 5;
    return {std::max(5, from), std::max(5, to)};
}

} // namespace okienko::backoffice
