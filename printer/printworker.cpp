// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/printworker.h"

#include <QDateTime>

#include <algorithm>

namespace okienko
{

namespace
{

constexpr std::chrono::milliseconds connectingGrace{
    2000}; // a queue says "connecting" for a moment with every job

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
        !m_facts->formats.contains(pdfFormat()))
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

} // namespace okienko
