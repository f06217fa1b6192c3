// SPDX-License-Identifier: GPL-3.0-or-later
// Booking a time: the days, the times, what is held, what is promised, and what stands in the way.
#include "scenes.h"

#include "stage.h"
#include "support/samplebooking.h"

namespace okienko::test
{

namespace
{

const QString passport = QStringLiteral("passport-point");

QDateTime at(const QDate &day, int hour, int minute)
{
    return QDateTime(day, QTime(hour, minute), QTimeZone("Europe/Warsaw")).toUTC();
}

/// Thirty days of an office that is closed at the week's end.
QList<BookableDay> aMonth(const QDate &today)
{
    QList<BookableDay> days;
    for (int i = 0; i <= 30; ++i) {
        const QDate day = today.addDays(i);
        const bool free = i % 7 != 2 && i > 0;
        const DayState state = day.dayOfWeek() > Qt::Friday ? DayState::Closed
                               : !free                      ? DayState::Full
                               : i % 5 == 0                 ? DayState::Few
                                                            : DayState::Free;
        const bool some = state == DayState::Few || state == DayState::Free;
        days.append({day, state, some ? at(day, 8, 15) : QDateTime()});
    }
    return days;
}

QList<QDateTime> aDay(const QDate &day, int from, int to)
{
    QList<QDateTime> times;
    for (int minutes = from * 60; minutes < to * 60; minutes += 15)
        if (minutes % 45 != 0)
            times.append(at(day, minutes / 60, minutes % 60));
    return times;
}

void asks(World &world)
{
    open(world, passport);
    world.touch([](Lobby &lobby) { lobby.openBooking(); });
}

void asksForWhom(World &world)
{
    open(world, QStringLiteral("identity-card"));
    world.touch([](Lobby &lobby) { lobby.openBooking(); });
}

void familyLooksAtDays(World &world)
{
    asksForWhom(world);
    world.touch([](Lobby &lobby) { lobby.booking()->choosePeople(3); });
    world.bookings.tellDays(aMonth(QDate(2026, 11, 23)));
    world.settle();
}

void familyHolds(World &world)
{
    familyLooksAtDays(world);
    world.touch([](Lobby &lobby) { lobby.booking()->chooseNextFree(); });
    world.bookings.tell(BookingState::Held);
    world.settle();
}

void looksAtDays(World &world)
{
    asks(world);
    world.bookings.tellDays(aMonth(QDate(2026, 11, 23)));
    world.settle();
}

void looksAtTimes(World &world, int from = 8, int to = 17)
{
    looksAtDays(world);
    const QDate day(2026, 11, 24);
    world.touch([&](Lobby &lobby) { lobby.booking()->chooseDay(day.toString(Qt::ISODate)); });
    world.bookings.tellTimes(aDay(day, from, to));
    world.settle();
}

void holds(World &world)
{
    looksAtDays(world);
    world.touch([](Lobby &lobby) { lobby.booking()->chooseNextFree(); });
    world.bookings.tell(BookingState::Held);
    world.settle();
}

void books(World &world)
{
    holds(world);
    world.touch([](Lobby &lobby) { lobby.booking()->confirm(); });
    world.bookings.tell(BookingState::Booked);
    world.settle();
}

const QDate monday(2026, 11, 23); // today; it is ten

std::function<void(World &)> typing(const char *signs)
{
    return [signs](World &world) {
        begin(world);
        world.touch([](Lobby &lobby) { lobby.openMyTicket(); });
        world.touch([](Lobby &lobby) { lobby.openMyVisit(); });
        for (const char *sign = signs; *sign != '\0'; ++sign)
            world.lobby().checkIn()->type(QString(QLatin1Char(*sign)));
    };
}

std::function<void(World &)> finding(const std::optional<Booking> &booking)
{
    return [booking](World &world) {
        typing("K7RT4MXQ")(world);
        world.touch([](Lobby &lobby) { lobby.checkIn()->look(); });
        world.bookings.tellSought(booking);
        world.settle();
    };
}

void wantsToMove(World &world)
{
    finding(promisedBooking(at(monday.addDays(8), 8, 30)))(world);
    world.touch([](Lobby &lobby) { lobby.checkIn()->wantChange(); });
    world.touch([](Lobby &lobby) { lobby.moveVisit(); });
}

void looksWhereToMove(World &world)
{
    wantsToMove(world);
    world.bookings.tellDays(aMonth(monday));
    world.settle();
}

void moves(World &world)
{
    looksWhereToMove(world);
    world.touch([](Lobby &lobby) { lobby.booking()->chooseNextFree(); });
    world.settle();
}

void movesUnheard(World &world)
{
    moves(world);
    world.touch([](Lobby &lobby) { lobby.booking()->confirm(); });
    world.bookings.sayNothing();
    world.settle();
}

void hasMoved(World &world)
{
    moves(world);
    world.touch([](Lobby &lobby) { lobby.booking()->confirm(); });
    world.bookings.tellState(promisedBooking(at(monday.addDays(1), 11, 20)));
    world.settle();
}

Booking arrived()
{
    Booking booking = promisedBooking(at(monday, 10, 10));
    booking.ticket = TicketId::fromText(QStringLiteral("01935a2e-7c00-7000-8000-00000000000c"));
    booking.number = QStringLiteral("B012");
    return booking;
}

Booking cancelled()
{
    Booking booking = promisedBooking(at(monday, 10, 10));
    booking.state = BookingState::Cancelled;
    return booking;
}

} // namespace

QList<Scene> scenesOfBooking()
{
    return {
        {QStringLiteral("service-bookable"),
         [](World &world) { open(world, QStringLiteral("identity-card")); }},
        {QStringLiteral("service-appointment"), [](World &world) { open(world, passport); }},
        {QStringLiteral("book-people"), asksForWhom},
        {QStringLiteral("book-days-of-a-family"), familyLooksAtDays},
        {QStringLiteral("book-review-of-a-family"), familyHolds},
        {QStringLiteral("book-nothing-free-for-a-family"),
         [](World &world) {
             asksForWhom(world);
             world.touch([](Lobby &lobby) { lobby.booking()->choosePeople(4); });
             world.bookings.tellDays({{QDate(2026, 11, 24), DayState::Full, {}}});
             world.settle();
         }},
        {QStringLiteral("book-asking"), asks},
        {QStringLiteral("book-days"), looksAtDays},
        {QStringLiteral("book-times"), [](World &world) { looksAtTimes(world); }},
        {QStringLiteral("book-times-few"), [](World &world) { looksAtTimes(world, 9, 10); }},
        {QStringLiteral("book-taken"),
         [](World &world) {
             looksAtTimes(world);
             world.touch([](Lobby &lobby) {
                 lobby.booking()->chooseTime(
                     lobby.booking()->times().constFirst().toMap().value(QStringLiteral("id")).toString());
             });
             world.bookings.refuse(BookingRefusal::Taken);
             world.bookings.tellTimes(aDay(QDate(2026, 11, 24), 9, 15));
             world.settle();
         }},
        {QStringLiteral("book-review"), holds},
        {QStringLiteral("booked"), books},
        {QStringLiteral("booked-paper"),
         [](World &world) {
             books(world);
             world.printerPrints();
         }},
        {QStringLiteral("booked-no-paper"),
         [](World &world) {
             world.printer->become(PrinterTrouble::PaperOut);
             books(world);
         }},
        {QStringLiteral("booked-not-undone"),
         [](World &world) {
             books(world);
             world.touch([](Lobby &lobby) { lobby.booking()->undo(); });
             world.bookings.sayNothing();
             world.settle();
         }},
        {QStringLiteral("booked-undone"),
         [](World &world) {
             books(world);
             world.touch([](Lobby &lobby) { lobby.booking()->undo(); });
             world.bookings.tell(BookingState::Cancelled);
             world.settle();
         }},
        {QStringLiteral("book-nothing-free"),
         [](World &world) {
             asks(world);
             world.bookings.tellDays({{QDate(2026, 11, 24), DayState::Full, {}}});
             world.settle();
         }},
        {QStringLiteral("book-unheard"),
         [](World &world) {
             asks(world);
             world.bookings.sayNothing();
             world.settle();
         }},
        {QStringLiteral("book-unconfirmed"),
         [](World &world) {
             holds(world);
             world.touch([](Lobby &lobby) { lobby.booking()->confirm(); });
             world.bookings.sayNothing();
             world.settle();
         }},
        {QStringLiteral("visit-code"), typing("")},
        {QStringLiteral("visit-code-half"), typing("K7RT4")},
        {QStringLiteral("visit-code-whole"), typing("K7RT4MXQ")},
        {QStringLiteral("visit-in-time"), finding(promisedBooking(at(monday, 10, 10)))},
        {QStringLiteral("visit-early"), finding(promisedBooking(at(monday, 13, 0)))},
        {QStringLiteral("visit-late"), finding(promisedBooking(at(monday, 8, 30)))},
        {QStringLiteral("visit-another-day"), finding(promisedBooking(at(monday.addDays(8), 8, 30)))},
        {QStringLiteral("visit-past"), finding(promisedBooking(at(monday.addDays(-3), 8, 30)))},
        {QStringLiteral("visit-arrived"), finding(arrived())},
        {QStringLiteral("visit-cancelled"), finding(cancelled())},
        {QStringLiteral("visit-cancel"),
         [](World &world) {
             finding(promisedBooking(at(monday, 13, 0)))(world);
             world.touch([](Lobby &lobby) { lobby.checkIn()->wantCancel(); });
         }},
        {QStringLiteral("visit-cancel-unheard"),
         [](World &world) {
             finding(promisedBooking(at(monday, 13, 0)))(world);
             world.touch([](Lobby &lobby) { lobby.checkIn()->wantCancel(); });
             world.touch([](Lobby &lobby) { lobby.checkIn()->cancel(); });
             world.bookings.sayNothing();
             world.settle();
         }},
        {QStringLiteral("visit-closed-that-day"), finding(promisedBooking(at(monday.addDays(5), 8, 30)))},
        {QStringLiteral("visit-closed-later"), finding(promisedBooking(at(monday, 20, 0)))},
        {QStringLiteral("visit-change"),
         [](World &world) {
             finding(promisedBooking(at(monday.addDays(8), 8, 30)))(world);
             world.touch([](Lobby &lobby) { lobby.checkIn()->wantChange(); });
         }},
        {QStringLiteral("move-days"), looksWhereToMove},
        {QStringLiteral("move-review"), moves},
        {QStringLiteral("moved"), hasMoved},
        {QStringLiteral("move-nothing-free"),
         [](World &world) {
             wantsToMove(world);
             world.bookings.tellDays({{QDate(2026, 11, 24), DayState::Full, {}}});
             world.settle();
         }},
        {QStringLiteral("move-unheard"),
         [](World &world) {
             wantsToMove(world);
             world.bookings.sayNothing();
             world.settle();
         }},
        {QStringLiteral("move-unconfirmed"), movesUnheard},
        {QStringLiteral("visit-not-found"), finding(std::nullopt)},
        {QStringLiteral("visit-unseen"),
         [](World &world) {
             typing("K7RT4MXQ")(world);
             world.touch([](Lobby &lobby) { lobby.checkIn()->look(); });
             world.bookings.sayNothing();
             world.settle();
         }},
    };
}

} // namespace okienko::test
