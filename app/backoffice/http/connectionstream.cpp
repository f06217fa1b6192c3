// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Connection that is an open event stream.
#include "http/connection.h"

#include "http/responsehead.h"

namespace okienko::backoffice
{

void Connection::open(quint64 turn, const StreamOpening &opening)
{
    if (m_phase != Phase::Working || turn != m_turn) {
        Hub::tell(opening.ended, StreamEnd::ClientLeft);
        return;
    }
    Response head{200, QByteArrayLiteral("text/event-stream"), opening.headers, {}};
    if (!head.headers.has("Cache-Control"))
        head.headers.append("Cache-Control", "no-store");
    if (!canBeSent(head) || m_reader->request().method == "HEAD") {
        Hub::tell(opening.ended, StreamEnd::Dismissed);
        m_closes = true;
        write(head);
        go();
        return;
    }
    // The stream ends where the line is closed: so one and the same text goes to all who hear an event.
    m_closes = true;
    queue(responseHead(head, {m_hub.date(), true, {}, m_hub.options.doorHeaders.value(m_origin.door)}));
    m_account.status = head.status;
    ++m_hub.counters.responses.at(2);
    ++m_hub.counters.openStreams;
    m_stream = std::make_unique<OpenStream>(OpenStream{opening, Hub::now() + limits().commentEvery});
    m_reader.reset();
    enter(Phase::Streaming, limits().writeTime);
    if (m_departs || m_hub.stopping)
        endStream(eventText(m_hub.options.lastEvent),
                  m_hub.stopping ? StreamEnd::Stopped : StreamEnd::Dismissed);
    else
        go();
}

bool Connection::streamOn()
{
    if (!m_out.isEmpty())
        flush();
    if (m_phase != Phase::Streaming)
        return false;
    std::size_t got = m_in.isEmpty() ? 0 : 1;
    const Line::Io io = m_in.isEmpty() ? m_line->read(m_hub.scratch, got) : Line::Io::Done;
    switch (io) {
    case Line::Io::Wait: return wait();
    case Line::Io::Done: // nothing that a client says here could ever be answered
    case Line::Io::Ended:
        endOfStream(StreamEnd::ClientLeft);
        enter(Phase::Leaving, limits().goodbyeTime);
        return true;
    case Line::Io::Failed: break;
    }
    cut();
    return false;
}

void Connection::sendEvent(const QByteArray &text)
{
    if (m_phase != Phase::Streaming)
        return;
    if (m_outBytes + text.size() > limits().streamBacklogBytes) {
        ++m_hub.counters.streamsTooSlow;
        endOfStream(StreamEnd::TooSlow);
        cut();
        return;
    }
    ++m_hub.counters.events;
    push(text);
}

void Connection::push(const QByteArray &text)
{
    if (m_out.isEmpty())
        m_deadline = Hub::now() + limits().writeTime;
    m_stream->nextComment = Hub::now() + limits().commentEvery;
    queue(text);
    go();
}

void Connection::endStream(const QByteArray &lastText, StreamEnd end)
{
    if (m_phase != Phase::Streaming)
        return;
    queue(lastText);
    endOfStream(end);
    enter(Phase::Writing, limits().goodbyeTime);
    go();
}

/// The stream is over for us and for whoever opened it; the line has its own end.
void Connection::endOfStream(StreamEnd end)
{
    if (m_stream == nullptr)
        return;
    const auto stream = std::move(m_stream);
    --m_hub.counters.openStreams;
    Hub::tell(stream->opening.ended, end);
}

bool Connection::isStreamOf(const QByteArray &session) const
{
    return m_stream != nullptr && !session.isEmpty() && m_stream->opening.session == session;
}

bool Connection::hears(const QByteArray &topic) const
{
    return m_stream != nullptr && m_stream->opening.topics.contains(topic);
}

} // namespace okienko::backoffice
