// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody comes with a booked time: in time, early, late, on a wrong day, twice, and while the office is
// away.
#include "support/samplebooking.h"
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

namespace
{

const QString code = QStringLiteral("K7RT4MXQ");

/// It is Monday, ten o'clock.
struct Arriving : World {
    Arriving() : World(nullptr, Line::ToTheOffice) {}

    static Booking at(int day, int hour, int minute)
    {
        return promisedBooking(
            QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("Europe/Warsaw")));
    }
    void type()
    {
        touch([](Lobby &lobby) { lobby.start(QStringLiteral("pl")); });
        touch([](Lobby &lobby) { lobby.openMyVisit(); });
        for (const QChar sign : code)
            lobby().checkIn()->type(QString(sign).toLower());
        touch([](Lobby &lobby) { lobby.checkIn()->look(); });
    }
    void comes(const std::optional<Booking> &booking)
    {
        type();
        bookings.tellSought(booking);
        settle();
    }
    void comesUnheard()
    {
        type();
        bookings.sayNothing();
        settle();
    }
    /// Of tomorrow's visit.
    void wantsToMove()
    {
        comes(at(24, 10, 0));
        touch([](Lobby &lobby) { lobby.checkIn()->wantChange(); });
        touch([](Lobby &lobby) { lobby.moveVisit(); });
    }
    void choosesThursday()
    {
        const QDateTime nine = at(26, 9, 0).from;
        bookings.tellDays({{QDate(2026, 11, 26), DayState::Free, nine}});
        touch([](Lobby &lobby) { lobby.booking()->chooseDay(QStringLiteral("2026-11-26")); });
        bookings.tellTimes({nine});
        touch([](Lobby &lobby) {
            lobby.booking()->chooseTime(
                lobby.booking()->times().constFirst().toMap().value(QStringLiteral("id")).toString());
        });
    }
    [[nodiscard]] QString number() { return lobby().ticket()->number(); }
    [[nodiscard]] int standing() { return lobby().checkIn()->standing(); }
    /// What the log says of the newest ticket's booking.
    [[nodiscard]] BookingId bookingOfTicket() { return lobby().ticket()->ticket()->booking; }
};

} // namespace

