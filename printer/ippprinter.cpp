// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/ippprinter.h"

#include <cups/cups.h>

#include <QUrl>

#include <algorithm>
#include <array>

namespace okienko
{

namespace
{

constexpr const char *user = "okienko"; // requesting-user-name; says nothing of the visitor
constexpr std::array statusAttributes{"printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
                                      "printer-up-time", "device-uri"};
constexpr std::array allAttributes{
    "printer-state", "printer-state-reasons",     "printer-is-accepting-jobs", "printer-up-time",
    "device-uri",    "document-format-supported", "media-size-supported"};
constexpr std::array jobAttributes{"job-id",
                                   "job-name",
                                   "job-state",
                                   "job-state-reasons",
                                   "job-impressions",
                                   "job-impressions-completed",
                                   "job-media-progress"};

template <std::size_t N>
void want(ipp_t *request, const std::array<const char *, N> &names)
{
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(N),
                  nullptr, names.data());
}

QStringList strings(ipp_t *message, const char *name)
{
    QStringList texts;
    ipp_attribute_t *attribute = ippFindAttribute(message, name, IPP_TAG_ZERO);
    for (int i = 0; i < ippGetCount(attribute); ++i)
        texts.append(QString::fromUtf8(ippGetString(attribute, i, nullptr)));
    return texts;
}

int number(ipp_t *message, const char *name, int otherwise)
{
    ipp_attribute_t *attribute = ippFindAttribute(message, name, IPP_TAG_ZERO);
    const ipp_tag_t tag = ippGetValueTag(attribute);
    return tag == IPP_TAG_INTEGER || tag == IPP_TAG_ENUM ? ippGetInteger(attribute, 0) : otherwise;
}

QList<MediaSize> mediaSizes(ipp_t *message)
{
    const auto span = [](ipp_attribute_t *attribute) {
        if (ippGetValueTag(attribute) == IPP_TAG_RANGE) {
            int highest = 0;
            const int lowest = ippGetRange(attribute, 0, &highest);
            return std::pair(lowest, highest);
        }
        const int value = attribute != nullptr ? ippGetInteger(attribute, 0) : 0;
        return std::pair(value, value);
    };
    QList<MediaSize> sizes;
    ipp_attribute_t *attribute = ippFindAttribute(message, "media-size-supported", IPP_TAG_BEGIN_COLLECTION);
    for (int i = 0; i < ippGetCount(attribute); ++i) {
        ipp_t *size = ippGetCollection(attribute, i);
        const auto width = span(ippFindAttribute(size, "x-dimension", IPP_TAG_ZERO));
        const auto length = span(ippFindAttribute(size, "y-dimension", IPP_TAG_ZERO));
        sizes.append({width.second, length.first, length.second});
    }
    return sizes;
}

/// Not now, but soon: small printers take one job at a time.
bool isBusy(ipp_status_t code)
{
    return code == IPP_STATUS_ERROR_BUSY || code == IPP_STATUS_ERROR_TEMPORARY ||
           code == IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS;
}

JobFacts jobFacts(ipp_t *message)
{
    JobFacts job;
    job.id = number(message, "job-id", 0);
    job.name = strings(message, "job-name").value(0);
    job.state = static_cast<JobState>(std::clamp(number(message, "job-state", 3), 3, 9));
    job.reasons = strings(message, "job-state-reasons");
    const int pages = number(message, "job-impressions", 0);
    const int done = number(message, "job-impressions-completed", 0);
    job.percent = number(message, "job-media-progress", 0);
    if (job.percent == 0 && pages > 1)
        job.percent = 100 * done / pages;
    job.percent = job.state == JobState::Completed ? 100 : std::clamp(job.percent, 0, 99);
    return job;
}

} // namespace

bool JobFacts::isIncoming() const
{
    return !ended() && (reasons.contains(QLatin1String("job-incoming")) ||
                        reasons.contains(QLatin1String("job-data-insufficient")));
}

