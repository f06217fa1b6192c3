// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample office's texts promise (tests/architecture/promises.json) stands on the glass, in the words
// that the texts use.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include "visitor.h"

using namespace okienko;
using namespace okienko::test;

class PromisedGlass : public QObject
{
    Q_OBJECT

    static Stage::Look in(Language language) { return {language, 100, ColourScheme::Light}; }

private Q_SLOTS:
    void theFirstScreenOffersFourLanguagesByTheirOwnNames()
    {
        Visitor visitor(QStringLiteral("portrait"), in(Language::Polish));
        for (const Language language : allLanguages) {
            QVERIFY(visitor.touch(ownName(language)));
            QCOMPARE(visitor.lobby().language(), codeOf(language));
            QVERIFY(visitor.reads(
                visitor.world().sample().service({QStringLiteral("identity-card")})->names.in(language)));
            visitor.lobby().startAgain();
        }
    }

    void theChoiceThatTheTextsNameStandsOnTheGlass()
    {
        QFile file(QStringLiteral(OKIENKO_SAMPLE_OFFICE "/knowledge.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString texts = QString::fromUtf8(file.readAll());
        static const QRegularExpression named(
            QStringLiteral("(wybierz|choose|виберіть|wählen Sie) [„“«]([^”“»]+)[”“»]"));
        QSet<QString> names;
        for (auto match = named.globalMatch(texts); match.hasNext();)
            names.insert(match.next().captured(2));
        // A button of another program.
        for (const char *other : {"Dodaj dokument", "Add document", "Додати документ", "Dokument hinzufügen"})
            names.remove(QString::fromUtf8(other));
        for (const Language language : allLanguages) {
            Visitor visitor(QStringLiteral("portrait"), in(language), [&](World &world) {
                world.chooseLanguage(codeOf(language));
                world.lobby().openGroups();
            });
            QString found;
            for (const QString &name : std::as_const(names))
                if (visitor.offers(name))
                    found = name;
            QVERIFY2(!found.isEmpty(), qPrintable(codeOf(language)));
            QVERIFY(visitor.touch(found));
            QVERIFY(visitor.reads(visitor.world().sample().generalInformation()->names.in(language)));
            names.remove(found);
        }
        QVERIFY2(names.isEmpty(), qPrintable(names.values().join(QStringLiteral(", "))));
    }

    void priorityCanBeMarkedOnTheGlass()
    {
        Visitor visitor(QStringLiteral("portrait"), in(Language::Polish), [](World &world) {
            world.chooseLanguage(QStringLiteral("pl"));
            world.chooseService(QStringLiteral("identity-card"));
            world.lobby().openNeeds();
        });
        for (const char *group : {"Osoby w ciąży", "Osoby z niepełnosprawnością", "Osoby od 75. roku życia",
                                  "Opiekunowie z dzieckiem do 3 lat"})
            QVERIFY2(visitor.offers(group), group);
        QCOMPARE(visitor.world().sample().priorityGroups.size(), 4);
        QVERIFY(visitor.touch("Osoby od 75. roku życia"));
        QVERIFY(visitor.isChosen(QStringLiteral("Osoby od 75. roku życia")));
        visitor.world().takeTicket();
        QVERIFY(visitor.lobby().ticket()->ticket()->needs.priorityWeight > 0);
    }

    void theGlassTellsTheHoursThatTheTextsTell()
    {
        Visitor visitor(QStringLiteral("portrait"), in(Language::Polish), [](World &world) {
            world.itIs(QStringLiteral("2026-11-23 20:00"));
            world.chooseLanguage(QStringLiteral("pl"));
        });
        for (const char *row : {"Poniedziałek", "7:30–18:00", "Wtorek – czwartek", "7:30–15:30", "Piątek",
                                "7:30–14:00", "Sobota i niedziela", "zamknięte"})
            QVERIFY2(visitor.reads(row), qPrintable(visitor.words().join(QStringLiteral(" | "))));
    }

    void theGlassSaysWhichDayIsClosedAndWhichHasOtherHours()
    {
        Visitor visitor(QStringLiteral("portrait"), in(Language::Polish), [](World &world) {
            world.itIs(QStringLiteral("2026-12-22 10:00"));
            world.chooseLanguage(QStringLiteral("pl"));
        });
        QVERIFY2(visitor.reads("Zamknięte: czwartek, 24 grudnia"),
                 qPrintable(visitor.words().join(QStringLiteral(" | "))));
        auto office = std::make_shared<Office>(visitor.world().sample());
        office->closures.prepend({QDate(2026, 12, 23), Hours{QTime(8, 0), QTime(12, 0)},
                                  visitor.world().sample().closures.constFirst().names});
        visitor.world().terminal().catalogue().replace(office);
        visitor.rest();
        QVERIFY2(visitor.reads("Inne godziny: środa, 23 grudnia, 8:00–12:00"),
                 qPrintable(visitor.words().join(QStringLiteral(" | "))));
    }

    void theGlassGivesNoTicketAfterTheLastOne()
    {
        Visitor visitor(QStringLiteral("portrait"), in(Language::Polish),
                        [](World &world) { world.itIs(QStringLiteral("2026-11-23 17:39")); });
        QVERIFY(visitor.reads("17:40"));
        visitor.world().chooseLanguage(QStringLiteral("pl"));
        visitor.world().chooseService(QStringLiteral("identity-card"));
        QVERIFY(visitor.offers("Weź bilet"));
        visitor.lobby().startAgain();
        visitor.wait(std::chrono::seconds(61));
        visitor.world().chooseLanguage(QStringLiteral("pl"));
        visitor.world().chooseService(QStringLiteral("identity-card"));
        visitor.rest();
        QVERIFY(!visitor.offers("Weź bilet"));
        visitor.world().takeTicket();
        QCOMPARE(visitor.lobby().screen(), int(Shown::NoTicket));
    }
};

QTEST_MAIN(PromisedGlass)
#include "tst_promisedglass.moc"
