// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>

#include "http/hub.h"
#include "http/line.h"
#include "http/requestreader.h"

namespace okienko::backoffice
{

/// One connection from its handshake to its end: request, answer, request, answer, perhaps a stream. The
/// server's thread only. go() is called whenever something may have changed and does all that can be done at
/// once.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    struct Origin {
        quint64 id = 0;
        Door door = Door::Pages;
        bool loopback = false;
        QByteArray address; ///< whose connections are counted
        QByteArray mark;
    };

    Connection(Hub &hub, std::unique_ptr<Line> line, const Origin &origin);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    void go();
    /// Every 100 ms: ends what took too long, keeps quiet streams alive.
    void tick();
    void answer(quint64 turn, const Response &response);
    void open(quint64 turn, const StreamOpening &opening);
    [[nodiscard]] bool streams(quint64 turn) const { return m_phase == Phase::Streaming && m_turn == turn; }
    /// @param text an event as eventText() writes it
    void sendEvent(const QByteArray &text);
    void endStream(const QByteArray &lastText, StreamEnd end);
    /// Ends after the answer that is under way, at once when there is none; a stream with this event.
    void leave(const QByteArray &lastText, StreamEnd end);
    void cut();

    [[nodiscard]] const Origin &origin() const { return m_origin; }
    [[nodiscard]] const QByteArray &serial() const { return m_certificate.serial; }
    [[nodiscard]] bool isStreamOf(const QByteArray &session) const;
    [[nodiscard]] bool hears(const QByteArray &topic) const;

private:
    enum class Phase { Greeting, Idle, Head, Body, Working, Writing, Streaming, Leaving, Gone };

    bool step();
    bool greet();
    bool readOn();
    bool readRequest();
    bool takeHead();
    [[nodiscard]] std::optional<Response> refusalOf(const Request &head) const;
    void work();
    bool writeOn();
    bool streamOn();
    bool leaveOn();
    bool flush();
    bool wait();
    void refuse(const Response &response);
    void write(Response response);
    void finishAnswer();
    void queue(const QByteArray &bytes);
    void push(const QByteArray &text);
    void account();
    void endOfStream(StreamEnd end);
    void enter(Phase phase, std::chrono::milliseconds limit);
    [[nodiscard]] const Limits &limits() const { return m_hub.options.limits; }
    [[nodiscard]] bool certificateIsOver() const;

    Hub &m_hub;
    const std::unique_ptr<Line> m_line;
    const Origin m_origin;
    ClientCertificate m_certificate;
    Phase m_phase = Phase::Greeting;
    Hub::Instant m_deadline;
    bool m_going = false;
    bool m_closes = false;  ///< after the answer under way
    bool m_departs = false; ///< leave() was called
    bool m_quiet = false;   ///< goodbye is said
    quint64 m_turn = 0;
    int m_pipelined = 0;
    QByteArray m_in;
    std::unique_ptr<RequestReader> m_reader;
    QList<QByteArray> m_out;
    qsizetype m_outAt = 0;    ///< of the first of m_out, what is written
    qsizetype m_outBytes = 0; ///< not yet written
    qsizetype m_drained = 0;

    struct Account {
        Hub::Instant start;
        qint64 bytes = 0;
        int status = 0;
        QByteArray method;
        QByteArray pathClass;
    };
    Account m_account; ///< of the answer under way
    struct OpenStream {
        StreamOpening opening;
        Hub::Instant nextComment;
    };
    std::unique_ptr<OpenStream> m_stream;
};

} // namespace okienko::backoffice
