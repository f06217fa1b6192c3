// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody is hurried, and nothing of a visitor is left behind.
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

class Time : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksBeforeItEndsAndEndsWhenNobodyAnswers()
    {
        World world;
        world.chooseLanguage(QStringLiteral("de"));
        When(world.wait(59s));
        Then(QCOMPARE(world.lobby().panel(), int(Shown::NoPanel)));
        When(world.wait(1s));
        Then(QCOMPARE(world.lobby().panel(), int(Shown::TimePanel)));
        And(QCOMPARE(world.lobby().secondsLeft(), 30));
        When(world.wait(29s));
        Then(QCOMPARE(world.lobby().screen(), int(Shown::Home)));
        When(world.wait(2s));
        Then(QCOMPARE(world.lobby().screen(), int(Shown::Idle)));
    }

    void canBeExtendedWithoutLimit()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        for (int i = 0; i < 15; ++i) {
            world.wait(65s);
            QCOMPARE(world.lobby().panel(), int(Shown::TimePanel));
            world.touch([](Lobby &lobby) { lobby.moreTime(); });
            QCOMPARE(world.lobby().panel(), int(Shown::NoPanel));
        }
        Then(QCOMPARE(world.lobby().screen(), int(Shown::Home)));
    }

    void isLongerWithTheVoiceAndStandsStillWhileItSpeaks()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.touch([](Lobby &lobby) { lobby.toggleVoice(); });
        When(world.wait(300s)); // the fake voice speaks until it is told to end
        Then(QCOMPARE(world.lobby().panel(), int(Shown::NoPanel)));
        When(world.voice->end());
        And(world.wait(119s));
        Then(QCOMPARE(world.lobby().panel(), int(Shown::NoPanel)));
        When(world.wait(2s));
        Then(QCOMPARE(world.lobby().panel(), int(Shown::TimePanel)));
    }

    void isTheSameForWhoComesAfterSomebodyWhosePaperWasStillPrinting()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        Given(world.printer->accept(world.printer->orders.constFirst().id, 1));
        And(world.done());
        When(world.chooseLanguage(QStringLiteral("pl")));
        And(world.wait(61s));
        Then(QCOMPARE(world.lobby().panel(), int(Shown::TimePanel)));
        When(world.wait(30s));
        Then(QCOMPARE(world.lobby().screen(), int(Shown::Idle)));
    }

    void aScanAnswersTheQuestionToo()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        world.printerPrints();
        const QString token = world.lobby().ticket()->token();
        Given(world.wait(61s));
        And(QCOMPARE(world.lobby().panel(), int(Shown::TimePanel)));
        When(world.lobby().scanned(token));
        Then(QCOMPARE(world.lobby().screen(), int(Shown::FoundTicket)));
        When(world.wait(45s));
        Then(QCOMPARE(world.lobby().screen(), int(Shown::FoundTicket)));
    }

    void aSleeveOnTheGlassDoesNotAnswerTheQuestion()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        Given(world.wait(61s));
        When(world.lobby().touched());
        Then(QCOMPARE(world.lobby().panel(), int(Shown::TimePanel)));
        When(world.wait(30s));
        Then(QCOMPARE(world.lobby().screen(), int(Shown::Idle)));
    }

    void whoTouchedTheFirstScreenAndLeftIsForgottenWithoutAQuestion()
    {
        World world;
        When(world.touch([](Lobby &lobby) { lobby.chooseText(200); }));
        And(world.wait(61s));
        Then(QCOMPARE(world.lobby().screen(), int(Shown::Idle)));
        And(QCOMPARE(world.lobby().panel(), int(Shown::NoPanel)));
        And(QCOMPARE(world.lobby().textPercent(), 100));
        And(QVERIFY(!world.terminal().visit().active()));
    }

    void leavesNothingOfTheVisit_data()
    {
        QTest::addColumn<int>("ending");
        QTest::newRow("start again") << 0;
        QTest::newRow("done") << 1;
        QTest::newRow("time ran out") << 2;
        QTest::newRow("end now") << 3;
        QTest::newRow("back from the first screen") << 4;
    }

    void leavesNothingOfTheVisit()
    {
        QFETCH(int, ending);
        World world;
        const Visit::Settings atStart = world.terminal().visit().settings();
        world.chooseLanguage(QStringLiteral("uk"));
        world.touch([](Lobby &lobby) {
            lobby.chooseText(200);
            lobby.nextScheme();
            lobby.toggleVoice();
            lobby.openSearch();
            lobby.services()->type(QStringLiteral("пас"));
        });
        world.chooseService(QStringLiteral("identity-card"));
        world.touch([](Lobby &lobby) { lobby.needs()->togglePriority(QStringLiteral("pregnant")); });
        if (ending != 4)
            world.takeTicket();
        world.voice->end();
        world.printer->become(PrinterTrouble::None);

        switch (ending) {
        case 0: world.touch([](Lobby &lobby) { lobby.startAgain(); }); break;
        case 1: world.done(); break;
        case 2:
            world.printerPrints();
            world.voice->end();
            world.wait(121s + 31s);
            break;
        case 3: world.touch([](Lobby &lobby) { lobby.endNow(); }); break;
        case 4:
            for (int i = 0; i < 5; ++i)
                world.touch([](Lobby &lobby) { lobby.back(); });
            break;
        default: QFAIL("unknown ending");
        }

        Then(QCOMPARE(world.lobby().screen(), int(Shown::Idle)));
        And(QCOMPARE(world.terminal().visit().settings(), atStart));
        And(QVERIFY(!world.terminal().visit().needs().any()));
        And(QVERIFY(world.terminal().visit().tickets().isEmpty()));
        And(QVERIFY(!world.terminal().visit().active()));
        And(QVERIFY(!world.lobby().ticket()->ticket()));
        And(QCOMPARE(world.lobby().services()->typed(), QString()));
        And(QCOMPARE(world.lobby().myTicket()->number(), QString()));
        for (const Choice &choice : world.lobby().needs()->priorities()->choices())
            And(QVERIFY(!choice.chosen));
        And(QVERIFY(!world.voice->speaking()));
    }

    void callingAPersonIsOneTouchAndCanBeTakenBackForTenSeconds()
    {
        World world;
        Given(world.terminal().staff().watch());
        When(world.touch([](Lobby &lobby) { lobby.callStaff(); }));
        Then(QVERIFY(world.lobby().staffCalled()));
        And(QCOMPARE(world.lobby().panel(), int(Shown::StaffPanel)));
        And(QCOMPARE(world.lobby().personAt(), QStringLiteral("1")));
        When(world.wait(9s));
        And(world.touch([](Lobby &lobby) { lobby.takeBackCall(); }));
        Then(QVERIFY(!world.lobby().staffCalled()));
        When(world.touch([](Lobby &lobby) { lobby.callStaff(); }));
        And(world.wait(11s));
        And(world.touch([](Lobby &lobby) { lobby.takeBackCall(); }));
        Then(QVERIFY(world.lobby().staffCalled()));
    }

    void nobodyIsToldThatStaffKnowWhenNobodyLooks()
    {
        World world;
        When(world.touch([](Lobby &lobby) { lobby.callStaff(); }));
        Then(QVERIFY(!world.lobby().staffCalled()));
        And(QCOMPARE(world.lobby().panel(), int(Shown::StaffPanel)));
        And(QVERIFY(world.terminal().staff().alarms().contains(Alarm::VisitorCalls)));
        When(world.terminal().staff().watch());
        Then(QVERIFY(world.lobby().staffCalled()));
        When(world.wait(121s));
        Then(QVERIFY(!world.lobby().staffKnow()));
    }

    void aTouchSilencesTheVoice()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.touch([](Lobby &lobby) { lobby.toggleVoice(); });
        Given(QVERIFY(world.voice->speaking()));
        When(world.lobby().touched());
        Then(QVERIFY(!world.voice->speaking()));
    }

    void theNumberIsSaidInTheVisitorsLanguage()
    {
        World world;
        world.chooseLanguage(QStringLiteral("uk"));
        world.touch([](Lobby &lobby) { lobby.toggleVoice(); });
        world.chooseService(QStringLiteral("identity-card"));
        When(world.takeTicket());
        Then(QCOMPARE(world.voice->sayings.constLast().kind, Saying::Kind::YourNumber));
        And(QCOMPARE(world.voice->sayings.constLast().language, Language::Ukrainian));
        And(QCOMPARE(world.voice->sayings.constLast().number.text(), QStringLiteral("A001")));
    }
};

QTEST_GUILESS_MAIN(Time)
#include "tst_time.moc"
