// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

#include "domain/number.h"
#include "domain/post.h"
#include "sync/backoff.h"
#include "sync/oldpost.h"

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

    /// Whether the office knows who we are, as far as it said. All but Yes is for staff to mend; the terminal
    /// keeps everything, goes on issuing and asks again every five minutes.
    enum class Recognised {
        Yes,
        NotThisDevice, ///< its certificate is not, or no longer, taken
        NotThisVersion ///< the office no longer speaks this version of the contract
    };
    [[nodiscard]] Recognised recognised() const { return m_standing; }

    /// Own clock minus the office's, as of the last hello that told its time.
    [[nodiscard]] std::optional<std::chrono::milliseconds> clockOffset() const { return m_clockOffset; }

    /// As the office told last, for whoever comes back after a silence.
    void setJitter(std::chrono::milliseconds jitter);
    /// Somebody else heard the office: a pause of our own making ends. One that the office asked for does
    /// not.
    void officeIsThere();
    /// Ledgers that were put aside, whose logs go to the office when the own one is there (numbers N8).
    void carryOldLogs(const QStringList &files);
    /// The setting of a ledger that the office called stale: at the next start the file is put aside.
    [[nodiscard]] static QString setAsideSetting();

Q_SIGNALS:
    void onlineChanged();
    void recognisedChanged();
    /// This ledger file has to be put aside and a fresh one begun (numbers N8); the terminal restarts for
    /// that.
    void setAside();

private:
    enum class Asked { Hello, Lend, Push, OldPush };
    void sayHello();
    void sendEvents();
    void sendOldEvents();
    void post(const Push &push, Asked what);
    void putAside();
    void heard();
    void hearRefusal(const TurnedAway &why);
    void hear(const HelloAnswer &answer);
    void hearLeases(const LendAnswer &answer);
    void hearReceipt(const PushAnswer &answer);
    void waitFor(const QUuid &nonce, Asked what);
    void rest();
    void restFor(std::chrono::milliseconds time);
    [[nodiscard]] bool waiting() const { return !m_nonce.isNull(); }
    [[nodiscard]] std::chrono::milliseconds now() const;
    void complain(const char *what, const QString &detail) const;

    Ledger &m_ledger;
    BackOffice &m_backOffice;
    const Clock &m_clock;
    std::function<QList<Series>()> m_series;
    QUuid m_nonce; ///< of the request under way
    Asked m_asked = Asked::Hello;
    int m_sent = 0; ///< events in the push under way
    int m_atOnce = 200;
    std::optional<OldPost> m_oldPost;
    Backoff m_backoff;
    Recognised m_standing = Recognised::Yes;
    bool m_toldToWait = false;
    std::optional<std::chrono::milliseconds> m_clockOffset;
    std::chrono::milliseconds m_started{0};
    std::chrono::milliseconds m_askedAt{0};
    std::chrono::milliseconds m_heardAt{-1};
    std::chrono::milliseconds m_nextHello{0};
    std::chrono::milliseconds m_quietUntil{0};
    bool m_greeted = false;
    bool m_wasOnline = false;
};

} // namespace okienko
