// SPDX-License-Identifier: GPL-3.0-or-later
// Push, rule by rule (packaging/docs/numbers.md).
#include <QTest>

#include "officebench.h"
#include "officestore/alarmbook.h"
#include "officestore/backup.h"

using namespace okienko;
using namespace okienko::officestore;
using okienko::test::ModelTerminal;
using okienko::test::OfficeBench;
using okienko::test::StoreBench;
using okienko::test::sure;
using namespace std::chrono_literals;

class TestPostDesk : public QObject
{
    Q_OBJECT

private:
    static qint64 rows(OfficeBench &bench)
    {
        Statement count = bench.connection().statement("SELECT count(*) FROM events");
        sure(count.step());
        return count.integer(0);
    }

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void p1HaveIsAPositionWithoutAGap()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        for (int n = 1; n <= 5; ++n)
            (void)terminal.issue(bench.a(), n, bench.realDay(), bench.now());
        QCOMPARE(bench.push(terminal, {terminal.log.at(3), terminal.log.at(4)}).have, 0);
        QCOMPARE(bench.push(terminal, {terminal.log.at(0)}).have, 1);
        QCOMPARE(bench.push(terminal, {terminal.log.at(2), terminal.log.at(1)}).have, 5);
        const HelloAnswer answer = bench.hello(terminal);
        QCOMPARE(answer.have, 5);
        QCOMPARE(answer.chainAtHave, terminal.counted().chain);
        QCOMPARE(answer.standing, Standing::Ok);
    }

    void p1BackedUpToIsWhatABackupHas()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)bench.issueAndPush(terminal, 1);
        Backup backup(bench.connection());
        const Backup::Logs logs = sure(backup.logs());
        (void)bench.issueAndPush(terminal, 2); // while the copy is made
        sure(backup.note(logs, bench.now()));
        const HelloAnswer answer = bench.hello(terminal);
        QCOMPARE(answer.have, 2);
        QCOMPARE(answer.backedUpTo, 1);
    }

    void p2TheSameIdGetsTheSameAnswerAndIsHandedOnOnce()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)terminal.issue(bench.a(), 1, bench.realDay(), bench.now());
        terminal.last().body.insert(QStringLiteral("service"), QStringLiteral("closed-service"));
        const EventId id = terminal.last().id;
        QCOMPARE(bench.pushAll(terminal).events.value(id), Taken::Marked); // kept, not refused
        terminal.last().age = 4h;
        terminal.last().body.insert(QStringLiteral("needs"), QJsonObject{{QStringLiteral("fetchMe"), true}});
        QCOMPARE(bench.pushAll(terminal).events.value(id), Taken::Marked);
        QCOMPARE(bench.kept.events.size(), 1);
        QCOMPARE(rows(bench), 1);
    }

    void p2TheSameIdWithAnotherContentIsKeptWithAnAlarm()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)bench.issueAndPush(terminal, 1);
        PostedEvent other = terminal.last();
        other.body.insert(QStringLiteral("service"), QStringLiteral("passport"));
        QCOMPARE(bench.push(terminal, {other}).events.value(other.id), Taken::Marked);
        QCOMPARE(bench.pushAll(terminal).events.value(other.id),
                 Taken::Taken); // the first one's answer stays
        QCOMPARE(rows(bench), 2);
        QVERIFY(bench.alarms().contains(QStringLiteral("same-id-other-content")));
    }

    void p2TwinsAreBothKeptAndTheLaterOneIsMarked()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal one;
        ModelTerminal two;
        const TicketId first = bench.issueAndPush(one, 17);
        bench.advance(2min);
        const TicketId second = bench.issueAndPush(two, 17);
        QCOMPARE(bench.kept.events.at(0).taken, Taken::Taken);
        QCOMPARE(bench.kept.events.at(1).taken, Taken::Twin);
        const QList<Alarm> alarms = sure(AlarmBook(bench.connection(), bench.office()).list(0, 10));
        QCOMPARE(alarms.size(), 1);
        QCOMPARE(alarms.first().kind, QStringLiteral("twin"));
        QCOMPARE(alarms.first().tickets, (QList<TicketId>{first, second}));
        QVERIFY(alarms.first().detail.contains(QStringLiteral("A017 08:02")));
        // On the next day the number is another cell.
        bench.advance(24h);
        (void)bench.issueAndPush(one, 17);
        QCOMPARE(bench.kept.events.last().taken, Taken::Taken);
    }

    void p2OddEventsAreKeptAndBlockNothing()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        ReceivedPush letter;
        PostedEvent odd;
        odd.position = 1;
        odd.id = {QUuid::createUuid()};
        (void)terminal.issue({QStringLiteral("Q")}, 3, bench.realDay(), bench.now()); // no such series
        terminal.last().position = 2;
        (void)terminal.issue(bench.a(), 1, bench.realDay(), bench.now());
        terminal.last().position = 3;
        letter.letter = {QUuid::createUuid(), bench.office(), terminal.ledger,
                         QList<PostedEvent>{odd} + terminal.log};
        const QByteArray original(
            R"({"body":{"needs":{"fetchMe":true},"x":1},"day":"yesterday","kind":7,"position":1})");
        letter.odd.insert(0, OddEvent{{}, original});
        const PushAnswer answer = sure(PostDesk(bench.connection(), bench.office(), bench.kept)
                                           .push(terminal.device, letter, bench.now()));
        QCOMPARE(answer.have, 3);
        QCOMPARE(answer.events.value(odd.id), Taken::Marked);
        QCOMPARE(answer.events.value(terminal.log.at(0).id), Taken::Marked);
        QCOMPARE(answer.events.value(terminal.log.at(1).id), Taken::Taken);
        Statement row = bench.connection().statement("SELECT original FROM events WHERE event = ?");
        QVERIFY(sure(row.with(odd.id).step()));
        QVERIFY(row.text(0).contains(QStringLiteral("yesterday")));
        QVERIFY(!row.text(0).contains(QStringLiteral("fetchMe"))); // what visitors need is never kept here
    }

    void p2ADayThatIsOverIsMarkedNotRefused()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)terminal.issue(bench.a(), 1, bench.realDay(), bench.now());
        bench.advance(24h);
        terminal.last().age = 24h;
        QCOMPARE(bench.pushAll(terminal).events.value(terminal.last().id), Taken::Marked);
        QCOMPARE(bench.kept.events.last().marks, QStringList{QStringLiteral("day-over")});
        QVERIFY(bench.alarms().isEmpty());
    }

    void p6TheOrderIsReceiptMinusAgeFixedOnce()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        const auto now = [&] { return Instant(std::chrono::milliseconds(bench.now().unixMilliseconds())); };
        (void)terminal.issue(bench.a(), 1, bench.realDay(), bench.now());
        terminal.last().age = 90s;
        (void)bench.pushAll(terminal);
        QVERIFY(bench.kept.events.last().happenedAt == now() - 90s);
        QVERIFY(bench.kept.events.last().certain);
        // After a reboot: the clock's time, uncertain, never after receipt and never before the day.
        (void)terminal.issue(bench.a(), 2, bench.realDay(), bench.now());
        terminal.last().age = std::nullopt;
        terminal.last().utc = bench.now().utc.addSecs(3'600);
        (void)bench.push(terminal, {terminal.last()});
        QVERIFY(bench.kept.events.last().happenedAt == now());
        QVERIFY(!bench.kept.events.last().certain);
        (void)terminal.issue(bench.a(), 3, bench.realDay(), bench.now());
        terminal.last().age = std::nullopt;
        terminal.last().utc = bench.now().utc.addDays(-300);
        (void)bench.push(terminal, {terminal.last()});
        const QDateTime midnight = bench.realDay().startOfDay(StoreBench::zone());
        QVERIFY(bench.kept.events.last().happenedAt ==
                Instant(std::chrono::milliseconds(midnight.toMSecsSinceEpoch())));
        bench.advance(10min);
        (void)bench.pushAll(terminal);
        QCOMPARE(bench.kept.events.size(), 3);
    }

    void anOldLogIsTakenWholeUnderItsOldLedger()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        for (int n = 1; n <= 5; ++n)
            (void)terminal.issue(bench.a(), n, bench.realDay(), bench.now());
        ModelTerminal old = terminal;
        for (PostedEvent &event : old.log)
            event.age = std::nullopt;
        terminal.beginAfresh();
        (void)bench.hello(terminal);
        QCOMPARE(bench.pushAll(old).have, 5);
        QCOMPARE(bench.kept.events.first().ledger, old.ledger);
        QCOMPARE(bench.hello(terminal).have, 0);
        QVERIFY(!bench.alarms().contains(QStringLiteral("event-odd")));
    }

    void theLogOfAnotherDeviceIsTakenWithAnAlarm()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)terminal.issue(bench.a(), 1, bench.realDay(), bench.now());
        ModelTerminal other = terminal;
        other.device = {QUuid::createUuid()};
        QCOMPARE(bench.pushAll(other).have, 1);
        QVERIFY(bench.alarms().contains(QStringLiteral("event-odd")));
        QCOMPARE(bench.hello(terminal).standing, Standing::Ok); // the ledger stays its device's
    }

    void allMessagesOfTheMorningAgainInTheEveningChangeNothing()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        const LendRequest request = bench.request(terminal, LeaseKind::Live);
        const LendAnswer lent = bench.lend(terminal, request);
        for (int n = 1; n <= 5; ++n)
            (void)bench.issueAndPush(terminal, n);
        const QList<PostedEvent> morning = terminal.log;
        bench.advanceToLocal(QTime(18, 0));
        for (qsizetype i = morning.size() - 1; i >= 0; --i)
            QCOMPARE(bench.push(terminal, {morning.at(i)}).have, 5);
        QCOMPARE(bench.lend(terminal, request).leases, lent.leases);
        QCOMPARE(bench.kept.events.size(), 5);
        QCOMPARE(rows(bench), 5);
        QCOMPARE(bench.hello(terminal).heads.value(bench.a()), 5);
    }

    void eventsAreForgottenAWeekAfterTheirDayAndNotTakenAgain()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)bench.live(terminal);
        (void)bench.issueAndPush(terminal, 1);
        for (int day = 0; day < 7; ++day) {
            bench.advance(24h);
            sure(bench.keeping([](OfficeKeeper &keeper) { return keeper.forgetOld(); }));
            QCOMPARE(rows(bench), 1);
        }
        bench.advance(24h);
        sure(bench.keeping([](OfficeKeeper &keeper) { return keeper.forgetOld(); }));
        QCOMPARE(rows(bench), 0);
        QCOMPARE(bench.pushAll(terminal).have, 1);
        QCOMPARE(rows(bench), 0);
        QCOMPARE(bench.kept.events.size(), 1);
    }

    void aSinkInTroubleUndoesTheWholeLetter()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        class Broken : public EventSink
        {
        public:
            Result<QStringList> take(Deed &, const TakenEvent &event) override
            {
                if (event.number > 2)
                    return failure(ErrorKind::StorageFull, QStringLiteral("full"));
                return QStringList();
            }
        } broken;
        ModelTerminal terminal;
        for (int n = 1; n <= 3; ++n)
            (void)terminal.issue(bench.a(), n, bench.realDay(), bench.now());
        ReceivedPush letter;
        letter.letter = {QUuid::createUuid(), bench.office(), terminal.ledger, terminal.log};
        const auto answer =
            PostDesk(bench.connection(), bench.office(), broken).push(terminal.device, letter, bench.now());
        QCOMPARE(answer.error().kind, ErrorKind::StorageFull);
        QCOMPARE(rows(bench), 0);
        QCOMPARE(bench.pushAll(terminal).have, 3);
    }

    void anAlarmIsSeenOnceByTheFirst()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal one;
        ModelTerminal two;
        (void)bench.issueAndPush(one, 1);
        (void)bench.issueAndPush(two, 1);
        const auto see = [&](qint64 number, const QString &who) {
            return inDeed(bench.connection(), bench.office(), bench.now(),
                          [&](Deed &deed) { return AlarmBook::see(deed, number, who); });
        };
        sure(see(1, QStringLiteral("a.nowak")));
        sure(see(1, QStringLiteral("b.kowalska")));
        QCOMPARE(sure(AlarmBook(bench.connection(), bench.office()).list(0, 10)).first().seenBy,
                 QStringLiteral("a.nowak"));
        QCOMPARE(see(99, QStringLiteral("a.nowak")).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestPostDesk)
#include "tst_postdesk.moc"
