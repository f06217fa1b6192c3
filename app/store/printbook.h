// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

#include <optional>

#include "domain/booking.h"
#include "domain/ids.h"
#include "domain/number.h"
#include "domain/printing.h"
#include "domain/result.h"
#include "domain/trouble.h"

namespace okienko
{

class Database;
class Statement;

/// A print job as the ledger keeps it.
struct PrintJob {
    PrintJobId id;
    QList<TicketId> tickets; ///< one, or the linked ones of a visit on one slip; none with a booking
    PrintState state = PrintState::Pending;
    bool copy = false;    ///< says KOPIA: something may already be on paper
    bool byStaff = false; ///< asked for by staff
    int printerJob = 0;   ///< IPP job-id, 0 = not known
    PrinterTrouble trouble = PrinterTrouble::None;
    int attempts = 0;
    QDateTime createdAt;
    VisitId visit = {};                  ///< that waits for the paper; none: staff do
    std::optional<Booking> booking = {}; ///< to be confirmed on paper; gone when the job has ended
};

/// The print jobs and which tickets stand on them. Works inside the caller's transaction.
class PrintBook
{
public:
    explicit PrintBook(Database &database);

    /// Puts a ticket of a visit on paper: onto the visit's job that nobody has begun yet, else onto a new
    /// one.
    Result<PrintJobId> addTicket(const TicketId &ticket, const VisitId &visit, const OfficeDay &day,
                                 const QDateTime &now);
    /// @param visit that waits for the paper; none: staff do
    Result<PrintJobId> add(const QList<TicketId> &tickets, bool copy, const VisitId &visit,
                           const OfficeDay &day, const QDateTime &now);
    /// The confirmation of a booked time.
    Result<PrintJobId> add(const Booking &booking, const VisitId &visit, const OfficeDay &day,
                           const QDateTime &now);
    Result<void> set(const PrintJob &job);
    [[nodiscard]] Result<std::optional<PrintJob>> find(const PrintJobId &id) const;
    [[nodiscard]] Result<QList<PrintJob>> open() const;
    /// Shelved jobs of a day with at least one ticket that still waits.
    [[nodiscard]] Result<QList<PrintJob>> shelved(const OfficeDay &day) const;
    /// Removes jobs of days before this one.
    Result<int> forget(const OfficeDay &before, int atMost);

private:
    Result<void> insert(const PrintJob &job, const OfficeDay &day);
    [[nodiscard]] Result<QList<PrintJob>> read(Statement &rows) const;
    Result<void> readBooking(PrintJob &job) const;

    Database &m_database;
};

} // namespace okienko
