// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "protocol/officewords.h"

namespace okienko
{

/// Checks knowledge.json; answers the names of its articles, nothing when it could not be read.
std::optional<QSet<QString>> checkKnowledge(const QByteArray &bytes, const OfficeWords &office,
                                            Findings &findings);

/// Checks queries-dev.json; answers how many queries it holds. Without articles the references are not
/// judged.
int checkQueries(const QByteArray &bytes, const std::optional<QSet<QString>> &articles, Findings &findings);

} // namespace okienko
