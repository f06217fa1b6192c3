// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

#include "domain/number.h"
#include "domain/post.h"

namespace okienko
{

class BackOffice;
class Clock;
class Ledger;

/// Carries the post between ledger and office: hello, requests for numbers, events. One request is under way
/// at a time, an answer counts only for the newest one (numbers P7), and a lost answer is asked for again
/// with the same id (N4).
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    /// @param series the office's series; asked anew each time, because the office's files may change.
    SyncEngine(Ledger &ledger, BackOffice &backOffice, const Clock &clock,
               std::function<QList<Series>()> series, QObject *parent = nullptr);

    /// Something was written: look whether numbers have to be asked for or events sent.
    void ring();
    /// To be called every second: says hello, gives up on answers that do not come, tries again.
    void tick();
    /// True after the first answer to a hello, or when none came for 3 s (numbers N8).
    [[nodiscard]] bool greeted() const { return m_greeted; }
    /// The office answered within the last 30 s.
    [[nodiscard]] bool online() const;

Q_SIGNALS:
    void onlineChanged();
    /// This ledger file has to be put aside and a fresh one begun (numbers N8); the terminal restarts for
    /// that.
    void setAside();

private:
    void sayHello();
    void hear(const HelloAnswer &answer);
    void hearLeases(const LendAnswer &answer);
    void hearReceipt(const PushAnswer &answer);
    void waitFor(const QUuid &nonce);
    void rest();
    [[nodiscard]] bool waiting() const { return !m_nonce.isNull(); }
    [[nodiscard]] std::chrono::milliseconds now() const;
    void complain(const char *what, const QString &detail) const;

    Ledger &m_ledger;
    BackOffice &m_backOffice;
    const Clock &m_clock;
    std::function<QList<Series>()> m_series;
    QUuid m_nonce; ///< of the request under way
    std::chrono::milliseconds m_started{0};
    std::chrono::milliseconds m_askedAt{0};
    std::chrono::milliseconds m_heardAt{-1};
    std::chrono::milliseconds m_nextHello{0};
    std::chrono::milliseconds m_backOff{0};
    std::chrono::milliseconds m_quietUntil{0};
    bool m_greeted = false;
    bool m_wasOnline = false;
};

} // namespace okienko
