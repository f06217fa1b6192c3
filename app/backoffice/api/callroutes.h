// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hallneeds.h"
#include "api/route.h"
#include "api/teller.h"

namespace okienko::backoffice
{

/// What a kiosk asks about the hall: calls of its tickets, waits, a visitor's place and choice, help.
[[nodiscard]] QList<Route> callRoutes(const HallNeeds &needs);
/// The bells of the terminals: "waiting" and "calls".
[[nodiscard]] QList<Teller> callTellers();

} // namespace okienko::backoffice
