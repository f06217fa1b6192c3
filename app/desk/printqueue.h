// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>
#include <optional>

#include "desk/paperroll.h"
#include "domain/ids.h"
#include "domain/printing.h"
#include "domain/result.h"
#include "domain/ticket.h"

namespace okienko
{

class Catalogue;
class Clock;
struct Booking;
class HallDesk;
class Ledger;
class Printer;
struct PrintJob;

/// How a visitor's paper is getting on.
struct PaperNews {
    QList<TicketId> tickets; ///< none: the confirmation of a booked time
    PrintState state = PrintState::Pending;
    int percent = 0;
    PrinterTrouble trouble = PrinterTrouble::None;
    VisitId visit = {}; ///< that waits for it; none: staff do
};

/// Follows the ledger's print jobs: one at a time to the printer, asks before it prints again after a
/// restart, and never surprises the next visitor with somebody else's paper. What the ledger says counts;
/// signals are only bells.
class PrintQueue : public QObject
{
    Q_OBJECT

public:
    struct Settings {
        double rollMm = 80'000;                  ///< length of a new roll
        int lowAtTickets = 40;                   ///< from when staff are told
        std::chrono::seconds stillStanding{120}; ///< after a restart: a younger job's visitor is still there
        int attempts = 3; ///< before a job that fails without a reason is put on the shelf
    };
    PrintQueue(Ledger &ledger, Printer &printer, const Clock &clock, const Catalogue &catalogue,
               const HallDesk &hall, const Settings &settings, QObject *parent = nullptr);

    /// Looks into the ledger and goes on with the oldest open job. Also called once at start: there is no
    /// other recovery.
    void ring();
    /// Puts a booked time on paper for the visitor who waits for it. Where that is not possible the code on
    /// the glass is all there is: nobody else gets it later.
    void confirm(const Booking &booking, const VisitId &visit);
    /// The visitor has gone: what is not on its way onto paper goes on the shelf for staff.
    void visitEnded(const VisitId &visit);

    // Staff
    struct Shelved {
        PrintJobId job;
        QList<Ticket> tickets;
    };
    [[nodiscard]] Result<QList<Shelved>> shelf() const;
    /// Prints a shelved job (its number as on the ticket, "A017") again by word of staff.
    Result<void> printShelved(const QString &number);
    /// Prints all shelved numbers as one strip and clears the shelf.
    Result<int> printShelfAsStrip();
    /// Who waits of those that got their numbers here, as far as it was heard: to be called by voice when the
    /// office's server is gone.
    [[nodiscard]] Result<QList<Ticket>> waiting() const;
    /// Prints them as one strip; nothing when fewer than two wait. Answers how many wait.
    Result<int> printWaiting();
    /// A new roll was put in: counting starts anew.
    Result<void> rollChanged();

    [[nodiscard]] const PrinterStatus &status() const { return m_status; }
    /// About how many tickets the roll is still good for, counted in mm of paper used.
    [[nodiscard]] int ticketsLeft() const { return m_roll.ticketsLeft(); }
    [[nodiscard]] bool paperLow() const { return m_status.paperLow || m_roll.low(); }

Q_SIGNALS:
    void paperNews(const okienko::PaperNews &news);
    void statusChanged(const okienko::PrinterStatus &status);
    void paperRunsLow(int ticketsLeft);
    /// How a job stands could not be written down; ring() tries again.
    void ledgerFailed(const okienko::Error &why);

private:
    void start(PrintJob job);
    void hear(const PrintNews &news);
    void hearStatus(const PrinterStatus &status);
    void hearFound(const PrintJobId &id, JobKnown known, PrintState state, int printerJob);
    void save(const PrintJob &job);
    /// What could not be written down is, before anything else is printed. False: not yet.
    bool saveTheRest();
    void tell(const PrintJob &job, int percent) const;
    [[nodiscard]] static PrintState withoutVisitor(const PrintJob &job);
    [[nodiscard]] PrintOrder orderOf(const PrintJob &job, const QList<Ticket> &tickets) const;
    void clearShelfOf(const PrintJob &printed);
    [[nodiscard]] QList<Ticket> withLinked(QList<Ticket> tickets) const;
    [[nodiscard]] Result<QList<Ticket>> ticketsOf(const PrintJob &job) const;

    Ledger &m_ledger;
    Printer &m_printer;
    const Clock &m_clock;
    const Catalogue &m_catalogue;
    const HallDesk &m_hall;
    Settings m_settings;
    PaperRoll m_roll;
    PrinterStatus m_status;
    std::optional<PrintJobId> m_current; ///< with the printer, or being looked for
    QSet<PrintJobId> m_mine;             ///< handed over by this process
    QHash<PrintJobId, std::shared_ptr<const PrintJob>>
        m_unsaved;               ///< how they stand, where the ledger could not take it
    QSet<PrintJobId> m_unwanted; ///< cancelled: they go on the shelf when they end
    QSet<PrintJobId> m_left;     ///< on their way when their visitor went
};

} // namespace okienko

Q_DECLARE_METATYPE(okienko::PaperNews)
