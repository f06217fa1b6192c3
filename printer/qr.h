// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>

namespace okienko
{

/// A QR code (ISO/IEC 18004, error correction M: a thermal slip gets creased) as black squares in whole dots.
struct QrCode {
    int side = 0;       ///< dots, without the quiet zone
    int quiet = 0;      ///< four modules, dots
    QList<QRect> black; ///< from the code's top left corner
};

/// @param side how large the code shall be, dots; it becomes the nearest whole number of dots a module.
[[nodiscard]] QrCode qrCode(const QString &text, int side);

} // namespace okienko
