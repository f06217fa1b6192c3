// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

namespace okienko
{

/// `okienkoctl faq ...`: ask the office's articles, measure how well they answer, and make the list of words'
/// forms that the terminal needs (packaging/docs/ask.md).
[[nodiscard]] QList<Command> faqCommands();

} // namespace okienko
