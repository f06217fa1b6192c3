// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/refusal.h"

#include "protocol/letter.h"

namespace okienko
{

namespace
{

using Why = TurnedAway::Why;

constexpr int longestJitterMs = 600'000;

/// What we read of a problem (RFC 9457); members that are not known are passed over.
struct ProblemLetter {
    QString type; ///< without "urn:okienko:problem:"
    QString detail;
    int jitterMs = 0;
};

std::optional<ProblemLetter> readProblem(const OfficeLine::Reply &reply)
{
    if (reply.contentType != "application/problem+json")
        return std::nullopt;
    Findings findings;
    const auto json = parseLetter(reply.body, QStringLiteral("problem"), findings);
    if (!json)
        return std::nullopt;
    const JsonReader at(*json, QStringLiteral("problem"), findings);
    membersAt(at, {QStringLiteral("type"), QStringLiteral("title"), QStringLiteral("status")}, {},
              Unknown::PassOver);
    ProblemLetter problem;
    problem.type = at.key(QStringLiteral("type")).text(200);
    problem.detail = at.key(QStringLiteral("title")).text(200);
    if (at.key(QStringLiteral("status")).integer(400, 599) != reply.status)
        return std::nullopt;
    if (at.has(QStringLiteral("detail")))
        problem.detail += QStringLiteral(": ") + at.key(QStringLiteral("detail")).text(1000);
    if (at.has(QStringLiteral("jitterMs")))
        problem.jitterMs = at.key(QStringLiteral("jitterMs")).integer(0, longestJitterMs);
    if (!findings.clean())
        return std::nullopt;
    problem.type.remove(QStringLiteral("urn:okienko:problem:"));
    return problem;
}

std::optional<Why> meaningOf(int status, const QString &type)
{
    switch (status) {
    case 400:
    case 422: return Why::BadLetter;
    case 409: return type == QLatin1String("id-reused") ? Why::IdReused : Why::NotNow;
    case 410: return type == QLatin1String("version-gone") ? Why::VersionGone : Why::CursorGone;
    case 413: return Why::TooLarge;
    case 404: return Why::NotKnown;
    default: return std::nullopt;
    }
}

} // namespace

std::optional<TurnedAway> refusalOf(const OfficeLine::Reply &reply)
{
    const std::optional<ProblemLetter> problem = readProblem(reply);
    const QString said = problem ? problem->type + QStringLiteral(": ") + problem->detail
                                 : QStringLiteral("status %1").arg(reply.status);
    // Whoever answers on this line has proved to be the office, so these two count also without a problem's
    // body: what stands before a server (a gateway) has words of its own.
    if (reply.status == 401 || reply.status == 403)
        return TurnedAway{Why::Identity, said, {}, {}};
    if ((reply.status == 429 || reply.status == 503) && reply.retryAfter)
        return TurnedAway{Why::Later, said, *reply.retryAfter,
                          std::chrono::milliseconds(problem ? problem->jitterMs : 0)};
    if (!problem)
        return std::nullopt;
    if (const std::optional<Why> why = meaningOf(reply.status, problem->type))
        return TurnedAway{*why, said, {}, {}, problem->type};
    return std::nullopt;
}

QString notOfTheContract(const OfficeLine::Reply &reply)
{
    const std::optional<ProblemLetter> problem = readProblem(reply);
    return problem ? QStringLiteral("status %1, %2: %3").arg(reply.status).arg(problem->type, problem->detail)
                   : QStringLiteral("an answer that is not the office's: status %1, %2")
                         .arg(reply.status)
                         .arg(QString::fromLatin1(reply.contentType.left(64)));
}

} // namespace okienko
