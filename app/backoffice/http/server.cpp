// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/server.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QSet>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <csignal>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include <netinet/tcp.h>
#include <pthread.h>

#include "http/connection.h"
#include "http/hub.h"
#include "http/tlscontext.h"
#include "http/wire.h"

namespace okienko::backoffice
{

namespace
{

namespace asio = boost::asio;
using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

constexpr std::chrono::milliseconds tickEvery{100};
/// A client that takes no packets at all (unplugged) is gone after this long.
constexpr unsigned int silenceMs = 30'000;

asio::ip::address plainAddress(const asio::ip::address &address)
{
    return address.is_v6() && address.to_v6().is_v4_mapped()
               ? asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6())
               : address;
}

/// What counts as one place: an IPv4 address, or the /64 that one IPv6 subscriber has.
QByteArray placeOf(const asio::ip::address &address)
{
    if (address.is_v4()) {
        const auto bytes = address.to_v4().to_bytes();
        return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }
    const auto bytes = address.to_v6().to_bytes();
    return {reinterpret_cast<const char *>(bytes.data()), 8};
}

struct Listener {
    explicit Listener(asio::io_context &context) : acceptor(context), pause(context) {}
    tcp::acceptor acceptor;
    asio::steady_timer pause;
    Door door = Door::Pages;
    std::shared_ptr<SSL_CTX> tls; ///< none: plain
};

} // namespace

struct Server::Works {
    Works(const ServerOptions &options, const Service &service);

    Result<void> open(const Listening &listening);
    void run();
    void accept(Listener &listener);
    void welcome(Listener &listener, tcp::socket &&socket);
    void tick();
    void tickLater();
    void beginStop();
    void forget(quint64 id);
    /// Those that are wanted, kept alive while they are told something that may end them.
    std::vector<std::shared_ptr<Connection>>
    those(const std::function<bool(const Connection &)> &wanted) const;

    asio::io_context context{1};
    Hub hub;
    std::vector<std::unique_ptr<Listener>> listeners;
    QList<quint16> ports;
    QSet<Door> tlsDoors; ///< not changed after the start
    asio::steady_timer ticker{context};
    bool ticking = false;
    Hub::Instant stopBy;
    quint64 lastId = 0;
    QByteArray markKey;
    QHash<QByteArray, int> ofPlace;
    std::unordered_map<quint64, std::shared_ptr<Connection>> connections;
    std::mutex stopping;
    std::thread thread;
};

Server::Works::Works(const ServerOptions &options, const Service &service)
{
    hub.options = options;
    hub.serve = service;
    hub.gate = std::make_shared<Gate>([this](Gate::Deed deed) { asio::post(context, std::move(deed)); });
    hub.later = [this](std::function<void()> deed) { asio::post(context, std::move(deed)); };
    hub.gone = [this](quint64 id) { forget(id); };
    markKey.resize(32);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(markKey.data()), markKey.size() / 4);
}

Result<void> Server::Works::open(const Listening &listening)
{
    ErrorCode error;
    const auto address = asio::ip::make_address(listening.address.toStdString(), error);
    if (error)
        return failure(ErrorKind::Invalid,
                       QStringLiteral("'%1' is no IPv4 or IPv6 address").arg(listening.address));
    const QString where =
        QStringLiteral("listening on %1 port %2").arg(listening.address).arg(listening.port);
    if (!listening.tls && !plainAddress(address).is_loopback())
        return failure(
            ErrorKind::Refused,
            where + QStringLiteral(": plain HTTP is spoken on loopback addresses only; give the listener "
                                   "a certificate and a key, or the address 127.0.0.1"));
    auto listener = std::make_unique<Listener>(context);
    listener->door = listening.door;
    if (listening.tls) {
        auto tls = tlsContext(listening.door, *listening.tls);
        if (!tls)
            return failure(tls.error().within(where));
        listener->tls = *tls;
        tlsDoors.insert(listening.door);
    }
    const tcp::endpoint endpoint(address, listening.port);
    tcp::acceptor &acceptor = listener->acceptor;
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    const tcp::endpoint bound = error ? endpoint : acceptor.local_endpoint(error);
    if (error)
        return failure(ErrorKind::Unavailable,
                       where + QStringLiteral(": ") + QString::fromStdString(error.message()));
    ports.append(bound.port());
    listeners.push_back(std::move(listener));
    return {};
}

