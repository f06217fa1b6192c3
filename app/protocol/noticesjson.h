// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/officewords.h"

namespace okienko
{

/// Checks notices.json; answers how many notices it holds.
int checkNotices(const QByteArray &bytes, const OfficeWords &office, Findings &findings);

/// `office_id` of a file that belongs to an office: the same as in office.json.
void checkOfficeId(const JsonReader &at, const OfficeWords &office);

} // namespace okienko
