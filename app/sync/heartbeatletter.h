// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/health.h"
#include "protocol/letter.h"

namespace okienko
{

/// `Heartbeat` of the contract, as the kiosk writes it.
/// @param up since the process started
[[nodiscard]] QByteArray letterOf(const Health &health, std::chrono::milliseconds up);

/// How the office wants to be talked to. What else the answer says (certificate, version) is heard elsewhere.
struct HeartbeatAnswer {
    std::chrono::seconds every{30};
    std::chrono::milliseconds jitter{0};
};
[[nodiscard]] Reading<HeartbeatAnswer> readHeartbeatAnswer(const QByteArray &letter);

} // namespace okienko
