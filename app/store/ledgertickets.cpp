// SPDX-License-Identifier: GPL-3.0-or-later
// The tickets that were given out, and the jobs that put them on paper.
#include "store/ledger.h"
#include "store/ledgerbooks.h"

namespace okienko
{

namespace
{

QString kindOf(TicketState state)
{
    switch (state) {
    case TicketState::Waiting: return QStringLiteral("ticket.waiting");
    case TicketState::Away: return QStringLiteral("ticket.away");
    case TicketState::GivenBack: return QStringLiteral("ticket.given-back");
    case TicketState::Called: return QStringLiteral("ticket.called");
    case TicketState::Served: return QStringLiteral("ticket.served");
    case TicketState::NoShow: return QStringLiteral("ticket.no-show");
    }
    return {};
}

} // namespace

Result<std::optional<Ticket>> Ledger::ticket(const TicketId &id) const { return m_books->tickets.find(id); }

Result<QList<Ticket>> Ledger::ticketsOfVisit(const VisitId &visit) const
{
    return m_books->tickets.ofVisit(visit);
}

Result<std::optional<Ticket>> Ledger::ticketOfBooking(const BookingId &booking) const
{
    return m_books->tickets.ofBooking(booking, today());
}

Result<std::optional<Ticket>> Ledger::findToday(const Series &series, int n, const QString &twoOfCode) const
{
    Result<std::optional<Ticket>> found = m_books->tickets.byNumber(today(), series, n);
    if (found && *found && !(*found)->code().startsWith(twoOfCode, Qt::CaseInsensitive))
        return std::optional<Ticket>();
    return found;
}

Result<std::optional<Ticket>> Ledger::lastOfService(const ServiceId &service, const QDateTime &since) const
{
    return m_books->tickets.lastOfService(service, since);
}

Result<int> Ledger::issuedSince(const QDateTime &since) const { return m_books->tickets.issuedSince(since); }

Result<void> Ledger::setState(const TicketId &id, TicketState state, const Moment &now)
{
    LedgerBooks &books = *m_books;
    return books.changeTicket(id, kindOf(state), now, [&](const QDateTime &at) {
        return books.tickets.setState(id, state, state == TicketState::Served || state == TicketState::NoShow,
                                      at);
    });
}

Result<void> Ledger::setNeeds(const TicketId &id, const Needs &needs, const Moment &now)
{
    LedgerBooks &books = *m_books;
    return books.changeTicket(id, QStringLiteral("ticket.needs"), now,
                              [&](const QDateTime &) { return books.tickets.setNeeds(id, needs); });
}

Result<QList<PrintJob>> Ledger::openPrintJobs() const { return m_books->jobs.open(); }

Result<QList<PrintJob>> Ledger::shelvedPrintJobs() const { return m_books->jobs.shelved(today()); }

Result<std::optional<PrintJob>> Ledger::printJob(const PrintJobId &id) const
{
    return m_books->jobs.find(id);
}

Result<PrintJobId> Ledger::addPrintJob(const QList<TicketId> &tickets, bool copy, const VisitId &visit,
                                       const Moment &now)
{
    LedgerBooks &books = *m_books;
    Result<PrintJobId> job = PrintJobId{};
    const Result<void> done = books.inTransaction([&]() -> Result<void> {
        job = books.jobs.add(tickets, copy, visit, books.calendar.today(), books.calendar.time(now));
        return job ? Result<void>() : Result<void>(failure(job.error()));
    });
    return done ? job : Result<PrintJobId>(failure(done.error()));
}

Result<PrintJobId> Ledger::addPrintJob(const Booking &booking, const VisitId &visit, const Moment &now)
{
    LedgerBooks &books = *m_books;
    Result<PrintJobId> job = PrintJobId{};
    const Result<void> done = books.inTransaction([&]() -> Result<void> {
        job = books.jobs.add(booking, visit, books.calendar.today(), books.calendar.time(now));
        return job ? Result<void>() : Result<void>(failure(job.error()));
    });
    return done ? job : Result<PrintJobId>(failure(done.error()));
}

Result<void> Ledger::setPrintJob(const PrintJob &job, const Moment &)
{
    return m_books->inTransaction([&] { return m_books->jobs.set(job); });
}

} // namespace okienko
