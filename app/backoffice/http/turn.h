// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

#include "http/answer.h"

namespace okienko::backoffice
{

class Connection;

/// The way from any thread onto the server's. It outlives the server: what is thrown in after it was shut is
/// dropped.
class Gate
{
public:
    using Deed = std::function<void()>;

    explicit Gate(std::function<void(Deed)> post) : m_post(std::move(post)) {}
    void post(Deed deed)
    {
        const std::lock_guard lock(m_mutex);
        if (m_post)
            m_post(std::move(deed));
    }
    void shut()
    {
        const std::lock_guard lock(m_mutex);
        m_post = nullptr;
    }

private:
    std::mutex m_mutex;
    std::function<void(Deed)> m_post;
};

/// One request of one connection, as Answer and Stream hold it.
class Turn
{
public:
    Turn(std::shared_ptr<Gate> gate, std::weak_ptr<Connection> connection, quint64 number)
        : m_gate(std::move(gate)), m_connection(std::move(connection)), m_number(number)
    {
    }
    ~Turn();
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

    /// Runs the deed on the server's thread if the connection is still there, else the other one.
    void tell(std::function<void(Connection &connection, quint64 number)> deed,
              std::function<void()> otherwise = {});
    /// True for the first who asks.
    bool take() { return !m_answered.exchange(true); }

private:
    std::shared_ptr<Gate> m_gate;
    std::weak_ptr<Connection> m_connection;
    quint64 m_number;
    std::atomic_bool m_answered{false};
};

} // namespace okienko::backoffice
