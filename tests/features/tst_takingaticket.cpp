// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor walks up, takes a numbered ticket and goes and sits down.
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

class TakingATicket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeTouchesGiveANumberForAFeaturedService()
    {
        World world;
        Given(QCOMPARE(world.lobby().screen(), Shown::Idle));
        When(world.chooseLanguage(QStringLiteral("pl")));
        Then(QCOMPARE(world.lobby().screen(), Shown::Home));
        And(QCOMPARE(world.lobby().home()->featured()->choices().constFirst().id,
                     QStringLiteral("identity-card")));
        When(world.chooseService(QStringLiteral("identity-card")));
        Then(QCOMPARE(world.lobby().screen(), Shown::Service));
        And(QCOMPARE(world.lobby().service()->bring().size(), 3));
        When(world.takeTicket());
        Then(QCOMPARE(world.lobby().screen(), Shown::Ticket));
        And(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("A001")));
        And(QCOMPARE(world.lobby().ticket()->counters(),
                     QStringList({QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5")})));
    }

    void fiveTouchesGiveANumberForAnyOtherService()
    {
        World world;
        When(world.chooseLanguage(QStringLiteral("uk")));
        And(world.touch([](Lobby &lobby) { lobby.openGroups(); }));
        And(world.touch([](Lobby &lobby) { lobby.openGroup(QStringLiteral("support")); }));
        And(world.chooseService(QStringLiteral("senior-card")));
        And(world.takeTicket());
        Then(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("L001")));
        And(QCOMPARE(world.lobby().language(), QStringLiteral("uk")));
    }

    void servicesOfAGroupShareOneRowOfNumbers()
    {
        World world;
        Given(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A001")));
        And(world.done());
        Then(QCOMPARE(world.takeTicketFor(QStringLiteral("trusted-profile")), QStringLiteral("A002")));
        And(world.done());
        And(QCOMPARE(world.takeTicketFor(QStringLiteral("vehicle-registration")), QStringLiteral("M001")));
    }

    void theNumberIsWrittenDownBeforeAnythingElseHappens()
    {
        World world;
        const QString number = world.takeTicketFor(QStringLiteral("identity-card"));
        const auto id = world.lobby().ticket()->ticket()->id;
        When(world.restart());
        const auto kept = world.ledger().ticket(id);
        Then(QVERIFY(kept && *kept));
        And(QCOMPARE((*kept)->number.text(), number));
        And(world.wait(61s)); // so that it is another person's for sure
        And(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A002")));
    }

    void theOfficeHearsOfTheTicket()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        When(world.wait(2s));
        const auto tickets = world.office().tickets(world.ledger().today());
        Then(QVERIFY(tickets));
        And(QCOMPARE(tickets->size(), 1));
        And(QCOMPARE(tickets->constFirst().id, world.lobby().ticket()->ticket()->id));
    }

    void theSameServiceAgainAsksWhetherItIsForAnotherPerson()
    {
        World world;
        Given(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A001")));
        When(world.touch([](Lobby &lobby) { lobby.startAgain(); }));
        And(world.chooseLanguage(QStringLiteral("pl")));
        And(world.chooseService(QStringLiteral("identity-card")));
        And(world.takeTicket());
        Then(QCOMPARE(world.lobby().screen(), Shown::SameAgain));
        And(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("A001")));
        When(world.touch([](Lobby &lobby) { lobby.takeTicketForAnotherPerson(); }));
        Then(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("A002")));
    }

    void theSameServiceAfterAMinuteIsNotAskedAbout()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        When(world.touch([](Lobby &lobby) { lobby.startAgain(); }));
        And(world.wait(61s));
        Then(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A002")));
    }

    void whoeverComesAfterDoneIsNotAsked()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        When(world.done());
        Then(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A002")));
    }

    void anUnusualRateCallsStaffAndRefusesNobody()
    {
        World world;
        for (int i = 0; i < 16; ++i) {
            QVERIFY(!world.takeTicketFor(QStringLiteral("identity-card")).isEmpty());
            QCOMPARE(world.lobby().screen(), Shown::Ticket);
            world.done();
        }
        Then(QVERIFY(world.terminal().staff().alarms().contains(Alarm::UnusualRate)));
    }

    void anotherMatterGivesALinkedTicketOnOneSlip()
    {
        World world;
        Given(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A001")));
        And(world.printerPrints());
        When(world.touch([](Lobby &lobby) { lobby.anotherMatter(); }));
        And(world.chooseService(QStringLiteral("cash-desk")));
        And(world.takeTicket());
        Then(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("K001")));
        And(QCOMPARE(world.lobby().ticket()->linked(), QStringList(QStringLiteral("A001"))));
        const Slip slip = *world.printer->orders.constLast().slip;
        And(QCOMPARE(slip.matters.size(), 2));
        And(QCOMPARE(slip.matters.at(0).number.text(), QStringLiteral("K001")));
        And(QCOMPARE(slip.matters.at(1).number.text(), QStringLiteral("A001")));
    }

    void whatWouldHelpGoesWithTheTicketAndOnlyAsAWeight()
    {
        World world;
        world.chooseLanguage(QStringLiteral("uk"));
        world.chooseService(QStringLiteral("identity-card"));
        Given(QVERIFY(!world.lobby().needs()->any()));
        When(world.touch([](Lobby &lobby) {
            lobby.openNeeds();
            lobby.needs()->togglePriority(QStringLiteral("disability"));
            lobby.needs()->toggleHelp(QStringLiteral("fetch"));
            lobby.needs()->toggleHelp(QStringLiteral("clerk"));
        }));
        And(world.touch([](Lobby &lobby) { lobby.back(); }));
        And(world.takeTicket());
        const Ticket ticket = **world.ledger().ticket(world.lobby().ticket()->ticket()->id);
        Then(QCOMPARE(ticket.needs.priorityWeight, 3));
        And(QVERIFY(ticket.needs.proofOnRequest));
        And(QVERIFY(ticket.needs.fetchMe));
        And(QCOMPARE(ticket.needs.clerkLanguage, Language::Ukrainian));
        QFile ledger(world.stateFolder() + QStringLiteral("/ledger.sqlite"));
        QVERIFY(ledger.open(QIODevice::ReadOnly));
        QFile wal(world.stateFolder() + QStringLiteral("/ledger.sqlite-wal"));
        QVERIFY(wal.open(QIODevice::ReadOnly));
        And(QVERIFY(!(ledger.readAll() + wal.readAll()).contains("disability")));
    }
};

QTEST_GUILESS_MAIN(TakingATicket)
#include "tst_takingaticket.moc"
