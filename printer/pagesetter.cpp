// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/pagesetter.h"

#include <QPainterPathStroker>
#include <QTransform>

#include <algorithm>
#include <cmath>

#include "printer/qr.h"
#include "printer/richtext.h"

namespace okienko
{

namespace
{

constexpr double mmPerInch = 25.4;
constexpr double ruleMm = 0.5;
constexpr double linePitch = 1.22; // of the font's size
constexpr double lineGap = 2.9;    // mm, baseline to the next capitals of a text of 4.1 mm

/// The mark of assets/illustrations/mark.svg in black, on its own square of 96.
QPainterPath mark()
{
    QPainterPath window;
    window.moveTo(20, 78);
    window.lineTo(20, 42);
    window.arcTo(QRectF(20, 14, 56, 56), 180, -180);
    window.lineTo(76, 78);
    window.closeSubpath();
    window.moveTo(48, 14);
    window.lineTo(48, 78);
    window.moveTo(20, 46);
    window.lineTo(76, 46);
    QPainterPathStroker frame;
    frame.setWidth(7);
    frame.setJoinStyle(Qt::RoundJoin);

    QPainterPath sill;
    sill.moveTo(10, 82);
    sill.lineTo(86, 82);
    QPainterPathStroker ledge;
    ledge.setWidth(9);
    ledge.setCapStyle(Qt::RoundCap);
    QPainterPath path = frame.createStroke(window).simplified();
    path.addPath(ledge.createStroke(sill));
    path.setFillRule(Qt::WindingFill);
    return path;
}

} // namespace

PageSetter::PageSetter(const Paper &paper)
{
    m_page.dpi = paper.dpi;
    m_page.size = QSize(wholeDots(paper.widthMm), 0);
    m_width = std::floor(dots(paper.printableMm));
    m_left = std::floor((m_page.size.width() - m_width) / 2);
}

double PageSetter::dots(double mm) const { return mm * m_page.dpi / mmPerInch; }

int PageSetter::wholeDots(double mm) const { return static_cast<int>(std::lround(dots(mm))); }

double PageSetter::depthMm() const { return m_y * mmPerInch / m_page.dpi; }

void PageSetter::space(double mm) { m_y += wholeDots(mm); }

void PageSetter::rule()
{
    const int height = std::max(1, wholeDots(ruleMm));
    m_page.black.append(
        QRect(static_cast<int>(m_left), static_cast<int>(m_y), static_cast<int>(m_width), height));
    m_y += height;
}

void PageSetter::line(const QList<Run> &runs, int pixelSize, double x, double baseline)
{
    for (const Run &run : runs) {
        m_page.texts.append({QPointF(x, baseline), run.text, pixelSize, 0, run.bold, false});
        x += advanceOf(run.text, pixelSize, run.bold);
    }
}

void PageSetter::centred(const QString &text, double capMm, bool bold)
{
    const int pixelSize = pixelSizeForCap(dots(capMm));
    const QList<Line> lines = wrap(bound(text), pixelSize, bold, m_width, true);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_y += std::ceil(i == 0 ? capDots(pixelSize) : pixelSize * linePitch);
        line(lines.at(i), pixelSize, m_left + std::round((m_width - advanceOf(lines.at(i), pixelSize)) / 2),
             m_y);
    }
}

void PageSetter::left(const QString &text, double capMm, bool bold, double indentMm, double widthMm)
{
    const int pixelSize = pixelSizeForCap(dots(capMm));
    const double indent = wholeDots(indentMm);
    const double width = widthMm > 0 ? dots(widthMm) : m_width - indent;
    const QList<Line> lines = wrap(bound(text), pixelSize, bold, width, false);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_y += std::ceil(i == 0 ? capDots(pixelSize) : pixelSize * linePitch);
        line(lines.at(i), pixelSize, m_left + indent, m_y);
    }
}

void PageSetter::right(const QString &text, double capMm, bool bold)
{
    const int pixelSize = pixelSizeForCap(dots(capMm));
    const Line single{{text, bold}};
    line(single, pixelSize, m_left + m_width - std::ceil(advanceOf(single, pixelSize)), m_y);
}

void PageSetter::head(const QString &name, double markMm, double capMm)
{
    const int pixelSize = pixelSizeForCap(dots(capMm));
    const double side = markMm > 0 ? dots(markMm) : 0;
    const double gap = markMm > 0 ? dots(3) : 0;
    const QList<Line> lines = wrap(bound(name), pixelSize, true, m_width - side - gap, true);
    double widest = 0;
    for (const Line &each : lines)
        widest = std::max(widest, advanceOf(each, pixelSize));
    const double pitch = std::ceil(pixelSize * linePitch);
    const double words = capDots(pixelSize) + pitch * static_cast<double>(lines.size() - 1);
    const double height = std::ceil(std::max(words, side * 0.9));
    const double x = m_left + std::round((m_width - side - gap - widest) / 2);
    if (side > 0) {
        // The drawing reaches from 10 to 87 of its 96: that part is centred on the words and stands for its
        // size.
        const double scale = side / 86;
        QTransform place;
        place.translate(x - 5 * scale, m_y + height / 2 - 48.5 * scale);
        place.scale(scale, scale);
        m_page.shapes.append(place.map(mark()));
    }
    double baseline = m_y + (height - words) / 2 + capDots(pixelSize);
    for (const Line &each : lines) {
        const double indent = markMm > 0 ? 0 : std::round((widest - advanceOf(each, pixelSize)) / 2);
        line(each, pixelSize, x + side + gap + indent, std::round(baseline));
        baseline += pitch;
    }
    m_y += height;
}

