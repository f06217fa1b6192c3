// SPDX-License-Identifier: GPL-3.0-or-later
// An office that lost memory lends nothing that its lost self could have lent (N6, N7); the office's own
// clock (D1, D4, D5). Stories of packaging/docs/numbers.md that are the office's.
#include <QTest>

#include "officebench.h"
#include "officestore/backup.h"

using namespace okienko;
using namespace okienko::officestore;
using okienko::test::ModelTerminal;
using okienko::test::OfficeBench;
using okienko::test::StoreBench;
using okienko::test::sure;
using namespace std::chrono_literals;

class TestLostMemory : public QObject
{
    Q_OBJECT

private:
    /// Live closed today and open tomorrow, reserve closed for the days of the lost self.
    static void verifyClosed(OfficeBench &bench)
    {
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        QCOMPARE(bench.live(terminal).refused.value(bench.a()), LendRefusal::ClosedAfterRestore);
        QCOMPARE(bench.reserve(terminal).refused.value({QStringLiteral("")}),
                 LendRefusal::ClosedAfterRestore);
        QVERIFY(bench.alarms().contains(QStringLiteral("memory-lost")));
        const OfficeDay lostOn = bench.realDay();
        bench.advance(24h);
        QCOMPARE(bench.live(terminal).leases.size(), 1);
        QCOMPARE(bench.reserve(terminal).refused.value({QStringLiteral("")}),
                 LendRefusal::ClosedAfterRestore);
        bench.advance(24h);
        QCOMPARE(bench.reserve(terminal).leases.first().firstDay, lostOn.addDays(8));
    }

    static QByteArray anchorOf(OfficeBench &bench)
    {
        QFile file(bench.address().anchorFile(bench.office()));
        return file.open(QIODevice::ReadOnly) ? file.readAll().simplified() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void restoreByCommandWithTheNewestBorrowerCutOffThenTheNextDay()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal borrower;
        (void)bench.hello(borrower);
        const Generation before = bench.hello(borrower).generation;
        sure(bench.keeping([](OfficeKeeper &keeper) { return keeper.restored(); }));
        const OfficeState state = bench.state();
        QVERIFY(state.memory.generation.id != before.id);
        QCOMPARE(state.memory.generation.counter, before.counter + 1);
        QVERIFY(state.lostAt.has_value());
        verifyClosed(bench);
    }

