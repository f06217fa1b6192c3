// SPDX-License-Identifier: GPL-3.0-or-later
// The number holds whatever the printer does, and no paper surprises the next visitor.
#include "support/faultyvfs.h"
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

class PaperFeature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWaitsCanBePrintedForStaffWhoCallByVoice()
    {
        World world;
        for (const char *service : {"identity-card", "identity-card", "general-information"}) {
            world.takeTicketFor(QString::fromLatin1(service));
            world.printerPrints();
            world.done();
        }
        const auto tickets = *world.terminal().printQueue().waiting();
        Given(QCOMPARE(tickets.size(), 3));
        Given(QVERIFY(world.ledger().setState(tickets.at(1).id, TicketState::Served, world.clock.now())));
        When(QCOMPARE(world.terminal().printQueue().printWaiting().value_or(-1), 2));
        And(world.settle());
        const auto strip = world.printer->orders.constLast().strip;
        Then(QVERIFY(strip.has_value()));
        And(QCOMPARE(strip->tickets.size(), 2));
        And(QCOMPARE(strip->tickets.at(0).number.text(), tickets.at(0).number.text()));
        // One alone is told to staff on their screen: no visitor's slip comes out.
        world.printerPrints();
        const auto orders = world.printer->orders.size();
        Given(QVERIFY(world.ledger().setState(tickets.at(0).id, TicketState::Served, world.clock.now())));
        When(QCOMPARE(world.terminal().printQueue().printWaiting().value_or(-1), 1));
        And(world.settle());
        Then(QCOMPARE(world.printer->orders.size(), orders));
    }

    void comesWithTheNumber()
    {
        World world;
        When(world.takeTicketFor(QStringLiteral("identity-card"), QStringLiteral("uk")));
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QCOMPARE(world.printer->orders.constFirst().slip->language, Language::Ukrainian));
        And(QCOMPARE(world.printer->orders.constFirst().slip->officeLanguage, Language::Polish));
        And(QVERIFY(!world.printer->orders.constFirst().slip->copy));
        And(QCOMPARE(world.lobby().ticket()->paper(), int(Shown::PaperPrinting)));
        When(world.printerPrints());
        Then(QCOMPARE(world.lobby().ticket()->paper(), int(Shown::PaperReady)));
    }

    void outBeforeTheTicketIsToldAndTheNumberHolds()
    {
        World world;
        Given(world.printer->become(PrinterTrouble::PaperOut));
        When(world.takeTicketFor(QStringLiteral("identity-card")));
        Then(QCOMPARE(world.lobby().ticket()->number(), QStringLiteral("A001")));
        And(QCOMPARE(world.lobby().ticket()->trouble(), int(Shown::PaperOut)));
        And(QVERIFY(world.terminal().staff().alarms().contains(Alarm::PrinterStopped)));
        And(QCOMPARE(world.printer->orders.size(), 0));
        When(world.printer->become(PrinterTrouble::None));
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QVERIFY(!world.terminal().staff().alarms().contains(Alarm::PrinterStopped)));
    }

    void outWhileTheVisitorHasTheVoiceIsSaid()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.touch([](Lobby &lobby) { lobby.toggleVoice(); });
        world.printer->become(PrinterTrouble::PaperOut);
        world.chooseService(QStringLiteral("identity-card"));
        When(world.takeTicket());
        Then(QCOMPARE(world.voice->sayings.constLast().kind, Saying::Kind::WriteItDown));
        And(QCOMPARE(world.voice->sayings.constLast().number.text(), QStringLiteral("A001")));
    }

    void thatNeverCameDoesNotSurpriseTheNextVisitor()
    {
        World world;
        world.printer->become(PrinterTrouble::PaperOut);
        world.takeTicketFor(QStringLiteral("identity-card"));
        When(world.done());
        And(world.printer->become(PrinterTrouble::None));
        Then(QCOMPARE(world.printer->orders.size(), 0));
        const auto shelf = world.terminal().printQueue().shelf();
        And(QCOMPARE(shelf->size(), 1));
        And(QCOMPARE(shelf->constFirst().tickets.constFirst().number.text(), QStringLiteral("A001")));
    }

    void thatIsACopyDoesNotSurpriseTheNextVisitorEither()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        world.printerPrints();
        const QString token = world.lobby().ticket()->ticket()->token();
        world.done();
        Given(world.printer->become(PrinterTrouble::PaperOut));
        world.chooseLanguage(QStringLiteral("pl"));
        world.touch([](Lobby &lobby) { lobby.toggleVoice(); });
        world.lobby().scanned(token);
        When(world.touch([](Lobby &lobby) { lobby.ticket()->printAgain(); }));
        Then(QCOMPARE(world.voice->sayings.constLast().kind, Saying::Kind::WriteItDown));
        And(QCOMPARE(world.lobby().ticket()->trouble(), int(Shown::PaperOut)));
        When(world.touch([](Lobby &lobby) { lobby.startAgain(); }));
        And(world.printer->become(PrinterTrouble::None));
        Then(QCOMPARE(world.printer->orders.size(), 1));
        // One that the printer has already is taken from it.
        world.chooseLanguage(QStringLiteral("pl"));
        world.lobby().scanned(token);
        world.touch([](Lobby &lobby) { lobby.ticket()->printAgain(); });
        const PrintJobId job = world.printer->orders.constLast().id;
        world.printer->accept(job, 2);
        world.printer->become(PrinterTrouble::PaperOut);
        When(world.touch([](Lobby &lobby) { lobby.startAgain(); }));
        Then(QCOMPARE(world.printer->cancelled, QList<PrintJobId>{job}));
    }

    void thatCannotBeWrittenDownIsNotHandedOver()
    {
        FaultyVfs::install();
        World world;
        world.printer->become(PrinterTrouble::PaperOut);
        world.takeTicketFor(QStringLiteral("identity-card"));
        Given(FaultyVfs::failFrom(0, FaultyVfs::Fault::InputOutput));
        When(world.printer->become(PrinterTrouble::None));
        Then(QCOMPARE(world.printer->orders.size(), 0));
        And(QCOMPARE(world.lobby().ticket()->paper(), int(Shown::PaperShelved)));
        When(FaultyVfs::heal());
        And(world.printer->become(PrinterTrouble::None));
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QVERIFY(!world.printer->orders.constFirst().slip->copy));
    }

    void thatCameOutIsNotPrintedAgainWhenTheDiskIsWellAgain()
    {
        FaultyVfs::install();
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        const PrintJobId job = world.printer->orders.constFirst().id;
        world.printer->accept(job, 1);
        Given(FaultyVfs::failFrom(0, FaultyVfs::Fault::InputOutput));
        When(world.printer->finish(job, 1));
        Then(QVERIFY(world.terminal().staff().alarms().contains(Alarm::LedgerTrouble)));
        And(world.printer->become(PrinterTrouble::None));
        And(FaultyVfs::heal());
        And(world.printer->become(PrinterTrouble::None));
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QCOMPARE(world.printer->questions.size(), 0));
        And(QVERIFY(world.ledger().openPrintJobs()->isEmpty()));
    }

    void thatCouldNotBeShelvedDoesNotSurpriseTheNextVisitor()
    {
        FaultyVfs::install();
        World world;
        world.printer->become(PrinterTrouble::PaperOut);
        world.takeTicketFor(QStringLiteral("identity-card"));
        Given(FaultyVfs::failFrom(0, FaultyVfs::Fault::InputOutput));
        When(world.done());
        And(FaultyVfs::heal());
        And(world.printer->become(PrinterTrouble::None));
        Then(QCOMPARE(world.printer->orders.size(), 0));
        And(QCOMPARE(world.terminal().printQueue().shelf()->size(), 1));
    }

    void ofTheShelfSaysThatItIsACopyWhereSomethingMayBeOnPaper()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        const PrintJobId job = world.printer->orders.constFirst().id;
        world.printer->accept(job, 1);
        world.printer->become(PrinterTrouble::PaperOut);
        world.done();
        world.printer->fail(job, PrinterTrouble::PaperOut);
        Given(world.printer->become(PrinterTrouble::None));
        When(QCOMPARE(*world.terminal().printQueue().printShelfAsStrip(), 1));
        Then(QVERIFY(world.printer->orders.constLast().slip->copy));
    }

    void ofAJobThatHangsIsCancelledWhenTheVisitorLeaves()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        const PrintJobId job = world.printer->orders.constFirst().id;
        world.printer->accept(job, 1);
        world.printer->become(PrinterTrouble::PaperOut);
        When(world.done());
        Then(QCOMPARE(world.printer->cancelled, QList<PrintJobId>{job}));
        When(world.printer->fail(job, PrinterTrouble::PaperOut));
        And(world.printer->become(PrinterTrouble::None));
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QCOMPARE(world.terminal().printQueue().shelf()->size(), 1));
    }

    void ofTheShelfIsPrintedByStaffOneByNumber()
    {
        World world;
        world.printer->become(PrinterTrouble::Gone);
        for (int i = 0; i < 2; ++i) {
            world.takeTicketFor(QStringLiteral("identity-card"));
            world.done();
        }
        world.printer->become(PrinterTrouble::None);
        When(QVERIFY(world.terminal().printQueue().printShelved(QStringLiteral("A002"))));
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QCOMPARE(world.printer->orders.constFirst().slip->matters.constFirst().number.text(),
                     QStringLiteral("A002")));
        When(world.printerPrints());
        Then(QCOMPARE(world.terminal().printQueue().shelf()->size(), 1));
    }

    void ofTheShelfIsPrintedByStaffAsOneStrip()
    {
        World world;
        world.printer->become(PrinterTrouble::Gone);
        for (int i = 0; i < 3; ++i) {
            world.takeTicketFor(QStringLiteral("identity-card"));
            world.done();
        }
        world.printer->become(PrinterTrouble::None);
        When(QCOMPARE(*world.terminal().printQueue().printShelfAsStrip(), 3));
        Then(QVERIFY(world.printer->orders.constFirst().strip));
        And(QCOMPARE(world.printer->orders.constFirst().strip->tickets.size(), 3));
        When(world.printerPrints());
        Then(QCOMPARE(world.terminal().printQueue().shelf()->size(), 0));
    }

    void isPrintedAfterAKillBetweenCommitAndPrint()
    {
        World world;
        world.printer->become(PrinterTrouble::Gone);
        world.takeTicketFor(QStringLiteral("identity-card"));
        When(world.restart());
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QVERIFY(!world.printer->orders.constFirst().slip->copy));
        And(QCOMPARE(world.printer->questions.size(), 0));
    }

    void thatAPrinterKnowsAfterAKillIsNotPrintedTwice()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        const PrintJobId job = world.printer->orders.constFirst().id;
        world.printer->accept(job, 7);
        When(world.restart());
        Then(QCOMPARE(world.printer->questions.size(), 1));
        And(QCOMPARE(world.printer->questions.constFirst().printerJob, 7));
        When(world.printer->answer(job, JobKnown::Yes, PrintState::Printed, 7));
        Then(QCOMPARE(world.printer->orders.size(), 0));
        And(QVERIFY(world.ledger().openPrintJobs()->isEmpty()));
    }

    void thatAPrinterDoesNotKnowAfterAKillIsPrintedOnce()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        const PrintJobId job = world.printer->orders.constFirst().id;
        When(world.restart());
        And(world.printer->answer(job, JobKnown::No));
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QVERIFY(!world.printer->orders.constFirst().slip->copy));
    }

    void ofWhichNobodyKnowsAfterAKillIsPrintedExactlyOnceMoreAsACopy()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        const PrintJobId job = world.printer->orders.constFirst().id;
        When(world.restart());
        And(world.printer->answer(job, JobKnown::CannotTell));
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QVERIFY(world.printer->orders.constFirst().slip->copy));
        When(world.restart());
        And(world.printer->answer(job, JobKnown::CannotTell));
        Then(QCOMPARE(world.printer->orders.size(), 0));
    }

    void ofAVisitorWhoIsLongGoneWaitsForStaffAfterARestart()
    {
        World world;
        world.printer->become(PrinterTrouble::Gone);
        world.takeTicketFor(QStringLiteral("identity-card"));
        world.clock.powerCycle(10min);
        When(world.restart());
        Then(QCOMPARE(world.printer->orders.size(), 0));
        And(QCOMPARE(world.terminal().printQueue().shelf()->size(), 1));
    }

    void thatIsBackPrintsTheTicketOfWhoStandsThereAndNobodyElses()
    {
        World world;
        world.printer->become(PrinterTrouble::PaperOut);
        for (int i = 0; i < 2; ++i) {
            world.takeTicketFor(QStringLiteral("identity-card"));
            world.done();
        }
        Given(QCOMPARE(world.takeTicketFor(QStringLiteral("identity-card")), QStringLiteral("A003")));
        When(world.printer->become(PrinterTrouble::None));
        And(world.printerPrints());
        Then(QCOMPARE(world.printer->orders.size(), 1));
        And(QCOMPARE(world.printer->orders.constFirst().slip->matters.constFirst().number.text(),
                     QStringLiteral("A003")));
        And(QCOMPARE(world.lobby().ticket()->paper(), int(Shown::PaperReady)));
        And(QCOMPARE(world.terminal().printQueue().shelf()->size(), 2));
    }

    void outInMidJobIsToldAndTheTicketComesWhenThereIsPaperAgain()
    {
        World world;
        world.takeTicketFor(QStringLiteral("identity-card"));
        const PrintJobId job = world.printer->orders.constFirst().id;
        world.printer->accept(job, 1);
        When(world.printer->hold(job, PrintState::Accepted, PrinterTrouble::PaperOut));
        Then(QCOMPARE(world.lobby().ticket()->trouble(), int(Shown::PaperOut)));
        When(world.printer->hold(job, PrintState::Accepted, PrinterTrouble::None));
        And(world.printer->finish(job, 1));
        Then(QCOMPARE(world.lobby().ticket()->paper(), int(Shown::PaperReady)));
        And(QCOMPARE(world.printer->orders.size(), 1));
    }

    void thatTheSensorCallsLowIsToldToStaff()
    {
        World world;
        When(world.printer->become(PrinterTrouble::None, true));
        Then(QVERIFY(world.terminal().staff().alarms().contains(Alarm::PaperLow)));
        When(world.printer->become(PrinterTrouble::None, false));
        Then(QVERIFY(!world.terminal().staff().alarms().contains(Alarm::PaperLow)));
    }

    void thatRunsLowCallsStaffWhileTicketsStillCome()
    {
        World world;
        for (int i = 0; world.terminal().printQueue().ticketsLeft() > 41; ++i) {
            world.takeTicketFor(QStringLiteral("cash-desk"));
            world.printer->accept(world.printer->orders.constLast().id, i + 1, 2000);
            world.printer->finish(world.printer->orders.constLast().id, i + 1, 2000);
            world.done();
            QVERIFY(i < 60);
        }
        Then(QVERIFY(world.terminal().staff().alarms().contains(Alarm::PaperLow)));
        And(QVERIFY(world.terminal().printQueue().ticketsLeft() > 0));
        When(world.takeTicketFor(QStringLiteral("identity-card")));
        Then(QCOMPARE(world.lobby().ticket()->trouble(), int(Shown::NoTrouble)));
        And(world.printerPrints());
        When(QVERIFY(world.terminal().printQueue().rollChanged()));
        And(world.printer->become(PrinterTrouble::None));
        Then(QVERIFY(!world.terminal().staff().alarms().contains(Alarm::PaperLow)));
    }

    void isCountedAlsoWithoutASensor()
    {
        World world;
        Given(QCOMPARE(world.terminal().printQueue().ticketsLeft(), 355));
        for (int i = 0; i < 3; ++i) {
            world.takeTicketFor(QStringLiteral("identity-card"));
            world.printerPrints();
            world.done();
        }
        Then(QCOMPARE(world.terminal().printQueue().ticketsLeft(), (80'000 - 3 * 230) / 230));
        When(QVERIFY(world.terminal().printQueue().rollChanged()));
        Then(QCOMPARE(world.terminal().printQueue().ticketsLeft(), 355));
    }
};

QTEST_GUILESS_MAIN(PaperFeature)
#include "tst_paper.moc"
