// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hallneeds.h"
#include "api/route.h"

namespace okienko::backoffice
{

/// Slips for hours without power, and whether figures may know clerks.
[[nodiscard]] QList<Route> slipRoutes(const HallNeeds &needs);

} // namespace okienko::backoffice
