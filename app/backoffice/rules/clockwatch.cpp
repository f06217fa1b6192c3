// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/clockwatch.h"

#include <QDateTime>

#include <algorithm>

namespace okienko::backoffice
{

namespace
{

constexpr std::chrono::milliseconds farApart{90'000}; // D2

} // namespace

OfficeDay dayAt(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), zone).date();
}

ClockState observed(const ClockState &before, const ClockReading &reading, const QTimeZone &zone,
                    std::chrono::milliseconds slack)
{
    ClockState next = before;
    const bool sameBoot = before.anchor && before.anchor->reading.boot == reading.boot &&
                          before.anchor->reading.sinceBoot <= reading.sinceBoot;
    if (sameBoot) {
        const ClockReading &then = before.anchor->reading;
        const std::chrono::milliseconds apart =
            (reading.wall - then.wall) - (reading.sinceBoot - then.sinceBoot);
        next.doubt = next.doubt || std::chrono::abs(apart) > farApart;
    } else {
        next.anchor = ClockAnchor{reading};
        // The clock ran backwards while nobody looked: its battery is dead, or somebody set it.
        next.doubt = next.doubt || reading.wall + slack < before.seen;
    }
    if (next.doubt)
        return next;
    const OfficeDay today = dayAt(reading.wall, zone);
    if (!next.day.isValid() || today > next.day) {
        next.day = today;
        // Two clocks drift apart by seconds a day: compared anew from here on, so that weeks do not add up.
        next.anchor = ClockAnchor{reading};
    }
    next.seen = std::max(next.seen, reading.wall);
    return next;
}

Result<ClockState> confirmed(const ClockState &before, const OfficeDay &day, const OfficeDay &lastGiven,
                             const ClockReading &reading, const QTimeZone &zone)
{
    const OfficeDay shown = dayAt(reading.wall, zone);
    if (shown != day)
        return failure(ErrorKind::Invalid, QStringLiteral("the clock says %1, not %2: set the clock first")
                                               .arg(shown.toString(Qt::ISODate), day.toString(Qt::ISODate)));
    if (lastGiven.isValid() && day < lastGiven)
        return failure(
            ErrorKind::Refused,
            QStringLiteral("numbers were already given on %1").arg(lastGiven.toString(Qt::ISODate)));
    ClockState next = before;
    next.doubt = false;
    next.day = day;
    next.seen = reading.wall;
    next.anchor = ClockAnchor{reading};
    return next;
}

} // namespace okienko::backoffice
