// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace okienko::backoffice
{

/// A point in time by the office's clock, UTC, to the millisecond. (With PostgreSQL that is the database's
/// clock.)
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

} // namespace okienko::backoffice
