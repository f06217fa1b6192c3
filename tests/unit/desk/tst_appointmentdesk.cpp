// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor books a time: what is asked of the office, and what becomes of its answers.
#include <QSignalSpy>
#include <QTest>

#include "desk/appointmentdesk.h"
#include "support/fakebookings.h"
#include "support/fakeclock.h"
#include "support/samplebooking.h"

using namespace okienko;
using namespace std::chrono_literals;
using Step = AppointmentDesk::Step;
using Trouble = AppointmentDesk::Trouble;

namespace
{

const ServiceId passport{QStringLiteral("passport-point")};
const QDate thursday(2026, 11, 26);
const QDateTime eight(thursday, QTime(8, 0), Qt::UTC);
const QDateTime wednesdayNoon(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
const QDateTime nine(thursday, QTime(9, 0), Qt::UTC);

struct Visitor {
    FakeClock clock{QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC)};
    FakeBookings office;
    AppointmentDesk desk{&office, clock};

    void atTheTimes()
    {
        desk.begin(passport, Language::Ukrainian);
        office.tellDays({{thursday.addDays(-1), DayState::Full, {}}, {thursday, DayState::Free, eight}});
        desk.chooseDay(thursday);
        office.tellTimes({eight, nine});
    }
    void atTheReview()
    {
        atTheTimes();
        desk.chooseTime(eight);
        office.tell(BookingState::Held);
    }
    /// Earlier, at a terminal.
    [[nodiscard]] static Booking promised() { return test::promisedBooking(wednesdayNoon); }
    void booked()
    {
        atTheReview();
        desk.confirm();
        office.tell(BookingState::Booked);
    }
};

} // namespace

class TestAppointmentDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheDaysToTheCode()
    {
        Visitor visitor;
        AppointmentDesk &desk = visitor.desk;
        desk.begin(passport, Language::Ukrainian);
        QVERIFY(desk.offered() && desk.asking() && desk.step() == Step::Days);
        visitor.office.tellDays(
            {{thursday.addDays(-1), DayState::Full, {}}, {thursday, DayState::Few, eight}});
        QVERIFY(!desk.asking());
        QCOMPARE(desk.nextFree(), std::optional(eight));
        desk.chooseDay(thursday);
        visitor.office.tellTimes({eight, nine});
        QCOMPARE(desk.times().size(), 2);
        desk.chooseTime(nine);
        QCOMPARE(visitor.office.wishes.constLast().start, nine);
        QCOMPARE(visitor.office.wishes.constLast().language, Language::Ukrainian);
        visitor.office.tell(BookingState::Held);
        QVERIFY(desk.step() == Step::Review);
        desk.confirm();
        QCOMPARE(visitor.office.confirmed, QList<BookingId>{visitor.office.wishes.constLast().id});
        visitor.office.tell(BookingState::Booked);
        QVERIFY(desk.step() == Step::Booked);
        QCOMPARE(desk.booking()->code, QStringLiteral("K7RT4MXQ"));
        // The promise outlives the visit; nothing of it stays here.
        desk.visitEnded();
        QVERIFY(desk.step() == Step::Nothing && !desk.booking() && visitor.office.cancelled.isEmpty() &&
                visitor.office.released.isEmpty());
    }

    void forSeveralPeopleTheTimesFollowOneAnother()
    {
        Visitor visitor;
        AppointmentDesk &desk = visitor.desk;
        desk.begin(passport, Language::Polish, 4);
        QVERIFY(desk.step() == Step::People && visitor.office.asked.isEmpty());
        for (const int impossible : {0, 5})
            desk.choosePeople(impossible);
        QVERIFY(desk.step() == Step::People);
        desk.choosePeople(3);
        visitor.office.tellDays({{thursday, DayState::Few, eight}});
        desk.back(); // it was two
        QVERIFY(desk.step() == Step::People);
        desk.choosePeople(2);
        QVERIFY(desk.days().isEmpty()); // those were for three
        QCOMPARE(visitor.office.people, (QList<int>{3, 2}));
        visitor.office.tellDays({{thursday, DayState::Few, eight}});
        desk.chooseNextFree();
        QCOMPARE(visitor.office.wishes.constLast().visits, 2);
        desk.visitEnded();
        QCOMPARE(desk.people(), 1);
    }

    void anAnswerForOthersIsNotTaken()
    {
        Visitor visitor;
        visitor.desk.begin(passport, Language::Polish, 2);
        visitor.desk.choosePeople(2);
        visitor.desk.back(); // before the answer
        visitor.office.tellDays({{thursday, DayState::Few, eight}});
        QVERIFY(visitor.desk.step() == Step::People && visitor.desk.days().isEmpty());
    }

    void whatIsMovedIsNeverLost()
    {
        Visitor visitor;
        AppointmentDesk &desk = visitor.desk;
        desk.beginMove(visitor.promised(), Language::German);
        QCOMPARE(visitor.office.asked, QStringList{QStringLiteral("days passport-point")});
        visitor.office.tellDays({{thursday, DayState::Few, eight}});
        desk.chooseDay(thursday);
        visitor.office.tellTimes({eight, nine});
        desk.chooseTime(nine);
        QVERIFY(desk.step() == Step::Review && !desk.asking() && visitor.office.wishes.isEmpty());
        QCOMPARE(desk.booking()->from, nine);
        QCOMPARE(desk.moved()->from, wednesdayNoon);
        desk.back();
        visitor.office.tellTimes({eight, nine});
        desk.chooseTime(eight);
        desk.confirm();
        QCOMPARE(visitor.office.moves.constLast(), qMakePair(visitor.promised().id, eight));
        visitor.office.sayNothing();
        QVERIFY(desk.step() == Step::Review && desk.trouble() == Trouble::Unheard);
        desk.again();
        QCOMPARE(visitor.office.moves.size(), 2);
        desk.back(); // not while it is perhaps being done
        QVERIFY(desk.step() == Step::Review);
        QSignalSpy booked(&desk, &AppointmentDesk::booked);
        Booking there = visitor.promised();
        there.from = eight;
        visitor.office.tellState(there);
        QVERIFY(desk.step() == Step::Booked);
        QCOMPARE(booked.size(), 1);
        QCOMPARE(desk.booking()->from, eight);
        // The old time is perhaps somebody else's: taking it back here would promise too much.
        QCOMPARE(desk.secondsToUndo(), 0);
        desk.undo();
        desk.visitEnded();
        QVERIFY(visitor.office.cancelled.isEmpty() && visitor.office.released.isEmpty());
    }

    void whoeverGivesUpMovingKeepsTheOldTime()
    {
        Visitor visitor;
        visitor.desk.beginMove(visitor.promised(), Language::Polish);
        visitor.office.tellDays({{thursday, DayState::Few, eight}});
        visitor.desk.chooseNextFree();
        QVERIFY(visitor.desk.step() == Step::Review);
        visitor.desk.confirm();
        visitor.desk.visitEnded(); // before the answer
        QVERIFY(visitor.office.cancelled.isEmpty() && visitor.office.released.isEmpty());
        QVERIFY(!visitor.desk.moved());
    }

    void whatWasStillAskedWhenTheTimeWasChosenIsForgotten()
    {
        Visitor visitor;
        visitor.desk.beginMove(visitor.promised(), Language::Polish);
        visitor.office.tellDays({{thursday, DayState::Few, eight}});
        visitor.desk.chooseDay(thursday);
        visitor.office.tellTimes({eight, nine});
        visitor.desk.chooseTime(eight);
        visitor.desk.back(); // the times are asked for anew; those of before stand there
        visitor.desk.chooseTime(nine);
        visitor.office.sayNothing();
        QVERIFY(visitor.desk.step() == Step::Review && visitor.desk.trouble() == Trouble::None);
        visitor.office.tellTimes({});
        QVERIFY(visitor.desk.step() == Step::Review);
        visitor.desk.confirm();
        QCOMPARE(visitor.office.moves.constLast().second, nine);
    }

    void aTimeThatWentWhileItWasReadLeadsToTheOthers()
    {
        Visitor visitor;
        visitor.desk.beginMove(visitor.promised(), Language::Polish);
        visitor.office.tellDays({{thursday, DayState::Few, eight}});
        visitor.desk.chooseNextFree();
        visitor.desk.confirm();
        visitor.office.refuse(BookingRefusal::Taken);
        QVERIFY(visitor.desk.step() == Step::Times && visitor.desk.trouble() == Trouble::Taken);
        QVERIFY(visitor.desk.moved() && !visitor.desk.unmovable());
        visitor.office.tellTimes({nine});
        visitor.desk.chooseTime(nine);
        visitor.desk.confirm();
        visitor.office.refuse(BookingRefusal::NotPossible);
        QVERIFY(visitor.desk.unmovable());
    }

    void theFirstFreeTimeIsOneTouchAway()
    {
        Visitor visitor;
        AppointmentDesk &desk = visitor.desk;
        desk.chooseNextFree(); // nobody books
        desk.begin(passport, Language::Polish);
        desk.chooseNextFree(); // nothing is known yet
        QCOMPARE(visitor.office.asked.size(), 1);
        visitor.office.tellDays(
            {{thursday.addDays(-1), DayState::Full, {}}, {thursday, DayState::Few, eight}});
        desk.chooseNextFree();
        QCOMPARE(visitor.office.wishes.constLast().start, eight);
        visitor.office.tell(BookingState::Held);
        QVERIFY(desk.step() == Step::Review);
        desk.back();
        QCOMPARE(visitor.office.asked.constLast(), QStringLiteral("times 2026-11-26"));
    }

    void theFirstFreeTimeThatIsGoneLeadsToTheOthersOfThatDay()
    {
        Visitor visitor;
        AppointmentDesk &desk = visitor.desk;
        desk.begin(passport, Language::Polish);
        visitor.office.tellDays({{thursday, DayState::Few, eight}});
        desk.chooseNextFree();
        visitor.office.refuse(BookingRefusal::Taken);
        QVERIFY(desk.step() == Step::Times && desk.trouble() == Trouble::Taken);
        QCOMPARE(visitor.office.asked.constLast(), QStringLiteral("times 2026-11-26"));
    }

    void whatWasOnlyHeldIsFreeWhenTheVisitorLeaves()
    {
        Visitor visitor;
        visitor.atTheReview();
        const BookingId first = visitor.office.wishes.constLast().id;
        visitor.desk.back();
        QVERIFY(visitor.desk.step() == Step::Times && visitor.office.released.isEmpty());
        visitor.office.tellTimes({eight, nine});
        visitor.desk.chooseTime(nine);
        visitor.office.refuse(BookingRefusal::Taken);
        // Who did not get the new time has the one before, until they leave.
        visitor.desk.visitEnded();
        QCOMPARE(visitor.office.released, QList<BookingId>{first});
    }

    void whoIsNotQuickEnoughChoosesAmongWhatIsLeft()
    {
        Visitor visitor;
        visitor.atTheTimes();
        visitor.desk.chooseTime(eight);
        visitor.office.refuse(BookingRefusal::Taken);
        QVERIFY(visitor.desk.trouble() == Trouble::Taken && visitor.desk.step() == Step::Times);
        visitor.office.tellTimes({nine});
        QCOMPARE(visitor.desk.times(), QList<QDateTime>{nine});
        QVERIFY(visitor.desk.trouble() == Trouble::Taken); // it is said until something else is chosen
        visitor.desk.chooseTime(eight);
        QVERIFY(visitor.desk.trouble() == Trouble::Taken); // that one is not offered any more
        visitor.desk.chooseTime(nine);
        QVERIFY(visitor.desk.trouble() == Trouble::None);
    }

    void aHoldThatIsOverLeadsBackToTheTimes()
    {
        Visitor visitor;
        visitor.atTheReview();
        visitor.desk.confirm();
        visitor.office.refuse(BookingRefusal::Taken);
        QVERIFY(visitor.desk.step() == Step::Times && !visitor.desk.booking());
        QCOMPARE(visitor.office.asked.constLast(), QStringLiteral("times 2026-11-26"));
    }

    void aServiceThatIsClosedMeanwhileLeadsBackToTheDaysAndAsksOnce()
    {
        Visitor visitor;
        visitor.atTheTimes();
        visitor.desk.chooseTime(eight);
        visitor.office.refuse(BookingRefusal::NotOffered);
        QVERIFY(visitor.desk.step() == Step::Days && visitor.desk.asking());
        visitor.office.refuse(BookingRefusal::NotOffered);
        QVERIFY(visitor.desk.step() == Step::Days && !visitor.desk.asking());
        QVERIFY(visitor.desk.trouble() == Trouble::NotOffered);
    }

    void anOfficeThatDoesNotAnswerIsAskedTheSameOnceMore()
    {
        Visitor visitor;
        visitor.atTheReview();
        visitor.desk.confirm();
        visitor.office.sayNothing();
        QVERIFY(visitor.desk.trouble() == Trouble::Unheard && !visitor.desk.asking());
        QVERIFY(visitor.desk.step() == Step::Review);
        visitor.desk.again();
        QCOMPARE(visitor.office.confirmed.size(), 2);
        QCOMPARE(visitor.office.confirmed.constFirst(), visitor.office.confirmed.constLast());
        visitor.office.tell(BookingState::Booked);
        QVERIFY(visitor.desk.step() == Step::Booked && visitor.desk.trouble() == Trouble::None);
    }

    void aPromiseThatNobodyHeardIsGivenBackWithTheVisit()
    {
        Visitor visitor;
        visitor.atTheReview();
        visitor.desk.confirm();
        visitor.office.sayNothing();
        visitor.desk.visitEnded();
        QCOMPARE(visitor.office.released, QList<BookingId>{visitor.office.wishes.constLast().id});
        // A late answer is of nobody.
        visitor.office.tell(BookingState::Booked);
        QVERIFY(visitor.desk.step() == Step::Nothing);
    }

    void aBookingCanBeTakenBackForFiveMinutes()
    {
        Visitor visitor;
        visitor.booked();
        QCOMPARE(visitor.desk.secondsToUndo(), 300);
        visitor.clock.advance(4min);
        visitor.desk.undo();
        visitor.office.refuse(BookingRefusal::NotPossible);
        QVERIFY(visitor.desk.step() == Step::Booked && visitor.desk.booking());
        visitor.desk.undo();
        visitor.office.tell(BookingState::Cancelled);
        QVERIFY(visitor.desk.step() == Step::Undone);
        QCOMPARE(visitor.office.cancelled.size(), 2);
        Visitor late;
        late.booked();
        late.clock.advance(5min);
        late.desk.undo();
        QVERIFY(late.office.cancelled.isEmpty());
    }

    void whatIsPromisedThisMomentIsNotLeftBehindByAWayBack()
    {
        Visitor visitor;
        visitor.atTheReview();
        visitor.desk.confirm();
        visitor.desk.back();
        QVERIFY(visitor.desk.step() == Step::Review && visitor.desk.asking());
        visitor.office.tell(BookingState::Booked);
        QVERIFY(visitor.desk.step() == Step::Booked);
    }

    void oneHoldAtATime()
    {
        Visitor visitor;
        visitor.atTheTimes();
        visitor.desk.chooseTime(eight);
        visitor.desk.chooseTime(nine);
        QCOMPARE(visitor.office.wishes.size(), 1);
    }

    void aDayWhoseLastTimeWentLeadsToTheOthers()
    {
        Visitor visitor;
        visitor.atTheTimes();
        visitor.desk.chooseTime(eight);
        visitor.office.refuse(BookingRefusal::Taken);
        visitor.office.tellTimes({});
        QVERIFY(visitor.desk.step() == Step::Days && visitor.desk.trouble() == Trouble::Taken);
        QCOMPARE(visitor.office.asked.constLast(), QStringLiteral("days passport-point"));
    }

    void withoutALineNothingIsOffered()
    {
        FakeClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        AppointmentDesk desk(nullptr, clock);
        desk.begin(passport, Language::Polish);
        QVERIFY(!desk.offered() && desk.step() == Step::Nothing);
        desk.visitEnded();
    }
};

QTEST_APPLESS_MAIN(TestAppointmentDesk)
#include "tst_appointmentdesk.moc"
