// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moment.h"

namespace okienko::backoffice
{

/// Now, by this machine's clocks: the wall, and the time since boot.
[[nodiscard]] Moment momentNow();

} // namespace okienko::backoffice
