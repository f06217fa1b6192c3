// SPDX-License-Identifier: GPL-3.0-or-later
// The stories of packaging/docs/numbers.md about numbers and the post, each by its name.
#include <QTest>

#include "world.h"

using namespace okienko;
using namespace std::chrono_literals;

class TestStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grantDeliveredTwice()
    {
        World world;
        world.post();
        const LendAnswer grant = world.lendAnswers.first();
        world.issueMany(4, false);
        sure(world.ledger->take(grant, world.clock.now()));
        QCOMPARE(world.issue()->number.n, 5);
        sure(world.ledger->take(grant, world.clock.now()));
        QCOMPARE(world.issue()->number.n, 500); // used up is used up
        QCOMPARE(world.doubles(), 0);
    }

    void sixLendAnswersLostInARow()
    {
        World world;
        world.hello();
        const RequestId first = (*world.ledger->lendRequest({World::a()}, world.clock.now()))->id;
        for (int i = 0; i < 6; ++i) {
            QVERIFY(world.lendOnce(false));
            world.advance(1min);
            world.closeLedger();
            world.openLedger(); // the request outlives a restart
        }
        QCOMPARE((*world.ledger->lendRequest({World::a()}, world.clock.now()))->id, first);
        QVERIFY(world.lendOnce());
        QCOMPARE(world.issue()->number.n, 1);
        world.issueMany(4, false);
        world.post();
        QCOMPARE(world.issue()->number.n, 6); // never more than one lease that nobody holds (invariant 9)
    }

    void diskClonedIntoOtherHardwareCloneCutOff()
    {
        World world;
        world.post();
        world.issueMany(2, true);
        world.closeLedger();
        World::copyStore(world.ledgerFile(), world.path(QStringLiteral("clone")));
        world.openLedger();

        Ledger::Place place = world.ledgerPlace();
        place.file = world.path(QStringLiteral("clone"));
        place.hardwareMark = "machine-2";
        auto clone = sure(Ledger::open(place, world.clock.now()));
        QCOMPARE(clone->issuing(), Issuing::HardwareChanged);
        QCOMPARE(clone->issue({}, World::a(), true, world.clock.now()).error().kind, ErrorKind::Refused);
        QCOMPARE(clone->numbersLeft(World::a()).value(), 0);
        QVERIFY(!*clone->lendRequest({World::a()}, world.clock.now()));
        // Its line comes back: stale, and the true terminal is not disturbed.
        const HelloAnswer answer = sure(world.office->hello(
            clone->hello(QUuid::createUuid(), world.clock.now()), world.officeClock.now()));
        QCOMPARE(answer.standing, Standing::Stale);
        QCOMPARE(sure(clone->take(answer, world.clock.now())), Ledger::AfterHello::SetAside);
        QCOMPARE(world.issueMany(10, true), 10);
        QCOMPARE(world.lastStanding, Standing::Ok);
        QCOMPARE(world.doubles(), 0);
    }

    void killedBetweenCommitAndPrint()
    {
        World world;
        world.post();
        const Ticket ticket = *world.issue();
        world.closeLedger();
        world.openLedger();
        const QList<PrintJob> jobs = *world.ledger->openPrintJobs();
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().tickets, QList<TicketId>{ticket.id});
        QCOMPARE(jobs.first().state, PrintState::Pending);
    }

    void oneCertificateTwoLedgersTakingTurns()
    {
        World world;
        world.post();
        world.issueMany(2, true);
        Ledger::Place place = world.ledgerPlace();
        place.file = world.path(QStringLiteral("second"));
        place.hardwareMark = "machine-2";
        auto second = sure(Ledger::open(place, world.clock.now()));
        const auto secondSays = [&] {
            const Hello hello = second->hello(QUuid::createUuid(), world.clock.now());
            const HelloAnswer answer = sure(world.office->hello(hello, world.officeClock.now()));
            (void)sure(second->take(answer, world.clock.now()));
            return answer.standing;
        };
        QCOMPARE(secondSays(), Standing::Second);
        const LendRequest wish = **second->lendRequest({World::a()}, world.clock.now());
        const LendAnswer nothing = sure(world.office->lend(wish, world.officeClock.now()));
        QVERIFY(nothing.leases.isEmpty()); // until then it gets nothing
        sure(second->take(nothing, world.clock.now()));
        world.advance(9min);
        QCOMPARE(world.issueMany(2, true), 2);
        world.advance(9min);
        QCOMPARE(secondSays(), Standing::Second); // the former spoke 9 minutes ago
        world.advance(1min);
        QCOMPARE(secondSays(), Standing::Ok);
        QCOMPARE(world.hello(), Ledger::AfterHello::Stop);
        QCOMPARE(world.lastStanding, Standing::Retired);
        QCOMPARE(world.ledger->issuing(), Issuing::Retired);
        QVERIFY(!world.issue());
        QVERIFY(!world.lendOnce());
        world.pushAll(); // its tickets are still taken
        QCOMPARE(world.missingAtOffice(), 0);
        world.closeLedger();
        world.openLedger();
        QCOMPARE(world.ledger->issuing(), Issuing::Retired);
        world.advance(30min);
        QCOMPARE(world.hello(), Ledger::AfterHello::Stop); // no taking turns
    }

    void allMessagesOfTheMorningAgainInTheEvening()
    {
        World world;
        world.issueMany(12, true);
        world.pushAll();
        world.advance(9h);
        world.post();
        const int left = world.ledger->numbersLeft(World::a()).value();
        const auto acknowledged = world.ledger->acknowledged();
        const OfficeDay day = world.ledger->today();
        std::reverse(world.lendAnswers.begin(), world.lendAnswers.end());
        for (const HelloAnswer &answer : std::as_const(world.helloAnswers))
            QCOMPARE(sure(world.ledger->take(answer, world.clock.now())), Ledger::AfterHello::GoOn);
        for (const LendAnswer &answer : std::as_const(world.lendAnswers))
            sure(world.ledger->take(answer, world.clock.now()));
        for (const Push &push : std::as_const(world.pushes))
            (void)sure(world.office->push(push, world.officeClock.now()));
        QCOMPARE(world.ledger->numbersLeft(World::a()).value(), left);
        QCOMPARE(world.ledger->acknowledged(), acknowledged);
        QCOMPARE(world.ledger->today(), day);
        QCOMPARE(world.missingAtOffice(), 0);
        QCOMPARE(sure(world.office->tickets(day)).size(), 12);
        const QList<LocalOffice::Alarm> alarms = sure(world.office->alarms());
        QVERIFY(alarms.isEmpty());
        world.issueMany(10, true);
        QCOMPARE(world.doubles(), 0);
    }

    void anAnswerToAnotherHelloOrALateOneSaysNothing()
    {
        World world;
        world.post();
        Hello hello = world.ledger->hello(QUuid::createUuid(), world.clock.now());
        HelloAnswer answer = sure(world.office->hello(hello, world.officeClock.now()));
        answer.standing = Standing::Retired;
        HelloAnswer other = answer;
        other.nonce = QUuid::createUuid();
        QCOMPARE(sure(world.ledger->take(other, world.clock.now())), Ledger::AfterHello::GoOn);
        world.advance(10s);
        QCOMPARE(sure(world.ledger->take(answer, world.clock.now())), Ledger::AfterHello::GoOn);
        QCOMPARE(world.ledger->issuing(), Issuing::Allowed);
    }

    void leaseOfAnotherLedgerIsKeptAndIgnored()
    {
        World world;
        world.post();
        const int left = world.ledger->numbersLeft(World::a()).value();
        Lease foreign = world.lendAnswers.first().leases.first();
        foreign.id = {QUuid::createUuid()};
        foreign.ledger = {QUuid::createUuid()};
        foreign.from = 100;
        foreign.to = 104;
        sure(world.ledger->take(LendAnswer{{QUuid::createUuid()}, {foreign}, {}}, world.clock.now()));
        Lease otherOffice = foreign;
        otherOffice.id = {QUuid::createUuid()};
        otherOffice.ledger = world.ledger->id();
        otherOffice.office = {QStringLiteral("other-office")};
        sure(world.ledger->take(LendAnswer{{QUuid::createUuid()}, {otherOffice}, {}}, world.clock.now()));
        QCOMPARE(world.ledger->numbersLeft(World::a()).value(), left);
    }

    void numbersLentTwiceAreGivenOnce()
    {
        World world; // an office that forgot without noticing: the terminal's own rule (N3)
        world.post();
        world.issueMany(3, false);
        Lease again = world.lendAnswers.first().leases.first();
        again.id = {QUuid::createUuid()};
        sure(world.ledger->take(LendAnswer{{QUuid::createUuid()}, {again}, {}}, world.clock.now()));
        world.issueMany(4, false);
        QCOMPARE(world.doubles(), 0);
        QCOMPARE(world.papers.last().n, 501);
    }

    void aSeriesEndsAtItsLastDigit()
    {
        World world;
        QCOMPARE(world.issueMany(560, true), 549); // 499 live, one reserve slot of 50
        QCOMPARE(world.doubles(), 0);
        QVERIFY(world.ledger->issue({}, World::a(), true, world.clock.now()).error().kind ==
                ErrorKind::Refused);
        QVERIFY(world.issue(World::b()));
    }
};

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
