// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

namespace okienko
{

/// `okienkoctl config ...`: what concerns a terminal's own configuration.
[[nodiscard]] QList<Command> configCommands();

} // namespace okienko
