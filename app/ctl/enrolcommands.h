// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

namespace okienko
{

/// `okienkoctl enrol ...`: how a terminal becomes a device of an office.
[[nodiscard]] QList<Command> enrolCommands();

} // namespace okienko
