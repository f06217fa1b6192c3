// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

#include <QUuid>

#include "domain/lease.h"

namespace okienko::backoffice
{

/// How many days a reserve slot is lent ahead, today included, and how long what happened is kept.
inline constexpr int horizonDays = 7;

/// How far an office came: what the anchor remembers and what terminals heard (N7).
struct MemoryMark {
    qint64 generation = 0; ///< its counter
    qint64 change = 0;
    auto operator<=>(const MemoryMark &) const = default;
};

/// The office's memory of itself, and what a loss of it keeps closed.
struct OfficeMemory {
    Generation generation;
    qint64 change = 0;
    OfficeDay liveClosedUntil;    ///< the last day on which no live number is lent (N6); invalid = open
    OfficeDay reserveClosedUntil; ///< the last day whose reserve cells are not lent
    bool lostInDoubt = false;     ///< it was lost while the day was not sure: to be closed anew when it is

    [[nodiscard]] MemoryMark mark() const { return {generation.counter, change}; }
    bool operator==(const OfficeMemory &) const = default;
};

/// N7: whether somebody heard from this office what it does not know itself.
/// @param seen may be empty: never heard of an office
[[nodiscard]] bool isBehind(const OfficeMemory &memory, const Generation &seen, qint64 seenChange);

/// N6: the memory after it was lost. What the lost self could have lent stays closed: live numbers today,
/// reserve cells as far as it lent ahead. A new generation, above all that was heard of.
/// @param fresh a new random id
[[nodiscard]] OfficeMemory afterLoss(const OfficeMemory &memory, const MemoryMark &heard, const QUuid &fresh,
                                     const OfficeDay &today, bool inDoubt);

/// The day is sure again: what was lost meanwhile may have lent on this day.
[[nodiscard]] OfficeMemory afterConfirmation(const OfficeMemory &memory, const OfficeDay &today);

} // namespace okienko::backoffice
