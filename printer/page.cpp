// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/page.h"

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace okienko
{

namespace
{

constexpr qreal mmPerInch = 25.4;
constexpr qreal capEm = 0.714; // Noto Sans, both weights
constexpr int threshold = 128; // half covered is black

QFont fontOf(int pixelSize, bool bold, qreal spacing = 0)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(pixelSize);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    // Hinted widths differ between raster and PDF; a page must break its lines in the same places in both.
    font.setHintingPreference(QFont::PreferNoHinting);
    if (spacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, spacing);
    return font;
}

/// What is neither letters nor their making.
void paintShapes(const Page &page, QPainter &painter)
{
    for (const QRect &box : page.black)
        painter.fillRect(box, Qt::black);
    for (const QPainterPath &shape : page.shapes)
        painter.fillPath(shape, Qt::black);
}

} // namespace

qreal capDots(int pixelSize) { return pixelSize * capEm; }

int pixelSizeForCap(qreal capDots) { return static_cast<int>(std::ceil(capDots / capEm)); }

qreal advanceOf(const QString &text, int pixelSize, bool bold)
{
    return QFontMetricsF(fontOf(pixelSize, bold)).horizontalAdvance(text);
}

QRectF inkOf(const QString &text, int pixelSize, bool bold, qreal spacing)
{
    return QFontMetricsF(fontOf(pixelSize, bold, spacing)).tightBoundingRect(text);
}

QRectF PageText::capBox() const
{
    const qreal width = QFontMetricsF(fontOf(pixelSize, bold, spacing)).horizontalAdvance(text);
    const qreal cap = capDots(pixelSize);
    return {baseline.x(), baseline.y() - cap, width, cap};
}

QSizeF Page::sizeMm() const { return {size.width() * mmPerInch / dpi, size.height() * mmPerInch / dpi}; }

QImage Page::image() const
{
    // Drawn with soft edges and cut at half: rounder letters than the painter's own black and white.
    QImage soft(size, QImage::Format_Grayscale8);
    soft.fill(Qt::white);
    QPainter painter(&soft);
    painter.setRenderHint(QPainter::Antialiasing);
    paintShapes(*this, painter);
    // As outlines, not as glyphs: what the glyph cache holds depends on what was drawn before.
    for (const PageText &text : texts) {
        QPainterPath letters;
        letters.addText(text.baseline, fontOf(text.pixelSize, text.bold, text.spacing), text.text);
        painter.fillPath(letters, text.white ? Qt::white : Qt::black);
    }
    painter.end();

    QImage page(size, QImage::Format_Mono);
    page.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    page.fill(1);
    for (int y = 0; y < size.height(); ++y) {
        const uchar *from = soft.constScanLine(y);
        uchar *to = page.scanLine(y);
        for (int x = 0; x < size.width(); ++x)
            if (from[x] < threshold)
                to[x / 8] = static_cast<uchar>(to[x / 8] & ~(0x80 >> (x % 8)));
    }
    const int dotsPerMeter = static_cast<int>(std::lround(dpi / mmPerInch * 1000));
    page.setDotsPerMeterX(dotsPerMeter);
    page.setDotsPerMeterY(dotsPerMeter);
    return page;
}

QByteArray Page::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dpi);
    writer.setPageSize(
        QPageSize(sizeMm(), QPageSize::Millimeter, QStringLiteral("Roll"), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    paint(painter);
    painter.end();
    return bytes;
}

void Page::paint(QPainter &painter) const
{
    paintShapes(*this, painter);
    for (const PageText &text : texts) {
        painter.setFont(fontOf(text.pixelSize, text.bold, text.spacing));
        painter.setPen(text.white ? Qt::white : Qt::black);
        painter.drawText(text.baseline, text.text);
    }
}

} // namespace okienko
