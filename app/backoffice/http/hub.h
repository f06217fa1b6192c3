// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>

#include <array>
#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <memory>

#include "http/answer.h"
#include "http/metrics.h"
#include "http/options.h"
#include "http/turn.h"

namespace okienko::backoffice
{

/// The figures of Metrics, written on the server's thread and read from any.
struct Counters {
    std::array<std::atomic<quint64>, 6> responses{};
    std::atomic<qint64> openConnections{0};
    std::atomic<qint64> openStreams{0};
    std::atomic<quint64> connections{0};
    std::atomic<quint64> connectionsRefused{0};
    std::atomic<quint64> handshakesFailed{0};
    std::atomic<quint64> bytesIn{0};
    std::atomic<quint64> bytesOut{0};
    std::atomic<quint64> events{0};
    std::atomic<quint64> streamsTooSlow{0};
    std::atomic<quint64> requestsTimedOut{0};
};

/// What the connections of a server share. The server's thread only, but for the counters.
struct Hub {
    using Instant = std::chrono::steady_clock::time_point;

    ServerOptions options;
    std::function<void(const Request &request, const Answer &answer)> serve;
    std::shared_ptr<Gate> gate;
    std::function<void(std::function<void()>)> later; ///< runs it on this thread after what is ready now
    std::function<void(quint64 connection)> gone;
    Counters counters;
    std::array<char, 16384> scratch{}; ///< every read goes through it, so that no connection keeps a buffer
    bool stopping = false;

    [[nodiscard]] static Instant now() { return std::chrono::steady_clock::now(); }
    /// Calls what was given to us: what it throws ends here, so that no connection is left half way.
    template <typename Function, typename... Values>
    static void tell(const Function &function, const Values &...values)
    {
        try {
            if (function)
                function(values...);
        } catch (const std::exception &mistake) {
            qCritical("http: a function given to the server has thrown: %s", mistake.what());
        }
    }
    /// The field Date (RFC 9110 5.6.7), made anew once a second.
    [[nodiscard]] const QByteArray &date()
    {
        const qint64 second = QDateTime::currentSecsSinceEpoch();
        if (second != m_second) {
            m_second = second;
            m_date = QLocale::c()
                         .toString(QDateTime::fromSecsSinceEpoch(second, Qt::UTC),
                                   QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                         .toLatin1();
        }
        return m_date;
    }

private:
    qint64 m_second = 0;
    QByteArray m_date;
};

} // namespace okienko::backoffice
