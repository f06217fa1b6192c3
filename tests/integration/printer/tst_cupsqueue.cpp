// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "printer/cupsprinter.h"
#include "printer/escpos.h"
#include "printer/ticketlayout.h"
#include "printerwatch.h"
#include "support/pagereader.h"
#include "support/virtualprinter.h"

using namespace okienko;

namespace
{

constexpr int long_ = 30000; // ms; the limit of a wait, not its length

PrinterSettings settingsFor(const QString &queue)
{
    PrinterSettings settings;
    settings.uri = QStringLiteral("queue:") + queue;
    return settings;
}

/// A printer without a driver, as it stands on TCP port 9100: it takes what comes until the line is closed.
class RawListener : public QTcpServer
{
public:
    RawListener()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { received += socket->readAll(); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                ++closed;
                socket->deleteLater();
            });
        });
    }
    QByteArray received;
    int closed = 0;
};

} // namespace

/// The real port against a real CUPS scheduler with real queues.
class tst_CupsQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void printsThroughAQueueWithADriver();
    void sendsRasterThroughARawQueueUnchanged();
    void tellsPaperOutFromTheDeviceBehindTheQueue();
    void tellsThatTheDeviceIsGoneThoughTheQueueIsThere();
    void findsAJobAfterTheSchedulerWasRestarted();
    void tellsThatThereIsNoSuchQueue();

private:
    VirtualCups m_cups;
};

void tst_CupsQueue::initTestCase()
{
    QVERIFY(m_cups.start());
    qputenv("CUPS_SERVER", m_cups.server().toLatin1());
}

void tst_CupsQueue::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo("%s", qPrintable(m_cups.log().right(6000)));
}

void tst_CupsQueue::printsThroughAQueueWithADriver()
{
    VirtualPrinter device;
    QVERIFY(device.start());
    QVERIFY(m_cups.addQueue(QStringLiteral("Ticket"), device.uri(), QStringLiteral("everywhere")));
    CupsPrinter printer(settingsFor(QStringLiteral("Ticket")));
    PrinterWatch watch(printer);
    QTRY_COMPARE_WITH_TIMEOUT(watch.trouble(), PrinterTrouble::None, long_);
    const PrintOrder slip = order(365);
    printer.print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(watch.has(slip.id, PrintState::Printed), long_);
    QTRY_COMPARE_WITH_TIMEOUT(device.pages().size(), 1, long_);
    const QImage page = device.page(device.pages().constFirst());
    QCOMPARE(qRound(page.width() * 25.4 / 203), 80);
    QVERIFY(std::abs(page.height() * 25.4 / 203 - slipSizeMm(sampleSlip(), {}).height()) < 2);
    QCOMPARE(codesOn(page), slip.slip->matters.constFirst().token);
    QVERIFY(wordsOn(page, QStringLiteral("pol")).contains(QStringLiteral("365")));
}

void tst_CupsQueue::sendsRasterThroughARawQueueUnchanged()
{
    RawListener listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    QVERIFY(m_cups.addQueue(QStringLiteral("Raw"),
                            QStringLiteral("socket://127.0.0.1:%1").arg(listener.serverPort()),
                            QStringLiteral("raw")));
    PrinterSettings settings = settingsFor(QStringLiteral("Raw"));
    settings.kind = PrinterSettings::Kind::EscPosRaw;
    CupsPrinter printer(settings);
    PrinterWatch watch(printer);
    const PrintOrder slip = order(365);
    printer.print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(watch.has(slip.id, PrintState::Printed), long_);
    QTRY_COMPARE_WITH_TIMEOUT(listener.closed, 1, long_);
    QCOMPARE(listener.received, escPosPage(drawSlip(*slip.slip, settings.paper), 575));
}

