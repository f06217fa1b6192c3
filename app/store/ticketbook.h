// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

#include <optional>

#include "domain/result.h"
#include "domain/ticket.h"

namespace okienko
{

class Database;

/// The tickets this ledger promised. Works inside the caller's transaction.
class TicketBook
{
public:
    TicketBook(Database &database, const OfficeId &office);

    /// @param taken set to true when the number stands on another ticket already; nothing is written then
    Result<void> add(const Ticket &ticket, bool *taken);
    [[nodiscard]] Result<std::optional<Ticket>> find(const TicketId &id) const;
    [[nodiscard]] Result<QList<Ticket>> ofVisit(const VisitId &visit) const;
    [[nodiscard]] Result<std::optional<Ticket>> byNumber(const OfficeDay &day, const Series &series,
                                                         int n) const;
    [[nodiscard]] Result<std::optional<Ticket>> lastOfService(const ServiceId &service,
                                                              const QDateTime &since) const;
    /// That was taken with this booking on this day, and not given back.
    [[nodiscard]] Result<std::optional<Ticket>> ofBooking(const BookingId &booking,
                                                          const OfficeDay &day) const;
    /// Who waits or went out for a while, in the order of issue.
    [[nodiscard]] Result<QList<Ticket>> waitingOn(const OfficeDay &day) const;
    [[nodiscard]] Result<int> issuedSince(const QDateTime &since) const;
    /// The newest day on which a number was given; invalid when none was.
    [[nodiscard]] Result<OfficeDay> lastDay() const;

    /// @param forgetNeeds erase the needs as well
    Result<void> setState(const TicketId &id, TicketState state, bool forgetNeeds, const QDateTime &at);
    Result<void> setNeeds(const TicketId &id, const Needs &needs);
    /// Erases the needs of tickets given back before an instant, and of those of days before today: nobody is
    /// served with them any more, and without a server nobody says who was.
    Result<int> forgetNeeds(const QDateTime &givenBackBefore, const OfficeDay &today, int atMost);
    /// Removes tickets of days before this one that are older than everything in the log.
    Result<int> forget(const OfficeDay &before, int atMost);

private:
    Database &m_database;
    OfficeId m_office;
};

} // namespace okienko
