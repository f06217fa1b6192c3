// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hallpost.h"
#include "officestore/officetoday.h"
#include "officestore/ticketbook.h"
#include "rules/hall.h"

namespace okienko::officestore
{

/// What a counter did last, as long as it can be taken back.
struct LastDeed {
    RequestId id;
    QString deed; ///< next, no-show, done, done-and-next, transfer
    Instant until;
    QList<TicketId> tickets; ///< in the order in which they were changed
};

/// A counter as the office keeps it today.
struct CounterRow {
    CounterId id;
    qint64 step = 0;
    bool open = false;
    bool paused = false;
    QList<ServiceId> services;
    std::optional<Instant> openedAt;
    std::chrono::milliseconds openBefore{0}; ///< today, without the present opening
    std::optional<LastDeed> last;
};

/// A service that is closed for now.
struct SuspendedService {
    ServiceId service;
    Suspension told;
    OfficeDay returnUntil;
};

/// The hall of today as the store has it, for the rules and for who shows it. Reads all at once.
struct HallNow {
    backoffice::Hall hall;      ///< for the rules
    QList<KnownTicket> tickets; ///< the same that are not over, with what stands beside
    QList<CounterRow> counters; ///< all of the office's file, in its order
    QList<SuspendedService> suspended;

    [[nodiscard]] const KnownTicket *ticket(const TicketId &id) const;
    [[nodiscard]] const CounterRow *counter(const CounterId &id) const;
    [[nodiscard]] const SuspendedService *suspension(const ServiceId &service) const;
    /// Waits, and is not called now whatever the counters do.
    [[nodiscard]] bool rests(const backoffice::TicketNow &ticket) const;
    /// The contract's word; "resting" for one that rests.
    [[nodiscard]] QString stateOf(const backoffice::TicketNow &ticket) const;
};

/// Counters of today and services that are closed for now. Used inside the caller's transaction.
class HallBook
{
public:
    explicit HallBook(const OfficeToday &today) : m_today(today), m_tickets(today.connection, today.office) {}

    [[nodiscard]] Result<HallNow> now() const;

    Result<void> write(const CounterRow &counter);
    Result<void> suspend(const SuspendedService &service);
    Result<void> reopen(const ServiceId &service);
    /// A place ahead on another day, for who cannot be served today. The same ticket gets the same one.
    Result<ReturnMark> returnMark(const KnownTicket &ticket, const OfficeDay &until);
    /// A mark that can still be used, with the ticket that it was given for.
    struct GivenMark {
        TicketId ticket;
        QString number;
        ReturnMark mark;
    };
    [[nodiscard]] Result<std::optional<GivenMark>> markOf(const TicketId &ticket) const;
    /// By what stands on that ticket.
    [[nodiscard]] Result<std::optional<GivenMark>> markOf(const QString &number,
                                                          const QString &twoOfCode) const;

private:
    [[nodiscard]] Result<QList<CounterRow>> counters() const;
    [[nodiscard]] Result<QList<SuspendedService>> suspensions() const;
    /// Calls by the rule since the last ordinary one.
    Result<void> readLanes(backoffice::CounterNow &counter) const;
    Result<void> countReturns(backoffice::Hall &hall) const;

    OfficeToday m_today;
    TicketBook m_tickets;
};

} // namespace okienko::officestore
