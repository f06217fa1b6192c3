// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hallneeds.h"
#include "api/route.h"
#include "api/teller.h"

namespace okienko::backoffice
{

/// The operations of the contract's tag Queue: who waits, tickets, requests for help.
[[nodiscard]] QList<Route> queueRoutes(const HallNeeds &needs);
/// "help:<request>" for staff pages, "device-help:<device>" for the terminal that asked.
[[nodiscard]] QList<Teller> queueTellers(const HallNeeds &needs);

} // namespace okienko::backoffice
