// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>

#include "domain/printing.h"
#include "printer/page.h"

namespace okienko
{

/// The layout of what comes out of the printer: facts and paper in, page out. Pure: no state, no clock, any
/// thread. Equal slips on equal paper give equal pages.
///
/// Kept for every slip: digits of the number at least 16 mm high, all other capitals at least 4 mm, nothing
/// outside the printable width, 6 mm free at the cuts, black on white without grey, a code with four free
/// modules around.

[[nodiscard]] Page slipPage(const Slip &slip, const Paper &paper);
[[nodiscard]] Page stripPage(const StaffStrip &strip, const Paper &paper);

[[nodiscard]] QSizeF slipSizeMm(const Slip &slip, const Paper &paper);
[[nodiscard]] QSizeF stripSizeMm(const StaffStrip &strip, const Paper &paper);

/// Black and white, one pixel a dot of the printer, as wide as the paper (the printable part is in the
/// middle).
[[nodiscard]] QImage drawSlip(const Slip &slip, const Paper &paper);
[[nodiscard]] QImage drawStrip(const StaffStrip &strip, const Paper &paper);

[[nodiscard]] QByteArray slipPdf(const Slip &slip, const Paper &paper);
[[nodiscard]] QByteArray stripPdf(const StaffStrip &strip, const Paper &paper);

/// The page of an order, whichever of the two it holds.
[[nodiscard]] Page orderPage(const PrintOrder &order, const Paper &paper);

} // namespace okienko
