// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "domain/result.h"
#include "terminal/front.h"

namespace okienko
{

/// The terminal cannot keep a ledger. Says so on the glass, in all of the office's languages and with the
/// counter to go to, for a minute; then the program ends, so that it is started anew and looks again.
/// @param why goes to the log: what staff or IT can do.
/// @return the exit code.
[[nodiscard]] int showOutOfOrder(const Office &office, const Front::Glass &glass, const Error &why);

} // namespace okienko
