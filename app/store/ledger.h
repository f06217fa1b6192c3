// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <chrono>
#include <memory>
#include <optional>

#include "domain/lease.h"
#include "domain/moment.h"
#include "domain/office.h"
#include "domain/post.h"
#include "domain/result.h"
#include "domain/ticket.h"
#include "store/printbook.h"
#include "store/storefile.h"

namespace okienko
{

class DiskReserve;
struct CallChanges;
struct CallDeed;
struct LedgerBooks;

/// Whether numbers may be given now, and if not why (numbers N2, N8, N9, N12, D2).
enum class Issuing {
    Allowed,
    HardwareChanged, ///< the disk came from another machine: hello first
    Retired,
    NotGreeted, ///< just opened: the office's word may still come (numbers N8)
    NothingLent ///< a fresh ledger before its first lease
};

/// The kiosk's truth: leases, tickets, print jobs and the log of events, in one SQLite file (WAL,
/// synchronous=FULL, locking_mode=EXCLUSIVE). Everything that is promised to a visitor is committed here
/// first.
///
/// One process, one thread (the one that opened it). All times come in as arguments. An error leaves the file
/// as it was before the call. Rules by their names (N1, D2, ...) are those of packaging/docs/numbers.md.
class Ledger
{
public:
    struct Place {
        QString file; ///< path of the ledger; its folder exists
        OfficeId office;
        QByteArray hardwareMark; ///< tells this machine from a copy of its disk
        QTimeZone zone;
        SeriesShape shape;
        DiskReserve *reserve = nullptr; ///< given up when the disk is full; outlives the ledger
        /// Nothing is issued for so long after opening, unless the office's word comes before (numbers N8).
        std::chrono::milliseconds greetWithin{0};
    };

    /// Opens or makes the file and checks it (about 1 s per million rows). A damaged file is set aside as
    /// FILE.damaged-<time> (never deleted), a newer one is refused with NewerVersion, one that another
    /// process holds with StorageBusy.
    static Result<std::unique_ptr<Ledger>> open(const Place &place, const Moment &now);
    /// Puts a closed ledger aside as FILE.stale-<time> (N8), so that open() begins a fresh one. Answers the
    /// new name.
    static Result<QString> setAside(const QString &file, const Moment &now);
    /// Ledgers that were put aside, damaged or stale, oldest first. Their logs go to the office (OldLog).
    [[nodiscard]] static QStringList asides(const QString &file);
    ~Ledger();
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;

    [[nodiscard]] LedgerOpening opening() const;
    [[nodiscard]] LedgerId id() const;
    [[nodiscard]] OfficeId office() const;

    // The day (numbers D1 to D5).
    /// Compares the clocks; call at start, every 30 s and before each ticket. Moves the office day on when it
    /// may.
    Result<void> observe(const Moment &now);
    [[nodiscard]] OfficeDay today() const;
    [[nodiscard]] bool clockInDoubt() const;
    /// Staff stand at the kiosk and confirm the date. Ends the doubt.
    Result<void> confirmDate(const OfficeDay &day, const Moment &now);

    // Numbers
    [[nodiscard]] Issuing issuing() const;
    /// Numbers that can still be given today in a series from what is lent (live and reserve).
    [[nodiscard]] Result<int> numbersLeft(const Series &series) const;

    struct Issued {
        Ticket ticket;
        std::optional<PrintJobId> printJob;
    };
    /// THE transaction: next number, ticket, print job and event, durable on return (N10).
    /// Refused: no number can be given. StorageFull, StorageReadOnly, StorageDamaged: nothing was written.
    /// @param print whether paper is wanted. A job of the same visit that was not sent yet takes the ticket
    /// up, so that linked tickets come on one slip.
    Result<Issued> issue(const TicketOrder &order, const Series &series, bool print, const Moment &now);

    // Tickets
    [[nodiscard]] Result<std::optional<Ticket>> ticket(const TicketId &id) const;
    [[nodiscard]] Result<QList<Ticket>> ticketsOfVisit(const VisitId &visit) const;
    /// Today's ticket with this number whose short code begins with these two characters.
    [[nodiscard]] Result<std::optional<Ticket>> findToday(const Series &series, int n,
                                                          const QString &twoOfCode) const;
    /// The newest ticket of a service issued at or after an instant, not given back.
    [[nodiscard]] Result<std::optional<Ticket>> lastOfService(const ServiceId &service,
                                                              const QDateTime &since) const;
    /// That was taken with this booking today, and not given back.
    [[nodiscard]] Result<std::optional<Ticket>> ticketOfBooking(const BookingId &booking) const;
    /// Today's that wait or are out for a while, as far as this ledger heard, in the order of issue.
    [[nodiscard]] Result<QList<Ticket>> waitingToday() const;
    [[nodiscard]] Result<int> issuedSince(const QDateTime &since) const;
    /// Changes the state and writes the event. Served and NoShow erase the needs at once; GivenBack keeps
    /// them for 60 s, because it can be undone; forgetOld() erases them then.
    Result<void> setState(const TicketId &id, TicketState state, const Moment &now);
    Result<void> setNeeds(const TicketId &id, const Needs &needs, const Moment &now);

