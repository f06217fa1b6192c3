// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "domain/post.h"
#include "domain/result.h"
#include "officestore/deed.h"
#include "officestore/deviceid.h"

namespace okienko::officestore
{

/// An event of a terminal's log that is new to this office, as the post took it.
struct TakenEvent {
    EventId id;
    qint64 number = 0; ///< in the order of arrival, of this office
    DeviceId device;   ///< that sent it
    LedgerId ledger;
    QString kind;     ///< "ticket.issued", ...; empty when it could not be read
    OfficeDay day;    ///< invalid when it could not be read
    QJsonObject body; ///< without needs
    QJsonObject needs;
    Instant happenedAt; ///< P6, fixed once
    bool certain = true;
    Taken taken = Taken::Taken;
    QStringList marks; ///< why it was marked, for staff: "day-over", "unknown-series", ...
};

/// What the rest of the office makes of arrived events.
class EventSink
{
public:
    EventSink() = default;
    virtual ~EventSink() = default;
    EventSink(const EventSink &) = delete;
    EventSink &operator=(const EventSink &) = delete;

    /// Once for each new event, in the order of the letter, inside the deed that takes it. Refuses nothing
    /// (P2): gives marks for what is odd in its eyes ("service-closed"), with which the event is then kept as
    /// marked. An error is trouble of the store and undoes the whole letter.
    virtual Result<QStringList> take(Deed &deed, const TakenEvent &event) = 0;
    /// From when on tickets were given on a day: no event without age is older (P6).
    [[nodiscard]] virtual Instant opening(const Deed &deed, const OfficeDay &day) const;
};

} // namespace okienko::officestore
