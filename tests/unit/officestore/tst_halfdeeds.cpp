// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever fails, nothing is half done: each writing statement of each deed is made to fail once, in both
// databases, and a PostgreSQL server is killed in the middle.
#include <QSqlRecord>
#include <QTest>

#include "officebench.h"
#include "support/postgresserver.h"

using namespace okienko;
using namespace okienko::officestore;
using okienko::test::ModelTerminal;
using okienko::test::OfficeBench;
using okienko::test::PostgresServer;
using okienko::test::StoreBench;
using okienko::test::sure;
using namespace std::chrono_literals;

namespace
{

const QStringList tables{
    QStringLiteral("offices"),       QStringLiteral("clock_anchors"),  QStringLiteral("ledgers"),
    QStringLiteral("leases"),        QStringLiteral("learned_leases"), QStringLiteral("lend_answers"),
    QStringLiteral("opened_series"), QStringLiteral("events"),         QStringLiteral("alarms")};

/// The database itself refuses the n-th row that is written from now on.
class Faults
{
public:
    explicit Faults(OfficeBench &bench) : m_bench(bench)
    {
        const bool sqlite = bench.address().dialect == Dialect::Sqlite;
        run(QStringLiteral("CREATE TABLE fault (at BIGINT, n BIGINT)"));
        run(QStringLiteral("INSERT INTO fault VALUES (0, 0)"));
        if (!sqlite)
            run(QStringLiteral(
                "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE fault SET n = "
                "n + 1; IF (SELECT n = at FROM fault) THEN RAISE EXCEPTION 'fault'; END IF; IF TG_OP = "
                "'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$"));
        for (const QString &table : tables)
            for (const char *deed : {"INSERT", "UPDATE", "DELETE"})
                run(sqlite
                        ? QStringLiteral(
                              "CREATE TRIGGER fail_%1_%2 BEFORE %2 ON %1 BEGIN UPDATE fault SET n = n + 1; "
                              "SELECT RAISE(ABORT, 'fault') FROM fault WHERE n = at; END")
                              .arg(table, QLatin1String(deed))
                        : QStringLiteral(
                              "CREATE TRIGGER fail_%2 BEFORE %2 ON %1 FOR EACH ROW EXECUTE FUNCTION fail()")
                              .arg(table, QLatin1String(deed)));
    }
    void at(int n) { run(QStringLiteral("UPDATE fault SET at = %1, n = 0").arg(n)); }

    /// Everything that stands in the store.
    QStringList all()
    {
        QStringList rows;
        for (const QString &table : tables) {
            QSqlQuery query(m_bench.connection().database());
            if (!query.exec(QStringLiteral("SELECT * FROM %1").arg(table)))
                qFatal("%s", qPrintable(table));
            while (query.next()) {
                QString row = table;
                for (int i = 0; i < query.record().count(); ++i)
                    row += QLatin1Char('|') + query.value(i).toString();
                rows.append(row);
            }
        }
        rows.sort();
        return rows;
    }

private:
    void run(const QString &sql) { sure(m_bench.connection().execute(sql)); }
    OfficeBench &m_bench;
};

} // namespace

class TestHalfDeeds : public QObject
{
    Q_OBJECT

private:
    /// Lets each written row of a deed fail in turn until the deed gets through.
    template <typename Work>
    static int failEach(OfficeBench &bench, Faults &faults, Work work)
    {
        for (int n = 1; n < 200; ++n) {
            const QStringList before = faults.all();
            faults.at(n);
            const auto done = work();
            if (done)
                return n - 1;
            if (done.error().kind != ErrorKind::Internal || faults.all() != before)
                return -1;
            bench.kept.events.clear();
        }
        return -1;
    }

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void everyStatementOfHelloLendAndPushMayFail()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        Faults faults(bench);
        ModelTerminal terminal;
        NumbersDesk numbers(bench.connection(), bench.office());
        const Hello hello = OfficeBench::letter(terminal, bench.now(), bench.realDay());
        QVERIFY(failEach(bench, faults, [&] { return numbers.hello(terminal.device, hello, bench.now()); }) >=
                2);

        const LendRequest live = bench.request(terminal, LeaseKind::Live, {bench.a(), bench.b()});
        QVERIFY(failEach(bench, faults, [&] { return numbers.lend(terminal.device, live, bench.now()); }) >=
                4);
        const LendRequest reserve = bench.request(terminal, LeaseKind::Reserve);
        QVERIFY(failEach(bench, faults,
                         [&] { return numbers.lend(terminal.device, reserve, bench.now()); }) >= 3);

        for (int n = 1; n <= 3; ++n)
            (void)terminal.issue(bench.a(), n == 3 ? 1 : n, bench.realDay(),
                                 bench.now()); // the third is a twin
        ReceivedPush letter;
        letter.letter = {QUuid::createUuid(), bench.office(), terminal.ledger, terminal.log};
        PostDesk post(bench.connection(), bench.office(), bench.kept);
        QVERIFY(failEach(bench, faults, [&] { return post.push(terminal.device, letter, bench.now()); }) >=
                5);
        QCOMPARE(bench.kept.events.size(), 3);
        QCOMPARE(bench.state().memory.generation.counter, 1);
    }

    void everyStatementOfALossAndATakeOverMayFail()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        Faults faults(bench);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        ModelTerminal fresh = terminal;
        fresh.beginAfresh();
        fresh.leases.append(Lease{{QUuid::createUuid()},
                                  {},
                                  bench.office(),
                                  fresh.ledger,
                                  LeaseKind::Live,
                                  bench.a(),
                                  bench.realDay(),
                                  bench.realDay(),
                                  1,
                                  5});
        const Hello hello = OfficeBench::letter(fresh, bench.now(), bench.realDay());
        NumbersDesk numbers(bench.connection(), bench.office());
        QVERIFY(failEach(bench, faults, [&] { return numbers.hello(fresh.device, hello, bench.now()); }) >=
                5);
        QCOMPARE(bench.state().memory.generation.counter, 2);
        QVERIFY(failEach(bench, faults, [&] {
                    return bench.keeping([&](OfficeKeeper &keeper) { return keeper.reopen(bench.a(), 100); });
                }) >= 2);
        QVERIFY(failEach(bench, faults, [&] {
                    return bench.keeping(
                        [&](OfficeKeeper &keeper) { return keeper.confirmDay(bench.realDay()); });
                }) >= 2);
    }

    void aServerThatIsKilledLosesNothingAndIsFoundAgain()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        OfficeBench bench(dialect);
        ModelTerminal terminal;
        (void)bench.hello(terminal);
        (void)bench.live(terminal);
        if (dialect == Dialect::Postgres) {
            PostgresServer::shared().killAndRestart();
            const auto answer =
                NumbersDesk(bench.connection(), bench.office())
                    .lend(terminal.device, bench.request(terminal, LeaseKind::Live), bench.now());
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
            QVERIFY(bench.connection().lost());
        } else {
            bench.disconnect();
            bench.reconnect();
        }
        QCOMPARE(bench.live(terminal).leases.first().from, 6);
        QCOMPARE(bench.state().memory.generation.counter, 1);
    }
};

QTEST_GUILESS_MAIN(TestHalfDeeds)
#include "tst_halfdeeds.moc"
