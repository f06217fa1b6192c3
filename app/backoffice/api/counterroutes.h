// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hallneeds.h"
#include "api/route.h"
#include "api/teller.h"

namespace okienko::backoffice
{

/// The operations of the contract's tag Counter: what a clerk does.
[[nodiscard]] QList<Route> counterRoutes(const HallNeeds &needs);
/// "counter:<id>": the whole state, for staff pages.
[[nodiscard]] QList<Teller> counterTellers(const HallNeeds &needs);

} // namespace okienko::backoffice
