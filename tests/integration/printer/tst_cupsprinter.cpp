// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "printer/cupsprinter.h"
#include "printerwatch.h"
#include "support/pagereader.h"
#include "support/virtualprinter.h"

using namespace okienko;

namespace
{

constexpr int long_ = 15000; // ms; the limit of a wait, not its length

PrinterSettings settingsFor(const QString &uri)
{
    PrinterSettings settings;
    settings.uri = uri;
    settings.connectLimit = std::chrono::milliseconds(1000);
    settings.answerLimit = std::chrono::milliseconds(1000);
    settings.cancelLimit = std::chrono::milliseconds(3000);
    settings.findLimit = std::chrono::milliseconds(2000);
    return settings;
}

} // namespace

/// The real port against a real IPP printer.
class tst_CupsPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void printsASlipThatCanBeReadAndScanned();
    void printsOnANarrowRollToo();
    void tellsStaffOfAStrip();
    void waitsForPaperThatIsOutBeforeTheJob();
    void waitsForPaperThatRunsOutInMidJob();
    void seesAnOpenCoverWithinASecond();
    void seesAnIdlePrinterRunOutAndLow();
    void tellsThatThePrinterIsGoneAndPrintsWhenItComesBack();
    void tellsThatThePrinterHangsAndPrintsOnceWhenItWakes();
    void showsTheProgressOfASlowPrinter();
    void callsAJobThatStandsStillHanging();
    void failsWhatThePrinterGivesUp();
    void cancelsAJobThatWaitsForPaper();
    void cancelsAnOrderForAPrinterThatIsGone();
    void takesBackAJobThatWasCancelledWhileThePrinterHung();
    void findsAJobAfterARestart();
    void goesOnWithAJobFoundUnderWay();
    void cannotTellWhatBecameOfAForgottenJob();
    void endsAnOrderAtTheLimit();
    void reportsAPrinterThatIsNoIppAddress();
    void ignoresAnOrderThatIsUnderWay();

private:
    std::unique_ptr<VirtualPrinter> m_device;
    std::unique_ptr<CupsPrinter> m_printer;
    std::unique_ptr<PrinterWatch> m_watch;

    void restart(const PrinterSettings &settings)
    {
        m_watch.reset();
        m_printer = std::make_unique<CupsPrinter>(settings);
        m_watch = std::make_unique<PrinterWatch>(*m_printer);
    }
};

void tst_CupsPrinter::init()
{
    m_device = std::make_unique<VirtualPrinter>();
    QVERIFY(m_device->start());
    restart(settingsFor(m_device->uri()));
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::None, long_);
}

void tst_CupsPrinter::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo("%s", qPrintable(m_device->log().right(3000)));
    m_watch.reset();
    m_printer.reset();
    m_device.reset();
}

void tst_CupsPrinter::printsASlipThatCanBeReadAndScanned()
{
    const PrintOrder slip = order(365);
    QElapsedTimer timer;
    timer.start();
    m_printer->print(slip);
    QVERIFY(timer.elapsed() < 20);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Accepted), long_);
    qInfo("order to accepted: %lld ms", timer.elapsed());
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    qInfo("order to printed: %lld ms", timer.elapsed());

    QCOMPARE(m_device->pages(), QStringList{slip.name()});
    const QImage page = m_device->page(slip.name());
    QCOMPARE(qRound(page.width() * 25.4 / 203), 80);
    const auto accepted =
        std::find_if(m_watch->news.cbegin(), m_watch->news.cend(),
                     [](const PrintNews &news) { return news.state == PrintState::Accepted; });
    QVERIFY(accepted->printerJob > 0);
    QVERIFY(std::abs(page.height() * 25.4 / 203 - accepted->paperMm) < 1);
    QCOMPARE(codesOn(page), slip.slip->matters.constFirst().token);
    QVERIFY(wordsOn(page, QStringLiteral("pol")).contains(QStringLiteral("365")));
}

void tst_CupsPrinter::printsOnANarrowRollToo()
{
    m_device = std::make_unique<VirtualPrinter>(58);
    QVERIFY(m_device->start());
    PrinterSettings settings = settingsFor(m_device->uri());
    settings.paper = {58, 48, 203};
    restart(settings);
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    const QImage page = m_device->page(slip.name());
    QCOMPARE(qRound(page.width() * 25.4 / 203), 58);
    QCOMPARE(codesOn(page), slip.slip->matters.constFirst().token);
}

void tst_CupsPrinter::tellsStaffOfAStrip()
{
    PrintOrder strip = order();
    strip.strip =
        StaffStrip{Language::Polish, strip.slip->office, strip.slip->issuedLocal, strip.slip->matters};
    strip.slip.reset();
    m_printer->print(strip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(strip.id, PrintState::Printed), long_);
    QVERIFY(codesOn(m_device->page(strip.name())).isEmpty());
    QVERIFY(wordsOn(m_device->page(strip.name()), QStringLiteral("pol")).contains(QStringLiteral("365")));
}

