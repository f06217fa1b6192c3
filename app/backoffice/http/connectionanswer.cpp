// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Connection that sends an answer.
#include "http/connection.h"

#include "http/entitytag.h"
#include "http/responsehead.h"

namespace okienko::backoffice
{

namespace
{

/// An answer up to this size goes out in one piece with its head.
constexpr qsizetype onePiece = 65536;

} // namespace

void Connection::answer(quint64 turn, const Response &response)
{
    if (m_phase != Phase::Working || turn != m_turn)
        return; // too late, or the client has gone
    write(response);
    go();
}

void Connection::refuse(const Response &response)
{
    m_closes = true;
    write(response);
}

void Connection::write(Response response)
{
    if (!canBeSent(response))
        response = problem(500, QStringLiteral("The answer could not be sent."));
    const QByteArray method = m_reader ? m_reader->request().method : QByteArray();
    const QByteArray tag = response.headers.value("ETag");
    if (response.status == 200 && !tag.isEmpty() && (method == "GET" || method == "HEAD") &&
        namesTag(m_reader->request().headers.value("If-None-Match"), tag)) {
        response.status = 304;
        response.contentType.clear();
    }
    const bool isBare = response.status == 204 || response.status == 304;
    m_closes = m_closes || m_departs || m_hub.stopping || !m_reader || !m_reader->keepsAlive() ||
               m_pipelined >= limits().pipelined;
    const auto length = isBare ? std::optional<qint64>() : std::optional<qint64>(response.body.size());
    QByteArray head = responseHead(
        response, {m_hub.date(), m_closes, length, m_hub.options.doorHeaders.value(m_origin.door)});
    if (isBare || method == "HEAD")
        response.body.clear();
    if (response.body.size() <= onePiece) {
        queue(head + response.body);
    } else {
        queue(head);
        queue(response.body);
    }
    m_account.status = response.status;
    ++m_hub.counters.responses.at(static_cast<std::size_t>(response.status / 100));
    enter(Phase::Writing, limits().writeTime);
}

void Connection::queue(const QByteArray &bytes)
{
    m_out.append(bytes);
    m_outBytes += bytes.size();
}

/// True when nothing is left to write; else it waits, or the line was cut.
bool Connection::flush()
{
    while (!m_out.isEmpty()) {
        std::size_t put = 0;
        const Line::Io io = m_line->write(m_out.constFirst(), m_outAt, put);
        if (io == Line::Io::Wait)
            return wait();
        if (io != Line::Io::Done) {
            cut();
            return false;
        }
        const auto taken = static_cast<qsizetype>(put);
        m_hub.counters.bytesOut += put;
        m_account.bytes += taken;
        m_outBytes -= taken;
        m_outAt += taken;
        if (m_outAt == m_out.constFirst().size()) {
            m_out.removeFirst();
            m_outAt = 0;
        }
        if (m_phase == Phase::Streaming)
            m_deadline = Hub::now() + limits().writeTime;
    }
    m_out = {};
    return true;
}

bool Connection::writeOn()
{
    if (!flush())
        return false;
    finishAnswer();
    return true;
}

void Connection::finishAnswer()
{
    account();
    m_reader.reset();
    if (m_closes) {
        enter(Phase::Leaving, limits().goodbyeTime);
        return;
    }
    if (m_in.isEmpty()) {
        m_in = {};
        m_pipelined = 0;
    } else {
        ++m_pipelined;
    }
    enter(Phase::Idle, limits().idleTime);
}

void Connection::account()
{
    if (m_account.status == 0)
        return;
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(Hub::now() - m_account.start);
    Hub::tell(m_hub.options.accessed, AccessLine{m_origin.door, m_account.method, m_account.pathClass,
                                                 m_account.status, time, m_account.bytes});
    m_account.status = 0;
}

} // namespace okienko::backoffice
