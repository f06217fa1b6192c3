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

    void everyMatterThatTheTextsSendPeopleForGivesATicket()
    {
        World world;
        for (const Service &service : world.sample().services) {
            if (!service.walkIn)
                continue;
            const QString number = world.takeTicketFor(service.id.value);
            Then(QVERIFY2(number.startsWith(world.sample().groupOf(service).series.letter),
                          qPrintable(service.id.value)));
            And(QCOMPARE(world.printer->orders.constLast().slip->matters.constFirst().number.text(), number));
            world.printerPrints();
            world.done();
        }
        And(QCOMPARE(world.printer->orders.size(), 22));
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

    void whoeverPressedDoneIsNotAskedForWhenTheNextOnesComeQuickly()
    {
        World world;
        for (const char *service : {"identity-card", "civil-registry", "vehicle-registration"}) {
            Given(world.takeTicketFor(QString::fromLatin1(service)));
            world.printerPrints();
            And(world.done());
        }
        When(world.takeTicketFor(QStringLiteral("identity-card")));
        Then(QCOMPARE(world.lobby().screen(), Shown::Ticket));
        And(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("A002")));
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
        When(world.wait(6min));
        Then(QVERIFY(!world.terminal().staff().alarms().contains(Alarm::UnusualRate)));
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

    void aClerkSpeaksTheLanguageThatTheVisitorHasInTheEnd()
    {
        World world;
        world.chooseLanguage(QStringLiteral("uk"));
        world.chooseService(QStringLiteral("identity-card"));
        Given(world.touch([](Lobby &lobby) { lobby.needs()->toggleHelp(QStringLiteral("clerk")); }));
        When(world.touch([](Lobby &lobby) { lobby.chooseLanguage(QStringLiteral("en")); }));
        Then(QCOMPARE(world.terminal().visit().needs().clerkLanguage, Language::English));
        // Everybody at the counters speaks the office's language: there is nothing to ask for.
        When(world.touch([](Lobby &lobby) { lobby.chooseLanguage(QStringLiteral("pl")); }));
        Then(QVERIFY(!world.lobby().needs()->any()));
    }

    void whatWouldHelpIsToldToTheCounterWithTheTicketAndItsLanguage()
    {
        World world;
        world.chooseLanguage(QStringLiteral("uk"));
        world.chooseService(QStringLiteral("identity-card"));
        world.touch([](Lobby &lobby) { lobby.needs()->toggleHelp(QStringLiteral("loop")); });
        Given(world.takeTicket());
        const TicketId id = world.lobby().ticket()->ticket()->id;
        const auto told = [&] {
            const auto events = world.ledger().events(1, 500, world.clock.now());
            for (const PostedEvent &event : *events)
                if (event.kind == QStringLiteral("ticket.issued") &&
                    event.body[QStringLiteral("ticket")].toString() == id.text())
                    return event.body;
            return QJsonObject();
        };
        Then(QCOMPARE(told()[QStringLiteral("language")].toString(), QStringLiteral("uk")));
        And(QVERIFY(told()[QStringLiteral("needs")].toObject().size() == 1));
        And(QVERIFY(told()[QStringLiteral("needs")].toObject().constBegin().key().contains(
            QStringLiteral("loop"), Qt::CaseInsensitive)));
        When(QVERIFY(world.ledger().setState(id, TicketState::Served, world.clock.now())));
        Then(QVERIFY(!told().contains(QStringLiteral("needs"))));
        And(QVERIFY(!(*world.ledger().ticket(id))->needs.any()));
    }

    void startAgainForgetsWhatWouldHelp()
    {
        World world;
        world.chooseLanguage(QStringLiteral("uk"));
        world.chooseService(QStringLiteral("identity-card"));
        world.touch([](Lobby &lobby) {
            lobby.openNeeds();
            lobby.needs()->togglePriority(QStringLiteral("age-75"));
            lobby.needs()->toggleHelp(QStringLiteral("sign"));
        });
        When(world.touch([](Lobby &lobby) { lobby.startAgain(); }));
        And(world.takeTicketFor(QStringLiteral("identity-card")));
        Then(QVERIFY(!(*world.ledger().ticket(world.lobby().ticket()->ticket()->id))->needs.any()));
        And(QVERIFY(!world.lobby().needs()->any()));
    }

    void everyMatterOfTheDayMayGoOnOneSlipAndKeepsItsOwnPlace()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        for (const char *service : {"cash-desk", "senior-card"}) {
            world.touch([](Lobby &lobby) { lobby.anotherMatter(); });
            world.chooseService(QString::fromLatin1(service));
            world.takeTicket();
        }
        const auto visit = world.ledger().ticketsOfVisit(world.terminal().visit().id());
        Then(QCOMPARE(visit->size(), 3));
        And(QCOMPARE(world.lobby().ticket()->linked(),
                     QStringList({QStringLiteral("A001"), QStringLiteral("K001")})));
        When(
            QVERIFY(world.ledger().setState(visit->constFirst().id, TicketState::Called, world.clock.now())));
        And(QVERIFY(world.ledger().setState(visit->constFirst().id, TicketState::Served, world.clock.now())));
        const auto after = world.ledger().ticketsOfVisit(world.terminal().visit().id());
        And(QCOMPARE(after->size(), 3));
        for (const Ticket &other : after->mid(1)) {
            Then(QCOMPARE(other.state, TicketState::Waiting));
            And(QCOMPARE(other.issuedAt,
                         (*visit)[other.number.series.letter == QStringLiteral("K") ? 1 : 2].issuedAt));
        }
    }

    void theCodeOnTheSlipIsASecretOf80BitsAndNothingPersonal()
    {
        World world;
        world.chooseLanguage(QStringLiteral("uk"));
        world.chooseService(QStringLiteral("identity-card"));
        world.touch([](Lobby &lobby) { lobby.needs()->togglePriority(QStringLiteral("disability")); });
        When(world.takeTicket());
        const Ticket ticket = *world.lobby().ticket()->ticket();
        const QString printed = world.printer->orders.constFirst().slip->matters.constFirst().token;
        Then(QCOMPARE(printed, ticket.token()));
        And(QCOMPARE(ticket.secret.size(), 10));
        const auto parts = readToken(printed);
        And(QVERIFY(parts && parts->id == ticket.id && parts->secret == ticket.secret));
        // The same visitor with other words gets a code of the same length: there is no room for more in it.
        world.done();
        world.takeTicketFor(QStringLiteral("cash-desk"), QStringLiteral("de"));
        And(QCOMPARE(world.lobby().ticket()->token().size(), printed.size()));
    }
};

QTEST_GUILESS_MAIN(TakingATicket)
#include "tst_takingaticket.moc"
