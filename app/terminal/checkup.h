// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/config.h"
#include "domain/health.h"

namespace okienko
{

class Ledger;
class Terminal;

/// How this terminal is now, for the office's staff.
[[nodiscard]] Health checkUp(Terminal &terminal, const Ledger &ledger, const Config &config);

} // namespace okienko
