// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickImageProvider>

namespace okienko
{

/// "image://icon/<name>/<line>/<light>": the drawing of that name with its two paints replaced by the colours
/// given (rrggbb or aarrggbb, without #), drawn at exactly the requested size. Qt Quick keeps the pictures by
/// address and size. An unknown name gives a null image and a warning. Called on the GUI thread.
class IconProvider : public QQuickImageProvider
{
public:
    IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

    QImage requestImage(const QString &id, QSize *size, const QSize &requested) override;

    /// The drawing itself, for paper and tests. Side in pixels.
    [[nodiscard]] static QImage drawing(const QString &name, const QColor &line, const QColor &light,
                                        int side);
};

} // namespace okienko
