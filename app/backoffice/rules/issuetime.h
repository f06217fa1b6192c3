// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "rules/instant.h"

namespace okienko::backoffice
{

/// When a ticket was issued, by the office's clock, and whether that is sure (P6).
struct IssueTime {
    Instant at;
    bool certain = true;
    bool operator==(const IssueTime &) const = default;
};

/// How a terminal told when it happened.
struct ToldTime {
    std::optional<std::chrono::milliseconds> age; ///< at sending, by CLOCK_BOOTTIME; none after a reboot
    Instant wall;                                 ///< the terminal's wall clock at the event
    std::chrono::milliseconds offset{0};          ///< to be added to its wall clock, as last measured
};

/// Time of receipt minus age. Without an age the corrected wall clock, uncertain, never before tickets were
/// given that day and never after receipt. To be fixed once, at the first receipt.
/// @param opened from when on tickets were given on that day
[[nodiscard]] IssueTime issueTime(Instant received, const ToldTime &told, Instant opened);

} // namespace okienko::backoffice