void Server::Works::run()
{
    pthread_setname_np(pthread_self(), "http");
    // OpenSSL writes to sockets whose other end may be closed.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    for (const auto &listener : listeners)
        accept(*listener);
    context.run();
}

void Server::Works::accept(Listener &listener)
{
    listener.acceptor.async_accept([this, &listener](const ErrorCode &error, tcp::socket socket) {
        if (hub.stopping || error == asio::error::operation_aborted)
            return;
        if (!error) {
            welcome(listener, std::move(socket));
            accept(listener);
            return;
        }
        // No descriptors left, most likely: nothing is gained by asking at once again.
        listener.pause.expires_after(tickEvery);
        listener.pause.async_wait([this, &listener](const ErrorCode &cancelled) {
            if (!cancelled)
                accept(listener);
        });
    });
}

void Server::Works::welcome(Listener &listener, tcp::socket &&socket)
{
    ErrorCode error;
    const auto address = plainAddress(socket.remote_endpoint(error).address());
    if (error)
        return; // gone already
    const QByteArray place = placeOf(address);
    if (static_cast<int>(connections.size()) >= hub.options.limits.connections ||
        ofPlace.value(place) >= hub.options.limits.connectionsOfAddress) {
        ++hub.counters.connectionsRefused;
        return;
    }
    socket.non_blocking(true, error);
    if (!error)
        socket.set_option(tcp::no_delay(true), error);
    if (error)
        return;
    setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &silenceMs, sizeof silenceMs);
    auto wire = std::make_unique<Line::Wire>(std::move(socket));
    if (listener.tls != nullptr) {
        wire->ssl.reset(SSL_new(listener.tls.get()));
        if (wire->ssl == nullptr || SSL_set_fd(wire->ssl.get(), wire->socket.native_handle()) != 1)
            return;
        SSL_set_accept_state(wire->ssl.get());
    }
    const QByteArray mark =
        QMessageAuthenticationCode::hash(place, markKey, QCryptographicHash::Sha256).left(12).toHex();
    const Connection::Origin origin{++lastId, listener.door, address.is_loopback(), place, mark};
    const auto connection =
        std::make_shared<Connection>(hub, std::make_unique<Line>(std::move(wire)), origin);
    connections.emplace(origin.id, connection);
    ++ofPlace[place];
    ++hub.counters.connections;
    ++hub.counters.openConnections;
    tickLater();
    connection->go();
}

void Server::Works::forget(quint64 id)
{
    const auto found = connections.find(id);
    if (found == connections.end())
        return;
    const QByteArray place = found->second->origin().address;
    connections.erase(found);
    --hub.counters.openConnections;
    if (--ofPlace[place] <= 0)
        ofPlace.remove(place);
    if (hub.stopping && connections.empty())
        ticker.cancel();
}

std::vector<std::shared_ptr<Connection>>
Server::Works::those(const std::function<bool(const Connection &)> &wanted) const
{
    std::vector<std::shared_ptr<Connection>> found;
    for (const auto &[id, connection] : connections) {
        if (wanted(*connection))
            found.push_back(connection);
    }
    return found;
}

void Server::Works::tickLater()
{
    if (ticking)
        return;
    ticking = true;
    ticker.expires_after(tickEvery);
    ticker.async_wait([this](const ErrorCode &cancelled) {
        ticking = false;
        if (!cancelled)
            tick();
    });
}

void Server::Works::tick()
{
    const bool enough = hub.stopping && Hub::now() >= stopBy;
    for (const auto &connection : those([](const Connection &) { return true; })) {
        if (enough)
            connection->cut();
        else
            connection->tick();
    }
    // An idle server sleeps.
    if (!connections.empty())
        tickLater();
}

