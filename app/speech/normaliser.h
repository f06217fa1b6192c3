// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/language.h"

namespace okienko
{

/// Written text as it is said: numbers, times, dates, amounts, sizes, abbreviations and capitals become words
/// of the language, in the form their neighbours ask for. What comes out holds letters, spaces, . , : ; ? ! '
/// and hyphens inside words only: no digit and no other sign reaches the engine. Saying the result again
/// changes nothing. Pure; safe in any thread.
[[nodiscard]] QString spoken(const QString &text, Language language);

} // namespace okienko
