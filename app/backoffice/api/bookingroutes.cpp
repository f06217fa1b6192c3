// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/bookingroutes.h"

#include <QJsonArray>

#include "officestore/bookingdesk.h"
#include "protocol/hallwords.h"
#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

using officestore::BookingBook;
using officestore::BookingDesk;
using officestore::OfficeToday;

QDateTime utcOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
}

Instant instantOf(const QDateTime &time)
{
    return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString wordOf(BookingState state)
{
    switch (state) {
    case BookingState::Held: return QStringLiteral("held");
    case BookingState::Booked: return QStringLiteral("booked");
    case BookingState::Cancelled: break;
    }
    return QStringLiteral("cancelled");
}

QString wordOf(BookingCalendar::DayOffer::State state)
{
    using State = BookingCalendar::DayOffer::State;
    switch (state) {
    case State::Closed: return QStringLiteral("closed");
    case State::Full: return QStringLiteral("full");
    case State::Few: return QStringLiteral("few");
    case State::Free: break;
    }
    return QStringLiteral("free");
}

QJsonObject jsonOf(const Booking &booking)
{
    QJsonObject json{{QStringLiteral("booking"), booking.id.text()},
                     {QStringLiteral("service"), booking.service.value},
                     {QStringLiteral("visits"), booking.visits},
                     {QStringLiteral("from"), textOf(booking.from)},
                     {QStringLiteral("to"), textOf(booking.to)},
                     {QStringLiteral("state"), wordOf(booking.state)},
                     {QStringLiteral("language"), codeOf(booking.language)}};
    if (booking.state == BookingState::Held)
        json.insert(QStringLiteral("heldUntil"), textOf(booking.heldUntil));
    if (!booking.code.isEmpty())
        json.insert(QStringLiteral("code"), booking.code);
    return json;
}

Reply refusalOf(BookingDesk::Refusal refusal)
{
    using Refusal = BookingDesk::Refusal;
    switch (refusal) {
    case Refusal::Taken: return Reply::problem(ProblemType::TimeTaken);
    case Refusal::HoldOver:
        return Reply::problem(ProblemType::TimeTaken, QStringLiteral("the hold was over"));
    case Refusal::NotATime:
        return Reply::problem(ProblemType::TimeNotOffered, QStringLiteral("not one of the service's times"));
    case Refusal::TooSoon:
        return Reply::problem(ProblemType::TimeNotOffered, QStringLiteral("past, or too near"));
    case Refusal::TooFar:
        return Reply::problem(ProblemType::TimeNotOffered,
                              QStringLiteral("further than can be booked today"));
    case Refusal::NotBookable:
        return Reply::problem(ProblemType::UnknownReference, QStringLiteral("nobody books this service so"));
    case Refusal::Cancelled:
        return Reply::problem(ProblemType::NotPossibleNow, QStringLiteral("it was cancelled before"));
    case Refusal::Past:
        return Reply::problem(ProblemType::NotPossibleNow, QStringLiteral("its time has begun"));
    case Refusal::Unknown: break;
    }
    return Reply::problem(ProblemType::NotFound);
}

Reply replyOf(const BookingDesk::Answer<Booking> &answer)
{
    if (!answer)
        return Reply::failed(answer.error());
    return *answer ? Reply::ok(jsonOf(**answer)) : refusalOf(answer->error());
}

/// What is asked of a calendar: `service`, and `visits` where it is more than one.
struct Sought {
    ServiceId service;
    int visits = 1;
};
Sought soughtIn(Call &call)
{
    static const QRegularExpression name(QStringLiteral("\\A(?=.{1,64}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z"));
    Sought sought{{call.query(QStringLiteral("service"))}, 1};
    if (!name.match(sought.service.value).hasMatch())
        call.fault(QStringLiteral("?service"), sought.service.value.left(80),
                   QStringLiteral("the id of a service"));
    if (const QString visits = call.query(QStringLiteral("visits")); !visits.isNull()) {
        bool read = false;
        sought.visits = visits.toInt(&read);
        if (!read || sought.visits < 1 || sought.visits > BookingTerms().visitsAtMost)
            call.fault(QStringLiteral("?visits"), visits.left(80), QStringLiteral("1 to 4"));
    }
    return sought;
}

Reply bookableDays(Call &call, const HallNeeds &needs)
{
    const Sought sought = soughtIn(call);
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const BookingCalendar calendar(today.file);
        const Service *service = today.file.service(sought.service);
        if (service == nullptr || calendar.seats(*service) == 0)
            return refusalOf(BookingDesk::Refusal::NotBookable);
        const Instant end = today.now + std::chrono::days(service->maxDaysAhead + 2);
        const auto taken = BookingBook(today.connection, today.office).taken(today.now, end, today.now);
        if (!taken)
            return Reply::failed(taken.error());
        QJsonArray days;
        for (const BookingCalendar::DayOffer &offer :
             calendar.days(sought.service, sought.visits, *taken, today.now)) {
            QJsonObject day{{QStringLiteral("day"), textOf(offer.day)},
                            {QStringLiteral("state"), wordOf(offer.state)}};
            if (offer.first)
                day.insert(QStringLiteral("first"), textOf(utcOf(*offer.first)));
            days.append(day);
        }
        return Reply::tagged({{QStringLiteral("service"), sought.service.value},
                              {QStringLiteral("visits"), sought.visits},
                              {QStringLiteral("minutes"),
                               static_cast<int>(BookingCalendar::length(*service, sought.visits).count())},
                              {QStringLiteral("days"), days}});
    });
}

