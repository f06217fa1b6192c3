// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bells.h"

#include <QLoggingCategory>
#include <QNetworkReply>

#include <utility>

#include "ports/clock.h"
#include "protocol/helpletter.h"
#include "protocol/letter.h"
#include "sync/deviceline.h"

namespace okienko
{

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{

Q_LOGGING_CATEGORY(logBells, "okienko.sync")

constexpr milliseconds silentFor = 45s;
constexpr milliseconds connectedWithin = 5s;
constexpr milliseconds notWantedFor = 5min; ///< revoked, or another stream of this device is open
constexpr int longestMs = 600'000;
constexpr int mostBells = 20;

/// What welcome and goodbye have in common; a member that is not there stays as it was.
struct ComeAgain {
    milliseconds retry;
    milliseconds jitter;
};

void readComeAgain(const JsonReader &at, ComeAgain &again)
{
    if (at.has(QStringLiteral("retryMs")))
        again.retry = milliseconds(at.key(QStringLiteral("retryMs")).integer(100, longestMs));
    if (at.has(QStringLiteral("jitterMs")))
        again.jitter = milliseconds(at.key(QStringLiteral("jitterMs")).integer(0, longestMs));
}

} // namespace

Bells::Bells(DeviceLine &line, const Clock &clock, QObject *parent)
    : QObject(parent), m_line(line), m_clock(clock)
{
    connect(&m_line, &DeviceLine::renewed, this, [this] { close(0ms); });
}

Bells::~Bells()
{
    if (m_stream != nullptr) {
        m_stream->disconnect(this);
        m_stream->abort();
        m_stream->deleteLater();
    }
}

milliseconds Bells::now() const { return m_clock.now().sinceBoot; }

void Bells::tick()
{
    if (m_stream != nullptr && !m_asked && now() - m_heardAt >= connectedWithin) {
        // Lost first packets are repeated more and more seldom; a new try is sooner there.
        close(m_backoff.nextInSilence());
    } else if (m_stream != nullptr && now() - m_heardAt >= silentFor) {
        qCInfo(logBells) << "the office's bells are silent; opening them anew";
        close(m_retry + m_backoff.partOf(m_jitter));
    }
    if (m_stream == nullptr && now() >= m_next)
        open();
}

void Bells::open()
{
    m_reader.reset();
    m_stream = m_line.listen(QStringLiteral("/v1/device/events"), m_reader.lastId());
    if (m_stream == nullptr) {
        m_next = now() + m_backoff.next();
        return;
    }
    m_heardAt = now();
    m_asked = false;
    connect(m_stream, &QNetworkReply::requestSent, this, [this] { m_asked = true; });
    connect(m_stream, &QNetworkReply::readyRead, this, &Bells::readOn);
    connect(m_stream, &QNetworkReply::finished, this, [this] {
        if (m_stream == nullptr)
            return;
        readOn();
        if (m_stream == nullptr)
            return;
        // A stream that stood comes back as the office told; one that was refused less and less often. Where
        // nobody answers, this is who knocks for all: a try costs a packet, and all others wake when it
        // opens.
        const bool answered = m_stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        close(m_open     ? m_retry + m_backoff.partOf(m_jitter)
              : answered ? m_backoff.next()
                         : m_backoff.nextInSilence());
    });
}

void Bells::close(milliseconds again)
{
    m_next = now() + again;
    m_open = false;
    if (QNetworkReply *stream = std::exchange(m_stream, nullptr)) {
        stream->disconnect(this);
        stream->abort();
        stream->deleteLater();
    }
}

void Bells::readOn()
{
    const bool isStream =
        m_stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200 &&
        m_stream->header(QNetworkRequest::ContentTypeHeader).toByteArray().startsWith("text/event-stream");
    if (!isStream)
        return; // a refusal: it ends by itself
    m_heardAt = now();
    const QList<StreamEvent> events = m_reader.read(m_stream->readAll());
    for (const StreamEvent &event : events) {
        hear(event);
        if (m_stream == nullptr)
            return;
    }
    if (m_reader.tooLong())
        close(m_backoff.next());
}

void Bells::hear(const StreamEvent &event)
{
    if (event.name == "welcome") {
        welcome(event.data);
    } else if (event.name == "goodbye") {
        goodbye(event.data);
    } else if (event.name == "bell") {
        Findings findings;
        QStringList what;
        if (const auto json = parseLetter(event.data, QStringLiteral("bell"), findings)) {
            const JsonReader at(*json, QStringLiteral("bell"), findings);
            for (const JsonReader &one : at.key(QStringLiteral("what")).array(1, mostBells))
                what.append(one.text(64));
        }
        // A bell that cannot be read says to look at everything: that costs little.
        Q_EMIT rang(findings.clean() ? what : QStringList());
    } else if (event.name == "help") {
        if (const Reading<HelpState> state = readHelpState(event.data))
            Q_EMIT helpHeard(*state);
    }
    // What else there is carries its own news and is read by whoever wants it; unknown events are passed
    // over.
}

void Bells::welcome(const QByteArray &data)
{
    Findings findings;
    const auto json = parseLetter(data, QStringLiteral("welcome"), findings);
    if (!json)
        return;
    const JsonReader at(*json, QStringLiteral("welcome"), findings);
    ComeAgain again{m_retry, m_jitter};
    readComeAgain(at, again);
    const int poll = at.key(QStringLiteral("pollSeconds")).integer(1, 600);
    const bool missed = at.key(QStringLiteral("missed")).boolean();
    if (!findings.clean())
        return;
    m_retry = again.retry;
    m_jitter = again.jitter;
    m_pollEvery = std::chrono::seconds(poll);
    m_backoff.reset();
    m_backoff.setJitter(m_jitter);
    const bool first = !std::exchange(m_open, true);
    Q_EMIT jitterTold(m_jitter);
    if (missed || first)
        Q_EMIT rang({});
}

void Bells::goodbye(const QByteArray &data)
{
    Findings findings;
    ComeAgain again{m_retry, m_jitter};
    QString reason;
    if (const auto json = parseLetter(data, QStringLiteral("goodbye"), findings)) {
        const JsonReader at(*json, QStringLiteral("goodbye"), findings);
        reason = at.key(QStringLiteral("reason")).text(64);
        readComeAgain(at, again);
    }
    const bool unwanted = reason == QLatin1String("revoked") || reason == QLatin1String("newer");
    const milliseconds wait = unwanted ? notWantedFor : findings.clean() ? again.retry : m_retry;
    close(wait + m_backoff.partOf(again.jitter));
}

} // namespace okienko
