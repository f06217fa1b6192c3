// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/notice.h"
#include "protocol/officewords.h"

namespace okienko
{

/// Reads notices.json; nothing when it is no such file at all. With findings the notices are not to be used.
std::optional<QList<Notice>> readNotices(const QByteArray &bytes, const OfficeWords &office,
                                         Findings &findings);

/// One notice.
/// @param names ids that are taken; this one's is added
Notice noticeAt(const JsonReader &at, const OfficeWords &office, QSet<QString> &names);

/// `office_id` of a file that belongs to an office: the same as in office.json.
void checkOfficeId(const JsonReader &at, const OfficeWords &office);

} // namespace okienko
