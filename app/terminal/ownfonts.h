// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace okienko
{

/// Lets fontconfig look only for the letters of the design: Noto Sans, and its companions for signs that an
/// office's words may hold. Every terminal then draws the same, whatever else is installed, and the first
/// letter costs a quarter of the time. Where these files are not at their Debian place (fonts-noto-core) the
/// machine's own setting stays.
///
/// To be called before the first letter is measured; from one thread.
void useOwnFonts();

} // namespace okienko
