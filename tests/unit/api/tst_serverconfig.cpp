// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "api/serverconfig.h"

using namespace okienko;
using namespace okienko::backoffice;

namespace
{

/// The first problem of a configuration, as one line; empty when it is good.
QString problemOf(const QByteArray &text)
{
    Findings findings;
    (void)readServerConfig(text, QStringLiteral("b.json"), QStringLiteral("/etc"), findings);
    return findings.clean() ? QString() : findings.problems().constFirst().line();
}

} // namespace

class TestServerConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleIsGood()
    {
        QFile example(QStringLiteral(OKIENKO_EXAMPLE));
        QVERIFY(example.open(QIODevice::ReadOnly));
        QCOMPARE(problemOf(example.readAll()), QString());
    }

    void relativePathsBeginAtTheConfiguration()
    {
        Findings findings;
        const ServerConfig config =
            readServerConfig(R"({"state_folder": "state", "store": {"sqlite": "/data/store.sqlite"}})",
                             QStringLiteral("b.json"), QStringLiteral("/etc/okienko"), findings);
        QVERIFY(findings.clean());
        QCOMPARE(config.stateFolder, QStringLiteral("/etc/okienko/state"));
        QCOMPARE(config.store.where, QStringLiteral("/data/store.sqlite"));
        QCOMPARE(config.anchorFolder(), QStringLiteral("/etc/okienko/state/anchors"));
        QCOMPARE(config.host(), QStringLiteral("localhost"));
    }

    void whatIsWrongIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *text, const char *place) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(place);
        };
        row("no JSON", "{", "1:2");
        row("no store", R"({"state_folder": "s"})", "/store");
        row("unknown", R"({"state_folder": "s", "store": {"sqlite": "x"}, "threads": 1})", "/threads");
        row("two stores", R"({"state_folder": "s", "store": {"sqlite": "x", "postgresql_file": "y"}})",
            "/store");
        row("neither", R"({"state_folder": "s", "store": {}})", "/store");
        row("plain outside",
            R"({"state_folder": "s", "store": {"sqlite": "x"}, "pages": {"address": "0.0.0.0", "port": 1, "plain": true}})",
            "/pages/plain");
        row("port",
            R"({"state_folder": "s", "store": {"sqlite": "x"}, "devices": {"address": "::1", "port": 70000}})",
            "/devices/port");
        row("names", R"({"state_folder": "s", "store": {"sqlite": "x"}, "names": {}})", "/names");
        row("clerks", R"({"state_folder": "s", "store": {"sqlite": "x"}, "clerks": 0})", "/clerks");
        row("lanes",
            R"({"state_folder": "s", "store": {"sqlite": "x"}, "password_cost": {"memory_kib": 64, "passes": 1, "lanes": 16}})",
            "/password_cost/memory_kib");
        row("level", R"({"state_folder": "s", "store": {"sqlite": "x"}, "log": {"level": "loud"}})",
            "/log/level");
    }
    void whatIsWrongIsToldWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QVERIFY2(problemOf(text).startsWith(QStringLiteral("b.json ") + place + u':'),
                 qPrintable(problemOf(text)));
    }

    void aConnectionStringIsReadOnlyFromAFileOfItsOwner()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &content) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write(QStringLiteral("b.json"),
                      R"({"state_folder": "s", "store": {"postgresql_file": "conninfo"}})"));
        QVERIFY(write(QStringLiteral("conninfo"), "host=/run/postgresql dbname=okienko\n"));
        QFile secret(folder.filePath(QStringLiteral("conninfo")));
        QVERIFY(secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const auto refused = loadServerConfig(folder.filePath(QStringLiteral("b.json")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().constFirst().place, QStringLiteral("/store/postgresql_file"));
        QVERIFY(secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const auto good = loadServerConfig(folder.filePath(QStringLiteral("b.json")));
        QVERIFY(good.has_value());
        QVERIFY(good->store.dialect == officestore::Dialect::Postgres);
        QCOMPARE(good->store.where, QStringLiteral("host=/run/postgresql dbname=okienko"));
    }

    void aFileThatIsNotThereIsNamed()
    {
        const auto missing = loadServerConfig(QStringLiteral("/nowhere/backoffice.json"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().constFirst().file, QStringLiteral("backoffice.json"));
    }
};

QTEST_APPLESS_MAIN(TestServerConfig)
#include "tst_serverconfig.moc"
