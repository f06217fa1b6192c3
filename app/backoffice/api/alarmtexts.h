// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/language.h"

namespace okienko::backoffice
{

/// What an alarm means and what to do about it, for staff, by the contract's kind. A kind that is not known
/// here says that somebody should look.
[[nodiscard]] Translated alarmTexts(const QString &kind);

} // namespace okienko::backoffice
