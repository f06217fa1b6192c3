// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTimeZone>

#include <optional>

#include "domain/number.h"
#include "domain/result.h"
#include "rules/instant.h"

namespace okienko::backoffice
{

/// What a machine's clocks say at one instant.
struct ClockReading {
    Instant wall; ///< the clock that tells the office's time; it may be wrong or be set
    QByteArray boot;
    std::chrono::milliseconds sinceBoot{0}; ///< only runs forward, anew with each boot
};

/// How the two clocks of one machine stood to each other when they were last believed.
struct ClockAnchor {
    ClockReading reading;
    bool operator==(const ClockAnchor &other) const
    {
        return reading.wall == other.reading.wall && reading.boot == other.reading.boot &&
               reading.sinceBoot == other.reading.sinceBoot;
    }
};

/// What the office knows of its day and its clock (numbers D1, D4, D5).
struct ClockState {
    OfficeDay day;
    bool doubt = false;
    Instant seen;                      ///< the latest time that was believed
    std::optional<ClockAnchor> anchor; ///< of this machine in this boot, if it looked before
    bool operator==(const ClockState &) const = default;
};

/// Compares the clocks and moves the day on when it may. More than 90 s apart, or earlier after a boot than
/// what was believed before: doubt, which only confirmed() ends. In doubt there is no midnight.
/// @param slack how much earlier a clock may be after a boot: none for this machine's own clock; a few
/// seconds for a database's, which may have moved to another machine.
[[nodiscard]] ClockState observed(const ClockState &before, const ClockReading &reading,
                                  const QTimeZone &zone, std::chrono::milliseconds slack);

/// Staff read the clock and say that it is this day. Invalid: the clock says another. Refused: numbers were
/// given on a later one.
/// @param lastGiven the newest day on which a live number was lent, invalid when none
[[nodiscard]] Result<ClockState> confirmed(const ClockState &before, const OfficeDay &day,
                                           const OfficeDay &lastGiven, const ClockReading &reading,
                                           const QTimeZone &zone);

/// The calendar date in the office's zone (D5).
[[nodiscard]] OfficeDay dayAt(Instant instant, const QTimeZone &zone);

} // namespace okienko::backoffice
