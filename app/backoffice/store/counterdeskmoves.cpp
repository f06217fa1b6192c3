// SPDX-License-Identifier: GPL-3.0-or-later
// The deeds of a counter that move a ticket from elsewhere, or elsewhere, or back.
#include <QCryptographicHash>

#include <algorithm>

#include "officestore/counterdesk.h"

namespace okienko::officestore
{

using backoffice::TicketEvent;
using backoffice::Wanted;
using backoffice::Who;
using backoffice::WhyNot;
using Act = backoffice::Deed;

Result<DeskAnswer> CounterDesk::transfer(const Asked &asked, const Destination &to)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    if (counter().has.isNull())
        return DeskAnswer(NotDone{NotDone::Kind::Rule, WhyNot{WhyNot::Kind::NotNow}});
    if (!to.service.isEmpty() && !m_today.file.service(to.service))
        return DeskAnswer(NotDone{NotDone::Kind::NoSuchService, {}, to.service.value});
    if (!to.counter.isEmpty() && !m_now.hall.counter(to.counter))
        return DeskAnswer(NotDone{NotDone::Kind::NoSuchCounter, {}, to.counter.value});
    Wanted one = wanted(to.back ? Act::ToCashDesk : Act::Transfer, counter().has, asked.request);
    one.service = to.service;
    one.toCounter = to.counter;
    return with(asked, one, QStringLiteral("transfer"));
}

Result<DeskAnswer> CounterDesk::outOfTurn(const Asked &asked, const TicketId &ticket,
                                          backoffice::OutOfTurn why)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    Wanted one = wanted(Act::CallOutOfTurn, ticket, asked.request);
    one.reason.why = why;
    row().paused = false;
    return with(asked, one);
}

Result<std::variant<KnownTicket, NotDone>> CounterDesk::onlyPaper(const Paper &paper, const TicketId &id,
                                                                  const QString &code)
{
    using Found = std::variant<KnownTicket, NotDone>;
    if (paper.service.isEmpty())
        return Found(NotDone{NotDone::Kind::ServiceNeeded});
    if (!m_today.file.service(paper.service))
        return Found(NotDone{NotDone::Kind::NoSuchService, {}, paper.service.value});
    KnownTicket ticket;
    ticket.now.id = id;
    ticket.now.series = paper.series;
    ticket.now.n = paper.n;
    ticket.now.service = paper.service;
    ticket.now.issuedAt = m_today.now; // until its event says better
    ticket.now.certain = false;
    ticket.day = m_today.day;
    ticket.digits = m_today.digits;
    ticket.code = code;
    ticket.origin = KnownTicket::Origin::Paper;
    ticket.known = false;
    ticket.language = m_today.file.defaultLanguage;
    if (paper.token)
        ticket.secretHash = QCryptographicHash::hash(paper.token->secret, QCryptographicHash::Sha256);
    const Result<void> inserted = m_tickets.insert(ticket);
    if (!inserted)
        return failure(inserted.error());
    return Found(ticket);
}

Result<std::variant<KnownTicket, NotDone>> CounterDesk::ticketOfToken(const Paper &paper)
{
    using Found = std::variant<KnownTicket, NotDone>;
    const auto known = m_tickets.find(paper.token->id);
    if (!known)
        return failure(known.error());
    if (!*known)
        return onlyPaper(paper, paper.token->id, codeOf(paper.token->id));
    const QByteArray hash = QCryptographicHash::hash(paper.token->secret, QCryptographicHash::Sha256);
    if (!(*known)->secretHash.isEmpty() && (*known)->secretHash != hash)
        return Found(NotDone{NotDone::Kind::WrongPaper});
    return Found(**known);
}

Result<std::variant<KnownTicket, NotDone>> CounterDesk::ticketOfNumber(const Paper &paper)
{
    using Found = std::variant<KnownTicket, NotDone>;
    const auto same = m_tickets.withNumber(m_today.day, paper.series, paper.n);
    if (!same)
        return failure(same.error());
    for (const KnownTicket &one : *same)
        if (one.code == paper.code)
            return Found(one);
    // With another code it is another paper or a slip of the tongue: the QR code tells which.
    if (std::ranges::any_of(*same, [](const KnownTicket &one) { return one.known; }))
        return Found(NotDone{NotDone::Kind::WrongPaper});
    return onlyPaper(paper, {newUuid7(m_today.now.time_since_epoch().count())}, paper.code);
}

Result<std::variant<KnownTicket, NotDone>> CounterDesk::ticketOf(const Paper &paper)
{
    return paper.token ? ticketOfToken(paper) : ticketOfNumber(paper);
}

Result<DeskAnswer> CounterDesk::paper(const Asked &asked, const Paper &paper)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    const auto found = ticketOf(paper);
    if (!found)
        return failure(found.error());
    if (const auto *wrong = std::get_if<NotDone>(&*found))
        return DeskAnswer(*wrong);
    const KnownTicket &ticket = std::get<KnownTicket>(*found);
    Wanted one = wanted(Act::TakeFromPaper, ticket.id(), asked.request);
    if (!ticket.known)
        one.service = paper.service.isEmpty() ? ticket.now.service : paper.service;
    one.reason.why = paper.why;
    row().paused = false;
    return with(asked, one);
}

