// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/printqueue.h"

#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

#include "desk/catalogue.h"
#include "desk/slips.h"
#include "ports/clock.h"
#include "ports/printer.h"
#include "store/ledger.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logPrint, "okienko.print")

/// Tickets of several visitors on one job: only staff ask for that, and it is a list, not somebody's slip.
bool isStrip(const PrintJob &job, const QList<Ticket> &tickets)
{
    return job.byStaff && std::any_of(tickets.cbegin(), tickets.cend(),
                                      [&](const Ticket &one) { return one.visit != tickets.first().visit; });
}

} // namespace

PrintQueue::PrintQueue(Ledger &ledger, Printer &printer, const Clock &clock, const Catalogue &catalogue,
                       const HallDesk &hall, const Settings &settings, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_printer(printer), m_clock(clock), m_catalogue(catalogue),
      m_hall(hall), m_settings(settings), m_roll(ledger, settings.rollMm, settings.lowAtTickets)
{
    connect(&m_printer, &Printer::news, this, &PrintQueue::hear);
    connect(&m_printer, &Printer::statusChanged, this, &PrintQueue::hearStatus);
    connect(&m_printer, &Printer::jobFound, this, &PrintQueue::hearFound);
}

Result<QList<Ticket>> PrintQueue::ticketsOf(const PrintJob &job) const
{
    QList<Ticket> tickets;
    for (const TicketId &id : job.tickets) {
        const auto found = m_ledger.ticket(id);
        if (!found)
            return failure(found.error());
        if (*found)
            tickets.append(**found);
    }
    return tickets;
}

QList<Ticket> PrintQueue::withLinked(QList<Ticket> tickets) const
{
    // The newest slip of a visit names the other matters too, so that one paper is enough to keep.
    if (const auto all = m_ledger.ticketsOfVisit(tickets.constFirst().visit))
        for (const Ticket &other : *all)
            if (other.state != TicketState::GivenBack &&
                std::none_of(tickets.cbegin(), tickets.cend(),
                             [&](const Ticket &one) { return one.id == other.id; }))
                tickets.append(other);
    return tickets;
}

void PrintQueue::save(const PrintJob &job)
{
    const auto saved = m_ledger.setPrintJob(job, m_clock.now());
    if (saved) {
        m_unsaved.remove(job.id);
        return;
    }
    qCWarning(logPrint).noquote() << "print job not saved:" << saved.error().detail;
    m_unsaved.insert(job.id, std::make_shared<const PrintJob>(job));
    Q_EMIT ledgerFailed(saved.error());
}

bool PrintQueue::saveTheRest()
{
    const auto rest = m_unsaved;
    for (const auto &job : rest)
        if (m_ledger.setPrintJob(*job, m_clock.now()))
            m_unsaved.remove(job->id);
    return m_unsaved.isEmpty();
}

void PrintQueue::tell(const PrintJob &job, int percent) const
{
    Q_EMIT const_cast<PrintQueue *>(this)->paperNews(
        {job.tickets, job.state, percent, job.trouble, job.visit});
}

void PrintQueue::ring()
{
    if (m_current || !saveTheRest())
        return;
    const auto jobs = m_ledger.openPrintJobs();
    if (!jobs) {
        qCWarning(logPrint).noquote() << "print jobs not read:" << jobs.error().detail;
        return;
    }
    for (PrintJob job : *jobs) {
        if (job.state != PrintState::Pending && !m_mine.contains(job.id)) {
            // Handed over before a restart: ask before anything is printed again.
            m_current = job.id;
            m_printer.findJob(job.id, job.printerJob);
            return;
        }
        const bool visitorGone = !m_mine.contains(job.id) && !job.byStaff &&
                                 job.createdAt.secsTo(m_clock.now().utc) > m_settings.stillStanding.count();
        if (visitorGone) {
            job.state = withoutVisitor(job);
            save(job);
            continue;
        }
        if (stopsPrinting(m_status.trouble)) {
            job.trouble = m_status.trouble;
            tell(job, 0);
            return;
        }
        start(job);
        return;
    }
}

void PrintQueue::start(PrintJob job)
{
    const auto tickets = ticketsOf(job);
    if (!tickets || (tickets->isEmpty() && !job.booking)) {
        job.state = PrintState::Failed;
        save(job);
        return;
    }
    job.state = PrintState::Sending;
    job.trouble = PrinterTrouble::None;
    ++job.attempts;
    if (const auto saved = m_ledger.setPrintJob(job, m_clock.now()); !saved) {
        // Handed over and not written down it would come out a second time after a crash, without saying so.
        // The next ring tries again.
        Q_EMIT ledgerFailed(saved.error());
        job.state = PrintState::Shelved;
        job.trouble = PrinterTrouble::Fault;
        tell(job, 0);
        return;
    }
    m_current = job.id;
    m_mine.insert(job.id);
    tell(job, 0);

    m_printer.print(orderOf(job, *tickets));
}

PrintOrder PrintQueue::orderOf(const PrintJob &job, const QList<Ticket> &tickets) const
{
    const Office &office = m_catalogue.office();
    PrintOrder order;
    order.id = job.id;
    if (job.booking)
        order.slip = slipFor(*job.booking, office, m_clock.now().utc, job.copy);
    else if (isStrip(job, tickets))
        order.strip = stripFor(tickets, office, m_clock.now().utc);
    else
        order.slip = slipFor(job.copy ? tickets : withLinked(tickets), office, m_hall, job.copy);
    return order;
}

/// What stands on it is found again by staff; a code only its owner knows is not.
PrintState PrintQueue::withoutVisitor(const PrintJob &job)
{
    return job.booking ? PrintState::Failed : PrintState::Shelved;
}

void PrintQueue::confirm(const Booking &booking, const VisitId &visit)
{
    if (const auto job = m_ledger.addPrintJob(booking, visit, m_clock.now()); !job) {
        Q_EMIT ledgerFailed(job.error());
        Q_EMIT paperNews({{}, PrintState::Shelved, 0, PrinterTrouble::Fault, visit});
        return;
    }
    ring();
}

void PrintQueue::hear(const PrintNews &news)
{
    const auto found = m_ledger.printJob(news.id);
    if (!found || !*found)
        return;
    PrintJob job = **found;
    if (job.state >= PrintState::Printed) // it has ended
        return;
    job.trouble = news.trouble;
    if (news.printerJob != 0)
        job.printerJob = news.printerJob;

    switch (news.state) {
    case PrintState::Pending:
    case PrintState::Sending: break;
    case PrintState::Accepted:
        if (job.state != PrintState::Accepted) {
            job.state = PrintState::Accepted;
            save(job);
            m_roll.use(news.paperMm);
            if (m_roll.low())
                Q_EMIT paperRunsLow(m_roll.ticketsLeft());
        }
        break;
    case PrintState::Printed:
        job.state = PrintState::Printed;
        save(job);
        if (job.byStaff)
            clearShelfOf(job);
        break;
    case PrintState::Failed:
    case PrintState::Shelved: {
        // Until somebody has mended the printer, whoever it was for is far away.
        const bool late = m_left.contains(job.id) && stopsPrinting(news.trouble);
        const bool again = !m_unwanted.contains(job.id) && !late &&
                           (stopsPrinting(news.trouble) || job.attempts < m_settings.attempts);
        // It had arrived: nobody can say for sure that nothing came out.
        job.copy = job.copy || job.state == PrintState::Accepted;
        job.state = again ? PrintState::Pending : withoutVisitor(job);
        qCInfo(logPrint).noquote() << "print job ended without paper:" << news.detail;
        save(job);
        break;
    }
    }
    tell(job, news.percent);

    if (job.state != PrintState::Accepted && job.state != PrintState::Sending && m_current == job.id) {
        m_current.reset();
        m_unwanted.remove(job.id);
        if (job.state != PrintState::Pending)
            m_left.remove(job.id);
        // A printer in trouble rings again by itself when it is well.
        if (!stopsPrinting(m_status.trouble) && !stopsPrinting(news.trouble))
            ring();
    }
}

void PrintQueue::hearStatus(const PrinterStatus &status)
{
    const PrinterStatus former = std::exchange(m_status, status);
    if (former.trouble != status.trouble || former.paperLow != status.paperLow) {
        const QJsonObject body{{QStringLiteral("trouble"), static_cast<int>(status.trouble)},
                               {QStringLiteral("paper_low"), status.paperLow},
                               {QStringLiteral("reasons"), status.detail}};
        if (const auto noted = m_ledger.note(QStringLiteral("printer.status"), body, m_clock.now()); !noted)
            qCWarning(logPrint).noquote() << "printer status not noted:" << noted.error().detail;
    }
    Q_EMIT statusChanged(status);
    if (m_current) {
        if (stopsPrinting(status.trouble) && m_left.contains(*m_current) &&
            !m_unwanted.contains(*m_current)) {
            m_unwanted.insert(*m_current);
            m_printer.cancel(*m_current);
        }
        if (const auto job = m_ledger.printJob(*m_current); job && *job) {
            PrintJob shown = **job;
            shown.trouble = status.trouble;
            tell(shown, 0);
        }
    } else {
        ring();
    }
}

void PrintQueue::hearFound(const PrintJobId &id, JobKnown known, PrintState state, int printerJob)
{
    const auto found = m_ledger.printJob(id);
    if (m_current != id || !found || !*found)
        return;
    m_current.reset();
    m_mine.insert(id);
    PrintJob job = **found;
    switch (known) {
    case JobKnown::Yes:
        job.printerJob = printerJob;
        job.state = state == PrintState::Failed ? PrintState::Pending : state;
        if (job.state == PrintState::Accepted)
            m_current = id;
        break;
    case JobKnown::No: job.state = PrintState::Pending; break;
    case JobKnown::CannotTell:
        // It may be on paper already: exactly one more, and it says that it is a copy.
        job.state = job.copy && !job.byStaff ? withoutVisitor(job) : PrintState::Pending;
        job.copy = true;
        break;
    }
    const bool visitorGone = job.state == PrintState::Pending && !job.byStaff &&
                             job.createdAt.secsTo(m_clock.now().utc) > m_settings.stillStanding.count();
    if (visitorGone)
        job.state = withoutVisitor(job);
    save(job);
    tell(job, 0);
    if (!m_current)
        ring();
}

void PrintQueue::visitEnded(const VisitId &visit)
{
    const auto jobs = m_ledger.openPrintJobs();
    if (!jobs)
        return;
    for (PrintJob job : *jobs) {
        if (job.visit != visit || job.byStaff)
            continue;
        if (job.state == PrintState::Pending) {
            job.state = withoutVisitor(job);
            save(job);
        } else if (stopsPrinting(m_status.trouble)) {
            m_unwanted.insert(job.id);
            m_printer.cancel(job.id);
        } else {
            m_left.insert(job.id);
        }
    }
}

} // namespace okienko
