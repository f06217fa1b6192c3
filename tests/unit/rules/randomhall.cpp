// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomhall.h"

#include <algorithm>

namespace okienko::backoffice
{

namespace
{

using namespace std::chrono_literals;

const QStringList services{QStringLiteral("passports"), QStringLiteral("taxes"), QStringLiteral("cash")};
const QStringList counters{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};

OfficeTable officeTable()
{
    OfficeTable table;
    for (const QString &service : services)
        table.services.insert({service}, {});
    return table;
}

/// Who might be called here: the plain conditions, written down once more without regard to the order.
bool couldBeCalled(const TicketNow &ticket, const CounterNow &counter, const Hall &hall)
{
    return ticket.stage == Stage::Waiting && counter.services.contains(ticket.service) &&
           !hall.suspended.contains(ticket.service) && hall.linkedAt(ticket).isEmpty() &&
           !ticket.needs.clerkLanguage && !ticket.returnedAt;
}

bool sameClass(const TicketNow &one, const TicketNow &other)
{
    return one.service == other.service && one.needs == other.needs && !one.appointment &&
           !other.appointment && !one.byMark && !other.byMark;
}

bool hasTwin(const TicketNow &ticket, const Hall &hall)
{
    return std::ranges::any_of(hall.tickets, [&](const TicketNow &other) {
        return other.id != ticket.id && other.n == ticket.n && other.series == ticket.series;
    });
}

} // namespace

RandomHall::RandomHall(quint32 seed) : m_office(officeTable()), m_random(seed)
{
    m_office.open(counters.at(0), {services.at(0), services.at(1)});
    m_office.open(counters.at(1), {services.at(1), services.at(0), services.at(2)});
    m_office.open(counters.at(2), {services.at(2)});
    m_office.counter(counters.at(1)).languages = {Language::Ukrainian};
}

QList<Step> RandomHall::history(quint32 seed, int length)
{
    QRandomGenerator random(seed);
    QList<Step> steps;
    for (int i = 0; i < length; ++i)
        steps.append({random.bounded(16), random.generate()});
    return steps;
}

template <typename List>
void RandomHall::shuffle(List &list)
{
    for (qsizetype i = list.size() - 1; i > 0; --i)
        list.swapItemsAt(i, m_random.bounded(static_cast<int>(i) + 1));
}

QString RandomHall::play(const Step &step)
{
    m_office.now += std::chrono::seconds(step.who % 2 ? 0 : step.who % 90); // often at the same instant
    const QString counter = counters.at(static_cast<int>(step.who % 3));
    QString broken;
    switch (step.what) {
    case 0:
    case 1:
    case 2:
    case 3: issue(step.who); break;
    case 4:
    case 5:
    case 6: broken = next(counter); break;
    case 7: broken = undoAtOnce(counter); break;
    case 8: broken = replay(step.who); break;
    case 9: {
        CounterNow &one = m_office.counter(counter);
        one.paused = !one.paused && step.who % 5 == 0;
        break;
    }
    case 10: {
        const ServiceId service{services.at(static_cast<int>(step.who / 7 % 3))};
        if (!m_office.hall.suspended.remove(service) && step.who % 4 == 0)
            m_office.hall.suspended.insert(service);
        break;
    }
    default: broken = deed(counter, step.who); break;
    }
    return broken.isEmpty() ? wrongHall() : broken;
}

void RandomHall::issue(quint32 who)
{
    TicketEvent paper = m_office.paper(services.at(static_cast<int>(who / 3 % 3)));
    paper.needs.priorityWeight = who % 5 == 0 ? static_cast<int>(who / 5 % 3) + 1 : 0;
    if (who % 7 == 0)
        paper.appointment = m_office.now + std::chrono::minutes(who / 7 % 40) - 20min;
    paper.byMark = who % 19 == 0;
    if (who % 11 == 0)
        paper.needs.clerkLanguage = Language::Ukrainian;
    if (who % 13 == 0 && !m_papers.isEmpty()) // another matter of the same visit
        paper.visit = m_papers.last().visit;
    if (who % 17 == 0 && !m_papers.isEmpty()) // a twin
        paper.n = m_papers.at(static_cast<int>(who / 17) % m_papers.size()).n;
    if (who % 9 == 0) // from a terminal that was cut off
        paper.at -= std::chrono::minutes(who / 9 % 30);
    if (paper.visit.isNull())
        paper.visit = m_office.fresh<VisitId>();
    m_papers.append(paper);
    m_office.take(paper);
}

QString RandomHall::next(const QString &counter)
{
    const Hall before = m_office.hall;
    Hall disorder = before;
    shuffle(disorder.tickets);
    shuffle(disorder.counters);
    const auto chosen = callNext(before, {counter}, m_office.table, m_office.now);
    if (callNext(disorder, {counter}, m_office.table, m_office.now) != chosen)
        return QStringLiteral("the answer depends on the order of the tickets");

    Asked asked{counter, {}, {}};
    asked.wanted.request = m_office.fresh<RequestId>();
    asked.answer = m_office.next(counter, asked.wanted.request);
    m_asked.append(asked);
    const NextCall *call = std::get_if<NextCall>(&chosen);
    if (!call)
        return {};
    if (!std::holds_alternative<TicketEvent>(asked.answer))
        return QStringLiteral("the rule chose a ticket that may not be called");
    const QString broken = wrongCall(counter, before, *call);
    return broken.isEmpty() ? wrongFold(call->ticket) : broken;
}

QString RandomHall::wrongCall(const QString &name, const Hall &before, const NextCall &call) const
{
    const CounterNow &counter = *before.counter({name});
    const TicketNow &called = *before.ticket(call.ticket);
    if (!before.linkedAt(called).isEmpty())
        return QStringLiteral("linked tickets called at once");
    for (const TicketNow &other : before.tickets) {
        if (other.id == called.id || !couldBeCalled(other, counter, before))
            continue;
        // Invariant 6: the same class in the order of issue.
        if (sameClass(other, called) && other.issuedAt < called.issuedAt && !called.returnedAt &&
            !hasTwin(other, before))
            return QStringLiteral("not in the order of issue");
        if (other.n == called.n && other.issuedAt < called.issuedAt)
            return QStringLiteral("the later twin first");
    }
    return wrongReason(counter, before, call);
}

/// The sentence on the page must be true: recomputed from the hall alone.
QString RandomHall::wrongReason(const CounterNow &counter, const Hall &before, const NextCall &call) const
{
    using Kind = CallReason::Kind;
    const TicketNow &called = *before.ticket(call.ticket);
    int others = 0;
    int longer = 0;
    bool ordinaryWaits = false;
    for (const TicketNow &other : before.tickets) {
        if (other.id == called.id || !couldBeCalled(other, counter, before) || hasTwin(other, before))
            continue;
        ++others;
        longer += waitsSince(other, m_office.table) < waitsSince(called, m_office.table) ? 1 : 0;
        ordinaryWaits =
            ordinaryWaits || (other.needs.priorityWeight == 0 && !other.appointment && !other.byMark);
    }
    qsizetype priority = 0;
    for (auto lane = counter.earlier.crbegin(); lane != counter.earlier.crend() && *lane != Lane::Ordinary;
         ++lane)
        priority += *lane == Lane::Priority ? 1 : 0;
    if (call.reason.lane == Lane::Priority && ordinaryWaits && priority >= 2)
        return QStringLiteral("a third call with priority while others wait");
    if (call.reason.lane == Lane::Priority && called.needs.priorityWeight == 0)
        return QStringLiteral("a priority that is none");
    switch (call.reason.kind) {
    case Kind::OnlyOne: return others == 0 ? QString() : QStringLiteral("others wait too");
    case Kind::LongestWaiting: return longer == 0 ? QString() : QStringLiteral("others have waited longer");
    case Kind::Appointment:
        return called.appointment == call.reason.time ? QString() : QStringLiteral("not booked for then");
    case Kind::ReturnMark: return called.byMark ? QString() : QStringLiteral("came with no mark");
    case Kind::Priority:
        return called.needs.priorityWeight > 0 && call.reason.others >= longer
                   ? QString()
                   : QStringLiteral("no such priority");
    case Kind::PreferredService:
        return counter.services.last() != called.service && call.reason.others >= longer
                   ? QString()
                   : QStringLiteral("no such preference");
    case Kind::TurnOfTheOthers:
        return priority >= 2 || counter.earlier.count(Lane::Appointment) >= m_office.table.appointmentsInARow
                   ? QString()
                   : QStringLiteral("nobody had been called before their turn");
    case Kind::Returned: return called.returnedAt ? QString() : QStringLiteral("had not been away");
    case Kind::SentHere:
        return called.forCounter == counter.id ? QString() : QStringLiteral("was not sent here");
    case Kind::OutOfTurn:
    case Kind::PaperShown: break;
    }
    return QStringLiteral("not a reason of the rule");
}

QString RandomHall::deed(const QString &counter, quint32 who)
{
    const auto &tickets = m_office.hall.tickets;
    if (tickets.isEmpty())
        return {};
    TicketNow ticket = tickets.at(static_cast<int>(who / 16) % tickets.size());
    const TicketId has = m_office.counter(counter).has;
    if (!has.isNull() && who % 4 != 0) // mostly what is natural
        ticket = m_office.ticket(has);
    const Who::Kind person = ticket.atCounter() || who % 3 == 0 ? Who::Kind::Counter : Who::Kind::Visitor;
    const QList<Deed> deeds = deedsFor(ticket.stage, person);
    if (deeds.isEmpty())
        return {};
    Asked asked{counter, {}, {}};
    asked.wanted.deed = deeds.at(static_cast<int>(who / 32) % deeds.size());
    asked.wanted.ticket = ticket.id;
    asked.wanted.who = {person, person == Who::Kind::Counter ? CounterId{counter} : CounterId{}};
    asked.wanted.request = m_office.fresh<RequestId>();
    if (asked.wanted.deed == Deed::Transfer || asked.wanted.deed == Deed::ToCashDesk)
        asked.wanted.service = {services.at(static_cast<int>(who / 64 % 3))};
    if (asked.wanted.deed == Deed::Call) // only by the rule
        return next(counter);
    const TicketNow before = m_office.ticket(ticket.id);
    asked.answer = m_office.ask(asked.wanted);
    m_asked.append(asked);
    if (std::holds_alternative<WhyNot>(asked.answer) && m_office.ticket(ticket.id) != before)
        return QStringLiteral("a refused deed changed something");
    return wrongFold(ticket.id);
}

QString RandomHall::undoAtOnce(const QString &counter)
{
    const TicketId has = m_office.counter(counter).has;
    const Hall before = m_office.hall;
    OfficeHall::Answer done;
    if (has.isNull())
        done = m_office.next(counter);
    else
        done = m_office.ask(counter, m_random.bounded(2) ? Deed::Done : Deed::NoShow, has);
    const TicketEvent *event = std::get_if<TicketEvent>(&done);
    if (!event)
        return {};
    m_office.now += 9s;
    if (!std::holds_alternative<TicketEvent>(m_office.undo(counter, event->ticket)))
        return QStringLiteral("cannot be undone");
    const TicketNow *restored = m_office.hall.ticket(event->ticket);
    if (!restored || *restored != *before.ticket(event->ticket) ||
        m_office.hall.counter({counter})->earlier != before.counter({counter})->earlier ||
        m_office.hall.counter({counter})->has != has ||
        m_office.hall.calledSinceReturn != before.calledSinceReturn)
        return QStringLiteral("undo does not restore exactly");
    return {};
}

QString RandomHall::replay(quint32 who)
{
    const auto before = m_office.everyTicket();
    if (!m_papers.isEmpty())
        m_office.take(m_papers.at(static_cast<int>(who / 2) % m_papers.size()));
    if (!m_asked.isEmpty()) {
        const Asked old = m_asked.at(static_cast<int>(who / 3) % m_asked.size());
        const auto answer = old.wanted.ticket.isNull() ? m_office.next(old.counter, old.wanted.request)
                                                       : m_office.ask(old.wanted);
        if (answer != old.answer)
            return QStringLiteral("the same request, another answer");
    }
    return m_office.everyTicket() == before ? QString() : QStringLiteral("a replay changed something");
}

QString RandomHall::wrongHall() const
{
    QSet<CounterId> taken;
    QSet<VisitId> visits;
    for (const TicketNow &ticket : m_office.hall.tickets) {
        if (!ticket.atCounter())
            continue;
        if (taken.contains(ticket.counter))
            return QStringLiteral("two tickets at one counter");
        if (visits.contains(ticket.visit))
            return QStringLiteral("linked tickets at two counters");
        taken.insert(ticket.counter);
        visits.insert(ticket.visit);
    }
    return {};
}

/// The history in disorder and with doubles tells the same (invariant 7).
QString RandomHall::wrongFold(const TicketId &ticket)
{
    QList<TicketEvent> history = m_office.history(ticket);
    history += history.mid(history.size() / 2);
    shuffle(history);
    return ticketOf(history) == m_office.ticket(ticket) ? QString()
                                                        : QStringLiteral("the order of arrival matters");
}

QString RandomHall::end()
{
    for (quint32 i = 0; i < 5; ++i)
        if (const QString broken = replay(m_random.generate()); !broken.isEmpty())
            return broken;
    m_office.hall.suspended.clear();
    for (const QString &counter : counters)
        m_office.counter(counter).paused = false;
    qsizetype waiting = m_office.hall.tickets.size() * 3 + 10;
    for (bool some = true; some && waiting > 0; --waiting) {
        some = false;
        for (const QString &counter : counters) {
            m_office.now += 1min;
            if (const TicketId has = m_office.counter(counter).has; !has.isNull()) {
                some = true; // a linked one may be free now, for a counter that was asked before
                m_office.ask(counter, Deed::Done, has);
            }
            if (const QString broken = next(counter); !broken.isEmpty())
                return broken;
            some = some || !m_office.counter(counter).has.isNull();
        }
    }
    for (const TicketNow &ticket : std::as_const(m_office.hall.tickets))
        if (ticket.stage == Stage::Waiting)
            return QStringLiteral("somebody was never called");
    return {};
}

QList<Step> RandomHall::smallest(QList<Step> steps, quint32 seed, QString *broken)
{
    const auto breaks = [&](const QList<Step> &some) {
        RandomHall hall(seed);
        for (qsizetype i = 0; i < some.size(); ++i)
            if (*broken = hall.play(some.at(i)); !broken->isEmpty())
                return i + 1;
        *broken = hall.end();
        return broken->isEmpty() ? qsizetype(0) : some.size();
    };
    const qsizetype prefix = breaks(steps);
    steps.resize(prefix);
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        QList<Step> fewer = steps;
        fewer.removeAt(i);
        if (const qsizetype length = breaks(fewer); length > 0) {
            steps = fewer;
            steps.resize(length);
            i = std::min(i, steps.size());
        }
    }
    if (prefix > 0)
        breaks(steps);
    return steps;
}

} // namespace okienko::backoffice
