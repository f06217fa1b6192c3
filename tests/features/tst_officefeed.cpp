// SPDX-License-Identifier: GPL-3.0-or-later
// What the office publishes comes into force at the terminal: whole, checked, and never under a visitor's
// finger.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "sync/deviceline.h"
#include "terminal/lastgoodoffice.h"
#include "terminal/officefeed.h"
#include "world.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

QJsonObject sampleOffice()
{
    QFile file(QDir(QStringLiteral(OKIENKO_SAMPLE_OFFICE)).filePath(QStringLiteral("office.json")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample office");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The sample office with another short name, as version n.
CatalogueAsPulled renamed(qint64 version, const QString &name)
{
    QJsonObject office = sampleOffice();
    QJsonObject names = office.value(QStringLiteral("short_names")).toObject();
    names.insert(QStringLiteral("pl"), name);
    office.insert(QStringLiteral("short_names"), names);
    return {QStringLiteral("c%1").arg(version),
            version,
            {{QStringLiteral("office.json"), QJsonDocument(office).toJson()}}};
}

struct Fed : World {
    Fed()
        : line({QUrl(QStringLiteral("https://127.0.0.1:1")), stateFolder()}), errand(line, clock),
          config(configOf(stateFolder())), feed(config, false, errand, terminal())
    {
    }
    static Config configOf(const QString &folder)
    {
        Config config;
        config.stateFolder = folder;
        config.officeFolder = QStringLiteral(OKIENKO_SAMPLE_OFFICE);
        config.backOffice = Config::BackOffice{QUrl(QStringLiteral("https://127.0.0.1:1")), folder};
        return config;
    }
    DeviceLine line;
    CatalogueErrand errand;
    Config config;
    OfficeFeed feed;
};

} // namespace

class TestOfficeFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesIntoForceAndIsThereAfterARestart()
    {
        Fed fed;
        When(Q_EMIT fed.errand.pulled(renamed(7, QStringLiteral("Nowy Urząd"))));
        Then(QTRY_COMPARE(fed.lobby().officeName(), QStringLiteral("Nowy Urząd")));
        And(QCOMPARE(fed.feed.version(), 7));
        const auto inForce = officeInForce(fed.config);
        And(QVERIFY(inForce && inForce->problems.isEmpty()));
        And(QCOMPARE(inForce->office->shortNames.in(Language::Polish), QStringLiteral("Nowy Urząd")));
        // A terminal without a line uses its own files, whatever lies in its state folder.
        Config alone = fed.config;
        alone.backOffice.reset();
        And(QVERIFY(officeInForce(alone)->office->shortNames.in(Language::Polish) !=
                    QStringLiteral("Nowy Urząd")));
    }

    void waitsUntilTheVisitorHasGone()
    {
        Fed fed;
        fed.chooseLanguage(QStringLiteral("pl"));
        const QString before = fed.lobby().officeName();
        When(Q_EMIT fed.errand.pulled(renamed(7, QStringLiteral("Nowy Urząd"))));
        Then(QTRY_COMPARE(fed.feed.version(), 7));
        And(QCOMPARE(fed.lobby().officeName(), before));
        When(fed.touch([](Lobby &lobby) { lobby.startAgain(); }));
        Then(QCOMPARE(fed.lobby().officeName(), QStringLiteral("Nowy Urząd")));
    }

    void whatCannotBeUsedLeavesEverythingAsItIs()
    {
        Fed fed;
        const QString before = fed.lobby().officeName();
        CatalogueAsPulled broken = renamed(8, QStringLiteral("Nowy Urząd"));
        QJsonObject office = sampleOffice();
        office.remove(QStringLiteral("time_zone"));
        broken.files.insert(QStringLiteral("office.json"), QJsonDocument(office).toJson());
        When(Q_EMIT fed.errand.pulled(broken));
        Then(QTRY_VERIFY(fed.feed.fault().has_value()));
        And(QCOMPARE(fed.feed.fault()->file, QStringLiteral("office.json")));
        And(QCOMPARE(fed.lobby().officeName(), before));
        And(QVERIFY(!QDir(pulledOfficeFolder(fed.config)).exists()));
        // Mended, it is used.
        When(Q_EMIT fed.errand.pulled(renamed(9, QStringLiteral("Nowy Urząd"))));
        Then(QTRY_COMPARE(fed.lobby().officeName(), QStringLiteral("Nowy Urząd")));
        And(QVERIFY(!fed.feed.fault()));
    }

    void anotherOfficesFilesAreRefused()
    {
        Fed fed;
        CatalogueAsPulled other = renamed(8, QStringLiteral("Nowy Urząd"));
        QJsonObject office = sampleOffice();
        office.insert(QStringLiteral("id"), QStringLiteral("another-town"));
        other.files.insert(QStringLiteral("office.json"), QJsonDocument(office).toJson());
        When(Q_EMIT fed.errand.pulled(other));
        Then(QTRY_VERIFY(fed.feed.fault().has_value()));
        And(QCOMPARE(fed.feed.fault()->place, QStringLiteral("/id")));
    }
};

QTEST_MAIN(TestOfficeFeed)
#include "tst_officefeed.moc"
