// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "printer/reasons.h"

using namespace okienko;

class tst_Reasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTroubleByTheBeginning_data();
    void tellsTroubleByTheBeginning();
    void takesUnknownErrorsForAFault();
    void doesNotCallAWarningATrouble();
    void tellsWhatHasToBeDoneFirst();
    void noticesLowPaperBesideAnything();
    void callsAStoppedPrinterWithoutAReasonAFault();
};

void tst_Reasons::tellsTroubleByTheBeginning_data()
{
    QTest::addColumn<QString>("keyword");
    QTest::addColumn<PrinterTrouble>("trouble");
    // RFC 8011 5.4.12 and PWG 5100.9, with what each means at a ticket printer.
    const QList<std::pair<const char *, PrinterTrouble>> rows{
        {"media-empty", PrinterTrouble::PaperOut},
        {"media-needed", PrinterTrouble::PaperOut},
        {"input-tray-missing", PrinterTrouble::PaperOut},
        {"media-jam", PrinterTrouble::Jam},
        {"media-path-jam", PrinterTrouble::Jam},
        {"output-area-full", PrinterTrouble::Jam},
        {"cutter-failure", PrinterTrouble::Jam},
        {"trimmer-jam", PrinterTrouble::Jam},
        {"cover-open", PrinterTrouble::CoverOpen},
        {"door-open", PrinterTrouble::CoverOpen},
        {"interlock-open", PrinterTrouble::CoverOpen},
        {"shutdown", PrinterTrouble::Gone},
        {"offline", PrinterTrouble::Gone},
        {"connecting-to-device", PrinterTrouble::Gone},
        {"timed-out", PrinterTrouble::Hanging},
        {"paused", PrinterTrouble::Fault},
        {"moving-to-paused", PrinterTrouble::Fault},
        {"spool-area-full", PrinterTrouble::Fault},
        {"media-low", PrinterTrouble::PaperLow},
        {"none", PrinterTrouble::None},
    };
    for (const auto &[keyword, trouble] : rows) {
        for (const char *ending : {"", "-report", "-warning", "-error"}) {
            const QString reason = QLatin1String(keyword) + QLatin1String(ending);
            if (trouble != PrinterTrouble::None || *ending == '\0')
                QTest::newRow(qPrintable(reason)) << reason << trouble;
        }
    }
}

void tst_Reasons::tellsTroubleByTheBeginning()
{
    QFETCH(QString, keyword);
    QFETCH(PrinterTrouble, trouble);
    const PrinterStatus status = statusOf({keyword}, DeviceState::Idle);
    QCOMPARE(status.trouble, trouble);
    QCOMPARE(status.detail, keyword);
    QCOMPARE(statusOf({keyword}, DeviceState::Processing).trouble, trouble);
}

void tst_Reasons::takesUnknownErrorsForAFault()
{
    QCOMPARE(statusOf({QStringLiteral("print-head-broken-error")}, DeviceState::Idle).trouble,
             PrinterTrouble::Fault);
    QCOMPARE(statusOf({QStringLiteral("toner-empty-error")}, DeviceState::Processing).trouble,
             PrinterTrouble::Fault);
    QCOMPARE(statusOf({QStringLiteral("something")}, DeviceState::Stopped).trouble, PrinterTrouble::Fault);
}

void tst_Reasons::doesNotCallAWarningATrouble()
{
    for (const char *harmless :
         {"toner-low-warning", "marker-supply-low-report", "wifi-not-configured-report",
          "cups-waiting-for-job-completed", "output-area-almost-full-warning",
          "cutter-near-end-of-life-warning", "media-emptying", "coverage-report"})
        QCOMPARE(statusOf({QLatin1String(harmless)}, DeviceState::Processing).trouble, PrinterTrouble::None);
}

void tst_Reasons::tellsWhatHasToBeDoneFirst()
{
    const QStringList both{QStringLiteral("media-empty-warning"), QStringLiteral("cover-open-report")};
    QCOMPARE(statusOf(both, DeviceState::Stopped).trouble, PrinterTrouble::CoverOpen);
    const QStringList needed{QStringLiteral("media-needed-warning"), QStringLiteral("paused")};
    QCOMPARE(statusOf(needed, DeviceState::Stopped).trouble, PrinterTrouble::PaperOut);
}

void tst_Reasons::noticesLowPaperBesideAnything()
{
    const PrinterStatus low = statusOf({QStringLiteral("media-low-report")}, DeviceState::Idle);
    QVERIFY(low.paperLow);
    QVERIFY(!stopsPrinting(low.trouble));
    const PrinterStatus open =
        statusOf({QStringLiteral("media-low-report"), QStringLiteral("cover-open-error")}, DeviceState::Idle);
    QVERIFY(open.paperLow);
    QCOMPARE(open.trouble, PrinterTrouble::CoverOpen);
    QVERIFY(!statusOf({QStringLiteral("media-empty-error")}, DeviceState::Idle).paperLow);
}

void tst_Reasons::callsAStoppedPrinterWithoutAReasonAFault()
{
    QCOMPARE(statusOf({QStringLiteral("none")}, DeviceState::Stopped).trouble, PrinterTrouble::Fault);
    QCOMPARE(statusOf({QStringLiteral("none")}, DeviceState::Idle, false).trouble, PrinterTrouble::Fault);
    QCOMPARE(statusOf({QStringLiteral("media-empty")}, DeviceState::Stopped).trouble,
             PrinterTrouble::PaperOut);
}

QTEST_GUILESS_MAIN(tst_Reasons)
#include "tst_reasons.moc"
