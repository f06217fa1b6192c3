// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include "world.h"

using namespace okienko;
using namespace std::chrono_literals;

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesNothingBeforeSomethingWasLent()
    {
        World world;
        QCOMPARE(world.ledger->opening(), LedgerOpening::Fresh);
        QCOMPARE(world.ledger->issuing(), Issuing::NothingLent);
        QCOMPARE(world.ledger->numbersLeft(World::a()).value(), 0);
        const auto issued = world.ledger->issue({}, World::a(), true, world.clock.now());
        QVERIFY(!issued);
        QCOMPARE(issued.error().kind, ErrorKind::Refused);
        QCOMPARE(world.ledger->logLength(), 0);
    }

    void beginsWithALiveBlockOfFiveAndAReserveSlot()
    {
        World world;
        world.hello();
        QVERIFY(world.lendOnce());
        const LendAnswer live = world.lendAnswers.last();
        QCOMPARE(live.leases.size(), 2);
        QCOMPARE(live.leases.first().from, 1);
        QCOMPARE(live.leases.first().to, 5);
        QCOMPARE(live.leases.first().firstDay, world.realDay());
        QCOMPARE(live.leases.first().lastDay, world.realDay());
        QVERIFY(world.lendOnce());
        const Lease reserve = world.lendAnswers.last().leases.first();
        QCOMPARE(reserve.kind, LeaseKind::Reserve);
        QCOMPARE(reserve.from, 500);
        QCOMPARE(reserve.to, 549);
        QCOMPARE(reserve.lastDay, world.realDay().addDays(6));
        QVERIFY(!world.lendOnce());
        QCOMPARE(world.ledger->issuing(), Issuing::Allowed);
        QCOMPARE(world.ledger->numbersLeft(World::a()).value(), 55);
        QCOMPARE(world.issue()->number.text(), QStringLiteral("A001"));
        QCOMPARE(world.issue(World::b())->number.text(), QStringLiteral("B001"));
        QCOMPARE(world.issue()->number.text(), QStringLiteral("A002"));
        QCOMPARE(world.ledger->numbersLeft(World::a()).value(), 53);
    }

    void asksForMoreWhenHalfIsUsed()
    {
        World world;
        world.post();
        world.issueMany(2, false);
        QVERIFY(!world.lendOnce());
        world.issue();
        QVERIFY(world.lendOnce());
        QCOMPARE(world.lendAnswers.last().leases.size(), 1);
        QCOMPARE(world.lendAnswers.last().leases.first().from, 6);
    }

    void issuesTheNextNumberAfterARestart()
    {
        World world;
        world.post();
        world.issue();
        const Ticket last = *world.issue();
        world.closeLedger();
        world.openLedger();
        QCOMPARE(world.ledger->opening(), LedgerOpening::Existing);
        QCOMPARE(world.issue()->number.n, 3);
        const Ticket kept = **world.ledger->ticket(last.id);
        QCOMPARE(kept.number, last.number);
        QCOMPARE(kept.secret, last.secret);
        QCOMPARE(kept.issuedAt, last.issuedAt);
        QCOMPARE(kept.day, last.day);
        QCOMPARE(kept.visit, last.visit);
    }

    void writesNumberTicketJobAndEventTogether()
    {
        World world;
        world.post();
        const auto before = world.ledger->logLength();
        TicketOrder order{{QStringLiteral("id-card")}, Language::Ukrainian, {}, {QUuid::createUuid()}, false};
        order.needs.hearingLoop = true;
        order.needs.clerkLanguage = Language::German;
        const Ledger::Issued issued = sure(world.ledger->issue(order, World::a(), true, world.clock.now()));
        QVERIFY(issued.printJob);
        const PrintJob job = **world.ledger->printJob(*issued.printJob);
        QCOMPARE(job.tickets, QList<TicketId>{issued.ticket.id});
        QCOMPARE(job.state, PrintState::Pending);
        QVERIFY(!job.copy);
        QCOMPARE(world.ledger->logLength(), before + 1);
        const PostedEvent event = world.ledger->events(before + 1, 10, world.clock.now())->first();
        QCOMPARE(event.kind, QStringLiteral("ticket.issued"));
        QCOMPARE(event.body.value(QLatin1String("ticket")).toString(), issued.ticket.id.text());
        QCOMPARE(event.body.value(QLatin1String("n")).toInt(), 1);
        QVERIFY(
            event.body.value(QLatin1String("needs")).toObject().value(QLatin1String("hearingLoop")).toBool());
        QVERIFY(!QJsonDocument(event.body).toJson().contains(issued.ticket.secret.toHex()));
        QCOMPARE(event.age, std::optional(0ms));
        const Ticket kept = **world.ledger->ticket(issued.ticket.id);
        QCOMPARE(kept.needs, order.needs);
        QCOMPARE(kept.language, Language::Ukrainian);
        QCOMPARE(kept.visit, order.visit);
    }

    void putsLinkedTicketsOnOneSlipUntilItIsSent()
    {
        World world;
        world.post();
        const TicketOrder order{{QStringLiteral("one")}, Language::Polish, {}, {QUuid::createUuid()}, false};
        const auto first = sure(world.ledger->issue(order, World::a(), true, world.clock.now()));
        const auto second = sure(world.ledger->issue(order, World::b(), true, world.clock.now()));
        QCOMPARE(second.printJob, first.printJob);
        PrintJob job = **world.ledger->printJob(*first.printJob);
        QCOMPARE(job.tickets, (QList<TicketId>{first.ticket.id, second.ticket.id}));
        job.state = PrintState::Sending;
        sure(world.ledger->setPrintJob(job, world.clock.now()));
        const auto third = sure(world.ledger->issue(order, World::a(), true, world.clock.now()));
        QVERIFY(third.printJob != first.printJob);
        QCOMPARE(world.ledger->ticketsOfVisit(order.visit)->size(), 3);
        QCOMPARE(world.ledger->openPrintJobs()->size(), 2);
        QCOMPARE(world.ledger->openPrintJobs()->first().id, *first.printJob);
        const auto without = sure(world.ledger->issue(order, World::a(), false, world.clock.now()));
        QVERIFY(!without.printJob);
    }

    void keepsWhatBecameOfAPrintJob()
    {
        World world;
        world.post();
        const auto issued = sure(world.ledger->issue({}, World::a(), true, world.clock.now()));
        PrintJob job = **world.ledger->printJob(*issued.printJob);
        job.state = PrintState::Shelved;
        job.trouble = PrinterTrouble::PaperOut;
        job.printerJob = 17;
        job.attempts = 2;
        sure(world.ledger->setPrintJob(job, world.clock.now()));
        QVERIFY(world.ledger->openPrintJobs()->isEmpty());
        const QList<PrintJob> shelved = *world.ledger->shelvedPrintJobs();
        QCOMPARE(shelved.size(), 1);
        QCOMPARE(shelved.first().printerJob, 17);
        QCOMPARE(shelved.first().trouble, PrinterTrouble::PaperOut);
        QCOMPARE(shelved.first().attempts, 2);
        const PrintJobId copy = *world.ledger->addPrintJob({issued.ticket.id}, true, {}, world.clock.now());
        QVERIFY((*world.ledger->printJob(copy))->copy);
        QVERIFY((*world.ledger->printJob(copy))->byStaff);
        sure(world.ledger->setState(issued.ticket.id, TicketState::Served, world.clock.now()));
        QVERIFY(world.ledger->shelvedPrintJobs()->isEmpty());
    }

    void findsTicketsTheWaysPeopleAsk()
    {
        World world;
        world.post();
        const Ticket ticket = *world.issue();
        QVERIFY(*world.ledger->findToday(World::a(), 1, ticket.code().left(2).toLower()));
        QVERIFY(!*world.ledger->findToday(World::a(), 1, QStringLiteral("##")));
        QVERIFY(!*world.ledger->findToday(World::a(), 2, ticket.code().left(2)));
        const QDateTime minuteAgo = world.clock.now().utc.addSecs(-60);
        QCOMPARE((*world.ledger->lastOfService({QStringLiteral("service")}, minuteAgo))->id, ticket.id);
        QVERIFY(!*world.ledger->lastOfService({QStringLiteral("other")}, minuteAgo));
        QCOMPARE(*world.ledger->issuedSince(minuteAgo), 1);
        QCOMPARE(*world.ledger->issuedSince(world.clock.now().utc.addMSecs(1)), 0);
        sure(world.ledger->setState(ticket.id, TicketState::GivenBack, world.clock.now()));
        QVERIFY(!*world.ledger->lastOfService({QStringLiteral("service")}, minuteAgo));
        QCOMPARE(
            world.ledger->setState({QUuid::createUuid()}, TicketState::Away, world.clock.now()).error().kind,
            ErrorKind::NotFound);
    }

    void leavesABlockThatComesAfterTheOfficeToldOfALaterHead()
    {
        World world;
        world.post();
        const Series series = world.issue()->number.series;
        while (*world.ledger->numbersLeft(series) > 1)
            QVERIFY(world.issue());
        const auto request = sure(world.ledger->lendRequest({series}, world.clock.now()));
        QVERIFY(request && request->kind == LeaseKind::Live);
        const LendAnswer late = sure(world.office->lend(*request, world.officeClock.now()));
        QVERIFY(!late.leases.isEmpty());
        const Hello hello = world.ledger->hello(QUuid::createUuid(), world.clock.now());
        HelloAnswer told = sure(world.office->hello(hello, world.officeClock.now()));
        told.heads.insert(series, late.leases.constFirst().to + 40);
        (void)sure(world.ledger->take(told, world.clock.now()));
        sure(world.ledger->take(late, world.clock.now()));
        if (const auto next = world.issue())
            QVERIFY(next->number.n > late.leases.constFirst().to);
    }

    void erasesNeedsWhenServedAndWhenTheUndoIsOver()
    {
        World world;
        world.post();
        Needs needs;
        needs.separateRoom = true;
        const Ticket served = *world.issue();
        const Ticket givenBack = *world.issue();
        sure(world.ledger->setNeeds(served.id, needs, world.clock.now()));
        sure(world.ledger->setNeeds(givenBack.id, needs, world.clock.now()));
        world.pushAll();
        sure(world.ledger->setState(served.id, TicketState::Served, world.clock.now()));
        sure(world.ledger->setState(givenBack.id, TicketState::GivenBack, world.clock.now()));
        QVERIFY(!(*world.ledger->ticket(served.id))->needs.any());
        QCOMPARE((*world.ledger->ticket(givenBack.id))->needs, needs);
        QCOMPARE(*world.ledger->forgetOld(world.clock.now()), 0);
        world.advance(61s);
        QCOMPARE(*world.ledger->forgetOld(world.clock.now()), 1);
        QVERIFY(!(*world.ledger->ticket(givenBack.id))->needs.any());
        // Without a server nobody says who was served: they go with the day.
        const Ticket waited = *world.issue();
        sure(world.ledger->setNeeds(waited.id, needs, world.clock.now()));
        QCOMPARE(*world.ledger->forgetOld(world.clock.now()), 0);
        world.advance(24h);
        QCOMPARE(*world.ledger->forgetOld(world.clock.now()), 1);
        QVERIFY(!(*world.ledger->ticket(waited.id))->needs.any());
        // Not in the events to be sent again either, and nowhere in the files once they are closed.
        const QList<PostedEvent> events = *world.ledger->events(1, 100, world.clock.now());
        for (const PostedEvent &event : events)
            QVERIFY(!event.body.contains(QLatin1String("needs")));
        world.closeLedger();
        sure(world.office->forgetOld(world.officeClock.now()));
        world.closeOffice();
        for (const QString &name : {world.ledgerFile(), world.officeFile()}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("separateRoom"));
        }
    }

    void keepsSettingsAndNotes()
    {
        World world;
        QCOMPARE(*world.ledger->setting(QStringLiteral("paper"), QStringLiteral("7")), QStringLiteral("7"));
        sure(world.ledger->setSetting(QStringLiteral("paper"), QStringLiteral("9")));
        sure(world.ledger->setSetting(QStringLiteral("paper"), QStringLiteral("10")));
        sure(world.ledger->note(QStringLiteral("staff.called"), {{QStringLiteral("at"), 3}},
                                world.clock.now()));
        world.closeLedger();
        world.openLedger();
        QCOMPARE(*world.ledger->setting(QStringLiteral("paper"), QString()), QStringLiteral("10"));
        QCOMPARE(
            world.ledger->events(1, 5, world.clock.now())->first().body.value(QLatin1String("at")).toInt(),
            3);
    }

    void forgetsOnlyWhatIsAcknowledgedAndOld()
    {
        World world;
        world.post();
        world.issueMany(5, false);
        world.advance(24h * 9);
        QVERIFY(world.ledger->today() > world.papers.first().realDay.addDays(8));
        QCOMPARE(world.ledger->events(1, 100, world.clock.now())->size(), 5);
        while (*world.ledger->forgetOld(world.clock.now()) > 0) {
        }
        QCOMPARE(world.ledger->events(1, 100, world.clock.now())->size(), 5);
        QVERIFY(*world.ledger->ticket(world.papers.first().ticket));
        world.post();
        world.issue();
        while (*world.ledger->forgetOld(world.clock.now()) > 0) {
        }
        QCOMPARE(world.ledger->events(1, 100, world.clock.now())->size(), 1);
        QVERIFY(!*world.ledger->ticket(world.papers.first().ticket));
        QCOMPARE(world.ledger->logLength(), 6);
        world.post();
        QCOMPARE(world.lastStanding, Standing::Ok);
        QCOMPARE(world.ledger->acknowledged(), 6);
    }

    void goesOnSendingWhenTheOfficeLostWhatIsForgotten()
    {
        World world;
        world.post();
        world.issueMany(5, false);
        world.post();
        world.advance(24h * 9);
        world.post();
        world.issueMany(3, false);
        while (*world.ledger->forgetOld(world.clock.now()) > 0) {
        }
        world.closeOffice();
        QVERIFY(QFile::remove(world.officeFile()));
        world.openOffice();
        world.post();
        QCOMPARE(world.ledger->acknowledged(), world.ledger->logLength());
        QCOMPARE(sure(world.office->tickets(world.realDay())).size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
