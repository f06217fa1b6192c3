// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace okienko
{

/// A page as ESC/POS bytes: initialise, raster bands (GS v 0), feed, partial cut (GS V 66). Everything is an
/// image, so every script comes out right whatever fonts the printer has.
/// @param page black and white; dark pixels are printed. @param headDots width of the print head: that much
/// of the middle of the page is sent. Source: Epson ESC/POS command reference, "GS v 0", "GS V".
[[nodiscard]] QByteArray escPosPage(const QImage &page, int headDots);

} // namespace okienko
