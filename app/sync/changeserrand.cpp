// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/changeserrand.h"

#include <QLoggingCategory>

#include <utility>

#include "ports/clock.h"
#include "sync/deviceline.h"
#include "sync/refusal.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logChanges, "okienko.sync")

constexpr int changesAtOnce = 500;

} // namespace

ChangesErrand::ChangesErrand(const QString &feed, Milliseconds every, DeviceLine &line, const Clock &clock,
                             QObject *parent)
    : QObject(parent), m_feed(feed), m_every(every), m_line(line), m_clock(clock)
{
}

ChangesErrand::Milliseconds ChangesErrand::now() const { return m_clock.now().sinceBoot; }

void ChangesErrand::beginAnew()
{
    m_cursor.clear();
    forgetPages();
}

void ChangesErrand::goOn()
{
    m_told = false;
    tick();
}

void ChangesErrand::refuse()
{
    m_told = false;
    beginAnew();
    m_next = now() + m_every;
}

void ChangesErrand::ring(const QStringList &what)
{
    if (!what.isEmpty() && !what.contains(m_feed))
        return;
    m_rangMeanwhile = m_underWay; // the answer that comes may be older than the bell
    m_next = now();
    tick();
}

void ChangesErrand::tick()
{
    if (!m_underWay && !m_told && now() >= m_next)
        ask();
}

void ChangesErrand::wentWrong(const QString &detail, Milliseconds notBefore)
{
    qCInfo(logChanges).noquote() << m_feed << "not heard:" << detail;
    m_next = now() + std::max(m_backoff.next(), notBefore);
}

void ChangesErrand::ask()
{
    m_underWay = true;
    m_next = now() + m_every;
    QString path = QStringLiteral("/v1/device/%1?limit=%2").arg(m_feed).arg(changesAtOnce);
    if (!m_cursor.isEmpty())
        path += QStringLiteral("&after=") + m_cursor; // its characters need no escape
    m_line.send({"GET", path}, [this](const Result<OfficeLine::Reply> &reply) {
        m_underWay = false;
        if (!reply) {
            wentWrong(reply.error().detail);
        } else if (const auto refusal = refusalOf(*reply)) {
            if (refusal->why == TurnedAway::Why::CursorGone)
                beginAnew();
            wentWrong(refusal->detail, refusal->after + m_backoff.partOf(refusal->jitter));
        } else if (reply->status == 200 && reply->contentType == "application/json") {
            take(reply->body);
        } else {
            wentWrong(notOfTheContract(*reply));
        }
        if (std::exchange(m_rangMeanwhile, false))
            m_next = std::min(m_next, now());
        tick();
    });
}

void ChangesErrand::take(const QByteArray &body)
{
    const Result<Page> page = hear(body);
    if (!page) {
        wentWrong(page.error().detail);
        return;
    }
    m_backoff.reset();
    m_cursor = page->cursor;
    if (page->more) {
        m_next = now();
        return;
    }
    m_told = true; // whoever hears of it may say goOn() at once
    if (!tell())
        m_told = false;
}

} // namespace okienko
