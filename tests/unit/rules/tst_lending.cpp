// SPDX-License-Identifier: GPL-3.0-or-later
// What the office decides about numbers, memory, ledgers and its clock, without any store.
#include <QRandomGenerator>
#include <QTest>

#include "rules/clockwatch.h"
#include "rules/ledgerrule.h"
#include "rules/lending.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;

class TestLending : public QObject
{
    Q_OBJECT

private:
    static OfficeDay today() { return {2026, 3, 2}; }
    static LendingDay open() { return {today(), false, {}, SeriesShape{}}; }
    static LendingDay closed()
    {
        LendingDay office = open();
        office.memory = afterLoss({}, {}, QUuid::createUuid(), today(), false);
        return office;
    }
    static Instant noon() { return Instant(1'772'449'200'000ms); } // 2026-03-02T11:00Z
    static ClockReading reading(std::chrono::milliseconds wall, std::chrono::milliseconds since,
                                const QByteArray &boot = "boot")
    {
        return {noon() + wall, boot, 1h + since};
    }
    static QTimeZone zone() { return QTimeZone("Europe/Warsaw"); }
    static ClockState begun() { return observed({}, reading(0ms, 0ms), zone(), 0ms); }

private Q_SLOTS:
    void liveNumbersFollowTheHead()
    {
        const Lendable first = liveNumbers(open(), {today(), true, 5, {}, 0, {}});
        QCOMPARE(first->from, 1);
        QCOMPARE(first->to, 5);
        QCOMPARE(liveNumbers(open(), {today(), true, 5, {}, 17, {}})->from, 18);
        QCOMPARE(liveNumbers(open(), {today(), true, 5, {}, 497, {}})->to, 499);
        QCOMPARE(liveNumbers(open(), {today(), true, 5, {}, 499, {}}).error(), LendRefusal::Exhausted);
    }

    void everyRefusalHasItsReason()
    {
        LendingDay office = open();
        QCOMPARE(liveNumbers(office, {today(), false, 5, {}, 0, {}}).error(), LendRefusal::NotServed);
        QCOMPARE(liveNumbers(office, {today().addDays(1), true, 5, {}, 0, {}}).error(), LendRefusal::Day);
        QCOMPARE(reserveSlot(office, {today().addDays(-1), {}, {}}).error(), LendRefusal::Day);
        office.inDoubt = true;
        QCOMPARE(liveNumbers(office, {today(), true, 5, {}, 0, {}}).error(), LendRefusal::ClockInDoubt);
        QCOMPARE(liveNumbers(office, {today().addDays(1), true, 5, {}, 0, {}}).error(),
                 LendRefusal::ClockInDoubt);
        QVERIFY(reserveSlot(office, {today(), {}, {}}).has_value());
        QCOMPARE(liveNumbers(closed(), {today(), true, 5, {}, 0, {}}).error(),
                 LendRefusal::ClosedAfterRestore);
        QCOMPARE(reserveSlot(closed(), {today(), {}, {}}).error(), LendRefusal::ClosedAfterRestore);
        QCOMPARE(liveNumbers(closed(), {today(), true, 5, 120, 7, {}})->from, 120);
    }