void tst_CupsPrinter::waitsForPaperThatIsOutBeforeTheJob()
{
    QVERIFY(m_device->setRoll(0));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Accepted, PrinterTrouble::PaperOut), long_);
    QCOMPARE(m_watch->trouble(), PrinterTrouble::PaperOut);
    QVERIFY(m_device->pages().isEmpty());
    QVERIFY(m_device->setRoll(250));
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::None, long_);
    QCOMPARE(m_device->pages(), QStringList{slip.name()});
}

void tst_CupsPrinter::waitsForPaperThatRunsOutInMidJob()
{
    m_device->setFault(QStringLiteral("slow 0.1\nmid paper-out"));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Accepted, PrinterTrouble::PaperOut), long_);
    QVERIFY(m_watch->news.constLast().percent >= 30);
    QVERIFY(!m_watch->has(slip.id, PrintState::Printed));
    m_device->setFault({});
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::None, long_);
    QCOMPARE(m_device->pages(), QStringList{slip.name()});
}

void tst_CupsPrinter::seesAnOpenCoverWithinASecond()
{
    m_device->setFault(QStringLiteral("slow 0.3"));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(!m_watch->news.isEmpty() && m_watch->news.constLast().percent >= 10, long_);
    m_device->setFault(QStringLiteral("cover-open"));
    // A step of 0.3 s until the device says it, then at most a second.
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::CoverOpen, 1300);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Accepted, PrinterTrouble::CoverOpen), 1000);
    m_device->setFault({});
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
}

void tst_CupsPrinter::seesAnIdlePrinterRunOutAndLow()
{
    QVERIFY(m_device->setRoll(0));
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::PaperOut, 1000);
    QVERIFY(m_device->setRoll(5));
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::PaperLow, 1000);
    QVERIFY(m_watch->status.constLast().paperLow);
    QVERIFY(m_device->setRoll(250));
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::None, 1000);
    QVERIFY(m_watch->news.isEmpty());
}

void tst_CupsPrinter::tellsThatThePrinterIsGoneAndPrintsWhenItComesBack()
{
    m_device->unplug();
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::Gone, 1500);
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Sending, PrinterTrouble::Gone), 2000);
    QVERIFY(!m_watch->has(slip.id, PrintState::Accepted));
    QVERIFY(m_device->start());
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    QCOMPARE(m_watch->trouble(), PrinterTrouble::None);
    QCOMPARE(m_device->pages(), QStringList{slip.name()});
}

void tst_CupsPrinter::tellsThatThePrinterHangsAndPrintsOnceWhenItWakes()
{
    m_device->hang();
    const PrintOrder slip = order();
    QElapsedTimer timer;
    timer.start();
    m_printer->print(slip);
    QVERIFY(timer.elapsed() < 20);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Sending, PrinterTrouble::Hanging), 6000);
    QCOMPARE(m_watch->trouble(), PrinterTrouble::Hanging);
    m_device->wake();
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    QCOMPARE(m_device->pages(), QStringList{slip.name()});
    // And in the middle of a job.
    m_device->setFault(QStringLiteral("slow 0.2"));
    const PrintOrder second = order(366);
    m_printer->print(second);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(second.id, PrintState::Accepted), long_);
    m_device->hang();
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(second.id, PrintState::Accepted, PrinterTrouble::Hanging), 6000);
    m_device->wake();
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(second.id, PrintState::Printed), long_);
    QCOMPARE(m_device->pages().size(), 2);
}

void tst_CupsPrinter::showsTheProgressOfASlowPrinter()
{
    m_device->setFault(QStringLiteral("slow 0.3"));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    QList<int> percents;
    for (const PrintNews &news : std::as_const(m_watch->news))
        percents.append(news.percent);
    QVERIFY(std::is_sorted(percents.cbegin(), percents.cend()));
    QVERIFY2(QSet<int>(percents.cbegin(), percents.cend()).size() >= 5, "told in steps");
    QVERIFY(!m_watch->has(slip.id, PrintState::Accepted, PrinterTrouble::Hanging));
}

void tst_CupsPrinter::callsAJobThatStandsStillHanging()
{
    PrinterSettings settings = settingsFor(m_device->uri());
    settings.progressLimit = std::chrono::milliseconds(800);
    restart(settings);
    m_device->setFault(QStringLiteral("slow 2"));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Accepted, PrinterTrouble::Hanging), long_);
    m_device->setFault({});
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
}

void tst_CupsPrinter::failsWhatThePrinterGivesUp()
{
    m_device->setFault(QStringLiteral("abort"));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Failed, PrinterTrouble::Fault), long_);
    QVERIFY(m_device->pages().isEmpty());
    m_device->setFault({});
    const PrintOrder next = order();
    m_printer->print(next);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(next.id, PrintState::Printed), long_);
}

