// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

namespace okienko
{

/// All commands, in the order of the help.
[[nodiscard]] QList<Command> commands();

/// Runs the command that the arguments name (without the program's own name).
[[nodiscard]] ExitCode runCommand(const QStringList &arguments, const Streams &streams);

} // namespace okienko
