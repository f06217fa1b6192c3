// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk does, on both databases: calls, recalls, undo, transfers, the cash desk and back; every
// refusal.
#include <QTest>

#include "hallbench.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;
using backoffice::CallReason;
using backoffice::OutOfTurn;
using backoffice::Stage;
using Why = backoffice::WhyNot::Kind;
using No = NotDone::Kind;
using Asked = CounterDesk::Asked;

class TestCounterDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void twoCountersServeTheHallInItsOrder()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards, b.passports});
        b.open(b.c2, {b.cards});
        const TicketId first = b.issue(b.cards);
        b.advance(1min);
        const TicketId passport = b.issue(b.passports);
        b.advance(10min);
        const TicketId last = b.issue(b.cards);
        QCOMPARE(b.next(b.c2), first);
        // Its second matter counts five minutes later there, and the other came ten after it.
        QCOMPARE(b.next(b.c1), passport);
        b.advance(1min);
        QVERIFY(isDone(b.at(b.c2, [](CounterDesk &desk, const Asked &asked) { return desk.serve(asked); })));
        QCOMPARE(b.stage(first), Stage::Serving);
        QVERIFY(isDone(
            b.at(b.c2, [](CounterDesk &desk, const Asked &asked) { return desk.doneAndNext(asked); })));
        QCOMPARE(b.stage(first), Stage::Served);
        QCOMPARE(b.hall().hall.counter(b.c2)->has, last);
        QCOMPARE(outcomeOf(b.at(
                     b.c2, [](CounterDesk &desk, const Asked &asked) { return desk.doneAndNext(asked); })),
                 DeskDone::Outcome::Nobody);
        QCOMPARE(b.stage(last), Stage::Served);
        QCOMPARE(b.hall().counter(b.c2)->step, qint64{5});
    }

    void whatIsRefusedSaysWhyAndChangesNothing()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        const TicketId ticket = b.issue(b.cards);
        const auto refused = [&](const CounterId &counter, const HallBench::Work &work) {
            return refusalOf(b.at(counter, work));
        };
        const auto next = [](CounterDesk &desk, const Asked &asked) { return desk.next(asked); };
        const auto done = [](CounterDesk &desk, const Asked &asked) { return desk.done(asked); };
        QCOMPARE(refused(b.c1, next).why.kind, Why::CounterClosed);
        QCOMPARE(refused(b.c1, done).why.kind, Why::NotNow);
        const auto openWith = [](const ServiceId &service, bool any) {
            return [=](CounterDesk &desk, const Asked &asked) { return desk.open(asked, {service}, any); };
        };
        QCOMPARE(refused(b.c1, openWith(b.fees, false)).kind, No::NoSuchService);
        QVERIFY(isDone(b.at(b.c1, openWith(b.fees, true)))); // a supervisor asks
        QCOMPARE(refused(b.c1, openWith({QStringLiteral("moon")}, true)).kind, No::NoSuchService);
        b.open(b.c1, {b.cards});
        b.open(b.c2, {b.cards});
        QCOMPARE(b.next(b.c1), ticket);
        QCOMPARE(refused(b.c1, next).why.kind, Why::CounterBusy);
        QCOMPARE(refused(b.c1, [](CounterDesk &desk, const Asked &asked) { return desk.close(asked); }).kind,
                 No::TicketHere);
        QCOMPARE(refused(b.c1, [](CounterDesk &desk, const Asked &asked) { return desk.pause(asked); }).kind,
                 No::TicketHere);
        const backoffice::WhyNot soon =
            refused(b.c1, [](CounterDesk &desk, const Asked &asked) { return desk.recall(asked); }).why;
        QCOMPARE(soon.kind, Why::TooSoon);
        QCOMPARE(soon.wait, 20s);
        QCOMPARE(
            refused(b.c1, [](CounterDesk &desk, const Asked &asked) { return desk.noShow(asked); }).why.kind,
            Why::TooSoon);
        const backoffice::WhyNot taken = refused(b.c2, [&](CounterDesk &desk, const Asked &asked) {
                                             return desk.outOfTurn(asked, ticket, OutOfTurn::NotWell);
                                         }).why;
        QCOMPARE(taken.kind, Why::OtherCounter);
        QCOMPARE(taken.counter, b.c1);
        const auto to = [](const CounterDesk::Destination &there) {
            return [=](CounterDesk &desk, const Asked &asked) { return desk.transfer(asked, there); };
        };
        QCOMPARE(refused(b.c1, to({{QStringLiteral("moon")}, {}, false})).kind, No::NoSuchService);
        QCOMPARE(refused(b.c1, to({{}, {QStringLiteral("c9")}, false})).kind, No::NoSuchCounter);
        QCOMPARE(refused(b.c1, to({{}, b.cash, false})).why.kind, Why::CounterClosed);
        QCOMPARE(refused(b.c1, to({b.cards, {}, false})).why.kind, Why::SameService);
        QCOMPARE(refused({QStringLiteral("c1")},
                         [&](CounterDesk &desk, const Asked &asked) {
                             return desk.undo(asked, HallBench::newRequest());
                         })
                     .kind,
                 No::UndoOver);
        QCOMPARE(b.stage(ticket), Stage::Called);
        QCOMPARE(b.hall().counter(b.c1)->step, qint64{3}); // opened twice, called once
    }

    void aCounterThatBelievesSomethingElseDoesNothing()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.issue(b.cards);
        b.open(b.c1, {b.cards});
        const auto next = [](CounterDesk &desk, const Asked &asked) { return desk.next(asked); };
        Asked old = b.present(b.c1, HallBench::newRequest());
        b.open(b.c1, {b.cards, b.passports}); // another page took the counter over
        QCOMPARE(refusalOf(b.at(old, next)).kind, No::CounterMoved);
        old.step = 2;
        old.ticket = {QUuid::createUuid()};
        QCOMPARE(refusalOf(b.at(old, next)).kind, No::CounterMoved);
        old.ticket = {};
        QVERIFY(isDone(b.at(old, next)));
    }

    void recallsAreCountedAndANoShowMayReturn()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        const TicketId ticket = b.issue(b.cards);
        b.next(b.c1);
        const auto recall = [](CounterDesk &desk, const Asked &asked) { return desk.recall(asked); };
        for (int i = 0; i < 2; ++i) {
            b.advance(21s);
            QVERIFY(isDone(b.at(b.c1, recall)));
        }
        b.advance(21s);
        QCOMPARE(refusalOf(b.at(b.c1, recall)).why.kind, Why::NoRecallsLeft);
        QVERIFY(isDone(b.at(b.c1, [](CounterDesk &desk, const Asked &asked) { return desk.noShow(asked); })));
        QCOMPARE(b.stage(ticket), Stage::NoShow);
        QVERIFY(b.next(b.c1).isNull());
        b.advance(5min);
        const auto back = b.deed([&](Deed &deed) {
            return CounterDesk(deed, b.file)
                .atNoCounter(ticket, backoffice::Deed::Return, HallBench::newRequest(),
                             backoffice::Who::Kind::Supervisor);
        });
        QVERIFY(std::holds_alternative<KnownTicket>(back));
        QCOMPARE(b.next(b.c1), ticket);
        QCOMPARE(b.deedsTold(), (QStringList{QStringLiteral("called"), QStringLiteral("recalled"),
                                             QStringLiteral("recalled"), QStringLiteral("no-show"),
                                             QStringLiteral("returned"), QStringLiteral("called")}));
    }

    void undoRestoresExactlyAndOnlyForTenSeconds()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        const TicketId first = b.issue(b.cards);
        b.advance(1min);
        const TicketId second = b.issue(b.cards);
        b.next(b.c1);
        b.advance(3min);
        const KnownTicket calledFirst = b.ticket(first);
        const KnownTicket waitingSecond = b.ticket(second);
        const RequestId both = HallBench::newRequest();
        QVERIFY(isDone(
            b.at(b.c1, both, [](CounterDesk &desk, const Asked &asked) { return desk.doneAndNext(asked); })));
        QCOMPARE(b.stage(second), Stage::Called);
        const auto undo = [](const RequestId &what) {
            return [=](CounterDesk &desk, const Asked &asked) { return desk.undo(asked, what); };
        };
        b.advance(9s);
        QVERIFY(isDone(b.at(b.c1, undo(both)))); // as one
        QCOMPARE(b.ticket(first).now, calledFirst.now);
        QCOMPARE(b.ticket(second).now, waitingSecond.now);
        QCOMPARE(refusalOf(b.at(b.c1, undo(both))).kind, No::UndoOver);
        const RequestId late = HallBench::newRequest();
        QVERIFY(
            isDone(b.at(b.c1, late, [](CounterDesk &desk, const Asked &asked) { return desk.done(asked); })));
        b.advance(11s);
        QCOMPARE(refusalOf(b.at(b.c1, undo(late))).kind, No::UndoOver);
        QCOMPARE(b.stage(first), Stage::Served);
        QCOMPARE(b.deedsTold().count(QStringLiteral("undone")), 2);
    }

    void theCashDeskSendsBack()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        b.open(b.cash, {b.fees});
        const TicketId ticket = b.issue(b.cards);
        b.next(b.c1);
        QVERIFY(isDone(b.at(b.c1, [&](CounterDesk &desk, const Asked &asked) {
            return desk.transfer(asked, {b.fees, {}, true});
        })));
        QCOMPARE(b.next(b.cash), ticket);
        b.advance(2min);
        QVERIFY(isDone(b.done(b.cash)));
        QCOMPARE(b.stage(ticket), Stage::Parked);
        QCOMPARE(b.ticket(ticket).now.counter, b.c1);
        QCOMPARE(
            refusalOf(b.at(b.c1, [](CounterDesk &desk, const Asked &asked) { return desk.close(asked); }))
                .kind,
            No::TicketHere);
        QVERIFY(isDone(
            b.at(b.c1, [&](CounterDesk &desk, const Asked &asked) { return desk.unpark(asked, ticket); })));
        QVERIFY(isDone(b.done(b.c1)));
        QCOMPARE(b.stage(ticket), Stage::Served);
        const QStringList told = b.deedsTold();
        QCOMPARE(told, (QStringList{QStringLiteral("called"), QStringLiteral("transferred"),
                                    QStringLiteral("called"), QStringLiteral("parked"),
                                    QStringLiteral("serving"), QStringLiteral("served")}));
        QCOMPARE(b.calls().deeds.at(1).service, b.fees);
    }

    void atMostTenAreParkedAndAMistakeGoesBackToItsPlace()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        const auto park = [](CounterDesk &desk, const Asked &asked) { return desk.park(asked); };
        for (int i = 0; i < 11; ++i)
            b.issue(b.cards);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(!b.next(b.c1).isNull());
            QVERIFY(isDone(b.at(b.c1, park)));
        }
        const TicketId last = b.next(b.c1);
        QCOMPARE(refusalOf(b.at(b.c1, park)).kind, No::TooManyParked);
        QVERIFY(
            isDone(b.at(b.c1, [](CounterDesk &desk, const Asked &asked) { return desk.putBack(asked); })));
        QCOMPARE(b.stage(last), Stage::Waiting);
        QCOMPARE(b.next(b.c1), last);
    }

    void aBreakEndsWithNextAndTheDayClosesTheCounters()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        QVERIFY(isDone(b.at(b.c1, [](CounterDesk &desk, const Asked &asked) { return desk.pause(asked); })));
        QVERIFY(b.hall().counter(b.c1)->paused);
        const TicketId ticket = b.issue(b.cards);
        QCOMPARE(b.next(b.c1), ticket);
        QVERIFY(!b.hall().counter(b.c1)->paused);
        QVERIFY(isDone(b.done(b.c1)));
        const qint64 step = b.hall().counter(b.c1)->step;
        b.advance(24h);
        b.issue(b.cards); // something happens on the new day
        QVERIFY(!b.hall().counter(b.c1)->open);
        QCOMPARE(b.hall().counter(b.c1)->step, step); // it goes on counting: no old page is believed
        QCOMPARE(refusalOf(b.at(b.c1, [](CounterDesk &desk, const Asked &asked) { return desk.next(asked); }))
                     .why.kind,
                 Why::CounterClosed);
    }

    void outOfTurnKeepsItsReasonAndLinkedTicketsAreNotCalledTogether()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        b.open(b.c2, {b.cards, b.passports});
        const VisitId visit{QUuid::createUuid()};
        TakenEvent one = b.paper(b.cards);
        TakenEvent two = b.paper(b.passports);
        for (TakenEvent *event : {&one, &two}) {
            event->body.insert(QStringLiteral("visit"), visit.text());
            b.take(*event);
        }
        b.advance(1min);
        const TicketId other = b.issue(b.passports);
        b.next(b.c1);
        QCOMPARE(b.next(b.c2), other); // the linked one rests while the other is at a counter
        QVERIFY(isDone(b.done(b.c2)));
        const TicketId linked = TicketId::fromText(two.body.value(QLatin1String("ticket")).toString());
        const NotDone no = refusalOf(b.at(b.c2, [&](CounterDesk &desk, const Asked &asked) {
            return desk.outOfTurn(asked, linked, OutOfTurn::SmallChild);
        }));
        QCOMPARE(no.why.kind, Why::LinkedElsewhere);
        QVERIFY(isDone(b.done(b.c1)));
        QVERIFY(isDone(b.at(b.c2, [&](CounterDesk &desk, const Asked &asked) {
            return desk.outOfTurn(asked, linked, OutOfTurn::SmallChild);
        })));
        const auto history = sure(TicketBook(b.connection(), b.office).history(b.ticket(linked)));
        QCOMPARE(history.last().reason.kind, CallReason::Kind::OutOfTurn);
        QCOMPARE(history.last().reason.why, OutOfTurn::SmallChild);
    }

    void suspendedServicesRestAndComeBackInTheirPlace()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards, b.passports});
        const TicketId card = b.issue(b.cards);
        b.advance(10min);
        const TicketId passport = b.issue(b.passports);
        b.deed([&](Deed &deed) -> Result<int> {
            SuspendedService closed;
            closed.service = b.cards;
            closed.told.texts.set(Language::Polish, QStringLiteral("Awaria."));
            closed.told.offers = QStringList{QStringLiteral("wait")};
            closed.told.until = b.now().utc.addSecs(3600);
            closed.returnUntil = b.realDay().addDays(14);
            sure(HallBook(OfficeToday(deed, b.file)).suspend(closed));
            return 0;
        });
        QCOMPARE(b.next(b.c1), passport); // its second matter counts five minutes later, not ten
        QVERIFY(isDone(b.done(b.c1)));
        QVERIFY(b.next(b.c1).isNull());
        QCOMPARE(b.hall().suspension(b.cards)->told.texts.in(Language::Polish), QStringLiteral("Awaria."));
        b.advance(61min); // it ends by itself
        QCOMPARE(b.next(b.c1), card);
    }
};

QTEST_GUILESS_MAIN(TestCounterDesk)
#include "tst_counterdesk.moc"
