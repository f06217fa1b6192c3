// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "protocol/problem.h"

namespace okienko
{

/// `okienkoctl office ...`: what concerns the office's files.
[[nodiscard]] QList<Command> officeCommands();

/// One line for each problem and warning, and how many were left out.
void printFindings(const Findings &findings, QTextStream &out);

} // namespace okienko
