// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/callrule.h"

#include <algorithm>
#include <tuple>

namespace okienko::backoffice
{

namespace
{

/// Somebody who could be called by the counter that asks.
struct Candidate {
    const TicketNow *ticket = nullptr;
    Lane lane = Lane::Ordinary;
    bool sentHere = false;
    Instant since;
    Instant place;
};
using Candidates = QList<Candidate>;

auto orderOf(const Candidate &one)
{
    // A certain age goes before an equal one that is a guess; the rest only makes the answer the same each
    // time.
    return std::tuple(one.place, one.since, !one.ticket->certain, one.ticket->series.letter, one.ticket->n,
                      one.ticket->id.value);
}

std::optional<Candidate> first(const Candidates &some)
{
    const auto found = std::ranges::min_element(some, {}, orderOf);
    return found == some.cend() ? std::nullopt : std::optional(*found);
}

template <typename Question>
Candidates those(const Candidates &all, Question question)
{
    Candidates some;
    std::ranges::copy_if(all, std::back_inserter(some), question);
    return some;
}

QList<Wish> unmetAt(const CounterNow &counter, const Needs &needs)
{
    QList<Wish> unmet;
    if (needs.clerkLanguage && !counter.languages.contains(*needs.clerkLanguage))
        unmet.append(Wish::ClerkLanguage);
    if (needs.separateRoom && !counter.separateRoom)
        unmet.append(Wish::SeparateRoom);
    if (needs.hearingLoop && !counter.hearingLoop)
        unmet.append(Wish::HearingLoop);
    return unmet;
}

bool betterElsewhere(const Hall &hall, const CounterNow &asking, const TicketNow &ticket)
{
    if (unmetAt(asking, ticket.needs).isEmpty())
        return false;
    return std::ranges::any_of(hall.counters, [&](const CounterNow &other) {
        return other.calling() && other.services.contains(ticket.service) &&
               unmetAt(other, ticket.needs).isEmpty();
    });
}

/// Where somebody was sent, while that counter is open.
CounterId sentTo(const Hall &hall, const TicketNow &ticket)
{
    if (ticket.forCounter.isEmpty())
        return {};
    const CounterNow *counter = hall.counter(ticket.forCounter);
    return counter && counter->open ? counter->id : CounterId{};
}

Candidate candidate(const TicketNow &ticket, const CounterNow &counter, const OfficeTable &table, Instant now)
{
    Candidate one{&ticket, Lane::Ordinary, ticket.forCounter == counter.id, waitsSince(ticket, table), {}};
    one.place = one.since;
    if (one.sentHere)
        return one;
    if (ticket.byMark) { // the office's promise, whatever the service says of appointments
        one.lane = Lane::Appointment;
        return one;
    }
    const bool booked = cameInTime(ticket, table);
    if (booked && table.row(ticket.service).appointmentsFirst && now >= one.since - table.appointmentEarly) {
        one.lane = Lane::Appointment;
        return one;
    }
    if (ticket.needs.priorityWeight > 0) {
        one.lane = Lane::Priority;
        one.place -= table.perWeight * ticket.needs.priorityWeight;
    }
    one.place += table.perPreference * static_cast<int>(counter.services.indexOf(ticket.service));
    return one;
}

/// Of tickets that show the same number only the earliest (P2).
Candidates withoutLaterTwins(const Candidates &all)
{
    const auto order = [](const TicketNow *ticket) { return std::tuple(ticket->issuedAt, ticket->id.value); };
    QHash<std::pair<QString, int>, const TicketNow *> earliest;
    for (const Candidate &one : all) {
        const TicketNow *&known = earliest[{one.ticket->series.letter, one.ticket->n}];
        if (!known || order(one.ticket) < order(known))
            known = one.ticket;
    }
    return those(all, [&](const Candidate &one) {
        return earliest.value({one.ticket->series.letter, one.ticket->n}) == one.ticket;
    });
}

bool stillResting(const Hall &hall, const OfficeTable &table, const Candidate &one)
{
    return one.ticket->returnedAt && hall.calledSinceReturn.value(one.ticket->id) < table.returnAfter;
}

/// How many of a lane were called since somebody without precedence was.
int calledSinceOrdinary(const CounterNow &counter, Lane lane)
{
    int count = 0;
    for (auto one = counter.earlier.crbegin(); one != counter.earlier.crend() && *one != Lane::Ordinary;
         ++one)
        count += *one == lane ? 1 : 0;
    return count;
}

/// Rules 1 and 2. With an empty past nobody has gone before the others yet.
std::optional<Candidate> choose(const Candidates &all, const CounterNow &counter, const OfficeTable &table)
{
    const Candidates sent = those(all, [](const Candidate &one) { return one.sentHere; });
    if (!sent.isEmpty())
        return first(sent);
    const Candidates booked = those(all, [](const Candidate &one) { return one.lane == Lane::Appointment; });
    Candidates others = those(all, [](const Candidate &one) { return one.lane != Lane::Appointment; });
    const bool bookedMay = calledSinceOrdinary(counter, Lane::Appointment) < table.appointmentsInARow;
    if (!booked.isEmpty() && (bookedMay || others.isEmpty()))
        return first(booked);
    const bool ordinaryWaits =
        std::ranges::any_of(others, [](const Candidate &one) { return one.lane == Lane::Ordinary; });
    if (ordinaryWaits) {
        const int turns = calledSinceOrdinary(counter, Lane::Priority);
        others = those(others, [&](const Candidate &one) {
            return one.lane == Lane::Ordinary || turns < table.row(one.ticket->service).priorityInARow;
        });
    }
    return first(others);
}

CallReason reasonFor(const Candidate &chosen, const Candidates &all, const Candidate &withoutTurns,
                     const CounterNow &counter, const Hall &hall, Instant now)
{
    using Kind = CallReason::Kind;
    CallReason reason;
    reason.lane = chosen.lane;
    reason.service = chosen.ticket->service;
    reason.minutes = static_cast<int>(
        std::max<qint64>(0, std::chrono::floor<std::chrono::minutes>(now - chosen.since).count()));
    const auto came =
        std::ranges::count_if(all, [&](const Candidate &other) { return other.since < chosen.since; });
    reason.others = static_cast<int>(came);
    if (chosen.sentHere) {
        reason.kind = Kind::SentHere;
    } else if (all.size() == 1) {
        reason.kind = Kind::OnlyOne;
    } else if (chosen.ticket->byMark) {
        reason.kind = Kind::ReturnMark;
    } else if (chosen.lane == Lane::Appointment || chosen.since > now) {
        reason.kind = Kind::Appointment;
        reason.time = chosen.since;
    } else if (withoutTurns.ticket != chosen.ticket) {
        reason.kind = Kind::TurnOfTheOthers;
        reason.others =
            calledSinceOrdinary(counter, Lane::Appointment) + calledSinceOrdinary(counter, Lane::Priority);
    } else if (chosen.ticket->returnedAt) {
        reason.kind = Kind::Returned;
        reason.others = hall.calledSinceReturn.value(chosen.ticket->id);
    } else if (came == 0) {
        reason.kind = Kind::LongestWaiting;
    } else {
        reason.kind = chosen.lane == Lane::Priority ? Kind::Priority : Kind::PreferredService;
    }
    return reason;
}

std::optional<WhyNot> cannotCall(const CounterNow *counter)
{
    using Kind = WhyNot::Kind;
    if (!counter)
        return WhyNot{Kind::NoSuchCounter};
    if (!counter->open)
        return WhyNot{Kind::CounterClosed};
    if (counter->paused)
        return WhyNot{Kind::CounterPaused};
    if (!counter->has.isNull())
        return WhyNot{Kind::CounterBusy};
    return {};
}

} // namespace

bool cameInTime(const TicketNow &ticket, const OfficeTable &table)
{
    return ticket.appointment && ticket.issuedAt <= *ticket.appointment + table.grace;
}

Instant waitsSince(const TicketNow &ticket, const OfficeTable &table)
{
    return cameInTime(ticket, table) ? *ticket.appointment : ticket.issuedAt;
}

std::variant<NextCall, WhyNot> callNext(const Hall &hall, const CounterId &asking, const OfficeTable &table,
                                        Instant now)
{
    const CounterNow *counter = hall.counter(asking);
    if (const std::optional<WhyNot> no = cannotCall(counter))
        return *no;

    QSet<VisitId> atCounters;
    for (const TicketNow &ticket : hall.tickets)
        if (ticket.atCounter() && !ticket.visit.isNull())
            atCounters.insert(ticket.visit);

    Candidates all;
    bool someRest = false;
    for (const TicketNow &ticket : hall.tickets) {
        if (ticket.stage != Stage::Waiting)
            continue;
        const CounterId sent = sentTo(hall, ticket);
        const bool here = !sent.isEmpty() && sent == counter->id;
        if (!here && (hall.suspended.contains(ticket.service) || !counter->services.contains(ticket.service)))
            continue;
        if (atCounters.contains(ticket.visit) || (!sent.isEmpty() && !here) ||
            (!here && betterElsewhere(hall, *counter, ticket)))
            someRest = true;
        else
            all.append(candidate(ticket, *counter, table, now));
    }
    all = withoutLaterTwins(all);
    const Candidates rested =
        those(all, [&](const Candidate &one) { return !stillResting(hall, table, one); });
    if (!rested.isEmpty())
        all = rested;

    const std::optional<Candidate> chosen = choose(all, *counter, table);
    if (!chosen)
        return WhyNot{someRest ? WhyNot::Kind::OnlyResting : WhyNot::Kind::NobodyWaits};
    CounterNow fresh = *counter;
    fresh.earlier.clear();
    const CallReason reason = reasonFor(*chosen, all, *choose(all, fresh, table), *counter, hall, now);
    const TicketNow &ticket = *chosen->ticket;
    return NextCall{ticket.id, reason, unmetAt(*counter, ticket.needs),
                    hall.restoredAt && ticket.issuedAt < *hall.restoredAt};
}

} // namespace okienko::backoffice
