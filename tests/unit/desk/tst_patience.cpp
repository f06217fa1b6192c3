// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "desk/patience.h"
#include "support/fakeclock.h"

using namespace okienko;
using namespace std::chrono_literals;

class TestPatience : public QObject
{
    Q_OBJECT

    static void run(Patience &patience, FakeClock &clock, std::chrono::milliseconds time)
    {
        for (; time > 0ms; time -= 250ms) {
            clock.advance(250ms);
            patience.tick();
        }
    }

private Q_SLOTS:
    void warnsAfterAMinuteAndEndsHalfAMinuteLater()
    {
        FakeClock clock;
        Patience patience(clock, {});
        QSignalSpy warned(&patience, &Patience::warned);
        QSignalSpy ranOut(&patience, &Patience::ranOut);
        patience.start();
        run(patience, clock, 59'750ms);
        QCOMPARE(warned.size(), 0);
        run(patience, clock, 250ms);
        QCOMPARE(warned.size(), 1);
        QCOMPARE(patience.secondsLeft(), 30);
        run(patience, clock, 29'750ms);
        QCOMPARE(ranOut.size(), 0);
        run(patience, clock, 250ms);
        QCOMPARE(ranOut.size(), 1);
        run(patience, clock, 300s);
        QCOMPARE(ranOut.size(), 1);
    }

    void startsAnewWithEachTouch()
    {
        FakeClock clock;
        Patience patience(clock, {});
        QSignalSpy warned(&patience, &Patience::warned);
        patience.start();
        for (int i = 0; i < 20; ++i) {
            run(patience, clock, 50s);
            patience.touched();
        }
        QCOMPARE(warned.size(), 0);
    }

    void letsNoTimePassWhileTheTerminalIsBusy()
    {
        FakeClock clock;
        Patience patience(clock, {});
        QSignalSpy warned(&patience, &Patience::warned);
        patience.start();
        patience.hold(true);
        run(patience, clock, 600s);
        QCOMPARE(warned.size(), 0);
        patience.hold(false);
        run(patience, clock, 60s);
        QCOMPARE(warned.size(), 1);
    }

    void doesNotTakeItsOwnVoiceForAnAnswer()
    {
        FakeClock clock;
        Patience patience(clock, {});
        QSignalSpy ranOut(&patience, &Patience::ranOut);
        patience.start();
        run(patience, clock, 60s);
        QVERIFY(patience.warning());
        // The question itself is spoken: that must not put the end off for ever.
        patience.hold(true);
        run(patience, clock, 10s);
        patience.hold(false);
        run(patience, clock, 20s);
        QCOMPARE(ranOut.size(), 1);
    }

    void isNotFooledByTheWallClock()
    {
        FakeClock clock;
        Patience patience(clock, {});
        QSignalSpy warned(&patience, &Patience::warned);
        patience.start();
        clock.jumpWall(3h);
        patience.tick();
        QCOMPARE(warned.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPatience)
#include "tst_patience.moc"
