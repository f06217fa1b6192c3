// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/seriesbook.h"

#include <algorithm>

#include "officestore/leasebook.h"

namespace okienko::officestore
{

using backoffice::Rectangle;

Result<int> SeriesBook::highestOnPaper(const Series &series) const
{
    Statement row = m_connection.statement(
        "SELECT coalesce(max(n), 0) FROM events WHERE office = ? AND day = ? AND series = ? AND n <= ?");
    const Result<bool> found =
        row.with(m_state.office, m_state.clock.day, series.letter, m_state.shape.numbers.liveLast).step();
    return found ? Result<int>(row.small(0)) : Result<int>(failure(found.error()));
}

Result<SeriesNow> SeriesBook::of(const Series &series) const
{
    const SeriesShape &shape = m_state.shape.numbers;
    const OfficeDay today = m_state.clock.day;
    if (!m_state.shape.series.contains(series))
        return failure(ErrorKind::NotFound, QStringLiteral("no such series"));
    const LeaseBook leases(m_connection, m_state.office);
    const Result<int> head = leases.head(series, today);
    const Result<int> paper = highestOnPaper(series);
    const Result<std::optional<int>> opened = leases.openedFrom(series, today);
    const Result<QList<Rectangle>> slots = leases.reserves(today);
    for (const Error *error : {head ? nullptr : &head.error(), paper ? nullptr : &paper.error(),
                               opened ? nullptr : &opened.error(), slots ? nullptr : &slots.error()})
        if (error != nullptr)
            return failure(*error);
    SeriesNow now{series, *head, shape.liveLast, false, {}, *paper, 0};
    const OfficeDay &until = m_state.memory.liveClosedUntil;
    now.closed = until.isValid() && today <= until && !*opened;
    if (now.closed)
        now.openAgain = until.addDays(1);
    for (int slot = 0; slot < shape.slots; ++slot) {
        const Rectangle cells{LeaseKind::Reserve,
                              {},
                              today,
                              today.addDays(backoffice::horizonDays - 1),
                              shape.reserveFirst + slot * shape.slotSize,
                              shape.reserveFirst + (slot + 1) * shape.slotSize - 1};
        const bool taken = std::any_of(slots->begin(), slots->end(),
                                       [&](const Rectangle &lent) { return lent.meets(cells); });
        now.reserveSlotsLeft += taken ? 0 : 1;
    }
    return now;
}

Result<QList<SeriesNow>> SeriesBook::all() const
{
    QList<SeriesNow> all;
    for (const Series &series : m_state.shape.series) {
        const Result<SeriesNow> one = of(series);
        if (!one)
            return failure(one.error());
        all.append(*one);
    }
    return all;
}

} // namespace okienko::officestore
