// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/qrprovider.h"

#include <QUrl>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace okienko
{

namespace
{
constexpr int quiet = 4;
constexpr int defaultSide = 200;
} // namespace

QImage QrProvider::requestImage(const QString &id, QSize *size, const QSize &requested)
{
    const QImage image =
        code(QUrl::fromPercentEncoding(id.toUtf8()), requested.width() > 0 ? requested.width() : defaultSide);
    if (size)
        *size = image.size();
    return image;
}

QImage QrProvider::code(const QString &text, int side)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> qr(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!qr)
        return {};
    const int modules = qr->width + 2 * quiet;
    QImage plain(modules, modules, QImage::Format_RGB32);
    plain.fill(Qt::white);
    for (int y = 0; y < qr->width; ++y) {
        for (int x = 0; x < qr->width; ++x) {
            if (qr->data[y * qr->width + x] & 1)
                plain.setPixel(x + quiet, y + quiet, qRgb(0, 0, 0));
        }
    }
    const int scale = std::max(1, side / modules);
    return plain.scaled(modules * scale, modules * scale, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

} // namespace okienko
