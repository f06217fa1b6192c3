// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/forecast.h"

namespace okienko::backoffice
{

/// What somebody who cannot be served as promised can choose.
enum class Offer {
    Wait,       ///< the place is kept
    ReturnMark, ///< another day, without queueing again (Deed::TakeMark)
    Booking     ///< a time (Deed::TakeBooking)
};

/// Somebody who must be told, and what is offered. Never nothing.
struct ToTell {
    TicketId ticket;
    QList<Offer> offers;
    bool operator==(const ToTell &) const = default;
};

/// A service is suspended at midday: who waits for it, longest first, those who went out too. A ticket of a
/// terminal that is cut off and sells on comes later and is told then (P2). Waiting is offered unless it is
/// known that the service does not come back before closing.
/// @param backAt when the service is thought to come back, if anybody knows
[[nodiscard]] QList<ToTell> whenSuspended(const Hall &hall, const ServiceId &service,
                                          const OfficeTable &table, std::optional<Instant> backAt,
                                          Instant closesAt);

/// The day ends soon: who is, as things stand, not called before the last minute (closing plus afterClosing).
/// They are told while there is still something to choose; waiting is offered where the near end of the range
/// may still do.
[[nodiscard]] QList<ToTell> beforeClosing(const Hall &hall, const Forecast &forecast,
                                          const OfficeTable &table, Instant closesAt, Instant now);

/// The day is over: to each of these Deed::EndDay is done. Before the last minute nobody; those at a counter
/// never, they are finished there (at midnight the store ends what is left).
[[nodiscard]] QList<TicketId> leftOver(const Hall &hall, const OfficeTable &table, Instant closesAt,
                                       Instant now);

} // namespace okienko::backoffice
