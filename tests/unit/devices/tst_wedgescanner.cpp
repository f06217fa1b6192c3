// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "devices/wedgescanner.h"

using namespace okienko;
using std::chrono::milliseconds;

class TestWedgeScanner : public QObject
{
    Q_OBJECT

    static void type(WedgeScanner &scanner, const QString &text, milliseconds between, milliseconds &now)
    {
        for (const QChar sign : text) {
            now += between;
            scanner.hear(sign, false, now);
        }
        now += between;
        scanner.hear({}, true, now);
    }

private Q_SLOTS:
    void tellsABurstThatEndsWithEnter()
    {
        WedgeScanner scanner;
        QSignalSpy scanned(&scanner, &WedgeScanner::scanned);
        milliseconds now{10'000};
        type(scanner, QStringLiteral("OK1ABCDEF"), milliseconds{5}, now);
        QCOMPARE(scanned.size(), 1);
        QCOMPARE(scanned.first().first().toString(), QStringLiteral("OK1ABCDEF"));
    }

    void keepsQuietWhenAPersonTypes()
    {
        WedgeScanner scanner;
        QSignalSpy scanned(&scanner, &WedgeScanner::scanned);
        milliseconds now{10'000};
        type(scanner, QStringLiteral("OK1ABCDEF"), milliseconds{120}, now);
        QCOMPARE(scanned.size(), 0);
    }

    void leavesSingleKeysToTheScreen()
    {
        WedgeScanner scanner;
        QVERIFY(!scanner.hear(QStringLiteral("A"), false, milliseconds{1'000}));
        QVERIFY(!scanner.hear({}, true, milliseconds{1'400}));
    }

    void forgetsABurstThatNeverEnded()
    {
        WedgeScanner scanner;
        QSignalSpy scanned(&scanner, &WedgeScanner::scanned);
        milliseconds now{10'000};
        for (const QChar sign : QStringLiteral("OK1BROKEN")) {
            now += milliseconds{5};
            scanner.hear(sign, false, now);
        }
        now += milliseconds{2'000};
        type(scanner, QStringLiteral("OK1WHOLECODE"), milliseconds{5}, now);
        QCOMPARE(scanned.size(), 1);
        QCOMPARE(scanned.first().first().toString(), QStringLiteral("OK1WHOLECODE"));
    }
};

QTEST_GUILESS_MAIN(TestWedgeScanner)
#include "tst_wedgescanner.moc"
