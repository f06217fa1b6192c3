// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/dayend.h"

#include "domain/openinghours.h"
#include "officestore/experiencebook.h"
#include "rules/deeds.h"
#include "rules/outlook.h"

namespace okienko::officestore
{

using backoffice::Hall;
using backoffice::Stage;
using backoffice::TicketEvent;
using backoffice::Wanted;
using backoffice::Who;

Result<DayEnd::Done> DayEnd::run()
{
    Done done;
    if (m_today.inDoubt) // then no day ends (D4)
        return done;
    const Result<int> today = endToday();
    if (!today)
        return failure(today.error());
    const Result<int> earlier = endEarlier();
    if (!earlier)
        return failure(earlier.error());
    done.ended = *today + *earlier;
    if (done.ended > 0)
        for (const QString &news :
             {QStringLiteral("waiting"), QStringLiteral("calls"), QStringLiteral("hall")})
            m_deed.tell(news);
    const Result<bool> learned = learn();
    if (!learned)
        return failure(learned.error());
    done.learned = *learned;
    const Result<int> erased = eraseNeeds();
    if (!erased)
        return failure(erased.error());
    done.erased = *erased;
    const Result<void> forgotten = forget();
    if (!forgotten)
        return failure(forgotten.error());
    return done;
}

Result<void> DayEnd::end(const KnownTicket &ticket, const Hall &hall)
{
    const Result<QList<TicketEvent>> history = m_tickets.history(ticket);
    if (!history)
        return failure(history.error());
    Wanted wanted;
    wanted.deed = backoffice::Deed::EndDay;
    wanted.ticket = ticket.id();
    wanted.who = {Who::Kind::Office, {}};
    const qint64 now = m_today.now.time_since_epoch().count();
    wanted.request = {newUuid7(now)};
    const auto decided =
        backoffice::decide(*history, wanted, hall, m_today.table, m_today.now, {newUuid7(now)});
    const auto *event = std::get_if<TicketEvent>(&decided);
    if (!event)
        return {};
    const Result<KnownTicket> added = m_tickets.add(ticket, *event, m_today.day);
    if (!added)
        return failure(added.error());
    return {};
}

Result<int> DayEnd::endToday()
{
    const QList<Hours> hours = hoursOn(m_today.file, m_today.day);
    if (hours.isEmpty()) // nobody closes; midnight ends it
        return 0;
    const QDateTime closes(m_today.day, hours.last().close, m_today.file.zone);
    const backoffice::Instant closesAt(std::chrono::milliseconds(closes.toMSecsSinceEpoch()));
    if (m_today.now < closesAt + m_today.table.afterClosing)
        return 0;
    const Result<HallNow> now = m_halls.now();
    if (!now)
        return failure(now.error());
    const QList<TicketId> left = backoffice::leftOver(now->hall, m_today.table, closesAt, m_today.now);
    for (const TicketId &id : left) {
        const Result<void> ended = end(*now->ticket(id), now->hall);
        if (!ended)
            return failure(ended.error());
    }
    return static_cast<int>(left.size());
}

Result<int> DayEnd::endEarlier()
{
    const auto tickets = m_tickets.openBefore(m_today.day);
    if (!tickets)
        return failure(tickets.error());
    int ended = 0;
    for (const KnownTicket &ticket : *tickets) {
        if (ticket.now.stage == Stage::NoShow)
            continue;
        const Result<void> done = end(ticket, {});
        if (!done)
            return failure(done.error());
        ++ended;
    }
    return ended;
}

Result<bool> DayEnd::learn()
{
    ExperienceBook book(m_today);
    const Result<QList<OfficeDay>> days = book.unlearned();
    if (!days)
        return failure(days.error());
    for (const OfficeDay &day : *days) {
        const auto tickets = m_tickets.ofDay(day);
        if (!tickets)
            return failure(tickets.error());
        QList<backoffice::TicketNow> now;
        for (const KnownTicket &ticket : *tickets)
            now.append(ticket.now);
        const Result<void> learned = book.learn(day, backoffice::experienceOf(now, m_today.table));
        if (!learned)
            return failure(learned.error());
    }
    return !days->isEmpty();
}

Result<int> DayEnd::eraseNeeds()
{
    const auto ids = rowsOf(
        std::move(m_today.statement("SELECT ticket FROM tickets WHERE office = ? AND needs IS NOT NULL")
                      .with(m_today.office)),
        [](Statement &row) { return TicketId{row.uuid(0)}; });
    if (!ids)
        return failure(ids.error());
    int erased = 0;
    for (const TicketId &id : *ids) {
        const auto found = m_tickets.find(id);
        if (!found)
            return failure(found.error());
        KnownTicket ticket = found->value_or(KnownTicket());
        const bool noShow = ticket.now.stage == Stage::NoShow;
        // As long as it can be taken back, or the visitor may still come, they are needed.
        const std::chrono::milliseconds wait = noShow ? std::chrono::milliseconds(m_today.table.grace)
                                                      : std::chrono::milliseconds(m_today.table.stillMine);
        const bool needed = ticket.day >= m_today.day &&
                            ((!ticket.now.over() && !noShow) || m_today.now <= ticket.now.since + wait);
        if (needed)
            continue;
        ticket.now.needs = {};
        const Result<KnownTicket> kept = m_tickets.update(ticket);
        if (!kept)
            return failure(kept.error());
        ++erased;
    }
    return erased;
}

Result<void> DayEnd::forget()
{
    const OfficeDay first = m_today.day.addDays(-keptDays);
    const auto remove = [&](const char *sql) {
        return m_today.statement(sql).with(m_today.office, first).done();
    };
    Result<void> done = remove("DELETE FROM ticket_events WHERE office = ? AND day < ?");
    if (done)
        done =
            m_today
                .statement(
                    "DELETE FROM ticket_aliases WHERE office = ? AND ticket IN (SELECT ticket FROM tickets "
                    "WHERE office = ? AND day < ?)")
                .with(m_today.office, m_today.office, first)
                .done();
    if (done)
        done = remove("DELETE FROM tickets WHERE office = ? AND day < ?");
    if (done)
        done = remove("DELETE FROM help_requests WHERE office = ? AND day < ?");
    if (done)
        done = remove("DELETE FROM return_marks WHERE office = ? AND last_day < ?");
    if (done)
        done = ExperienceBook(m_today).forgetBefore(m_today.day.addDays(-experienceKeptDays));
    return done;
}

} // namespace okienko::officestore
