// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/qr.h"

#include <qrencode.h>

#include <cmath>
#include <memory>

namespace okienko
{

QrCode qrCode(const QString &text, int side)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return {};
    const int module = std::max(2, static_cast<int>(std::lround(static_cast<double>(side) / code->width)));
    QrCode result{module * code->width, 4 * module, {}};
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            int run = 0;
            while (x + run < code->width && (code->data[y * code->width + x + run] & 1) != 0)
                ++run;
            if (run > 0)
                result.black.append(QRect(x * module, y * module, run * module, module));
            x += run;
        }
    }
    return result;
}

} // namespace okienko
