// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/lending.h"

#include <algorithm>

namespace okienko::backoffice
{

namespace
{

/// What every wish is asked first.
std::optional<LendRefusal> refusalOfDay(const LendingDay &office, const OfficeDay &asked)
{
    if (asked == office.today)
        return std::nullopt;
    return office.inDoubt ? LendRefusal::ClockInDoubt : LendRefusal::Day;
}

bool liveIsClosed(const LendingDay &office)
{
    return office.memory.liveClosedUntil.isValid() && office.today <= office.memory.liveClosedUntil;
}

} // namespace

bool Rectangle::meets(const Rectangle &other) const
{
    const bool sameSeries =
        kind == LeaseKind::Reserve || other.kind == LeaseKind::Reserve || series == other.series;
    return sameSeries && firstDay <= other.lastDay && other.firstDay <= lastDay && from <= other.to &&
           other.from <= to;
}

Lendable liveNumbers(const LendingDay &office, const LiveWish &wish)
{
    if (const auto refusal = refusalOfDay(office, wish.day))
        return tl::unexpected(*refusal);
    if (!wish.served)
        return tl::unexpected(LendRefusal::NotServed);
    if (office.inDoubt)
        return tl::unexpected(LendRefusal::ClockInDoubt); // D4
    if (liveIsClosed(office) && !wish.openedFrom)
        return tl::unexpected(LendRefusal::ClosedAfterRestore); // N6
    const int from = std::max({office.shape.liveFirst, wish.openedFrom.value_or(0), wish.head + 1});
    Rectangle next{LeaseKind::Live, {},   office.today,
                   office.today,    from, std::min(from + wish.count - 1, office.shape.liveLast)};
    for (bool moved = true; moved;) {
        moved = false;
        for (const Rectangle &lent : wish.lentOtherwise) {
            if (!next.meets(lent))
                continue;
            if (lent.from > next.from) {
                next.to = lent.from - 1;
            } else {
                next.from = lent.to + 1;
                next.to = std::min(next.from + wish.count - 1, office.shape.liveLast);
            }
            moved = true;
        }
    }
    if (next.from > office.shape.liveLast)
        return tl::unexpected(LendRefusal::Exhausted);
    return next;
}

Lendable reserveSlot(const LendingDay &office, const ReserveWish &wish)
{
    if (const auto refusal = refusalOfDay(office, wish.day))
        return tl::unexpected(*refusal);
    Rectangle next{LeaseKind::Reserve, {}, office.today, office.today.addDays(horizonDays - 1), 0, 0};
    if (office.memory.reserveClosedUntil.isValid())
        next.firstDay = std::max(next.firstDay, office.memory.reserveClosedUntil.addDays(1));
    if (next.firstDay > next.lastDay)
        return tl::unexpected(LendRefusal::ClosedAfterRestore); // N6
    QList<int> candidates;
    if (wish.own && wish.own->lastDay >= office.today.addDays(-1)) {
        next.firstDay = std::max(next.firstDay, wish.own->lastDay.addDays(1));
        candidates.append(wish.own->from); // the same slot, longer
    }
    if (next.firstDay > next.lastDay)
        return tl::unexpected(LendRefusal::Exhausted);
    for (int slot = 0; slot < office.shape.slots; ++slot)
        candidates.append(office.shape.reserveFirst + slot * office.shape.slotSize);
    for (const int from : std::as_const(candidates)) {
        next.from = from;
        next.to = from + office.shape.slotSize - 1;
        const bool ofShape = from >= office.shape.reserveFirst && next.to <= office.shape.last();
        const bool taken = std::any_of(wish.lent.begin(), wish.lent.end(),
                                       [&](const Rectangle &lent) { return next.meets(lent); });
        if (ofShape && !taken)
            return next;
    }
    return tl::unexpected(LendRefusal::Exhausted);
}

Result<void> mayReopen(const LendingDay &office, bool served, int from, int head, int highestOnPaper)
{
    if (!served)
        return failure(ErrorKind::NotFound, QStringLiteral("no such series"));
    if (from < office.shape.liveFirst || from > office.shape.liveLast)
        return failure(ErrorKind::Invalid, QStringLiteral("a live number is %1 to %2")
                                               .arg(office.shape.liveFirst)
                                               .arg(office.shape.liveLast));
    if (office.inDoubt)
        return failure(ErrorKind::Refused, QStringLiteral("the clock is in doubt: confirm the day first"));
    if (!liveIsClosed(office))
        return failure(ErrorKind::Refused, QStringLiteral("the series is not closed"));
    const int known = std::max(head, highestOnPaper);
    if (from <= known)
        return failure(ErrorKind::Refused,
                       QStringLiteral("not above the highest number known, %1").arg(known));
    return {};
}

} // namespace okienko::backoffice
