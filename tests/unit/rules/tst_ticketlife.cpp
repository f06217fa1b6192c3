// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a ticket: what may be done with it, when, by whom; what is undone; what arrives late or twice.
#include <QTest>

#include "officehall.h"
#include "rules/experience.h"
#include "rules/figures.h"
#include "rules/outlook.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;
using Why = WhyNot::Kind;

namespace
{

const QString passports = QStringLiteral("passports");
const QString cash = QStringLiteral("cash");
const QString c3 = QStringLiteral("3");
const QString c4 = QStringLiteral("4");

OfficeTable officeTable()
{
    OfficeTable made;
    made.services.insert({passports}, {12, 2, true, true});
    made.services.insert({cash}, {4, 2, false, false});
    return made;
}

const TicketEvent &eventOf(const OfficeHall::Answer &answer) { return std::get<TicketEvent>(answer); }
WhyNot whyNot(const OfficeHall::Answer &answer) { return std::get<WhyNot>(answer); }
bool done(const OfficeHall::Answer &answer) { return std::holds_alternative<TicketEvent>(answer); }

/// Counter 3 for passports, counter 4 is the cash desk. One ticket is called at 3.
struct Scene : OfficeHall {
    Scene() : OfficeHall(officeTable())
    {
        open(c3, {passports});
        open(c4, {cash});
        ticketId = issue(passports);
        now += 5min;
        called = eventOf(next(c3));
        now += 1min;
    }
    Stage stage() { return ticket(ticketId).stage; }
    Answer visitor(Deed deed)
    {
        Wanted wanted;
        wanted.deed = deed;
        wanted.ticket = ticketId;
        wanted.who = {Who::Kind::Visitor, {}};
        wanted.request = fresh<RequestId>();
        return ask(wanted);
    }
    TicketId ticketId;
    TicketEvent called;
};

/// What a terminal reports.
TicketEvent news(OfficeHall &office, Deed deed, const TicketId &ticket, Instant at)
{
    TicketEvent event;
    event.id = office.fresh<EventId>();
    event.ticket = ticket;
    event.deed = deed;
    event.who = {Who::Kind::Visitor, {}};
    event.at = at;
    return event;
}

} // namespace

class TestTicketLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTicketIsCalledServedAndDone()
    {
        Scene scene;
        QCOMPARE(scene.stage(), Stage::Called);
        QVERIFY(done(scene.ask(c3, Deed::Serve, scene.ticketId)));
        QCOMPARE(scene.stage(), Stage::Serving);
        scene.now += 7min;
        QVERIFY(done(scene.ask(c3, Deed::Done, scene.ticketId)));
        QCOMPARE(scene.stage(), Stage::Served);
        const Stay stay = scene.ticket(scene.ticketId).stays.first();
        QCOMPARE(*stay.endedAt - *stay.servedFrom, 7min);
        QCOMPARE(whyNot(scene.ask(c3, Deed::Recall, scene.ticketId)).kind, Why::NotNow);
    }

    void everyDeedIsAllowedWhereTheTableSaysAndNowhereElse()
    {
        using Who = Who::Kind;
        QCOMPARE(deedsFor(Stage::Waiting, Who::Visitor),
                 (QList{Deed::GoAway, Deed::GiveBack, Deed::TakeMark, Deed::TakeBooking}));
        QCOMPARE(deedsFor(Stage::Called, Who::Counter),
                 (QList{Deed::Recall, Deed::Serve, Deed::Done, Deed::NoShow, Deed::Park, Deed::ToHall,
                        Deed::Transfer, Deed::ToCashDesk}));
        QCOMPARE(deedsFor(Stage::Parked, Who::Supervisor), (QList{Deed::ToHall}));
        QCOMPARE(deedsFor(Stage::Served, Who::Counter), QList<Deed>());
        QCOMPARE(deedsFor(Stage::Serving, Who::Visitor), QList<Deed>());
        QCOMPARE(deedsFor(Stage::Waiting, Who::Office), (QList{Deed::EndDay}));
    }

    void aRefusedDeedSaysWhyAndChangesNothing()
    {
        Scene scene;
        const TicketNow before = scene.ticket(scene.ticketId);
        QCOMPARE(whyNot(scene.ask(c4, Deed::Done, scene.ticketId)), (WhyNot{Why::OtherCounter, 0s, {c3}}));
        QCOMPARE(whyNot(scene.ask(c4, Deed::Call, scene.ticketId)), (WhyNot{Why::OtherCounter, 0s, {c3}}));
        QCOMPARE(whyNot(scene.ask(c3, Deed::TakeUp, scene.ticketId)).kind, Why::NotNow);
        QCOMPARE(whyNot(scene.visitor(Deed::Done)).kind, Why::NotByYou);
        QCOMPARE(whyNot(scene.visitor(Deed::GiveBack)).kind, Why::NotNow);
        QCOMPARE(whyNot(scene.ask(c3, Deed::Done, {QUuid::createUuid()})).kind, Why::NoSuchTicket);
        QCOMPARE(whyNot(scene.ask(c3, Deed::Transfer, scene.ticketId, passports)).kind, Why::SameService);
        QCOMPARE(whyNot(scene.ask(c3, Deed::Transfer, scene.ticketId, QStringLiteral("moon"))).kind,
                 Why::NoSuchService);
        scene.hall.suspended.insert({cash});
        QCOMPARE(whyNot(scene.ask(c3, Deed::Transfer, scene.ticketId, cash)).kind, Why::ServiceSuspended);
        QCOMPARE(whyNot(scene.ask(c3, Deed::ServedBefore, scene.ticketId)).kind, Why::NotNow);
        QCOMPARE(scene.ticket(scene.ticketId), before);
    }

    void recallsAreSpacedAndCounted()
    {
        Scene scene;
        scene.now = scene.called.at + 8s;
        QCOMPARE(whyNot(scene.ask(c3, Deed::Recall, scene.ticketId)), (WhyNot{Why::TooSoon, 12s, {}}));
        QCOMPARE(whyNot(scene.ask(c3, Deed::NoShow, scene.ticketId)).kind, Why::TooSoon);
        for (int i = 0; i < 2; ++i) {
            scene.now += 20s;
            QVERIFY(done(scene.ask(c3, Deed::Recall, scene.ticketId)));
        }
        scene.now += 20s;
        QCOMPARE(whyNot(scene.ask(c3, Deed::Recall, scene.ticketId)).kind, Why::NoRecallsLeft);
        QVERIFY(done(scene.ask(c3, Deed::NoShow, scene.ticketId)));
        QCOMPARE(scene.ticket(scene.ticketId).stays.first().recalls, 2);
    }

    void aNoShowMayReturnTwiceWithinTheGrace()
    {
        Scene scene;
        for (int i = 0; i < 2; ++i) {
            QVERIFY(done(scene.ask(c3, Deed::NoShow, scene.ticketId)));
            scene.now += 15min;
            QVERIFY(done(scene.visitor(Deed::Return)));
            QVERIFY(done(scene.next(c3)));
            scene.now += 1min;
        }
        QVERIFY(done(scene.ask(c3, Deed::NoShow, scene.ticketId)));
        QCOMPARE(whyNot(scene.visitor(Deed::Return)).kind, Why::NoReturnsLeft);
        // Staff may take somebody all the same, and say why.
        Wanted wanted;
        wanted.deed = Deed::CallOutOfTurn;
        wanted.ticket = scene.ticketId;
        wanted.who = {Who::Kind::Counter, {c3}};
        wanted.request = scene.fresh<RequestId>();
        wanted.reason.why = OutOfTurn::NotWell;
        const TicketEvent taken = eventOf(scene.ask(wanted));
        QCOMPARE(taken.reason.kind, CallReason::Kind::OutOfTurn);
        QCOMPARE(taken.reason.why, OutOfTurn::NotWell);

        Scene late;
        late.ask(c3, Deed::NoShow, late.ticketId);
        late.now += 15min + 1s;
        QCOMPARE(whyNot(late.visitor(Deed::Return)).kind, Why::GraceOver);
    }

    void aTransferKeepsNumberAndPlace()
    {
        Scene scene;
        scene.now += 1min;
        const TicketId newer = scene.issue(cash);
        const TicketNow before = scene.ticket(scene.ticketId);
        QVERIFY(done(scene.ask(c3, Deed::Transfer, scene.ticketId, cash)));
        const TicketNow after = scene.ticket(scene.ticketId);
        QCOMPARE(after.stage, Stage::Waiting);
        QCOMPARE(after.n, before.n);
        QCOMPARE(after.issuedAt, before.issuedAt);
        QCOMPARE(eventOf(scene.next(c4)).ticket, scene.ticketId);
        QVERIFY(newer != scene.ticketId);
    }

    void fromTheCashDeskTheTicketComesBackToItsCounter()
    {
        Scene scene;
        QVERIFY(done(scene.ask(c3, Deed::ToCashDesk, scene.ticketId, cash)));
        QCOMPARE(eventOf(scene.next(c4)).ticket, scene.ticketId);
        QVERIFY(done(scene.ask(c4, Deed::Done, scene.ticketId)));
        QCOMPARE(scene.stage(), Stage::Parked);
        QCOMPARE(scene.ticket(scene.ticketId).counter, CounterId{c3});
        QCOMPARE(scene.ticket(scene.ticketId).service, ServiceId{passports});
        QCOMPARE(whyNot(scene.ask(c4, Deed::TakeUp, scene.ticketId)).kind, Why::OtherCounter);
        QVERIFY(done(scene.ask(c3, Deed::TakeUp, scene.ticketId)));
        QCOMPARE(scene.stage(), Stage::Serving);
        QVERIFY(done(scene.ask(c3, Deed::Done, scene.ticketId)));
        QCOMPARE(scene.stage(), Stage::Served);
    }

    void aParkedTicketGoesOnOrWaitsAgainInItsPlace()
    {
        Scene scene;
        scene.ask(c3, Deed::Park, scene.ticketId);
        const TicketId newer = scene.issue(passports);
        QCOMPARE(eventOf(scene.next(c3)).ticket, newer);
        QCOMPARE(whyNot(scene.ask(c3, Deed::TakeUp, scene.ticketId)).kind, Why::CounterBusy);
        scene.ask(c3, Deed::Done, newer);
        scene.ask(c3, Deed::ToHall, scene.ticketId);
        scene.now += 1min;
        scene.issue(passports);
        QCOMPARE(eventOf(scene.next(c3)).ticket, scene.ticketId);
    }

    void whoWasCalledByMistakeWaitsAgainInTheOldPlace()
    {
        Scene scene;
        QCOMPARE(whyNot(scene.ask(c4, Deed::ToHall, scene.ticketId)).kind, Why::OtherCounter);
        QVERIFY(done(scene.ask(c3, Deed::ToHall, scene.ticketId)));
        QCOMPARE(scene.stage(), Stage::Waiting);
        scene.issue(passports);
        QCOMPARE(eventOf(scene.next(c3)).ticket, scene.ticketId);
        QCOMPARE(
            experienceOf({scene.ticket(scene.ticketId)}, scene.table).matters.value({passports}).visits.count,
            0);
    }

    void whoIsSentToOneCounterGoesThereNextAndToNoOther()
    {
        Scene scene;
        const TicketId other = scene.issue(cash);
        Wanted wanted;
        wanted.deed = Deed::Transfer;
        wanted.ticket = scene.ticketId;
        wanted.who = {Who::Kind::Counter, {c3}};
        wanted.toCounter = {c4};
        wanted.request = scene.fresh<RequestId>();
        QVERIFY(done(scene.ask(wanted)));
        QCOMPARE(scene.ticket(scene.ticketId).service, ServiceId{passports});
        QCOMPARE(whyNot(scene.next(c3)).kind, Why::OnlyResting); // left to counter 4
        const TicketEvent sent = eventOf(scene.next(c4));
        QCOMPARE(sent.ticket,
                 scene.ticketId); // before who waits there longer, and for a matter that 4 has not
        QCOMPARE(sent.reason.kind, CallReason::Kind::SentHere);
        scene.ask(c4, Deed::Done, scene.ticketId);
        QCOMPARE(eventOf(scene.next(c4)).ticket, other);
    }

    void whoWasSentToACounterThatClosedIsCalledByTheOthers()
    {
        Scene scene;
        Wanted wanted;
        wanted.deed = Deed::Transfer;
        wanted.ticket = scene.ticketId;
        wanted.who = {Who::Kind::Counter, {c3}};
        wanted.toCounter = {QStringLiteral("9")};
        wanted.request = scene.fresh<RequestId>();
        QCOMPARE(whyNot(scene.ask(wanted)).kind, Why::NoSuchCounter);
        wanted.toCounter = {c4};
        wanted.request = scene.fresh<RequestId>();
        QVERIFY(done(scene.ask(wanted)));
        scene.counter(c4).open = false;
        QCOMPARE(eventOf(scene.next(c3)).ticket, scene.ticketId);
    }

    void undoRestoresExactlyWithinTenSeconds_data()
    {
        QTest::addColumn<Deed>("deed");
        QTest::newRow("next") << Deed::Call;
        QTest::newRow("no-show") << Deed::NoShow;
        QTest::newRow("done") << Deed::Done;
        QTest::newRow("transfer") << Deed::Transfer;
        QTest::newRow("cash desk") << Deed::ToCashDesk;
    }

    void undoRestoresExactlyWithinTenSeconds()
    {
        QFETCH(const Deed, deed);
        Scene scene;
        TicketId ticket = scene.ticketId;
        if (deed == Deed::Call) {
            scene.ask(c3, Deed::Done, ticket);
            ticket = scene.issue(passports);
        }
        const auto act = [&] {
            return deed == Deed::Call ? scene.next(c3) : scene.ask(c3, deed, ticket, cash);
        };
        const TicketNow before = scene.ticket(ticket);
        const Hall hallBefore = scene.hall;
        QVERIFY(done(act()));
        scene.now += 10s;
        QCOMPARE(whyNot(scene.undo(c4, ticket)).kind, Why::OtherCounter);
        const OfficeHall::Answer undone = scene.undo(c3, ticket);
        QVERIFY(done(undone));
        QCOMPARE(scene.ticket(ticket), before);
        QCOMPARE(scene.hall.counter({c3})->earlier, hallBefore.counter({c3})->earlier);
        QCOMPARE(scene.hall.counter({c3})->has, hallBefore.counter({c3})->has);
        QVERIFY(!done(scene.undo(c3, ticket))); // once
        QVERIFY(done(act()));
        scene.now += 10s + 1ms;
        QCOMPARE(whyNot(scene.undo(c3, ticket)).kind, Why::TooLateToUndo);
    }

    void undoNeverPutsTwoTicketsAtOneCounter()
    {
        Scene scene;
        const TicketId second = scene.issue(passports);
        scene.ask(c3, Deed::Done, scene.ticketId);
        scene.next(c3);
        QCOMPARE(whyNot(scene.undo(c3, scene.ticketId)).kind, Why::CounterBusy);
        // Done-and-next is taken back in the other order.
        QVERIFY(done(scene.undo(c3, second)));
        QVERIFY(done(scene.undo(c3, scene.ticketId)));
        QCOMPARE(scene.stage(), Stage::Called);
        QCOMPARE(scene.ticket(second).stage, Stage::Waiting);
        QCOMPARE(whyNot(scene.undo(c3, {QUuid::createUuid()})).kind, Why::NothingToUndo);
    }

    void undoNeverCallsLinkedTicketsAtOnce()
    {
        Scene scene;
        TicketEvent one = scene.paper(passports);
        TicketEvent other = scene.paper(cash);
        one.visit = other.visit = scene.fresh<VisitId>();
        scene.take(one);
        scene.take(other);
        scene.ask(c3, Deed::Done, scene.ticketId);
        scene.next(c3);
        scene.ask(c3, Deed::Done, one.ticket);
        QCOMPARE(eventOf(scene.next(c4)).ticket, other.ticket);
        QCOMPARE(whyNot(scene.undo(c3, one.ticket)), (WhyNot{Why::LinkedElsewhere, 0s, {c4}}));
        QCOMPARE(whyNot(scene.ask(c3, Deed::TakeFromPaper, one.ticket)).kind, Why::NotNow);
    }

    void callNextAnswerLost()
    {
        Scene scene;
        scene.ask(c3, Deed::Done, scene.ticketId);
        const TicketId second = scene.issue(passports);
        const TicketId third = scene.issue(passports);
        const RequestId request = scene.fresh<RequestId>();
        const TicketEvent first = eventOf(scene.next(c3, request));
        QCOMPARE(first.ticket, second);
        QCOMPARE(eventOf(scene.next(c3, request)), first);
        scene.ask(c3, Deed::Done, second);
        QCOMPARE(eventOf(scene.next(c3, request)), first); // in the evening too
        QCOMPARE(scene.ticket(third).stage, Stage::Waiting);
        // The history alone is enough where the answers are lost: decide() knows its own deed again.
        Wanted again;
        again.ticket = second;
        again.who = first.who;
        again.request = request;
        const auto known = decide(scene.history(second), again, scene.hall, scene.table, scene.now, {});
        QCOMPARE(std::get<TicketEvent>(known), first);
    }

    void aRefusedRequestDoesNotSucceedLater()
    {
        Scene scene;
        scene.now = scene.called.at + 1s;
        Wanted wanted;
        wanted.deed = Deed::Recall;
        wanted.ticket = scene.ticketId;
        wanted.who = {Who::Kind::Counter, {c3}};
        wanted.request = scene.fresh<RequestId>();
        QCOMPARE(whyNot(scene.ask(wanted)).kind, Why::TooSoon);
        scene.now += 1h;
        QCOMPARE(whyNot(scene.ask(wanted)).kind, Why::TooSoon);
    }

    void ticketTakenFromPaperTheEventArrivesLater_data()
    {
        QTest::addColumn<bool>("twin");
        QTest::newRow("alone") << false;
        QTest::newRow("its twin arrives first") << true;
    }

    void ticketTakenFromPaperTheEventArrivesLater()
    {
        QFETCH(const bool, twin);
        Scene scene;
        scene.ask(c3, Deed::Done, scene.ticketId);
        TicketEvent paper = scene.paper(passports);
        QCOMPARE(whyNot(scene.ask(c3, Deed::TakeFromPaper, paper.ticket)).kind, Why::NoSuchService);
        const TicketEvent taken = eventOf(scene.ask(c3, Deed::TakeFromPaper, paper.ticket, passports));
        QCOMPARE(taken.reason.kind, CallReason::Kind::PaperShown);
        QCOMPARE(scene.ticket(paper.ticket).stage, Stage::Serving);
        TicketEvent other = scene.paper(passports);
        other.n = paper.n;
        if (twin)
            scene.take(other);
        paper.at += 1min; // after a reboot: uncertain, and later than the call
        paper.certain = false;
        scene.take(paper); // merges by id, not by number
        QCOMPARE(scene.ticket(paper.ticket).stage, Stage::Serving);
        QCOMPARE(scene.ticket(paper.ticket).n, paper.n);
        QVERIFY(done(scene.ask(c3, Deed::Done, paper.ticket)));
        scene.take(paper);
        const OfficeHall::Answer next = scene.next(c3);
        QCOMPARE(done(next), twin); // it is not called again; the twin is
        if (twin)
            QCOMPARE(eventOf(next).ticket, other.ticket);
    }

    void lateNewsOfATerminalFitIn()
    {
        Scene scene;
        // Gave it back at a cut-off terminal before the call: the call happened all the same.
        scene.take(news(scene, Deed::GiveBack, scene.ticketId, scene.called.at - 1min));
        QCOMPARE(scene.stage(), Stage::Called);
        // And after it: the counter need not call on.
        scene.take(news(scene, Deed::GiveBack, scene.ticketId, scene.called.at + 10s));
        QCOMPARE(scene.stage(), Stage::GivenBack);

        // Went out at a cut-off terminal, was called in vain: the place is kept, without grace or limit.
        Scene out;
        out.ask(c3, Deed::NoShow, out.ticketId);
        out.take(news(out, Deed::GoAway, out.ticketId, out.called.at - 1min));
        QCOMPARE(out.stage(), Stage::NoShow);
        out.take(news(out, Deed::WaitAgain, out.ticketId, out.now + 40min));
        QCOMPARE(out.stage(), Stage::Waiting);
        QCOMPARE(out.ticket(out.ticketId).returns, 0);
    }

    void givenBackCanBeTakenBackForAMinute()
    {
        Scene scene;
        scene.undo(c3, scene.ticketId);
        scene.now += 1min;
        scene.ask(c3, Deed::ToHall, scene.ticketId);
        const TicketId ticket = scene.issue(passports);
        scene.ask(c3, Deed::GiveBack, ticket);
        scene.now += 60s;
        QVERIFY(done(scene.ask(c3, Deed::WaitAgain, ticket)));
        scene.ask(c3, Deed::GiveBack, ticket);
        scene.now += 61s;
        QCOMPARE(whyNot(scene.ask(c3, Deed::WaitAgain, ticket)).kind, Why::TooLateToUndo);
    }

    void afterARestoreATicketCanBeSettledAsServed()
    {
        Scene scene;
        scene.ask(c3, Deed::Done, scene.ticketId);
        const TicketId old = scene.issue(passports);
        scene.now += 1min;
        scene.hall.restoredAt = scene.now;
        QVERIFY(done(scene.ask(c3, Deed::ServedBefore, old)));
        QCOMPARE(scene.ticket(old).stage, Stage::Served);
    }

    void theClockSetBackDoesNotChangeTheOrderOfDeeds()
    {
        Scene scene;
        scene.ask(c3, Deed::Serve, scene.ticketId);
        scene.now -= 3h;
        const TicketEvent last = eventOf(scene.ask(c3, Deed::Done, scene.ticketId));
        QVERIFY(last.at >= scene.called.at);
        QCOMPARE(scene.stage(), Stage::Served);
    }

    void aSuspendedServiceTellsThoseWhoWaitAndOffers()
    {
        Scene scene;
        scene.ask(c3, Deed::Done, scene.ticketId);
        const TicketId first = scene.issue(passports);
        scene.now += 1min;
        const TicketId out = scene.issue(passports);
        scene.ask(c3, Deed::GoAway, out);
        scene.issue(cash);
        const Instant closes = scene.now + 2h;
        const QList all{Offer::Wait, Offer::ReturnMark, Offer::Booking};
        QCOMPARE(whenSuspended(scene.hall, {passports}, scene.table, {}, closes),
                 (QList<ToTell>{{first, all}, {out, all}}));
        const QList notToday{Offer::ReturnMark, Offer::Booking};
        QCOMPARE(whenSuspended(scene.hall, {passports}, scene.table, closes + 1min, closes).first().offers,
                 notToday);
        QCOMPARE(whenSuspended(scene.hall, {cash}, scene.table, {}, closes).first().offers,
                 (QList{Offer::Wait, Offer::ReturnMark}));
        scene.hall.suspended.insert({passports});
        QVERIFY(done(scene.ask(c3, Deed::TakeMark, first)));
        QCOMPARE(scene.ticket(first).stage, Stage::Released);
        QCOMPARE(whenSuspended(scene.hall, {passports}, scene.table, {}, closes).size(), 1);
    }

    void beforeClosingThoseAreToldWhoWillNotBeCalled()
    {
        Scene scene;
        QList<TicketId> waiting;
        for (int i = 0; i < 8; ++i) {
            waiting.append(scene.issue(passports));
            scene.now += 1s;
        }
        Experience earlier;
        for (int i = 0; i < 30; ++i)
            earlier.matters[{passports}].visits.add(12);
        const Forecast forecast(scene.hall, {}, earlier, scene.table, scene.now);
        const Instant closes = scene.now + 20min; // and half an hour after: four visits
        const QList<ToTell> told = beforeClosing(scene.hall, forecast, scene.table, closes, scene.now);
        QVERIFY(!told.isEmpty());
        QVERIFY(told.size() < 8);
        QCOMPARE(told.last().ticket, waiting.last());
        QVERIFY(!told.last().offers.contains(Offer::Wait));
        QVERIFY(told.last().offers.contains(Offer::ReturnMark));

        scene.hall.counters.first().open = false;
        const Forecast closed(scene.hall, {}, earlier, scene.table, scene.now);
        QCOMPARE(beforeClosing(scene.hall, closed, scene.table, closes, scene.now).size(), 8);
    }

    void atTheEndOfTheDayNobodyIsLeftButWhoIsBeingServed()
    {
        Scene scene;
        const TicketId waits = scene.issue(passports);
        const Instant closes = scene.now;
        scene.now += 29min;
        QVERIFY(leftOver(scene.hall, scene.table, closes, scene.now).isEmpty());
        scene.now += 1min;
        QCOMPARE(leftOver(scene.hall, scene.table, closes, scene.now), QList{waits});
        for (const TicketId &ticket : {waits, scene.ticketId}) {
            Wanted wanted;
            wanted.deed = Deed::EndDay;
            wanted.ticket = ticket;
            wanted.request = scene.fresh<RequestId>();
            QVERIFY(done(scene.ask(wanted)));
        }
        QCOMPARE(scene.ticket(waits).stage, Stage::Released);
        QCOMPARE(scene.stage(), Stage::NoShow); // called, and nobody came
    }

    void theFiguresKnowCountersAndServices()
    {
        Scene scene; // waited 5 minutes
        scene.ask(c3, Deed::Serve, scene.ticketId);
        scene.now += 10min;
        scene.ask(c3, Deed::ToCashDesk, scene.ticketId, cash);
        scene.now += 1min;
        scene.next(c4);
        scene.ask(c4, Deed::Serve, scene.ticketId);
        scene.now += 2min;
        scene.ask(c4, Deed::Done, scene.ticketId);
        scene.ask(c3, Deed::TakeUp, scene.ticketId);
        scene.now += 1min;
        scene.ask(c3, Deed::Done, scene.ticketId);
        const TicketId missed = scene.issue(passports);
        scene.next(c3);
        scene.now += 1min;
        scene.ask(c3, Deed::NoShow, missed);
        scene.issue(passports);

        const Figures figures = figuresOf(scene.everyTicket(), scene.table);
        const ServiceFigures matter = figures.services.value({passports});
        QCOMPARE(matter.tickets, 3);
        QCOMPARE(matter.served, 1);
        QCOMPARE(matter.noShows, 1);
        QCOMPARE(matter.waiting, 1);
        QCOMPARE(matter.medianWait, 0);
        QCOMPARE(matter.longWait, 5);
        const CounterFigures counter = figures.counters.value({c3});
        QCOMPARE(counter.calls, 2);
        QCOMPARE(counter.served, 1);
        QCOMPARE(counter.noShows, 1);
        QCOMPARE(figures.counters.value({c4}).medianVisit, 2);
        QCOMPARE(figures.services.value({cash}).medianVisit, 2);
    }
};

QTEST_GUILESS_MAIN(TestTicketLife)
#include "tst_ticketlife.moc"
