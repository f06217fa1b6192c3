// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one order: handed over, followed, given up.
#include "printer/printworker.h"

#include <algorithm>

#include "printer/escpos.h"
#include "printer/ticketlayout.h"

namespace okienko
{

namespace
{

constexpr int sizeTolerance = 200; // 1/100 mm: rolls of 79.5 are sold as 80
constexpr int incomingRounds = 3;

const QString rawFormat = QStringLiteral("application/vnd.cups-raw");

} // namespace

void PrintWorker::advance(Job &job)
{
    if (passed(job.age, m_settings.jobLimit) && !job.cancelled)
        cancel(job.id);
    if (job.cancelled && passed(job.cancelledFor, m_settings.cancelLimit)) {
        giveUp(job, QStringLiteral("cancelled; the printer has not confirmed it yet"));
        return;
    }
    if (job.sent)
        follow(job);
    else if (job.cancelled)
        giveUp(job, QStringLiteral("cancelled before it was sent"));
    else
        send(job);
}

void PrintWorker::giveUp(Job &job, const QString &why)
{
    const auto same = [&](const Unwanted &unwanted) { return unwanted.name == job.name; };
    if ((job.asked || job.printerJob > 0) && std::none_of(m_unwanted.cbegin(), m_unwanted.cend(), same))
        m_unwanted.append({job.name, job.printerJob});
    tell(job, PrintState::Failed, m_status->trouble, why);
}

void PrintWorker::send(Job &job)
{
    if (m_status->trouble == PrinterTrouble::Gone || m_status->trouble == PrinterTrouble::Hanging) {
        // Behind a queue the job may wait there, but then nobody could be sure to get it back in time.
        tell(job, PrintState::Sending, m_status->trouble, m_status->detail);
        return;
    }
    if (m_settings.kind == PrinterSettings::Kind::Ipp && m_facts && !m_facts->formats.contains(pdfFormat())) {
        tell(job, PrintState::Failed, PrinterTrouble::Fault, QStringLiteral("the printer does not take PDF"));
        return;
    }
    if (job.asked && job.printerJob == 0) {
        const auto found = m_printer.jobNamed(job.name);
        if (found && !found->ended())
            job.printerJob = found->id;
        else if (!found && found.error().kind != ErrorKind::NotFound)
            return;
        else
            job.asked = false;
    }
    if (job.printerJob == 0) {
        createAndSend(job);
        return;
    }
    // The document went out and no answer came: the printer knows whether it has it.
    const auto facts = m_printer.job(job.printerJob);
    if (!facts && facts.error().kind == ErrorKind::NotFound) {
        job.printerJob = 0;
        job.asked = false;
    } else if (facts && facts->isIncoming()) {
        // It may still lie in the printer's ear for a moment.
        if (++job.incomingSeen < incomingRounds)
            return;
        m_unwanted.append({job.name, job.printerJob});
        takeBack();
        job.printerJob = 0;
        job.asked = false;
        job.incomingSeen = 0;
    } else if (facts) {
        job.sent = true;
        follow(job);
    }
}

void PrintWorker::createAndSend(Job &job)
{
    const auto created = m_printer.createJob(job.name, mediaFor(job));
    if (!created) {
        job.asked = created.error().kind == ErrorKind::TimedOut;
        const bool refused =
            created.error().kind == ErrorKind::Refused || created.error().kind == ErrorKind::Invalid;
        learn(created.error());
        tell(job, refused ? PrintState::Failed : PrintState::Sending, m_status->trouble,
             created.error().detail);
        return;
    }
    if (!*created) {
        tell(job, PrintState::Sending, m_status->trouble,
             QStringLiteral("the printer is busy with another job"));
        return;
    }
    job.asked = true;
    job.printerJob = **created;
    const bool raw = m_settings.kind == PrinterSettings::Kind::EscPosRaw;
    const auto sent = m_printer.sendDocument(job.printerJob, raw ? rawFormat : pdfFormat(), job.document);
    if (!sent) {
        const bool refused = sent.error().kind == ErrorKind::Refused;
        learn(sent.error());
        if (refused)
            giveUp(job, sent.error().detail);
        else
            tell(job, PrintState::Sending, m_status->trouble, sent.error().detail);
        return;
    }
    job.sent = true;
    job.document.clear();
    job.moved.restart();
    tell(job, PrintState::Accepted, m_status->trouble);
    follow(job);
}

void PrintWorker::follow(Job &job)
{
    const auto facts = m_printer.job(job.printerJob);
    if (!facts) {
        if (facts.error().kind == ErrorKind::NotFound) {
            tell(job, PrintState::Failed, m_status->trouble,
                 QStringLiteral("the printer has forgotten the job"));
            return;
        }
        learn(facts.error());
        tell(job, PrintState::Accepted, m_status->trouble, facts.error().detail);
        return;
    }
    if (job.state != facts->state || job.percent != facts->percent)
        job.moved.restart();
    job.state = facts->state;
    job.percent = std::max(job.percent, facts->percent);
    const QString reasons = facts->reasons.join(QLatin1Char(' '));
    switch (facts->state) {
    case JobState::Completed: tell(job, PrintState::Printed, PrinterTrouble::None, reasons); return;
    case JobState::Canceled: tell(job, PrintState::Failed, m_status->trouble, reasons); return;
    case JobState::Aborted:
        tell(job, PrintState::Failed,
             stopsPrinting(m_status->trouble) ? m_status->trouble : PrinterTrouble::Fault, reasons);
        return;
    case JobState::Pending:
    case JobState::Held:
    case JobState::Processing:
    case JobState::Stopped: break;
    }
    PrinterTrouble trouble = m_status->trouble;
    if (!stopsPrinting(trouble) && facts->state == JobState::Stopped)
        trouble = PrinterTrouble::Fault;
    if (!stopsPrinting(trouble) && passed(job.moved, m_settings.progressLimit))
        trouble = PrinterTrouble::Hanging;
    tell(job, PrintState::Accepted, trouble, reasons);
}

void PrintWorker::tell(Job &job, PrintState state, PrinterTrouble trouble, const QString &detail)
{
    PrintNews news = job.news;
    news.state = state;
    news.printerJob = job.printerJob;
    news.paperMm = state == PrintState::Accepted || state == PrintState::Printed ? job.sizeMm.height() : 0;
    news.percent = state == PrintState::Printed ? 100 : job.percent;
    news.trouble = trouble;
    news.detail = detail;
    const PrintNews &last = job.news;
    const bool same = last.state == news.state && last.trouble == news.trouble &&
                      last.paperMm == news.paperMm && last.printerJob == news.printerJob &&
                      last.percent == news.percent;
    job.news = news;
    if (!same)
        Q_EMIT this->news(news);
}

void PrintWorker::prepare(Job &job, const PrintOrder &order) const
{
    Page page = orderPage(order, m_settings.paper);
    job.sizeMm = page.sizeMm();
    if (m_settings.kind == PrinterSettings::Kind::EscPosRaw) {
        const double head = m_settings.paper.printableMm * m_settings.paper.dpi / 25.4;
        job.document = escPosPage(page.image(), static_cast<int>(head));
        return;
    }
    job.document = page.pdf();
}

std::optional<MediaSize> PrintWorker::mediaFor(const Job &job) const
{
    if (m_settings.kind == PrinterSettings::Kind::EscPosRaw || !m_facts)
        return std::nullopt;
    const int width = static_cast<int>(m_settings.paper.widthMm * 100);
    const int length = static_cast<int>(std::ceil(job.sizeMm.height())) * 100;
    std::optional<MediaSize> best;
    for (const MediaSize &size : m_facts->mediaSizes) {
        if (std::abs(size.width - width) > sizeTolerance || size.longest < length)
            continue;
        const int taken = std::max(length, size.shortest);
        if (!best || taken < best->longest)
            best = MediaSize{size.width, taken, taken};
    }
    return best;
}

} // namespace okienko
