// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRandomGenerator>
#include <QTcpServer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QTcpSocket;

namespace okienko
{

/// A line between a terminal and its office that does everything lines do: a TCP proxy on 127.0.0.1 in the
/// test's own process and thread, which needs an event loop. What it does by chance it does by its seed, in
/// the order in which pieces arrive. What goes through it is TLS, so it knows bytes and no letters: a letter
/// is delivered twice when its answer was lost and the terminal asks again.
class UnreliableLine : public QObject
{
    Q_OBJECT

public:
    /// Chances are for each piece that comes from the office.
    struct Habits {
        std::chrono::milliseconds latency{0}; ///< each way
        std::chrono::milliseconds wander{0};  ///< up to so much more; pieces of a connection keep their order
        double stalls = 0;                    ///< a piece was lost and comes again 200 ms later
        double loses = 0;                     ///< the office has spoken, and the line goes before it is heard
        double cuts = 0;                      ///< half of the piece comes, then the line goes
        qint64 bytesPerSecond = 0;            ///< from the office; 0: as fast as it goes
    };
    enum class State {
        Up,
        Refusing, ///< connections are closed at once, as by a machine without the service
        Silent    ///< connections are taken, and nothing comes or goes: a broken cable behind a switch
    };

    UnreliableLine(quint16 office, quint32 seed, QObject *parent = nullptr);
    ~UnreliableLine() override;

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void setHabits(const Habits &habits) { m_habits = habits; }
    /// The office has moved to another port: connections from now on lead there.
    void setOffice(quint16 port) { m_office = port; }
    /// Anything but Up ends all connections that stand.
    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }
    /// The next thing that the office says is thrown away with its connection: what the terminal asked was
    /// delivered. For a connection that stands (in a new one it would be the handshake).
    void loseNextAnswer() { m_loseNext = true; }
    /// So many bytes of the next thing that the office says come through, then the connection ends.
    void cutNextAnswerAfter(qint64 bytes) { m_cutNextAfter = bytes; }

    struct Counts {
        int connections = 0;
        int lost = 0;
        int cut = 0;
        int stalled = 0;
    };
    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    struct Wire;
    /// Gives its connections away as they come.
    class Door : public QTcpServer
    {
    public:
        std::function<void(qintptr handle)> came;

    protected:
        void incomingConnection(qintptr handle) override { came(handle); }
    };
    void take(qintptr handle);
    void drop(Wire *wire);
    void fromOffice(Wire &wire);
    [[nodiscard]] bool happens(double chance);
    [[nodiscard]] std::chrono::milliseconds delay(qint64 bytes);

    quint16 m_office;
    QRandomGenerator m_chance;
    Door m_server;
    Habits m_habits;
    State m_state = State::Up;
    bool m_loseNext = false;
    qint64 m_cutNextAfter = -1;
    Counts m_counts;
    std::vector<std::unique_ptr<Wire>> m_wires;
    std::vector<std::unique_ptr<QTcpSocket>> m_unheard; ///< taken while silent
};

} // namespace okienko