void Server::Works::beginStop()
{
    if (hub.stopping)
        return;
    hub.stopping = true;
    stopBy = Hub::now() + hub.options.limits.stopTime;
    for (const auto &listener : listeners) {
        ErrorCode ignored;
        listener->acceptor.close(ignored);
        listener->pause.cancel();
    }
    const QByteArray last = eventText(hub.options.lastEvent);
    for (const auto &connection : those([](const Connection &) { return true; }))
        connection->leave(last, StreamEnd::Stopped);
}

Result<std::unique_ptr<Server>> Server::start(const QList<Listening> &listeners, const ServerOptions &options,
                                              const Service &service)
{
    auto works = std::make_unique<Works>(options, service);
    for (const Listening &listening : listeners) {
        const Result<void> opened = works->open(listening);
        if (!opened)
            return failure(opened.error());
    }
    works->thread = std::thread([all = works.get()] { all->run(); });
    return std::unique_ptr<Server>(new Server(std::move(works)));
}

Server::Server(std::unique_ptr<Works> works) : m_works(std::move(works)) {}

Server::~Server() { stop(); }

void Server::stop()
{
    const std::lock_guard lock(m_works->stopping);
    if (!m_works->thread.joinable())
        return;
    asio::post(m_works->context, [works = m_works.get()] { works->beginStop(); });
    m_works->thread.join();
    m_works->hub.gate->shut();
}

QList<quint16> Server::ports() const { return m_works->ports; }

Result<void> Server::renewIdentity(Door door, const TlsIdentity &identity)
{
    if (!m_works->tlsDoors.contains(door))
        return failure(ErrorKind::NotFound, QStringLiteral("no listener of this door speaks TLS"));
    auto tls = tlsContext(door, identity);
    if (!tls)
        return failure(tls.error());
    m_works->hub.gate->post([works = m_works.get(), door, tls = *tls] {
        for (const auto &listener : works->listeners) {
            if (listener->door == door && listener->tls != nullptr)
                listener->tls = tls;
        }
    });
    return {};
}

void Server::publish(const QByteArray &topic, const Event &event)
{
    m_works->hub.gate->post([works = m_works.get(), topic, text = eventText(event)] {
        for (const auto &stream : works->those([&topic](const Connection &one) { return one.hears(topic); }))
            stream->sendEvent(text);
    });
}

void Server::dismissSerial(const QByteArray &serial, const Event &last)
{
    m_works->hub.gate->post([works = m_works.get(), serial, text = eventText(last)] {
        for (const auto &one : works->those([&serial](const Connection &c) { return c.serial() == serial; }))
            one->leave(text, StreamEnd::Dismissed);
    });
}

void Server::dismissSession(const QByteArray &session, const Event &last)
{
    m_works->hub.gate->post([works = m_works.get(), session, text = eventText(last)] {
        for (const auto &one :
             works->those([&session](const Connection &c) { return c.isStreamOf(session); }))
            one->endStream(text, StreamEnd::Dismissed);
    });
}

Metrics Server::metrics() const
{
    const Counters &counters = m_works->hub.counters;
    Metrics metrics;
    for (std::size_t i = 0; i < counters.responses.size(); ++i)
        metrics.responses.at(i) = counters.responses.at(i);
    metrics.openConnections = counters.openConnections;
    metrics.openStreams = counters.openStreams;
    metrics.connections = counters.connections;
    metrics.connectionsRefused = counters.connectionsRefused;
    metrics.handshakesFailed = counters.handshakesFailed;
    metrics.bytesIn = counters.bytesIn;
    metrics.bytesOut = counters.bytesOut;
    metrics.events = counters.events;
    metrics.streamsTooSlow = counters.streamsTooSlow;
    metrics.requestsTimedOut = counters.requestsTimedOut;
    return metrics;
}

} // namespace okienko::backoffice
