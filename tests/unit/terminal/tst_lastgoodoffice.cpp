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
    static void damage(const Config &config, const QString &name = QStringLiteral("office.json"))
    {
        QFile file(QDir(config.officeFolder).filePath(name));
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

    void checksAgainWhatAnyFileOfTheFolderChangedIn()
    {
        const QTemporaryDir folder;
        const Config config = place(folder);
        QVERIFY(officeInForce(config));
        QVERIFY(officeInForce(config)->problems.isEmpty()); // known to the byte, not checked again
        damage(config, QStringLiteral("knowledge.json"));
        const auto inForce = officeInForce(config);
        QVERIFY(inForce);
        QVERIFY(!inForce->problems.isEmpty());
        QCOMPARE(inForce->problems.constFirst().file, QStringLiteral("knowledge.json"));
        QVERIFY(!officeInForce(config)->problems.isEmpty()); // and says so at each start
    }

    void checksAgainWhatAnotherBuildOfTheProgramFoundGood()
    {
        const QTemporaryDir folder;
        const Config config = place(folder);
        QVERIFY(officeInForce(config));
        // The same broken bytes in both places: only the mark tells whether they are looked at.
        const QDir copy(QDir(config.stateFolder).filePath(QStringLiteral("office")));
        damage(config, QStringLiteral("knowledge.json"));
        QVERIFY(QFile::remove(copy.filePath(QStringLiteral("knowledge.json"))));
        QVERIFY(QFile::copy(QDir(config.officeFolder).filePath(QStringLiteral("knowledge.json")),
                            copy.filePath(QStringLiteral("knowledge.json"))));
        QVERIFY(officeInForce(config)->problems.isEmpty());
        QFile mark(copy.filePath(QStringLiteral("checked-by")));
        QVERIFY(mark.open(QIODevice::WriteOnly | QIODevice::Truncate));
        mark.write("another build");
        mark.close();
        QVERIFY(!officeInForce(config)); // the copy is no better: nothing good is left
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
