// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>

namespace okienko
{

/// A point in time as this machine knows it: the wall clock, which may be wrong or be set, and the time since
/// boot (CLOCK_BOOTTIME), which only runs forward but starts anew with each boot.
struct Moment {
    QDateTime utc;   ///< Qt::UTC, millisecond resolution
    QByteArray boot; ///< kernel boot id (/proc/sys/kernel/random/boot_id)
    std::chrono::milliseconds sinceBoot{0};

    [[nodiscard]] qint64 unixMilliseconds() const { return utc.toMSecsSinceEpoch(); }
};

} // namespace okienko
