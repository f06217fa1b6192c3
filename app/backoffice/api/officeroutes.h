// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hallneeds.h"
#include "api/route.h"
#include "api/teller.h"

namespace okienko::backoffice
{

/// What a supervisor does with the office's day: figures, services, series, clock, alarms.
[[nodiscard]] QList<Route> officeRoutes(const HallNeeds &needs);
/// "services", "clock", "alarms", "day" and "memory", as bells.
[[nodiscard]] QList<Teller> officeTellers();

} // namespace okienko::backoffice
