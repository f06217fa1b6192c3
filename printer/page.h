// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPainterPath>
#include <QPointF>
#include <QRect>
#include <QRectF>
#include <QSize>
#include <QString>

class QPainter;

namespace okienko
{

/// One run of letters in one weight on one line. Lengths in dots of the page.
struct PageText {
    QPointF baseline; ///< where the first letter starts
    QString text;
    int pixelSize = 0;
    qreal spacing = 0; ///< added between the letters; negative pulls them together
    bool bold = false;
    bool white = false; ///< on a black bar

    /// From the top of its capitals to the baseline, over the width of its letters.
    [[nodiscard]] QRectF capBox() const;
};

/// A page that is all set: what stands where, in dots, with its origin at the paper's top left corner. Black
/// on white only.
struct Page {
    int dpi = 203;
    QSize size;                 ///< of the whole paper, margins included
    QList<QRect> black;         ///< rules, bars and the modules of codes
    QList<QPainterPath> shapes; ///< the mark, filled black
    QList<PageText> texts;

    [[nodiscard]] QSizeF sizeMm() const;
    /// Black and white (QImage::Format_Mono, 0 = black), one pixel a dot. Equal pages give equal images.
    [[nodiscard]] QImage image() const;
    /// Onto something whose resolution is that of the page, letters as letters.
    void paint(QPainter &painter) const;
    /// The same page as PDF of this size, letters as letters.
    [[nodiscard]] QByteArray pdf() const;
};

/// Height of capital letters in dots for a font of this pixel size, and the other way round (rounded up).
[[nodiscard]] qreal capDots(int pixelSize);
[[nodiscard]] int pixelSizeForCap(qreal capDots);

/// How far the pen moves over a text, in dots.
[[nodiscard]] qreal advanceOf(const QString &text, int pixelSize, bool bold);
/// The dots a text blackens, relative to its baseline start.
[[nodiscard]] QRectF inkOf(const QString &text, int pixelSize, bool bold, qreal spacing = 0);

} // namespace okienko
