// SPDX-License-Identifier: GPL-3.0-or-later
// How the terminal is, told to the office in the beat that it wants.
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include "lineoffice.h"
#include "support/fakeclock.h"
#include "sync/heart.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

const QString path = QStringLiteral("/v1/device/heartbeat");

Health healthy()
{
    Health health;
    health.ledger = LedgerId::fromText(QStringLiteral("0193a1b2-2222-7000-8000-000000000001"));
    health.version = QStringLiteral("0.3.0");
    health.clockOffset = -120ms;
    health.printer = PrinterTrouble::PaperLow;
    health.paperLow = true;
    health.printerReasons = QString(600, QLatin1Char('x'));
    health.ticketsLeft = -3; // the roll lasted longer than was counted
    health.diskFree = 9'123'456'789;
    health.diskTotal = 15'900'000'000;
    health.languages = {Language::Polish, Language::Ukrainian};
    health.alarms = {QStringLiteral("paper-low")};
    return health;
}

LineOffice::Response answer(int everySeconds)
{
    return {200,
            "application/json",
            {},
            R"({"everySeconds": )" + QByteArray::number(everySeconds) + R"(, "reconnect": {"retryMs": 1000,
            "jitterMs": 7000, "pollSeconds": 30}, "certificate": {"serial": "5f0012ab",
            "notAfter": "2027-02-22T08:00:00.000Z", "renewAfter": "2027-01-23T08:00:00.000Z"}, "version": "0.3.0"})"};
}

} // namespace

class TestHeart : public QObject
{
    Q_OBJECT

    LineOffice m_office{QStringLiteral("heart")};
    QString m_folder = m_office.enrol(QStringLiteral("kiosk-1"));

    [[nodiscard]] QJsonObject lastBeat() const
    {
        return QJsonDocument::fromJson(m_office.heard().constLast().body).object();
    }

private Q_SLOTS:
    void beatsAsTheOfficeToldAndAtOnceWhenSomethingChanged()
    {
        m_office.say(path, answer(60));
        FakeClock clock;
        DeviceLine line(m_office.settings(m_folder));
        Heart heart(line, clock);
        QSignalSpy told(&heart, &Heart::jitterTold);
        heart.tick();
        heart.setHealth(healthy);
        heart.tick();
        heart.tick(); // one at a time
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(m_office.heardAt(path), 1);
        QCOMPARE(told.constFirst().constFirst().value<std::chrono::milliseconds>(), 7'000ms);
        const QJsonObject printer = lastBeat().value(QStringLiteral("printer")).toObject();
        QCOMPARE(printer.value(QStringLiteral("trouble")).toString(), QStringLiteral("paper-low"));
        QCOMPARE(printer.value(QStringLiteral("ticketsLeft")).toInt(-1), 0);
        QCOMPARE(printer.value(QStringLiteral("reasons")).toString().size(), 500);
        QCOMPARE(
            lastBeat().value(QStringLiteral("clock")).toObject().value(QStringLiteral("offsetMs")).toInt(),
            -120);
        QCOMPARE(lastBeat().value(QStringLiteral("alarms")).toArray(),
                 QJsonArray{QStringLiteral("paper-low")});

        clock.advance(59s);
        heart.tick();
        QCOMPARE(told.size(), 1);
        clock.advance(1s);
        heart.tick();
        QTRY_COMPARE(told.size(), 2);
        heart.beatSoon();
        heart.beatSoon();
        heart.tick();
        QTRY_COMPARE(told.size(), 3);
        heart.tick();
        QCOMPARE(m_office.heardAt(path), 3);
    }

    void beatsLessOftenWhileNobodyAnswers()
    {
        m_office.answer(path, [](const LineOffice::Request &, const backoffice::Answer &answering) {
            answering.send({502, "text/html", {}, "<html>"});
        });
        FakeClock clock;
        DeviceLine line(m_office.settings(m_folder));
        Heart heart(line, clock);
        heart.setHealth(healthy);
        const int before = m_office.heardAt(path);
        heart.tick();
        QTRY_COMPARE(m_office.heardAt(path), before + 1);
        m_office.say(path, answer(30));
        QSignalSpy told(&heart, &Heart::jitterTold);
        // A change does not make it knock oftener; it waits at least a second, and comes within two.
        heart.beatSoon();
        heart.tick();
        QCOMPARE(m_office.heardAt(path), before + 1);
        QTRY_VERIFY((clock.advance(200ms), heart.tick(), !told.isEmpty()));
        QCOMPARE(m_office.heardAt(path), before + 2);
    }
};

QTEST_GUILESS_MAIN(TestHeart)
#include "tst_heart.moc"
