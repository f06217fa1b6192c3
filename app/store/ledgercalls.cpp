// SPDX-License-Identifier: GPL-3.0-or-later
// What the office did with this ledger's tickets.
#include "domain/hallpost.h"
#include "store/ledger.h"
#include "store/ledgerbooks.h"

namespace okienko
{

namespace
{

/// As the log keeps it, for an office that lost it (P3).
QJsonObject bodyOf(const CallDeed &deed)
{
    return {{QStringLiteral("ticket"), deed.ticket.text()},
            {QStringLiteral("deed"), deed.id.text()},
            {QStringLiteral("at"), deed.at.toUTC().toString(Qt::ISODateWithMs)}};
}

Result<void> takeUp(LedgerBooks &books, const CallDeed &deed, const Moment &now)
{
    const Result<bool> fresh = books.calls.add(deed, books.calendar.today());
    if (!fresh)
        return failure(fresh.error());
    if (!*fresh)
        return {};
    const Result<std::optional<CallDeed>> undone =
        deed.undoes.isNull() ? Result<std::optional<CallDeed>>(std::nullopt) : books.calls.find(deed.undoes);
    const Result<std::optional<Ticket>> ticket = books.tickets.find(deed.ticket);
    if (!undone || !ticket)
        return failure(undone ? ticket.error() : undone.error());
    // A ticket that is forgotten here has no state any more; what was done is still a deed of this ledger's.
    if (const auto state = stateAfter(deed, *undone); state && *ticket) {
        const bool over = *state == TicketState::Served || *state == TicketState::NoShow;
        const Result<void> set = books.tickets.setState(deed.ticket, *state, over, books.calendar.time(now));
        if (!set)
            return set;
    }
    return books.log.add(books.entry(QStringLiteral("ticket.") + deed.deed, bodyOf(deed), now), now);
}

} // namespace

Result<void> Ledger::take(const CallChanges &changes, const Moment &now)
{
    LedgerBooks &books = *m_books;
    books.seen = now;
    return books.inTransaction([&]() -> Result<void> {
        for (const CallDeed &deed : changes.deeds)
            if (const Result<void> taken = takeUp(books, deed, now); !taken)
                return taken;
        return books.calls.setCursor(changes.cursor);
    });
}

Result<QString> Ledger::callsCursor() const { return m_books->calls.cursor(); }

Result<void> Ledger::hearCallsAnew()
{
    return m_books->inTransaction([&] { return m_books->calls.setCursor({}); });
}

Result<std::optional<CallDeed>> Ledger::lastDeedOf(const TicketId &ticket) const
{
    return m_books->calls.lastOf(ticket);
}

Result<QList<Ticket>> Ledger::waitingToday() const { return m_books->tickets.waitingOn(today()); }

} // namespace okienko
