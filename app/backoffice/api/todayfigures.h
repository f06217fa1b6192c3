// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "officestore/hallbook.h"

namespace okienko::backoffice
{

/// `Today` of the contract: the day in figures, by service, counter and half-hour, with what must stand on
/// top of each staff page. Knows no clerks.
[[nodiscard]] Result<QJsonObject> todayFigures(const officestore::OfficeToday &today, int reserveFirst);

} // namespace okienko::backoffice