void tst_CupsQueue::tellsPaperOutFromTheDeviceBehindTheQueue()
{
    VirtualPrinter device;
    QVERIFY(device.start());
    QVERIFY(m_cups.addQueue(QStringLiteral("Empty"), device.uri(), QStringLiteral("everywhere")));
    CupsPrinter printer(settingsFor(QStringLiteral("Empty")));
    PrinterWatch watch(printer);
    QTRY_COMPARE_WITH_TIMEOUT(watch.trouble(), PrinterTrouble::None, long_);
    QVERIFY(device.setRoll(0));
    QTRY_COMPARE_WITH_TIMEOUT(watch.trouble(), PrinterTrouble::PaperOut, 2000);
    const PrintOrder slip = order();
    printer.print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(watch.has(slip.id, PrintState::Accepted, PrinterTrouble::PaperOut), long_);
    QVERIFY(device.setRoll(250));
    QTRY_VERIFY_WITH_TIMEOUT(watch.has(slip.id, PrintState::Printed), long_);
    QCOMPARE(device.pages().size(), 1);
}

void tst_CupsQueue::tellsThatTheDeviceIsGoneThoughTheQueueIsThere()
{
    VirtualPrinter device;
    QVERIFY(device.start());
    QVERIFY(m_cups.addQueue(QStringLiteral("Gone"), device.uri(), QStringLiteral("everywhere")));
    CupsPrinter printer(settingsFor(QStringLiteral("Gone")));
    PrinterWatch watch(printer);
    QTRY_COMPARE_WITH_TIMEOUT(watch.trouble(), PrinterTrouble::None, long_);
    device.unplug();
    QTRY_COMPARE_WITH_TIMEOUT(watch.trouble(), PrinterTrouble::Gone, 2000);
    const PrintOrder slip = order();
    printer.print(slip);
    QTRY_VERIFY_WITH_TIMEOUT(watch.has(slip.id, PrintState::Sending, PrinterTrouble::Gone), long_);
    QVERIFY(device.start());
    QTRY_VERIFY_WITH_TIMEOUT(watch.has(slip.id, PrintState::Printed), long_);
    QCOMPARE(device.pages().size(), 1);
}

void tst_CupsQueue::findsAJobAfterTheSchedulerWasRestarted()
{
    VirtualPrinter device;
    QVERIFY(device.start());
    QVERIFY(m_cups.addQueue(QStringLiteral("Again"), device.uri(), QStringLiteral("everywhere")));
    const PrintOrder slip = order();
    {
        CupsPrinter printer(settingsFor(QStringLiteral("Again")));
        PrinterWatch watch(printer);
        QTRY_COMPARE_WITH_TIMEOUT(watch.trouble(), PrinterTrouble::None, long_);
        printer.print(slip);
        QTRY_VERIFY_WITH_TIMEOUT(watch.has(slip.id, PrintState::Printed), long_);
    }
    m_cups.unplug();
    QVERIFY(m_cups.start());
    CupsPrinter printer(settingsFor(QStringLiteral("Again")));
    PrinterWatch watch(printer);
    printer.findJob(slip.id, 0);
    printer.findJob(order().id, 0);
    QTRY_COMPARE_WITH_TIMEOUT(watch.answers.size(), 2, long_);
    QCOMPARE(watch.answers.at(0).known, JobKnown::Yes);
    QCOMPARE(watch.answers.at(0).state, PrintState::Printed);
    QCOMPARE(watch.answers.at(1).known, JobKnown::No);
    QCOMPARE(device.pages().size(), 1);
}

void tst_CupsQueue::tellsThatThereIsNoSuchQueue()
{
    CupsPrinter printer(settingsFor(QStringLiteral("Nowhere")));
    PrinterWatch watch(printer);
    QTRY_COMPARE_WITH_TIMEOUT(watch.status.size(), 1, long_);
    QCOMPARE(watch.trouble(), PrinterTrouble::Gone);
}

QTEST_MAIN(tst_CupsQueue)
#include "tst_cupsqueue.moc"
