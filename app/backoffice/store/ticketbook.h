// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "officestore/connection.h"
#include "officestore/knownticket.h"

namespace okienko::officestore
{

/// The tickets of one office and their histories. The folded state stands beside the history and is made anew
/// with each event, so that reading a hall folds nothing. Used inside the caller's transaction.
class TicketBook
{
public:
    TicketBook(Connection &connection, const OfficeId &office) : m_connection(connection), m_office(office) {}

    /// By id, also by the one it had before its event came (P5).
    [[nodiscard]] Result<std::optional<KnownTicket>> find(const TicketId &ticket) const;
    /// Of a day, in the order of their ids.
    [[nodiscard]] Result<QList<KnownTicket>> ofDay(const OfficeDay &day) const;
    /// Those that are not over.
    [[nodiscard]] Result<QList<KnownTicket>> openOfDay(const OfficeDay &day) const;
    [[nodiscard]] Result<QList<KnownTicket>> withNumber(const OfficeDay &day, const Series &series,
                                                        int n) const;
    [[nodiscard]] Result<QList<KnownTicket>> ofVisit(const VisitId &visit) const;
    /// All that came with it, whether they got it or not.
    [[nodiscard]] Result<QList<KnownTicket>> withBooking(const BookingId &booking) const;
    /// Of the tickets of a day that share their number with others: which of them each is, by age, from 0
    /// (P2).
    [[nodiscard]] Result<QHash<TicketId, int>> twins(const OfficeDay &day) const;
    /// Not over although their day is.
    [[nodiscard]] Result<QList<KnownTicket>> openBefore(const OfficeDay &day) const;

    /// In the order in which it was written.
    [[nodiscard]] Result<QList<backoffice::TicketEvent>> history(const KnownTicket &ticket) const;

    /// What the office did with it, each as its terminal is told.
    [[nodiscard]] Result<QList<std::pair<QString, backoffice::TicketEvent>>>
    told(const KnownTicket &ticket) const;

    /// A new ticket without a history; its state is that of nothing.
    Result<void> insert(const KnownTicket &ticket);
    /// What stands beside the history; the state is folded anew.
    Result<KnownTicket> update(const KnownTicket &ticket);
    /// One more event of a ticket that is there. One that is known by its id changes nothing.
    /// @param today on which it is written
    Result<KnownTicket> add(const KnownTicket &ticket, const backoffice::TicketEvent &event,
                            const OfficeDay &today);
    /// The ticket that was known by its paper is this one: its history goes over, and its id still finds it.
    /// Its deeds are told to the ledger as new ones.
    Result<KnownTicket> join(const KnownTicket &paper, const KnownTicket &ticket);
    [[nodiscard]] Result<bool> knowsEvent(const EventId &event) const;

private:
    [[nodiscard]] Result<KnownTicket> fold(KnownTicket ticket);
    Result<void> write(const KnownTicket &ticket);

    Connection &m_connection;
    OfficeId m_office;
};

/// "kiosk", "staff", "paper".
[[nodiscard]] QString wordOf(KnownTicket::Origin origin);

} // namespace okienko::officestore