    void randomWishesNeverGetACellTwice()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int history = 0; history < 40; ++history) {
            LendingDay office = open();
            QList<Rectangle> lent;
            for (int step = 0; step < 200; ++step) {
                if (random.bounded(12) == 0)
                    office.today = office.today.addDays(1);
                if (random.bounded(40) == 0)
                    office.shape = SeriesShape::forTerminals(random.bounded(1, 20));
                QList<Rectangle> slots;
                int head = 0;
                for (const Rectangle &one : std::as_const(lent)) {
                    if (one.kind == LeaseKind::Reserve && one.lastDay >= office.today)
                        slots.append(one);
                    else if (one.kind == LeaseKind::Live && one.firstDay == office.today)
                        head = std::max(head, one.to);
                }
                const bool live = random.bounded(3) != 0;
                QList<Rectangle> all = slots;
                for (const Rectangle &one : std::as_const(lent))
                    if (one.kind == LeaseKind::Live && one.firstDay >= office.today)
                        all.append(one);
                std::optional<Rectangle> own;
                if (!slots.isEmpty() && random.bounded(2) == 0)
                    own = slots.at(random.bounded(slots.size()));
                const Lendable cells =
                    live ? liveNumbers(office, {office.today, true, random.bounded(1, 30), {}, head, slots})
                         : reserveSlot(office, {office.today, own, all});
                if (!cells)
                    continue;
                QVERIFY(cells->from <= cells->to && cells->firstDay <= cells->lastDay &&
                        cells->firstDay >= office.today);
                for (const Rectangle &before : std::as_const(lent))
                    QVERIFY(!before.meets(*cells));
                lent.append(*cells);
            }
            QVERIFY(lent.size() > 20);
        }
    }

    void aLossClosesWhatTheLostSelfCouldHaveLent()
    {
        const OfficeMemory memory = closed().memory;
        QCOMPARE(memory.liveClosedUntil, today());
        QCOMPARE(memory.reserveClosedUntil, today().addDays(7));
        const OfficeMemory again =
            afterLoss(memory, {9, 500}, QUuid::createUuid(), today().addDays(-3), false);
        QCOMPARE(again.liveClosedUntil, today()); // never opened by a second loss
        QCOMPARE(again.generation.counter, 10);
        QCOMPARE(again.change, 500);
    }

    void whatWasHeardOfALaterMemoryIsALoss()
    {
        OfficeMemory memory;
        memory.generation = {QUuid::createUuid(), 3};
        memory.change = 100;
        QVERIFY(!isBehind(memory, {}, 0));
        QVERIFY(!isBehind(memory, memory.generation, 100));
        QVERIFY(isBehind(memory, memory.generation, 101));
        QVERIFY(!isBehind(memory, {QUuid::createUuid(), 2}, 900));
        QVERIFY(isBehind(memory, {QUuid::createUuid(), 3}, 1));
        QVERIFY(isBehind(memory, {QUuid::createUuid(), 4}, 1));
    }

    void aSecondLedgerWaitsUntilTheFormerIsSilent()
    {
        KnownLedger former{KnownLedger::State::Current, "mark", {}, 9min};
        const HelloFacts hello{"other", 0, LogCounted{}.chain};
        QCOMPARE(standingOf(hello, {}, former).standing, Standing::Second);
        former.silent = 10min;
        QCOMPARE(standingOf(hello, {}, former).why, Ruling::Why::TakesOver);
        former.silent = 0min;
        QCOMPARE(standingOf({"mark", 0, LogCounted{}.chain}, {}, former).standing, Standing::Ok);
        former.hardwareMark = ""; // two machines that know no mark are not the same machine
        QCOMPARE(standingOf({"", 0, LogCounted{}.chain}, {}, former).standing, Standing::Second);
    }

    void aClockMayDriftForWeeksButNotJump()
    {
        ClockState state = begun();
        QVERIFY(!state.doubt);
        for (int day = 1; day <= 60; ++day) {
            state = observed(state, reading(24h * day + 3s * day, 24h * day), zone(), 0ms);
            QVERIFY(!state.doubt);
            QCOMPARE(state.day, today().addDays(day));
        }
        const ClockState jumped = observed(state, reading(24h * 60 + 3s * 60 + 91s, 24h * 60), zone(), 0ms);
        QVERIFY(jumped.doubt);
        QCOMPARE(jumped.day, state.day);
    }

    void doubtEndsByWordOnly()
    {
        const ClockState doubt = observed(begun(), reading(12h, 1s), zone(), 0ms);
        QVERIFY(doubt.doubt);
        QVERIFY(observed(doubt, reading(2s, 2s), zone(), 0ms).doubt);
        QCOMPARE(confirmed(doubt, today().addDays(1), {}, reading(3s, 3s), zone()).error().kind,
                 ErrorKind::Invalid);
        QCOMPARE(confirmed(doubt, today(), today().addDays(1), reading(3s, 3s), zone()).error().kind,
                 ErrorKind::Refused);
        const auto sure = confirmed(doubt, today(), today(), reading(3s, 3s), zone());
        QVERIFY(sure && !sure->doubt);
        QVERIFY(!observed(*sure, reading(1h, 1h), zone(), 0ms).doubt);
    }

    void aDatabaseThatMovedMayBeSecondsEarlierNotMinutes()
    {
        const ClockState state = observed(begun(), reading(1h, 1h), zone(), 5s);
        QVERIFY(!observed(state, reading(1h - 4s, 0s, "other"), zone(), 5s).doubt);
        QVERIFY(observed(state, reading(1h - 6s, 0s, "other"), zone(), 5s).doubt);
        QVERIFY(observed(state, reading(1h - 1s, 0s, "other"), zone(), 0s).doubt);
    }
};

QTEST_GUILESS_MAIN(TestLending)
#include "tst_lending.moc"
