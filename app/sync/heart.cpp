// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/heart.h"

#include <QLoggingCategory>

#include <algorithm>

#include "ports/clock.h"
#include "sync/deviceline.h"
#include "sync/heartbeatletter.h"
#include "sync/refusal.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logHeart, "okienko.sync")

} // namespace

Heart::Heart(DeviceLine &line, const Clock &clock, QObject *parent)
    : QObject(parent), m_line(line), m_clock(clock)
{
    m_up.start();
}

void Heart::tick()
{
    if (!m_health || m_underWay)
        return;
    // A change is told at once to an office that answers; one that does not is asked in its own time.
    if ((m_soon && m_answers) || m_clock.now().sinceBoot >= m_next)
        beat();
}

void Heart::beat()
{
    m_soon = false;
    m_underWay = true;
    m_next = m_clock.now().sinceBoot + m_every;
    const QByteArray letter = letterOf(m_health(), std::chrono::milliseconds(m_up.elapsed()));
    m_line.send({"POST", QStringLiteral("/v1/device/heartbeat"), letter},
                [this](const Result<OfficeLine::Reply> &reply) {
                    m_underWay = false;
                    m_answers = false;
                    const auto now = m_clock.now().sinceBoot;
                    if (!reply || reply->status != 200 || reply->contentType != "application/json") {
                        const auto refusal = reply ? refusalOf(*reply) : std::nullopt;
                        m_next = now + std::max(m_backoff.next(),
                                                refusal ? refusal->after : std::chrono::milliseconds(0));
                        return;
                    }
                    const Reading<HeartbeatAnswer> answer = readHeartbeatAnswer(reply->body);
                    if (!answer) {
                        qCInfo(logHeart).noquote()
                            << "answer to a heartbeat:" << answer.error().constFirst().line();
                        m_next = now + m_backoff.next();
                        return;
                    }
                    m_answers = true;
                    m_backoff.reset();
                    m_backoff.setJitter(answer->jitter);
                    m_every = answer->every;
                    m_next = now + m_every;
                    Q_EMIT jitterTold(answer->jitter);
                });
}

} // namespace okienko
