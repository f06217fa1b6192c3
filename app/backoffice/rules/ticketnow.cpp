// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ticketnow.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace okienko::backoffice
{

namespace
{

void enter(TicketNow &ticket, Stage stage, Instant at)
{
    ticket.stage = stage;
    ticket.since = at;
    if (!ticket.atCounter() && stage != Stage::Parked)
        ticket.counter = {};
}

void endStay(TicketNow &ticket, const TicketEvent &event)
{
    if (!ticket.stays.isEmpty() && !ticket.stays.last().endedAt) {
        ticket.stays.last().endedAt = event.at;
        ticket.stays.last().end = event.deed;
    }
}

void beginStay(TicketNow &ticket, const TicketEvent &event)
{
    endStay(ticket, event);
    const bool takenUp = event.deed == Deed::TakeUp;
    if (!event.service.isEmpty())
        ticket.service = event.service;
    ticket.stays.append({event.who.counter, ticket.service, event.at, {}, {}, Deed::Call, 0, takenUp});
    ticket.counter = event.who.counter;
    ticket.recalls = 0;
    ticket.lastCall = event.at;
    ticket.returnedAt.reset();
    ticket.forCounter = {};
    // Who is taken up or comes with the paper is there already.
    const bool there = takenUp || event.deed == Deed::TakeFromPaper;
    if (there) {
        ticket.stays.last().servedFrom = event.at;
        ticket.wentOut = false;
    }
    enter(ticket, there ? Stage::Serving : Stage::Called, event.at);
}

void issue(TicketNow &ticket, const TicketEvent &event)
{
    ticket.series = event.series;
    ticket.n = event.n;
    ticket.service = event.service;
    ticket.needs = event.needs;
    ticket.visit = event.visit;
    ticket.issuedAt = event.at;
    ticket.certain = event.certain;
    ticket.appointment = event.appointment;
    ticket.byMark = event.byMark;
    enter(ticket, Stage::Waiting, event.at);
}

void finish(TicketNow &ticket, const TicketEvent &event)
{
    endStay(ticket, event);
    if (event.deed == Deed::Done && !ticket.errandOf.isEmpty()) {
        ticket.counter = ticket.errandOf;
        ticket.service = ticket.errandFrom;
        ticket.errandOf = {};
        ticket.errandFrom = {};
        enter(ticket, Stage::Parked, event.at);
        return;
    }
    enter(ticket, event.deed == Deed::NoShow ? Stage::NoShow : Stage::Served, event.at);
}

void move(TicketNow &ticket, const TicketEvent &event)
{
    endStay(ticket, event);
    ticket.errandOf = event.deed == Deed::ToCashDesk ? event.who.counter : CounterId{};
    ticket.errandFrom = event.deed == Deed::ToCashDesk ? ticket.service : ServiceId{};
    ticket.service = event.service;
    ticket.forCounter = event.toCounter;
    enter(ticket, Stage::Waiting, event.at);
}

void endDay(TicketNow &ticket, const TicketEvent &event)
{
    endStay(ticket, event);
    if (ticket.stage == Stage::Serving)
        enter(ticket, Stage::Served, event.at);
    else if (!ticket.over() && ticket.stage != Stage::NoShow)
        enter(ticket, ticket.stage == Stage::Called ? Stage::NoShow : Stage::Released, event.at);
}

/// What the visitor did, at a terminal or through staff.
void heed(TicketNow &ticket, const TicketEvent &event)
{
    const Stage was = ticket.stage;
    switch (event.deed) {
    case Deed::GoAway:
        if (was == Stage::Waiting || was == Stage::Unheard) {
            ticket.wentOut = true;
            enter(ticket, Stage::Away, event.at);
        }
        break;
    case Deed::WaitAgain:
        if (was == Stage::Away || was == Stage::GivenBack || (was == Stage::NoShow && ticket.wentOut))
            enter(ticket, Stage::Waiting, event.at);
        ticket.wentOut = false;
        break;
    case Deed::Return:
        if (was == Stage::NoShow) {
            ++ticket.returns;
            ticket.returnedAt = event.at;
            enter(ticket, Stage::Waiting, event.at);
        }
        break;
    default: // gives the ticket up
        if (was == Stage::Serving || was == Stage::Served || was == Stage::Released)
            break;
        endStay(ticket, event);
        enter(ticket, event.deed == Deed::GiveBack ? Stage::GivenBack : Stage::Released, event.at);
        break;
    }
}

void apply(TicketNow &ticket, const TicketEvent &event)
{
    switch (event.deed) {
    case Deed::Issue: issue(ticket, event); break;
    case Deed::Call:
    case Deed::CallOutOfTurn:
    case Deed::TakeFromPaper:
    case Deed::TakeUp: beginStay(ticket, event); break;
    case Deed::Recall:
        if (ticket.stage == Stage::Called) {
            ++ticket.recalls;
            ++ticket.stays.last().recalls;
            ticket.lastCall = event.at;
        }
        break;
    case Deed::Serve:
        if (ticket.stage == Stage::Called) {
            ticket.stays.last().servedFrom = event.at;
            ticket.wentOut = false;
            enter(ticket, Stage::Serving, event.at);
        }
        break;
    case Deed::Done:
    case Deed::NoShow:
    case Deed::ServedBefore: finish(ticket, event); break;
    case Deed::Park:
        endStay(ticket, event);
        enter(ticket, Stage::Parked, event.at);
        break;
    case Deed::ToHall:
        endStay(ticket, event);
        enter(ticket, Stage::Waiting, event.at);
        break;
    case Deed::Transfer:
    case Deed::ToCashDesk: move(ticket, event); break;
    case Deed::EndDay: endDay(ticket, event); break;
    case Deed::GoAway:
    case Deed::WaitAgain:
    case Deed::Return:
    case Deed::GiveBack:
    case Deed::TakeMark:
    case Deed::TakeBooking: heed(ticket, event); break;
    case Deed::Undo: break; // inOrder() has left out what it undoes
    }
}

} // namespace

QList<TicketEvent> inOrder(const QList<TicketEvent> &history)
{
    QSet<EventId> leftOut;
    for (const TicketEvent &event : history)
        if (event.deed == Deed::Undo)
            leftOut.insert(event.undoes);
    QList<TicketEvent> order;
    for (const TicketEvent &event : history) {
        if (leftOut.contains(event.id) || event.deed == Deed::Undo)
            continue;
        leftOut.insert(event.id); // once
        order.append(event);
    }
    std::ranges::sort(order, {}, [](const TicketEvent &event) {
        return std::tuple(event.deed != Deed::Issue, event.at, event.step, event.id.value);
    });
    return order;
}

TicketNow ticketOf(const QList<TicketEvent> &history)
{
    TicketNow ticket;
    for (const TicketEvent &event : inOrder(history)) {
        ticket.id = event.ticket;
        apply(ticket, event);
    }
    return ticket;
}

} // namespace okienko::backoffice