Result<DeskAnswer> CounterDesk::undo(const Asked &asked, const RequestId &deed)
{
    const Result<No> no = begin(asked);
    if (!no)
        return failure(no.error());
    if (*no)
        return DeskAnswer(**no);
    const std::optional<LastDeed> last = row().last;
    if (!last || last->id != deed || m_today.now > last->until)
        return DeskAnswer(NotDone{NotDone::Kind::UndoOver});
    for (auto ticket = last->tickets.crbegin(); ticket != last->tickets.crend(); ++ticket) {
        const Result<Decided> decided = apply(wanted(Act::Undo, *ticket, asked.request));
        if (!decided)
            return failure(decided.error());
        if (const auto *why = std::get_if<WhyNot>(&*decided)) {
            const bool over =
                why->kind == WhyNot::Kind::NothingToUndo || why->kind == WhyNot::Kind::TooLateToUndo;
            return DeskAnswer(NotDone{over ? NotDone::Kind::UndoOver : NotDone::Kind::Rule, *why});
        }
    }
    return finish({});
}

Result<DeskDone::Tick> CounterDesk::tick(const Asked &asked, const Tick &tick)
{
    const auto found = m_tickets.find(tick.ticket);
    if (!found)
        return failure(found.error());
    KnownTicket ticket = found->value_or(KnownTicket());
    const Result<bool> known = m_tickets.knowsEvent({tick.id});
    if (!known)
        return failure(known.error());
    if (*known)
        return DeskDone::Tick{tick.id, false};
    if (!*found) { // the page saw it in a list that this office has lost
        ticket.now.id = tick.ticket;
        ticket.now.issuedAt = m_today.now - tick.ago;
        ticket.day = m_today.day;
        ticket.digits = m_today.digits;
        ticket.code = codeOf(tick.ticket);
        ticket.known = false;
        const Result<void> inserted = m_tickets.insert(ticket);
        if (!inserted)
            return failure(inserted.error());
    }
    if (!ticket.now.stays.isEmpty() || ticket.now.over() || ticket.now.stage == backoffice::Stage::NoShow) {
        const QString mark = QStringLiteral("called by voice too, at counter %1").arg(asked.counter.value);
        if (!ticket.marks.contains(mark))
            ticket.marks.append(mark);
        const Result<KnownTicket> kept = m_tickets.update(ticket);
        if (!kept)
            return failure(kept.error());
        return DeskDone::Tick{tick.id, true};
    }
    // Not a stay: how long it took is not known, and nothing is to be learned from it.
    TicketEvent event;
    event.id = {tick.id};
    event.ticket = ticket.id();
    event.deed = tick.served ? Act::ServedBefore : Act::NoShow;
    event.who = {Who::Kind::Counter, asked.counter};
    event.at = m_today.now - tick.ago;
    event.request = asked.request;
    const Result<QList<TicketEvent>> history = m_tickets.history(ticket);
    if (!history)
        return failure(history.error());
    for (const TicketEvent &earlier : *history) {
        event.step = std::max(event.step, earlier.step);
        event.at = std::max(event.at, earlier.at);
    }
    ++event.step;
    const Result<KnownTicket> added = m_tickets.add(ticket, event, m_today.day);
    if (!added)
        return failure(added.error());
    return DeskDone::Tick{tick.id, false};
}

Result<DeskAnswer> CounterDesk::ticks(const Asked &asked, const QList<Tick> &all)
{
    m_counter = asked.counter;
    const Result<void> looked = look();
    if (!looked)
        return failure(looked.error());
    if (!m_now.hall.counter(asked.counter))
        return DeskAnswer(NotDone{NotDone::Kind::Rule, WhyNot{WhyNot::Kind::NoSuchCounter}});
    DeskDone done;
    for (const Tick &one : all) {
        const Result<DeskDone::Tick> taken = tick(asked, one);
        if (!taken)
            return failure(taken.error());
        done.ticks.append(*taken);
    }
    return finish(done);
}

Result<std::variant<KnownTicket, WhyNot>> CounterDesk::atNoCounter(const TicketId &ticket, Act deed,
                                                                   const RequestId &request, Who::Kind who)
{
    using Answer = std::variant<KnownTicket, WhyNot>;
    const Result<void> looked = look();
    if (!looked)
        return failure(looked.error());
    Wanted one;
    one.deed = deed;
    one.ticket = ticket;
    one.who = {who, {}};
    one.request = request;
    const Result<Decided> decided = apply(one);
    if (!decided)
        return failure(decided.error());
    if (const auto *why = std::get_if<WhyNot>(&*decided))
        return Answer(*why);
    for (const QString &news : {QStringLiteral("waiting"), QStringLiteral("calls")})
        m_deed.tell(news);
    const auto now = m_tickets.find(ticket);
    if (!now)
        return failure(now.error());
    return Answer(**now);
}

} // namespace okienko::officestore
