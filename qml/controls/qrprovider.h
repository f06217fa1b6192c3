// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickImageProvider>

namespace okienko
{

/// "image://qr/<text>" (text percent-encoded): a QR code (ISO/IEC 18004, error correction M), black on white,
/// with the quiet zone of four modules that readers need. Modules are whole pixels; the image is the largest
/// that fits into the requested size, so it may be a little smaller. Text that fits no code gives a null
/// image.
class QrProvider : public QQuickImageProvider
{
public:
    QrProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

    QImage requestImage(const QString &id, QSize *size, const QSize &requested) override;

    [[nodiscard]] static QImage code(const QString &text, int side);
};

} // namespace okienko
