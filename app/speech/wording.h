// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/saying.h"

namespace okienko
{

/// What is said: whole sentences in the saying's language, at most twelve words each, ready for the engine
/// (no digits, see normaliser.h). Numbers of tickets are spelled digit by digit and said twice, the second
/// time with a word for each letter. Parts that are not known (code, counters, people, minutes) are left out.
/// Pure; safe in any thread.
[[nodiscard]] QString words(const Saying &saying);

} // namespace okienko
