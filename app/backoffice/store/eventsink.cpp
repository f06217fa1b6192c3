// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/eventsink.h"

#include <QDateTime>

namespace okienko::officestore
{

Instant EventSink::opening(const Deed &deed, const OfficeDay &day) const
{
    const QDateTime midnight = day.startOfDay(deed.state().shape.zone);
    return Instant(std::chrono::milliseconds(midnight.toMSecsSinceEpoch()));
}

} // namespace okienko::officestore
