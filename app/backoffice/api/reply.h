// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

#include "api/problemtype.h"
#include "domain/result.h"
#include "http/response.h"
#include "protocol/problem.h"

namespace okienko::backoffice
{

/// What a route answers: JSON, nothing, a refusal, or a stream of events. A value; what goes over the line is
/// made of it by response().
class Reply
{
public:
    /// `Cache-Control: no-store`.
    [[nodiscard]] static Reply ok(const QJsonObject &body) { return json(200, body); }
    [[nodiscard]] static Reply created(const QJsonObject &body) { return json(201, body); }
    [[nodiscard]] static Reply json(int status, const QJsonObject &body,
                                    const QByteArray &caching = QByteArrayLiteral("no-store"));
    /// The same from bytes that are compact JSON already.
    [[nodiscard]] static Reply jsonBytes(int status, const QByteArray &body);
    /// A refusal that was made before, from its bytes.
    [[nodiscard]] static Reply problemBytes(int status, const QByteArray &body);
    /// 204.
    [[nodiscard]] static Reply nothing();
    /// 200 with an ETag and `Cache-Control: private, no-cache`; If-None-Match is then answered by the server.
    /// @param essence what the tag is made of, where the body has something that always differs ("asOf")
    [[nodiscard]] static Reply tagged(const QJsonObject &body, const QByteArray &essence = {});
    [[nodiscard]] static Reply text(const QByteArray &contentType, const QByteArray &body);
    /// A stream of events: what is published to these topics (see eventTopic()). The welcome comes first by
    /// itself.
    [[nodiscard]] static Reply stream(const QList<QByteArray> &topics);

    /// @param detail for staff and log: one sentence, no personal data; may be empty
    [[nodiscard]] static Reply problem(ProblemType type, const QString &detail = {});
    /// 400 with the places.
    [[nodiscard]] static Reply badLetter(const QList<Problem> &faults);
    /// A refusal with Retry-After (429, 503).
    [[nodiscard]] static Reply later(ProblemType type, std::chrono::seconds wait, const QString &detail = {});
    /// What the store or a rule of another room said, where no better answer is known: NotFound 404, Invalid
    /// 400, Refused 409 `not-possible-now`, Unavailable and StorageBusy 503, anything else 500. Of a 500 the
    /// detail goes into the log only.
    [[nodiscard]] static Reply failed(const Error &error);

    /// Adds a field of the answer.
    Reply &with(const QByteArray &header, const QByteArray &value);
    /// Adds a member to the body of a problem or of JSON ("counter", "limitBytes").
    Reply &with(const QString &member, const QJsonValue &value);
    /// Adds the places of faults to a problem, the first 20.
    Reply &withFaults(const QList<Problem> &faults);

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] bool isRefusal() const { return m_status >= 400; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    /// Why, for the log; only of a refusal.
    [[nodiscard]] const QString &detail() const { return m_detail; }
    /// The type of a refusal.
    [[nodiscard]] std::optional<ProblemType> type() const { return m_type; }
    [[nodiscard]] const std::optional<QList<QByteArray>> &topics() const { return m_topics; }
    [[nodiscard]] Response response() const;

private:
    Reply() = default;

    int m_status = 200;
    QByteArray m_contentType;
    Headers m_headers;
    QByteArray m_body;
    QString m_detail;
    std::optional<ProblemType> m_type;
    std::optional<QList<QByteArray>> m_topics;
};

} // namespace okienko::backoffice
