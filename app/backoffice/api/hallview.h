// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "officestore/officetoday.h"
#include "officestore/screenbook.h"

namespace okienko::backoffice
{

/// The zones of an office, as the contract tells them.
[[nodiscard]] QJsonArray zonesJson(const Office &file);

/// `HallState` of the contract: what one screen of the hall shows. Nothing personal is in it. A sign shows
/// its counter only. A screen with a zone is told the whole hall too: it shows the way to a call elsewhere.
[[nodiscard]] Result<QJsonObject> hallState(const officestore::OfficeToday &today,
                                            const officestore::KnownScreen &screen);

} // namespace okienko::backoffice
