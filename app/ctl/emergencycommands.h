// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

namespace okienko
{

/// What an office needs for hours without power. They draw, so they need a QGuiApplication.
[[nodiscard]] QList<Command> emergencyCommands();

} // namespace okienko
