// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/escpos.h"

#include <algorithm>

namespace okienko
{

namespace
{

constexpr char escape = '\x1b';
constexpr char groupSeparator = '\x1d';
constexpr int bandRows = 255; // what every head's buffer takes

void appendNumber(QByteArray &bytes, int number) // two bytes, low first
{
    bytes += static_cast<char>(number & 0xff);
    bytes += static_cast<char>(number >> 8 & 0xff);
}

} // namespace

QByteArray escPosPage(const QImage &page, int headDots)
{
    const QImage black = page.convertToFormat(QImage::Format_Grayscale8);
    const int width = std::min(headDots, black.width());
    const int left = (black.width() - width) / 2;
    const int bytesPerRow = (width + 7) / 8;

    QByteArray bytes;
    bytes += escape;
    bytes += '@';
    for (int top = 0; top < black.height(); top += bandRows) {
        const int rows = std::min(bandRows, black.height() - top);
        bytes += groupSeparator;
        bytes += "v0";
        bytes += '\0'; // one dot is one dot
        appendNumber(bytes, bytesPerRow);
        appendNumber(bytes, rows);
        for (int y = top; y < top + rows; ++y) {
            const uchar *dots = black.constScanLine(y) + left;
            QByteArray row(bytesPerRow, '\0');
            for (int x = 0; x < width; ++x)
                if (dots[x] < 128)
                    row[x / 8] = static_cast<char>(row.at(x / 8) | (0x80 >> (x % 8)));
            bytes += row;
        }
    }
    bytes += groupSeparator;
    bytes += 'V';
    bytes += char(66); // feed to the cutter, then cut but for one point
    bytes += '\0';
    return bytes;
}

} // namespace okienko
