// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "officestore/officetoday.h"
#include "officestore/screenbook.h"

namespace okienko::backoffice
{

/// `HallState` of the contract: what one screen of the hall shows. Nothing personal is in it. A sign shows
/// its counter only.
[[nodiscard]] Result<QJsonObject> hallState(const officestore::OfficeToday &today,
                                            const officestore::KnownScreen &screen);

} // namespace okienko::backoffice
