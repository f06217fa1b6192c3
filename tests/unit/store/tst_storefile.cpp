// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include "store/database.h"
#include "store/migrations.h"
#include "store/oldlog.h"
#include "world.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Runs SQL on a closed store.
void alter(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
}

QByteArray everythingUnder(const QString &folder)
{
    QByteArray all;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class TestStoreFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsADamagedFileAsideAndBeginsAFreshOne()
    {
        World world;
        world.post();
        world.issueMany(3, false);
        const LedgerId old = world.ledger->id();
        world.closeLedger();
        QFile file(world.ledgerFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray before = file.readAll();
        file.seek(0);
        file.write(QByteArray(100, 'x'));
        file.close();
        world.openLedger();
        QCOMPARE(world.ledger->opening(), LedgerOpening::DamagedSetAside);
        QVERIFY(world.ledger->id() != old);
        QCOMPARE(world.ledger->issuing(), Issuing::NothingLent);
        const QStringList asides = Ledger::asides(world.ledgerFile());
        QCOMPARE(asides.size(), 1);
        QCOMPARE(QFileInfo(asides.first()).size(), before.size());
        world.post();
        QCOMPARE(world.issue()->number.n, 6); // N2: what the damaged one held is burned
        QCOMPARE(world.doubles(), 0);
    }

    void noticesDamageInTheMiddleAndStillReadsTheLog()
    {
        World world;
        world.post();
        for (int i = 0; i < 400; ++i)
            sure(world.ledger->note(QStringLiteral("staff.called"),
                                    {{QStringLiteral("text"), QString(200, u'x')}}, world.clock.now()));
        QVERIFY(*world.ledger->check());
        const LedgerId id = world.ledger->id();
        world.closeLedger();
        QFile file(world.ledgerFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 middle = file.size() / 8192 * 4096;
        file.seek(middle);
        file.write(QByteArray(4096, '\x55'));
        file.close();
        // No query of the opening touches that page; only the check of the whole file finds it.
        world.openLedger();
        QCOMPARE(world.ledger->opening(), LedgerOpening::DamagedSetAside);
        QVERIFY(world.ledger->id() != id);
        QVERIFY(*world.ledger->check());
        const QStringList asides = Ledger::asides(world.ledgerFile());
        QCOMPARE(asides.size(), 1);
        const Result<OldLog> old = OldLog::open(asides.first());
        QVERIFY(old);
        QCOMPARE(old->ledger(), id);
        QVERIFY(!old->events(1, 1000).isEmpty());
        QVERIFY(old->events(1, 1000).size() < 400);
    }

    void refusesANewerFileAndLeavesItAlone()
    {
        World world;
        world.closeLedger();
        alter(world.ledgerFile(), "PRAGMA user_version = 9999");
        const auto opened = world.tryOpenLedger();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::NewerVersion);
        QVERIFY(QFile::exists(world.ledgerFile()));
        QVERIFY(Ledger::asides(world.ledgerFile()).isEmpty());
    }

    void refusesAFileOfAnotherOffice()
    {
        World world;
        world.closeLedger();
        Ledger::Place place = world.ledgerPlace();
        place.office = {QStringLiteral("other-office")};
        const auto opened = Ledger::open(place, world.clock.now());
        QCOMPARE(opened.error().kind, ErrorKind::Invalid);
    }

    void keepsASecondProcessOut()
    {
        World world;
        QProcess second;
        second.start(QStringLiteral("sqlite3"),
                     {world.ledgerFile(), QStringLiteral("SELECT count(*) FROM tickets")});
        QVERIFY(second.waitForFinished(20'000));
        QVERIFY(second.readAllStandardError().contains("locked"));
        const auto opened = world.tryOpenLedger(); // a second opening of this process is kept out likewise
        QCOMPARE(opened.error().kind, ErrorKind::StorageBusy);
        QVERIFY(world.ledger->note(QStringLiteral("x"), {}, world.clock.now()));
    }

    void copiesBeforeItMigrates()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store"));
        QDir(folder.path()).mkdir(QStringLiteral("sql"));
        const QString sql = folder.filePath(QStringLiteral("sql"));
        write(sql + QStringLiteral("/0001.sql"),
              "CREATE TABLE one (x INTEGER) STRICT; INSERT INTO one VALUES (1);");
        const Migrations migrations(sql, 77);
        {
            const auto database = sure(Database::open(file));
            QCOMPARE(*migrations.bring(*database), Migrations::Done::Made);
            QCOMPARE(*migrations.bring(*database), Migrations::Done::Nothing);
        }
        write(sql + QStringLiteral("/0002.sql"),
              "CREATE TABLE two (x INTEGER) STRICT; INSERT INTO two SELECT x FROM one;");
        write(sql + QStringLiteral("/0003.sql"), "CREATE TABLE three (x INTEGER) STRICT; SELECT nonsense;");
        {
            const auto database = sure(Database::open(file));
            QVERIFY(!migrations.bring(*database)); // the third fails, the second stands
            QCOMPARE(*database->number(QStringLiteral("PRAGMA user_version")), 2);
            QCOMPARE(
                *database->number(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'three'")),
                0);
        }
        const auto copy = sure(Database::open(file + QStringLiteral(".before-3")));
        QCOMPARE(*copy->number(QStringLiteral("PRAGMA user_version")), 1);
        QCOMPARE(*copy->number(QStringLiteral("SELECT x FROM one")), 1);
        write(sql + QStringLiteral("/0003.sql"), "CREATE TABLE three (x INTEGER) STRICT;");
        const auto database = sure(Database::open(file));
        QCOMPARE(*migrations.bring(*database), Migrations::Done::Migrated);
        QCOMPARE(*database->number(QStringLiteral("SELECT x FROM two")), 1);
    }

    void keepsItsLockWhileItCopies()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store"));
        QDir(folder.path()).mkdir(QStringLiteral("sql"));
        const QString sql = folder.filePath(QStringLiteral("sql"));
        write(sql + QStringLiteral("/0001.sql"), "CREATE TABLE one (x INTEGER) STRICT;");
        const Migrations migrations(sql, 77);
        (void)sure(migrations.bring(*sure(Database::open(file))));
        write(sql + QStringLiteral("/0002.sql"), "CREATE TABLE two (x INTEGER) STRICT;");
        const auto database = sure(Database::open(file));
        (void)sure(migrations.bring(*database));
        QProcess second;
        second.start(QStringLiteral("sqlite3"), {file, QStringLiteral("SELECT count(*) FROM one")});
        QVERIFY(second.waitForFinished(20'000));
        QVERIFY(second.readAllStandardError().contains("locked"));
    }

    void setsAForeignDatabaseAside()
    {
        World world;
        world.closeLedger();
        QFile::remove(world.ledgerFile());
        alter(world.ledgerFile(), "CREATE TABLE somebody_elses (x)");
        world.openLedger();
        QCOMPARE(world.ledger->opening(), LedgerOpening::DamagedSetAside);
        QCOMPARE(Ledger::asides(world.ledgerFile()).size(), 1);
    }

    void usesTheSettingsThatKeepPromises()
    {
        QTemporaryDir folder;
        const auto database = sure(Database::open(folder.filePath(QStringLiteral("store"))));
        QCOMPARE(*database->number(QStringLiteral("PRAGMA synchronous")), 2);
        QCOMPARE(*database->number(QStringLiteral("PRAGMA foreign_keys")), 1);
        QCOMPARE(*database->number(QStringLiteral("PRAGMA secure_delete")), 1);
        sure(database->execute(QStringLiteral("CREATE TABLE t (x)")));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("store-wal"))));
        QVERIFY(
            !QFile::exists(folder.filePath(QStringLiteral("store-shm")))); // EXCLUSIVE: no shared memory file
    }

    void storesNothingThatNamesAPriorityGroup()
    {
        World world;
        world.post();
        TicketOrder order{{QStringLiteral("service")}, Language::Polish, {}, {}, true};
        order.needs.priorityWeight = 3;
        (void)sure(world.ledger->issue(order, World::a(), true, world.clock.now()));
        world.pushAll();
        world.closeLedger();
        const QByteArray all = everythingUnder(QFileInfo(world.ledgerFile()).path());
        QVERIFY(all.contains("priority"));
        for (const char *reason : {"pregnant", "disability", "infant", "age-75"})
            QVERIFY(!all.contains(reason));
    }
};

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_storefile.moc"
