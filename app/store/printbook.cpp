// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/printbook.h"

#include "store/database.h"
#include "store/statement.h"

namespace okienko
{

namespace
{

#define JOB_COLUMNS "id, state, copy, by_staff, printer_job, trouble, attempts, created_at, visit"

// The SQL says 3 for the first state that is not open, 5 for shelved.
static_assert(static_cast<int>(PrintState::Pending) == 0 && static_cast<int>(PrintState::Sending) == 1 &&
              static_cast<int>(PrintState::Accepted) == 2 && static_cast<int>(PrintState::Shelved) == 5);

} // namespace

PrintBook::PrintBook(Database &database) : m_database(database) {}

Result<void> PrintBook::insert(const PrintJob &job, const OfficeDay &day)
{
    Result<void> done =
        m_database
            .statement("INSERT INTO print_jobs (" JOB_COLUMNS
                       ", day, turn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT "
                       "coalesce(max(turn), 0) + 1 FROM print_jobs WHERE state < 3))")
            .with(job.id.value, static_cast<int>(job.state), job.copy, job.byStaff, job.printerJob,
                  static_cast<int>(job.trouble), job.attempts, job.createdAt, job.visit.value, day)
            .run();
    int place = 0;
    for (const TicketId &ticket : job.tickets) {
        if (!done)
            return done;
        done = m_database.statement("INSERT INTO print_job_tickets (job, place, ticket) VALUES (?, ?, ?)")
                   .with(job.id.value, place++, ticket.value)
                   .run();
    }
    if (done && job.booking)
        done = m_database
                   .statement("INSERT INTO print_job_bookings (job, booking, code, service, from_utc, "
                              "to_utc, language) VALUES (?, ?, ?, ?, ?, ?, ?)")
                   .with(job.id.value, job.booking->id.value, job.booking->code, job.booking->service.value,
                         job.booking->from, job.booking->to, codeOf(job.booking->language))
                   .run();
    return done;
}

Result<PrintJobId> PrintBook::addTicket(const TicketId &ticket, const VisitId &visit, const OfficeDay &day,
                                        const QDateTime &now)
{
    if (!visit.isNull()) {
        Statement open =
            m_database.statement("SELECT id, (SELECT count(*) FROM print_job_tickets WHERE job = id) FROM "
                                 "print_jobs WHERE state < 3 AND "
                                 "state = 0 AND visit = ? AND copy = 0 AND NOT EXISTS (SELECT 1 FROM "
                                 "print_job_bookings WHERE job = print_jobs.id) ORDER BY turn DESC LIMIT 1");
        const Result<bool> row = open.with(visit.value).step();
        if (!row)
            return failure(row.error());
        if (*row) {
            const PrintJobId job{open.uuid(0)};
            const Result<void> done =
                m_database.statement("INSERT INTO print_job_tickets (job, place, ticket) VALUES (?, ?, ?)")
                    .with(job.value, open.small(1), ticket.value)
                    .run();
            return done ? Result<PrintJobId>(job) : Result<PrintJobId>(failure(done.error()));
        }
    }
    PrintJob job;
    job.id = {newUuid7(now.toMSecsSinceEpoch())};
    job.tickets = {ticket};
    job.createdAt = now;
    job.visit = visit;
    const Result<void> done = insert(job, day);
    return done ? Result<PrintJobId>(job.id) : Result<PrintJobId>(failure(done.error()));
}

Result<PrintJobId> PrintBook::add(const QList<TicketId> &tickets, bool copy, const VisitId &visit,
                                  const OfficeDay &day, const QDateTime &now)
{
    PrintJob job;
    job.id = {newUuid7(now.toMSecsSinceEpoch())};
    job.tickets = tickets;
    job.copy = copy;
    job.byStaff = visit.isNull();
    job.createdAt = now;
    job.visit = visit;
    const Result<void> done = insert(job, day);
    return done ? Result<PrintJobId>(job.id) : Result<PrintJobId>(failure(done.error()));
}

Result<PrintJobId> PrintBook::add(const Booking &booking, const VisitId &visit, const OfficeDay &day,
                                  const QDateTime &now)
{
    PrintJob job;
    job.id = {newUuid7(now.toMSecsSinceEpoch())};
    job.createdAt = now;
    job.visit = visit;
    job.booking = booking;
    const Result<void> done = insert(job, day);
    return done ? Result<PrintJobId>(job.id) : Result<PrintJobId>(failure(done.error()));
}

Result<void> PrintBook::set(const PrintJob &job)
{
    if (job.state >= PrintState::Printed) {
        const Result<void> gone =
            m_database.statement("DELETE FROM print_job_bookings WHERE job = ?").with(job.id.value).run();
        if (!gone)
            return gone;
    }
    return m_database
        .statement("UPDATE print_jobs SET state = ?, copy = ?, by_staff = ?, printer_job = ?, trouble = ?, "
                   "attempts = ? "
                   "WHERE id = ?")
        .with(static_cast<int>(job.state), job.copy, job.byStaff, job.printerJob,
              static_cast<int>(job.trouble), job.attempts, job.id.value)
        .run();
}

Result<QList<PrintJob>> PrintBook::read(Statement &rows) const
{
    QList<PrintJob> jobs;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        jobs.append({{rows.uuid(0)},
                     {},
                     static_cast<PrintState>(rows.small(1)),
                     rows.yes(2),
                     rows.yes(3),
                     rows.small(4),
                     static_cast<PrinterTrouble>(rows.small(5)),
                     rows.small(6),
                     rows.instant(7),
                     {rows.isNull(8) ? QUuid() : rows.uuid(8)}});
    }
    for (PrintJob &job : jobs) {
        Statement tickets =
            m_database.statement("SELECT ticket FROM print_job_tickets WHERE job = ? ORDER BY place");
        tickets.with(job.id.value);
        for (;;) {
            const Result<bool> row = tickets.step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            job.tickets.append({tickets.uuid(0)});
        }
        if (!job.tickets.isEmpty())
            continue;
        if (const Result<void> done = readBooking(job); !done)
            return failure(done.error());
    }
    return jobs;
}

