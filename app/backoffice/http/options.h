// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

#include "http/event.h"
#include "http/headers.h"
#include "http/request.h"

namespace okienko::backoffice
{

/// How much anybody may ask of the server. Times are checked every 100 ms. The defaults are for an office of
/// some hundred terminals and counters.
struct Limits {
    qsizetype targetBytes = 2048;  ///< longer: 414
    qsizetype headBytes = 16384;   ///< first line and fields together; longer: 431
    int fields = 64;               ///< more: 431
    qint64 bodyBytes = 256 * 1024; ///< where no Allowance says otherwise; longer: 413
    int connections = 4096;        ///< open at once; further ones are closed when they come
    int connectionsOfAddress =
        512; ///< of them from one address (IPv6: one /64); an office often comes as one
    /// Requests that may wait behind one another in a connection before they were answered: after as many the
    /// connection is closed. They are always done one by one, in order.
    int pipelined = 16;
    qsizetype streamBacklogBytes = 256 * 1024; ///< unread by the client of a stream; more: it is closed

    std::chrono::milliseconds handshakeTime{10'000}; ///< TLS; and the first byte of the first request
    std::chrono::milliseconds headTime{10'000};      ///< from its first byte to its end; then 408
    std::chrono::milliseconds bodyTime{30'000};      ///< from the end of the head; then 408
    std::chrono::milliseconds answerTime{20'000};    ///< for the handler; then 503
    std::chrono::milliseconds writeTime{30'000};    ///< until the client has taken the answer; then it is cut
    std::chrono::milliseconds idleTime{75'000};     ///< between two requests of a connection
    std::chrono::milliseconds goodbyeTime{2'000};   ///< for the client to close after us
    std::chrono::milliseconds stopTime{5'000};      ///< for running requests when the server stops
    std::chrono::milliseconds commentEvery{15'000}; ///< keep-alive of a quiet stream
};

/// What a server shows and whom it believes, as PEM.
struct TlsIdentity {
    QByteArray certificates; ///< its own, then those between it and the root
    QByteArray key;          ///< its private key, without a passphrase
    QByteArray authorities;  ///< door Devices: whoever one of these signed may come in
};

/// One listener. TLS 1.3, or plain HTTP on a loopback address.
struct Listening {
    Door door = Door::Pages;
    QString address = QStringLiteral("127.0.0.1"); ///< IPv4 or IPv6, no name
    quint16 port = 0;                              ///< 0: any that is free
    std::optional<TlsIdentity> tls = {};
};

/// What a route takes, asked before the body is read.
struct Allowance {
    qint64 bodyBytes = 0;                ///< longer: 413
    QList<QByteArray> contentTypes = {}; ///< a body of any other: 415; empty: any. Lower case, no parameters
};

/// One line of the access log: nothing in it tells who asked or for what thing.
struct AccessLine {
    Door door = Door::Pages;
    QByteArray method;    ///< "-" when it could not be read
    QByteArray pathClass; ///< "/v1/offices/*", see target.h; "-" when it could not be read
    int status = 0;
    std::chrono::milliseconds time{0}; ///< from the end of the head; of a stream: how long it was open
    qint64 bytes = 0;                  ///< of the answer, with its head
};

/// All these are called on the server's thread, also from within other calls: they give back at once and call
/// nothing of the server but what it allows from any thread. Each may be empty.
struct ServerOptions {
    Limits limits = {};
    QHash<Door, Headers> doorHeaders =
        {}; ///< added to every answer of a door (security headers of the pages)
    std::function<Allowance(const Request &head)> allowance = {}; ///< the request without its body
    /// Asked with every request that came with a certificate; true: 403 and the connection ends.
    std::function<bool(const QByteArray &serial)> revoked = {};
    std::function<void(const AccessLine &line)> accessed = {};
    /// A TLS handshake that failed, with the reason in OpenSSL's words; nothing of the client in it.
    std::function<void(Door door, const QByteArray &reason)> turnedAway = {};
    Event lastEvent = {{}, QByteArrayLiteral("closing"), {}}; ///< to every stream when the server stops
};

} // namespace okienko::backoffice
