// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/clerks.h"

namespace okienko::backoffice
{

namespace
{

/// A store that cannot be reached is tried again at most so often: jobs meanwhile are told so at once.
constexpr std::chrono::seconds TryAgainAfter{1};

} // namespace

Clerks::Clerks(const officestore::StoreAddress &address, const Staffing &staffing,
               officestore::Connection::News hear)
    : m_address(address), m_staffing(staffing), m_hear(std::move(hear))
{
    for (int clerk = 0; clerk < staffing.clerks; ++clerk)
        m_threads.emplace_back([this] { work(); });
}

Clerks::~Clerks() { goHome(); }

bool Clerks::give(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_goingHome || m_line.size() >= m_staffing.line) {
            ++m_turnedAway;
            return false;
        }
        m_line.push_back(std::move(job));
    }
    m_bell.notify_one();
    return true;
}

void Clerks::goHome()
{
    {
        const std::lock_guard lock(m_mutex);
        m_goingHome = true;
    }
    m_bell.notify_all();
    for (std::thread &thread : m_threads)
        if (thread.joinable())
            thread.join();
}

Clerks::Figures Clerks::figures() const
{
    const std::lock_guard lock(m_mutex);
    return {m_line.size(), m_done, m_turnedAway, m_reached};
}

void Clerks::work()
{
    std::unique_ptr<officestore::Connection> connection;
    std::chrono::steady_clock::time_point triedAt{};
    const auto reach = [&] {
        if (connection && connection->lost() && !connection->reconnect())
            return false;
        if (connection)
            return true;
        const auto now = std::chrono::steady_clock::now();
        if (triedAt != std::chrono::steady_clock::time_point{} && now - triedAt < TryAgainAfter)
            return false;
        triedAt = now;
        auto opened = officestore::Connection::open(m_address);
        if (!opened)
            return false;
        connection = std::move(*opened);
        connection->onNews(m_hear);
        return true;
    };
    for (;;) {
        Job job;
        bool goingHome = false;
        {
            std::unique_lock lock(m_mutex);
            m_bell.wait(lock, [this] { return m_goingHome || !m_line.empty(); });
            if (m_line.empty())
                return;
            job = std::move(m_line.front());
            m_line.pop_front();
            goingHome = m_goingHome;
        }
        const bool reached = !goingHome && reach();
        job(reached ? connection.get() : nullptr);
        const std::lock_guard lock(m_mutex);
        ++m_done;
        if (!goingHome)
            m_reached = reached;
    }
}

} // namespace okienko::backoffice
