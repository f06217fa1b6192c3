// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "protocol/officefiles.h"
#include "protocol/pictograms.h"
#include "support/jsonpointer.h"
#include "support/officemaker.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

const QString sampleFolder = QStringLiteral(OKIENKO_ASSETS "/sample-office");

QByteArray sample(const QString &name)
{
    QFile file(sampleFolder + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What is said of office.json when one place of it holds something else.
OfficeCheck withOffice(const QString &pointer, const QJsonValue &value)
{
    const QJsonValue office = QJsonDocument::fromJson(sample(QStringLiteral("office.json"))).object();
    const QJsonValue changed = changedAt(office, stepsOf(pointer), [&](const QJsonValue &) { return value; });
    return checkOffice(
        OfficeBytes{{QStringLiteral("office.json"), QJsonDocument(changed.toObject()).toJson()}});
}

} // namespace

class OfficeFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsTheSampleOfficeWithoutAWord()
    {
        const auto loaded = loadOffice(sampleFolder);
        if (!loaded)
            QFAIL(qPrintable(loaded.error().constFirst().line()));
        QVERIFY(loaded->warnings.isEmpty());
        const Office &office = loaded->office;
        QCOMPARE(office.id.value, QStringLiteral("sample-city-office"));
        QCOMPARE(office.services.size(), 24);
        QCOMPARE(office.groups.size(), 7);
        QCOMPARE(office.counters.size(), 12);
        QCOMPARE(office.languages, (QList<Language>{Language::Polish, Language::English, Language::Ukrainian,
                                                    Language::German}));
        QCOMPARE(office.zone.id(), QByteArray("Europe/Warsaw"));
        QCOMPARE(office.week[0], QList<Hours>({{QTime(7, 30), QTime(18, 0)}}));
        QVERIFY(office.week[6].isEmpty());
        QCOMPARE(office.lastTicketMinutesBeforeClose, 20);
        QCOMPARE(office.ticketsFromMinutesBeforeOpen, 15);
        QCOMPARE(office.holidays.size(), 28);
        QCOMPARE(office.closures.size(), 2);
        QVERIFY(office.closures.at(0).hours.has_value());
        QVERIFY(!office.closures.at(1).hours.has_value());
        QCOMPARE(office.priorityGroups.at(1).weight, 3);
        QVERIFY(office.priorityGroups.at(1).proofOnRequest);
        QCOMPARE(office.featured.size(), 6);
        QCOMPARE(office.generalInformation()->id.value, QStringLiteral("general-information"));
        QCOMPARE(office.recalls, 2);
        const Service &card = *office.service({QStringLiteral("identity-card")});
        QCOMPARE(card.names.in(Language::Ukrainian), QStringLiteral("Посвідчення особи"));
        QCOMPARE(card.bring.size(), 3);
        QCOMPARE(card.peopleAtMost, 4);
        QCOMPARE(card.fee.status, FeeStatus::Free);
        QCOMPARE(card.priorityGroups.size(), 4);
        QCOMPARE(office.groupOf(card).series.letter, QStringLiteral("A"));
        QCOMPARE(office.counterLabels(card.id),
                 (QStringList{QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5")}));
        QVERIFY(office.service({QStringLiteral("passport-point")})->appointmentOnly);
        QCOMPARE(office.service({QStringLiteral("passport-point")})->peopleAtMost, 1);
    }

    void countsWhatItFinds()
    {
        const OfficeCheck checked = checkOffice(sampleFolder);
        QCOMPARE(checked.counts.articles, 140);
        QCOMPARE(checked.counts.queries, 150);
        QCOMPARE(checked.counts.forms, 4);
        QCOMPARE(checked.counts.notices, 6);
    }

    void refusesWhatBreaksARule_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *pointer, const QJsonValue &value,
                            const char *place = nullptr) {
            QTest::newRow(name) << QString::fromLatin1(pointer) << value
                                << QString::fromLatin1(place ? place : pointer);
        };
        const auto span = [](const char *open, const char *close) {
            return QJsonObject{{QStringLiteral("open"), QLatin1String(open)},
                               {QStringLiteral("close"), QLatin1String(close)}};
        };
        row("schema of another version", "/schema_version", 2);
        row("id with capitals", "/services/0/id", "Identity-Card");
        row("service id twice", "/services/1/id", "identity-card");
        row("group id twice", "/groups/1/id", "documents");
        row("counter id twice", "/counters/1/id", "counter-01");
        row("counter label twice", "/counters/1/label", "1");
        row("unknown group", "/services/3/group", "dokuments");
        row("counter with an unknown service", "/counters/0/services/0", "no-such");
        row("counter with a service twice", "/counters/0/services/1", "general-information");
        row("featured service unknown", "/featured_services/5", "no-such");
        row("featured service twice", "/featured_services/5", "identity-card");
        row("seven featured services", "/featured_services",
            QJsonArray{"identity-card", "passport-point", "marriage", "cash-desk", "local-taxes", "waste-fee",
                       "senior-card"});
        row("unsure group unknown", "/unsure_group", "no-such");
        row("priority group unknown", "/services/0/priority/groups/0", "no-such");
        row("priority weight", "/priority_groups/0/weight", 10);
        row("proof", "/priority_groups/0/proof", "maybe");
        row("empty translation", "/services/0/names/uk", "");
        row("translation too long", "/services/0/names/de", QString(121, QLatin1Char('a')));
        row("language twice", "/languages/1", "pl");
        row("unknown language", "/languages/1", "fr");
        row("default language not kept", "/default_language", "fr");
        row("hours that end before they begin", "/opening_hours/monday/0", span("10:00", "09:00"),
            "/opening_hours/monday/0/close");
        row("hours that overlap", "/opening_hours/monday",
            QJsonArray{span("08:00", "12:00"), span("11:00", "15:00")}, "/opening_hours/monday/1/open");
        row("hours in the wrong order", "/opening_hours/monday",
            QJsonArray{span("12:00", "15:00"), span("08:00", "10:00")}, "/opening_hours/monday/1/open");
        row("eighth weekday", "/opening_hours/someday", QJsonArray());
        row("holiday twice", "/public_holidays/1",
            QJsonObject{{"date", "2026-01-01"},
                        {"id", "new-year"},
                        {"names", QJsonObject{{"pl", "a"}, {"en", "a"}, {"uk", "a"}, {"de", "a"}}}},
            "/public_holidays/1/id");
        row("closure with one time", "/extra_closures/0/close", QJsonValue(), "/extra_closures/0");
        row("closure that ends before it begins", "/extra_closures/0/close", "06:00");
        row("time zone", "/time_zone", "Europe/Warszawa");
        row("currency", "/currency", "zł");
        row("letter I", "/groups/0/letter", "I");
        row("letter O", "/groups/0/letter", "O");
        row("small letter", "/groups/0/letter", "a");
        row("Cyrillic letter", "/groups/0/letter", QString::fromUtf8("А"));
        row("letter twice", "/groups/1/letter", "A");
        row("pictogram", "/groups/0/pictogram", "unicorn");
        row("fixed fee without amounts", "/services/0/fee/status", "fixed", "/services/0/fee/amounts");
        row("free service with an amount", "/services/0/fee/amounts",
            QJsonArray{
                QJsonObject{{"pln", 5},
                            {"key", "a"},
                            {"labels", QJsonObject{{"pl", "a"}, {"en", "a"}, {"uk", "a"}, {"de", "a"}}}}});
        row("appointment only without appointments", "/services/9/appointment/only", true);
        row("slot without appointments", "/services/9/appointment/slot_minutes", 15);
        row("more people than a booking can have", "/services/0/appointment/people_at_most", 5);
        row("walk-in and by appointment only", "/services/1/walk_in", true);
        row("unsure group without walk-in", "/unsure_group", "no-walk-in-here");
        row("link", "/services/0/sources/0/url", "gopher://x");
        row("no link in an official source", "/services/0/sources/0/url", QJsonValue());
        row("no services", "/services", QJsonArray());
        row("e-mail", "/contact/email", "nobody");
        row("minutes", "/services/0/average_service_minutes", 0);
    }
    void refusesWhatBreaksARule()
    {
        QFETCH(const QString, pointer);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, place);
        const OfficeCheck checked = withOffice(pointer, value);
        QStringList lines;
        for (const Problem &problem : checked.findings.problems()) {
            lines.append(problem.line());
            if (problem.file == QLatin1String("office.json") && problem.place == place)
                return;
        }
        QFAIL(qPrintable(QStringLiteral("not refused at %1:\n%2").arg(place, lines.join(QLatin1Char('\n')))));
    }

    void refusesAnUnsureGroupWithoutWalkIn()
    {
        QJsonObject office = OfficeMaker(1).office();
        office = changedAt(office, stepsOf(QStringLiteral("/services/0")), [](const QJsonValue &old) {
                     QJsonObject service = old.toObject();
                     service.insert(QStringLiteral("walk_in"), false);
                     return service;
                 }).toObject();
        const OfficeCheck checked =
            checkOffice(OfficeBytes{{QStringLiteral("office.json"), QJsonDocument(office).toJson()}});
        QCOMPARE(checked.findings.problems().value(0).place, QStringLiteral("/unsure_group"));
    }

    void warnsOfLettersThatAreHardToHear()
    {
        const OfficeCheck checked = withOffice(QStringLiteral("/groups/0/letter"), QStringLiteral("B"));
        QVERIFY(checked.findings.clean());
        QCOMPARE(checked.findings.warnings().value(0).place, QStringLiteral("/groups/0/letter"));
    }

    void takesGroupsWithoutALetter()
    {
        const OfficeCheck checked = withOffice(QStringLiteral("/groups/0/letter"), QJsonValue());
        QVERIFY(checked.findings.clean());
        QCOMPARE(checked.office.groups.at(0).series.letter, QString());
    }

    void warnsOfServicesThatNoCounterServes()
    {
        const OfficeCheck checked = withOffice(QStringLiteral("/counters/0/services"), QJsonArray());
        QVERIFY(checked.findings.clean());
        QCOMPARE(checked.findings.warningCount(), 3);
    }

    void needsOnlyOfficeJson()
    {
        QTemporaryDir dir;
        QVERIFY(OfficeMaker(3).write(dir.path()));
        QVERIFY(loadOffice(dir.path()).has_value());
        QVERIFY(QFile::remove(dir.filePath(QStringLiteral("office.json"))));
        const auto without = loadOffice(dir.path());
        QVERIFY(!without.has_value());
        QCOMPARE(without.error().constFirst().file, QStringLiteral("office.json"));
    }

    void warnsOfFilesItDoesNotRead()
    {
        QTemporaryDir dir;
        QVERIFY(OfficeMaker(3).write(dir.path()));
        QVERIFY(QFile::copy(dir.filePath(QStringLiteral("office.json")),
                            dir.filePath(QStringLiteral("notice.json"))));
        const auto loaded = loadOffice(dir.path());
        QVERIFY(loaded.has_value());
        QCOMPARE(loaded->warnings.value(0).file, QStringLiteral("notice.json"));
    }

    void loadsOfficesOfOneToSixtyServices()
    {
        for (const int services : {1, 2, 7, 24, 60}) {
            QTemporaryDir dir;
            QVERIFY(OfficeMaker(services).write(dir.path()));
            const auto loaded = loadOffice(dir.path());
            if (!loaded)
                QFAIL(qPrintable(loaded.error().constFirst().line()));
            QCOMPARE(loaded->office.services.size(), services);
            QVERIFY(loaded->warnings.isEmpty());
            QVERIFY(loaded->office.generalInformation() != nullptr);
        }
        const QJsonObject tooMany = OfficeMaker(61).office();
        QVERIFY(!checkOffice(OfficeBytes{{QStringLiteral("office.json"), QJsonDocument(tooMany).toJson()}})
                     .findings.clean());
    }

    void refusesAFolderThatCannotBeRead()
    {
        QVERIFY(!loadOffice(QStringLiteral("/nowhere/at/all")).has_value());
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("office.json")));
        QVERIFY(!loadOffice(dir.path()).has_value());
    }

    void everyPictogramHasAnIcon()
    {
        QVERIFY(!pictogramNames().isEmpty());
        for (const QString &name : pictogramNames())
            QVERIFY2(QFile::exists(
                         QStringLiteral(OKIENKO_ASSETS "/icons/%1.svg").arg(pictogramIcon(name).value())),
                     qPrintable(name));
        QCOMPARE(pictogramIcon(QStringLiteral("id-card")).value(), QStringLiteral("identity"));
        QVERIFY(!pictogramIcon(QStringLiteral("unicorn")).has_value());
    }
};

QTEST_GUILESS_MAIN(OfficeFilesTest)
#include "tst_officefiles.moc"
