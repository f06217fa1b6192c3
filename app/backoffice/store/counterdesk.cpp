// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/counterdesk.h"

#include <algorithm>

#include "rules/callrule.h"

namespace okienko::officestore
{

using backoffice::Instant;
using backoffice::NextCall;
using backoffice::Stage;
using backoffice::TicketEvent;
using backoffice::Wanted;
using backoffice::Who;
using backoffice::WhyNot;
using Act = backoffice::Deed;

namespace
{

constexpr int mostParked = 10;

DeskAnswer refused(WhyNot::Kind why) { return NotDone{NotDone::Kind::Rule, WhyNot{why}}; }

/// How long ago, for a reason that the rule did not give.
int minutesSince(Instant since, Instant now)
{
    return static_cast<int>(
        std::max<qint64>(0, std::chrono::floor<std::chrono::minutes>(now - since).count()));
}

} // namespace

CounterDesk::CounterDesk(Deed &deed, const Office &file)
    : m_deed(deed), m_today(deed, file), m_halls(m_today), m_tickets(m_today.connection, m_today.office)
{
}

CounterRow &CounterDesk::row() { return *std::ranges::find(m_now.counters, m_counter, &CounterRow::id); }

const backoffice::CounterNow &CounterDesk::counter() const { return *m_now.hall.counter(m_counter); }

Result<void> CounterDesk::look()
{
    const Result<HallNow> now = m_halls.now();
    if (!now)
        return failure(now.error());
    m_now = *now;
    return {};
}

Result<CounterDesk::No> CounterDesk::begin(const Asked &asked)
{
    m_counter = asked.counter;
    const Result<void> looked = look();
    if (!looked)
        return failure(looked.error());
    if (!m_now.hall.counter(asked.counter))
        return No(NotDone{NotDone::Kind::Rule, WhyNot{WhyNot::Kind::NoSuchCounter}});
    TicketId believed = asked.ticket;
    if (!believed.isNull()) { // it may have got its own id since
        const auto known = m_tickets.find(believed);
        if (!known)
            return failure(known.error());
        if (*known)
            believed = (*known)->id();
    }
    if (asked.step != row().step || believed != counter().has)
        return No(NotDone{NotDone::Kind::CounterMoved});
    return No();
}

Wanted CounterDesk::wanted(Act deed, const TicketId &ticket, const RequestId &request) const
{
    Wanted one;
    one.deed = deed;
    one.ticket = ticket;
    one.who = {Who::Kind::Counter, m_counter};
    one.request = request;
    return one;
}

Result<CounterDesk::Decided> CounterDesk::apply(const Wanted &wanted)
{
    const Result<std::optional<KnownTicket>> ticket = m_tickets.find(wanted.ticket);
    if (!ticket)
        return failure(ticket.error());
    if (!*ticket)
        return Decided(WhyNot{WhyNot::Kind::NoSuchTicket});
    const Result<QList<TicketEvent>> history = m_tickets.history(**ticket);
    if (!history)
        return failure(history.error());
    // What happened on another day is over: nothing is done with its tickets.
    if ((*ticket)->day != m_today.day)
        return Decided(WhyNot{WhyNot::Kind::NotNow});
    Wanted exact = wanted;
    exact.ticket = (*ticket)->id();
    const EventId fresh{newUuid7(m_today.now.time_since_epoch().count())};
    const Decided decided =
        backoffice::decide(*history, exact, m_now.hall, m_today.table, m_today.now, fresh);
    if (const auto *event = std::get_if<TicketEvent>(&decided)) {
        const Result<KnownTicket> added = m_tickets.add(**ticket, *event, m_today.day);
        if (!added)
            return failure(added.error());
        const Result<void> looked = look();
        if (!looked)
            return failure(looked.error());
    }
    return decided;
}

LastDeed CounterDesk::undoable(const Asked &asked, const QString &deed, const QList<TicketId> &tickets) const
{
    return {asked.request, deed, m_today.now + m_today.table.undo, tickets};
}

Result<DeskAnswer> CounterDesk::finish(const DeskDone &answer, const std::optional<LastDeed> &last)
{
    CounterRow &mine = row();
    ++mine.step;
    mine.last = last;
    const Result<void> written = m_halls.write(mine);
    if (!written)
        return failure(written.error());
    m_deed.tell(QStringLiteral("counter:") + mine.id.value);
    for (const QString &news : {QStringLiteral("waiting"), QStringLiteral("calls"), QStringLiteral("hall")})
        m_deed.tell(news);
    return DeskAnswer(answer);
}

Result<DeskAnswer> CounterDesk::with(const Asked &asked, const Wanted &wanted, const QString &undoableAs)
{
    const CounterRow before = row();
    const Result<Decided> decided = apply(wanted);
    if (!decided)
        return failure(decided.error());
    if (const auto *no = std::get_if<WhyNot>(&*decided))
        return DeskAnswer(NotDone{NotDone::Kind::Rule, *no});
    row().paused = before.paused;
    if (undoableAs.isEmpty())
        return finish({});
    return finish({}, undoable(asked, undoableAs, {std::get<TicketEvent>(*decided).ticket}));
}

Result<DeskAnswer> CounterDesk::withOwn(const Asked &asked, Act deed, const QString &undoableAs)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    if (counter().has.isNull())
        return refused(WhyNot::Kind::NotNow);
    return with(asked, wanted(deed, counter().has, asked.request), undoableAs);
}

