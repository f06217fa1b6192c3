// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do with paper: the shelf, strips of numbers, a new roll.
#include "desk/printqueue.h"

#include <algorithm>

#include "ports/clock.h"
#include "store/ledger.h"

namespace okienko
{

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

} // namespace okienko
