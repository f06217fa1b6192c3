// SPDX-License-Identifier: GPL-3.0-or-later
// Connection, migrations, deeds and glances.
#include <QTest>

#include "officestore/deed.h"
#include "officestore/glance.h"
#include "officestore/migrations.h"
#include "storebench.h"

using namespace okienko;
using namespace okienko::officestore;
using okienko::test::StoreBench;
using okienko::test::sure;

class TestDeed : public QObject
{
    Q_OBJECT

private:
    static OfficeId office() { return {QStringLiteral("sample-office")}; }

    static void insertOffice(StoreBench &bench)
    {
        OfficeState state;
        state.office = office();
        state.shape = {StoreBench::zone(), SeriesShape{}, {{QStringLiteral("A")}}};
        state.memory.generation = {QUuid::createUuid(), 1};
        state.lineage = bench.connection().lineage();
        state.clock.day = bench.realDay();
        sure(state.insert(bench.connection()));
    }

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void valuesComeBackAsTheyWent()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        Connection &connection = bench.connection();
        sure(connection.execute(
            QStringLiteral("CREATE TABLE things (a BIGINT, b TEXT, c TEXT, d TEXT, e BIGINT, f "
                           "BIGINT, g TEXT, h TEXT, i TEXT)")));
        const QUuid id = QUuid::createUuid();
        const QByteArray bytes("\x00\xff\x10", 3);
        const QString text = QString::fromUtf8("Łódź 'quoted' \\ ? $1 \" ;");
        const Instant instant{std::chrono::milliseconds(1'764'000'000'123)};
        const QJsonObject json{{QStringLiteral("n"), 17}};
        sure(connection.statement("INSERT INTO things VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                 .with(qint64{9'007'199'254'740'993}, id, bytes, text, QDate(2026, 3, 29), instant, json,
                       QString(), QUuid())
                 .done());
        Statement row = connection.statement("SELECT * FROM things WHERE b = ?");
        QVERIFY(sure(row.with(id).step()));
        QCOMPARE(row.integer(0), 9'007'199'254'740'993);
        QCOMPARE(row.uuid(1), id);
        QCOMPARE(row.bytes(2), bytes);
        QCOMPARE(row.text(3), text);
        QCOMPARE(row.day(4), QDate(2026, 3, 29));
        QVERIFY(row.instant(5) == instant);
        QCOMPARE(row.json(6), json);
        QVERIFY(!row.isNull(7) && row.text(7).isEmpty());
        QVERIFY(row.isNull(8) && row.uuid(8).isNull());
        QVERIFY(!sure(row.step()));
    }

