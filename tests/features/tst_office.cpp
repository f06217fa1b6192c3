// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor is told when there is no ticket to be had, and what can be done instead.
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

class OfficeHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedOfficeSaysWhenItOpensAndStaysUseful()
    {
        World world;
        Given(world.itIs(QStringLiteral("2026-11-23 20:00")));
        When(world.chooseLanguage(QStringLiteral("pl")));
        Then(QCOMPARE(world.lobby().screen(), int(Shown::NoTicket)));
        And(QCOMPARE(world.lobby().why(), int(Shown::OfficeClosed)));
        And(QCOMPARE(world.lobby().home()->opensDay(), QStringLiteral("wtorek, 24 listopada")));
        And(QCOMPARE(world.lobby().home()->opensTime(), QStringLiteral("7:30")));
        When(world.touch([](Lobby &lobby) { lobby.openGroups(); }));
        And(world.chooseService(QStringLiteral("identity-card")));
        Then(QCOMPARE(world.lobby().service()->bring().size(), 3));
        And(QCOMPARE(world.lobby().service()->why(), int(Shown::OfficeClosed)));
    }

    void beforeTicketsStartTheHourIsTold()
    {
        World world;
        Given(world.itIs(QStringLiteral("2026-11-24 06:00")));
        When(world.chooseLanguage(QStringLiteral("pl")));
        Then(QCOMPARE(world.lobby().why(), int(Shown::TicketsNotYet)));
        And(QCOMPARE(world.lobby().home()->ticketsTime(), QStringLiteral("7:15")));
    }

    void ticketsAreGivenAQuarterOfAnHourBeforeOpening()
    {
        World world;
        Given(world.itIs(QStringLiteral("2026-11-24 07:16")));
        Then(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A001")));
    }

    void theLastTicketIsTwentyMinutesBeforeClosing()
    {
        World world;
        Given(world.itIs(QStringLiteral("2026-11-23 17:41")));
        When(world.takeTicketFor(QStringLiteral("identity-card")));
        Then(QCOMPARE(world.lobby().screen(), int(Shown::NoTicket)));
        And(QCOMPARE(world.lobby().why(), int(Shown::LastTicketGone)));
        And(QVERIFY(world.lobby().ticket()->number().isEmpty()));
    }

    void aServiceByAppointmentGivesATicketForInformationInstead()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.chooseService(QStringLiteral("passport-point"));
        Then(QCOMPARE(world.lobby().service()->why(), int(Shown::AppointmentOnly)));
        When(world.touch([](Lobby &lobby) { lobby.openInformation(); }));
        And(QVERIFY(world.lobby().service()->generalInformation()));
        And(world.takeTicket());
        Then(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("Z001")));
    }

    void whoDoesNotKnowGetsATicketForInformation()
    {
        World world;
        world.chooseLanguage(QStringLiteral("en"));
        When(world.touch([](Lobby &lobby) { lobby.openGroups(); }));
        And(world.touch([](Lobby &lobby) { lobby.openInformation(); }));
        And(world.takeTicket());
        Then(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("Z001")));
    }

    void aNewDayBeginsWithNumberOne()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        world.printerPrints();
        world.done();
        When(world.clock.advance(14h));
        And(world.itIs(QStringLiteral("2026-11-24 08:00")));
        And(world.wait(60s));
        Then(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A001")));
    }

    void searchFindsAMatterWithoutPolishLetters()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.touch([](Lobby &lobby) { lobby.openSearch(); });
        When(world.touch([](Lobby &lobby) { lobby.services()->type(QStringLiteral("dowod")); }));
        Then(QCOMPARE(world.lobby().services()->found()->choices().constFirst().id,
                      QStringLiteral("identity-card")));
    }

    void theWayBackLeadsOverTheScreensThatWerePassed()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.touch([](Lobby &lobby) { lobby.openGroups(); });
        world.touch([](Lobby &lobby) { lobby.openGroup(QStringLiteral("documents")); });
        world.chooseService(QStringLiteral("identity-card"));
        for (const int screen : {Shown::Services, Shown::Groups, Shown::Home, Shown::Idle}) {
            world.touch([](Lobby &lobby) { lobby.back(); });
            QCOMPARE(world.lobby().screen(), screen);
        }
    }
};

QTEST_GUILESS_MAIN(OfficeHours)
#include "tst_office.moc"
