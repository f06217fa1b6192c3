// SPDX-License-Identifier: GPL-3.0-or-later
#include "officehall.h"

#include <algorithm>

namespace okienko::backoffice
{

void OfficeHall::open(const QString &counter, const QStringList &services)
{
    CounterNow one;
    one.id = {counter};
    one.open = true;
    for (const QString &service : services)
        one.services.append({service});
    hall.counters.append(one);
}

CounterNow &OfficeHall::counter(const QString &name)
{
    return *std::ranges::find(hall.counters, CounterId{name}, &CounterNow::id);
}

TicketEvent OfficeHall::paper(const QString &service)
{
    TicketEvent event;
    event.id = fresh<EventId>();
    event.ticket = fresh<TicketId>();
    event.at = now;
    event.service = {service};
    event.series = {QStringLiteral("A")};
    event.n = ++m_number;
    return event;
}

TicketId OfficeHall::issue(const TicketEvent &event)
{
    take(event);
    return event.ticket;
}

void OfficeHall::take(const TicketEvent &event) { add(event); }

OfficeHall::Answer OfficeHall::next(const QString &name, const RequestId &request)
{
    if (const auto known = m_answers.constFind(request); known != m_answers.cend())
        return *known;
    const std::variant<NextCall, WhyNot> chosen = callNext(hall, {name}, table, now);
    if (const WhyNot *no = std::get_if<WhyNot>(&chosen))
        return m_answers.insert(request, *no).value();
    const NextCall &call = std::get<NextCall>(chosen);
    Wanted wanted;
    wanted.ticket = call.ticket;
    wanted.who = {Who::Kind::Counter, {name}};
    wanted.request = request;
    wanted.reason = call.reason;
    wanted.again = call.again;
    wanted.confirmed = true;
    return ask(wanted);
}

OfficeHall::Answer OfficeHall::ask(const Wanted &wanted)
{
    if (const auto known = m_answers.constFind(wanted.request); known != m_answers.cend())
        return *known;
    const Answer answer =
        decide(m_histories.value(wanted.ticket), wanted, hall, table, now, fresh<EventId>());
    m_answers.insert(wanted.request, answer);
    if (const TicketEvent *event = std::get_if<TicketEvent>(&answer))
        add(*event);
    return answer;
}

OfficeHall::Answer OfficeHall::ask(const QString &counter, Deed deed, const TicketId &ticket,
                                   const QString &service)
{
    Wanted wanted;
    wanted.deed = deed;
    wanted.ticket = ticket;
    wanted.who = {Who::Kind::Counter, {counter}};
    wanted.request = fresh<RequestId>();
    wanted.service = {service};
    return ask(wanted);
}

QList<TicketNow> OfficeHall::everyTicket() const
{
    QList<TicketNow> all;
    for (const QList<TicketEvent> &history : m_histories)
        all.append(ticketOf(history));
    return all;
}

void OfficeHall::add(const TicketEvent &event)
{
    QList<TicketEvent> &history = m_histories[event.ticket];
    history.append(event);
    const TicketNow ticket = ticketOf(history);
    hall.tickets.removeIf([&](const TicketNow &one) { return one.id == ticket.id; });
    if (!ticket.over())
        hall.tickets.append(ticket);

    const bool byRule = event.deed == Deed::Call;
    if (byRule || event.deed == Deed::CallOutOfTurn || event.deed == Deed::TakeFromPaper)
        m_calls.append({event.id, event.who.counter, event.reason.lane, byRule, event.at});
    if (event.deed == Deed::Undo)
        m_calls.removeIf([&](const Called &call) { return call.event == event.undoes; });
    countCalls();
}

void OfficeHall::countCalls()
{
    for (CounterNow &counter : hall.counters) {
        counter.has = {};
        for (const TicketNow &ticket : std::as_const(hall.tickets))
            if (ticket.atCounter() && ticket.counter == counter.id)
                counter.has = ticket.id;
        counter.earlier.clear();
        for (const Called &call : std::as_const(m_calls))
            if (call.byRule && call.counter == counter.id)
                counter.earlier.append(call.lane);
    }
    hall.calledSinceReturn.clear();
    for (const TicketNow &ticket : std::as_const(hall.tickets)) {
        if (!ticket.returnedAt)
            continue;
        hall.calledSinceReturn.insert(
            ticket.id, static_cast<int>(std::ranges::count_if(m_calls, [&](const Called &call) {
                const CounterNow *counter = hall.counter(call.counter);
                return call.at > *ticket.returnedAt && counter && counter->services.contains(ticket.service);
            })));
    }
}

} // namespace okienko::backoffice
