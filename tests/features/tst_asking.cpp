// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor asks in her own words: the office's own answer, or an honest "I do not know"; nothing remains.
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "desk/catalogue.h"
#include "terminal/knowledgefeed.h"
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

namespace
{

/// Somebody who has begun a visit and asks.
struct Asking : World {
    explicit Asking(const char *language = "pl")
    {
        learnToAnswer();
        chooseLanguage(QString::fromLatin1(language));
        touch([](Lobby &lobby) { lobby.openAsk(); });
    }
    AskModel &ask() { return *lobby().ask(); }
    void write(const char *text)
    {
        ask().clearTyped();
        // As it comes from a keyboard: letter by letter.
        for (const QChar letter : QString::fromUtf8(text))
            ask().type(letter);
    }
    void open(const QString &article)
    {
        touch([&](Lobby &lobby) { lobby.openAnswer(article); });
    }
    QStringList found() { return ask().found()->ids(); }
};

} // namespace

class TestAsking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askingIsOfferedOnlyWhenThereAreAnswers()
    {
        World world;
        Given(world.chooseLanguage(QStringLiteral("pl")));
        Then(QVERIFY(!world.lobby().ask()->offered()));
        When(world.learnToAnswer());
        Then(QVERIFY(world.lobby().ask()->offered()));
    }

    void beforeAnythingIsWrittenThereStandsWhatIsOftenAsked()
    {
        Asking visitor;
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Ask));
        And(QCOMPARE(visitor.ask().told(), Shown::NothingAsked));
        And(QCOMPARE(visitor.found().size(), visitor.sample().featured.size()));
        And(QCOMPARE(visitor.found().first(), QStringLiteral("id-card-apply")));
    }

    void whatWasOpenedMostTodayComesFirstUntilMidnight()
    {
        Asking visitor;
        const auto next = [&] {
            visitor.done();
            visitor.chooseLanguage(QStringLiteral("en"));
            visitor.touch([](Lobby &lobby) { lobby.openAsk(); });
        };
        for (int visit = 0; visit < 6; ++visit) {
            Given(visitor.open(QStringLiteral("id-card-lost")));
            And(visitor.open(QStringLiteral("id-card-lost"))); // twice in a visit is once
            if (visit > 0)
                And(visitor.open(QStringLiteral("passport-fee")));
            // What few visitors opened is nobody else's business.
            if (visit < 4)
                Then(QCOMPARE(visitor.found().first(), QStringLiteral("id-card-apply")));
            When(next());
        }
        Then(QCOMPARE(visitor.found().mid(0, 2), (QStringList{"id-card-lost", "passport-fee"})));
        When(visitor.done());
        And(visitor.itIs(QStringLiteral("2026-11-24 09:00")));
        When(visitor.chooseLanguage(QStringLiteral("en")));
        When(visitor.touch([](Lobby &lobby) { lobby.openAsk(); }));
        Then(QCOMPARE(visitor.found().first(), QStringLiteral("id-card-apply")));
    }

    void theFirstLettersAlreadySuggestQuestions()
    {
        Asking visitor;
        When(visitor.write("pasz"));
        Then(QCOMPARE(visitor.ask().told(), Shown::Suggested));
        And(QVERIFY(visitor.found().size() >= 3));
        And(QVERIFY(visitor.found().first().startsWith(QLatin1String("passport"))));
    }

    void aQuestionInOnesOwnWordsFindsTheOfficesAnswer_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("article");
        const auto row = [](const char *language, const char *question, const char *article) {
            QTest::newRow(question) << QString::fromLatin1(language) << QString::fromUtf8(question)
                                    << QString::fromLatin1(article);
        };
        row("pl", "zgubilem dowod", "id-card-lost");
        row("pl", "ile kosztuje paszport dla dziecka", "passport-fee");
        row("en", "I lost my id card", "id-card-lost");
        row("de", "ich habe meinen Ausweis verloren", "id-card-lost");
        row("uk", "я загубив посвідчення особи", "id-card-lost");
    }

    void aQuestionInOnesOwnWordsFindsTheOfficesAnswer()
    {
        QFETCH(QString, language);
        QFETCH(QString, question);
        QFETCH(QString, article);
        Asking visitor(language.toLatin1().constData());
        When(visitor.write(question.toUtf8().constData()));
        Then(QVERIFY(visitor.ask().told() == Shown::Answered || visitor.ask().told() == Shown::Clarify));
        And(QCOMPARE(visitor.found().value(0), article));
        And(QVERIFY(visitor.found().size() <= 3));
        When(visitor.open(article));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Answer));
        And(QVERIFY(!visitor.ask().answer().isEmpty()));
        And(QVERIFY(!visitor.ask().source().isEmpty()));
        And(QVERIFY(visitor.ask().checked().contains(QLatin1String("2026"))));
        And(QVERIFY(visitor.ask().otherLanguage().isEmpty()));
    }

    void whatTheOfficeHasNotAnsweredIsSaidHonestly()
    {
        Asking visitor;
        for (const char *question :
             {"jaka będzie jutro pogoda", "qwxzq", "'; DROP TABLE articles; --", "🙂🙂🙂"}) {
            When(visitor.write(question));
            Then(QVERIFY2(visitor.ask().told() == Shown::DoesNotKnow, question));
        }
    }

    void dangerComesFirst()
    {
        Asking visitor;
        When(visitor.write("pożar"));
        Then(QCOMPARE(visitor.ask().peril(), int(Shown::Fire)));
        And(QVERIFY(visitor.found().isEmpty())); // nothing is ranked
        And(QCOMPARE(visitor.lobby().screen(), Shown::Ask));
        When(visitor.wait(4s));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Danger));
        And(QCOMPARE(visitor.lobby().peril(), int(Shown::Fire)));
        And(QVERIFY(visitor.terminal().staff().called()));
        And(QVERIFY(visitor.ask().typed().isEmpty()));
        When(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Ask));
        And(QCOMPARE(visitor.ask().peril(), int(Shown::NoPeril)));
    }

    void theNumberStandsForWhoCallsAndGoesLater()
    {
        Asking visitor;
        Given(visitor.write("zawał serca"));
        And(visitor.touch([](Lobby &lobby) { lobby.openDanger(); }));
        When(visitor.wait(200s));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Danger));
        And(QCOMPARE(visitor.lobby().panel(), Shown::NoPanel));
        When(visitor.wait(150s));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Idle));
    }

    void whoWritesByEarOrIsStillLookingForALetterIsGivenTime()
    {
        Asking visitor;
        When(visitor.write("pożar"));
        for (int look = 0; look < 4; ++look) {
            And(visitor.wait(2s));
            And(visitor.lobby().touched());
        }
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Ask));
        When(visitor.lobby().toggleVoice());
        And(visitor.lobby().touched());
        And(visitor.wait(8s));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Ask));
        When(visitor.wait(4s));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Danger));
    }

    void dangerIsToldAsDangerAlsoWhereACallStandsAlready()
    {
        World world(nullptr, World::Line::ToTheOffice);
        world.learnToAnswer();
        Given(world.chooseLanguage(QStringLiteral("pl")));
        And(world.touch([](Lobby &lobby) { lobby.callStaff(); }));
        And(QCOMPARE(world.help.calls.size(), 1));
        world.touch([](Lobby &lobby) { lobby.closePanel(); });
        When(world.touch([](Lobby &lobby) { lobby.openAsk(); }));
        And(world.touch([](Lobby &lobby) { lobby.ask()->type(QStringLiteral("pożar")); }));
        And(world.touch([](Lobby &lobby) { lobby.openDanger(); }));
        Then(QCOMPARE(world.help.calls.size(), 2));
        And(QCOMPARE(world.help.calls.constLast().screen, fromDanger));
        And(QVERIFY(world.terminal().staff().called()));
        // Once is enough.
        When(world.touch([](Lobby &lobby) { lobby.back(); }));
        And(world.touch([](Lobby &lobby) { lobby.ask()->type(QStringLiteral("pożar")); }));
        And(world.touch([](Lobby &lobby) { lobby.openDanger(); }));
        Then(QCOMPARE(world.help.calls.size(), 2));
    }

    void aWordOfDangerThatGoesOnAsAQuestionIsAQuestion()
    {
        Asking visitor;
        When(visitor.write("pożar"));
        And(visitor.wait(2s));
        for (const QChar letter : QStringLiteral(" zaświadczenie o szkodzie"))
            When(visitor.ask().type(letter));
        Then(QCOMPARE(visitor.ask().peril(), int(Shown::NoPeril)));
        When(visitor.wait(5s));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Ask));
        And(QVERIFY(!visitor.terminal().staff().called()));
    }

    void whoNeedsHelpNeedNotWait()
    {
        Asking visitor("en");
        When(visitor.write("he has a knife"));
        And(visitor.touch([](Lobby &lobby) { lobby.openDanger(); }));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Danger));
        And(QCOMPARE(visitor.lobby().peril(), int(Shown::Violence)));
    }

    void anAnswerLeadsToATicketInOneTouch()
    {
        Asking visitor;
        Given(visitor.open(QStringLiteral("id-card-lost")));
        When(visitor.touch([](Lobby &lobby) { lobby.takeTicketForAnswer(); }));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Ticket));
        And(QCOMPARE(visitor.terminal().visit().tickets().first().service.value,
                     QStringLiteral("identity-card")));
    }

    void whatToBringIsNeverSkipped()
    {
        Asking visitor;
        Given(visitor.open(QStringLiteral("id-card-validity"))); // names no papers; the service does
        When(visitor.touch([](Lobby &lobby) { lobby.takeTicketForAnswer(); }));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Service));
        When(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Answer));
    }

    void withoutTicketsTheServicesPageSaysWhy()
    {
        Asking visitor;
        Given(visitor.itIs(QStringLiteral("2026-11-23 20:00")));
        And(visitor.open(QStringLiteral("id-card-lost")));
        When(visitor.touch([](Lobby &lobby) { lobby.takeTicketForAnswer(); }));
        Then(QCOMPARE(visitor.lobby().screen(), Shown::Service));
        And(QVERIFY(visitor.lobby().service()->why() != Shown::NoReason));
    }

    void whereAnAnswerLacksTheLanguageTheNearestIsShownAndSaid()
    {
        Asking visitor("de");
        When(visitor.open(QStringLiteral("id-card-suspend")));
        Then(QCOMPARE(visitor.ask().otherLanguage(), QStringLiteral("en")));
        And(QVERIFY(!visitor.ask().answer().isEmpty()));
    }

    void nothingOfAQuestionRemainsAfterTheVisit()
    {
        Asking visitor;
        Given(visitor.write("mam na imię Anna i zgubiłam dowód"));
        And(visitor.open(QStringLiteral("id-card-lost")));
        When(visitor.done());
        Then(QVERIFY(visitor.ask().typed().isEmpty()));
        And(QVERIFY(visitor.ask().question().isEmpty()));
        And(QCOMPARE(visitor.ask().told(), Shown::NothingAsked));
        // Nor on the disk.
        QDir folder(visitor.stateFolder());
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("Anna"), qPrintable(name));
        }
    }

    void whatIsReadDoesNotVanishWhenTheOfficeChanges()
    {
        Asking visitor;
        Given(visitor.open(QStringLiteral("id-card-lost")));
        const QString answer = visitor.ask().answer();
        When(visitor.terminal().faq().learn(nullptr));
        Then(QCOMPARE(visitor.ask().answer(), answer));
        And(QVERIFY(!visitor.ask().offered()));
    }

    void aTerminalWithFewerLanguagesIsAskedAsWell()
    {
        World world;
        Office office = world.sample();
        office.languages = {Language::Polish};
        Given(world.terminal().useOffice(std::make_shared<const Office>(office)));
        const KnowledgeFeed feed(QStringLiteral(OKIENKO_SAMPLE_OFFICE), {}, {}, world.terminal().catalogue(),
                                 world.terminal().faq());
        QSignalSpy learnt(&world.terminal().faq(), &FaqDesk::learnt);
        Then(QVERIFY(learnt.wait(20'000)));
        And(QVERIFY(world.lobby().ask()->offered()));
    }

    void theAnswersComeFromTheOfficesFolder()
    {
        World world;
        KnowledgeFeed feed(QStringLiteral(OKIENKO_SAMPLE_OFFICE), QStringLiteral("/nowhere"), {},
                           world.terminal().catalogue(), world.terminal().faq());
        QSignalSpy learnt(&world.terminal().faq(), &FaqDesk::learnt);
        Then(QVERIFY(learnt.wait(20'000)));
        And(QVERIFY(world.lobby().ask()->offered()));
        // The office publishes files without answers.
        When(world.terminal().useOffice(std::make_shared<const Office>(world.sample())));
        Then(QVERIFY(learnt.wait(20'000)));
        And(QVERIFY(!world.lobby().ask()->offered()));
    }
};

QTEST_MAIN(TestAsking)
#include "tst_asking.moc"
