// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/iconprovider.h"

#include <QColor>
#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(icons, "okienko.icons")

// The two paints every drawing is made of.
constexpr char drawnLine[] = "#0B3C49";
constexpr char drawnLight[] = "#FFCF66";
constexpr int defaultSide = 48;

QColor colourOf(const QString &text) { return QColor(QLatin1Char('#') + text); }

} // namespace

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requested)
{
    const QStringList parts = id.split(QLatin1Char('/'));
    const int side = requested.width() > 0 ? requested.width() : defaultSide;
    QImage image;
    if (parts.size() == 3)
        image = drawing(parts.at(0), colourOf(parts.at(1)), colourOf(parts.at(2)), side);
    else
        qCWarning(icons) << "not an icon:" << id;
    if (size)
        *size = image.size();
    return image;
}

QImage IconProvider::drawing(const QString &name, const QColor &line, const QColor &light, int side)
{
    QFile file(QStringLiteral(":/okienko/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(icons) << "there is no icon" << name;
        return {};
    }
    QByteArray svg = file.readAll();
    // The names given are lower case, so what the first replacement wrote is not found by the second.
    svg.replace(drawnLine, line.name().toLatin1());
    svg.replace(drawnLight, light.name().toLatin1());
    QSvgRenderer renderer(svg);
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, side, side));
    return image;
}

} // namespace okienko
