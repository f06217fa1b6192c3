// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/officewords.h"

namespace okienko
{

/// Checks forms.json; answers how many forms it holds.
int checkForms(const QByteArray &bytes, const OfficeWords &office, Findings &findings);

} // namespace okienko
