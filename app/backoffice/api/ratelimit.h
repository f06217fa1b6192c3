// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>

namespace okienko::backoffice
{

/// How many requests somebody may send: a bucket that fills at a steady rate and holds a burst. Bounded: the
/// full buckets are forgotten. One thread.
class RateLimit
{
public:
    using Clock = std::chrono::steady_clock;

    struct Rule {
        double perSecond = 20;
        double burst = 100;
    };

    /// Zero: go on. Else: after how long to come again, rounded up.
    [[nodiscard]] std::chrono::seconds take(const QByteArray &whom, const Rule &rule, Clock::time_point now);

    [[nodiscard]] qsizetype kept() const { return m_buckets.size(); }

private:
    struct Bucket {
        double tokens = 0;
        Clock::time_point at;
        Clock::time_point fullAt;
    };
    void forgetFull(Clock::time_point now);

    QHash<QByteArray, Bucket> m_buckets;
    qsizetype m_nextCleaning = 1024;
};

} // namespace okienko::backoffice
