// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "printer/escpos.h"

using namespace okienko;

namespace
{

/// What a printer does with the bytes: the dots it burns, and whether it cuts.
struct Printed {
    QImage dots;
    bool cut = false;
    QString fault;
    int tallestBand = 0;
};

Printed printed(const QByteArray &bytes)
{
    Printed result;
    QList<QByteArray> rows;
    int rowBytes = 0;
    qsizetype at = 0;
    const auto byte = [&](qsizetype i) { return static_cast<uchar>(bytes.at(i)); };
    if (!bytes.startsWith("\x1b@"))
        result.fault = QStringLiteral("not initialised");
    at = 2;
    while (at < bytes.size()) {
        if (bytes.mid(at, 4) == QByteArray("\x1dv0\0", 4)) {
            rowBytes = byte(at + 4) | byte(at + 5) << 8;
            const int height = byte(at + 6) | byte(at + 7) << 8;
            result.tallestBand = std::max(result.tallestBand, height);
            at += 8;
            for (int y = 0; y < height; ++y, at += rowBytes)
                rows.append(bytes.mid(at, rowBytes));
        } else if (bytes.mid(at) == QByteArray("\x1dV\x42\0", 4)) {
            result.cut = true;
            break;
        } else {
            result.fault = QStringLiteral("unknown command at %1").arg(at);
            return result;
        }
    }
    result.dots = QImage(rowBytes * 8, static_cast<int>(rows.size()), QImage::Format_Grayscale8);
    result.dots.fill(255);
    for (int y = 0; y < result.dots.height(); ++y)
        for (int x = 0; x < result.dots.width(); ++x)
            if (rows.at(y).at(x / 8) & (0x80 >> (x % 8)))
                result.dots.scanLine(y)[x] = 0;
    return result;
}

} // namespace

class tst_EscPos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEveryDotOfThePageAndCuts_data();
    void printsEveryDotOfThePageAndCuts();
    void leavesNothingOutsideTheHead();
};

void tst_EscPos::printsEveryDotOfThePageAndCuts_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("head");
    QTest::newRow("one band") << QSize(640, 200) << 576;
    QTest::newRow("band exactly full") << QSize(640, 255) << 576;
    QTest::newRow("many bands") << QSize(640, 1830) << 576;
    QTest::newRow("58 mm, head not a multiple of eight") << QSize(464, 700) << 383;
    QTest::newRow("paper as wide as the head") << QSize(100, 10) << 576;
}

void tst_EscPos::printsEveryDotOfThePageAndCuts()
{
    QFETCH(QSize, size);
    QFETCH(int, head);
    QImage page(size, QImage::Format_Mono);
    page.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            page.setPixel(x, y, (x * 7 + y * 13) % 11 < 6 ? 1 : 0);
    const Printed result = printed(escPosPage(page, head));
    QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
    QVERIFY(result.cut);
    QVERIFY(result.tallestBand <= 255);
    QCOMPARE(result.dots.height(), size.height());
    const int width = std::min(head, size.width());
    const int left = (size.width() - width) / 2;
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < result.dots.width(); ++x)
            QCOMPARE(result.dots.constScanLine(y)[x] == 0, x < width && qGray(page.pixel(left + x, y)) == 0);
}

void tst_EscPos::leavesNothingOutsideTheHead()
{
    QImage page(640, 20, QImage::Format_Grayscale8);
    page.fill(0);
    const Printed result = printed(escPosPage(page, 570));
    QCOMPARE(result.dots.width(), 576);
    QCOMPARE(qGray(result.dots.pixel(569, 5)), 0);
    QCOMPARE(qGray(result.dots.pixel(570, 5)), 255);
}

QTEST_GUILESS_MAIN(tst_EscPos)
#include "tst_escpos.moc"
