// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>

namespace okienko
{

/// Wrong codes typed at this terminal: after five within two minutes nothing is looked for.
class Misses
{
public:
    using SinceBoot = std::chrono::milliseconds;

    [[nodiscard]] bool tooMany(SinceBoot now)
    {
        m_at.removeIf([&](SinceBoot when) { return now - when > forgotten; });
        return m_at.size() >= allowed;
    }
    void add(SinceBoot now) { m_at.append(now); }
    /// The last one was none.
    void takeBack()
    {
        if (!m_at.isEmpty())
            m_at.removeLast();
    }

private:
    static constexpr int allowed = 5;
    static constexpr std::chrono::minutes forgotten{2};
    QList<SinceBoot> m_at;
};

} // namespace okienko
