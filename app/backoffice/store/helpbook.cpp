// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/helpbook.h"

#include <QMap>

namespace okienko::officestore
{

namespace
{

constexpr int most = 200;
constexpr std::chrono::minutes shownAfterClosing{10};

const QMap<QString, HelpStage> &stages()
{
    static const QMap<QString, HelpStage> words{{QStringLiteral("waiting"), HelpStage::Waiting},
                                                {QStringLiteral("coming"), HelpStage::Coming},
                                                {QStringLiteral("closed"), HelpStage::Closed}};
    return words;
}

HelpRequest readRequest(Statement &row)
{
    HelpRequest one;
    one.request = row.uuid(0);
    one.device = row.uuid(1);
    one.askedAt = row.instant(2);
    one.language = languageOf(row.text(3)).value_or(Language::Polish);
    one.reason = row.text(4);
    one.screen = row.text(5);
    one.stage = stages().value(row.text(6));
    one.counter = {row.text(7)};
    if (!row.isNull(8))
        one.minutes = row.small(8);
    return one;
}

} // namespace

Result<std::optional<HelpRequest>> HelpBook::find(const QUuid &request) const
{
    return rowOf(
        std::move(
            m_today
                .statement(
                    "SELECT request, device, asked_at, language, reason, screen, stage, counter, minutes "
                    "FROM help_requests WHERE office = ? AND request = ?")
                .with(m_today.office, request)),
        readRequest);
}

Result<HelpRequest> HelpBook::existing(const QUuid &request) const
{
    const Result<std::optional<HelpRequest>> found = find(request);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, QStringLiteral("no such request for help"));
    return **found;
}

Result<QList<HelpRequest>> HelpBook::recent() const
{
    return rowsOf(
        std::move(
            m_today
                .statement(
                    "SELECT request, device, asked_at, language, reason, screen, stage, counter, minutes "
                    "FROM help_requests WHERE office = ? AND (stage <> 'closed' OR closed_at > ?) AND day "
                    "= ? ORDER BY asked_at, request LIMIT ?")
                .with(m_today.office, m_today.now - shownAfterClosing, m_today.day, most)),
        readRequest);
}

Result<HelpRequest> HelpBook::ask(const QUuid &request, const QUuid &device, const HelpAsked &asked)
{
    const Result<qint64> made =
        m_today
            .statement("INSERT INTO help_requests (office, request, device, day, asked_at, language, reason, "
                       "screen, "
                       "stage, counter) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', '') ON CONFLICT (office, "
                       "request) "
                       "DO NOTHING")
            .with(m_today.office, request, device, m_today.day, m_today.now - asked.ago,
                  codeOf(asked.language), asked.reason, asked.screen)
            .run();
    if (!made)
        return failure(made.error());
    Result<HelpRequest> known = existing(request);
    if (known && known->device != device)
        return failure(ErrorKind::Refused, QStringLiteral("the id is used by another device"));
    return known;
}

Result<void> HelpBook::takeBack(const QUuid &request, const QUuid &device)
{
    return m_today
        .statement(
            "UPDATE help_requests SET stage = 'closed', closed_at = ? WHERE office = ? AND request = ? AND "
            "device = ? AND stage <> 'closed'")
        .with(m_today.now, m_today.office, request, device)
        .done();
}

Result<HelpRequest> HelpBook::come(const QUuid &request, const CounterId &counter,
                                   const std::optional<int> &minutes)
{
    const Result<HelpRequest> one = existing(request);
    if (!one)
        return one;
    if (one->stage == HelpStage::Closed)
        return failure(ErrorKind::Refused, QStringLiteral("nobody needs to come any more"));
    if (one->stage == HelpStage::Coming)
        return failure(ErrorKind::Refused,
                       one->counter.isEmpty()
                           ? QStringLiteral("somebody goes already")
                           : QStringLiteral("counter %1 goes already").arg(one->counter.value));
    const Result<void> written =
        m_today
            .statement(
                "UPDATE help_requests SET stage = 'coming', counter = ?, minutes = ? WHERE office = ? AND "
                "request = ?")
            .with(counter, minutes, m_today.office, request)
            .done();
    if (!written)
        return failure(written.error());
    return existing(request);
}

Result<HelpRequest> HelpBook::close(const QUuid &request)
{
    const Result<void> written = m_today
                                     .statement("UPDATE help_requests SET stage = 'closed', closed_at = "
                                                "COALESCE(closed_at, ?) WHERE office = ? "
                                                "AND request = ?")
                                     .with(m_today.now, m_today.office, request)
                                     .done();
    if (!written)
        return failure(written.error());
    return existing(request);
}

} // namespace okienko::officestore
