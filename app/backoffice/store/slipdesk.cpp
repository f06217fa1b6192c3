// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/slipdesk.h"

#include <algorithm>

#include "rules/clockwatch.h"

namespace okienko::officestore
{

namespace
{

using Act = backoffice::Deed;
using backoffice::TicketEvent;
using backoffice::Who;

/// Clocks on walls are not ours: so much later than now is still now.
constexpr std::chrono::minutes Slack{5};

} // namespace

Result<tl::expected<QList<SlipDesk::Slip>, LendRefusal>> SlipDesk::lend(const Series &series,
                                                                        const OfficeDay &day, int count)
{
    using Slips = tl::expected<QList<Slip>, LendRefusal>;
    if (day != m_deed.today())
        return Slips(tl::unexpected(LendRefusal::Day));
    const auto numbers = NumbersDesk::numbersForStaff(m_deed, series, count);
    if (!numbers)
        return failure(numbers.error());
    if (!*numbers)
        return Slips(tl::unexpected(numbers->error()));
    QList<Slip> slips;
    for (const int n : **numbers) {
        Slip slip{{newUuid7(m_deed.now().time_since_epoch().count())},
                  {series, n, m_deed.state().shape.numbers.digits},
                  {}};
        slip.code = codeOf(slip.ticket);
        const Result<void> written =
            m_deed
                .statement("INSERT INTO slips (office, ticket, day, series, n, digits, code) VALUES (?, ?, "
                           "?, ?, ?, ?, ?)")
                .with(m_deed.office(), slip.ticket, day, series.letter, n, slip.number.digits, slip.code)
                .done();
        if (!written)
            return failure(written.error());
        slips.append(slip);
    }
    return Slips(slips);
}

Result<SlipDesk::Entered> SlipDesk::enter(const Office &file, const QList<Entry> &entries)
{
    const OfficeToday today(m_deed, file);
    QList<bool> before;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto entered = enterOne(today, entries.at(i));
        if (!entered)
            return failure(entered.error());
        if (const auto *fault = std::get_if<Fault>(&*entered))
            return Entered(Refused{i, *fault});
        before.append(std::get<bool>(*entered));
    }
    m_deed.tell(QStringLiteral("waiting"));
    return Entered(before);
}

Result<std::variant<bool, SlipDesk::Fault>> SlipDesk::enterOne(const OfficeToday &today, const Entry &entry)
{
    using Answer = std::variant<bool, Fault>;
    if (!today.file.service(entry.service))
        return Answer(Fault::NoSuchService);
    if (entry.at > today.now + Slack)
        return Answer(Fault::Later);
    const OfficeDay day = backoffice::dayAt(entry.at, m_deed.state().shape.zone);
    Statement row = m_deed.statement("SELECT ticket, digits, code, entry FROM slips WHERE office = ? AND day "
                                     "= ? AND series = ? AND n = ?");
    const Result<bool> found = row.with(today.office, day, entry.series.letter, entry.n).step();
    if (!found)
        return failure(found.error());
    if (!*found || row.text(2).compare(entry.code, Qt::CaseInsensitive) != 0)
        return Answer(Fault::NoSuchSlip);
    const Slip slip{TicketId::fromText(row.text(0)), {entry.series, entry.n, row.small(1)}, row.text(2)};
    if (!row.isNull(3))
        return Answer(row.uuid(3) != entry.id);
    // Who waits today waits in today's hall; a day that is over has none.
    if (entry.outcome == Outcome::Waiting && day != today.day)
        return Answer(Fault::DayOver);
    const Result<QList<KnownTicket>> same =
        TicketBook(today.connection, today.office).withNumber(day, entry.series, entry.n);
    if (!same)
        return failure(same.error());
    // Somebody stood at a counter with it, and it was taken from its paper there (P5).
    const bool taken = std::ranges::any_of(
        *same, [&](const KnownTicket &one) { return one.code.compare(slip.code, Qt::CaseInsensitive) == 0; });
    if (!taken) {
        const Result<void> made = makeTicket(today, slip, day, entry);
        if (!made)
            return failure(made.error());
    }
    const Result<void> noted = m_deed.statement("UPDATE slips SET entry = ? WHERE office = ? AND ticket = ?")
                                   .with(entry.id, today.office, slip.ticket)
                                   .done();
    return noted ? Result<Answer>(Answer(taken)) : Result<Answer>(failure(noted.error()));
}

Result<void> SlipDesk::makeTicket(const OfficeToday &today, const Slip &slip, const OfficeDay &day,
                                  const Entry &entry)
{
    TicketBook book(today.connection, today.office);
    const Instant at = std::min(entry.at, today.now);
    KnownTicket ticket;
    ticket.now.id = slip.ticket;
    ticket.now.series = entry.series;
    ticket.now.n = entry.n;
    ticket.day = day;
    ticket.digits = slip.number.digits;
    ticket.code = slip.code;
    ticket.origin = KnownTicket::Origin::Staff;
    const Result<void> inserted = book.insert(ticket);
    if (!inserted)
        return inserted;
    TicketEvent event;
    event.id = {newUuid7(today.now.time_since_epoch().count())};
    event.ticket = slip.ticket;
    event.deed = Act::Issue;
    event.who = {Who::Kind::Office, {}};
    event.at = at;
    event.service = entry.service;
    event.series = entry.series;
    event.n = entry.n;
    event.certain = false; // somebody wrote it down by hand
    Result<KnownTicket> now = book.add(ticket, event, today.day);
    if (!now || entry.outcome == Outcome::Waiting)
        return now ? Result<void>() : Result<void>(failure(now.error()));
    // Not a stay: how long it took is not known, and nothing is to be learned from it.
    TicketEvent over;
    over.id = {entry.id};
    over.ticket = slip.ticket;
    over.deed = entry.outcome == Outcome::Served ? Act::ServedBefore : Act::NoShow;
    over.who = {Who::Kind::Office, {}};
    over.at = at;
    over.step = 1;
    now = book.add(*now, over, today.day);
    return now ? Result<void>() : Result<void>(failure(now.error()));
}

} // namespace okienko::officestore
