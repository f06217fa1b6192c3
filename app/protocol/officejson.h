// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "protocol/problem.h"

namespace okienko
{

/// Reads office.json. What the findings refuse is left out or harmless in the answer, so that the other files
/// can be checked as well; use the office only when the findings are clean.
[[nodiscard]] Office readOffice(const QByteArray &bytes, Findings &findings);

} // namespace okienko
