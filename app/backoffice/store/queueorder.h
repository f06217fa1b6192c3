// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/hallbook.h"

namespace okienko::officestore
{

/// Who waits, in the order in which the rule would call if nothing changed. A value.
struct QueueOrder {
    QList<TicketId> called; ///< by the rule, one after the other; the place of each is its index and one
    QList<TicketId> others; ///< who rests or is away, by age: without a place

    /// @param counter those of one counter as it is open now; none: all services, as if one counter served
    /// them
    [[nodiscard]] static QueueOrder of(const OfficeToday &today, const HallNow &now,
                                       const std::optional<CounterId> &counter = {});

    [[nodiscard]] QList<TicketId> all() const { return called + others; }
};

} // namespace okienko::officestore
