// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace okienko::backoffice
{

/// A point in time by the office's clock, UTC, to the millisecond. (With PostgreSQL that is the database's
/// clock.)
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] inline QDateTime utcOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
}
[[nodiscard]] inline Instant instantOf(const QDateTime &time)
{
    return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace okienko::backoffice
