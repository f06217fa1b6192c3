// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/unreliableline.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace okienko
{

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

/// The two ends of one connection, and what is on its way between them.
struct UnreliableLine::Wire {
    QTcpSocket terminal;
    QTcpSocket office;
    SteadyClock::time_point terminalUntil; ///< when the last piece on its way arrives
    SteadyClock::time_point officeUntil;

    /// Pieces keep their order, whatever their delays.
    void pass(const QByteArray &bytes, QTcpSocket &to, SteadyClock::time_point &until, milliseconds delay)
    {
        until = std::max(until, SteadyClock::now() + delay);
        const auto wait = std::chrono::ceil<milliseconds>(until - SteadyClock::now());
        QTimer::singleShot(std::max(wait, 0ms), &to, [&to, bytes] {
            if (to.isOpen())
                to.write(bytes);
        });
    }
};

UnreliableLine::UnreliableLine(quint16 office, quint32 seed, QObject *parent)
    : QObject(parent), m_office(office), m_chance(seed)
{
    m_server.came = [this](qintptr handle) { take(handle); };
    m_server.listen(QHostAddress::LocalHost);
}

UnreliableLine::~UnreliableLine()
{
    for (const auto &wire : m_wires) {
        wire->terminal.disconnect();
        wire->office.disconnect();
    }
}

bool UnreliableLine::happens(double chance) { return chance > 0 && m_chance.generateDouble() < chance; }

milliseconds UnreliableLine::delay(qint64 bytes)
{
    milliseconds delay = m_habits.latency;
    if (m_habits.wander > 0ms)
        delay += milliseconds(m_chance.bounded(qint64{m_habits.wander.count()} + 1));
    if (bytes > 0 && m_habits.bytesPerSecond > 0)
        delay += milliseconds(bytes * 1000 / m_habits.bytesPerSecond);
    return delay;
}

void UnreliableLine::setState(State state)
{
    m_state = state;
    m_unheard.clear();
    if (state == State::Up)
        return;
    while (!m_wires.empty())
        drop(m_wires.back().get());
}

void UnreliableLine::take(qintptr handle)
{
    ++m_counts.connections;
    if (m_state != State::Up) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->setSocketDescriptor(handle);
        if (m_state == State::Silent)
            m_unheard.push_back(std::move(socket));
        else
            socket->abort();
        return;
    }
    m_wires.push_back(std::make_unique<Wire>());
    Wire *wire = m_wires.back().get();
    wire->terminal.setSocketDescriptor(handle);
    connect(&wire->terminal, &QTcpSocket::readyRead, &wire->terminal, [this, wire] {
        wire->pass(wire->terminal.readAll(), wire->office, wire->officeUntil, delay(0));
    });
    connect(&wire->office, &QTcpSocket::readyRead, &wire->office, [this, wire] { fromOffice(*wire); });
    connect(&wire->terminal, &QTcpSocket::disconnected, this, [this, wire] { drop(wire); });
    // What is still on its way arrives before the end does.
    connect(&wire->office, &QTcpSocket::disconnected, &wire->terminal, [wire] {
        const auto wait = std::chrono::ceil<milliseconds>(wire->terminalUntil - SteadyClock::now());
        QTimer::singleShot(std::max(wait, 0ms), &wire->terminal,
                           [wire] { wire->terminal.disconnectFromHost(); });
    });
    connect(&wire->office, &QTcpSocket::errorOccurred, this,
            [this, wire](QAbstractSocket::SocketError error) {
                if (error != QAbstractSocket::RemoteHostClosedError)
                    drop(wire); // nobody is there
            });
    wire->office.connectToHost(QHostAddress::LocalHost, m_office);
}

void UnreliableLine::fromOffice(Wire &wire)
{
    QByteArray bytes = wire.office.readAll();
    if (std::exchange(m_loseNext, false) || happens(m_habits.loses)) {
        ++m_counts.lost;
        drop(&wire);
        return;
    }
    const qint64 cutAfter = std::exchange(m_cutNextAfter, -1);
    if (cutAfter >= 0 || happens(m_habits.cuts)) {
        ++m_counts.cut;
        bytes.truncate(cutAfter >= 0 ? cutAfter : bytes.size() / 2);
        wire.office.disconnect();
        wire.terminal.write(bytes);
        wire.terminal.disconnectFromHost();
        return;
    }
    milliseconds wait = delay(bytes.size());
    if (happens(m_habits.stalls)) {
        ++m_counts.stalled;
        wait += 200ms;
    }
    wire.pass(bytes, wire.terminal, wire.terminalUntil, wait);
}

void UnreliableLine::drop(Wire *wire)
{
    const auto found = std::find_if(m_wires.begin(), m_wires.end(),
                                    [wire](const std::unique_ptr<Wire> &one) { return one.get() == wire; });
    if (found == m_wires.end())
        return; // its other end said so already
    // Called from within signals of its sockets: they go when those have returned.
    const std::shared_ptr<Wire> last = std::move(*found);
    m_wires.erase(found);
    for (QTcpSocket *end : {&last->terminal, &last->office}) {
        end->disconnect();
        end->abort();
    }
    QTimer::singleShot(0, this, [last] {});
}

} // namespace okienko
