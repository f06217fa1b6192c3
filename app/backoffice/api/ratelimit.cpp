// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace okienko::backoffice
{

namespace
{

constexpr qsizetype FewBuckets = 1024;

} // namespace

std::chrono::seconds RateLimit::take(const QByteArray &whom, const Rule &rule, Clock::time_point now)
{
    if (m_buckets.size() >= m_nextCleaning)
        forgetFull(now);
    auto bucket = m_buckets.find(whom);
    if (bucket == m_buckets.end())
        bucket = m_buckets.insert(whom, {rule.burst, now, now});
    const std::chrono::duration<double> passed = now - bucket->at;
    bucket->tokens = std::min(rule.burst, bucket->tokens + std::max(0.0, passed.count()) * rule.perSecond);
    bucket->at = now;
    std::chrono::seconds wait{0};
    if (bucket->tokens >= 1)
        bucket->tokens -= 1;
    else
        wait = std::chrono::seconds(
            std::max<qint64>(1, std::llround(std::ceil((1 - bucket->tokens) / rule.perSecond))));
    const std::chrono::duration<double> toFull((rule.burst - bucket->tokens) / rule.perSecond);
    bucket->fullAt = now + std::chrono::duration_cast<Clock::duration>(toFull);
    return wait;
}

void RateLimit::forgetFull(Clock::time_point now)
{
    m_buckets.removeIf([now](const auto &one) { return one.value().fullAt <= now; });
    m_nextCleaning = std::max(FewBuckets, 2 * m_buckets.size());
}

} // namespace okienko::backoffice