    // Print jobs
    /// Pending, Sending and Accepted jobs, oldest first.
    [[nodiscard]] Result<QList<PrintJob>> openPrintJobs() const;
    /// Today's tickets that never came out on paper and that staff may print.
    [[nodiscard]] Result<QList<PrintJob>> shelvedPrintJobs() const;
    [[nodiscard]] Result<std::optional<PrintJob>> printJob(const PrintJobId &id) const;
    /// @param visit that waits for the paper; none: staff do
    Result<PrintJobId> addPrintJob(const QList<TicketId> &tickets, bool copy, const VisitId &visit,
                                   const Moment &now);
    /// The confirmation of a booked time.
    Result<PrintJobId> addPrintJob(const Booking &booking, const VisitId &visit, const Moment &now);
    Result<void> setPrintJob(const PrintJob &job, const Moment &now);

    // Events that are not tickets: "staff.called", "paper.changed", "printer.trouble", "clock.doubt", ...
    Result<void> note(const QString &kind, const QJsonObject &body, const Moment &now);

    // Small facts that outlive a restart (paper used since the roll was changed, ...)
    [[nodiscard]] Result<QString> setting(const QString &name, const QString &otherwise) const;
    Result<void> setSetting(const QString &name, const QString &value);

    // The post
    [[nodiscard]] Hello hello(const QUuid &nonce, const Moment &now) const;
    /// What follows from the office's word. SetAside: close this file, put it aside and begin a fresh one
    /// (N8).
    enum class AfterHello { GoOn, SetAside, Stop };
    Result<AfterHello> take(const HelloAnswer &answer, const Moment &now);
    /// The request to send now, stored with its id until answered; nothing if enough is at hand. (N4)
    Result<std::optional<LendRequest>> lendRequest(const QList<Series> &series, const Moment &now);
    Result<void> take(const LendAnswer &answer, const Moment &now);
    /// Events from a position on, at most so many. What a visitor needs goes along under "needs" until it is
    /// erased.
    [[nodiscard]] Result<QList<PostedEvent>> events(qint64 from, int atMost, const Moment &now) const;
    [[nodiscard]] qint64 logLength() const;
    [[nodiscard]] qint64 acknowledged() const;
    /// The caller passes only the answer to its newest push (P7); acknowledged() is where the next one goes
    /// on.
    Result<void> take(const PushAnswer &answer, const Moment &now);

    // Calls (numbers P3)
    /// What the office did with tickets of this ledger: their states, an event each for the log and the
    /// cursor, in one transaction. A deed that is known is passed over.
    Result<void> take(const CallChanges &changes, const Moment &now);
    /// How far the calls were heard; empty: from the beginning.
    [[nodiscard]] Result<QString> callsCursor() const;
    /// The office lost the cursor: ask from the beginning.
    Result<void> hearCallsAnew();
    /// What the office did last with a ticket.
    [[nodiscard]] Result<std::optional<CallDeed>> lastDeedOf(const TicketId &ticket) const;

    /// Removes what may be forgotten (events acknowledged and older than 7 days with their tickets, ...), at
    /// most a slice of 500 rows; call again until it answers 0.
    Result<int> forgetOld(const Moment &now);

    /// Whole-file check; slow (about 1 s per million rows). False: damaged.
    [[nodiscard]] Result<bool> check() const;
    /// Writes something that changes nothing, so that a disk that takes no writes is known before the next
    /// visitor finds out. NotFound: the file is not in its place any more.
    Result<void> tryWriting();
    /// False: the file was deleted or moved while in use.
    [[nodiscard]] bool inPlace() const;
    /// The reserve of the disk is in place (always true where none was given).
    [[nodiscard]] bool spaceKept() const;
    /// Looks whether the reserve has to be given up or can be made again; call every 30 s.
    void tendReserve();

private:
    explicit Ledger(std::unique_ptr<LedgerBooks> books);
    static Result<std::unique_ptr<Ledger>> openOnce(const Place &place, const Moment &now, bool *damaged);
    std::unique_ptr<LedgerBooks> m_books;
};

} // namespace okienko
