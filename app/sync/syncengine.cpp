// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncengine.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

#include "ports/backoffice.h"
#include "ports/clock.h"
#include "store/ledger.h"

namespace okienko
{

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{

Q_LOGGING_CATEGORY(logSync, "okienko.sync")

constexpr milliseconds answerWithin = 10s;
constexpr milliseconds greetingWithin = 3s;
constexpr milliseconds helloEvery = 8s; // the office's word counts for 10 s
constexpr milliseconds onlineFor = 30s;
constexpr milliseconds firstBackOff = 1s;
constexpr milliseconds longestBackOff = 5min;
constexpr int eventsAtOnce = 200;

} // namespace

SyncEngine::SyncEngine(Ledger &ledger, BackOffice &backOffice, const Clock &clock,
                       std::function<QList<Series>()> series, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_backOffice(backOffice), m_clock(clock),
      m_series(std::move(series)), m_started(clock.now().sinceBoot)
{
    connect(&m_backOffice, &BackOffice::helloAnswered, this, &SyncEngine::hear);
    connect(&m_backOffice, &BackOffice::lendAnswered, this, &SyncEngine::hearLeases);
    connect(&m_backOffice, &BackOffice::pushAnswered, this, &SyncEngine::hearReceipt);
    connect(&m_backOffice, &BackOffice::unreachable, this, [this](const QString &detail) {
        complain("office not reachable:", detail);
        rest();
    });
}

milliseconds SyncEngine::now() const { return m_clock.now().sinceBoot; }

bool SyncEngine::online() const { return m_heardAt >= 0ms && now() - m_heardAt < onlineFor; }

void SyncEngine::complain(const char *what, const QString &detail) const
{
    qCInfo(logSync).noquote() << what << detail;
}

void SyncEngine::waitFor(const QUuid &nonce)
{
    m_nonce = nonce;
    m_askedAt = now();
}

void SyncEngine::rest()
{
    m_nonce = {};
    // Full jitter, so that a lobby of terminals does not knock in step.
    m_backOff = std::clamp(m_backOff * 2, firstBackOff, longestBackOff);
    m_quietUntil = now() + milliseconds(QRandomGenerator::global()->bounded(qint64(m_backOff.count()) + 1));
}

void SyncEngine::tick()
{
    if (!m_greeted && now() - m_started >= greetingWithin)
        m_greeted = true;
    if (waiting() && now() - m_askedAt >= answerWithin) {
        complain("no answer within 10 s", {});
        rest();
    }
    const bool isOnline = online();
    if (std::exchange(m_wasOnline, isOnline) != isOnline)
        Q_EMIT onlineChanged();
    ring();
}

void SyncEngine::ring()
{
    if (waiting() || now() < m_quietUntil)
        return;
    if (now() >= m_nextHello) {
        sayHello();
        return;
    }
    const auto request = m_ledger.lendRequest(m_series(), m_clock.now());
    if (!request) {
        complain("request for numbers not stored:", request.error().detail);
        return;
    }
    if (*request) {
        waitFor((*request)->id.value);
        m_backOffice.lend(**request);
        return;
    }
    if (m_ledger.acknowledged() >= m_ledger.logLength())
        return;
    const auto events = m_ledger.events(m_ledger.acknowledged() + 1, eventsAtOnce, m_clock.now());
    if (!events) {
        complain("events not read:", events.error().detail);
        return;
    }
    const Hello self = m_ledger.hello({}, m_clock.now());
    const Push push{QUuid::createUuid(), self.office, self.ledger, *events};
    waitFor(push.nonce);
    m_backOffice.push(push);
}

void SyncEngine::sayHello()
{
    m_nextHello = now() + helloEvery;
    const QUuid nonce = QUuid::createUuid();
    waitFor(nonce);
    m_backOffice.hello(m_ledger.hello(nonce, m_clock.now()));
}

void SyncEngine::hear(const HelloAnswer &answer)
{
    if (answer.nonce != m_nonce)
        return;
    m_nonce = {};
    m_greeted = true;
    m_heardAt = now();
    m_backOff = {};
    const auto after = m_ledger.take(answer, m_clock.now());
    if (!after)
        complain("the office's word not stored:", after.error().detail);
    else if (*after == Ledger::AfterHello::SetAside)
        Q_EMIT setAside();
    else if (*after == Ledger::AfterHello::GoOn)
        ring();
}

void SyncEngine::hearLeases(const LendAnswer &answer)
{
    if (answer.id.value != m_nonce)
        return;
    m_nonce = {};
    m_heardAt = now();
    m_backOff = {};
    if (const auto taken = m_ledger.take(answer, m_clock.now()); !taken) {
        complain("numbers not taken up:", taken.error().detail);
        rest();
        return;
    }
    if (answer.leases.isEmpty())
        // Refused now: what was refused is not asked for in a loop.
        m_quietUntil = now() + helloEvery;
    else
        ring();
}

void SyncEngine::hearReceipt(const PushAnswer &answer)
{
    if (answer.nonce != m_nonce)
        return;
    m_nonce = {};
    m_heardAt = now();
    m_backOff = {};
    const qint64 before = m_ledger.acknowledged();
    if (const auto taken = m_ledger.take(answer, m_clock.now()); !taken)
        complain("receipt not stored:", taken.error().detail);
    if (m_ledger.acknowledged() > before)
        ring();
    else
        rest();
}

} // namespace okienko
