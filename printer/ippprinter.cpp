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

/// Not now, but soon: small printers take one job at a time.
bool isBusy(ipp_status_t code)
{
    return code == IPP_STATUS_ERROR_BUSY || code == IPP_STATUS_ERROR_TEMPORARY ||
           code == IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS;
}

} // namespace

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
    return deviceFactsOf(answer->get());
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
    const int job = jobFactsOf(answer->get()).id;
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
    JobFacts facts = jobFactsOf(answer->get());
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
        std::optional<JobFacts> newest;
        for (const JobFacts &facts : jobsOf(answer->get()))
            if (facts.name == name && (!newest || facts.id > newest->id))
                newest = facts;
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
