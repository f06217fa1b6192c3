// SPDX-License-Identifier: GPL-3.0-or-later
// Who is called next: the examples of packaging/docs/queue.md, and the numbers rules that bear on the order.
#include <QTest>

#include "officehall.h"
#include "protocol/officefiles.h"
#include "rules/issuetime.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;
using Reason = CallReason::Kind;

namespace
{

const QString passports = QStringLiteral("passports");
const QString taxes = QStringLiteral("taxes");

OfficeTable officeTable()
{
    OfficeTable made;
    made.services.insert({passports}, {});
    made.services.insert({taxes}, {});
    return made;
}

const TicketEvent &eventOf(const OfficeHall::Answer &answer) { return std::get<TicketEvent>(answer); }
WhyNot::Kind whyNot(const OfficeHall::Answer &answer) { return std::get<WhyNot>(answer).kind; }

/// One counter for passports then taxes, called 3.
struct Lobby : OfficeHall {
    explicit Lobby(const OfficeTable &rules = officeTable()) : OfficeHall(rules)
    {
        open(QStringLiteral("3"), {passports, taxes});
    }
    TicketId issueWeighted(int weight)
    {
        TicketEvent one = paper(passports);
        one.needs.priorityWeight = weight;
        return issue(one);
    }
    TicketId issueBooked(Instant at)
    {
        TicketEvent one = paper(passports);
        one.appointment = at;
        return issue(one);
    }
    /// Calls at counter 3 and sends the visitor home.
    TicketEvent serve()
    {
        const TicketEvent called = eventOf(next(QStringLiteral("3")));
        ask(QStringLiteral("3"), Deed::Done, called.ticket);
        return called;
    }
};

} // namespace

class TestCallRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHasWaitedLongestIsCalledFirst()
    {
        Lobby lobby;
        const TicketId early = lobby.issue(passports);
        lobby.now += 3min;
        lobby.issue(passports);
        lobby.now += 9min;
        const TicketEvent called = lobby.serve();
        QCOMPARE(called.ticket, early);
        QCOMPARE(called.reason.kind, Reason::LongestWaiting);
        QCOMPARE(called.reason.minutes, 12);
        QCOMPARE(lobby.serve().reason.kind, Reason::OnlyOne);
        QCOMPARE(whyNot(lobby.next(QStringLiteral("3"))), WhyNot::Kind::NobodyWaits);
    }

    void theOrderIsTheTimeOfIssueWhateverArrivesFirst()
    {
        Lobby lobby;
        TicketEvent cutOff = lobby.paper(passports);
        lobby.now += 5min;
        lobby.issue(passports);
        lobby.take(cutOff); // the line is back
        QCOMPARE(lobby.serve().ticket, cutOff.ticket);
    }

    void priorityPutsAheadByTimeAndNotForEver()
    {
        Lobby lobby;
        const TicketId early = lobby.issue(passports);
        lobby.now += 16min; // more than weight 1 is worth
        const TicketId late = lobby.issue(passports);
        lobby.now += 5min;
        const TicketId ahead = lobby.issueWeighted(1);
        QCOMPARE(lobby.serve().ticket, early);
        const TicketEvent called = lobby.serve();
        QCOMPARE(called.ticket, ahead);
        QCOMPARE(called.reason.kind, Reason::Priority);
        QCOMPARE(called.reason.others, 1);
        QCOMPARE(lobby.serve().ticket, late);
    }

    void afterTwoWithPriorityComesOneWithout()
    {
        Lobby lobby;
        const TicketId without = lobby.issue(passports);
        lobby.now += 1min;
        for (int i = 0; i < 3; ++i)
            lobby.issueWeighted(3);
        lobby.serve();
        lobby.serve();
        const TicketEvent called = lobby.serve();
        QCOMPARE(called.ticket, without);
        QCOMPARE(called.reason.kind, Reason::TurnOfTheOthers);
        QCOMPARE(called.reason.others, 2);
        QCOMPARE(lobby.serve().reason.kind, Reason::OnlyOne);
    }

    void aBookedVisitorGoesFirstFromTenMinutesBefore()
    {
        Lobby lobby;
        const TicketId walkIn = lobby.issue(passports);
        const TicketId booked = lobby.issueBooked(lobby.now + 30min);
        lobby.now += 19min;
        QCOMPARE(lobby.serve().ticket, walkIn);
        lobby.now -= 1min;
        lobby.issue(passports);
        lobby.now += 2min;
        const TicketEvent called = lobby.serve();
        QCOMPARE(called.ticket, booked);
        QCOMPARE(called.reason.kind, Reason::Appointment);
        QCOMPARE(called.reason.time, Instant(8h + 30min));
    }

    void precedenceIsLostByBeingLateNotByALateOffice()
    {
        Lobby lobby;
        const Instant booked = lobby.now + 10min;
        const TicketId punctual = lobby.issueBooked(booked);
        lobby.now += 5min;
        const TicketId walkIn = lobby.issue(passports);
        lobby.now = booked + lobby.table.grace + 1min;
        const TicketId late = lobby.issueBooked(booked);
        lobby.now += 1h;
        QCOMPARE(lobby.serve().ticket, punctual);
        QCOMPARE(lobby.serve().ticket, walkIn);
        QCOMPARE(lobby.serve().ticket, late); // not sent away
    }

    void whoComesBackWithAMarkGoesAheadAlsoWhereNobodyIsBooked()
    {
        Lobby lobby;
        const TicketId walkIn = lobby.issue(taxes);
        lobby.now += 5min;
        TicketEvent back = lobby.paper(taxes);
        back.byMark = true;
        const TicketId marked = lobby.issue(back);
        const TicketEvent called = lobby.serve();
        QCOMPARE(called.ticket, marked);
        QCOMPARE(called.reason.kind, Reason::ReturnMark);
        QCOMPARE(called.reason.lane, Lane::Appointment);
        QCOMPARE(lobby.serve().ticket, walkIn);
    }

    void theBookedOnesLeaveEveryFifthCallToTheOthers()
    {
        Lobby lobby;
        const TicketId walkIn = lobby.issue(passports);
        for (int i = 0; i < 6; ++i)
            lobby.issueBooked(lobby.now);
        for (int i = 0; i < lobby.table.appointmentsInARow; ++i)
            QCOMPARE(lobby.serve().reason.kind, Reason::Appointment);
        const TicketEvent called = lobby.serve();
        QCOMPARE(called.ticket, walkIn);
        QCOMPARE(called.reason.kind, Reason::TurnOfTheOthers);
    }

    void linkedTicketsAreNeverCalledAtOnceAndLoseNoPlace()
    {
        Lobby lobby;
        lobby.open(QStringLiteral("4"), {taxes});
        const VisitId visit = lobby.fresh<VisitId>();
        TicketEvent one = lobby.paper(passports);
        TicketEvent other = lobby.paper(taxes);
        one.visit = other.visit = visit;
        lobby.take(one);
        lobby.take(other);
        lobby.now += 1min;
        const TicketId next = lobby.issue(taxes);
        QCOMPARE(eventOf(lobby.next(QStringLiteral("3"))).ticket, one.ticket);
        QCOMPARE(eventOf(lobby.next(QStringLiteral("4"))).ticket, next);
        lobby.ask(QStringLiteral("4"), Deed::Done, next);
        QCOMPARE(whyNot(lobby.next(QStringLiteral("4"))), WhyNot::Kind::OnlyResting);
        lobby.now += 1min;
        lobby.issue(taxes);
        lobby.ask(QStringLiteral("3"), Deed::Done, one.ticket);
        QCOMPARE(eventOf(lobby.next(QStringLiteral("4"))).ticket, other.ticket);
    }

    void aWishWaitsForTheCounterThatCanFulfilIt()
    {
        Lobby lobby;
        lobby.open(QStringLiteral("4"), {passports});
        lobby.counter(QStringLiteral("4")).languages = {Language::Ukrainian};
        TicketEvent wish = lobby.paper(passports);
        wish.needs.clerkLanguage = Language::Ukrainian;
        lobby.take(wish);
        QCOMPARE(whyNot(lobby.next(QStringLiteral("3"))), WhyNot::Kind::OnlyResting);
        lobby.counter(QStringLiteral("4")).paused = true; // nobody else can: better here than never
        const auto call =
            std::get<NextCall>(callNext(lobby.hall, {QStringLiteral("3")}, lobby.table, lobby.now));
        QCOMPARE(call.ticket, wish.ticket);
        QCOMPARE(call.unmet, QList{Wish::ClerkLanguage});
        lobby.counter(QStringLiteral("4")).paused = false;
        QCOMPARE(eventOf(lobby.next(QStringLiteral("4"))).ticket, wish.ticket);
    }

    void whoComesBackAfterANoShowLetsTwoOthersPass()
    {
        Lobby lobby;
        const TicketId missed = lobby.issue(passports);
        lobby.next(QStringLiteral("3"));
        lobby.now += 1min;
        const QList<TicketId> others{lobby.issue(passports), lobby.issue(passports), lobby.issue(passports)};
        lobby.ask(QStringLiteral("3"), Deed::NoShow, missed);
        lobby.ask(QStringLiteral("3"), Deed::Return, missed);
        lobby.now += 1min;
        QCOMPARE(lobby.serve().ticket, others.at(0));
        lobby.now += 1min;
        QCOMPARE(lobby.serve().ticket, others.at(1));
        const TicketEvent called = lobby.serve();
        QCOMPARE(called.ticket, missed);
        QCOMPARE(called.reason.kind, Reason::Returned);
        QCOMPARE(called.reason.others, 2);
    }

    void whoComesBackToAnEmptyHallIsCalledAtOnce()
    {
        Lobby lobby;
        const TicketId missed = lobby.issue(passports);
        lobby.next(QStringLiteral("3"));
        lobby.now += 1min;
        lobby.ask(QStringLiteral("3"), Deed::NoShow, missed);
        lobby.ask(QStringLiteral("3"), Deed::Return, missed);
        QCOMPARE(lobby.serve().ticket, missed);
    }

    void twinsAreBothServedTheEarlierFirst()
    {
        Lobby lobby;
        TicketEvent early = lobby.paper(passports);
        lobby.now += 1min;
        TicketEvent later = lobby.paper(passports);
        later.n = early.n;
        later.needs.priorityWeight = 3; // even so
        lobby.take(later);
        lobby.take(early);
        QCOMPARE(lobby.serve().ticket, early.ticket);
        QCOMPARE(lobby.serve().ticket, later.ticket);
    }

    void aTicketFromBeforeARestoreAsksAgain()
    {
        Lobby lobby;
        const TicketId old = lobby.issue(passports);
        lobby.now += 1min;
        lobby.hall.restoredAt = lobby.now;
        lobby.now += 1min;
        lobby.issue(passports);
        const auto call =
            std::get<NextCall>(callNext(lobby.hall, {QStringLiteral("3")}, lobby.table, lobby.now));
        QCOMPARE(call.ticket, old);
        QVERIFY(call.again);
        Wanted wanted;
        wanted.ticket = old;
        wanted.who = {Who::Kind::Counter, {QStringLiteral("3")}};
        wanted.request = lobby.fresh<RequestId>();
        wanted.reason = call.reason;
        wanted.again = true;
        QCOMPARE(whyNot(lobby.ask(wanted)), WhyNot::Kind::AskFirst);
        wanted.request = lobby.fresh<RequestId>();
        wanted.confirmed = true;
        QVERIFY(eventOf(lobby.ask(wanted)).again);
        lobby.ask(QStringLiteral("3"), Deed::Done, old);
        QVERIFY(!eventOf(lobby.next(QStringLiteral("3"))).again);
    }

    void theFirstServiceOfACounterGoesALittleAhead()
    {
        Lobby lobby;
        const TicketId help = lobby.issue(taxes);
        lobby.now += 4min;
        const TicketId own = lobby.issue(passports);
        lobby.now += 2min;
        const TicketId later = lobby.issue(passports);
        const TicketEvent called = lobby.serve();
        QCOMPARE(called.ticket, own);
        QCOMPARE(called.reason.kind, Reason::PreferredService);
        QCOMPARE(lobby.serve().ticket, help); // not for ever
        QCOMPARE(lobby.serve().ticket, later);
    }

    void whoIsAwayParkedOrSuspendedIsNotCalled()
    {
        Lobby lobby;
        const TicketId away = lobby.issue(passports);
        const TicketId parked = lobby.issue(passports);
        lobby.issue(taxes);
        lobby.ask(QStringLiteral("3"), Deed::GoAway, away);
        QCOMPARE(eventOf(lobby.next(QStringLiteral("3"))).ticket, parked);
        lobby.ask(QStringLiteral("3"), Deed::Park, parked);
        lobby.hall.suspended.insert({taxes});
        QCOMPARE(whyNot(lobby.next(QStringLiteral("3"))), WhyNot::Kind::NobodyWaits);
        lobby.ask(QStringLiteral("3"), Deed::WaitAgain, away);
        QCOMPARE(lobby.serve().ticket, away);
        QCOMPARE(lobby.hall.waitingFor({taxes}), 1);
    }

    void aCounterThatCannotCallIsTold()
    {
        Lobby lobby;
        lobby.issue(passports);
        lobby.issue(passports);
        QCOMPARE(whyNot(lobby.next(QStringLiteral("9"))), WhyNot::Kind::NoSuchCounter);
        lobby.counter(QStringLiteral("3")).paused = true;
        QCOMPARE(whyNot(lobby.next(QStringLiteral("3"))), WhyNot::Kind::CounterPaused);
        lobby.counter(QStringLiteral("3")).open = false;
        QCOMPARE(whyNot(lobby.next(QStringLiteral("3"))), WhyNot::Kind::CounterClosed);
        lobby.counter(QStringLiteral("3")).open = true;
        lobby.counter(QStringLiteral("3")).paused = false;
        lobby.next(QStringLiteral("3"));
        QCOMPARE(whyNot(lobby.next(QStringLiteral("3"))), WhyNot::Kind::CounterBusy);
    }

    void theAgeOfAnEventDecidesItsPlace()
    {
        const Instant opened{7h + 15min};
        const Instant received{10h};
        // An age counts whatever the wall clock says, also across the night.
        QCOMPARE(issueTime(received, {20min, Instant{3h}, 0ms}, opened),
                 (IssueTime{Instant{9h + 40min}, true}));
        QCOMPARE(issueTime(received, {-5min, Instant{3h}, 0ms}, opened), (IssueTime{received, true}));
        // After a reboot: the corrected clock, between the opening and the receipt.
        QCOMPARE(issueTime(received, {{}, Instant{9h}, 2min}, opened),
                 (IssueTime{Instant{9h + 2min}, false}));
        QCOMPARE(issueTime(received, {{}, Instant{3h}, 0ms}, opened), (IssueTime{opened, false}));
        QCOMPARE(issueTime(received, {{}, Instant{12h}, 0ms}, opened), (IssueTime{received, false}));
        QCOMPARE(issueTime(Instant{7h}, {{}, Instant{9h}, 0ms}, opened), (IssueTime{Instant{7h}, false}));
    }

    void theTableIsTheOfficesOwn()
    {
        const auto read = loadOffice(QStringLiteral(SAMPLE_OFFICE));
        QVERIFY(read);
        const OfficeTable sample = OfficeTable::of(read->office);
        QCOMPARE(sample.services.size(), read->office.services.size());
        QCOMPARE(sample.recalls, 2);
        QCOMPARE(sample.recallEvery, 20s);
        QCOMPARE(sample.grace, 15min);
        QCOMPARE(sample.returnAfter, 2);
        QCOMPARE(sample.row({QStringLiteral("identity-card")}).averageMinutes, 12);
        QCOMPARE(sample.row({QStringLiteral("identity-card")}).priorityInARow, 2);
        QVERIFY(sample.row({QStringLiteral("identity-card")}).appointmentsFirst);
        QVERIFY(sample.row({QStringLiteral("identity-card")}).appointmentCapable);
        QVERIFY(!sample.row({QStringLiteral("cash-desk")}).appointmentsFirst);
    }
};

QTEST_GUILESS_MAIN(TestCallRule)
#include "tst_callrule.moc"