    void aStatementInUseCanBeAskedForAgain()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        insertOffice(bench);
        const auto sql = "SELECT office FROM offices";
        Statement outer = bench.connection().statement(sql);
        QVERIFY(sure(outer.step()));
        Statement inner = bench.connection().statement(sql);
        QVERIFY(sure(inner.step()));
        QCOMPARE(inner.text(0), office().value);
        QCOMPARE(outer.text(0), office().value);
    }

    void aDoubledKeyIsToldApart()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        insertOffice(bench);
        const Result<void> done =
            bench.connection()
                .statement("INSERT INTO opened_series (office, series, day, from_n) SELECT "
                           "office, 'A', 1, 1 FROM offices UNION ALL SELECT office, 'A', 2, 2 "
                           "FROM offices")
                .done();
        QVERIFY(!done);
        QVERIFY(bench.connection().lastErrorIsDouble());
        QCOMPARE(done.error().kind, ErrorKind::Internal);
        QVERIFY(!done.error().detail.contains(office().value));
    }

    void aCommittedDeedRaisesTheChangeAndTheAnchor()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        insertOffice(bench);
        sure(inDeed(bench.connection(), office(), bench.now(), [](Deed &) { return Result<void>(); }));
        const qint64 change =
            sure(inGlance(bench.connection(), office(), bench.now(),
                          [](const Glance &glance) { return Result<qint64>(glance.state().memory.change); }));
        QCOMPARE(change, 1);
        QFile anchor(bench.address().anchorFile(office()));
        QVERIFY(anchor.open(QIODevice::ReadOnly));
        QCOMPARE(anchor.readAll().simplified(), QByteArray("1 1"));
    }

    void aDeedThatFailsLeavesNothing()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        insertOffice(bench);
        const Result<void> done =
            inDeed(bench.connection(), office(), bench.now(), [](Deed &deed) -> Result<void> {
                sure(deed.raise({QStringLiteral("twin"), QStringLiteral("x")}));
                return failure(ErrorKind::Refused, QStringLiteral("no"));
            });
        QCOMPARE(done.error().kind, ErrorKind::Refused);
        Statement rows = bench.connection().statement("SELECT count(*), max(change) FROM alarms, offices");
        QVERIFY(sure(rows.step()));
        QCOMPARE(rows.integer(0), 0);
    }

    void deedsOfOneOfficeWaitForEachOther()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        insertOffice(bench);
        const std::unique_ptr<Connection> other = bench.connect();
        const std::unique_ptr<Deed> first = sure(Deed::begin(bench.connection(), office(), bench.now()));
        sure(other->execute(dialect == Dialect::Sqlite ? QStringLiteral("PRAGMA busy_timeout = 50")
                                                       : QStringLiteral("SET lock_timeout = '50ms'")));
        const auto second = Deed::begin(*other, office(), bench.now());
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Unavailable);
        sure(first->commit());
        QVERIFY(Deed::begin(*other, office(), bench.now()).has_value());
    }

    void newsIsHeardAfterTheCommitOnly()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        insertOffice(bench);
        QStringList heard;
        bench.connection().onNews([&](const OfficeId &, const QStringList &news) { heard += news; });
        const Result<void> failed =
            inDeed(bench.connection(), office(), bench.now(), [](Deed &deed) -> Result<void> {
                deed.tell(QStringLiteral("waiting"));
                return failure(ErrorKind::Refused, QStringLiteral("no"));
            });
        QVERIFY(!failed);
        QVERIFY(heard.isEmpty());
        sure(inDeed(bench.connection(), office(), bench.now(), [&](Deed &deed) {
            deed.tell(QStringLiteral("waiting"));
            deed.tell(QStringLiteral("waiting"));
            return heard.isEmpty() ? Result<void>()
                                   : Result<void>(failure(ErrorKind::Internal, QStringLiteral("too early")));
        }));
        QCOMPARE(heard, QStringList{QStringLiteral("waiting")});
    }

    void anOfficeThatIsNotThereIsSaidSo()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        QCOMPARE(Deed::begin(bench.connection(), office(), bench.now()).error().kind, ErrorKind::NotFound);
        QCOMPARE(Glance::begin(bench.connection(), office(), bench.now()).error().kind, ErrorKind::NotFound);
    }

    void migratingTwiceDoesNothing()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        QCOMPARE(sure(Migrations().bring(bench.connection())), Migrations::Done::Nothing);
        sure(Migrations().check(bench.connection()));
    }

    void aStoreOfANewerProgramIsRefused()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        sure(bench.connection().execute(QStringLiteral("INSERT INTO schema_versions VALUES (9999, 0)")));
        QCOMPARE(Migrations().check(bench.connection()).error().kind, ErrorKind::NewerVersion);
        QCOMPARE(Migrations().bring(bench.connection()).error().kind, ErrorKind::NewerVersion);
    }

    void anExistingStoreIsCopiedBeforeItIsMigrated()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        const QDir folder(bench.path(QStringLiteral("steps")));
        QVERIFY(QDir().mkpath(folder.path()));
        const auto write = [&](const QString &name, const QByteArray &sql) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size();
        };
        const int own = Migrations().newest();
        for (int version = 1; version <= own; ++version)
            QVERIFY(write(QStringLiteral("%1.sql").arg(version, 4, 10, QLatin1Char('0')), "SELECT 1;\n"));
        QVERIFY(write(
            QStringLiteral("%1.sql").arg(own + 1, 4, 10, QLatin1Char('0')),
            "-- one; more\nCREATE TABLE more (a BIGINT NOT NULL) {strict};\nINSERT INTO more VALUES (1);\n"));
        QCOMPARE(sure(Migrations(folder.path()).bring(bench.connection())), Migrations::Done::Migrated);
        Statement row = bench.connection().statement("SELECT a FROM more");
        QVERIFY(sure(row.step()));
        const bool copied =
            QFile::exists(QStringLiteral("%1.before-%2").arg(bench.address().where).arg(own + 1));
        QCOMPARE(copied, dialect == Dialect::Sqlite);
    }

    void aStepThatFailsLeavesTheStoreAsItWas()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        const QDir folder(bench.path(QStringLiteral("steps")));
        QVERIFY(QDir().mkpath(folder.path()));
        const int own = Migrations().newest();
        for (int version = 1; version <= own + 1; ++version) {
            QFile file(folder.filePath(QStringLiteral("%1.sql").arg(version, 4, 10, QLatin1Char('0'))));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("CREATE TABLE half (a BIGINT);\nSELECT nonsense FROM nowhere;\n");
        }
        QVERIFY(!Migrations(folder.path()).bring(bench.connection()));
        sure(Migrations().check(bench.connection()));
        sure(bench.connection().execute(QStringLiteral("CREATE TABLE half (a BIGINT)")));
    }

    void aMissingFileIsNeverMadeSilently()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        StoreBench bench(dialect);
        if (dialect == Dialect::Postgres)
            return; // its database is made by somebody before
        StoreAddress nowhere = bench.address();
        nowhere.where = bench.path(QStringLiteral("nowhere.sqlite"));
        QCOMPARE(Connection::open(nowhere).error().kind, ErrorKind::NotFound);
        QVERIFY(!QFile::exists(nowhere.where));
    }

    void anAddressIsReadStrictly()
    {
        QVERIFY(StoreAddress::parse(QStringLiteral("sqlite:/var/lib/x"), {}).has_value());
        QVERIFY(StoreAddress::parse(QStringLiteral("postgresql:host=/run"), {}).has_value());
        for (const char *wrong : {"", "sqlite:", "mysql:x", "/var/lib/x", "postgresql:host=a;b"})
            QCOMPARE(StoreAddress::parse(QLatin1String(wrong), {}).error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestDeed)
#include "tst_deed.moc"
