// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hallneeds.h"
#include "api/route.h"

namespace okienko::backoffice
{

/// Booked times, for kiosks: which are free; hold, confirm, find, move and cancel one.
[[nodiscard]] QList<Route> bookingRoutes(const HallNeeds &needs);

} // namespace okienko::backoffice
