// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

namespace okienko
{

/// Commands that ask a running terminal over its operator socket. FILE is the terminal's configuration, which
/// names the socket. Each ends within 5 s.
[[nodiscard]] QList<Command> kioskCommands();

} // namespace okienko
