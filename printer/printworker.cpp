// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/printworker.h"

#include <QDateTime>

#include <algorithm>

#include "printer/escpos.h"
#include "printer/ticketlayout.h"

namespace okienko
{

namespace
{

constexpr int sizeTolerance = 200; // 1/100 mm: rolls of 79.5 are sold as 80
constexpr std::chrono::milliseconds connectingGrace{
    2000}; // a queue says "connecting" for a moment with every job
constexpr int incomingRounds = 3;

const QString pdfFormat = QStringLiteral("application/pdf");
const QString rawFormat = QStringLiteral("application/vnd.cups-raw");

bool passed(const QElapsedTimer &since, std::chrono::milliseconds limit)
{
    return since.isValid() && since.hasExpired(limit.count());
}

/// Wall clock at which an id was made, from its first 48 bits (UUIDv7), or nothing.
std::optional<qint64> madeAt(const QUuid &id)
{
    if (id.data3 >> 12 != 7)
        return std::nullopt;
    return static_cast<qint64>(id.data1) << 16 | id.data2;
}

} // namespace

PrintWorker::PrintWorker(const PrinterSettings &settings)
    : m_settings(settings), m_printer(settings.uri, {settings.connectLimit, settings.answerLimit})
{
}

PrintWorker::~PrintWorker() = default;

void PrintWorker::begin()
{
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &PrintWorker::round);
    m_timer->start(0);
}

void PrintWorker::print(const PrintOrder &order)
{
    const auto same = [&](const auto &job) { return job->id == order.id; };
    if (std::any_of(m_jobs.cbegin(), m_jobs.cend(), same))
        return;
    const auto job = std::make_shared<Job>();
    job->id = order.id;
    job->name = order.name();
    job->news.id = order.id;
    job->age.start();
    job->moved.start();
    tell(*job, PrintState::Sending, PrinterTrouble::None);
    prepare(*job, order);
    m_jobs.append(job);
    m_timer->start(0);
}

void PrintWorker::cancel(const PrintJobId &id)
{
    for (const auto &job : std::as_const(m_jobs)) {
        if (job->id != id || job->cancelled)
            continue;
        job->cancelled = true;
        job->cancelledFor.start();
        if (job->printerJob > 0)
            m_unwanted.append({job->name, job->printerJob});
        m_timer->start(0);
    }
}

void PrintWorker::findJob(const PrintJobId &id, int printerJob)
{
    Search search{id, printerJob, {}};
    search.age.start();
    m_searches.append(search);
    m_timer->start(0);
}

void PrintWorker::round()
{
    look();
    if (!m_stopped)
        takeBack();
    if (!m_stopped)
        answer();
    const auto jobs = m_jobs;
    for (const auto &job : jobs)
        if (!m_stopped)
            advance(*job);
    m_jobs.removeIf([](const auto &job) {
        return job->news.state == PrintState::Printed || job->news.state == PrintState::Failed;
    });
    if (m_stopped)
        return;
    Q_EMIT roundEnded();
    const bool busy = !m_jobs.isEmpty() || !m_searches.isEmpty();
    m_timer->start(busy ? m_settings.jobInterval : m_settings.pollInterval);
}

void PrintWorker::look()
{
    const auto facts = m_printer.facts(!m_facts);
    if (!facts) {
        learn(facts.error());
        return;
    }
    if (!m_facts)
        m_facts = *facts;
    m_upTime = facts->upTime;
    if (!m_printer.isQueue()) {
        learn(*facts);
        return;
    }
    const bool speaksIpp = facts->deviceUri.startsWith(QLatin1String("ipp"));
    if (speaksIpp && !m_device)
        m_device = std::make_unique<IppPrinter>(facts->deviceUri,
                                                IppLimits{m_settings.connectLimit, m_settings.answerLimit});
    const PrinterStatus queue = statusOf(facts->reasons, facts->state, facts->accepting);
    if (!m_device || queue.trouble == PrinterTrouble::Fault) {
        learn(*facts);
        return;
    }
    const auto device = m_device->facts(false);
    if (device)
        learn(*device);
    else
        learn(device.error());
}

void PrintWorker::learn(const Error &error)
{
    PrinterStatus status;
    status.trouble = error.kind == ErrorKind::TimedOut ? PrinterTrouble::Hanging
                     : error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::NotFound
                         ? PrinterTrouble::Gone
                         : PrinterTrouble::Fault;
    status.detail = error.detail;
    m_facts.reset();
    setStatus(status);
}

