// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor comes back to the terminal with a ticket: prints it again, goes out for a while, gives it back.
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

class MyTicket : public QObject
{
    Q_OBJECT

    static void type(World &world, const QString &signs)
    {
        world.touch([](Lobby &lobby) { lobby.openMyTicket(); });
        for (const QChar sign : signs)
            world.touch([&](Lobby &lobby) { lobby.myTicket()->type(QString(sign)); });
        world.touch([](Lobby &lobby) { lobby.myTicket()->look(); });
    }

    /// Takes a ticket, ends the visit and begins another one.
    static Ticket takeAndLeave(World &world)
    {
        world.takeTicketFor(QStringLiteral("identity-card"));
        const Ticket ticket = *world.lobby().ticket()->ticket();
        world.printerPrints();
        world.done();
        world.chooseLanguage(QStringLiteral("pl"));
        return ticket;
    }

private Q_SLOTS:
    void isFoundByNumberAndTwoSignsOfItsCode()
    {
        World world;
        const Ticket ticket = takeAndLeave(world);
        When(type(world, QStringLiteral("A001") + ticket.code().left(2)));
        Then(QCOMPARE(world.lobby().screen(), Shown::FoundTicket));
        And(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("A001")));
    }

    void isFoundByAScan()
    {
        World world;
        const Ticket ticket = takeAndLeave(world);
        When(world.lobby().scanned(ticket.token()));
        Then(QCOMPARE(world.lobby().screen(), Shown::FoundTicket));
        And(QCOMPARE(world.lobby().ticket()->ticket()->id, ticket.id));
    }

    void isNotFoundByAScanWithAnotherSecret()
    {
        World world;
        Ticket ticket = takeAndLeave(world);
        ticket.secret = QByteArray(10, 'x');
        When(world.lobby().scanned(ticket.token()));
        Then(QCOMPARE(world.lobby().screen(), Shown::MyTicket));
        And(QCOMPARE(world.lobby().myTicket()->result(), int(Shown::NotFound)));
    }

    void ofAnotherTerminalIsSeenAsTheOfficeKnowsIt()
    {
        World world(nullptr, World::Line::ToTheOffice);
        world.chooseLanguage(QStringLiteral("pl"));
        for (int i = 0; i < 7; ++i) { // more than wrong tries are allowed
            When(type(world, QStringLiteral("J114K7")));
            Then(QCOMPARE(world.lobby().myTicket()->result(), int(Shown::Asking)));
            And(QCOMPARE(world.hall.sought.constLast(),
                         (TicketSought{{}, QStringLiteral("J114"), QStringLiteral("K7")})));
            VisitorsTicket told;
            told.ticket = TicketId{newUuid7(1)};
            told.number = QStringLiteral("J114");
            told.service = {QStringLiteral("identity-card")};
            told.state = QStringLiteral("waiting");
            told.before = 3;
            When(Q_EMIT world.hall.found(told));
            Then(QCOMPARE(world.lobby().screen(), Shown::FoundTicket));
            And(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("J114")));
            And(QCOMPARE(world.lobby().ticket()->people(), 3));
            And(QVERIFY(world.lobby().ticket()->elsewhere()));
            told.state = QStringLiteral("called");
            told.before.reset();
            told.label = QStringLiteral("4");
            When(Q_EMIT world.hall.placeHeard(told.ticket, told));
            Then(QCOMPARE(world.lobby().ticket()->state(), int(Shown::Called)));
            And(QCOMPARE(world.lobby().ticket()->calledTo(), QStringLiteral("4")));
        }
    }

    void canComeAnotherDayWhenItsMatterIsPaused()
    {
        World world(nullptr, World::Line::ToTheOffice);
        const Ticket ticket = takeAndLeave(world);
        world.lobby().scanned(ticket.token());
        Then(QVERIFY(!world.lobby().ticket()->offersAnotherDay()));
        VisitorsTicket told;
        told.ticket = ticket.id;
        told.number = QStringLiteral("A001");
        told.state = QStringLiteral("resting");
        told.suspended = Suspension{{}, {}, {QStringLiteral("wait"), QStringLiteral("return-mark")}};
        When(Q_EMIT world.hall.placeHeard(ticket.id, told));
        Then(QVERIFY(world.lobby().ticket()->offersAnotherDay()));
        When(world.touch([](Lobby &lobby) { lobby.ticket()->wantAnotherDay(); }));
        Then(QVERIFY(world.hall.marksWanted.isEmpty())); // it is said first what happens
        When(world.touch([](Lobby &lobby) { lobby.ticket()->takeAnotherDay(); }));
        Then(QCOMPARE(world.hall.marksWanted, QList<TicketId>{ticket.id}));
        And(QCOMPARE(world.lobby().ticket()->wish(), int(Shown::BeingAsked)));
        When(Q_EMIT world.hall.markRefused(ticket.id));
        Then(QCOMPARE(world.lobby().ticket()->wish(), int(Shown::Refused)));
        And(QCOMPARE(world.lobby().ticket()->state(), int(Shown::Waiting)));
        When(world.touch([](Lobby &lobby) { lobby.ticket()->takeAnotherDay(); }));
        And(Q_EMIT world.hall.markGiven(
            ticket.id, {QStringLiteral("Q7XK4M"), ticket.service, QDate(2026, 11, 24), QDate(2026, 12, 9)}));
        Then(QCOMPARE(world.lobby().ticket()->state(), int(Shown::AnotherDay)));
        And(QVERIFY(world.lobby().ticket()->until().contains(QStringLiteral("9"))));
        When(world.done());
        Then(QVERIFY(world.lobby().ticket()->returnCode().isEmpty()));
    }

    void ofAnotherDayWithAMarkTakesAPlaceAhead()
    {
        World world(nullptr, World::Line::ToTheOffice);
        Ticket other;
        other.id = TicketId{newUuid7(1)};
        other.secret = QByteArray(10, 'x');
        VisitorsTicket told;
        told.ticket = other.id;
        told.number = QStringLiteral("A017");
        told.state = QStringLiteral("ended-with-mark");
        const QDate today = world.ledger().today();
        told.mark = ReturnMark{
            QStringLiteral("Q7XK4M"), {QStringLiteral("identity-card")}, today.addDays(1), today.addDays(9)};
        world.lobby().scanned(other.token());
        When(Q_EMIT world.hall.found(told)); // too early
        Then(QCOMPARE(world.lobby().screen(), Shown::FoundTicket));
        And(QCOMPARE(world.lobby().ticket()->state(), int(Shown::AnotherDay)));

        told.mark->from = today;
        world.lobby().scanned(other.token());
        When(Q_EMIT world.hall.found(told));
        Then(QCOMPARE(world.lobby().screen(), Shown::Service));
        And(QVERIFY(world.lobby().service()->comesBack()));
        When(world.takeTicket());
        Then(QCOMPARE(world.lobby().screen(), Shown::Ticket));
        const auto events = world.ledger().events(1, 100, world.clock.now());
        QVERIFY(events);
        And(QCOMPARE(events->constLast().body.value(QLatin1String("mark")).toString(),
                     QStringLiteral("Q7XK4M")));
        // Good for one ticket only.
        And(QVERIFY(!world.lobby().service()->comesBack()));
        When(world.done());
        And(world.takeTicketFor(QStringLiteral("civil-registry")));
        const auto later = world.ledger().events(1, 100, world.clock.now());
        QVERIFY(later);
        Then(QVERIFY(!later->constLast().body.contains(QLatin1String("mark"))));
    }

    void ofAnotherTerminalIsScanned()
    {
        World world(nullptr, World::Line::ToTheOffice);
        Ticket other;
        other.id = TicketId{newUuid7(1)};
        other.secret = QByteArray(10, 'x');
        When(world.lobby().scanned(other.token()));
        Then(QCOMPARE(world.lobby().screen(), Shown::MyTicket));
        And(QCOMPARE(world.hall.sought.constLast().id, other.id));
        When(Q_EMIT world.hall.unheard());
        Then(QCOMPARE(world.lobby().myTicket()->result(), int(Shown::NotNow)));
        When(world.lobby().scanned(other.token()));
        And(Q_EMIT world.hall.found(std::nullopt));
        Then(QCOMPARE(world.lobby().myTicket()->result(), int(Shown::NotFound)));
        When(world.lobby().scanned(QStringLiteral("a loyalty card")));
        Then(QCOMPARE(world.hall.sought.size(), 2));
        And(QCOMPARE(world.lobby().myTicket()->result(), int(Shown::NotFound)));
    }

    void nothingIsShownToTheNextVisitorOfATicketThatWasAskedFor()
    {
        World world(nullptr, World::Line::ToTheOffice);
        Ticket other;
        other.id = TicketId{newUuid7(1)};
        other.secret = QByteArray(10, 'x');
        world.lobby().scanned(other.token());
        When(world.done());
        VisitorsTicket told;
        told.ticket = other.id;
        told.number = QStringLiteral("J114");
        told.state = QStringLiteral("waiting");
        And(Q_EMIT world.hall.found(told));
        Then(QCOMPARE(world.lobby().screen(), Shown::Idle));
    }

    void answersTheSameForAWrongCodeAndAnUnknownNumber()
    {
        World world;
        const Ticket ticket = takeAndLeave(world);
        const QString wrong =
            ticket.code().startsWith(QStringLiteral("AA")) ? QStringLiteral("CC") : QStringLiteral("AA");
        type(world, QStringLiteral("A001") + wrong);
        Then(QCOMPARE(world.lobby().myTicket()->result(), int(Shown::NotFound)));
        type(world, QStringLiteral("A002") + wrong);
        And(QCOMPARE(world.lobby().myTicket()->result(), int(Shown::NotFound)));
    }

    void cannotBeGuessedByTryingOn()
    {
        World world;
        const Ticket ticket = takeAndLeave(world);
        const QString wrong =
            ticket.code().startsWith(QStringLiteral("AA")) ? QStringLiteral("CC") : QStringLiteral("AA");
        for (int i = 0; i < 5; ++i)
            type(world, QStringLiteral("A001") + wrong);
        When(type(world, QStringLiteral("A001") + ticket.code().left(2)));
        Then(QCOMPARE(world.lobby().myTicket()->result(), int(Shown::TooManyTries)));
        When(world.wait(121s));
        And(world.chooseLanguage(QStringLiteral("pl")));
        And(type(world, QStringLiteral("A001") + ticket.code().left(2)));
        Then(QCOMPARE(world.lobby().screen(), Shown::FoundTicket));
    }

    void isPrintedAgainAsACopyAllDay()
    {
        World world;
        const Ticket ticket = takeAndLeave(world);
        world.wait(50s);
        world.lobby().scanned(ticket.token());
        When(world.touch([](Lobby &lobby) { lobby.ticket()->printAgain(); }));
        Then(QCOMPARE(world.printer->orders.size(), 2));
        And(QVERIFY(world.printer->orders.constLast().slip->copy));
        And(QCOMPARE(world.printer->orders.constLast().slip->matters.constFirst().number.text(),
                     QStringLiteral("A001")));
    }

    void keepsItsPlaceWhileTheVisitorIsOut()
    {
        World world;
        const Ticket ticket = takeAndLeave(world);
        world.lobby().scanned(ticket.token());
        When(world.touch([](Lobby &lobby) { lobby.ticket()->goOut(); }));
        Then(QCOMPARE(world.lobby().ticket()->state(), int(Shown::Away)));
        When(world.touch([](Lobby &lobby) { lobby.ticket()->comeBack(); }));
        Then(QCOMPARE(world.lobby().ticket()->state(), int(Shown::Waiting)));
        And(QCOMPARE((*world.ledger().ticket(ticket.id))->issuedAt, ticket.issuedAt));
    }

    void canBeGivenBackAndThatCanBeUndoneForAMinute()
    {
        World world;
        const Ticket ticket = takeAndLeave(world);
        world.lobby().scanned(ticket.token());
        When(world.touch([](Lobby &lobby) { lobby.ticket()->giveBack(); }));
        Then(QCOMPARE(world.lobby().ticket()->state(), int(Shown::GivenBack)));
        And(QCOMPARE(world.lobby().ticket()->undoSeconds(), 60));
        When(world.wait(30s));
        And(world.touch([](Lobby &lobby) { lobby.ticket()->undoGiveBack(); }));
        Then(QCOMPARE(world.lobby().ticket()->state(), int(Shown::Waiting)));
    }

    void staysGivenBackAfterAMinute()
    {
        World world;
        const Ticket ticket = takeAndLeave(world);
        world.lobby().scanned(ticket.token());
        world.touch([](Lobby &lobby) { lobby.ticket()->giveBack(); });
        When(world.wait(59s));
        world.lobby().touched();
        world.lobby().scanned(ticket.token());
        When(world.wait(2s));
        And(world.touch([](Lobby &lobby) { lobby.ticket()->undoGiveBack(); }));
        Then(QCOMPARE(world.lobby().ticket()->state(), int(Shown::GivenBack)));
    }
};

QTEST_GUILESS_MAIN(MyTicket)
#include "tst_myticket.moc"
