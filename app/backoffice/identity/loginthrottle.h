// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <chrono>

namespace okienko::backoffice
{

/// Slows down guessing at passwords and second factors, without ever locking anybody out for good.
///
/// Wrong tries are counted three ways: for a name from an address, for an address, and for a name from
/// everywhere. Some are free (people mistype), then each waits twice as long as the one before, up to a
/// longest wait. A try during a wait is not made and not counted, so that hammering does not prolong it. Who
/// guesses a clerk's name from everywhere holds up the clerk only at places where the clerk has not logged in
/// during the last 30 days.
///
/// Holds no names, only hashes of them (people type passwords into the wrong field), in memory: a restart
/// forgets. Bounded: beyond 20,000 entries the oldest tenth goes. One thread.
class LoginThrottle
{
public:
    struct Rule {
        int free = 0;                  ///< wrong tries without a wait
        std::chrono::seconds first{0}; ///< wait after the first one that is not free
        std::chrono::seconds longest{0};
        std::chrono::seconds forgotten{0}; ///< after so long without a try all is forgiven
    };
    static constexpr Rule NameAtAddress{5, std::chrono::seconds(30), std::chrono::minutes(15),
                                        std::chrono::hours(24)};
    static constexpr Rule Address{30, std::chrono::seconds(10), std::chrono::minutes(15),
                                  std::chrono::hours(1)};
    static constexpr Rule NameEverywhere{50, std::chrono::minutes(1), std::chrono::hours(1),
                                         std::chrono::hours(24)};
    static constexpr std::chrono::hours PlaceKnownFor{30 * 24};
    static constexpr int MostEntries = 20000;

    /// Somebody wants to try. Zero: try, it counts as wrong until succeeded() is called (so that a hundred
    /// tries at once are not a hundred free ones). Else: how long to wait, rounded up; the answer of RFC
    /// 9110's Retry-After.
    /// @param name as typed; upper and lower case are the same
    /// @param address of the browser; of IPv6 the first 64 bits
    [[nodiscard]] std::chrono::seconds begin(const QString &name, const QString &address,
                                             const QDateTime &now);

    /// The try that begin() allowed was right: name, password and second factor.
    void succeeded(const QString &name, const QString &address, const QDateTime &now);

    /// Counts that are kept now, for the office's metrics.
    [[nodiscard]] qsizetype entries() const { return m_tries.size(); }

private:
    struct Tries {
        int wrong = 0;
        QDateTime last;
    };
    struct Keys {
        QByteArray pair;
        QByteArray address;
        QByteArray name;
    };
    [[nodiscard]] static Keys keysOf(const QString &name, const QString &address);
    [[nodiscard]] std::chrono::seconds waitFor(const QByteArray &key, const Rule &rule, const QDateTime &now);
    [[nodiscard]] bool isKnown(const QByteArray &pair, const QDateTime &now) const;
    void count(const QByteArray &key, const QDateTime &now);
    void takeBack(const QByteArray &key);
    void keepBounded();

    QHash<QByteArray, Tries> m_tries;
    QHash<QByteArray, QDateTime> m_known; ///< name at address -> last success
};

} // namespace okienko::backoffice
