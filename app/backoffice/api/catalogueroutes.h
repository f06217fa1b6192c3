// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace okienko::backoffice
{

/// The office's files: versions, import, publishing.
[[nodiscard]] QList<Route> catalogueRoutes();
/// Notices: list, write, take down.
[[nodiscard]] QList<Route> noticeRoutes();

/// 422 `office-faulty` with the first 20 findings.
[[nodiscard]] Reply faultyOffice(const QList<Problem> &problems);
/// A finding as the contract writes it.
[[nodiscard]] QJsonObject findingJson(const Problem &problem);

} // namespace okienko::backoffice
