// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "domain/result.h"
#include "officestore/connection.h"

namespace okienko::backoffice
{

/// The threads that work with the store, each with a connection of its own, and the bounded line of what is
/// to be done. Nobody else waits for the database.
class Clerks
{
public:
    /// @param connection nullptr: the store cannot be reached now, or the clerks are going home
    using Job = std::function<void(officestore::Connection *connection)>;

    struct Staffing {
        QString name;           ///< of the threads
        int clerks = 1;         ///< SQLite: one writes at a time whatever is set here
        std::size_t line = 256; ///< jobs that may wait
    };
    /// @param hear news of deeds that these clerks committed; called on their threads; may be empty
    Clerks(const officestore::StoreAddress &address, const Staffing &staffing,
           officestore::Connection::News hear = {});
    /// Goes home, if that was not done.
    ~Clerks();
    Clerks(const Clerks &) = delete;
    Clerks &operator=(const Clerks &) = delete;

    /// False: the line is full, or they went home; the job is not taken.
    [[nodiscard]] bool give(Job job);
    /// Finishes what was begun; what waits is called with nullptr. Takes no more.
    void goHome();

    struct Figures {
        std::size_t waiting = 0;
        quint64 done = 0;
        quint64 turnedAway = 0; ///< the line was full
        bool reached = false;   ///< the last job had a connection
    };
    [[nodiscard]] Figures figures() const;

private:
    void work();

    const officestore::StoreAddress m_address;
    const Staffing m_staffing;
    const officestore::Connection::News m_hear;
    mutable std::mutex m_mutex;
    std::condition_variable m_bell;
    std::deque<Job> m_line;
    bool m_goingHome = false;
    quint64 m_done = 0;
    quint64 m_turnedAway = 0;
    bool m_reached = false;
    std::vector<std::thread> m_threads;
};

} // namespace okienko::backoffice
