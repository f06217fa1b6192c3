// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/config.h"

namespace okienko
{

/// Log lines go to standard error as `time level category: text`, one line each; the journal of the system
/// keeps them. Nothing of a visitor is ever logged: no number with a time, no typed letters, no needs.
void startLog(Config::LogLevel level);

} // namespace okienko
