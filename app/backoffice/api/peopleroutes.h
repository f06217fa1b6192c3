// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/premises.h"
#include "api/route.h"

namespace okienko::backoffice
{

/// Staff log in and out; their stream.
[[nodiscard]] QList<Route> sessionRoutes(Premises &premises);
/// What a supervisor does with devices: list, revoke, another ledger, codes for new ones.
[[nodiscard]] QList<Route> deviceCareRoutes(Premises &premises);
/// Hall screens: asking to be paired, confirming, removing; their stream.
[[nodiscard]] QList<Route> screenRoutes(Premises &premises);
/// The audit.
[[nodiscard]] QList<Route> auditRoutes();
/// For the machine room: health, readiness, figures.
[[nodiscard]] QList<Route> operationRoutes(Premises &premises);

} // namespace okienko::backoffice
