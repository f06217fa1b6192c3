// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include "desk/catalogue.h"
#include "desk/halldesk.h"
#include "desk/printqueue.h"
#include "desk/staffdesk.h"
#include "operator/operatorsocket.h"
#include "store/ledger.h"
#include "support/fakeclock.h"
#include "support/fakeprinter.h"

using namespace okienko;

namespace
{

struct Door {
    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<Ledger> ledger;
    Catalogue catalogue{std::make_shared<const Office>()};
    FakePrinter printer;
    HallDesk hall{nullptr, clock};
    std::unique_ptr<PrintQueue> queue;
    std::unique_ptr<StaffDesk> staff;
    std::unique_ptr<OperatorSocket> socket;

    Door()
    {
        ledger = std::move(*Ledger::open({folder.filePath(QStringLiteral("ledger")),
                                          {QStringLiteral("office")},
                                          QByteArrayLiteral("mark"),
                                          QTimeZone("Europe/Warsaw"),
                                          {}},
                                         clock.now()));
        queue =
            std::make_unique<PrintQueue>(*ledger, printer, clock, catalogue, hall, PrintQueue::Settings());
        staff = std::make_unique<StaffDesk>(*ledger, clock);
        socket = std::make_unique<OperatorSocket>(*queue, *staff);
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("socket")); }
    [[nodiscard]] QJsonObject ask(const QString &name) const
    {
        return socket->answer({{QStringLiteral("ask"), name}});
    }
};

/// Asks over the real socket; an empty answer when the terminal hangs up.
QByteArray askOver(const QString &path, const QByteArray &question)
{
    QLocalSocket caller;
    caller.connectToServer(path);
    if (!caller.waitForConnected(2000))
        return {};
    caller.write(question);
    const bool heard = QTest::qWaitFor(
        [&] { return caller.canReadLine() || caller.state() == QLocalSocket::UnconnectedState; }, 8000);
    return heard ? caller.readLine() : QByteArrayLiteral("no answer in time");
}

} // namespace

class TestOperatorSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowTheTerminalIs()
    {
        Door door;
        door.staff->raise(Alarm::PaperLow);
        door.printer.become(PrinterTrouble::CoverOpen);
        const QJsonObject status = door.ask(QStringLiteral("status"));
        QVERIFY(status.value(QStringLiteral("ok")).toBool());
        QCOMPARE(status.value(QStringLiteral("alarms")).toArray(), QJsonArray{QStringLiteral("paper-low")});
        QCOMPARE(status.value(QStringLiteral("printer")).toString(), QStringLiteral("cover-open"));
        QCOMPARE(status.value(QStringLiteral("without_paper")).toInt(), 0);
    }

    void tellsWhoWaits()
    {
        Door door;
        const QJsonObject nobody = door.ask(QStringLiteral("waiting"));
        QVERIFY(nobody.value(QStringLiteral("ok")).toBool());
        QVERIFY(nobody.value(QStringLiteral("numbers")).toArray().isEmpty());
        QCOMPARE(door.ask(QStringLiteral("print-waiting")).value(QStringLiteral("numbers")).toInt(-1), 0);
    }

    void answersAMistakeWithWhatIsAllowed()
    {
        Door door;
        const QJsonObject reply = door.ask(QStringLiteral("format-disk"));
        QVERIFY(!reply.value(QStringLiteral("ok")).toBool());
        QVERIFY(reply.value(QStringLiteral("error")).toString().contains(QStringLiteral("status, shelf")));
    }

    void tellsTheVisitorThatSomebodyComes()
    {
        Door door;
        QVERIFY(door.staff->call(Language::Polish, QStringLiteral("home")));
        QVERIFY(door.ask(QStringLiteral("answer-call")).value(QStringLiteral("ok")).toBool());
        QVERIFY(!door.staff->called());
    }

    void refusesADateThatIsNone()
    {
        Door door;
        const QJsonObject reply =
            door.socket->answer({{QStringLiteral("ask"), QStringLiteral("confirm-date")},
                                 {QStringLiteral("date"), QStringLiteral("tomorrow")}});
        QVERIFY(!reply.value(QStringLiteral("ok")).toBool());
    }

    void answersOverTheSocketOneLineEach()
    {
        Door door;
        QVERIFY(door.socket->listen(door.path()));
        const QByteArray reply = askOver(door.path(), "{\"ask\":\"status\"}\n");
        QVERIFY(QJsonDocument::fromJson(reply).object().value(QStringLiteral("ok")).toBool());
        const QByteArray nonsense = askOver(door.path(), "hello\n");
        QVERIFY(!QJsonDocument::fromJson(nonsense).object().value(QStringLiteral("ok")).toBool(true));
    }

    void hangsUpOnAQuestionWithoutEnd()
    {
        Door door;
        QVERIFY(door.socket->listen(door.path()));
        QCOMPARE(askOver(door.path(), QByteArray(10'000, 'x')), QByteArray());
        QVERIFY(!askOver(door.path(), "{\"ask\":\"status\"}\n").isEmpty());
    }

    void takesTheSocketOverFromATerminalThatCrashed()
    {
        Door crashed;
        QVERIFY(crashed.socket->listen(crashed.path()));
        Door door;
        QVERIFY(door.socket->listen(crashed.path()));
        QVERIFY(!askOver(crashed.path(), "{\"ask\":\"status\"}\n").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOperatorSocket)
#include "tst_operatorsocket.moc"
