// SPDX-License-Identifier: GPL-3.0-or-later
// The stories of packaging/docs/numbers.md in which a file is lost, set back or copied.
#include <QFile>
#include <QTest>

#include "world.h"

using namespace okienko;
using namespace std::chrono_literals;

class TestLossStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diskReplacedUnsentTicketsUnknown()
    {
        World world;
        world.post();
        world.issueMany(4, false);
        world.closeLedger();
        QVERIFY(QFile::remove(world.ledgerFile()));
        world.openLedger();
        QCOMPARE(world.ledger->opening(), LedgerOpening::Fresh);
        QVERIFY(!world.issue());
        world.post();
        QCOMPARE(world.lastStanding, Standing::Ok); // the same machine: takes over at once
        QCOMPARE(world.issueMany(20, true), 20);
        QCOMPARE(world.doubles(), 0);
        world.pushAll();
        QCOMPARE(world.missingAtOffice(), 4); // what cannot be had
    }

    void oldStoreFileCopiedBackByHand()
    {
        World world;
        world.post();
        world.closeOffice();
        World::copyStore(world.officeFile(), world.path(QStringLiteral("morning")));
        world.openOffice();
        world.issueMany(12, true);
        const Generation before = world.office->generation();
        world.closeOffice();
        World::copyStore(world.path(QStringLiteral("morning")), world.officeFile());
        world.openOffice();
        QCOMPARE(world.office->generation().counter, before.counter + 1); // the anchor is above the store
        const int given = world.issueMany(20, true);
        QVERIFY(given > 0 && given <= 20);
        QCOMPARE(world.lendAnswers.last().refused.value(World::a()), LendRefusal::ClosedAfterRestore);
        QCOMPARE(world.doubles(), 0);
        world.pushAll();
        QCOMPARE(world.missingAtOffice(), 0); // sent again by themselves
        world.advanceToLocal(QTime(8, 0));
        world.post();
        QCOMPARE(world.issue()->number.n, 1);
        QCOMPARE(world.doubles(), 0);
    }

    void oldStoreFileCopiedBackWithItsAnchor()
    {
        World world;
        world.post();
        world.closeOffice();
        World::copyStore(world.officeFile(), world.path(QStringLiteral("morning")));
        QVERIFY(QFile::copy(world.anchorFile(), world.path(QStringLiteral("anchor"))));
        world.openOffice();
        world.issueMany(12, true);
        world.closeOffice();
        World::copyStore(world.path(QStringLiteral("morning")), world.officeFile());
        QVERIFY(QFile::remove(world.anchorFile()));
        QVERIFY(QFile::copy(world.path(QStringLiteral("anchor")), world.anchorFile()));
        world.openOffice();
        const qint64 counter = world.office->generation().counter;
        world.post(); // the terminal knows leases and a change that this office does not
        QCOMPARE(world.office->generation().counter, counter + 1);
        world.issueMany(20, true);
        QCOMPARE(world.doubles(), 0);
        world.pushAll();
        QCOMPARE(world.missingAtOffice(), 0);
    }

    void unknownLeaseIdAloneProvesTheLoss()
    {
        World world;
        world.post();
        Hello hello = world.ledger->hello(QUuid::createUuid(), world.clock.now());
        hello.seenChange = 0; // the new history caught up: the count proves nothing
        hello.leases.append({QUuid::createUuid()});
        const qint64 counter = world.office->generation().counter;
        (void)sure(world.office->hello(hello, world.officeClock.now()));
        QCOMPARE(world.office->generation().counter, counter + 1);
        hello.nonce = QUuid::createUuid();
        (void)sure(world.office->hello(hello, world.officeClock.now()));
        QCOMPARE(world.office->generation().counter, counter + 1); // learned once
    }

    void restoreByCommandThenTheNextDay()
    {
        World world;
        world.post();
        sure(world.office->restored(world.officeClock.now()));
        world.issueMany(4, true);
        QCOMPARE(world.lendAnswers.last().refused.value(World::a()), LendRefusal::ClosedAfterRestore);
        sure(world.office->reopen(World::a(), 100, world.officeClock.now()));
        world.advance(2min);
        world.issueMany(2, true);
        QCOMPARE(world.papers.last().n, 100);
        world.advanceToLocal(QTime(7, 0));
        world.issueMany(2, true);
        QCOMPARE(world.papers.last().n, 2);
        QCOMPARE(world.doubles(), 0);
    }

    void kioskRestoredFromThisMorningsImageOfficeReachable()
    {
        World world;
        world.post();
        world.issueMany(2, true);
        world.closeLedger();
        World::copyStore(world.ledgerFile(), world.path(QStringLiteral("image")));
        world.openLedger();
        const LedgerId old = world.ledger->id();
        world.issueMany(5, true);
        world.pushAll();
        world.closeLedger();
        World::copyStore(world.path(QStringLiteral("image")), world.ledgerFile());
        world.openLedger();
        QCOMPARE(world.ledger->id(), old);
        QCOMPARE(world.hello(), Ledger::AfterHello::SetAside);
        QCOMPARE(world.lastStanding, Standing::Stale);
        world.beginAfresh();
        QVERIFY(world.ledger->id() != old);
        world.post();
        world.pushAsides();
        world.issueMany(5, true);
        world.pushAll();
        QCOMPARE(world.doubles(), 0);
        QCOMPARE(world.missingAtOffice(), 0);
    }

    void forkedLogOfTheSameLengthIsStale()
    {
        World world;
        world.post();
        world.closeLedger();
        World::copyStore(world.ledgerFile(), world.path(QStringLiteral("image")));
        world.openLedger();
        world.issueMany(2, false);
        world.pushAll();
        world.closeLedger();
        World::copyStore(world.path(QStringLiteral("image")), world.ledgerFile());
        world.openLedger();
        for (int i = 0; i < 3; ++i)
            sure(world.ledger->note(QStringLiteral("staff.called"), {}, world.clock.now()));
        QCOMPARE(world.hello(), Ledger::AfterHello::SetAside); // longer, but h(have) differs
    }

    void backupRestoredTicketsSentAgain()
    {
        World world;
        world.post();
        world.closeOffice();
        World::copyStore(world.officeFile(), world.path(QStringLiteral("backup")));
        world.openOffice();
        world.issueMany(4, true);
        world.post();
        QCOMPARE(world.missingAtOffice(), 0);
        world.closeOffice();
        World::copyStore(world.path(QStringLiteral("backup")), world.officeFile());
        world.openOffice();
        QCOMPARE(world.missingAtOffice(), 4);
        world.post();
        QCOMPARE(world.missingAtOffice(), 0);
    }

    void twinFromARestoredImage()
    {
        World world; // last group of the stories: it cannot be prevented, it must be seen
        world.post();
        world.closeLedger();
        World::copyStore(world.ledgerFile(), world.path(QStringLiteral("image")));
        world.openLedger();
        const Ticket first = *world.issue();
        world.closeLedger();
        World::copyStore(world.ledgerFile(), world.path(QStringLiteral("later")));
        World::copyStore(world.path(QStringLiteral("image")), world.ledgerFile());
        world.openLedger(); // the same machine, cut off
        const Ticket second = *world.issue();
        QCOMPARE(second.number, first.number);
        QVERIFY(second.code() != first.code() || second.id != first.id);
        world.closeLedger();
        World::copyStore(world.path(QStringLiteral("later")),
                         world.path(QStringLiteral("ledger.sqlite.stale-1")));
        world.openLedger();
        world.post();
        world.pushAsides();
        const QList<OfficeTicket> tickets = sure(world.office->tickets(world.realDay()));
        QCOMPARE(tickets.size(), 2); // both known, one marked
        QCOMPARE((tickets.first().taken == Taken::Twin) + (tickets.last().taken == Taken::Twin), 1);
        const QList<LocalOffice::Alarm> alarms = sure(world.office->alarms());
        QVERIFY(alarms.last().detail.contains(QLatin1String("twin")));
    }

    void embeddedOfficesFileLostLedgerKept()
    {
        World world;
        world.post();
        world.issueMany(3, true);
        world.closeOffice();
        QVERIFY(QFile::remove(world.officeFile()));
        QVERIFY(QFile::remove(world.anchorFile()));
        world.openOffice();
        world.post(); // the hello names leases and a change this office never made
        const QList<LocalOffice::Alarm> alarms = sure(world.office->alarms());
        QCOMPARE(alarms.first().kind, QStringLiteral("memory.lost"));
        const int given = world.issueMany(100, true);
        QVERIFY(given >= 50); // it goes on with what it holds
        QCOMPARE(world.lendAnswers.last().refused.value(World::a()), LendRefusal::ClosedAfterRestore);
        QCOMPARE(world.doubles(), 0);
        world.pushAll();
        QCOMPARE(world.missingAtOffice(), 0);
        world.advanceToLocal(QTime(8, 0));
        world.issueMany(2, true);
        QCOMPARE(world.papers.last().n, 2);
    }

    void embeddedLedgerLostOfficeKept()
    {
        World world;
        world.post();
        world.issueMany(7, true);
        world.pushAll();
        world.closeLedger();
        QVERIFY(QFile::remove(world.ledgerFile()));
        world.openLedger();
        QCOMPARE(world.issueMany(30, true), 30);
        world.pushAll();
        QCOMPARE(world.doubles(), 0);
        QCOMPARE(world.missingAtOffice(), 0);
        QVERIFY(world.papers.last().n < 500);
    }

    void embeddedBothLostOnlyTheAnchorLeft()
    {
        World world;
        world.post();
        world.issueMany(7, true);
        world.closeLedger();
        world.closeOffice();
        QVERIFY(QFile::remove(world.ledgerFile()));
        QVERIFY(QFile::remove(world.officeFile()));
        world.openLedger();
        world.openOffice();
        QCOMPARE(world.office->generation().counter, 2);
        QCOMPARE(world.issueMany(5, true), 0); // closed until tomorrow
        world.advanceToLocal(QTime(8, 0));
        world.issueMany(1, true);
        QCOMPARE(world.papers.last().n, 1);
        QCOMPARE(world.doubles(), 0);
    }

    void embeddedBothLostOnlyASetAsideLedgerLeft()
    {
        World world;
        world.post();
        world.issueMany(3, true);
        world.beginAfresh();
        world.closeOffice();
        QVERIFY(QFile::remove(world.officeFile()));
        QVERIFY(QFile::remove(world.anchorFile()));
        world.openOffice();
        world.issueMany(5, true);
        QCOMPARE(world.doubles(), 0);
        QCOMPARE(sure(world.office->alarms()).first().kind, QStringLiteral("memory.lost"));
        world.pushAsides();
        QCOMPARE(world.missingAtOffice(), 0);
    }

    void aFirstStartIsNoLossOfMemory()
    {
        World world;
        QCOMPARE(world.office->generation().counter, 1);
        QVERIFY(sure(world.office->alarms()).isEmpty());
        world.post();
        QCOMPARE(world.issue()->number.n, 1);
    }

    void embeddedOfficesFileDamaged()
    {
        World world;
        world.post();
        world.issueMany(7, true);
        world.closeOffice();
        QFile file(world.officeFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        world.openOffice();
        QCOMPARE(world.office->generation().counter, 2);
        world.issueMany(20, true);
        QCOMPARE(world.doubles(), 0);
    }

    void aHigherChangeAloneProvesTheLoss()
    {
        World world;
        world.post();
        Hello hello = world.ledger->hello(QUuid::createUuid(), world.clock.now());
        hello.leases.clear();
        hello.seenChange += 100;
        const qint64 counter = world.office->generation().counter;
        (void)sure(world.office->hello(hello, world.officeClock.now()));
        QCOMPARE(world.office->generation().counter, counter + 1);
    }

    void retiredTerminalAfterARestore()
    {
        World world;
        world.post();
        world.issueMany(2, false);
        const Hello before = world.ledger->hello(QUuid::createUuid(), world.clock.now());
        Hello usurper = before;
        usurper.ledger = {QUuid::createUuid()};
        usurper.length = 0;
        usurper.leases.clear();
        QCOMPARE(sure(world.office->hello(usurper, world.officeClock.now())).standing, Standing::Ok);
        QCOMPARE(world.hello(), Ledger::AfterHello::Stop);
        world.pushAll();
        world.closeOffice();
        QVERIFY(QFile::remove(world.officeFile()));
        world.openOffice();
        world.hello(); // the office forgot who was retired, the ledger did not
        QCOMPARE(world.ledger->issuing(), Issuing::Retired);
        world.pushAll();
        QCOMPARE(world.missingAtOffice(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLossStories)
#include "tst_lossstories.moc"
