// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hallneeds.h"
#include "api/route.h"
#include "api/teller.h"

namespace okienko::backoffice
{

/// What the screens of the hall ask.
[[nodiscard]] QList<Route> hallRoutes(const HallNeeds &needs);
/// "hall": the state of the whole hall for every screen of the office. Each screen keeps the `display` that
/// its own state told it.
[[nodiscard]] QList<Teller> hallTellers(const HallNeeds &needs);

} // namespace okienko::backoffice
