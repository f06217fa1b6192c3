// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "officestore/helpbook.h"

namespace okienko::backoffice
{

/// `HelpRequest` of the contract, for staff.
[[nodiscard]] Result<QJsonObject> helpJson(const officestore::HelpRequest &request,
                                           const officestore::OfficeToday &today);
/// `HelpState`, for the terminal.
[[nodiscard]] HelpState helpStateOf(const officestore::HelpRequest &request,
                                    const officestore::OfficeToday &today);

} // namespace okienko::backoffice
