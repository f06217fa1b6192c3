// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomoffice.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "rules/callrule.h"

namespace okienko::test
{

using namespace officestore;
using namespace std::chrono_literals;
using backoffice::Stage;
using backoffice::TicketEvent;
using backoffice::TicketNow;
using Act = backoffice::Deed;
using Asked = CounterDesk::Asked;

namespace
{

TicketId idOf(const TakenEvent &event)
{
    return TicketId::fromText(event.body.value(QLatin1String("ticket")).toString());
}

} // namespace

RandomOffice::RandomOffice(HallBench &bench, quint32 seed) : m_bench(bench), m_random(seed)
{
    bench.open(bench.c1, {bench.cards, bench.passports});
    bench.open(bench.c2, {bench.passports, bench.cards});
}

void RandomOffice::issue()
{
    TakenEvent event = m_bench.paper(m_random.bounded(2) ? m_bench.cards : m_bench.passports);
    if (m_random.bounded(5) == 0)
        event.needs = {{QStringLiteral("priority"), 1 + static_cast<int>(m_random.bounded(3))}};
    if (const int twinOf = m_random.bounded(60);
        twinOf < m_sent.size() && m_sent.at(twinOf).body.contains(QLatin1String("n")))
        event.body.insert(QStringLiteral("n"), m_sent.at(twinOf).body.value(QLatin1String("n"))); // a twin
    m_onPaper.append(event);
    m_told.append(QStringLiteral("paper"));
    if (m_random.bounded(4) != 0)
        deliver();
}

void RandomOffice::deliver()
{
    if (m_onPaper.isEmpty())
        return;
    const TakenEvent event = m_onPaper.takeAt(m_random.bounded(m_onPaper.size()));
    m_bench.take(event);
    m_sent.append(event);
    m_told.append(QStringLiteral("event"));
}

void RandomOffice::visitor()
{
    if (m_sent.isEmpty())
        return;
    static constexpr std::array kinds{"ticket.away", "ticket.waiting", "ticket.given-back"};
    const TakenEvent event =
        m_bench.news(kinds.at(m_random.bounded(3)), idOf(m_sent.at(m_random.bounded(m_sent.size()))));
    m_bench.take(event);
    m_sent.append(event);
    m_told.append(event.kind);
}

void RandomOffice::takePaper(const CounterId &counter)
{
    const QList<TakenEvent> &from = m_onPaper.isEmpty() || m_random.bounded(3) == 0 ? m_sent : m_onPaper;
    const auto issued = std::ranges::find(from, QStringLiteral("ticket.issued"), &TakenEvent::kind);
    if (issued == from.cend())
        return;
    CounterDesk::Paper paper;
    paper.service = m_bench.cards;
    if (m_random.bounded(2)) {
        paper.token = TokenParts{idOf(*issued), HallBench::secretOf(idOf(*issued))};
    } else {
        paper.series = {issued->body.value(QLatin1String("series")).toString()};
        paper.n = issued->body.value(QLatin1String("n")).toInt();
        paper.code = codeOf(idOf(*issued));
    }
    (void)m_bench.at(counter,
                     [&](CounterDesk &desk, const Asked &asked) { return desk.paper(asked, paper); });
    m_told.append(QStringLiteral("from paper at ") + counter.value);
}

void RandomOffice::callNext(const CounterId &counter)
{
    const HallNow before = m_bench.hall();
    const DeskAnswer answer =
        m_bench.at(counter, [](CounterDesk &desk, const Asked &asked) { return desk.next(asked); });
    if (!isDone(answer))
        return;
    ++m_calls;
    m_told.append(QStringLiteral("next at ") + counter.value);
    m_wrong = wrongCall(m_bench.hall().hall.counter(counter)->has, before);
}

QString RandomOffice::wrongCall(const TicketId &called, const HallNow &before) const
{
    const TicketNow *ticket = before.hall.ticket(called);
    if (!ticket || ticket->stage != Stage::Waiting)
        return QStringLiteral("somebody was called who did not wait");
    // Invariant 6: among those without precedence who rest for nothing, the one who came first.
    const auto plain = [&](const TicketNow &one) {
        return one.stage == Stage::Waiting && !one.needs.any() && !one.returnedAt &&
               one.service == ticket->service && one.certain && one.forCounter.isEmpty();
    };
    // Of twins the later one is not in the line yet.
    const auto isTwin = [&](const TicketNow &one) {
        return std::ranges::count_if(before.hall.tickets,
                                     [&](const TicketNow &other) { return other.n == one.n; }) > 1;
    };
    if (!plain(*ticket))
        return {};
    for (const TicketNow &other : before.hall.tickets)
        if (plain(other) && !isTwin(other) && other.issuedAt < ticket->issuedAt)
            return QStringLiteral("somebody of the same class had come before");
    return {};
}

void RandomOffice::clerk(const CounterId &counter)
{
    using Work = HallBench::Work;
    const HallNow hall = m_bench.hall();
    QList<TicketId> parked;
    for (const TicketNow &ticket : hall.hall.tickets)
        if (ticket.stage == Stage::Parked && ticket.counter == counter)
            parked.append(ticket.id);
    const RequestId last = hall.counter(counter)->last ? hall.counter(counter)->last->id : RequestId();
    const TicketId any = hall.hall.tickets.isEmpty()
                             ? TicketId()
                             : hall.hall.tickets.at(m_random.bounded(hall.hall.tickets.size())).id;
    const CounterId other = counter == m_bench.c1 ? m_bench.c2 : m_bench.c1;
    const QList<Work> works{
        [](CounterDesk &desk, const Asked &asked) { return desk.serve(asked); },
        [](CounterDesk &desk, const Asked &asked) { return desk.done(asked); },
        [](CounterDesk &desk, const Asked &asked) { return desk.doneAndNext(asked); },
        [](CounterDesk &desk, const Asked &asked) { return desk.recall(asked); },
        [](CounterDesk &desk, const Asked &asked) { return desk.noShow(asked); },
        [](CounterDesk &desk, const Asked &asked) { return desk.putBack(asked); },
        [](CounterDesk &desk, const Asked &asked) { return desk.park(asked); },
        [&](CounterDesk &desk, const Asked &asked) {
            return desk.unpark(asked, parked.isEmpty() ? any : parked.first());
        },
        [&](CounterDesk &desk, const Asked &asked) {
            return desk.transfer(asked, {m_bench.passports, {}, false});
        },
        [&](CounterDesk &desk, const Asked &asked) {
            return desk.transfer(asked, {m_bench.cards, {}, true});
        },
        [&](CounterDesk &desk, const Asked &asked) {
            return desk.transfer(asked, {{}, other, false});
        },
        [&](CounterDesk &desk, const Asked &asked) {
            return desk.outOfTurn(asked, any, backoffice::OutOfTurn::CannotWait);
        },
        [&](CounterDesk &desk, const Asked &asked) { return desk.undo(asked, last); },
    };
    const auto which = m_random.bounded(works.size());
    if (isDone(m_bench.at(counter, works.at(which))))
        m_told.append(QStringLiteral("deed %1 at %2").arg(which).arg(counter.value));
}

void RandomOffice::doubleOfAnOldOne()
{
    if (m_sent.isEmpty())
        return;
    m_bench.take(m_sent.at(m_random.bounded(m_sent.size())));
    m_told.append(QStringLiteral("again"));
}

QString RandomOffice::step()
{
    m_wrong.clear();
    m_bench.advance(std::chrono::milliseconds(m_random.bounded(40'000)));
    const CounterId counter = anyCounter();
    switch (m_random.bounded(12)) {
    case 0:
    case 1:
    case 2: issue(); break;
    case 3: deliver(); break;
    case 4: visitor(); break;
    case 5: takePaper(counter); break;
    case 6: doubleOfAnOldOne(); break;
    case 7:
    case 8:
    case 9: callNext(counter); break;
    default: clerk(counter); break;
    }
    return m_wrong.isEmpty() ? wrong() : m_wrong;
}

QString RandomOffice::wrong()
{
    const TicketBook book(m_bench.connection(), m_bench.office);
    QHash<CounterId, int> at;
    const auto tickets = sure(book.ofDay(m_bench.realDay()));
    for (const KnownTicket &ticket : tickets) {
        const QList<TicketEvent> history = sure(book.history(ticket));
        TicketNow folded = backoffice::ticketOf(history);
        if (ticket.known && folded != ticket.now)
            return QStringLiteral("a state is not what its history tells");
        if (ticket.now.atCounter() && ++at[ticket.now.counter] > 1)
            return QStringLiteral("two tickets at one counter");
        // Invariant 3: who is called is at no counter then.
        int open = 0;
        for (const backoffice::Stay &stay : folded.stays)
            open += stay.endedAt ? 0 : 1;
        if (open > 1 || (open == 1 && !ticket.now.atCounter()))
            return QStringLiteral("a ticket is at two counters");
    }
    // Invariant 2: every paper that was sent is there once.
    for (const TakenEvent &event : std::as_const(m_sent))
        if (event.kind == QLatin1String("ticket.issued") &&
            std::ranges::count_if(tickets, [&](const KnownTicket &one) { return one.id() == idOf(event); }) !=
                1)
            return QStringLiteral("a paper is not there once");
    return {};
}

void RandomOffice::sendEverythingAgain()
{
    std::shuffle(m_sent.begin(), m_sent.end(), m_random);
    for (const TakenEvent &event : std::as_const(m_sent))
        m_bench.take(event);
}

QHash<TicketId, TicketNow> RandomOffice::states()
{
    QHash<TicketId, TicketNow> all;
    for (const KnownTicket &ticket :
         sure(TicketBook(m_bench.connection(), m_bench.office).ofDay(m_bench.realDay())))
        all.insert(ticket.id(), ticket.now);
    return all;
}

} // namespace okienko::test
