// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <chrono>

#include "domain/hallpost.h"
#include "sync/backoff.h"
#include "sync/eventreader.h"

class QNetworkReply;

namespace okienko
{

class Clock;
class DeviceLine;

/// The office's bells: one stream of events, always open, that says what to look at again. It carries nothing
/// else, so that what it misses is found by asking. It is also who knocks while the line is cut: every few
/// seconds, and its opening wakes the others. After 45 s without a byte (the office sends a comment
/// every 15 s) the stream counts as dead.
class Bells : public QObject
{
    Q_OBJECT

public:
    Bells(DeviceLine &line, const Clock &clock, QObject *parent = nullptr);
    ~Bells() override;

    /// To be called every second: opens the stream, gives up on a silent one.
    void tick();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// It is open, or was asked for.
    [[nodiscard]] bool isWanted() const { return m_stream != nullptr; }
    /// How often to ask where no bell comes, as the office told; 30 s before it did.
    [[nodiscard]] std::chrono::seconds pollEvery() const { return m_pollEvery; }

Q_SIGNALS:
    /// What to look at again ("calls", "waiting", ...), words that are not known among them. Everything: the
    /// list is empty.
    void rang(const QStringList &what);
    /// What became of a call for help.
    void helpHeard(const okienko::HelpState &state);
    /// As the office told it: who comes back spreads over so long.
    void jitterTold(std::chrono::milliseconds jitter);

private:
    void open();
    void readOn();
    void hear(const StreamEvent &event);
    void welcome(const QByteArray &data);
    void goodbye(const QByteArray &data);
    /// Ends the stream and says when to come again.
    void close(std::chrono::milliseconds again);
    [[nodiscard]] std::chrono::milliseconds now() const;

    DeviceLine &m_line;
    const Clock &m_clock;
    Backoff m_backoff;
    EventReader m_reader;
    QNetworkReply *m_stream = nullptr;
    std::chrono::milliseconds m_next{0};
    std::chrono::milliseconds m_heardAt{0};
    std::chrono::milliseconds m_retry{1'000};
    std::chrono::milliseconds m_jitter{1'000};
    std::chrono::seconds m_pollEvery{30};
    bool m_asked = false; ///< somebody took the connection
    bool m_open = false;  ///< the office has greeted
};

} // namespace okienko
