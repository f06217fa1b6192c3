// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/officememory.h"

#include <algorithm>

namespace okienko::backoffice
{

namespace
{

OfficeMemory closedFrom(OfficeMemory memory, const OfficeDay &today)
{
    memory.liveClosedUntil =
        memory.liveClosedUntil.isValid() ? std::max(memory.liveClosedUntil, today) : today;
    const OfficeDay ahead = today.addDays(horizonDays); // the next day's horizon
    memory.reserveClosedUntil =
        memory.reserveClosedUntil.isValid() ? std::max(memory.reserveClosedUntil, ahead) : ahead;
    return memory;
}

} // namespace

bool isBehind(const OfficeMemory &memory, const Generation &seen, qint64 seenChange)
{
    const bool ahead = MemoryMark{seen.counter, seenChange} > memory.mark();
    const bool otherBranch = seen.counter == memory.generation.counter && seen.id != memory.generation.id;
    return ahead || (otherBranch && !seen.id.isNull());
}

OfficeMemory afterLoss(const OfficeMemory &memory, const MemoryMark &heard, const QUuid &fresh,
                       const OfficeDay &today, bool inDoubt)
{
    OfficeMemory next = closedFrom(memory, today);
    next.generation = {fresh, std::max(memory.generation.counter, heard.generation) + 1};
    next.change = std::max(memory.change, heard.change);
    next.lostInDoubt = memory.lostInDoubt || inDoubt;
    return next;
}

OfficeMemory afterConfirmation(const OfficeMemory &memory, const OfficeDay &today)
{
    if (!memory.lostInDoubt)
        return memory;
    OfficeMemory next = closedFrom(memory, today);
    next.lostInDoubt = false;
    return next;
}

} // namespace okienko::backoffice
