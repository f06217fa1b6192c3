// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wedgescanner.h"

#include <utility>

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds betweenKeys = 50ms;
constexpr qsizetype shortest = 8;
constexpr qsizetype longest = 512;

} // namespace

bool WedgeScanner::hear(const QString &text, bool enter, std::chrono::milliseconds at)
{
    if (at - std::exchange(m_last, at) > betweenKeys)
        m_burst.clear();
    if (enter) {
        const QString burst = std::exchange(m_burst, {});
        if (burst.size() < shortest)
            return false;
        Q_EMIT scanned(burst);
        return true;
    }
    if (text.isEmpty() || m_burst.size() >= longest)
        return false;
    m_burst += text;
    return m_burst.size() > 1;
}

} // namespace okienko
