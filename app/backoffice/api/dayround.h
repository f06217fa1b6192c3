// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/hallneeds.h"
#include "api/journal.h"

namespace okienko::backoffice
{

/// What has to be done in every office of the store from time to time: the end of the day, erasing what
/// nobody needs any more, forgetting what is old. Done once more, late, or by two server processes at once it
/// is right, too.
void makeRound(officestore::Connection &connection, const HallNeeds &needs, Journal &journal);

} // namespace okienko::backoffice
