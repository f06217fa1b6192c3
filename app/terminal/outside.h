// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ports/printer.h"
#include "ports/voice.h"
#include "config/config.h"

namespace okienko
{

/// The real things outside, as the configuration names them.
[[nodiscard]] std::unique_ptr<Printer> printerOf(const Config &config);
[[nodiscard]] std::unique_ptr<Voice> voiceOf(const Config &config);

} // namespace okienko
