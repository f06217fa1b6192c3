// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <span>

namespace okienko::backoffice
{

/// What a client certificate said.
struct ClientCertificate {
    QByteArray serial; ///< as Peer::serial
    QString subject;
    qint64 lastSecond = 0; ///< of its life, since the epoch (UTC)
};

/// One connected socket, with TLS or without. Every deed is tried and gives back at once; after Wait the
/// caller waits with await() until the socket may be ready and tries again. One thread.
class Line
{
public:
    enum class Io {
        Done,
        Wait,
        Ended, ///< the other side has closed in good order
        Failed ///< the line is of no use any more
    };
    struct Wire; ///< made by the server, which knows sockets

    explicit Line(std::unique_ptr<Wire> wire);
    ~Line();
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    Io shakeHands();
    [[nodiscard]] QByteArray trouble() const; ///< why the handshake failed, in OpenSSL's words
    [[nodiscard]] ClientCertificate certificate() const;
    /// @param got how many bytes were read, when Done
    Io read(std::span<char> room, std::size_t &got);
    /// @param put how many bytes were taken, when Done: at least one
    Io write(const QByteArray &bytes, qsizetype from, std::size_t &put);
    /// Says that nothing more will come.
    Io sayGoodbye();
    /// Reads and throws away what is still under way, inside TLS or not.
    Io drain(std::span<char> room, std::size_t &got);
    /// Calls back once when what was last tried with Wait may go on; never after cut(). One wait each for
    /// reading and writing is open at a time, a second one is left out: it would say the same.
    void await(std::function<void()> ready);
    void cut();

private:
    Io sort(int result);
    std::unique_ptr<Wire> m_wire;
};

} // namespace okienko::backoffice
