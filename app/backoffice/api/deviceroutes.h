// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/premises.h"
#include "api/route.h"
#include "api/teller.h"
#include "officestore/ticketfacts.h"

namespace okienko::backoffice
{

/// How a device comes to its certificate and keeps it: enrol, renew.
[[nodiscard]] QList<Route> identityRoutes(Premises &premises);
/// The letters of a ledger: hello, lend, push.
/// @param files the published file of an office
[[nodiscard]] QList<Route> postRoutes(const officestore::OfficeFiles &files);
/// What a kiosk pulls and reports: clock, catalogue, notices, heartbeat, events.
[[nodiscard]] QList<Route> kioskRoutes(Premises &premises);
/// Bells for kiosks.
[[nodiscard]] QList<Teller> kioskTellers();

} // namespace okienko::backoffice
