// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace okienko::backoffice
{

/// A hall screen on its way into the office. The screen asks, gets a session's token that opens nothing yet
/// (vault/sessiontoken.h) and a code of two groups (vault/spokencode.h, purpose "pairing"), and shows the
/// code. A supervisor types it and says where the screen hangs. From then on the token that the screen has is
/// its session as a display, of the supervisor's office: nothing more has to be handed over, so no answer can
/// be lost on the way.
struct Pairing {
    QByteArray codeHash;
    QByteArray tokenHash;
    QDateTime made;                     ///< UTC
    std::optional<QDateTime> confirmed; ///< UTC
};

constexpr std::chrono::minutes PairingCodeLife{10};
/// So many screens may wait at once, and so many of one address: asking needs no name, so it is bounded.
constexpr int PairingsWaiting = 50;
constexpr int PairingsWaitingAtAddress = 3;

enum class PairingState {
    Waiting,
    Confirmed,
    Expired, ///< the screen asks for a new code by itself
};

[[nodiscard]] PairingState stateOf(const Pairing &pairing, const QDateTime &now);

/// Is this the code of a screen that waits? Only then a supervisor can confirm it.
[[nodiscard]] bool opens(const Pairing &pairing, const QByteArray &codeHash, const QDateTime &now);

/// May one more screen begin to wait?
[[nodiscard]] constexpr bool mayBeginPairing(int waiting, int waitingAtAddress)
{
    return waiting < PairingsWaiting && waitingAtAddress < PairingsWaitingAtAddress;
}

} // namespace okienko::backoffice
