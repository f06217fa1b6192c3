// SPDX-License-Identifier: GPL-3.0-or-later
// Hello and lend, rule by rule (packaging/docs/numbers.md).
#include <QTest>

#include "officebench.h"
#include "officestore/seriesbook.h"

using namespace okienko;
using namespace okienko::officestore;
using okienko::test::ModelTerminal;
using okienko::test::OfficeBench;
using okienko::test::StoreBench;
using okienko::test::sure;
using namespace std::chrono_literals;

class TestNumbersDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void n1ACellIsLentOnce()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal one;
        ModelTerminal two;
        (void)bench.hello(one);
        (void)bench.hello(two);
        QSet<int> given;
        for (int i = 0; i < 20; ++i) {
            const LendAnswer answer = bench.live(i % 2 == 0 ? one : two);
            for (int n = answer.leases.first().from; n <= answer.leases.first().to; ++n) {
                QVERIFY(!given.contains(n));
                given.insert(n);
            }
        }
        QCOMPARE(given.size(), 100);
        const int first = bench.reserve(one).leases.first().from;
        QVERIFY(first != bench.reserve(two).leases.first().from);
    }

    void n2AFreshLedgerGetsNothingOfTheFormerOne()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        const Lease former = bench.live(terminal).leases.first();
        const Lease formerSlot = bench.reserve(terminal).leases.first();
        terminal.beginAfresh();
        QCOMPARE(bench.hello(terminal).standing, Standing::Ok);
        QVERIFY(bench.live(terminal).leases.first().from > former.to);
        QVERIFY(bench.reserve(terminal).leases.first().from != formerSlot.from);
    }

    void n4TheSameRequestGetsTheSameAnswerHoweverOftenAndSixLostAnswersCostNothing()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        const LendRequest request =
            bench.request(terminal, LeaseKind::Live, {bench.a(), {QStringLiteral("Z")}});
        const LendAnswer first = bench.lend(terminal, request);
        QCOMPARE(first.refused.value({QStringLiteral("Z")}), LendRefusal::NotServed);
        for (int i = 0; i < 6; ++i) {
            bench.advance(1min);
            const LendAnswer again = bench.lend(terminal, request);
            QCOMPARE(again.leases, first.leases);
            QCOMPARE(again.refused, first.refused);
        }
        QCOMPARE(bench.hello(terminal).heads.value(bench.a()), first.leases.first().to);
    }

    void n4TheSameIdWithAnotherContentIsRefused()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        LendRequest request = bench.request(terminal, LeaseKind::Live);
        (void)bench.lend(terminal, request);
        request.series = {bench.b()};
        const auto answer =
            NumbersDesk(bench.connection(), bench.office()).lend(terminal.device, request, bench.now());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Refused);
        QCOMPARE(answer.error().detail, QStringLiteral("id-reused"));
    }

    void n8AnOldImageIsStaleAndChangesNothing()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        const ModelTerminal image = terminal;
        (void)bench.live(terminal);
        (void)bench.issueAndPush(terminal, 1);
        (void)bench.issueAndPush(terminal, 2);
        ModelTerminal restored = image;
        const HelloAnswer answer = bench.hello(restored);
        QCOMPARE(answer.standing, Standing::Stale);
        QCOMPARE(answer.have, 2);
        QCOMPARE(bench.hello(terminal).standing, Standing::Ok);
        QVERIFY(bench.alarms().contains(QStringLiteral("ledger-stale")));
    }

    void n8AsLongButAnotherHistoryIsStale()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)bench.live(terminal);
        ModelTerminal clone = terminal;
        (void)bench.issueAndPush(terminal, 1);
        (void)clone.issue(bench.a(), 1, bench.realDay(), bench.now());
        QCOMPARE(bench.hello(clone).standing, Standing::Stale);
    }

    void n9ADiskInOtherHardwareIsStale()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        ModelTerminal clone = terminal;
        clone.hardware = "another machine";
        QCOMPARE(bench.hello(clone).standing, Standing::Stale);
        QCOMPARE(bench.hello(terminal).standing, Standing::Ok);
        // Asked again, the same alarm does not come again.
        (void)bench.hello(clone);
        QCOMPARE(bench.alarms().count(QStringLiteral("ledger-stale")), 1);
    }

    void n12OneCertificateTwoLedgersTakingTurns()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal real;
        (void)bench.hello(real);
        ModelTerminal second;
        second.device = real.device;
        QCOMPARE(bench.hello(second).standing, Standing::Second);
        const LendAnswer nothing = bench.live(second);
        QVERIFY(nothing.leases.isEmpty());
        QCOMPARE(nothing.refused.value(bench.a()), LendRefusal::Retired);
        bench.advance(5min);
        QCOMPARE(bench.hello(real).standing, Standing::Ok);
        bench.advance(9min);
        QCOMPARE(bench.hello(second).standing, Standing::Second); // it was heard 9 minutes ago
        bench.advance(2min);
        QCOMPARE(bench.hello(second).standing, Standing::Ok);
        QCOMPARE(bench.hello(real).standing, Standing::Retired);
        QVERIFY(bench.live(real).leases.isEmpty());
        QVERIFY(!bench.live(second).leases.isEmpty());
        // The tickets of the retired one are taken all the same.
        (void)real.issue(bench.a(), 1, bench.realDay(), bench.now());
        QCOMPARE(bench.pushAll(real).have, 1);
    }

    void n12ANewLedgerOfTheSameMachineTakesOverAtOnce()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        ModelTerminal former = terminal;
        terminal.beginAfresh();
        QCOMPARE(bench.hello(terminal).standing, Standing::Ok);
        QCOMPARE(bench.hello(former).standing, Standing::Retired);
        QVERIFY(bench.alarms().contains(QStringLiteral("ledger-retired")));
    }

    void n12StaffMayLetTheSecondOneTakeOver()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal real;
        ModelTerminal second;
        second.device = real.device;
        (void)bench.hello(real);
        const auto accept = [&] {
            return bench.keeping(
                [&](OfficeKeeper &keeper) { return keeper.acceptLedger(second.device, second.ledger); });
        };
        QCOMPARE(accept().error().kind, ErrorKind::NotFound);
        (void)bench.hello(second);
        sure(accept());
        QCOMPARE(accept().error().kind, ErrorKind::Refused);
        QCOMPARE(bench.hello(second).standing, Standing::Ok);
        QCOMPARE(bench.hello(real).standing, Standing::Retired);
    }

    void aDeviceGetsNothingForTheLedgerOfAnother()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal one;
        ModelTerminal two;
        (void)bench.hello(one);
        (void)bench.hello(two);
        ModelTerminal thief = one;
        thief.device = two.device;
        QVERIFY(bench.live(thief).leases.isEmpty());
    }

    void aLetterOfAnotherOfficeIsInvalid()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        const ModelTerminal terminal;
        Hello hello = OfficeBench::letter(terminal, bench.now(), bench.realDay());
        hello.office = {QStringLiteral("elsewhere")};
        NumbersDesk desk(bench.connection(), bench.office());
        QCOMPARE(desk.hello(terminal.device, hello, bench.now()).error().kind, ErrorKind::Invalid);
    }

    void aSeriesEndsAtItsLastLiveNumberAndSlotsAtTheTenth()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        int last = 0;
        for (;;) {
            const LendAnswer answer = bench.live(terminal);
            if (answer.leases.isEmpty()) {
                QCOMPARE(answer.refused.value(bench.a()), LendRefusal::Exhausted);
                break;
            }
            QCOMPARE(answer.leases.first().from, last + 1);
            last = answer.leases.first().to;
        }
        QCOMPARE(last, 499);
        QVERIFY(!bench.live(terminal, {bench.b()}).leases.isEmpty());
        for (int slot = 0; slot < 10; ++slot) {
            ModelTerminal other;
            (void)bench.hello(other);
            QCOMPARE(bench.reserve(other).leases.size(), 1);
        }
        QCOMPARE(bench.reserve(terminal).refused.value({QStringLiteral("")}), LendRefusal::Exhausted);
    }

    void aReserveSlotGrowsWithTheDays()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        const Lease first = bench.reserve(terminal).leases.first();
        QCOMPARE(first.firstDay, bench.realDay());
        QCOMPARE(first.lastDay, bench.realDay().addDays(6));
        QCOMPARE(bench.reserve(terminal).refused.value({QStringLiteral("")}), LendRefusal::Exhausted);
        bench.advance(24h);
        const Lease next = bench.reserve(terminal).leases.first();
        QCOMPARE(next.from, first.from);
        QCOMPARE(next.firstDay, first.lastDay.addDays(1));
        QCOMPARE(next.lastDay, bench.realDay().addDays(6));
    }

    void aRequestForAnotherDayIsRefused()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        LendRequest request = bench.request(terminal, LeaseKind::Live);
        request.day = request.day.addDays(-1); // yesterday's live rest after midnight is asked for
        QCOMPARE(bench.lend(terminal, request).refused.value(bench.a()), LendRefusal::Day);
    }

    void staffNumbersRaiseTheHeadAndAreLentForGood()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)bench.live(terminal); // 1 to 5
        const QList<int> numbers =
            sure(inDeed(bench.connection(), bench.office(), bench.now(), [&](Deed &deed) {
                Result<QList<int>> given;
                *given = *sure(NumbersDesk::numbersForStaff(deed, bench.a(), 7));
                return given;
            }));
        QCOMPARE(numbers, (QList<int>{6, 7, 8, 9, 10, 11, 12}));
        QCOMPARE(bench.hello(terminal).heads.value(bench.a()), 12);
        QCOMPARE(bench.live(terminal).leases.first().from, 13);
    }

    void anOtherShapeNeverLendsACellAgain()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        const Lease slot = bench.reserve(terminal).leases.first(); // 500 to 549
        OfficeShape wide = OfficeBench::shape();
        wide.numbers = SeriesShape::forTerminals(20);
        sure(bench.keeping([&](OfficeKeeper &keeper) { return keeper.describe(wide); }));
        QSet<int> live;
        for (int i = 0; i < 115; ++i) {
            const Lease lease = bench.live(terminal).leases.first();
            for (int n = lease.from; n <= lease.to; ++n)
                live.insert(n);
        }
        QVERIFY(live.contains(slot.from - 1));
        for (int n = slot.from; n <= slot.to; ++n)
            QVERIFY(!live.contains(n));
        QVERIFY(live.contains(slot.to + 1));
    }

    void aQuietHelloIsAnsweredWithoutWriting()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        const qint64 change = bench.hello(terminal).change;
        bench.advance(8s);
        QCOMPARE(bench.hello(terminal).change, change);
        bench.advance(30s); // now that it was heard is noted
        QCOMPARE(bench.hello(terminal).change, change + 1);
        QCOMPARE(bench.state().memory.change, change + 1);
    }

    void aLeaseOfAnotherLedgerIsSaidToHaveEnded()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal one;
        ModelTerminal two;
        (void)bench.hello(one);
        (void)bench.live(one);
        two.leases = one.leases;
        QCOMPARE(bench.hello(two).ended, QList<LeaseId>{one.leases.first().id});
        QVERIFY(bench.hello(one).ended.isEmpty());
        QVERIFY(!bench.alarms().contains(QStringLiteral("memory-lost")));
    }

    void theSeriesBookTellsHeadSlotsAndPaper()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)bench.live(terminal);
        (void)bench.reserve(terminal);
        (void)bench.issueAndPush(terminal, 3);
        const OfficeState state = bench.state();
        const QList<SeriesNow> all = sure(SeriesBook(bench.connection(), state).all());
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).head, 5);
        QCOMPARE(all.at(0).highestOnPaper, 3);
        QCOMPARE(all.at(0).reserveSlotsLeft, 9);
        QVERIFY(!all.at(0).closed);
        QCOMPARE(all.at(1).head, 0);
    }
};

QTEST_GUILESS_MAIN(TestNumbersDesk)
#include "tst_numbersdesk.moc"
