// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/soundserverline.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace okienko
{

namespace
{

/// They hang up on callers who say nothing for a minute.
constexpr qint64 patienceOfServers = 55'000;

} // namespace

SoundServerLine::~SoundServerLine() { hangUp(); }

/// As libpulse looks for it; empty when it is not a socket of this machine.
QByteArray SoundServerLine::door()
{
    const QByteArray named = qgetenv("PULSE_SERVER");
    if (named.startsWith("unix:"))
        return named.mid(5);
    if (!named.isEmpty())
        return named.startsWith('/') ? named : QByteArray();
    const QByteArray folder = qgetenv("PULSE_RUNTIME_PATH");
    if (!folder.isEmpty())
        return folder + "/native";
    const QByteArray own = qgetenv("XDG_RUNTIME_DIR") + "/pulse/native";
    const QByteArray ofTheMachine = "/run/pulse/native";
    return !QFile::exists(QString::fromLocal8Bit(own)) && QFile::exists(QString::fromLocal8Bit(ofTheMachine))
               ? ofTheMachine
               : own;
}

SoundServerLine::Server SoundServerLine::look()
{
    const QByteArray path = door();
    if (path.isEmpty())
        return Server::Lives;
    char byte = 0;
    if (m_socket >= 0 && ::recv(m_socket, &byte, 1, MSG_DONTWAIT) < 0 &&
        (errno == EAGAIN || errno == EWOULDBLOCK))
        return Server::Lives;
    const bool silentForLong = m_socket >= 0 && m_since.hasExpired(patienceOfServers);
    hangUp();
    connect(path);
    m_since.start();
    if (m_socket < 0)
        return Server::Gone;
    return silentForLong ? Server::Lives : Server::Anew;
}

void SoundServerLine::connect(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (static_cast<std::size_t>(path.size()) >= sizeof address.sun_path)
        return;
    std::copy(path.cbegin(), path.cend(), address.sun_path);
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        hangUp();
}

void SoundServerLine::hangUp()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

} // namespace okienko
