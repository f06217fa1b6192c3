// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <optional>

#include "desk/misses.h"
#include "domain/result.h"
#include "domain/ticket.h"
#include "domain/trouble.h"

namespace okienko
{

class Catalogue;
class Clock;
class Ledger;
struct Moment;

/// Why there is no ticket, and the earlier one when that is the reason.
struct Refused {
    Refusal why = Refusal::OfficeClosed;
    std::optional<Ticket> earlier; ///< SameAgain: the ticket taken a moment ago, or with the same booking
    QString detail;                ///< for the log
};

using Outcome = tl::expected<Ticket, Refused>;

/// Gives out numbers and looks after the tickets of today.
class TicketDesk : public QObject
{
    Q_OBJECT

public:
    /// An unusual rate of tickets calls staff; it never refuses.
    struct Rate {
        int tickets = 15;
        std::chrono::minutes within{5};
    };
    TicketDesk(Ledger &ledger, const Clock &clock, const Catalogue &catalogue, const Rate &rate,
               QObject *parent = nullptr);

    /// Why a ticket for this service would be refused now; nothing if it would be given.
    /// @param booked for who comes with a booked time
    [[nodiscard]] std::optional<Refusal> refusal(const ServiceId &service, bool booked = false) const;

    /// Gives the next number. On return the ticket is durable, whatever breaks after it.
    [[nodiscard]] Outcome issue(const TicketOrder &order);

    /// Looks how many tickets there were lately; also to be called some times a minute.
    void watchTheRate();

    /// The visitor pressed "done" and knows the number: whoever comes next is somebody else, and is not asked
    /// whether the ticket is for another person.
    void finished(const VisitId &visit);

    // "My ticket"
    /// By number and the first two characters of its code ("A017", "K7"). NotFound for wrong and for unknown
    /// alike; Refused for a while after five misses.
    [[nodiscard]] Result<Ticket> find(const QString &number, const QString &twoOfCode);
    /// By what the QR code holds.
    [[nodiscard]] Result<Ticket> find(const QString &token);
    /// What was not found last is the ticket of another terminal: it was no wrong try.
    void lastWasOfAnotherTerminal();

    Result<void> giveBack(const TicketId &ticket);
    /// Within 60 s.
    Result<void> undoGiveBack(const TicketId &ticket);
    [[nodiscard]] int secondsToUndo(const TicketId &ticket) const;
    Result<void> goOut(const TicketId &ticket);
    Result<void> comeBack(const TicketId &ticket);
    /// As a copy, as often as wanted today.
    /// @param visit that waits for it
    Result<void> printAgain(const TicketId &ticket, const VisitId &visit);

Q_SIGNALS:
    /// A bell only: who hears it reads the ledger.
    void issued(const okienko::Ticket &ticket);
    void changed(const okienko::Ticket &ticket);
    void printWanted();
    /// More tickets than usual in a short time, or no longer.
    void rateChanged(bool unusual);
    /// A ticket was refused because of the disk, not because of a rule.
    void ledgerFailed(const okienko::Error &why);

private:
    /// The ticket that is there already, where another one has to be asked for.
    [[nodiscard]] Result<std::optional<Ticket>> earlierOf(const TicketOrder &order, const Moment &now) const;
    /// The disk's fault is told to staff, not only to this visitor.
    tl::unexpected<Refused> failed(const Error &why);
    Result<void> change(const TicketId &ticket, TicketState from, TicketState to);

    Ledger &m_ledger;
    const Clock &m_clock;
    const Catalogue &m_catalogue;
    Rate m_rate;
    Misses m_misses;
    bool m_unusual = false;
    QHash<VisitId, std::chrono::milliseconds> m_finished;   ///< lately; time since boot
    QHash<TicketId, std::chrono::milliseconds> m_givenBack; ///< time since boot
};

} // namespace okienko