void PageSetter::bar(const QStringList &words, double capMm)
{
    const int pixelSize = pixelSizeForCap(dots(capMm));
    const double air = wholeDots(2.2);
    const QString joined = words.join(QStringLiteral(" · "));
    const QStringList lines =
        advanceOf(joined, pixelSize, true) + 2 * air <= m_width ? QStringList{joined} : words;
    const double pitch = std::ceil(pixelSize * linePitch);
    const double height =
        std::ceil(capDots(pixelSize)) + pitch * static_cast<double>(lines.size() - 1) + 2 * air;
    m_page.black.append(QRectF(m_left, m_y, m_width, height).toRect());
    m_y += air + std::ceil(capDots(pixelSize));
    for (const QString &each : lines) {
        const double x = m_left + std::round((m_width - advanceOf(each, pixelSize, true)) / 2);
        m_page.texts.append({QPointF(x, m_y), each, pixelSize, 0, true, true});
        m_y += pitch;
    }
    m_y += air - pitch;
}

void PageSetter::tick(const QString &text, double boxMm, double capMm)
{
    const int pixelSize = pixelSizeForCap(dots(capMm));
    const int side = wholeDots(boxMm);
    const int edge = wholeDots(0.5);
    const int x = static_cast<int>(m_left);
    const int y = static_cast<int>(m_y + std::round((capDots(pixelSize) - side) / 2));
    m_page.black << QRect(x, y, side, edge) << QRect(x, y + side - edge, side, edge)
                 << QRect(x, y, edge, side) << QRect(x + side - edge, y, edge, side);
    left(text, capMm, false, boxMm + 2.6);
}

bool PageSetter::numberLine(const QString &text, double capMm, double leastCapMm)
{
    // Digits may stand up to 3 % of their size closer together before they get smaller.
    constexpr double closer = 0.03;
    const int least = pixelSizeForCap(dots(leastCapMm));
    for (int pixelSize = pixelSizeForCap(dots(capMm)); pixelSize >= least; --pixelSize) {
        const double gaps = static_cast<double>(std::max<qsizetype>(1, text.size() - 1));
        const double wide = inkOf(text, pixelSize, true).width();
        const double spacing = std::min(0.0, std::floor((m_width - wide) / gaps));
        if (-spacing > closer * pixelSize || wide + spacing * gaps > m_width)
            continue;
        const QRectF ink = inkOf(text, pixelSize, true, spacing);
        m_y += std::ceil(capDots(pixelSize));
        const double x = m_left + std::round((m_width - ink.width()) / 2 - ink.left());
        m_page.texts.append({QPointF(x, m_y), text, pixelSize, spacing, true, false});
        return true;
    }
    return false;
}

void PageSetter::number(const TicketNumber &number, double capMm, double leastCapMm, double letterCapMm)
{
    if (numberLine(number.text(), capMm, leastCapMm))
        return;
    const QString letter = number.series.letter;
    const QString digits = number.text().mid(letter.size());
    if (!letter.isEmpty()) {
        numberLine(letter, letterCapMm, leastCapMm);
        space(5);
    }
    // Should even the digits be too many for the paper, they are set as large as they go: the number must
    // stand there.
    if (!numberLine(digits, capMm, leastCapMm))
        numberLine(digits, leastCapMm, 4);
}

void PageSetter::codeWithLines(const QString &token, double sideMm, const QStringList &lines, double capMm,
                               bool beside)
{
    const QrCode code = qrCode(token, wholeDots(sideMm));
    const double x = beside ? m_left : m_left + std::round((m_width - code.side) / 2);
    for (const QRect &box : code.black)
        m_page.black.append(box.translated(static_cast<int>(x), static_cast<int>(m_y)));
    const double top = m_y;
    if (beside) {
        const double indent = code.side + std::max<double>(code.quiet, wholeDots(4));
        const double indentMm = indent * mmPerInch / m_page.dpi;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                space(lineGap);
            left(lines.at(i), capMm, false, indentMm);
        }
        m_y = std::max(m_y, top + code.side);
    } else {
        m_y = top + code.side + code.quiet;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            space(i > 0 ? lineGap : 1.5);
            centred(lines.at(i), capMm);
        }
    }
}

Page PageSetter::finish(double bottomMm)
{
    for (const PageText &text : std::as_const(m_page.texts)) // tails of letters reach below their line
        m_y = std::max(m_y,
                       std::ceil(text.baseline.y() + inkOf(text.text, text.pixelSize, text.bold).bottom()));
    space(bottomMm);
    m_page.size.setHeight(wholeDots(std::ceil(depthMm())));
    return m_page;
}

} // namespace okienko
