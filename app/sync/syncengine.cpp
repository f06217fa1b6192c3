// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncengine.h"

#include <QLoggingCategory>

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
constexpr milliseconds askIdentityEvery = 5min;
constexpr milliseconds refusedFor = 60s; // what was refused is not asked for in a loop
constexpr int mostEvents = 500;          // of the contract

} // namespace

SyncEngine::SyncEngine(Ledger &ledger, BackOffice &backOffice, const Clock &clock,
                       std::function<QList<Series>()> series, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_backOffice(backOffice), m_clock(clock),
      m_series(std::move(series)), m_started(clock.now().sinceBoot)
{
    connect(&m_backOffice, &BackOffice::helloAnswered, this, &SyncEngine::hear);
    connect(&m_backOffice, &BackOffice::lendAnswered, this, &SyncEngine::hearLeases);
    connect(&m_backOffice, &BackOffice::pushAnswered, this, &SyncEngine::hearReceipt);
    connect(&m_backOffice, &BackOffice::turnedAway, this, &SyncEngine::hearRefusal);
    connect(&m_backOffice, &BackOffice::unreachable, this, [this](const QString &detail) {
        if (!waiting())
            return;
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

void SyncEngine::officeIsThere()
{
    if (m_toldToWait || waiting())
        return;
    m_backoff.reset();
    m_quietUntil = now();
    ring();
}

void SyncEngine::waitFor(const QUuid &nonce, Asked what)
{
    m_nonce = nonce;
    m_asked = what;
    m_askedAt = now();
}

void SyncEngine::rest() { restFor(m_backoff.next()); }

void SyncEngine::restFor(milliseconds time)
{
    m_nonce = {};
    m_quietUntil = now() + time;
}

void SyncEngine::heard()
{
    m_nonce = {};
    m_heardAt = now();
    m_backoff.reset();
    m_toldToWait = false;
    if (std::exchange(m_standing, Recognised::Yes) != Recognised::Yes)
        Q_EMIT recognisedChanged();
}

void SyncEngine::hearRefusal(const TurnedAway &why)
{
    if (!waiting())
        return;
    using Why = TurnedAway::Why;
    complain("the office refused:", why.detail);
    switch (why.why) {
    case Why::Identity:
    case Why::VersionGone: {
        const Recognised standing =
            why.why == Why::Identity ? Recognised::NotThisDevice : Recognised::NotThisVersion;
        if (std::exchange(m_standing, standing) != standing)
            Q_EMIT recognisedChanged();
        restFor(askIdentityEvery + m_backoff.partOf(refusedFor));
        return;
    }
    case Why::Later:
        m_backoff.setJitter(why.jitter);
        m_toldToWait = true;
        restFor(why.after + m_backoff.partOf(why.jitter));
        return;
    case Why::TooLarge: {
        const int fewer = std::max(1, m_sent / 2);
        const bool helps = fewer < m_atOnce;
        m_atOnce = fewer;
        restFor(helps ? 0ms : m_backoff.next());
        return;
    }
    case Why::BadLetter:
    case Why::IdReused:
        // Asked again unchanged it would be refused again, for ever. What was perhaps lent is burned (N1).
        if (m_asked == Asked::Lend)
            if (const auto dropped = m_ledger.take(LendAnswer{{m_nonce}, {}, {}}, m_clock.now()); !dropped)
                complain("request for numbers not ended:", dropped.error().detail);
        restFor(refusedFor + m_backoff.partOf(refusedFor));
        return;
    case Why::NotNow:
    case Why::NotKnown:
    case Why::CursorGone: rest(); return;
    }
}

void SyncEngine::setJitter(milliseconds jitter) { m_backoff.setJitter(jitter); }

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
        waitFor((*request)->id.value, Asked::Lend);
        m_backOffice.lend(**request);
        return;
    }
    if (m_ledger.acknowledged() < m_ledger.logLength())
        sendEvents();
    else if (m_oldPost)
        sendOldEvents();
}

void SyncEngine::sendEvents()
{
    const auto events = m_ledger.events(m_ledger.acknowledged() + 1, m_atOnce, m_clock.now());
    if (!events) {
        complain("events not read:", events.error().detail);
        return;
    }
    post({QUuid::createUuid(), m_ledger.office(), m_ledger.id(), *events}, Asked::Push);
}

void SyncEngine::sendOldEvents()
{
    const std::optional<OldPost::Bundle> bundle = m_oldPost->next(m_atOnce);
    if (!bundle) {
        m_oldPost.reset();
        return;
    }
    post({QUuid::createUuid(), m_ledger.office(), bundle->ledger, bundle->events}, Asked::OldPush);
}

void SyncEngine::post(const Push &push, Asked what)
{
    m_sent = static_cast<int>(push.events.size());
    waitFor(push.nonce, what);
    m_backOffice.push(push);
}

void SyncEngine::carryOldLogs(const QStringList &files) { m_oldPost.emplace(m_ledger, files); }

void SyncEngine::sayHello()
{
    m_nextHello = now() + helloEvery;
    const QUuid nonce = QUuid::createUuid();
    waitFor(nonce, Asked::Hello);
    m_backOffice.hello(m_ledger.hello(nonce, m_clock.now()));
}

void SyncEngine::hear(const HelloAnswer &answer)
{
    if (answer.nonce != m_nonce)
        return;
    heard();
    m_greeted = true;
    if (answer.clockSure && answer.utc.isValid())
        m_clockOffset = milliseconds(answer.utc.msecsTo(m_clock.now().utc));
    const auto after = m_ledger.take(answer, m_clock.now());
    if (!after)
        complain("the office's word not stored:", after.error().detail);
    else if (*after == Ledger::AfterHello::SetAside)
        putAside();
    else if (*after == Ledger::AfterHello::GoOn)
        ring();
}

void SyncEngine::putAside()
{
    // Only a fresh start puts the file aside; what it finds in it tells it so.
    if (const auto marked = m_ledger.setSetting(setAsideSetting(), QStringLiteral("1")); !marked) {
        complain("the ledger cannot be marked as old:", marked.error().detail);
        rest();
        return;
    }
    Q_EMIT setAside();
}

QString SyncEngine::setAsideSetting() { return QStringLiteral("sync.set-aside"); }

void SyncEngine::hearLeases(const LendAnswer &answer)
{
    if (answer.id.value != m_nonce)
        return;
    heard();
    if (const auto taken = m_ledger.take(answer, m_clock.now()); !taken) {
        complain("numbers not taken up:", taken.error().detail);
        rest();
        return;
    }
    if (answer.leases.isEmpty() && answer.refused.isEmpty())
        // Nothing at all: the ledger would ask the same in a loop. What was refused it remembers itself, and
        // the events need not wait for it.
        m_quietUntil = now() + helloEvery;
    else
        ring();
}

void SyncEngine::hearReceipt(const PushAnswer &answer)
{
    if (answer.nonce != m_nonce)
        return;
    heard();
    m_atOnce = std::min(m_atOnce * 2, mostEvents);
    if (m_asked == Asked::OldPush) {
        if (m_oldPost && m_oldPost->take(answer))
            ring();
        else
            rest();
        return;
    }
    const qint64 before = m_ledger.acknowledged();
    if (const auto taken = m_ledger.take(answer, m_clock.now()); !taken)
        complain("receipt not stored:", taken.error().detail);
    if (m_ledger.acknowledged() > before)
        ring();
    else
        rest();
}

} // namespace okienko
