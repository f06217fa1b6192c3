// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hallneeds.h"
#include "api/route.h"

namespace okienko::backoffice
{

/// The booked times as a calendar, by a secret address; and who keeps such addresses.
/// @param pagesUrl where the addresses begin; read at each answer, so it outlives the routes
[[nodiscard]] QList<Route> calendarRoutes(const HallNeeds &needs, const QString &pagesUrl);

} // namespace okienko::backoffice
