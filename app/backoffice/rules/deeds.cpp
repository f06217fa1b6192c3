// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/deeds.h"

#include <algorithm>
#include <array>

namespace okienko::backoffice
{

namespace
{

using Kind = WhyNot::Kind;
using Person = Who::Kind;

constexpr unsigned in(Stage stage) { return 1U << static_cast<unsigned>(stage); }
constexpr unsigned by(Person person) { return 1U << static_cast<unsigned>(person); }

constexpr unsigned atCounter = in(Stage::Called) | in(Stage::Serving);
constexpr unsigned inHall = in(Stage::Waiting) | in(Stage::Away);
constexpr unsigned counter = by(Person::Counter);
constexpr unsigned staff = counter | by(Person::Supervisor);
constexpr unsigned anybody = staff | by(Person::Visitor);

/// The life of a ticket in one table: which deed, from which stages, by whom.
struct Row {
    Deed deed;
    unsigned stages;
    unsigned people;
    bool own;    ///< a counter does it only with a ticket that is there
    bool brings; ///< the ticket comes to the counter, which must be free
};
constexpr std::array rows{
    Row{Deed::Call, in(Stage::Waiting), counter, false, true},
    Row{Deed::CallOutOfTurn, inHall | in(Stage::NoShow), counter, false, true},
    Row{Deed::TakeFromPaper,
        in(Stage::Unheard) | inHall | in(Stage::NoShow) | in(Stage::Parked) | in(Stage::GivenBack) |
            in(Stage::Released),
        counter, false, true},
    Row{Deed::Recall, in(Stage::Called), counter, true, false},
    Row{Deed::Serve, in(Stage::Called), counter, true, false},
    Row{Deed::Done, atCounter, counter, true, false},
    Row{Deed::NoShow, in(Stage::Called), counter, true, false},
    Row{Deed::Return, in(Stage::NoShow), anybody, false, false},
    Row{Deed::Park, atCounter, counter, true, false},
    Row{Deed::TakeUp, in(Stage::Parked), counter, true, true},
    Row{Deed::ToHall, in(Stage::Parked), staff, true, false},
    Row{Deed::ToHall, atCounter, counter, true, false},
    Row{Deed::Transfer, atCounter | in(Stage::Parked), counter, true, false},
    Row{Deed::Transfer, inHall, by(Person::Supervisor), false, false},
    Row{Deed::ToCashDesk, atCounter, counter, true, false},
    Row{Deed::GoAway, in(Stage::Waiting), anybody, false, false},
    Row{Deed::WaitAgain, in(Stage::Away) | in(Stage::GivenBack), anybody, false, false},
    Row{Deed::GiveBack, inHall | in(Stage::NoShow), anybody, false, false},
    Row{Deed::TakeMark, inHall, anybody, false, false},
    Row{Deed::TakeBooking, inHall, anybody, false, false},
    Row{Deed::ServedBefore, in(Stage::Waiting), counter, false, false},
    Row{Deed::EndDay, in(Stage::Unheard) | inHall | atCounter | in(Stage::Parked), by(Person::Office), false,
        false},
};

constexpr bool takesBack(Deed deed)
{
    return deed == Deed::Call || deed == Deed::NoShow || deed == Deed::Done || deed == Deed::Transfer ||
           deed == Deed::ToCashDesk;
}

/// All that one question is decided by.
struct Case {
    const QList<TicketEvent> &order; ///< the history in its order
    const TicketNow &ticket;
    const Wanted &wanted;
    const Hall &hall;
    const OfficeTable &table;
    Instant now;
};
using No = std::optional<WhyNot>;

WhyNot tooSoon(std::chrono::milliseconds left)
{
    return {Kind::TooSoon, std::chrono::ceil<std::chrono::seconds>(left), {}};
}

/// The ticket comes to a counter: it must be free, and no other ticket of the visit at another.
No cannotCome(const Case &c)
{
    const CounterNow *place = c.hall.counter(c.wanted.who.counter);
    if (!place)
        return WhyNot{Kind::NoSuchCounter};
    if (!place->open)
        return WhyNot{Kind::CounterClosed};
    if (!place->has.isNull() && place->has != c.ticket.id)
        return WhyNot{Kind::CounterBusy};
    if (const CounterId linked = c.hall.linkedAt(c.ticket); !linked.isEmpty())
        return WhyNot{Kind::LinkedElsewhere, {}, linked};
    return {};
}

No cannotUndo(const Case &c)
{
    if (c.order.isEmpty() || !takesBack(c.order.last().deed))
        return WhyNot{Kind::NothingToUndo};
    const TicketEvent &last = c.order.last();
    if (last.who != c.wanted.who)
        return WhyNot{Kind::OtherCounter, {}, last.who.counter};
    if (c.now > last.at + c.table.undo)
        return WhyNot{Kind::TooLateToUndo};
    if (last.deed == Deed::Call || last.who.kind != Person::Counter)
        return {};
    return cannotCome(c);
}

/// To one counter: it has to be there and open; the service stays.
No cannotBeSent(const Case &c)
{
    const CounterNow *other = c.hall.counter(c.wanted.toCounter);
    if (!other)
        return WhyNot{Kind::NoSuchCounter};
    if (!other->open)
        return WhyNot{Kind::CounterClosed};
    return c.wanted.toCounter == c.wanted.who.counter ? No(WhyNot{Kind::NotNow}) : No();
}

No cannotMove(const Case &c)
{
    if (!c.wanted.toCounter.isEmpty())
        return cannotBeSent(c);
    if (c.wanted.service == c.ticket.service)
        return WhyNot{Kind::SameService};
    if (!c.table.services.contains(c.wanted.service))
        return WhyNot{Kind::NoSuchService};
    if (c.hall.suspended.contains(c.wanted.service))
        return WhyNot{Kind::ServiceSuspended};
    return {};
}

No cannotReturn(const Case &c)
{
    if (c.now > c.ticket.since + c.table.grace)
        return WhyNot{Kind::GraceOver};
    if (c.ticket.returns >= c.table.returns)
        return WhyNot{Kind::NoReturnsLeft};
    return {};
}

/// What only one kind of deed asks.
No special(const Case &c)
{
    switch (c.wanted.deed) {
    case Deed::Call: return c.wanted.again && !c.wanted.confirmed ? No(WhyNot{Kind::AskFirst}) : No();
    case Deed::Recall:
        if (c.ticket.recalls >= c.table.recalls)
            return WhyNot{Kind::NoRecallsLeft};
        [[fallthrough]];
    case Deed::NoShow: // not before one could have come
        if (const auto left = c.ticket.lastCall + c.table.recallEvery - c.now; left.count() > 0)
            return tooSoon(left);
        return {};
    case Deed::Return: return cannotReturn(c);
    case Deed::ServedBefore: // only a restore can have forgotten it
        return c.hall.restoredAt && c.ticket.issuedAt < *c.hall.restoredAt ? No() : No(WhyNot{Kind::NotNow});
    case Deed::WaitAgain:
        if (c.ticket.stage == Stage::GivenBack && c.now > c.ticket.since + c.table.stillMine)
            return WhyNot{Kind::TooLateToUndo};
        return {};
    case Deed::Transfer:
    case Deed::ToCashDesk: return cannotMove(c);
    case Deed::TakeFromPaper:
        if (c.ticket.stage == Stage::Unheard && !c.table.services.contains(c.wanted.service))
            return WhyNot{Kind::NoSuchService};
        return {};
    default: return {};
    }
}

No whyNot(const Case &c)
{
    if (c.wanted.deed == Deed::Undo)
        return cannotUndo(c);
    if (c.order.isEmpty() && c.wanted.deed != Deed::TakeFromPaper)
        return WhyNot{Kind::NoSuchTicket};
    const auto fits = [&](const Row &row) {
        return row.deed == c.wanted.deed && (row.stages & in(c.ticket.stage));
    };
    const auto allowed = [&](const Row &row) {
        return row.deed == c.wanted.deed && (row.people & by(c.wanted.who.kind));
    };
    if (std::ranges::none_of(rows, allowed))
        return WhyNot{Kind::NotByYou};
    if (std::ranges::none_of(rows, fits))
        return c.ticket.atCounter() && c.wanted.who.kind == Person::Counter &&
                       c.ticket.counter != c.wanted.who.counter
                   ? WhyNot{Kind::OtherCounter, {}, c.ticket.counter}
                   : WhyNot{Kind::NotNow};
    const auto row = std::ranges::find_if(rows, [&](const Row &one) { return fits(one) && allowed(one); });
    if (row == rows.cend())
        return WhyNot{Kind::NotNow};
    if (row->own && c.wanted.who.kind == Person::Counter && c.ticket.counter != c.wanted.who.counter)
        return WhyNot{Kind::OtherCounter, {}, c.ticket.counter};
    if (row->brings)
        if (const No no = cannotCome(c))
            return no;
    return special(c);
}

ServiceId serviceOf(const Case &c)
{
    switch (c.wanted.deed) {
    case Deed::Transfer:
    case Deed::ToCashDesk: return c.wanted.toCounter.isEmpty() ? c.wanted.service : c.ticket.service;
    case Deed::TakeFromPaper: return c.wanted.service.isEmpty() ? c.ticket.service : c.wanted.service;
    default: return c.ticket.service;
    }
}

} // namespace

std::variant<TicketEvent, WhyNot> decide(const QList<TicketEvent> &history, const Wanted &wanted,
                                         const Hall &hall, const OfficeTable &table, Instant now,
                                         const EventId &fresh)
{
    const auto done = std::ranges::find_if(
        history, [&](const TicketEvent &event) { return event.step > 0 && event.request == wanted.request; });
    if (done != history.cend())
        return *done;

    const QList<TicketEvent> order = inOrder(history);
    const TicketNow ticket = ticketOf(history);
    Case c{order, ticket, wanted, hall, table, now};
    if (const No no = whyNot(c))
        return *no;

    TicketEvent event;
    event.id = fresh;
    event.ticket = wanted.ticket;
    event.deed = wanted.deed;
    event.who = wanted.who;
    event.request = wanted.request;
    event.at = now;
    // A clock that was set back does not change what came after what.
    for (const TicketEvent &earlier : history) {
        event.step = std::max(event.step, earlier.step);
        event.at = std::max(event.at, earlier.at);
    }
    ++event.step;
    if (wanted.deed == Deed::Undo)
        event.undoes = order.last().id;
    else
        event.service = serviceOf(c);
    if (wanted.deed == Deed::Transfer || wanted.deed == Deed::ToCashDesk)
        event.toCounter = wanted.toCounter;
    event.reason = wanted.reason;
    if (wanted.deed == Deed::CallOutOfTurn)
        event.reason.kind = CallReason::Kind::OutOfTurn;
    if (wanted.deed == Deed::TakeFromPaper)
        event.reason.kind = CallReason::Kind::PaperShown;
    event.again = wanted.again;
    return event;
}

QList<Deed> deedsFor(Stage stage, Who::Kind who)
{
    QList<Deed> deeds;
    for (const Row &row : rows)
        if ((row.stages & in(stage)) && (row.people & by(who)))
            deeds.append(row.deed);
    return deeds;
}

} // namespace okienko::backoffice
