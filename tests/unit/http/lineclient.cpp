// SPDX-License-Identifier: GPL-3.0-or-later
#include "lineclient.h"

#include <openssl/err.h>

#include <csignal>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace
{

constexpr int sliceMs = 20;

} // namespace

LineClient::LineClient(quint16 port, const TestContext &context, const Habits &habits) : m_context(context)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (habits.receiveBuffer > 0)
        setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &habits.receiveBuffer, sizeof habits.receiveBuffer);
    timeval whole{5, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &whole, sizeof whole);
    setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &whole, sizeof whole);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (habits.from > 0) {
        address.sin_addr.s_addr = htonl(0x7f000000U + static_cast<unsigned int>(habits.from));
        m_ready = ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_ready = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (m_ready && m_context != nullptr) {
        m_ssl.reset(SSL_new(m_context.get()));
        SSL_set_fd(m_ssl.get(), m_socket);
        if (!habits.protocols.isEmpty()) {
            SSL_set_alpn_protos(m_ssl.get(),
                                reinterpret_cast<const unsigned char *>(habits.protocols.constData()),
                                static_cast<unsigned int>(habits.protocols.size()));
        }
        m_ready = SSL_connect(m_ssl.get()) == 1;
    }
    timeval slice{0, sliceMs * 1000};
    setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &slice, sizeof slice);
    ERR_clear_error();
}

LineClient::~LineClient() { hangUp(); }

bool LineClient::connected() const { return m_ready; }

bool LineClient::send(const QByteArray &bytes)
{
    if (m_ssl != nullptr) {
        std::size_t put = 0;
        const bool sent =
            SSL_write_ex(m_ssl.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()), &put) == 1;
        ERR_clear_error();
        return sent;
    }
    return ::send(m_socket, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) ==
           bytes.size();
}

bool LineClient::readSome(Limit limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    char buffer[16384];
    while (!m_ended && m_socket >= 0) {
        if (m_ssl != nullptr) {
            std::size_t got = 0;
            const int result = SSL_read_ex(m_ssl.get(), buffer, sizeof buffer, &got);
            if (result == 1) {
                m_received.append(buffer, static_cast<qsizetype>(got));
                return true;
            }
            const int error = SSL_get_error(m_ssl.get(), result);
            ERR_clear_error();
            if (error != SSL_ERROR_WANT_READ)
                m_ended = true;
        } else {
            const ssize_t got = ::recv(m_socket, buffer, sizeof buffer, 0);
            if (got > 0) {
                m_received.append(buffer, got);
                return true;
            }
            if (got == 0 || (errno != EAGAIN && errno != EINTR))
                m_ended = true;
        }
        if (std::chrono::steady_clock::now() >= end)
            return false;
    }
    return false;
}

QByteArray LineClient::receiveUntil(const QByteArray &text, Limit limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!m_received.contains(text)) {
        const auto left = std::chrono::duration_cast<Limit>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0 || !readSome(left))
            break;
    }
    return m_received;
}

bool LineClient::receiveEnd(Limit limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!m_ended) {
        const auto left = std::chrono::duration_cast<Limit>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            break;
        readSome(left);
    }
    return m_ended;
}

LineAnswer LineClient::answer(const QByteArray &method, Limit limit)
{
    receiveUntil("\r\n\r\n", limit);
    const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    LineAnswer answer;
    const QList<QByteArray> lines = m_received.left(headEnd).replace("\r\n", "\n").split('\n');
    answer.status = lines.constFirst().mid(9, 3).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append(line.left(colon), line.mid(colon + 1).trimmed());
    }
    const bool bare = method == "HEAD" || answer.status == 204 || answer.status == 304 || answer.status < 200;
    const qsizetype size = bare ? 0 : answer.headers.value("Content-Length").toLongLong();
    const auto end = std::chrono::steady_clock::now() + limit;
    while (m_received.size() < headEnd + 4 + size && std::chrono::steady_clock::now() < end && !m_ended)
        readSome(limit);
    answer.body = m_received.mid(headEnd + 4, size);
    m_received.remove(0, headEnd + 4 + size);
    return answer;
}

long LineClient::serverSerial() const
{
    X509 *certificate = SSL_get0_peer_certificate(m_ssl.get());
    return certificate == nullptr ? 0 : ASN1_INTEGER_get(X509_get0_serialNumber(certificate));
}

void LineClient::finishSending()
{
    if (m_ssl != nullptr)
        SSL_shutdown(m_ssl.get());
    ::shutdown(m_socket, SHUT_WR);
}

void LineClient::hangUp()
{
    m_ssl.reset();
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}
