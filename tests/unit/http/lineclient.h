// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

#include "http/headers.h"
#include "testauthority.h"

/// An answer as it came over the line.
struct LineAnswer {
    int status = 0; ///< 0: none came
    okienko::backoffice::Headers headers;
    QByteArray body;
};

/// A client that says exactly the bytes it is told, blocking, with or without TLS. Every wait ends.
class LineClient
{
public:
    using Limit = std::chrono::milliseconds;
    static constexpr Limit patience{5'000};

    struct Habits {
        int receiveBuffer = 0;     ///< of the socket, 0: the system's; a small one makes a slow reader
        QByteArray protocols = {}; ///< offered by ALPN, in its own format
        int from = 0;              ///< comes from 127.0.0.<this>; 0: as the system likes
    };
    /// Connects to 127.0.0.1; with a context also TLS.
    explicit LineClient(quint16 port, const TestContext &context = {},
                        const Habits &habits = Habits{0, {}, 0});
    ~LineClient();
    LineClient(const LineClient &) = delete;
    LineClient &operator=(const LineClient &) = delete;

    /// TCP, and TLS where it was wished for, as far as the client can tell.
    [[nodiscard]] bool connected() const;
    /// False when the line is closed. What the server does not take in time is left out.
    bool send(const QByteArray &bytes);
    /// Reads until the text is there or the line ends, or time is up: all that was not taken yet.
    QByteArray receiveUntil(const QByteArray &text, Limit limit = patience);
    /// Reads until the server closes, or time is up. True: it has closed.
    bool receiveEnd(Limit limit = patience);
    /// Takes the next answer from what was received.
    LineAnswer answer(const QByteArray &method = QByteArrayLiteral("GET"), Limit limit = patience);
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    /// The server's certificate number, of this line.
    [[nodiscard]] long serverSerial() const;
    /// Says that nothing more will be sent, and goes on listening.
    void finishSending();
    /// Closes the line without a word.
    void hangUp();

private:
    bool readSome(Limit limit);

    int m_socket = -1;
    bool m_ready = false;
    bool m_ended = false;
    QByteArray m_received;
    struct SslFree {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    TestContext m_context;
    std::unique_ptr<SSL, SslFree> m_ssl;
};
