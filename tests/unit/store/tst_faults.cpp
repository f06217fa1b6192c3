// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "support/faultyvfs.h"
#include "world.h"

using namespace okienko;
using Fault = FaultyVfs::Fault;

namespace
{

/// Number, ticket, print job and event of every ticket stand together or not at all.
void verifyWhole(World &world)
{
    QVERIFY(*world.ledger->check());
    QSet<QString> issuedEvents;
    const QList<PostedEvent> events = sure(world.ledger->events(1, 1000, world.clock.now()));
    qint64 position = 0;
    for (const PostedEvent &event : events) {
        QCOMPARE(event.position, ++position);
        if (event.kind == QLatin1String("ticket.issued"))
            issuedEvents.insert(event.body.value(QLatin1String("ticket")).toString());
    }
    QSet<QString> printed;
    const QList<PrintJob> jobs = sure(world.ledger->openPrintJobs());
    for (const PrintJob &job : jobs)
        for (const TicketId &ticket : job.tickets) {
            QVERIFY(*world.ledger->ticket(ticket));
            printed.insert(ticket.text());
        }
    QCOMPARE(printed, issuedEvents);
    QCOMPARE(*world.ledger->issuedSince(world.clock.now().utc.addDays(-1)),
             static_cast<int>(issuedEvents.size()));
    for (const World::Paper &paper : std::as_const(world.papers))
        QVERIFY(issuedEvents.contains(paper.ticket.text()));
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultyVfs::install(); }
    void cleanup() { FaultyVfs::heal(); }

    void failsCleanlyWhenTheIthAccessFails_data()
    {
        QTest::addColumn<bool>("forGood");
        QTest::addColumn<bool>("reopened");
        QTest::newRow("once, the process goes on") << false << false;
        QTest::newRow("once, then a restart") << false << true;
        QTest::newRow("from then on, until a restart") << true << true;
    }

    void failsCleanlyWhenTheIthAccessFails()
    {
        QFETCH(const bool, forGood);
        QFETCH(const bool, reopened);
        for (int i = 0;; ++i) {
            World world;
            world.post();
            world.issueMany(2, false);
            forGood ? FaultyVfs::failFrom(i, Fault::InputOutput) : FaultyVfs::failAt(i, Fault::InputOutput);
            const bool given = world.issue().has_value();
            const bool reached = FaultyVfs::calls() > i;
            QVERIFY2(given == !reached || !forGood, "a ticket was promised on a disk that failed");
            if (reopened) {
                world.closeLedger(); // on a disk that still fails
                FaultyVfs::heal();
                world.openLedger();
            }
            FaultyVfs::heal();
            const int found = *world.ledger->issuedSince(world.clock.now().utc.addDays(-1));
            QVERIFY(found == 2 || found == 3);
            if (given)
                QCOMPARE(found, 3);
            verifyWhole(world);
            QVERIFY(world.issue());
            verifyWhole(world);
            QCOMPARE(world.papers.last().n, found + 1);
            QCOMPARE(world.doubles(), 0);
            if (!reached) {
                QVERIFY2(i >= 5, "the writes of a ticket were not counted");
                return; // every access of issue() had its turn
            }
        }
    }

    void aCommitWhoseSyncFailedDoesNotComeBackAfterACrash()
    {
        for (int i = 0;; ++i) {
            World world;
            world.post();
            world.issue();
            FaultyVfs::failAt(i, Fault::InputOutput);
            const bool given = world.issue().has_value();
            const bool reached = FaultyVfs::calls() > i;
            FaultyVfs::heal();
            // What a kill would leave: the files as they are now, not closed.
            Ledger::Place crashed = world.ledgerPlace();
            crashed.file = world.path(QStringLiteral("crashed"));
            World::copyStore(world.ledgerFile(), crashed.file);
            const auto ledger = sure(Ledger::open(crashed, world.clock.now()));
            QCOMPARE(sure(ledger->issuedSince(world.clock.now().utc)), given ? 2 : 1);
            if (!reached)
                return;
        }
    }

    void failsCleanlyWhenTheIthAccessOfOpeningFails()
    {
        for (int i = 0;; ++i) {
            World world;
            world.closeLedger();
            QVERIFY(QFile::remove(world.ledgerFile()));
            FaultyVfs::failAt(i, Fault::InputOutput);
            auto opened = world.tryOpenLedger();
            const bool reached = FaultyVfs::calls() > i;
            opened = failure(ErrorKind::Cancelled, QString()); // closed
            FaultyVfs::heal();
            world.openLedger();
            world.post();
            QVERIFY(world.issue());
            verifyWhole(world);
            if (!reached)
                return;
        }
    }

    void aFullDiskGivesNoTicketAndStillReads()
    {
        World world;
        world.post();
        const Ticket before = *world.issue();
        FaultyVfs::failFrom(0, Fault::Full);
        const auto refused = world.ledger->issue({}, World::a(), true, world.clock.now());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::StorageFull);
        QCOMPARE(world.ledger->note(QStringLiteral("x"), {}, world.clock.now()).error().kind,
                 ErrorKind::StorageFull);
        QCOMPARE((*world.ledger->ticket(before.id))->number, before.number);
        QCOMPARE(world.ledger->openPrintJobs()->size(), 1);
        QCOMPARE(world.ledger->numbersLeft(World::a()), 54);
        QCOMPARE(world.ledger->logLength(), 1);
        FaultyVfs::heal();
        QCOMPARE(world.issue()->number.n, 2);
        verifyWhole(world);
    }

    void aReadOnlyDiskGivesNoTicketAndStillReads()
    {
        World world;
        world.post();
        const Ticket before = *world.issue();
        FaultyVfs::failFrom(0, Fault::ReadOnly);
        const auto refused = world.ledger->issue({}, World::a(), true, world.clock.now());
        QCOMPARE(refused.error().kind, ErrorKind::StorageReadOnly);
        QCOMPARE((*world.ledger->ticket(before.id))->number, before.number);
        QCOMPARE(world.ledger->logLength(), 1);
        FaultyVfs::heal();
        QCOMPARE(world.issue()->number.n, 2);
        verifyWhole(world);
    }

    void anOfficeThatCannotWriteLendsNothing()
    {
        World world;
        world.hello();
        const LendRequest request = **world.ledger->lendRequest({World::a()}, world.clock.now());
        FaultyVfs::failFrom(0, Fault::Full);
        QCOMPARE(world.office->lend(request, world.officeClock.now()).error().kind, ErrorKind::StorageFull);
        FaultyVfs::heal();
        QCOMPARE(sure(world.office->lend(request, world.officeClock.now())).leases.first().from, 1);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
