// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/bookingletter.h"

#include <QJsonArray>

#include "protocol/hallwords.h"

namespace okienko
{

namespace
{

constexpr int mostDays = 481;
constexpr int mostTimes = 500;
constexpr int mostBookingsOfDay = 2000;
constexpr int mostSignsOfNumber = 12;

const QMap<QString, BookingState> &states()
{
    static const QMap<QString, BookingState> words{{QStringLiteral("held"), BookingState::Held},
                                                   {QStringLiteral("booked"), BookingState::Booked},
                                                   {QStringLiteral("cancelled"), BookingState::Cancelled}};
    return words;
}

const QMap<QString, DayState> &dayStates()
{
    static const QMap<QString, DayState> words{{QStringLiteral("closed"), DayState::Closed},
                                               {QStringLiteral("full"), DayState::Full},
                                               {QStringLiteral("few"), DayState::Few},
                                               {QStringLiteral("free"), DayState::Free}};
    return words;
}

QString codeOfBookingAt(const JsonReader &at)
{
    const QString text = at.text(8);
    const auto code = readBookingCode(text);
    if (!code || *code != text)
        at.refuseThis(QStringLiteral("the eight characters of a booking's code"));
    return text;
}

Booking bookingAt(const JsonReader &at)
{
    Booking booking;
    membersAt(at,
              {QStringLiteral("booking"), QStringLiteral("service"), QStringLiteral("visits"),
               QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("state"),
               QStringLiteral("language")},
              {}, Unknown::PassOver);
    booking.id = {uuidAt(at.key(QStringLiteral("booking")))};
    booking.service = {at.key(QStringLiteral("service")).kebabName()};
    booking.visits = at.key(QStringLiteral("visits")).integer(1, visitsAtMost);
    booking.from = utcAt(at.key(QStringLiteral("from")));
    booking.to = utcAt(at.key(QStringLiteral("to")));
    booking.state = wordAt(at.key(QStringLiteral("state")), states(), BookingState::Cancelled);
    booking.language = languageAt(at.key(QStringLiteral("language")), Language::Polish);
    if (at.has(QStringLiteral("heldUntil")))
        booking.heldUntil = utcAt(at.key(QStringLiteral("heldUntil")));
    if (at.has(QStringLiteral("code")))
        booking.code = codeOfBookingAt(at.key(QStringLiteral("code")));
    else if (booking.state == BookingState::Booked)
        at.refuseThis(QStringLiteral("a code, where it is booked"));
    if (at.has(QStringLiteral("ticket"))) {
        const JsonReader ticket = at.key(QStringLiteral("ticket"));
        membersAt(ticket, {QStringLiteral("id"), QStringLiteral("number")}, {}, Unknown::PassOver);
        booking.ticket = {uuidAt(ticket.key(QStringLiteral("id")))};
        booking.number = ticket.key(QStringLiteral("number")).text(mostSignsOfNumber);
    }
    return booking;
}

} // namespace

QJsonObject jsonOf(const Booking &booking)
{
    QJsonObject json{{QStringLiteral("booking"), booking.id.text()},
                     {QStringLiteral("service"), booking.service.value},
                     {QStringLiteral("visits"), booking.visits},
                     {QStringLiteral("from"), textOf(booking.from)},
                     {QStringLiteral("to"), textOf(booking.to)},
                     {QStringLiteral("state"), states().key(booking.state)},
                     {QStringLiteral("language"), codeOf(booking.language)}};
    if (booking.state == BookingState::Held)
        json.insert(QStringLiteral("heldUntil"), textOf(booking.heldUntil));
    if (!booking.code.isEmpty())
        json.insert(QStringLiteral("code"), booking.code);
    if (!booking.ticket.isNull())
        json.insert(QStringLiteral("ticket"), QJsonObject{{QStringLiteral("id"), booking.ticket.text()},
                                                          {QStringLiteral("number"), booking.number}});
    return json;
}

Reading<Booking> readBooking(const QByteArray &letter)
{
    Findings findings;
    Booking booking;
    const QString name = QStringLiteral("booking");
    if (const auto json = parseLetter(letter, name, findings))
        booking = bookingAt(JsonReader(*json, name, findings));
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return booking;
}

QJsonObject jsonOf(const BookingsOfDay &day)
{
    QJsonArray rows;
    for (const Booking &one : day.bookings)
        rows.append(jsonOf(one));
    return {{QStringLiteral("day"), textOf(day.day)}, {QStringLiteral("bookings"), rows}};
}

Reading<BookingsOfDay> readBookingsOfDay(const QByteArray &letter)
{
    Findings findings;
    BookingsOfDay day;
    const QString name = QStringLiteral("bookings of a day");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        membersAt(at, {QStringLiteral("day"), QStringLiteral("bookings")}, {}, Unknown::PassOver);
        day.day = dayAt(at.key(QStringLiteral("day")));
        for (const JsonReader &row : at.key(QStringLiteral("bookings")).array(0, mostBookingsOfDay))
            day.bookings.append(bookingAt(row));
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return day;
}

QByteArray letterOf(const TimeWanted &wanted)
{
    return compact({{QStringLiteral("id"), wanted.id.text()},
                    {QStringLiteral("service"), wanted.service.value},
                    {QStringLiteral("visits"), wanted.visits},
                    {QStringLiteral("start"), textOf(wanted.start)},
                    {QStringLiteral("language"), codeOf(wanted.language)}});
}

QByteArray letterOfNewTime(const QDateTime &start)
{
    return compact({{QStringLiteral("start"), textOf(start)}});
}

TimeWanted timeWantedAt(const JsonReader &at)
{
    membersAt(at,
              {QStringLiteral("id"), QStringLiteral("service"), QStringLiteral("visits"),
               QStringLiteral("start"), QStringLiteral("language")},
              {}, Unknown::PassOver);
    TimeWanted wanted;
    wanted.id = {uuidAt(at.key(QStringLiteral("id")))};
    wanted.service = {at.key(QStringLiteral("service")).kebabName()};
    wanted.visits = at.key(QStringLiteral("visits")).integer(1, visitsAtMost);
    wanted.start = utcAt(at.key(QStringLiteral("start")));
    wanted.language = languageAt(at.key(QStringLiteral("language")), Language::Polish);
    return wanted;
}

QJsonObject jsonOf(const ServiceId &service, int visits, std::chrono::minutes length,
                   const QList<BookableDay> &days)
{
    QJsonArray rows;
    for (const BookableDay &one : days) {
        QJsonObject row{{QStringLiteral("day"), textOf(one.day)},
                        {QStringLiteral("state"), dayStates().key(one.state)}};
        if (one.first.isValid())
            row.insert(QStringLiteral("first"), textOf(one.first));
        rows.append(row);
    }
    return {{QStringLiteral("service"), service.value},
            {QStringLiteral("visits"), visits},
            {QStringLiteral("minutes"), static_cast<int>(length.count())},
            {QStringLiteral("days"), rows}};
}

Reading<QList<BookableDay>> readBookableDays(const QByteArray &letter)
{
    Findings findings;
    QList<BookableDay> days;
    const QString name = QStringLiteral("bookable days");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        membersAt(at, {QStringLiteral("days")}, {}, Unknown::PassOver);
        for (const JsonReader &row : at.key(QStringLiteral("days")).array(0, mostDays)) {
            membersAt(row, {QStringLiteral("day"), QStringLiteral("state")}, {}, Unknown::PassOver);
            BookableDay day;
            day.day = dayAt(row.key(QStringLiteral("day")));
            day.state = wordAt(row.key(QStringLiteral("state")), dayStates(), DayState::Full);
            if (row.has(QStringLiteral("first")))
                day.first = utcAt(row.key(QStringLiteral("first")));
            days.append(day);
        }
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return days;
}

QJsonObject jsonOf(const QDate &day, const QList<QDateTime> &times)
{
    QJsonArray rows;
    for (const QDateTime &one : times)
        rows.append(textOf(one));
    return {{QStringLiteral("day"), textOf(day)}, {QStringLiteral("times"), rows}};
}

Reading<QList<QDateTime>> readBookableTimes(const QByteArray &letter)
{
    Findings findings;
    QList<QDateTime> times;
    const QString name = QStringLiteral("bookable times");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        membersAt(at, {QStringLiteral("times")}, {}, Unknown::PassOver);
        for (const JsonReader &one : at.key(QStringLiteral("times")).array(0, mostTimes))
            times.append(utcAt(one));
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return times;
}

} // namespace okienko