IppPrinter::IppPrinter(const QString &uri, IppLimits limits) : m_limits(limits)
{
    if (uri.startsWith(QLatin1String("queue:"))) {
        m_queue = true;
        m_host = cupsServer();
        m_port = ippPort();
        m_sealed = cupsEncryption() == HTTP_ENCRYPTION_ALWAYS;
        m_resource = "/printers/" + QUrl::toPercentEncoding(uri.mid(6));
        m_uri = "ipp://localhost" + m_resource;
        return;
    }
    const QUrl url(uri);
    m_sealed = url.scheme() == QLatin1String("ipps");
    if (!url.isValid() || url.host().isEmpty() || (!m_sealed && url.scheme() != QLatin1String("ipp"))) {
        m_fault = QStringLiteral("not an IPP address: ") + uri;
        return;
    }
    m_uri = uri.toUtf8();
    m_host = url.host().toUtf8();
    m_port = url.port(631);
    m_resource = url.path().isEmpty() ? QByteArray("/") : url.path(QUrl::FullyEncoded).toUtf8();
}

IppPrinter::Message IppPrinter::request(ipp_op_t operation, int job) const
{
    Message message(ippNewRequest(operation), &ippDelete);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, m_uri.constData());
    if (job > 0)
        ippAddInteger(message.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, user);
    return message;
}

Result<std::shared_ptr<ipp_t>> IppPrinter::ask(Message request, const QByteArray &document) const
{
    if (!m_fault.isEmpty())
        return failure(ErrorKind::Invalid, m_fault);
    // By hand, not by cupsDoRequest(): that one connects again by itself and then waits for half a minute.
    const std::unique_ptr<http_t, void (*)(http_t *)> http(
        httpConnect2(m_host.constData(), m_port, nullptr, AF_UNSPEC,
                     m_sealed ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_NEVER, 1,
                     static_cast<int>(m_limits.connecting.count()), nullptr),
        &httpClose);
    if (!http)
        return failure(ErrorKind::Unavailable,
                       QStringLiteral("no connection: ") + QString::fromUtf8(cupsLastErrorString()));
    httpSetTimeout(
        http.get(), std::chrono::duration<double>(m_limits.answering).count(),
        [](http_t *, void *) { return 0; }, nullptr);

    const auto silent = [&] {
        const int error = httpError(http.get());
        const bool gone = error == ECONNRESET || error == EPIPE || error == ENOTCONN;
        return failure(gone ? ErrorKind::Unavailable : ErrorKind::TimedOut,
                       QStringLiteral("no answer (errno %1)").arg(error));
    };
    httpClearFields(http.get());
    httpSetField(http.get(), HTTP_FIELD_CONTENT_TYPE, "application/ipp");
    httpSetLength(http.get(), ippLength(request.get()) + static_cast<size_t>(document.size()));
    if (httpPost(http.get(), m_resource.constData()) != 0)
        return silent();
    ipp_state_t state = IPP_STATE_IDLE;
    while ((state = ippWrite(http.get(), request.get())) != IPP_STATE_DATA)
        if (state == IPP_STATE_ERROR)
            return silent();
    if (!document.isEmpty() &&
        httpWrite2(http.get(), document.constData(), static_cast<size_t>(document.size())) != document.size())
        return silent();
    if (httpFlushWrite(http.get()) < 0)
        return silent();

    http_status_t status = HTTP_STATUS_CONTINUE;
    while (status == HTTP_STATUS_CONTINUE)
        status = httpUpdate(http.get());
    if (status == HTTP_STATUS_ERROR)
        return silent();
    if (status == HTTP_STATUS_NOT_FOUND)
        return failure(ErrorKind::NotFound, QStringLiteral("HTTP 404"));
    if (status != HTTP_STATUS_OK)
        return failure(ErrorKind::Refused, QStringLiteral("HTTP %1").arg(static_cast<int>(status)));
    std::shared_ptr<ipp_t> answer(ippNew(), &ippDelete);
    while ((state = ippRead(http.get(), answer.get())) != IPP_STATE_DATA)
        if (state == IPP_STATE_ERROR)
            return silent();

    const ipp_status_t code = ippGetStatusCode(answer.get());
    if (code == IPP_STATUS_ERROR_NOT_FOUND || code == IPP_STATUS_ERROR_GONE)
        return failure(ErrorKind::NotFound, QString::fromUtf8(ippErrorString(code)));
    if (code >= IPP_STATUS_REDIRECTION_OTHER_SITE && !isBusy(code))
        return failure(ErrorKind::Refused, QString::fromUtf8(ippErrorString(code)));
    return answer;
}

