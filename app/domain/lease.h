// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/number.h"

namespace okienko
{

enum class LeaseKind {
    Live,   ///< a few numbers of one series, for today only
    Reserve ///< one slot of numbers in all series, for today and the next days
};

/// One unbroken memory of the back office: a random id and a counter that grows with each loss.
struct Generation {
    QUuid id;
    qint64 counter = 0;
    bool operator==(const Generation &) const = default;
};

/// A rectangle of numbers lent for ever to one ledger: days x numbers, in one series (live) or in all
/// (reserve).
struct Lease {
    LeaseId id;
    Generation generation;
    OfficeId office;
    LedgerId ledger; ///< the only ledger that may use it
    LeaseKind kind = LeaseKind::Live;
    Series series; ///< only for live
    OfficeDay firstDay;
    OfficeDay lastDay;
    int from = 0;
    int to = 0;
    bool operator==(const Lease &) const = default;
};

} // namespace okienko