    void anOldStoreCopiedBackByHandIsFoundByTheAnchor()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)bench.live(terminal);
        // The store goes back by some changes; the anchor does not.
        sure(bench.connection().execute(QStringLiteral("UPDATE offices SET change = change - 1")));
        QCOMPARE(bench.state().memory.generation.counter, 1);
        (void)bench.hello(terminal);
        QCOMPARE(bench.state().memory.generation.counter, 2);
        verifyClosed(bench);
    }

    void anotherClusterOrTimelineIsALoss()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        QCOMPARE(bench.connection().lineage().isEmpty(), dialect == Dialect::Sqlite);
        sure(bench.connection().execute(
            QStringLiteral("UPDATE offices SET lineage = '7000000000000000000/1'")));
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        verifyClosed(bench);
        QCOMPARE(bench.alarms().count(QStringLiteral("memory-lost")), 1);
    }

    void aHelloWithALeaseThatIsNotKnownIsALossAndTheLeaseIsLearned()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        terminal.leases.append(Lease{{QUuid::createUuid()},
                                     terminal.seen,
                                     bench.office(),
                                     terminal.ledger,
                                     LeaseKind::Live,
                                     bench.a(),
                                     bench.realDay(),
                                     bench.realDay(),
                                     1,
                                     5});
        QCOMPARE(bench.hello(terminal).standing, Standing::Ok);
        (void)bench.hello(terminal); // known now: no second loss
        QCOMPARE(bench.state().memory.generation.counter, 2);
        verifyClosed(bench);
    }

    void aHelloThatHeardOfALaterMemoryIsALoss()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        terminal.seenChange += 100;
        const HelloAnswer answer = bench.hello(terminal);
        QCOMPARE(answer.generation.counter, 2);
        QVERIFY(answer.change > terminal.seenChange - 100);
        QVERIFY(answer.change >= 100);
        terminal.seen = {QUuid::createUuid(), 7};
        QCOMPARE(bench.hello(terminal).generation.counter, 8);
    }

    void aHelloOfAnotherBranchIsALoss()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        terminal.seen = {QUuid::createUuid(), 1};
        terminal.seenChange = 0;
        QCOMPARE(bench.hello(terminal).generation.counter, 2);
    }

    void aTerminalThatHeardOnlyOfAnEarlierMemoryIsNone()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        const ModelTerminal before = terminal;
        sure(bench.keeping([](OfficeKeeper &keeper) { return keeper.restored(); }));
        ModelTerminal again = before;
        QCOMPARE(bench.hello(again).generation.counter, 2);
        QCOMPARE(bench.alarms().count(QStringLiteral("memory-lost")), 1);
    }

    void aMissingStoreBeginsClosedWhenNumbersWereGivenOrAnAnchorIsThere()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        // The office is gone from the store, its anchor is not.
        for (const char *table : {"clock_anchors", "ledgers", "offices"})
            sure(bench.connection().execute(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))));
        const auto found = [&](OfficeKeeper::Before before) {
            return OfficeKeeper::found(bench.connection(), bench.office(), OfficeBench::shape(), before,
                                       bench.now());
        };
        sure(found(OfficeKeeper::Before::NothingGivenToday));
        QVERIFY(bench.state().memory.generation.counter > terminal.seen.counter);
        QCOMPARE(found(OfficeKeeper::Before::NothingGivenToday).error().kind, ErrorKind::Refused);
        verifyClosed(bench);
        const OfficeId other{QStringLiteral("other-office")};
        sure(OfficeKeeper::found(bench.connection(), other, OfficeBench::shape(),
                                 OfficeKeeper::Before::NumbersGiven, bench.now()));
        const auto state = sure(OfficeState::read(bench.connection(), other, {}, OfficeState::Lock::None));
        QCOMPARE(state->memory.liveClosedUntil, state->clock.day);
    }

    void aClosedSeriesIsOpenedByWordAboveThePaperOnly()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        const auto open = [&](const Series &series, int from) {
            return bench.keeping([&](OfficeKeeper &keeper) { return keeper.reopen(series, from); });
        };
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        QCOMPARE(open(bench.a(), 100).error().kind, ErrorKind::Refused); // not closed
        sure(bench.keeping([](OfficeKeeper &keeper) { return keeper.restored(); }));
        (void)bench.issueAndPush(terminal, 119);
        QCOMPARE(open(bench.a(), 119).error().kind, ErrorKind::Refused);
        QCOMPARE(open(bench.a(), 500).error().kind, ErrorKind::Invalid);
        QCOMPARE(open({QStringLiteral("Q")}, 120).error().kind, ErrorKind::NotFound);
        sure(open(bench.a(), 120));
        QCOMPARE(bench.live(terminal).leases.first().from, 120);
        QCOMPARE(bench.live(terminal).leases.first().from, 125);
        QCOMPARE(bench.live(terminal, {bench.b()}).refused.value(bench.b()), LendRefusal::ClosedAfterRestore);
        QVERIFY(bench.alarms().contains(QStringLiteral("numbers-opened")));
    }

    void backupRestoredTicketsAreSentAgainAndNumbersStayClosed()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        if (dialect == Dialect::Postgres)
            return; // its own tools; that it was done is told by restored(), the anchor and the terminals
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)bench.live(terminal);
        (void)bench.issueAndPush(terminal, 1);
        const QString copy = bench.path(QStringLiteral("backup.sqlite"));
        sure(Backup(bench.connection()).write(copy, bench.now()));
        QCOMPARE(Backup(bench.connection()).write(copy, bench.now()).error().kind, ErrorKind::Refused);
        QCOMPARE(bench.hello(terminal).backedUpTo, 1);
        for (int n = 2; n <= 5; ++n)
            (void)bench.issueAndPush(terminal, n);
        (void)bench.live(terminal); // 6 to 10, which the backup does not know
        QCOMPARE(Backup::restore(bench.address(), copy, bench.now()).error().kind, ErrorKind::StorageBusy);
        QCOMPARE(bench.hello(terminal).have, 5); // and nothing was changed
        bench.disconnect();
        sure(Backup::restore(bench.address(), copy, bench.now()));
        bench.reconnect();
        const HelloAnswer answer = bench.hello(terminal);
        QCOMPARE(answer.have, 1);
        QCOMPARE(answer.standing, Standing::Ok);
        bench.kept.events.clear();
        QCOMPARE(bench.push(terminal, terminal.log.mid(1)).have, 5);
        QCOMPARE(bench.kept.events.size(), 4);
        verifyClosed(bench);
        QCOMPARE(QDir(bench.path({}))
                     .entryList({QStringLiteral("store.sqlite.before-restore-*")}, QDir::Files)
                     .size(),
                 1);
    }

    void whatIsNoBackupIsNotRestored()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        const QString junk = bench.path(QStringLiteral("junk"));
        QFile file(junk);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9'000, 'x')) == 9'000);
        file.close();
        bench.disconnect();
        const auto done = Backup::restore(bench.address(), junk, bench.now());
        QCOMPARE(done.error().kind, dialect == Dialect::Sqlite ? ErrorKind::Invalid : ErrorKind::Refused);
        bench.reconnect();
        QCOMPARE(bench.state().memory.generation.counter, 1);
    }

    void theAnchorOutlivesEveryDeed()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        const OfficeState state = bench.state();
        QCOMPARE(anchorOf(bench), QByteArray::number(state.memory.generation.counter) + ' ' +
                                      QByteArray::number(state.memory.change));
        QFile::remove(bench.address().anchorFile(bench.office())); // too low is harmless
        (void)bench.live(terminal);
        QCOMPARE(bench.state().memory.generation.counter, 1);
    }

    void d4TheOfficesClockJumpsHalfADay()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        bench.advance(1h);
        (void)bench.hello(terminal);
        const OfficeDay day = bench.realDay();
        bench.jumpWall(20h);
        const HelloAnswer answer = bench.hello(terminal);
        QVERIFY(!answer.clockSure);
        QVERIFY(!answer.day.isValid() && !answer.utc.isValid() && answer.heads.isEmpty());
        QCOMPARE(bench.live(terminal).refused.value(bench.a()), LendRefusal::ClockInDoubt);
        QVERIFY(!bench.reserve(terminal).leases.isEmpty()); // the day is the old one, reserve may go on
        QCOMPARE(bench.state().clock.day, day);             // in doubt no midnight happens
        QVERIFY(bench.alarms().contains(QStringLiteral("clock-in-doubt")));
        // A restart does not clear it, nor does the clock's coming back by itself.
        bench.disconnect();
        bench.reconnect();
        bench.jumpWall(-20h);
        QVERIFY(!bench.hello(terminal).clockSure);
        const auto confirm = [&](const OfficeDay &said) {
            return bench.keeping([&](OfficeKeeper &keeper) { return keeper.confirmDay(said); });
        };
        QCOMPARE(confirm(day.addDays(1)).error().kind, ErrorKind::Invalid);
        sure(confirm(day));
        QVERIFY(bench.hello(terminal).clockSure);
        QVERIFY(!bench.live(terminal).leases.isEmpty());
        bench.advance(1h);
        QVERIFY(bench.hello(terminal).clockSure);
    }

    void d4AClockThatRanBackwardsWhileTheMachineWasOffIsInDoubt()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        bench.advance(6h);
        (void)bench.hello(terminal);
        bench.powerCycle(8h, bench.now().utc.addSecs(-3'600));
        QVERIFY(!bench.hello(terminal).clockSure);
        QVERIFY(!bench.hello(terminal).clockSure);
    }

    void d4AClockThatKeptRunningWhileTheMachineWasOffIsSure()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        bench.powerCycle(14h);
        const HelloAnswer answer = bench.hello(terminal);
        QVERIFY(answer.clockSure);
        QCOMPARE(answer.day, bench.realDay());
    }

    void d1TheDayOnlyGoesForward()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        bench.advanceToLocal(QTime(0, 0, 30));
        const OfficeDay day = bench.realDay();
        QCOMPARE(bench.hello(terminal).day, day);
        bench.jumpWall(-80s); // less than what is called doubt
        QCOMPARE(bench.hello(terminal).day, day);
        QVERIFY(bench.hello(terminal).clockSure);
    }

    void d5TwentyThreeAndTwentyFiveHourDays()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        for (const QDate &change : {QDate(2026, 3, 29), QDate(2026, 10, 25)}) {
            OfficeBench bench(dialect);
            ModelTerminal terminal;
            while (bench.realDay() < change.addDays(-1))
                bench.advance(20h);
            bench.advanceToLocal(QTime(23, 59, 50));
            const OfficeDay before = bench.hello(terminal).day;
            QCOMPARE(before, bench.realDay());
            bench.advance(20s);
            QCOMPARE(bench.hello(terminal).day, before.addDays(1));
            bench.advanceToLocal(QTime(23, 59, 50));
            QCOMPARE(bench.hello(terminal).day, before.addDays(1));
            bench.advance(20s);
            QCOMPARE(bench.hello(terminal).day, before.addDays(2));
        }
    }

    void memoryLostInDoubtStaysClosedOnTheDayThatIsConfirmed()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        bench.powerCycle(72h, bench.now().utc.addSecs(-60)); // an old store in a machine with a dead battery
        sure(bench.keeping([](OfficeKeeper &keeper) { return keeper.restored(); }));
        bench.jumpWall(std::chrono::milliseconds(bench.now().utc.msecsTo(bench.clock().trueTime())));
        sure(bench.keeping([&](OfficeKeeper &keeper) { return keeper.confirmDay(bench.realDay()); }));
        QCOMPARE(bench.hello(terminal).day, bench.realDay());
        QCOMPARE(bench.live(terminal).refused.value(bench.a()), LendRefusal::ClosedAfterRestore);
    }

    void aDayOnWhichLaterNumbersWereGivenCannotBeConfirmed()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        const OfficeDay day = bench.realDay();
        bench.advance(24h);
        (void)bench.hello(terminal);
        (void)bench.live(terminal);
        bench.jumpWall(-24h);
        QVERIFY(!bench.hello(terminal).clockSure);
        const auto done = bench.keeping([&](OfficeKeeper &keeper) { return keeper.confirmDay(day); });
        QCOMPARE(done.error().kind, ErrorKind::Refused);
    }
};

QTEST_GUILESS_MAIN(TestLostMemory)
#include "tst_lostmemory.moc"