Result<DeviceFacts> IppPrinter::facts(bool everything) const
{
    Message message = request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    if (everything)
        want(message.get(), allAttributes);
    else
        want(message.get(), statusAttributes);
    const auto answer = ask(std::move(message));
    if (!answer)
        return failure(answer.error());
    ipp_t *const said = answer->get();
    DeviceFacts facts;
    facts.state = static_cast<DeviceState>(std::clamp(number(said, "printer-state", 3), 3, 5));
    facts.reasons = strings(said, "printer-state-reasons");
    ipp_attribute_t *accepting = ippFindAttribute(said, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    facts.accepting = accepting == nullptr || ippGetBoolean(accepting, 0) != 0;
    facts.upTime = std::chrono::seconds(number(said, "printer-up-time", 0));
    facts.deviceUri = strings(said, "device-uri").value(0);
    facts.formats = strings(said, "document-format-supported");
    facts.mediaSizes = mediaSizes(said);
    return facts;
}

Result<std::optional<int>> IppPrinter::createJob(const QString &name, std::optional<MediaSize> media) const
{
    Message message = request(IPP_OP_CREATE_JOB);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr,
                 name.toUtf8().constData());
    if (media) {
        ipp_t *size = ippNew();
        ippAddInteger(size, IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", media->width);
        ippAddInteger(size, IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", media->longest);
        ipp_t *column = ippNew();
        ippAddCollection(column, IPP_TAG_ZERO, "media-size", size);
        ippAddCollection(message.get(), IPP_TAG_JOB, "media-col", column);
        ippDelete(size);
        ippDelete(column);
        ippAddString(message.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");
    }
    const auto answer = ask(std::move(message));
    if (!answer)
        return failure(answer.error());
    if (isBusy(ippGetStatusCode(answer->get())))
        return std::optional<int>();
    const int job = number(answer->get(), "job-id", 0);
    if (job <= 0)
        return failure(ErrorKind::Refused, QStringLiteral("no job-id in the answer to Create-Job"));
    return std::optional<int>(job);
}

Result<int> IppPrinter::sendDocument(int job, const QString &format, const QByteArray &document) const
{
    Message message = request(IPP_OP_SEND_DOCUMENT, job);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
                 format.toUtf8().constData());
    ippAddBoolean(message.get(), IPP_TAG_OPERATION, "last-document", 1);
    const auto answer = ask(std::move(message), document);
    if (!answer)
        return failure(answer.error());
    if (isBusy(ippGetStatusCode(answer->get())))
        return failure(ErrorKind::Refused, QStringLiteral("busy"));
    return job;
}

Result<JobFacts> IppPrinter::job(int job) const
{
    Message message = request(IPP_OP_GET_JOB_ATTRIBUTES, job);
    want(message.get(), jobAttributes);
    const auto answer = ask(std::move(message));
    if (!answer)
        return failure(answer.error());
    JobFacts facts = jobFacts(answer->get());
    facts.id = job;
    return facts;
}

Result<JobFacts> IppPrinter::jobNamed(const QString &name) const
{
    // "all" is an extension; every device knows these two.
    for (const char *which : {"not-completed", "completed"}) {
        Message message = request(IPP_OP_GET_JOBS);
        ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, which);
        want(message.get(), jobAttributes);
        const auto answer = ask(std::move(message));
        if (!answer)
            return failure(answer.error());
        // One group of attributes a job: each is copied out to be read like any other answer.
        std::optional<JobFacts> newest;
        ipp_t *const said = answer->get();
        std::unique_ptr<ipp_t, void (*)(ipp_t *)> one(ippNew(), &ippDelete);
        const auto take = [&] {
            const JobFacts facts = jobFacts(one.get());
            if (facts.id > 0 && facts.name == name && (!newest || facts.id > newest->id))
                newest = facts;
            one.reset(ippNew());
        };
        for (ipp_attribute_t *each = ippFirstAttribute(said); each != nullptr;
             each = ippNextAttribute(said)) {
            if (ippGetGroupTag(each) == IPP_TAG_JOB && ippGetName(each) != nullptr)
                ippCopyAttribute(one.get(), each, 0);
            else
                take();
        }
        take();
        if (newest)
            return *newest;
    }
    return failure(ErrorKind::NotFound, QStringLiteral("no job of this name"));
}

Result<int> IppPrinter::cancel(int job) const
{
    const auto answer = ask(request(IPP_OP_CANCEL_JOB, job));
    if (!answer)
        return failure(answer.error());
    return job;
}

} // namespace okienko
