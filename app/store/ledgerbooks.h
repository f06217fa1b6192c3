// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QUuid>

#include <memory>

#include "store/calendar.h"
#include "store/callbook.h"
#include "store/database.h"
#include "store/eventlog.h"
#include "store/leasebook.h"
#include "store/ledger.h"
#include "store/printbook.h"
#include "store/ticketbook.h"
#include "store/transaction.h"

namespace okienko
{

/// What a ledger knows of itself.
struct LedgerIdentity {
    LedgerId id;
    OfficeId office;
    QByteArray hardwareMark; ///< of the machine that made the file
    bool retired = false;
    qint64 acknowledged = 0;
    Generation seenGeneration;
    qint64 seenChange = 0;

    static Result<std::optional<LedgerIdentity>> read(Database &database);
    static Result<void> make(Database &database, const Ledger::Place &place, const Moment &now);
};

/// What a ledger consists of, for the sources of Ledger only.
struct LedgerBooks {
    LedgerBooks(std::unique_ptr<Database> file, const Ledger::Place &where, const LedgerIdentity &who);

    /// The day as the lease book wants to know it.
    [[nodiscard]] LeaseBook::Day day() const;
    /// An entry about now.
    [[nodiscard]] EventLog::Entry entry(const QString &kind, const QJsonObject &body,
                                        const Moment &now) const;
    /// The disk was full, and its reserve was given up for it: trying once more is worth it.
    [[nodiscard]] bool madeRoomAfter(const Error &error) const;
    /// A transaction with one deed in it, done a second time when room was made for it.
    template <typename Deed>
    Result<void> inTransaction(Deed deed);
    /// A change to a ticket and its event, in one transaction. NotFound: there is no such ticket.
    /// @param deed takes the time it happens
    template <typename Deed>
    Result<void> changeTicket(const TicketId &ticket, const QString &kind, const Moment &now, Deed deed);
    /// Gives the ticket its number and writes it down. Refused: there is none.
    Result<void> giveNumber(Ticket &ticket, const Series &series);

    std::unique_ptr<Database> database;
    Ledger::Place place;
    LedgerIdentity identity;
    LedgerOpening opening = LedgerOpening::Existing;
    Calendar calendar;
    EventLog log;
    TicketBook tickets;
    LeaseBook leases;
    PrintBook jobs;
    CallBook calls;

    /// The office may still tell that this file is an old image, and has the time for it.
    [[nodiscard]] bool awaitsGreeting() const
    {
        return !greeted && seen.boot == openedAt.boot &&
               seen.sinceBoot - openedAt.sinceBoot < place.greetWithin;
    }

    /// What the office said last of how far its series are (N11).
    struct Heads {
        OfficeDay day;
        QHash<Series, int> of;
    };
    Heads heads;
    bool greeted = false; ///< the office's word was heard since the file was opened
    Moment openedAt;
    bool lent = false; ///< something was lent already
    Moment seen;       ///< the newest moment we were told of
    QUuid nonce;       ///< of the newest hello
    Moment helloAt;
    QHash<Series, qint64>
        holdOff; ///< refused series and until when (since boot) not to ask again; "" = reserve
};

template <typename Deed>
Result<void> LedgerBooks::inTransaction(Deed deed)
{
    const auto once = [&]() -> Result<void> {
        Transaction transaction(*database);
        if (!transaction.begun())
            return transaction.begun();
        const Result<void> done = deed();
        return done ? transaction.commit() : done;
    };
    const Result<void> done = once();
    return !done && madeRoomAfter(done.error()) ? once() : done;
}

template <typename Deed>
Result<void> LedgerBooks::changeTicket(const TicketId &ticket, const QString &kind, const Moment &now,
                                       Deed deed)
{
    return inTransaction([&]() -> Result<void> {
        const Result<std::optional<Ticket>> known = tickets.find(ticket);
        if (!known)
            return failure(known.error());
        if (!*known)
            return failure(ErrorKind::NotFound, QStringLiteral("no such ticket"));
        const Result<void> done = deed(calendar.time(now));
        if (!done)
            return done;
        EventLog::Entry event = entry(kind, {{QStringLiteral("ticket"), ticket.text()}}, now);
        event.ticket = ticket;
        return log.add(event, now);
    });
}

} // namespace okienko