Result<void> PrintBook::readBooking(PrintJob &job) const
{
    Statement row = m_database.statement(
        "SELECT booking, code, service, from_utc, to_utc, language FROM print_job_bookings WHERE job = ?");
    const Result<bool> there = row.with(job.id.value).step();
    if (!there || !*there)
        return there ? Result<void>() : Result<void>(failure(there.error()));
    Booking booking;
    booking.id = {row.uuid(0)};
    booking.code = row.text(1);
    booking.service = {row.text(2)};
    booking.from = row.instant(3);
    booking.to = row.instant(4);
    booking.language = languageOf(row.text(5)).value_or(Language::Polish);
    booking.state = BookingState::Booked;
    job.booking = booking;
    return {};
}

Result<std::optional<PrintJob>> PrintBook::find(const PrintJobId &id) const
{
    Statement row = m_database.statement("SELECT " JOB_COLUMNS " FROM print_jobs WHERE id = ?");
    const Result<QList<PrintJob>> jobs = read(row.with(id.value));
    if (!jobs)
        return failure(jobs.error());
    return jobs->isEmpty() ? std::optional<PrintJob>() : std::optional<PrintJob>(jobs->first());
}

Result<QList<PrintJob>> PrintBook::open() const
{
    Statement rows =
        m_database.statement("SELECT " JOB_COLUMNS " FROM print_jobs WHERE state < 3 ORDER BY turn");
    return read(rows);
}

Result<QList<PrintJob>> PrintBook::shelved(const OfficeDay &day) const
{
    // Tickets that are given back, served or missed (2, 4, 5) need no paper any more.
    Statement rows = m_database.statement(
        "SELECT " JOB_COLUMNS
        " FROM print_jobs WHERE state = 5 AND day = ? AND EXISTS (SELECT 1 FROM print_job_tickets "
        "JOIN tickets ON tickets.id = print_job_tickets.ticket WHERE job = print_jobs.id AND tickets.state "
        "NOT IN (2, 4, "
        "5)) ORDER BY created_at, turn");
    return read(rows.with(day));
}

Result<int> PrintBook::forget(const OfficeDay &before, int atMost)
{
    Statement gone = m_database.statement("DELETE FROM print_jobs WHERE id IN (SELECT id FROM print_jobs "
                                          "WHERE day < ? ORDER BY id LIMIT ?) RETURNING 1");
    gone.with(before, atMost);
    int count = 0;
    for (;;) {
        const Result<bool> row = gone.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return count;
        ++count;
    }
}

} // namespace okienko
