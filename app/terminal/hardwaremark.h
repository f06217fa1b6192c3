// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace okienko
{

/// What tells this machine from a copy of its disk: the DMI product UUID that root has put into
/// /run/okienko/hardware-mark at start, else the addresses of the built-in network cards. A SHA-256, so that
/// neither is stored. Empty when the machine has neither.
[[nodiscard]] QByteArray hardwareMark();

} // namespace okienko
