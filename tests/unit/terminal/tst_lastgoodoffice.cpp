// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "terminal/lastgoodoffice.h"

using namespace okienko;

class TestLastGoodOffice : public QObject
{
    Q_OBJECT

    static Config place(const QTemporaryDir &folder)
    {
        Config config;
        config.officeFolder = folder.filePath(QStringLiteral("files"));
        config.stateFolder = folder.filePath(QStringLiteral("state"));
        QDir().mkpath(config.officeFolder);
        QDir().mkpath(config.stateFolder);
        const QDir sample(QStringLiteral(OKIENKO_SAMPLE_OFFICE));
        for (const QString &name : sample.entryList({QStringLiteral("*.json")}))
            QFile::copy(sample.filePath(name), QDir(config.officeFolder).filePath(name));
        return config;
    }
    static void damage(const Config &config)
    {
        QFile file(QDir(config.officeFolder).filePath(QStringLiteral("office.json")));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\": ");
    }

private Q_SLOTS:
    void usesTheConfiguredFilesWhenTheyAreGood()
    {
        const QTemporaryDir folder;
        const auto inForce = officeInForce(place(folder));
        QVERIFY(inForce);
        QVERIFY(inForce->problems.isEmpty());
        QCOMPARE(inForce->office->id.value, QStringLiteral("sample-city-office"));
    }

    void goesOnWithTheLastGoodCopyAndSaysWhy()
    {
        const QTemporaryDir folder;
        const Config config = place(folder);
        QVERIFY(officeInForce(config));
        damage(config);
        const auto inForce = officeInForce(config);
        QVERIFY(inForce);
        QVERIFY(!inForce->problems.isEmpty());
        QCOMPARE(inForce->problems.constFirst().file, QStringLiteral("office.json"));
        QCOMPARE(inForce->office->id.value, QStringLiteral("sample-city-office"));
    }

    void refusesToStartWhenThereNeverWasAGoodOne()
    {
        const QTemporaryDir folder;
        const Config config = place(folder);
        damage(config);
        const auto inForce = officeInForce(config);
        QVERIFY(!inForce);
        QVERIFY(inForce.error().detail.startsWith(QStringLiteral("office.json ")));
    }

    void survivesACrashBetweenTheTwoRenames()
    {
        const QTemporaryDir folder;
        const Config config = place(folder);
        QVERIFY(officeInForce(config));
        QDir state(config.stateFolder);
        QVERIFY(state.rename(QStringLiteral("office"), QStringLiteral("office.old")));
        damage(config);
        QVERIFY(officeInForce(config));
    }

    void offersOnlyTheConfiguredLanguagesInTheirOrder()
    {
        const QTemporaryDir folder;
        Config config = place(folder);
        config.languages = {Language::German, Language::Polish};
        QCOMPARE(officeInForce(config)->office->languages, config.languages);
    }
};

QTEST_GUILESS_MAIN(TestLastGoodOffice)
#include "tst_lastgoodoffice.moc"