Result<DeskAnswer> CounterDesk::open(const Asked &asked, const QList<ServiceId> &services, bool any)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    const auto file = std::ranges::find(m_today.file.counters, asked.counter, &Counter::id);
    for (const ServiceId &service : services)
        if (!m_today.file.service(service) || (!any && !file->services.contains(service)))
            return DeskAnswer(NotDone{NotDone::Kind::NoSuchService, {}, service.value});
    CounterRow &mine = row();
    if (!mine.open)
        mine.openedAt = m_today.now;
    mine.open = true;
    mine.paused = false;
    mine.services = services;
    return finish({});
}

Result<DeskAnswer> CounterDesk::close(const Asked &asked)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    const bool parked = std::ranges::any_of(m_now.hall.tickets, [&](const backoffice::TicketNow &ticket) {
        return ticket.stage == Stage::Parked && ticket.counter == asked.counter;
    });
    if (!counter().has.isNull() || parked)
        return DeskAnswer(NotDone{NotDone::Kind::TicketHere});
    CounterRow &mine = row();
    if (mine.open && mine.openedAt && *mine.openedAt < m_today.now)
        mine.openBefore += m_today.now - *mine.openedAt;
    mine.open = false;
    mine.paused = false;
    mine.services.clear();
    mine.openedAt.reset();
    return finish({});
}

Result<DeskAnswer> CounterDesk::pause(const Asked &asked)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    if (!row().open)
        return refused(WhyNot::Kind::CounterClosed);
    if (!counter().has.isNull())
        return DeskAnswer(NotDone{NotDone::Kind::TicketHere});
    row().paused = true;
    return finish({});
}

Result<DeskAnswer> CounterDesk::next(const Asked &asked, const std::optional<Again> &again)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    return callOne(asked, again, QStringLiteral("next"), {});
}

Result<DeskAnswer> CounterDesk::doneAndNext(const Asked &asked, const std::optional<Again> &again)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    const TicketId mine = counter().has;
    if (mine.isNull()) // the answer to "again?": the first half is done already
        return again ? callOne(asked, again, QStringLiteral("next"), {}) : refused(WhyNot::Kind::NotNow);
    const Result<Decided> finished = apply(wanted(Act::Done, mine, asked.request));
    if (!finished)
        return failure(finished.error());
    if (const auto *why = std::get_if<WhyNot>(&*finished))
        return DeskAnswer(NotDone{NotDone::Kind::Rule, *why});
    return callOne(asked, again, QStringLiteral("done-and-next"), {mine});
}

