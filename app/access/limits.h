// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>

/// Every number of accessibility the product promises, in one place. Lengths are millimetres on the glass,
/// contrasts are WCAG 2 ratios, angles of view are turned into lengths for the named viewing distance.
namespace okienko::limits
{

// Viewing distance. EN 301 549 v3.2.1 clause 5.1.4 lets the supplier name it; 700 mm covers a wheelchair user
// with 300 mm of reach depth.
inline constexpr double standardDistanceMm = 500;
inline constexpr double largeDistanceMm = 700;

// Height of capitals. EN 301 549 v3.2.1 clause 5.1.4: 0.7 degrees at the viewing distance, for text that is
// needed.
inline constexpr double neededCapMm = 6.11;
inline constexpr double neededCapLargeMm = 8.55;
inline constexpr double neededCapLargestMm = 12.2;
// Any other text: ADA 707.7.2, Section 508 402.4.
inline constexpr double otherCapMm = 4.8;
// Height of x. EN 301 549 v4.1.0 clause 5.1.4: 16 CSS px, x = D * 16 / 2688.
inline constexpr double xHeightMm = 3.0;
inline constexpr double xHeightLargeMm = 4.2;
// Noto Sans, read from the font's OS/2 table.
inline constexpr double capPerEm = 0.714;
inline constexpr double xPerEm = 0.536;

/// The three sizes of letters, in per cent.
inline constexpr std::array sizes{100, 140, 200};

// Targets. Errors of touch flatten from 20 mm (kiosk number-entry study); WCAG 2.2 clause 2.5.5 asks for
// less.
inline constexpr double targetMm = 20;
inline constexpr double journeyTargetMm = 25;
inline constexpr double targetGapMm = 3;
// Keys of the screen keyboard stand closer together and may be lower: 20 x 18, gap 2.
inline constexpr double keyWidthMm = 20;
inline constexpr double keyHeightMm = 18;
inline constexpr double keyGapMm = 2;

// Contrast. WCAG 1.4.6 asks 7:1; the default theme and the high-contrast theme promise more.
inline constexpr double textContrast = 7;
inline constexpr double textContrastDefault = 10;
inline constexpr double textContrastHigh = 15;
// WCAG 1.4.11 and 2.4.13 ask 3:1.
inline constexpr double edgeContrast = 4.5;
inline constexpr double focusRingMm = 1.5;

// Time. WCAG 2.2.1: at least 20 s of warning; extensions are unlimited here.
inline constexpr std::chrono::seconds idleBeforeWarning{60};
inline constexpr std::chrono::seconds idleBeforeWarningSpeech{120};
inline constexpr std::chrono::seconds warning{30};

// Touch. EN 301 549 clauses 5.8 and 5.9: a second strike within the lock is one strike.
inline constexpr std::chrono::milliseconds retapLock{300};
inline constexpr std::chrono::milliseconds keyLock{250};
inline constexpr std::chrono::milliseconds keyLockTremor{600};
// A touch is answered on the glass within this time, and the answer stays so long that it can be seen.
inline constexpr std::chrono::milliseconds touchAnswer{50};
inline constexpr std::chrono::milliseconds touchShown{120};
// Shorter work is not announced as busy.
inline constexpr std::chrono::milliseconds busyShownAfter{300};

// Speech.
inline constexpr std::chrono::milliseconds firstSpeech{100};
inline constexpr std::chrono::milliseconds silence{60};
inline constexpr std::chrono::milliseconds headphonesToFirstWord{700};
inline constexpr double volumeStepDb = 3;
inline constexpr double volumeRangeDb = 24;

// Reach above the floor, EN 301 549 v4.1.0 clauses 8.3.5 to 8.3.7.
inline constexpr double reachLowestMm = 800;
inline constexpr double reachHighestMm = 1100;
inline constexpr double reachDepthMm = 300;

// Paper.
inline constexpr double paperNumberCapMm = 16;
inline constexpr double paperCapMm = 4;

} // namespace okienko::limits
