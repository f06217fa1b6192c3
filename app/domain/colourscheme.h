// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace okienko
{

/// The colours of the screens, as a visitor can choose them.
enum class ColourScheme { Light, Dark, HighContrast };

} // namespace okienko