class ComingFeature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTimeThereIsATicketAtOnce()
    {
        Arriving visitor;
        When(visitor.comes(Arriving::at(23, 10, 10)));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
        And(QCOMPARE(visitor.bookings.asked.constLast(), QStringLiteral("seek ") + code));
        And(QCOMPARE(visitor.bookingOfTicket(), Arriving::at(23, 10, 10).id));
        And(QCOMPARE(visitor.printer->orders.size(), 1));
        // A newcomer's wait says nothing of somebody who is booked.
        And(QCOMPARE(visitor.lobby().ticket()->people(), -1));
    }

    void scannedOnTheFirstScreen()
    {
        Arriving visitor;
        When(visitor.touch([](Lobby &lobby) { lobby.scanned(QStringLiteral("k7rt-4mxq")); }));
        And(visitor.bookings.tellSought(Arriving::at(23, 10, 10)));
        And(visitor.settle());
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
    }

    void earlyOneMayWaitOrGo()
    {
        Arriving visitor;
        When(visitor.comes(Arriving::at(23, 12, 0)));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::FoundVisit)));
        And(QCOMPARE(visitor.standing(), int(Shown::Early)));
        And(QCOMPARE(visitor.printer->orders.size(), 0));
        When(visitor.touch([](Lobby &lobby) { lobby.arrive(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
    }

    void lateOneIsNeverSentAway()
    {
        Arriving visitor;
        When(visitor.comes(Arriving::at(23, 9, 30)));
        Then(QCOMPARE(visitor.standing(), int(Shown::Late)));
        When(visitor.touch([](Lobby &lobby) { lobby.arrive(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
        And(QVERIFY(!visitor.bookingOfTicket().isNull()));
    }

    void aFewMinutesLateIsInTime()
    {
        Arriving visitor;
        When(visitor.comes(Arriving::at(23, 9, 50)));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
    }

    void onAnotherDayTheDayIsSaid()
    {
        Arriving visitor;
        When(visitor.comes(Arriving::at(24, 10, 0)));
        Then(QCOMPARE(visitor.standing(), int(Shown::OnAnotherDay)));
        And(QVERIFY(visitor.lobby().checkIn()->day().startsWith(QStringLiteral("wtorek"))));
        Arriving yesterday;
        When(yesterday.comes(Arriving::at(20, 10, 0)));
        Then(QCOMPARE(yesterday.standing(), int(Shown::Past)));
    }

    void twiceTheSameTicketIsShown()
    {
        Arriving visitor;
        Given(visitor.comes(Arriving::at(23, 10, 10)));
        const QString number = visitor.number();
        And(visitor.done());
        When(visitor.comes(Arriving::at(23, 10, 10))); // the office has not heard of the ticket yet
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::FoundTicket)));
        And(QCOMPARE(visitor.number(), number));
        And(QCOMPARE(visitor.printer->orders.size(), 1));
        Booking heard = Arriving::at(23, 10, 10); // now it has
        heard.ticket = visitor.lobby().ticket()->ticket()->id;
        heard.number = number;
        And(visitor.done());
        When(visitor.comes(heard));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::FoundTicket)));
    }

    void checkedInAtAnotherTerminalTheNumberIsTold()
    {
        Arriving visitor;
        Booking booking = Arriving::at(23, 10, 10);
        booking.ticket = TicketId::fromText(QStringLiteral("01935a2e-7c00-7000-8000-00000000000c"));
        booking.number = QStringLiteral("B012");
        When(visitor.comes(booking));
        Then(QCOMPARE(visitor.standing(), int(Shown::Arrived)));
        And(QCOMPARE(visitor.lobby().checkIn()->number(), QStringLiteral("B012")));
        And(QCOMPARE(visitor.printer->orders.size(), 0));
    }

    void givenBackItCanBeTakenAnew()
    {
        Arriving visitor;
        Given(visitor.comes(Arriving::at(23, 10, 10)));
        const QString number = visitor.number();
        And(visitor.lobby().ticket()->giveBack());
        And(visitor.done());
        When(visitor.comes(Arriving::at(23, 10, 10)));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
        And(QVERIFY(visitor.number() != number));
    }

    void cancelledIsSaid()
    {
        Arriving visitor;
        Booking booking = Arriving::at(23, 10, 10);
        booking.state = BookingState::Cancelled;
        When(visitor.comes(booking));
        Then(QCOMPARE(visitor.standing(), int(Shown::Cancelled)));
    }

    void givenUpAfterASecondQuestion()
    {
        Arriving visitor;
        Given(visitor.comes(Arriving::at(24, 10, 0)));
        When(visitor.touch([](Lobby &lobby) { lobby.checkIn()->cancel(); }));
        Then(QVERIFY(visitor.bookings.cancelled.isEmpty()));
        When(visitor.touch([](Lobby &lobby) { lobby.checkIn()->wantCancel(); }));
        And(visitor.touch([](Lobby &lobby) { lobby.checkIn()->cancel(); }));
        Then(QCOMPARE(visitor.bookings.cancelled.size(), 1));
        // No answer is not "it is done".
        When(visitor.bookings.sayNothing());
        Then(QVERIFY(visitor.lobby().checkIn()->cancelUnheard()));
        And(QCOMPARE(visitor.standing(), int(Shown::OnAnotherDay)));
        When(visitor.touch([](Lobby &lobby) { lobby.checkIn()->cancel(); }));
        Booking cancelled = Arriving::at(24, 10, 0);
        cancelled.state = BookingState::Cancelled;
        And(visitor.bookings.tellState(cancelled));
        Then(QCOMPARE(visitor.standing(), int(Shown::Cancelled)));
    }

    void whatCannotBeGivenUpAnyMoreStandsAsItIs()
    {
        Arriving visitor;
        Given(visitor.comes(Arriving::at(23, 12, 0)));
        And(visitor.touch([](Lobby &lobby) { lobby.checkIn()->wantCancel(); }));
        And(visitor.touch([](Lobby &lobby) { lobby.checkIn()->cancel(); }));
        When(visitor.bookings.refuse(BookingRefusal::NotPossible)); // somebody came with it elsewhere
        Booking arrived = Arriving::at(23, 12, 0);
        arrived.ticket = TicketId::fromText(QStringLiteral("01935a2e-7c00-7000-8000-00000000000c"));
        arrived.number = QStringLiteral("B012");
        And(visitor.bookings.tellSought(arrived));
        Then(QCOMPARE(visitor.standing(), int(Shown::Arrived)));
        And(QVERIFY(!visitor.lobby().checkIn()->toCancel()));
    }

    void whenTheOfficeIsClosedThenAnotherTimeIsOffered()
    {
        Arriving visitor;
        When(visitor.comes(Arriving::at(28, 10, 0))); // a Saturday
        Then(QCOMPARE(visitor.standing(), int(Shown::ClosedThatDay)));
        When(visitor.touch([](Lobby &lobby) { lobby.moveVisit(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::BookDay)));
    }

    void whenTheOfficeClosesEarlierTodayNobodyIsSentAway()
    {
        Arriving visitor;
        When(visitor.comes(Arriving::at(23, 20, 0)));
        Then(QCOMPARE(visitor.standing(), int(Shown::ClosedLater)));
        When(visitor.touch([](Lobby &lobby) { lobby.arrive(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
        And(QVERIFY(!visitor.bookingOfTicket().isNull()));
    }

    void movedToAnotherTimeWithANewPaper()
    {
        Arriving visitor;
        Given(visitor.wantsToMove());
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::BookDay)));
        And(QVERIFY(visitor.lobby().booking()->movedDay().startsWith(QStringLiteral("wtorek"))));
        When(visitor.choosesThursday());
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::BookReview)));
        And(QVERIFY(visitor.bookings.moves.isEmpty()));
        When(visitor.touch([](Lobby &lobby) { lobby.booking()->confirm(); }));
        And(visitor.bookings.tellState(Arriving::at(26, 9, 0)));
        And(visitor.settle());
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Booked)));
        And(QCOMPARE(visitor.lobby().booking()->bookedTime(), QStringLiteral("9:00")));
        And(QCOMPARE(visitor.printer->orders.size(), 1));
        And(QCOMPARE(visitor.printer->orders.constLast().slip->booking->code, code));
        And(QCOMPARE(visitor.lobby().checkIn()->day(), QString()));
        When(visitor.done());
        Then(QVERIFY(visitor.bookings.cancelled.isEmpty() && visitor.bookings.released.isEmpty()));
    }

    void backFromMovingTheVisitStandsAsItWas()
    {
        Arriving visitor;
        Given(visitor.wantsToMove());
        When(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::FoundVisit)));
        And(QCOMPARE(visitor.standing(), int(Shown::OnAnotherDay)));
        And(QVERIFY(!visitor.lobby().booking()->moving()));
        // What was asked on that page is taken back first.
        When(visitor.touch([](Lobby &lobby) { lobby.checkIn()->wantChange(); }));
        And(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::FoundVisit)));
        When(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::MyVisit)));
    }

    void whereTheOfficeDoesNotAnswerNobodyKnowsWhichTimeCounts()
    {
        Arriving visitor;
        Given(visitor.wantsToMove());
        And(visitor.choosesThursday());
        And(visitor.touch([](Lobby &lobby) { lobby.booking()->confirm(); }));
        When(visitor.bookings.sayNothing());
        And(visitor.settle());
        Then(QCOMPARE(visitor.lobby().why(), int(Shown::PromiseUnknown)));
        When(visitor.touch([](Lobby &lobby) { lobby.tryAgain(); }));
        Then(QCOMPARE(visitor.bookings.moves.size(), 2));
        When(visitor.bookings.sayNothing());
        And(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        // It is asked for anew, whatever has become of it.
        Then(QCOMPARE(visitor.bookings.asked.constLast(), QStringLiteral("seek ") + code));
        When(visitor.bookings.tellSought(Arriving::at(26, 9, 0)));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::FoundVisit)));
        And(QCOMPARE(visitor.lobby().checkIn()->time(), QStringLiteral("9:00")));
    }

    void aScanWhileItIsMovedWaitsForTheAnswer()
    {
        Arriving visitor;
        Given(visitor.wantsToMove());
        And(visitor.choosesThursday());
        And(visitor.touch([](Lobby &lobby) { lobby.booking()->confirm(); }));
        When(visitor.touch([](Lobby &lobby) { lobby.scanned(code); }));
        Then(QCOMPARE(visitor.bookings.asked.constLast(), QStringLiteral("move")));
        When(visitor.bookings.tellState(Arriving::at(26, 9, 0)));
        And(visitor.settle());
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Booked)));
    }

    void whatCannotBeMovedAnyMoreStandsAsItIs()
    {
        Arriving visitor;
        Given(visitor.wantsToMove());
        And(visitor.choosesThursday());
        And(visitor.touch([](Lobby &lobby) { lobby.booking()->confirm(); }));
        When(visitor.bookings.refuse(BookingRefusal::NotPossible));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::MyVisit)));
        Booking cancelled = Arriving::at(24, 10, 0);
        cancelled.state = BookingState::Cancelled;
        When(visitor.bookings.tellSought(cancelled));
        Then(QCOMPARE(visitor.standing(), int(Shown::Cancelled)));
    }

    void whoTurnsElsewhereWhileMovingLeavesNothingBehind()
    {
        Arriving visitor;
        Given(visitor.wantsToMove());
        When(visitor.bookings.sayNothing());
        And(visitor.settle());
        Then(QCOMPARE(visitor.lobby().why(), int(Shown::TimesNotPromised)));
        When(visitor.touch([](Lobby &lobby) { lobby.openInformation(); }));
        And(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::MyVisit)));
        And(QCOMPARE(visitor.lobby().checkIn()->day(), QString()));
        And(QVERIFY(!visitor.lobby().booking()->moving()));
    }

    void whileTheOfficeIsAwayTheListOfTheDayTells()
    {
        Arriving visitor;
        Given(visitor.bookings.tellDay({QDate(2026, 11, 23), {Arriving::at(23, 10, 10)}}));
        When(visitor.comesUnheard());
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
        And(QCOMPARE(visitor.bookingOfTicket(), Arriving::at(23, 10, 10).id));
    }

    void whereTheLineIsKnownToBeDownNobodyWaits()
    {
        Arriving visitor;
        Given(visitor.bookings.tellDay({QDate(2026, 11, 23), {Arriving::at(23, 10, 10)}}));
        And(visitor.terminal().checkIn().setLineDown(true));
        When(visitor.type());
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
        And(QVERIFY(visitor.bookings.asked.isEmpty()));
    }

    void whatIsNotOnTheListHasAWayOn()
    {
        Arriving visitor;
        When(visitor.comesUnheard());
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::NoTicket)));
        And(QCOMPARE(visitor.lobby().why(), int(Shown::VisitUnseen)));
        When(visitor.touch([](Lobby &lobby) { lobby.tryAgain(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::MyVisit)));
        And(QCOMPARE(visitor.lobby().checkIn()->code(), QString()));
    }

    void aSlipIsCaughtAtOnceAndIsNoTry()
    {
        Arriving visitor;
        for (int i = 0; i < 7; ++i)
            Given(visitor.lobby().scanned(QStringLiteral("K7RT4MXA")));
        // It is no code of ours, so it was looked for among the tickets.
        Then(QVERIFY(!visitor.bookings.asked.contains(QStringLiteral("seek K7RT4MXA"))));
        When(visitor.comes(Arriving::at(23, 10, 10)));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
    }

    void silenceIsNoWrongCode()
    {
        Arriving visitor;
        for (int i = 0; i < 6; ++i) {
            visitor.comesUnheard();
            Given(QCOMPARE(visitor.lobby().why(), int(Shown::VisitUnseen)));
        }
    }

    void aLateAnswerTakesOverNoOtherScreen()
    {
        Arriving visitor;
        Given(visitor.type());
        When(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        And(visitor.bookings.tellSought(Arriving::at(23, 10, 10)));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Home)));
        And(QCOMPARE(visitor.printer->orders.size(), 0));
    }

    void givenBackWhileTheLineIsDownItCanBeTakenAnew()
    {
        Arriving visitor;
        Given(visitor.comes(Arriving::at(23, 10, 10)));
        Booking listed = Arriving::at(23, 10, 10);
        listed.ticket = visitor.lobby().ticket()->ticket()->id;
        listed.number = visitor.number();
        And(visitor.bookings.tellDay({QDate(2026, 11, 23), {listed}}));
        And(visitor.lobby().ticket()->giveBack());
        And(visitor.done());
        When(visitor.comesUnheard());
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
    }

    void yesterdaysTicketIsNotTodays()
    {
        Arriving visitor;
        Given(visitor.comes(Arriving::at(23, 10, 10)));
        And(visitor.done());
        When(visitor.clock.advance(24h));
        And(visitor.wait(31s)); // the terminal looks at its books
        And(visitor.comes(Arriving::at(23, 10, 10)));
        Then(QCOMPARE(visitor.standing(), int(Shown::Past)));
    }

    void guessingEndsSoon()
    {
        Arriving visitor;
        for (int i = 0; i < 5; ++i) {
            visitor.comes(std::nullopt);
            Given(QCOMPARE(visitor.lobby().why(), int(Shown::VisitNotFound)));
        }
        When(visitor.type());
        Then(QCOMPARE(visitor.lobby().why(), int(Shown::VisitTries)));
        When(visitor.clock.advance(3min));
        And(visitor.comes(Arriving::at(23, 10, 10)));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
    }

    void afterTheLastTicketWhoIsBookedStillHasOne()
    {
        Arriving visitor;
        Given(visitor.itIs(QStringLiteral("2026-11-23 17:50")));
        When(visitor.comes(Arriving::at(23, 17, 50)));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket)));
    }

    void nothingStaysForTheNextVisitor()
    {
        Arriving visitor;
        Given(visitor.comes(Arriving::at(24, 10, 0)));
        When(visitor.done());
        Then(QCOMPARE(visitor.lobby().checkIn()->day(), QString()));
        And(QCOMPARE(visitor.lobby().checkIn()->code(), QString()));
    }
};

QTEST_GUILESS_MAIN(ComingFeature)
#include "tst_comingwithabooking.moc"
