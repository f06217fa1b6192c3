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
            job.state = PrintState::Shelved;
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
    if (!tickets || tickets->isEmpty()) {
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

    PrintOrder order;
    order.id = job.id;
    if (isStrip(job, *tickets))
        order.strip = stripFor(*tickets, m_catalogue.office(), m_clock.now().utc);
    else
        order.slip =
            slipFor(job.copy ? *tickets : withLinked(*tickets), m_catalogue.office(), m_hall, job.copy);
    m_printer.print(order);
}

void PrintQueue::hear(const PrintNews &news)
{
    const auto found = m_ledger.printJob(news.id);
    if (!found || !*found)
        return;
    PrintJob job = **found;
    if (job.state == PrintState::Printed || job.state == PrintState::Shelved)
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
        const bool again = !m_unwanted.contains(job.id) &&
                           (stopsPrinting(news.trouble) || job.attempts < m_settings.attempts);
        // It had arrived: nobody can say for sure that nothing came out.
        job.copy = job.copy || job.state == PrintState::Accepted;
        job.state = again ? PrintState::Pending : PrintState::Shelved;
        qCInfo(logPrint).noquote() << "print job ended without paper:" << news.detail;
        save(job);
        break;
    }
    }
    tell(job, news.percent);

    if (job.state != PrintState::Accepted && job.state != PrintState::Sending && m_current == job.id) {
        m_current.reset();
        m_unwanted.remove(job.id);
        // A printer in trouble rings again by itself when it is well.
        if (!stopsPrinting(m_status.trouble) && !stopsPrinting(news.trouble))
            ring();
    }
}

void PrintQueue::clearShelfOf(const PrintJob &printed)
{
    const auto jobs = m_ledger.shelvedPrintJobs();
    if (!jobs)
        return;
    for (PrintJob job : *jobs) {
        const bool onPaper = std::all_of(job.tickets.cbegin(), job.tickets.cend(),
                                         [&](const TicketId &id) { return printed.tickets.contains(id); });
        if (onPaper) {
            job.state = PrintState::Printed;
            save(job);
        }
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
        job.state = job.copy && !job.byStaff ? PrintState::Shelved : PrintState::Pending;
        job.copy = true;
        break;
    }
    const bool visitorGone = job.state == PrintState::Pending && !job.byStaff &&
                             job.createdAt.secsTo(m_clock.now().utc) > m_settings.stillStanding.count();
    if (visitorGone)
        job.state = PrintState::Shelved;
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
            job.state = PrintState::Shelved;
            save(job);
        } else if (stopsPrinting(m_status.trouble)) {
            m_unwanted.insert(job.id);
            m_printer.cancel(job.id);
        }
    }
}

Result<QList<PrintQueue::Shelved>> PrintQueue::shelf() const
{
    const auto jobs = m_ledger.shelvedPrintJobs();
    if (!jobs)
        return failure(jobs.error());
    QList<Shelved> shelf;
    for (const PrintJob &job : *jobs) {
        const auto tickets = ticketsOf(job);
        if (!tickets)
            return failure(tickets.error());
        shelf.append({job.id, *tickets});
    }
    return shelf;
}

Result<void> PrintQueue::printShelved(const QString &number)
{
    const auto all = shelf();
    if (!all)
        return failure(all.error());
    for (const Shelved &one : *all) {
        const bool it = std::any_of(one.tickets.cbegin(), one.tickets.cend(),
                                    [&](const Ticket &ticket) { return ticket.number.text() == number; });
        if (!it)
            continue;
        const auto found = m_ledger.printJob(one.job);
        if (!found || !*found)
            return failure(ErrorKind::NotFound, QStringLiteral("print job gone"));
        PrintJob job = **found;
        job.state = PrintState::Pending;
        job.byStaff = true;
        job.copy = job.copy || job.attempts > 0;
        job.attempts = 0;
        if (const auto saved = m_ledger.setPrintJob(job, m_clock.now()); !saved)
            return failure(saved.error());
        ring();
        return {};
    }
    return failure(
        ErrorKind::NotFound,
        QStringLiteral("no number %1 waits for paper; those that do: okienkoctl paper list").arg(number));
}

Result<int> PrintQueue::printShelfAsStrip()
{
    const auto jobs = m_ledger.shelvedPrintJobs();
    if (!jobs)
        return failure(jobs.error());
    if (jobs->isEmpty())
        return 0;
    QList<TicketId> tickets;
    bool copy = false; // one visitor's alone is printed as a slip
    for (const PrintJob &job : *jobs) {
        copy = copy || job.copy || job.attempts > 0;
        for (const TicketId &ticket : job.tickets)
            if (!tickets.contains(ticket))
                tickets.append(ticket);
    }
    const auto strip = m_ledger.addPrintJob(tickets, copy, {}, m_clock.now());
    if (!strip)
        return failure(strip.error());
    ring();
    return static_cast<int>(tickets.size());
}

Result<QList<Ticket>> PrintQueue::waiting() const { return m_ledger.waitingToday(); }

Result<int> PrintQueue::printWaiting()
{
    const auto all = waiting();
    if (!all)
        return failure(all.error());
    if (all->size() < 2)
        return static_cast<int>(all->size());
    QList<TicketId> tickets;
    for (const Ticket &ticket : *all)
        tickets.append(ticket.id);
    // They have their paper: where all are one visitor's, this one is a copy.
    const auto strip = m_ledger.addPrintJob(tickets, true, {}, m_clock.now());
    if (!strip)
        return failure(strip.error());
    ring();
    return static_cast<int>(tickets.size());
}

Result<void> PrintQueue::rollChanged()
{
    if (const auto changed = m_roll.change(); !changed)
        return changed;
    if (const auto noted = m_ledger.note(QStringLiteral("paper.changed"), {}, m_clock.now()); !noted)
        return failure(noted.error());
    ring();
    return {};
}

} // namespace okienko
