// SPDX-License-Identifier: GPL-3.0-or-later
// What the office tells of its hall reaches the visitor: how many wait, how long, a pause, who comes to help.
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

namespace
{

const ServiceId identityCard{QStringLiteral("identity-card")};

struct Connected : World {
    Connected() : World(nullptr, Line::ToTheOffice) {}
};

} // namespace

class InTheHall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsKnownHowManyWaitAndHowLong()
    {
        Connected world;
        Given(world.hall.tell(identityCard, 4, 15));
        When(world.chooseLanguage(QStringLiteral("pl")));
        And(world.chooseService(identityCard.value));
        Then(QCOMPARE(world.lobby().service()->people(), 4));
        And(QCOMPARE(world.lobby().service()->minutes(), 15));
        When(world.touch([](Lobby &lobby) { lobby.toggleVoice(); }));
        And(world.takeTicket());
        Then(QCOMPARE(world.lobby().ticket()->people(), 4));
        And(QCOMPARE(world.lobby().ticket()->minutes(), 15));
        const SlipMatter matter = world.printer->orders.constLast().slip->matters.constFirst();
        And(QCOMPARE(matter.peopleBefore, std::optional<int>(4)));
        And(QCOMPARE(matter.minutes, std::optional<int>(15)));
        const auto spoken =
            std::find_if(world.voice->sayings.cbegin(), world.voice->sayings.cend(),
                         [](const Saying &saying) { return saying.kind == Saying::Kind::YourNumber; });
        And(QVERIFY(spoken != world.voice->sayings.cend()));
        And(QCOMPARE(spoken->peopleBefore, std::optional<int>(4)));
    }

    void beforeOneAreAlsoThoseOfOtherServicesAtTheSameCounter()
    {
        Connected world;
        ServiceWaiting one;
        one.service = identityCard;
        one.waiting = 2;
        one.before = 6;
        Given(world.hall.tell(WaitingAtServices{{}, {}, {one}}));
        When(world.takeTicketFor(identityCard.value));
        Then(QCOMPARE(world.lobby().service()->people(), 3)); // two, and this one
        And(QCOMPARE(world.lobby().ticket()->people(), 6));
    }

    void minutesAreToldInStepsOfFiveAndNeverAsNought_data()
    {
        QTest::addColumn<int>("guess");
        QTest::addColumn<int>("told");
        QTest::newRow("nought") << 0 << 5;
        QTest::newRow("seven") << 7 << 5;
        QTest::newRow("eight") << 8 << 10;
        QTest::newRow("fifteen") << 15 << 15;
        QTest::newRow("sixty-three") << 63 << 65;
    }
    void minutesAreToldInStepsOfFiveAndNeverAsNought()
    {
        QFETCH(int, guess);
        QFETCH(int, told);
        Connected world;
        world.hall.tell(identityCard, 1, guess);
        world.chooseLanguage(QStringLiteral("pl"));
        world.chooseService(identityCard.value);
        QCOMPARE(world.lobby().service()->minutes(), told);
    }

    void withoutAWordOfTheOfficeNothingIsSaid()
    {
        Connected world;
        world.hall.tell(identityCard, 4, 15);
        world.chooseLanguage(QStringLiteral("pl"));
        world.chooseService(identityCard.value);
        When(world.hall.tell(std::nullopt));
        Then(QCOMPARE(world.lobby().service()->people(), -1));
        And(QCOMPARE(world.lobby().service()->minutes(), -1));
        When(world.takeTicket());
        Then(QCOMPARE(world.lobby().ticket()->people(), -1));
        And(QVERIFY(!world.printer->orders.constLast().slip->matters.constFirst().peopleBefore));
    }

    void whoCameSinceTheOfficeSpokeCountsToo()
    {
        Connected world;
        world.hall.tell(identityCard, 4, std::nullopt);
        When(world.takeTicketFor(identityCard.value));
        And(world.done());
        And(world.takeTicketFor(identityCard.value));
        Then(QCOMPARE(world.lobby().ticket()->people(), 5));
        // The office has spoken since: its word counts, nobody is counted twice.
        When(world.wait(3s));
        And(world.hall.tell(identityCard, 6, std::nullopt));
        And(world.done());
        And(world.takeTicketFor(identityCard.value));
        Then(QCOMPARE(world.lobby().ticket()->people(), 6));
    }

    void aCopySaysNothingOfThen()
    {
        Connected world;
        world.hall.tell(identityCard, 4, 15);
        world.takeTicketFor(identityCard.value);
        world.printerPrints();
        When(world.touch([](Lobby &lobby) { lobby.ticket()->printAgain(); }));
        Then(QVERIFY(world.printer->orders.constLast().slip->copy));
        And(QVERIFY(!world.printer->orders.constLast().slip->matters.constFirst().peopleBefore));
    }

    void onesPlaceIsAskedForAndForgottenWithTheVisit()
    {
        Connected world;
        world.hall.tell(identityCard, 4, 15);
        world.takeTicketFor(identityCard.value);
        const TicketId ticket = world.lobby().ticket()->ticket()->id;
        Then(QVERIFY(world.hall.asked.contains(ticket)));
        VisitorsTicket told;
        told.ticket = ticket;
        told.state = QStringLiteral("waiting");
        told.before = 2;
        told.guess = WaitGuess{10, 5};
        When(Q_EMIT world.hall.placeHeard(ticket, told));
        Then(QCOMPARE(world.lobby().ticket()->people(), 2));
        And(QCOMPARE(world.lobby().ticket()->minutes(), 10));
        When(world.done());
        Then(QVERIFY(world.hall.asked.constLast().isNull()));
        // A late answer finds nobody.
        When(Q_EMIT world.hall.placeHeard(ticket, told));
        Then(QVERIFY(!world.terminal().lobby().ticket()->ticket()));
    }

    void aPausedServiceSaysUntilWhen()
    {
        Connected world;
        ServiceWaiting paused;
        paused.service = identityCard;
        paused.state = ServiceWaiting::State::Suspended;
        paused.suspended = Suspension{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC), {}, {}};
        world.hall.tell(WaitingAtServices{{}, {}, {paused}});
        When(world.chooseLanguage(QStringLiteral("pl")));
        And(world.chooseService(identityCard.value));
        Then(QVERIFY(world.lobby().service()->paused()));
        And(QCOMPARE(world.lobby().service()->pausedUntil(), QStringLiteral("13:00")));
        And(QCOMPARE(world.lobby().service()->people(), -1));
    }

    void aCallIsToldToTheCountersAndWhoComesIsSaid()
    {
        Connected world;
        world.chooseLanguage(QStringLiteral("uk"));
        When(world.touch([](Lobby &lobby) { lobby.callStaff(); }));
        Then(QVERIFY(world.lobby().staffBeingTold()));
        And(QVERIFY(!world.lobby().staffCalled()));
        And(QCOMPARE(world.help.calls.size(), 1));
        And(QCOMPARE(world.help.calls.constFirst().language, Language::Ukrainian));
        And(QCOMPARE(world.help.calls.constFirst().screen, QStringLiteral("home")));
        When(world.help.tell(HelpStage::Waiting));
        Then(QVERIFY(world.lobby().staffCalled()));
        And(QVERIFY(!world.lobby().staffBeingTold()));
        When(world.help.tell(HelpStage::Coming, QStringLiteral("3"), 2));
        Then(QVERIFY(world.lobby().staffAnswered()));
        And(QCOMPARE(world.lobby().comingFrom(), QStringLiteral("3")));
        And(QCOMPARE(world.lobby().comingMinutes(), 2));
        And(QVERIFY(!world.terminal().staff().alarms().contains(Alarm::VisitorCalls)));
    }

    void aCallThatStaffCloseIsNotSaidToBeAnswered()
    {
        Connected world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.touch([](Lobby &lobby) { lobby.callStaff(); });
        world.help.tell(HelpStage::Waiting);
        When(world.help.tell(HelpStage::Closed));
        Then(QVERIFY(!world.lobby().staffAnswered()));
        And(QVERIFY(!world.lobby().staffCalled()));
        And(QCOMPARE(world.lobby().panel(), int(Shown::NoPanel)));
        And(QVERIFY(!world.terminal().staff().alarms().contains(Alarm::VisitorCalls)));
        // The next call is a call again.
        When(world.touch([](Lobby &lobby) { lobby.callStaff(); }));
        Then(QCOMPARE(world.help.calls.size(), 2));
    }

    void aCallThatNobodyHearsIsNotSaidToBeHeard()
    {
        Connected world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.touch([](Lobby &lobby) { lobby.callStaff(); });
        When(Q_EMIT world.help.unheard());
        Then(QVERIFY(!world.lobby().staffBeingTold()));
        And(QVERIFY(!world.lobby().staffCalled()));
        // The line comes back: then it is.
        When(world.help.tell(HelpStage::Waiting));
        Then(QVERIFY(world.lobby().staffCalled()));
    }

    void aCallTakenBackIsTakenBackAtTheCounters()
    {
        Connected world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.touch([](Lobby &lobby) { lobby.callStaff(); });
        world.help.tell(HelpStage::Waiting);
        When(world.touch([](Lobby &lobby) { lobby.takeBackCall(); }));
        Then(QCOMPARE(world.help.takenBack, 1));
        And(QVERIFY(!world.lobby().staffCalled()));
    }
};

QTEST_MAIN(InTheHall)
#include "tst_hall.moc"
