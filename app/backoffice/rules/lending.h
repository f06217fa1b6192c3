// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "domain/post.h"
#include "domain/result.h"
#include "rules/officememory.h"

namespace okienko::backoffice
{

/// Numbers in one live block.
inline constexpr int liveBlock = 5;

/// Cells: days x numbers. Reserve ones are of every series.
struct Rectangle {
    LeaseKind kind = LeaseKind::Live;
    Series series; ///< only for live
    OfficeDay firstDay;
    OfficeDay lastDay;
    int from = 0;
    int to = 0;
    bool operator==(const Rectangle &) const = default;

    /// Whether they have a cell in common.
    [[nodiscard]] bool meets(const Rectangle &other) const;
};

/// Cells that may be lent now, or why not.
using Lendable = tl::expected<Rectangle, LendRefusal>;

/// How the office stands when it is asked for numbers.
struct LendingDay {
    OfficeDay today;
    bool inDoubt = false; ///< D4
    OfficeMemory memory;  ///< N6
    SeriesShape shape;
};

/// One wish for live numbers of one series.
struct LiveWish {
    OfficeDay day;                  ///< as the asking terminal believes
    bool served = false;            ///< the series is one of the office's
    int count = liveBlock;          ///< how many at most
    std::optional<int> openedFrom;  ///< staff opened the closed series today from here on (N6)
    int head = 0;                   ///< highest live number lent today; 0 = none
    QList<Rectangle> lentOtherwise; ///< reserve slots that reach into today, whatever shape they had
};
/// The next live numbers of the series; never a cell that was lent (N1).
[[nodiscard]] Lendable liveNumbers(const LendingDay &office, const LiveWish &wish);

/// One wish for a reserve slot.
struct ReserveWish {
    OfficeDay day;
    std::optional<Rectangle> own; ///< the slot of the asking ledger that reaches furthest
    QList<Rectangle> lent;        ///< everything lent for today or later
};
/// A slot from the first day that is open until the horizon: the ledger's own one, longer, else a free one.
[[nodiscard]] Lendable reserveSlot(const LendingDay &office, const ReserveWish &wish);

/// From which number on staff may open a closed series: above all that is known of it. Why not, else.
[[nodiscard]] Result<void> mayReopen(const LendingDay &office, bool served, int from, int head,
                                     int highestOnPaper);

} // namespace okienko::backoffice
