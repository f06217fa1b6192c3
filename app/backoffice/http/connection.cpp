// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/connection.h"

#include "http/target.h"

namespace okienko::backoffice
{

namespace
{

/// What is read and thrown away behind our last word, so that the client gets to see it (a socket closed over
/// unread bytes is reset, and the reset eats the answer).
constexpr qsizetype drainedBytes = 1024 * 1024;
/// How much one connection may do before the others have their turn.
constexpr int stepsInARow = 64;

bool isMediaType(const QByteArray &field, const QList<QByteArray> &wanted)
{
    return wanted.contains(field.split(';').constFirst().trimmed().toLower());
}

} // namespace

Connection::Connection(Hub &hub, std::unique_ptr<Line> line, const Origin &origin)
    : m_hub(hub), m_line(std::move(line)), m_origin(origin)
{
    enter(Phase::Greeting, limits().handshakeTime);
}

Connection::~Connection() = default;

void Connection::enter(Phase phase, std::chrono::milliseconds limit)
{
    m_phase = phase;
    m_deadline = Hub::now() + limit;
}

void Connection::go()
{
    if (m_going)
        return;
    m_going = true;
    const auto self = shared_from_this();
    for (int steps = 0; m_phase != Phase::Gone && step();) {
        if (++steps == stepsInARow) {
            m_hub.later([self] { self->go(); });
            break;
        }
    }
    m_going = false;
}

/// Does one thing; false when there is nothing to do but wait.
bool Connection::step()
{
    switch (m_phase) {
    case Phase::Greeting: return greet();
    case Phase::Idle:
    case Phase::Head:
    case Phase::Body: return readOn();
    case Phase::Writing: return writeOn();
    case Phase::Streaming: return streamOn();
    case Phase::Leaving: return leaveOn();
    case Phase::Working:
    case Phase::Gone: break;
    }
    return false;
}

bool Connection::wait()
{
    m_line->await([self = shared_from_this()] { self->go(); });
    return false;
}

bool Connection::greet()
{
    switch (m_line->shakeHands()) {
    case Line::Io::Done:
        m_certificate = m_line->certificate();
        enter(Phase::Idle, limits().handshakeTime);
        return true;
    case Line::Io::Wait: return wait();
    case Line::Io::Ended:
    case Line::Io::Failed: break;
    }
    ++m_hub.counters.handshakesFailed;
    Hub::tell(m_hub.options.turnedAway, m_origin.door, m_line->trouble());
    enter(Phase::Leaving, limits().goodbyeTime);
    return true;
}

bool Connection::readOn()
{
    if (!m_out.isEmpty() && !flush()) // 100 Continue
        return false;
    if (m_phase == Phase::Idle && m_departs) {
        enter(Phase::Leaving, limits().goodbyeTime);
        return true;
    }
    if ((m_phase == Phase::Body || !m_in.isEmpty()) && readRequest())
        return true;
    std::size_t got = 0;
    switch (m_line->read(m_hub.scratch, got)) {
    case Line::Io::Done:
        m_hub.counters.bytesIn += got;
        m_in.append(m_hub.scratch.data(), static_cast<qsizetype>(got));
        return true;
    case Line::Io::Wait: return wait();
    case Line::Io::Ended: enter(Phase::Leaving, limits().goodbyeTime); return true;
    case Line::Io::Failed: break;
    }
    cut();
    return false;
}

/// True when the phase changed.
bool Connection::readRequest()
{
    if (m_phase == Phase::Idle) {
        m_reader = std::make_unique<RequestReader>(limits());
        m_account = {Hub::now(), 0, 0, QByteArrayLiteral("-"), QByteArrayLiteral("-")};
        enter(Phase::Head, limits().headTime);
    }
    switch (m_reader->feed(m_in)) {
    case RequestReader::Step::NeedsMore: return false;
    case RequestReader::Step::HeadDone: return takeHead();
    case RequestReader::Step::Done: work(); return true;
    case RequestReader::Step::Wrong: break;
    }
    Response response = problem(m_reader->status(), m_reader->detail());
    if (response.status == 405)
        response.headers.append("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    refuse(response);
    return true;
}

bool Connection::certificateIsOver() const
{
    return m_certificate.lastSecond != 0 && QDateTime::currentSecsSinceEpoch() > m_certificate.lastSecond;
}

std::optional<Response> Connection::refusalOf(const Request &head) const
{
    if (certificateIsOver())
        return problem(403, QStringLiteral("The client certificate has expired."),
                       QByteArrayLiteral("urn:okienko:problem:certificate-expired"));
    if (!serial().isEmpty() && m_hub.options.revoked && m_hub.options.revoked(serial()))
        return problem(403, QStringLiteral("The client certificate was revoked."),
                       QByteArrayLiteral("urn:okienko:problem:certificate-revoked"));
    const Allowance allowance =
        m_hub.options.allowance ? m_hub.options.allowance(head) : Allowance{limits().bodyBytes};
    m_reader->allowBody(allowance.bodyBytes);
    if (!m_reader->hasBody())
        return {};
    if (m_reader->announcedBody().value_or(0) > allowance.bodyBytes)
        return problem(413, QStringLiteral("The body is longer than %1 bytes.").arg(allowance.bodyBytes));
    if (!allowance.contentTypes.isEmpty() &&
        !isMediaType(head.headers.value("Content-Type"), allowance.contentTypes)) {
        return problem(415, QStringLiteral("A body here is of type %1.")
                                .arg(QString::fromUtf8(allowance.contentTypes.join(" or "))));
    }
    return {};
}

/// Whatever can be refused is refused before the body is read.
bool Connection::takeHead()
{
    Request &request = m_reader->request();
    request.door = m_origin.door;
    request.peer = {m_origin.loopback, m_origin.mark, m_certificate.serial, m_certificate.subject};
    m_account.start = Hub::now();
    if (m_hub.options.accessed) {
        m_account.method = request.method;
        m_account.pathClass = pathClass(request.path);
    }
    try {
        if (const auto refusal = refusalOf(request)) {
            refuse(*refusal);
            return true;
        }
    } catch (const std::exception &mistake) {
        qCritical("http: a function given to the server has thrown: %s", mistake.what());
        refuse(problem(500, QStringLiteral("The request could not be judged.")));
        return true;
    }
    enter(Phase::Body, limits().bodyTime);
    if (m_reader->waitsForContinue() && m_in.isEmpty())
        queue("HTTP/1.1 100 Continue\r\n\r\n");
    return true;
}

void Connection::work()
{
    ++m_turn;
    enter(Phase::Working, limits().answerTime);
    const Answer answer(std::make_shared<Turn>(m_hub.gate, weak_from_this(), m_turn));
    try {
        m_hub.serve(m_reader->request(), answer);
    } catch (...) {
        answer.send(problem(500, QStringLiteral("The request could not be answered.")));
    }
}

bool Connection::leaveOn()
{
    if (!m_quiet) {
        const Line::Io io = m_line->sayGoodbye();
        if (io == Line::Io::Wait)
            return wait();
        m_quiet = true;
    }
    std::size_t got = 0;
    const Line::Io io = m_line->drain(m_hub.scratch, got);
    if (io == Line::Io::Wait)
        return wait();
    m_drained += static_cast<qsizetype>(got);
    if (io != Line::Io::Done || m_drained > drainedBytes)
        cut();
    return true;
}

void Connection::cut()
{
    if (m_phase == Phase::Gone)
        return;
    if (m_phase == Phase::Streaming)
        endOfStream(StreamEnd::ClientLeft);
    account();
    m_phase = Phase::Gone;
    m_line->cut();
    m_hub.gone(m_origin.id);
}

void Connection::leave(const QByteArray &lastText, StreamEnd end)
{
    m_departs = true;
    m_closes = m_closes || m_phase == Phase::Writing;
    if (m_phase == Phase::Greeting)
        cut();
    else if (m_phase == Phase::Streaming)
        endStream(lastText, end);
    else
        go();
}

void Connection::tick()
{
    if (m_phase == Phase::Streaming && certificateIsOver()) {
        endStream(eventText(m_hub.options.lastEvent), StreamEnd::Dismissed);
        return;
    }
    const Hub::Instant now = Hub::now();
    if (m_phase == Phase::Streaming && m_out.isEmpty()) {
        if (now >= m_stream->nextComment)
            push(":\n\n");
        return;
    }
    if (now < m_deadline)
        return;
    switch (m_phase) {
    case Phase::Greeting:
        ++m_hub.counters.handshakesFailed;
        Hub::tell(m_hub.options.turnedAway, m_origin.door, QByteArrayLiteral("the handshake took too long"));
        cut();
        return;
    case Phase::Idle: enter(Phase::Leaving, limits().goodbyeTime); break;
    case Phase::Head:
    case Phase::Body:
        ++m_hub.counters.requestsTimedOut;
        refuse(problem(408, QStringLiteral("The request came too slowly.")));
        break;
    case Phase::Working:
        ++m_hub.counters.requestsTimedOut;
        write(problem(503, QStringLiteral("The answer took too long.")));
        break;
    case Phase::Streaming:
        ++m_hub.counters.streamsTooSlow;
        endOfStream(StreamEnd::TooSlow);
        [[fallthrough]];
    case Phase::Writing:
    case Phase::Leaving: cut(); return;
    case Phase::Gone: return;
    }
    go();
}

} // namespace okienko::backoffice