Result<DeskAnswer> CounterDesk::callOne(const Asked &asked, const std::optional<Again> &again,
                                        const QString &deed, QList<TicketId> before)
{
    const bool wasPaused = row().paused;
    bool changed = wasPaused || !before.isEmpty();
    if (again && !again->call) {
        const Result<Decided> served = apply(wanted(Act::ServedBefore, again->ticket, asked.request));
        if (!served)
            return failure(served.error());
        if (const auto *why = std::get_if<WhyNot>(&*served))
            return DeskAnswer(NotDone{NotDone::Kind::Rule, *why});
        changed = true;
    }
    // "Next" ends a break.
    row().paused = false;
    for (backoffice::CounterNow &one : m_now.hall.counters)
        if (one.id == m_counter)
            one.paused = false;

    const auto end = [&](const DeskDone &done) -> Result<DeskAnswer> {
        if (!changed)
            return DeskAnswer(done);
        if (before.isEmpty())
            return finish(done);
        return finish(done, undoable(asked, QStringLiteral("done"), before));
    };
    const auto chosen = backoffice::callNext(m_now.hall, m_counter, m_today.table, m_today.now);
    const NextCall *call = std::get_if<NextCall>(&chosen);
    const bool confirmed = again && again->call;
    Wanted one = wanted(Act::Call, call ? call->ticket : TicketId(), asked.request);
    if (confirmed && (!call || call->ticket != again->ticket)) {
        // Somebody who may go first came meanwhile; but this one was asked and stands here.
        const KnownTicket *ticket = m_now.ticket(again->ticket);
        one.ticket = again->ticket;
        if (ticket)
            one.reason.minutes = minutesSince(ticket->now.issuedAt, m_today.now);
    } else if (call) {
        one.reason = call->reason;
    } else {
        const WhyNot no = std::get<WhyNot>(chosen);
        const bool nobody = no.kind == WhyNot::Kind::NobodyWaits || no.kind == WhyNot::Kind::OnlyResting;
        return nobody ? end({DeskDone::Outcome::Nobody}) : DeskAnswer(NotDone{NotDone::Kind::Rule, no});
    }
    const KnownTicket *ticket = m_now.ticket(one.ticket);
    one.again = confirmed || (call && call->ticket == one.ticket && call->again) || (ticket && ticket->again);
    one.confirmed = confirmed;
    if (one.again && !confirmed)
        return end({DeskDone::Outcome::AskAgain, one.ticket});
    const Result<Decided> called = apply(one);
    if (!called)
        return failure(called.error());
    if (const auto *why = std::get_if<WhyNot>(&*called))
        return DeskAnswer(NotDone{NotDone::Kind::Rule, *why});
    row().paused = false;
    before.append(one.ticket);
    return finish({}, undoable(asked, deed, before));
}

Result<DeskAnswer> CounterDesk::recall(const Asked &asked) { return withOwn(asked, Act::Recall); }
Result<DeskAnswer> CounterDesk::noShow(const Asked &asked)
{
    return withOwn(asked, Act::NoShow, QStringLiteral("no-show"));
}
Result<DeskAnswer> CounterDesk::serve(const Asked &asked) { return withOwn(asked, Act::Serve); }
Result<DeskAnswer> CounterDesk::done(const Asked &asked)
{
    return withOwn(asked, Act::Done, QStringLiteral("done"));
}
Result<DeskAnswer> CounterDesk::putBack(const Asked &asked) { return withOwn(asked, Act::ToHall); }

Result<DeskAnswer> CounterDesk::park(const Asked &asked)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    const auto parked = std::ranges::count_if(m_now.hall.tickets, [&](const backoffice::TicketNow &ticket) {
        return ticket.stage == Stage::Parked && ticket.counter == asked.counter;
    });
    if (parked >= mostParked)
        return DeskAnswer(NotDone{NotDone::Kind::TooManyParked});
    if (counter().has.isNull())
        return refused(WhyNot::Kind::NotNow);
    return with(asked, wanted(Act::Park, counter().has, asked.request));
}

Result<DeskAnswer> CounterDesk::unpark(const Asked &asked, const TicketId &ticket)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    return with(asked, wanted(Act::TakeUp, ticket, asked.request));
}

} // namespace okienko::officestore
