// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "rules/callreason.h"

namespace okienko::backoffice
{

/// The contract's word for why somebody was called; of the set that staff pages know.
[[nodiscard]] QString ruleOf(const CallReason &reason);
/// The same for the hall: why numbers do not come in a row, without a word about the person.
[[nodiscard]] QString orderOf(const CallReason &reason);
/// One sentence for the clerk, in all four languages.
[[nodiscard]] Translated sentenceOf(const CallReason &reason, const Office &office);

} // namespace okienko::backoffice
