// SPDX-License-Identifier: GPL-3.0-or-later
// What the office did with a ledger's tickets comes back to it (numbers P3).
#include <QTest>

#include <sqlite3.h>

#include "store/callbook.h"
#include "world.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

CallDeed deed(const World &world, const Ticket &ticket, const QString &what, const EventId &undoes = {})
{
    CallDeed one;
    one.id = {newUuid7(world.clock.now().unixMilliseconds())};
    one.ticket = ticket.id;
    one.deed = what;
    one.at = world.officeClock.now().utc;
    one.counter = {QStringLiteral("c3")};
    one.label = QStringLiteral("3");
    one.undoes = undoes;
    return one;
}

Needs fetchMe()
{
    Needs needs;
    needs.fetchMe = true;
    return needs;
}

void take(World &world, const QList<CallDeed> &deeds, const QString &cursor = QStringLiteral("k1"))
{
    sure(world.ledger->take(CallChanges{cursor, false, false, deeds}, world.clock.now()));
}

} // namespace

class TestCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeTheTicketAndStandInTheLogThatTheOfficeGets()
    {
        World world;
        world.post();
        const Ticket ticket = *world.issue();
        sure(world.ledger->setNeeds(ticket.id, fetchMe(), world.clock.now()));
        const qint64 before = world.ledger->logLength();
        const CallDeed called = deed(world, ticket, QStringLiteral("called"));
        take(world, {called});
        QCOMPARE(sure(world.ledger->ticket(ticket.id))->state, TicketState::Called);
        QVERIFY(sure(world.ledger->ticket(ticket.id))->needs.any());
        take(world, {deed(world, ticket, QStringLiteral("served"))}, QStringLiteral("k2"));
        QCOMPARE(sure(world.ledger->ticket(ticket.id))->state, TicketState::Served);
        QVERIFY(!sure(world.ledger->ticket(ticket.id))->needs.any());
        QCOMPARE(sure(world.ledger->lastDeedOf(ticket.id))->deed, QStringLiteral("served"));
        QCOMPARE(sure(world.ledger->callsCursor()), QStringLiteral("k2"));

        const auto events = sure(world.ledger->events(before + 1, 10, world.clock.now()));
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.at(0).kind, QStringLiteral("ticket.called"));
        QCOMPARE(events.at(0).body.value(QStringLiteral("deed")).toString(), called.id.text());
        QCOMPARE(events.at(0).body.value(QStringLiteral("ticket")).toString(), ticket.id.text());
        QCOMPARE(events.at(1).kind, QStringLiteral("ticket.served"));
        world.post();
        QCOMPARE(world.ledger->acknowledged(), world.ledger->logLength());
    }

    void changeNothingWhenTheyAreToldAgain()
    {
        World world;
        world.post();
        const Ticket ticket = *world.issue();
        const QList<CallDeed> deeds{deed(world, ticket, QStringLiteral("called")),
                                    deed(world, ticket, QStringLiteral("returned"))};
        take(world, deeds);
        const qint64 length = world.ledger->logLength();
        sure(world.ledger->hearCallsAnew());
        QVERIFY(sure(world.ledger->callsCursor()).isEmpty());
        take(world, deeds);
        take(world, {deeds.constFirst()});
        QCOMPARE(world.ledger->logLength(), length);
        QCOMPARE(sure(world.ledger->ticket(ticket.id))->state, TicketState::Waiting);
    }

    void bringTheStateBackWhenTheyAreUndone_data()
    {
        QTest::addColumn<QString>("undone");
        QTest::addColumn<int>("state");
        QTest::newRow("a call") << "called" << static_cast<int>(TicketState::Waiting);
        QTest::newRow("no-show") << "no-show" << static_cast<int>(TicketState::Called);
        QTest::newRow("served") << "served" << static_cast<int>(TicketState::Called);
    }
    void bringTheStateBackWhenTheyAreUndone()
    {
        QFETCH(QString, undone);
        QFETCH(int, state);
        World world;
        world.post();
        const Ticket ticket = *world.issue();
        const CallDeed first = deed(world, ticket, undone);
        take(world, {first, deed(world, ticket, QStringLiteral("undone"), first.id)});
        QCOMPARE(static_cast<int>(sure(world.ledger->ticket(ticket.id))->state), state);
    }

    void areKeptAlsoWhenTheyMeanNothingHere()
    {
        World world;
        world.post();
        Ticket ticket = *world.issue();
        take(world, {deed(world, ticket, QStringLiteral("sent-to-the-moon"))});
        QCOMPARE(sure(world.ledger->ticket(ticket.id))->state, TicketState::Waiting);
        ticket.id = {QUuid::createUuid()}; // one that this ledger forgot
        take(world, {deed(world, ticket, QStringLiteral("served"))});
        QCOMPARE(sure(world.ledger->lastDeedOf(ticket.id))->deed, QStringLiteral("served"));
    }

    void areForgottenWithTheirDay()
    {
        World world;
        world.post();
        const Ticket ticket = *world.issue();
        take(world, {deed(world, ticket, QStringLiteral("served"))});
        for (int day = 0; day < 9; ++day) {
            world.advance(24h);
            world.post();
        }
        while (sure(world.ledger->forgetOld(world.clock.now())) > 0) {
        }
        QVERIFY(!sure(world.ledger->lastDeedOf(ticket.id)));
        QCOMPARE(sure(world.ledger->callsCursor()), QStringLiteral("k1"));
    }

    void makeTheFileOfTheFormerVersionFit()
    {
        World world;
        world.post();
        const Ticket ticket = *world.issue();
        world.closeLedger();
        sqlite3 *file = nullptr;
        QCOMPARE(sqlite3_open(world.ledgerFile().toUtf8().constData(), &file), SQLITE_OK);
        QCOMPARE(sqlite3_exec(file,
                              "DROP TABLE call_deeds; DROP INDEX tickets_needs; DROP TABLE "
                              "print_job_bookings; DROP INDEX tickets_booking; ALTER TABLE tickets DROP "
                              "COLUMN booking; PRAGMA user_version = 1;",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(file);
        world.openLedger();
        QVERIFY(sure(world.ledger->ticket(ticket.id)));
        take(world, {deed(world, ticket, QStringLiteral("called"))});
        QVERIFY(QFile::exists(world.ledgerFile() + QStringLiteral(".before-4")));
    }
};

QTEST_GUILESS_MAIN(TestCalls)
#include "tst_calls.moc"
