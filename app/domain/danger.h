// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace okienko
{

/// What somebody may be in danger of who writes to a terminal.
enum class Danger {
    Life,     ///< an accident, an illness that cannot wait
    Fire,     ///< also smoke, gas, an explosion, a bomb
    Violence, ///< done or threatened to anybody
    Suicide,
    NoRoof ///< nowhere to sleep tonight
};

} // namespace okienko
