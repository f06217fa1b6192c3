// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include "domain/danger.h"

namespace okienko
{

/// Danger to life, fire, violence, suicide or a night without a roof in what somebody has written, in any of
/// the four languages, with slips. Nothing of it is kept. Pure; some milliseconds the first time, then far
/// below one; texts beyond some hundred words are cut. The words are in faq/data/danger.txt; how well it
/// hears is printed by tst_dangerwatch.
[[nodiscard]] std::optional<Danger> dangerIn(QStringView text);

/// "life", "fire", "violence", "suicide", "roof".
[[nodiscard]] QString nameOf(Danger danger);

} // namespace okienko
