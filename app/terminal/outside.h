// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "config/config.h"
#include "ports/printer.h"
#include "ports/voice.h"

namespace okienko
{

/// The real things outside, as the configuration names them.
[[nodiscard]] std::unique_ptr<Printer> printerOf(const Config &config);
[[nodiscard]] std::unique_ptr<Voice> voiceOf(const Config &config);

} // namespace okienko