void tst_CupsPrinter::cancelsAJobThatWaitsForPaper()
{
    QVERIFY(m_device->setRoll(0));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Accepted, PrinterTrouble::PaperOut), long_);
    m_printer->cancel(slip.id);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Failed), long_);
    QVERIFY(m_device->setRoll(250));
    const PrintOrder next = order(366);
    m_printer->print(next);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(next.id, PrintState::Printed), long_);
    QCOMPARE(m_device->pages(), QStringList{next.name()});
}

void tst_CupsPrinter::cancelsAnOrderForAPrinterThatIsGone()
{
    m_device->unplug();
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Sending, PrinterTrouble::Gone), long_);
    m_printer->cancel(slip.id);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Failed), 3000);
    QVERIFY(m_device->start());
    const PrintOrder next = order(366);
    m_printer->print(next);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(next.id, PrintState::Printed), long_);
    QCOMPARE(m_device->pages(), QStringList{next.name()});
}

void tst_CupsPrinter::takesBackAJobThatWasCancelledWhileThePrinterHung()
{
    m_device->setFault(QStringLiteral("paper-out"));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Accepted, PrinterTrouble::PaperOut), long_);
    m_device->hang();
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::Hanging, 6000);
    m_printer->cancel(slip.id);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Failed), 8000);
    m_device->wake();
    m_device->setFault({});
    const PrintOrder next = order(366);
    m_printer->print(next);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(next.id, PrintState::Printed), long_);
    QVERIFY(m_device->pages().contains(next.name()));
}

void tst_CupsPrinter::findsAJobAfterARestart()
{
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    const int number = m_watch->news.constLast().printerJob;
    restart(settingsFor(m_device->uri()));
    m_printer->findJob(slip.id, number);
    m_printer->findJob(slip.id, 0);
    m_printer->findJob(slip.id, number + 7);
    const PrintOrder never = order();
    m_printer->findJob(never.id, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->answers.size(), 4, long_);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_watch->answers.at(i).known, JobKnown::Yes);
        QCOMPARE(m_watch->answers.at(i).state, PrintState::Printed);
        QCOMPARE(m_watch->answers.at(i).printerJob, number);
    }
    QCOMPARE(m_watch->answers.at(3).id, never.id);
    QCOMPARE(m_watch->answers.at(3).known, JobKnown::No);
    QVERIFY(m_watch->news.isEmpty());
}

void tst_CupsPrinter::goesOnWithAJobFoundUnderWay()
{
    m_device->setFault(QStringLiteral("mid paper-out"));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Accepted, PrinterTrouble::PaperOut), long_);
    restart(settingsFor(m_device->uri()));
    m_printer->findJob(slip.id, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->answers.size(), 1, long_);
    QCOMPARE(m_watch->answers.constFirst().known, JobKnown::Yes);
    QCOMPARE(m_watch->answers.constFirst().state, PrintState::Accepted);
    m_device->setFault({});
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    QCOMPARE(m_device->pages(), QStringList{slip.name()});
}

void tst_CupsPrinter::cannotTellWhatBecameOfAForgottenJob()
{
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    const int number = m_watch->news.constLast().printerJob;
    m_device->unplug();
    m_printer->findJob(slip.id, number);
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->answers.size(), 1, long_);
    QCOMPARE(m_watch->answers.at(0).known, JobKnown::CannotTell);
    // It comes back with an empty memory: it had the job, and nobody knows what became of it.
    QVERIFY(m_device->start());
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->trouble(), PrinterTrouble::None, long_);
    m_printer->findJob(slip.id, number);
    m_printer->findJob({newUuid7(QDateTime::currentMSecsSinceEpoch() - 3600000)}, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->answers.size(), 3, long_);
    QCOMPARE(m_watch->answers.at(1).known, JobKnown::CannotTell);
    QCOMPARE(m_watch->answers.at(2).known, JobKnown::CannotTell);
}

void tst_CupsPrinter::endsAnOrderAtTheLimit()
{
    PrinterSettings settings = settingsFor(m_device->uri());
    settings.jobLimit = std::chrono::milliseconds(1500);
    restart(settings);
    QVERIFY(m_device->setRoll(0));
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Failed), long_);
}

void tst_CupsPrinter::reportsAPrinterThatIsNoIppAddress()
{
    restart(settingsFor(QStringLiteral("http://localhost:1/")));
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->status.size(), 1, long_);
    QCOMPARE(m_watch->trouble(), PrinterTrouble::Fault);
    const PrintOrder slip = order();
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Failed, PrinterTrouble::Fault), long_);
}

void tst_CupsPrinter::ignoresAnOrderThatIsUnderWay()
{
    m_device->setFault(QStringLiteral("slow 0.1"));
    const PrintOrder slip = order();
    m_printer->print(slip);
    m_printer->print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(slip.id, PrintState::Printed), long_);
    const PrintOrder next = order(366);
    m_printer->print(next);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch->has(next.id, PrintState::Printed), long_);
    QCOMPARE(m_device->pages().size(), 2);
}

QTEST_MAIN(tst_CupsPrinter)
#include "tst_cupsprinter.moc"