void PrintWorker::learn(const DeviceFacts &facts)
{
    PrinterStatus status = statusOf(facts.reasons, facts.state, facts.accepting);
    if (!facts.reasons.contains(QLatin1String("connecting-to-device"))) {
        m_connecting.invalidate();
    } else if (!m_connecting.isValid()) {
        m_connecting.start();
    }
    if (m_connecting.isValid() && !passed(m_connecting, connectingGrace)) {
        QStringList reasons = facts.reasons;
        reasons.removeAll(QStringLiteral("connecting-to-device"));
        status = statusOf(reasons, facts.state, facts.accepting);
    }
    if (m_settings.kind == PrinterSettings::Kind::Ipp && m_facts && !stopsPrinting(status.trouble) &&
        !m_facts->formats.contains(pdfFormat))
        status = {PrinterTrouble::Fault, status.paperLow, QStringLiteral("the printer does not take PDF")};
    setStatus(status);
}

void PrintWorker::setStatus(const PrinterStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    Q_EMIT statusChanged(status);
}

void PrintWorker::takeBack()
{
    if (m_unwanted.isEmpty() || m_status->trouble == PrinterTrouble::Gone ||
        m_status->trouble == PrinterTrouble::Hanging)
        return;
    m_unwanted.removeIf([this](const Unwanted &unwanted) {
        int number = unwanted.printerJob;
        if (number == 0) {
            const auto found = m_printer.jobNamed(unwanted.name);
            if (!found)
                return found.error().kind == ErrorKind::NotFound;
            number = found->id;
        }
        const auto cancelled = m_printer.cancel(number);
        // Refused: it has ended, there is nothing left to take back.
        return cancelled || cancelled.error().kind == ErrorKind::NotFound ||
               cancelled.error().kind == ErrorKind::Refused;
    });
}

Result<JobFacts> PrintWorker::lookedUp(const Search &search) const
{
    const QString name = PrintOrder{search.id, {}, {}}.name();
    if (search.printerJob > 0) {
        auto byNumber = m_printer.job(search.printerJob);
        // A printer that was switched off counts its jobs from 1 again.
        if ((byNumber && byNumber->name == name) ||
            (!byNumber && byNumber.error().kind != ErrorKind::NotFound))
            return byNumber;
    }
    return m_printer.jobNamed(name);
}

bool PrintWorker::forgets(const Search &search) const
{
    // It had the job and does not know it any more: whether it came out, nobody can tell.
    if (search.printerJob > 0)
        return true;
    if (m_printer.isQueue())
        return false;
    const auto made = madeAt(search.id.value);
    if (!made)
        return true;
    const std::chrono::milliseconds age(QDateTime::currentMSecsSinceEpoch() - *made);
    return age > m_settings.jobMemory || (m_upTime.count() > 0 && age > m_upTime);
}

void PrintWorker::answer()
{
    m_searches.removeIf([this](const Search &search) {
        const auto found = lookedUp(search);
        if (!found && found.error().kind == ErrorKind::NotFound && !forgets(search)) {
            Q_EMIT jobFound(search.id, JobKnown::No, PrintState::Pending, 0);
            return true;
        }
        if (!found &&
            (found.error().kind == ErrorKind::NotFound || passed(search.age, m_settings.findLimit))) {
            Q_EMIT jobFound(search.id, JobKnown::CannotTell, PrintState::Pending, search.printerJob);
            return true;
        }
        if (!found)
            return false;
        if (found->isIncoming()) {
            // Its document never came and never will.
            m_unwanted.append({found->name, found->id});
            Q_EMIT jobFound(search.id, JobKnown::No, PrintState::Pending, 0);
            return true;
        }
        const PrintState state = !found->ended()                       ? PrintState::Accepted
                                 : found->state == JobState::Completed ? PrintState::Printed
                                                                       : PrintState::Failed;
        Q_EMIT jobFound(search.id, JobKnown::Yes, state, found->id);
        const auto same = [&](const auto &job) { return job->id == search.id; };
        if (state == PrintState::Accepted && std::none_of(m_jobs.cbegin(), m_jobs.cend(), same)) {
            const auto job = std::make_shared<Job>();
            job->id = search.id;
            job->name = found->name;
            job->printerJob = found->id;
            job->sent = true;
            job->news.id = search.id;
            job->news.state = PrintState::Accepted;
            job->age.start();
            job->moved.start();
            m_jobs.append(job);
        }
        return true;
    });
}

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
    if (m_settings.kind == PrinterSettings::Kind::Ipp && m_facts && !m_facts->formats.contains(pdfFormat)) {
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
    const auto sent = m_printer.sendDocument(job.printerJob, raw ? rawFormat : pdfFormat, job.document);
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
