// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace okienko::backoffice
{

/// What the server counted since it started, and what is open now.
struct Metrics {
    std::array<quint64, 6> responses{}; ///< by class of status: [2] is 2xx; [0] and [1] stay 0
    qint64 openConnections = 0;
    qint64 openStreams = 0; ///< they are connections too
    quint64 connections = 0;
    quint64 connectionsRefused = 0; ///< by the limits of connections
    quint64 handshakesFailed = 0;   ///< timed out ones too
    quint64 bytesIn = 0;            ///< inside TLS
    quint64 bytesOut = 0;
    quint64 events = 0;           ///< one for each stream that an event was sent to
    quint64 streamsTooSlow = 0;   ///< closed because the client did not read
    quint64 requestsTimedOut = 0; ///< 408 and 503 by the clock
};

} // namespace okienko::backoffice
