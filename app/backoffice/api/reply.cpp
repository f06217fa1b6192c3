// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reply.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include "http/entitytag.h"
#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

constexpr qsizetype MostFaults = 20;
constexpr qsizetype LongestDetail = 1000;
/// Who comes back after a 503 adds a random part of this, so that a hall full of terminals spreads.
constexpr int JitterMs = 10'000;

QString shortened(const QString &text, qsizetype longest) { return text.left(longest); }

} // namespace

Reply Reply::json(int status, const QJsonObject &body, const QByteArray &caching)
{
    Reply reply;
    reply.m_status = status;
    reply.m_contentType = QByteArrayLiteral("application/json");
    reply.m_headers.append("Cache-Control", caching);
    reply.m_body = compact(body);
    return reply;
}

Reply Reply::jsonBytes(int status, const QByteArray &body)
{
    Reply reply;
    reply.m_status = status;
    reply.m_contentType = QByteArrayLiteral("application/json");
    reply.m_headers.append("Cache-Control", "no-store");
    reply.m_body = body;
    return reply;
}

Reply Reply::problemBytes(int status, const QByteArray &body)
{
    Reply reply = jsonBytes(status, body);
    reply.m_contentType = QByteArrayLiteral("application/problem+json");
    return reply;
}

Reply Reply::nothing()
{
    Reply reply;
    reply.m_status = 204;
    reply.m_headers.append("Cache-Control", "no-store");
    return reply;
}

Reply Reply::tagged(const QJsonObject &body, const QByteArray &essence)
{
    Reply reply;
    reply.m_contentType = QByteArrayLiteral("application/json");
    reply.m_body = compact(body);
    reply.m_headers.append("Cache-Control", "private, no-cache");
    reply.m_headers.append("ETag", entityTag(essence.isEmpty() ? reply.m_body : essence));
    return reply;
}

Reply Reply::text(const QByteArray &contentType, const QByteArray &body)
{
    Reply reply;
    reply.m_contentType = contentType;
    reply.m_body = body;
    reply.m_headers.append("Cache-Control", "no-store");
    return reply;
}

Reply Reply::stream(const QList<QByteArray> &topics)
{
    Reply reply;
    reply.m_topics = topics;
    return reply;
}

Reply Reply::problem(ProblemType type, const QString &detail)
{
    QJsonObject body{{QStringLiteral("type"), QString::fromLatin1(uriOf(type))},
                     {QStringLiteral("title"), titleOf(type)},
                     {QStringLiteral("status"), statusOf(type)}};
    if (!detail.isEmpty())
        body.insert(QStringLiteral("detail"), shortened(detail, LongestDetail));
    Reply reply = json(statusOf(type), body);
    reply.m_contentType = QByteArrayLiteral("application/problem+json");
    reply.m_detail = detail;
    reply.m_type = type;
    return reply;
}

Reply Reply::badLetter(const QList<Problem> &faults)
{
    Reply reply = problem(ProblemType::BadLetter);
    reply.withFaults(faults);
    if (!faults.isEmpty())
        reply.m_detail = faults.constFirst().line();
    return reply;
}

Reply Reply::later(ProblemType type, std::chrono::seconds wait, const QString &detail)
{
    const int seconds = static_cast<int>(std::clamp<qint64>(wait.count(), 1, 3600));
    Reply reply = problem(type, detail);
    reply.with(QStringLiteral("retryAfter"), seconds);
    if (type == ProblemType::Unavailable)
        reply.with(QStringLiteral("jitterMs"), JitterMs);
    reply.with(QByteArrayLiteral("Retry-After"), QByteArray::number(seconds));
    return reply;
}

Reply Reply::failed(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound: return problem(ProblemType::NotFound, error.detail);
    case ErrorKind::Invalid: return problem(ProblemType::BadLetter, error.detail);
    case ErrorKind::Refused: return problem(ProblemType::NotPossibleNow, error.detail);
    case ErrorKind::Unavailable:
    case ErrorKind::TimedOut:
    case ErrorKind::Cancelled:
    case ErrorKind::StorageBusy: {
        Reply reply = later(ProblemType::Unavailable, std::chrono::seconds(5));
        reply.m_detail = error.detail;
        return reply;
    }
    default: {
        Reply reply = problem(ProblemType::Fault);
        const QString instance =
            QStringLiteral("urn:uuid:") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        reply.with(QStringLiteral("instance"), instance);
        reply.m_detail = instance + QStringLiteral(": ") + error.detail;
        return reply;
    }
    }
}

Reply &Reply::with(const QByteArray &header, const QByteArray &value)
{
    m_headers.append(header, value);
    return *this;
}

Reply &Reply::with(const QString &member, const QJsonValue &value)
{
    QJsonObject body = QJsonDocument::fromJson(m_body).object();
    body.insert(member, value);
    m_body = compact(body);
    return *this;
}

Reply &Reply::withFaults(const QList<Problem> &faults)
{
    QJsonArray places;
    for (const Problem &fault : faults.first(std::min(faults.size(), MostFaults)))
        places.append(QJsonObject{{QStringLiteral("pointer"), shortened(fault.place, 500)},
                                  {QStringLiteral("found"), shortened(fault.found, 300)},
                                  {QStringLiteral("allowed"), shortened(fault.allowed, 500)}});
    return with(QStringLiteral("faults"), places);
}

Response Reply::response() const { return {m_status, m_contentType, m_headers, m_body}; }

} // namespace okienko::backoffice
