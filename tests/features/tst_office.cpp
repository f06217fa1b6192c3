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
        And(QCOMPARE(world.lobby().home()->opensDay(), QStringLiteral("wtorek, 24\u00a0listopada")));
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
        Then(QCOMPARE(world.lobby().services()->groupName(),
                      QStringLiteral("Information and other services")));
        When(world.touch([](Lobby &lobby) { lobby.openInformation(); }));
        And(world.takeTicket());
        Then(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("Z001")));
    }

    void everyMatterIsInAGroupOrBehindSomethingElse()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        QStringList offered;
        for (const Group &group : world.sample().groups) {
            world.touch([](Lobby &lobby) { lobby.openGroups(); });
            if (group.id == world.sample().unsureGroup)
                world.touch([](Lobby &lobby) { lobby.openInformation(); });
            else
                world.touch([&](Lobby &lobby) { lobby.openGroup(group.id.value); });
            QCOMPARE(world.lobby().screen(), int(Shown::Services));
            QCOMPARE(world.lobby().services()->groupName(), group.names.in(Language::Polish));
            for (const Choice &choice : world.lobby().services()->services()->choices())
                offered.append(choice.id);
        }
        offered.sort();
        QStringList all;
        for (const Service &service : world.sample().services)
            all.append(service.id.value);
        all.sort();
        Then(QCOMPARE(offered, all));
    }

    void noNumbersLeftIsSaidWithWhatToDoInstead()
    {
        World world;
        Given(world.chooseLanguage(QStringLiteral("pl")));
        TicketOrder order{{QStringLiteral("senior-card")}, Language::Polish, {}, {}, true};
        int given = 0;
        while (world.terminal().tickets().issue(order)) {
            ++given;
            world.settle();
        }
        Then(QVERIFY2(given >= 499, qPrintable(QString::number(given))));
        When(world.chooseService(QStringLiteral("senior-card")));
        Then(QCOMPARE(world.lobby().service()->why(), int(Shown::NoNumbersLeft)));
        When(world.takeTicket());
        Then(QCOMPARE(world.lobby().screen(), int(Shown::NoTicket)));
        And(QCOMPARE(world.lobby().why(), int(Shown::NoNumbersLeft)));
        When(world.touch([](Lobby &lobby) { lobby.openInformation(); }));
        And(world.takeTicket());
        Then(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("Z001")));
    }

    void aMatterThatNoCounterServesIsClosedAndTheOthersAreNot()
    {
        World world;
        auto office = std::make_shared<Office>(world.sample());
        for (Counter &counter : office->counters)
            counter.services.removeAll({QStringLiteral("cash-desk")});
        Given(world.terminal().catalogue().replace(office));
        When(world.takeTicketFor(QStringLiteral("cash-desk")));
        Then(QCOMPARE(world.lobby().why(), int(Shown::ServiceClosed)));
        When(world.touch([](Lobby &lobby) { lobby.startAgain(); }));
        Then(QCOMPARE(world.takeTicketFor(QStringLiteral("local-taxes")), QStringLiteral("K001")));
    }

    void theLastTicketOfTheDayIsAsGoodAsTheFirst()
    {
        World world;
        Given(world.itIs(QStringLiteral("2026-11-23 17:39")));
        Then(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A001")));
        And(world.done());
        When(world.wait(61s));
        And(world.chooseLanguage(QStringLiteral("pl")));
        Then(QCOMPARE(world.lobby().home()->opening(), int(Shown::NoMoreTickets)));
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