Reply bookableTimes(Call &call, const HallNeeds &needs)
{
    const Sought sought = soughtIn(call);
    const QDate day = QDate::fromString(call.query(QStringLiteral("day")), Qt::ISODate);
    if (!day.isValid())
        call.fault(QStringLiteral("?day"), call.query(QStringLiteral("day")).left(80),
                   QStringLiteral("YYYY-MM-DD"));
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const BookingCalendar calendar(today.file);
        const Service *service = today.file.service(sought.service);
        if (service == nullptr || calendar.seats(*service) == 0)
            return refusalOf(BookingDesk::Refusal::NotBookable);
        const Instant begin = instantOf(QDateTime(day, QTime(0, 0), today.file.zone));
        const auto taken = BookingBook(today.connection, today.office)
                               .taken(begin, begin + std::chrono::hours(26), today.now);
        if (!taken)
            return Reply::failed(taken.error());
        QJsonArray times;
        for (const Instant start : calendar.freeTimes(sought.service, sought.visits, day, *taken, today.now))
            times.append(textOf(utcOf(start)));
        return Reply::tagged({{QStringLiteral("day"), textOf(day)}, {QStringLiteral("times"), times}});
    });
}

Reply holdTime(Call &call, const HallNeeds &needs)
{
    const JsonReader body = call.body();
    membersAt(body,
              {QStringLiteral("id"), QStringLiteral("service"), QStringLiteral("visits"),
               QStringLiteral("start"), QStringLiteral("language")},
              {}, Unknown::PassOver);
    BookingDesk::Wish wish;
    wish.id = {uuidAt(body.key(QStringLiteral("id")))};
    wish.service = {body.key(QStringLiteral("service")).kebabName()};
    wish.visits = body.key(QStringLiteral("visits")).integer(1, BookingTerms().visitsAtMost);
    wish.start = instantOf(utcAt(body.key(QStringLiteral("start"))));
    wish.language = languageAt(body.key(QStringLiteral("language")), Language::Polish);
    if (!call.understood())
        return call.notUnderstood();
    wish.device = {QUuid::fromString(call.caller().id)};
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        const auto held = BookingDesk(call.deed(), today.file).hold(wish);
        if (!held)
            return Reply::failed(held.error());
        return *held ? Reply::created(jsonOf(**held)) : refusalOf(held->error());
    });
}

Reply confirmBooking(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        return replyOf(
            BookingDesk(call.deed(), today.file).confirm({call.uuidPlace(QStringLiteral("booking"))}));
    });
}

Reply moveBooking(Call &call, const HallNeeds &needs)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("start")}, {}, Unknown::PassOver);
    const Instant start = instantOf(utcAt(body.key(QStringLiteral("start"))));
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        return replyOf(
            BookingDesk(call.deed(), today.file).move({call.uuidPlace(QStringLiteral("booking"))}, start));
    });
}

Reply cancelBooking(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        return replyOf(
            BookingDesk(call.deed(), today.file).cancel({call.uuidPlace(QStringLiteral("booking"))}));
    });
}

Reply findBooking(Call &call)
{
    const auto code = readBookingCode(call.query(QStringLiteral("code")));
    if (!code)
        call.fault(QStringLiteral("?code"), {}, QStringLiteral("the eight characters of a booking's code"));
    if (!call.understood())
        return call.notUnderstood();
    const auto found = BookingBook(call.connection(), call.office()).withCode(*code);
    if (!found)
        return Reply::failed(found.error());
    return *found ? Reply::ok(jsonOf(**found)) : Reply::problem(ProblemType::NotFound);
}

} // namespace

QList<Route> bookingRoutes(const HallNeeds &needs)
{
    const auto with = [needs](Reply (*answer)(Call &, const HallNeeds &)) {
        return [needs, answer](Call &call) { return answer(call, needs); };
    };
    return {{"bookableDays", Method::Get, "/v1/device/bookings/days", Access::Device, Right::BookTime,
             Work::Look, with(bookableDays)},
            {"bookableTimes", Method::Get, "/v1/device/bookings/times", Access::Device, Right::BookTime,
             Work::Look, with(bookableTimes)},
            {"findBooking", Method::Get, "/v1/device/bookings", Access::Device, Right::BookTime, Work::Look,
             findBooking},
            {"holdTime", Method::Post, "/v1/device/bookings", Access::Device, Right::BookTime, Work::DeedOnce,
             with(holdTime)},
            {.operation = "confirmBooking",
             .method = Method::Post,
             .path = "/v1/device/bookings/{booking}/confirm",
             .access = Access::Device,
             .right = Right::BookTime,
             .work = Work::Deed,
             .answer = with(confirmBooking),
             .hasBody = false},
            {"moveBooking", Method::Put, "/v1/device/bookings/{booking}/time", Access::Device,
             Right::BookTime, Work::Deed, with(moveBooking)},
            {"cancelBooking", Method::Delete, "/v1/device/bookings/{booking}", Access::Device,
             Right::BookTime, Work::Deed, with(cancelBooking)}};
}

} // namespace okienko::backoffice
