// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/emergencyslips.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

#include "domain/printing.h"
#include "printer/pagesetter.h"
#include "printer/slipwords.h"

namespace okienko
{

namespace
{

constexpr double mmPerInch = 25.4;
constexpr QSizeF a4(210, 297);
constexpr int columnsOnA4 = 2;
constexpr double cut = 6;
constexpr double body = 4.1;
constexpr double least = 16.1; ///< of the digits

Paper paperOf(Sheet sheet)
{
    switch (sheet) {
    case Sheet::A4: return {a4.width() / columnsOnA4, 90, 300};
    case Sheet::Roll80: return {80, 72, 203};
    case Sheet::Roll58: return {58, 48, 203};
    }
    return {};
}

int dotsOf(double mm, int dpi) { return static_cast<int>(std::lround(mm * dpi / mmPerInch)); }

/// Where the slips are cut apart: thin, from edge to edge.
void cutLine(QPainter &painter, const QLine &line)
{
    QPen pen(Qt::black);
    pen.setStyle(Qt::DashLine);
    pen.setWidth(0);
    painter.setPen(pen);
    painter.drawLine(line);
}

} // namespace

Page emergencyPage(const EmergencySlips &all, const EmergencySlips::Slip &slip, Sheet sheet)
{
    const Language own = all.languages.value(0, Language::Polish);
    const SlipWords words(own);
    const bool narrow = sheet == Sheet::Roll58;
    const bool low = sheet == Sheet::A4; // four slips a page
    PageSetter page(paperOf(sheet));
    page.space(cut);
    page.head(all.office.in(own), narrow ? 0 : 9, low ? body : 4.6);
    page.space(4);
    page.rule();
    page.space(low ? 4 : 5);
    page.centred(words.say(Phrase::YourNumber), body);
    page.space(low ? 4.5 : 6);
    page.number(slip.number, low ? 17 : 20, least, low ? 17 : 18);
    page.space(low ? 5 : 6);
    page.centred(words.date(slip.day), body);
    page.space(2.9);
    page.centred(words.say(Phrase::Code).arg(slip.code), body);
    page.space(low ? 6 : 8); // room for a pen
    page.left(words.say(Phrase::GivenOutAt), body);
    page.space(5);
    page.rule();
    for (const Language language : all.languages) {
        page.space(language == own ? 4 : 3.2);
        page.centred(SlipWords(language).say(Phrase::WaitInHall), body, language == own);
    }
    return page.finish(cut);
}

QByteArray emergencyPdf(const EmergencySlips &all, Sheet sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const int dpi = paperOf(sheet).dpi;
    writer.setResolution(dpi);
    writer.setPageMargins(QMarginsF());
    const auto sizeOf = [&](const Page &page) {
        const QSizeF size = sheet == Sheet::A4 ? a4 : page.sizeMm();
        return QPageSize(size, QPageSize::Millimeter, {}, QPageSize::ExactMatch);
    };
    QPainter painter;
    int top = 0;
    int column = 0;
    for (const EmergencySlips::Slip &slip : all.slips) {
        const Page page = emergencyPage(all, slip, sheet);
        const bool full = sheet != Sheet::A4 || top + page.size.height() > dotsOf(a4.height(), dpi);
        if (!painter.isActive()) {
            writer.setPageSize(sizeOf(page));
            painter.begin(&writer);
        } else if (full && column == 0) {
            writer.setPageSize(sizeOf(page));
            writer.newPage();
            top = 0;
        }
        painter.save();
        painter.translate(column * page.size.width(), top);
        page.paint(painter);
        painter.restore();
        if (sheet != Sheet::A4)
            continue;
        const int right = page.size.width();
        const int below = top + page.size.height();
        cutLine(painter, {right, top, right, below});
        cutLine(painter, {0, below, right * columnsOnA4, below});
        column = (column + 1) % columnsOnA4;
        if (column == 0)
            top = below;
    }
    painter.end();
    return bytes;
}

} // namespace okienko
