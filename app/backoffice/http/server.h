// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

#include "domain/result.h"
#include "http/answer.h"
#include "http/metrics.h"
#include "http/options.h"
#include "http/request.h"

namespace okienko::backoffice
{

/// Called on the server's thread for every request that is in order; gives back at once. The answer may be
/// sent from there or later from any thread.
using Service = std::function<void(const Request &request, const Answer &answer)>;

/// HTTP/1.1 with event streams (RFC 9110, 9112; HTML 9.2), over TLS 1.3 or on loopback. One thread of its own
/// does all of the network; every function here may be called from any other thread. A function given to the
/// server must not call stop() or end the server.
class Server
{
public:
    /// Opens all listeners or none. Refused: plain HTTP on an address that is not loopback. Invalid: an
    /// address or certificate that cannot be used. Unavailable: an address is in use or not of this machine.
    static Result<std::unique_ptr<Server>> start(const QList<Listening> &listeners,
                                                 const ServerOptions &options, const Service &service);
    /// Stops, if that was not done.
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// The ports in the order of the listeners.
    [[nodiscard]] QList<quint16> ports() const;
    /// New connections through this door meet the new certificates, open ones go on. Invalid: they cannot be
    /// used, and the old ones stay. NotFound: no listener of this door speaks TLS.
    Result<void> renewIdentity(Door door, const TlsIdentity &identity);

    /// To all streams that were opened for this topic.
    void publish(const QByteArray &topic, const Event &event);
    /// Ends all connections of a client certificate (it was revoked): streams at once with this event,
    /// requests after their answer.
    void dismissSerial(const QByteArray &serial, const Event &last);
    /// Ends all streams of a session (it was ended) with this event.
    void dismissSession(const QByteArray &session, const Event &last);

    [[nodiscard]] Metrics metrics() const;
    /// No new connections; running requests have Limits::stopTime; streams get ServerOptions::lastEvent.
    /// Gives back when all is closed, at the latest a second after that time.
    void stop();

private:
    struct Works;
    explicit Server(std::unique_ptr<Works> works);
    std::unique_ptr<Works> m_works;
};

} // namespace okienko::backoffice
