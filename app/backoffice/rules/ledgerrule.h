// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

#include "domain/post.h"
#include "rules/logchain.h"

namespace okienko::backoffice
{

/// How long a device's ledger has to be silent before another one takes over without anybody's word (N12).
inline constexpr std::chrono::minutes silentEnough{10};

/// What the office knows of a ledger.
struct KnownLedger {
    enum class State {
        Current, ///< of its device
        Waiting, ///< another one is current
        Retired, ///< for good
        LogOnly  ///< its log came, it did not
    };
    State state = State::LogOnly;
    QByteArray hardwareMark; ///< null: never told
    LogCounted counted;
    std::chrono::milliseconds silent{0}; ///< since it was heard
};

/// What a hello tells about the ledger it comes from.
struct HelloFacts {
    QByteArray hardwareMark;
    qint64 length = 0;
    QByteArray chain; ///< h(length)
};

/// What becomes of the ledger, and of the one that was its device's current one.
struct Ruling {
    enum class Why {
        Nothing,
        OtherHardware, ///< stale: a copy of the disk in another machine
        KnowsLess,     ///< stale: an older image
        OtherHistory,  ///< stale: as long, but not the same
        FormerAlive,   ///< second: the current ledger was heard just now
        TakesOver,     ///< ok: the former one is retired
        Retired
    };
    Standing standing = Standing::Ok;
    Why why = Why::Nothing;
    bool operator==(const Ruling &) const = default;
};

/// N8, N12.
/// @param own nothing: never heard of
/// @param former the device's current ledger when that is another one
[[nodiscard]] Ruling standingOf(const HelloFacts &hello, const std::optional<KnownLedger> &own,
                                const std::optional<KnownLedger> &former);

} // namespace okienko::backoffice
