// SPDX-License-Identifier: GPL-3.0-or-later
// The stories of packaging/docs/numbers.md about clocks and days.
#include <QFile>
#include <QTest>

#include "world.h"

using namespace okienko;
using namespace std::chrono_literals;

class TestClockStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutOffWhileItsBlockWouldHaveExpired()
    {
        World world;
        world.post();
        world.issueMany(2, false);
        world.advance(8h);
        QCOMPARE(world.issue()->number.n, 3); // a lease of today has no shorter life
        QCOMPARE(world.issueMany(10, false), 10);
        QCOMPARE(world.papers.last().n, 507); // two more live ones, then the reserve
        world.post();
        QCOMPARE(world.doubles(), 0);
        QCOMPARE(world.missingAtOffice(), 0);
    }

    void yesterdaysLiveRestAfterMidnight()
    {
        World world;
        world.post();
        world.issueMany(2, false);
        world.advanceToLocal(QTime(0, 5));
        QCOMPARE(world.ledger->today(), world.realDay());
        QCOMPARE(world.issue()->number.n, 500);
        world.post();
        QCOMPARE(world.issue()->number.n, 1);
        QCOMPARE(world.doubles(), 0);
    }

    void idleTerminalWithAnOldBlock()
    {
        World world;
        world.post();
        world.issue();
        const auto told = [&](int head) {
            const Hello hello = world.ledger->hello(QUuid::createUuid(), world.clock.now());
            HelloAnswer answer = sure(world.office->hello(hello, world.officeClock.now()));
            answer.heads.insert(World::a(), head); // other terminals were busy
            QCOMPARE(sure(world.ledger->take(answer, world.clock.now())), Ledger::AfterHello::GoOn);
        };
        told(11);
        QCOMPARE(world.issue()->number.n, 2); // 9 behind: goes on
        told(13);
        QCOMPARE(world.issue()->number.n, 500); // 10 behind: left, its rest burned
        QVERIFY(world.lendOnce());
        QCOMPARE(world.issue()->number.n, 6);
    }

    void clockSlowFromTheFactory()
    {
        World world;
        world.closeLedger();
        QVERIFY(QFile::remove(world.ledgerFile()));
        world.clock.jumpWall(-5h); // 3 o'clock at night
        world.openLedger();
        world.post();
        QVERIFY(!world.ledger->clockInDoubt());
        const Ticket ticket = *world.issue();
        QCOMPARE(ticket.issuedAt, world.clock.trueTime()); // put right by the office's word
        world.advanceToLocal(QTime(0, 1));
        QCOMPARE(world.ledger->today(), world.realDay()); // midnight on the true time
        world.issueMany(8, true);
        QCOMPARE(world.doubles(), 0);
    }

    void clockFarAheadFromTheFactory()
    {
        World world;
        world.closeLedger();
        QVERIFY(QFile::remove(world.ledgerFile()));
        const QDateTime right = world.clock.now().utc;
        world.clock.setWall(right.addYears(1));
        world.openLedger();
        world.post(); // nothing was given on that day yet, so the office's word takes it back
        QCOMPARE(world.ledger->today(), world.realDay());
        QCOMPARE(world.issue()->number.n, 1);
    }

    void clockBackOverMidnight()
    {
        World world;
        world.post();
        world.issueMany(3, true);
        world.advanceToLocal(QTime(0, 10));
        world.issueMany(2, true);
        const OfficeDay day = world.ledger->today();
        world.clock.jumpWall(-30min); // yesterday again
        sure(world.ledger->observe(world.clock.now()));
        QCOMPARE(world.ledger->today(), day); // D1
        QVERIFY(world.ledger->clockInDoubt());
        world.issueMany(3, false);
        QVERIFY(world.papers.last().n >= 500); // D3
        world.closeLedger();
        world.openLedger();
        QVERIFY(world.ledger->clockInDoubt()); // a restart does not clear it
        world.post();
        QVERIFY(!world.ledger->clockInDoubt()); // the office's word does
        world.issueMany(5, true);
        QVERIFY(world.papers.last().n < 500);
        QCOMPARE(world.doubles(), 0);
        QCOMPARE(world.missingAtOffice(), 1); // the last one is not sent yet
    }

    void clockForwardOverMidnightAtNoon()
    {
        World world;
        world.post();
        world.advanceToLocal(QTime(12, 0));
        world.issueMany(3, true);
        const OfficeDay day = world.ledger->today();
        world.clock.jumpWall(13h);
        sure(world.ledger->observe(world.clock.now()));
        QVERIFY(world.ledger->clockInDoubt());
        QCOMPARE(world.ledger->today(), day);
        world.issueMany(5, false);
        world.advanceToLocal(QTime(7, 0)); // the true midnight: none happens in doubt
        QCOMPARE(world.ledger->today(), day);
        world.issueMany(5, false);
        world.post();
        QCOMPARE(world.ledger->today(), world.realDay());
        QCOMPARE(world.issueMany(30, false), 30);
        QVERIFY(world.papers.last().n > 510); // reserve goes on above what was given in doubt
        world.advanceToLocal(QTime(7, 0));
        QCOMPARE(world.issue()->number.n, 500); // and starts anew after a midnight that was vouched for
        QCOMPARE(world.doubles(), 0);
    }

    void clockForwardOverMidnightAtNoonOnTheOneMachine()
    {
        World world;
        world.post();
        world.advanceToLocal(QTime(12, 0));
        world.issueMany(3, true);
        world.clock.jumpWall(13h);
        world.officeClock.jumpWall(13h);
        world.issueMany(8, true);
        QVERIFY(world.office->clockInDoubt());
        QVERIFY(world.ledger->clockInDoubt());
        QVERIFY(world.papers.last().n >= 500);
        QCOMPARE(world.office->confirmDay(world.realDay(), world.officeClock.now()).error().kind,
                 ErrorKind::Invalid);
        world.clock.jumpWall(-13h);
        world.officeClock.jumpWall(-13h);
        sure(world.office->confirmDay(world.realDay(), world.officeClock.now()));
        sure(world.ledger->confirmDate(world.realDay(), world.clock.now()));
        QVERIFY(!world.ledger->clockInDoubt());
        world.issueMany(8, true);
        QVERIFY(world.papers.last().n < 500);
        QCOMPARE(world.doubles(), 0);
    }

    void slowClockMidnightUnseenThenCorrected()
    {
        World world;
        world.post();
        world.issueMany(2, true);
        // Cut off from here; nobody vouches for a clock that came back half an hour slow.
        world.powerCycle(1h, world.clock.now().utc.addSecs(1800));
        QVERIFY(!world.ledger->clockInDoubt());
        world.advanceToLocal(QTime(0, 10));
        QVERIFY(world.ledger->today() < world.realDay());
        world.issueMany(5, false); // real: the new day, by the clock: the old one
        QVERIFY(world.papers.last().n >= 500);
        world.advance(1h);
        QCOMPARE(world.ledger->today(), world.realDay());
        world.issueMany(5, false);
        QCOMPARE(world.doubles(), 0);
        world.clock.jumpWall(30min);
        world.post();
        world.issueMany(20, false);
        QCOMPARE(world.doubles(), 0);
    }

    void officesClockJumpsHalfADay()
    {
        World world;
        world.advanceToLocal(QTime(13, 0));
        world.post();
        world.issueMany(2, true);
        world.officeClock.jumpWall(12h);
        const OfficeDay day = world.ledger->today();
        world.hello();
        QVERIFY(!world.helloAnswers.last().clockSure);
        QVERIFY(!world.helloAnswers.last().day.isValid());
        QCOMPARE(world.ledger->today(), day);
        QVERIFY(!world.ledger->clockInDoubt());
        world.issueMany(6, true);
        QCOMPARE(world.lendAnswers.last().refused.value(World::a()), LendRefusal::ClockInDoubt);
        world.officeClock.jumpWall(-12h);
        QVERIFY(world.office->clockInDoubt()); // until staff confirm
        sure(world.office->confirmDay(world.realDay(), world.officeClock.now()));
        world.advance(2min);
        world.issueMany(3, true);
        QVERIFY(world.papers.last().n < 500);
        QCOMPARE(world.doubles(), 0);
    }

    void officeInDoubtAnswersATerminalInDoubt()
    {
        World world;
        world.post();
        world.issue();
        world.clock.jumpWall(5h);
        world.officeClock.jumpWall(5h);
        world.post();
        QVERIFY(world.ledger->clockInDoubt()); // one doubt does not clear the other
        world.issueMany(2, true);
        QVERIFY(world.papers.last().n >= 500);
    }

    void clockBatteryDeadPowerCycledCutOffOverNight()
    {
        World world;
        world.post();
        world.issueMany(2, true);
        // The system restores the last time it knew, so the clock does not even run backwards.
        world.powerCycle(14h, world.clock.now().utc.addSecs(1));
        world.issueMany(10, false);
        for (int i = 2; i < world.papers.size(); ++i)
            QVERIFY(world.papers.at(i).n >= 500); // no live number of a day nobody vouched for
        world.advance(5h); // real: 3 hours after midnight was over; by the clock the same day
        world.issueMany(3, false);
        world.post();
        QCOMPARE(world.ledger->today(), world.realDay());
        world.issueMany(20, true);
        world.issueMany(20, false);
        QCOMPARE(world.doubles(), 0);
        world.pushAll();
        QCOMPARE(world.missingAtOffice(), 0);
    }

    void clockBatteryDeadAndTheClockAtItsBeginning()
    {
        World world;
        world.post();
        world.issueMany(2, true);
        const OfficeDay day = world.ledger->today();
        world.powerCycle(10min, QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC));
        QVERIFY(world.ledger->clockInDoubt());
        QCOMPARE(world.ledger->today(), day);
        QVERIFY(world.issue()->number.n >= 500);
        QVERIFY(!(*world.ledger->ticket(world.papers.last().ticket))->clockSure);
        QCOMPARE(world.ledger->confirmDate(day, world.clock.now()).error().kind, ErrorKind::Invalid);
        world.clock.setWall(world.clock.trueTime());
        sure(world.ledger->confirmDate(day, world.clock.now()));
        QVERIFY(!world.ledger->clockInDoubt());
        QCOMPARE(world.issue()->number.n, 3);
    }

    void daysOf23And25HoursCutOff_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("hours");
        QTest::newRow("23 hours") << QDate(2026, 3, 29) << 23;
        QTest::newRow("25 hours") << QDate(2026, 10, 25) << 25;
    }

    void daysOf23And25HoursCutOff()
    {
        QFETCH(const QDate, day);
        QFETCH(const int, hours);
        World world;
        world.advanceTo(QDateTime(day.addDays(-1), QTime(20, 0), World::zone()).toUTC());
        world.post();
        world.advanceTo(QDateTime(day, QTime(0, 0), World::zone()).toUTC());
        QCOMPARE(world.ledger->today(), day);
        QCOMPARE(world.issue()->number.n, 500);
        world.advance(std::chrono::hours(hours) - 1min);
        QCOMPARE(world.ledger->today(), day);
        QCOMPARE(world.issue()->number.n, 501);
        world.advance(2min);
        QCOMPARE(world.ledger->today(), day.addDays(1));
        QCOMPARE(world.issue()->number.n, 500);
        QVERIFY(!world.ledger->clockInDoubt());
        QCOMPARE(world.doubles(), 0);
    }

    void cutOffForThreeDays()
    {
        World world;
        world.post();
        for (int day = 0; day < 4; ++day) {
            QCOMPARE(world.issueMany(20, false), 20);
            world.advanceToLocal(QTime(8, 0));
        }
        QCOMPARE(world.doubles(), 0);
        world.post();
        QCOMPARE(world.missingAtOffice(), 0);
        QCOMPARE(world.issue()->number.n, 1);
        const QList<OfficeTicket> tickets = sure(world.office->tickets(world.papers.first().realDay));
        for (qsizetype i = 0; i < tickets.size(); ++i) // in the order in which they were issued (P6)
            QCOMPARE(tickets.at(i).id, world.papers.at(i).ticket);
    }

    void cutOffForLongerThanTheReserveReaches()
    {
        World world;
        world.post();
        world.advance(24h * 7);
        QVERIFY(!world.issue());
        QCOMPARE(world.ledger->numbersLeft(World::a()).value(), 0);
        world.post();
        QVERIFY(world.issue());
    }

    void clockBackAMinuteOverMidnight()
    {
        World world;
        world.post();
        world.issue();
        world.advanceToLocal(QTime(0, 0, 30));
        const OfficeDay day = world.ledger->today();
        QCOMPARE(day, world.realDay());
        world.clock.jumpWall(-60s); // less than what makes a doubt
        sure(world.ledger->observe(world.clock.now()));
        QVERIFY(!world.ledger->clockInDoubt());
        QCOMPARE(world.ledger->today(), day);
    }
};

QTEST_GUILESS_MAIN(TestClockStories)
#include "tst_clockstories.moc"
