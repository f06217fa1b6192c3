// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/bookingroutes.h"

#include "officestore/bookingdesk.h"
#include "protocol/bookingletter.h"

namespace okienko::backoffice
{

namespace
{

using officestore::BookingBook;
using officestore::BookingDesk;
using officestore::OfficeToday;

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
    case Refusal::Arrived:
        return Reply::problem(ProblemType::NotPossibleNow,
                              QStringLiteral("its visitor is here with a ticket"));
    case Refusal::ClockInDoubt: return Reply::problem(ProblemType::ClockInDoubt);
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

/// What it holds itself is free for it.
officestore::DeviceId deviceOf(const Call &call) { return {QUuid::fromString(call.caller().id)}; }

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
        static const QRegularExpression count(QStringLiteral("\\A[1-4]\\z"));
        static_assert(visitsAtMost == 4);
        if (!count.match(visits).hasMatch())
            call.fault(QStringLiteral("?visits"), visits.left(80), QStringLiteral("1 to 4"));
        sought.visits = visits.toInt();
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
        const auto taken =
            BookingBook(today.connection, today.office)
                .taken(calendar.together(sought.service), today.now, end, today.now, {}, deviceOf(call));
        if (!taken)
            return Reply::failed(taken.error());
        return Reply::tagged(jsonOf(sought.service, sought.visits,
                                    BookingCalendar::length(*service, sought.visits),
                                    calendar.days(sought.service, sought.visits, *taken, today.now)));
    });
}

Reply bookableTimes(Call &call, const HallNeeds &needs)
{
    const Sought sought = soughtIn(call);
    static const QRegularExpression written(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    const QString asked = call.query(QStringLiteral("day"));
    const QDate day = written.match(asked).hasMatch() ? QDate::fromString(asked, Qt::ISODate) : QDate();
    if (!day.isValid())
        call.fault(QStringLiteral("?day"), asked.left(80), QStringLiteral("YYYY-MM-DD"));
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const BookingCalendar calendar(today.file);
        const Service *service = today.file.service(sought.service);
        if (service == nullptr || calendar.seats(*service) == 0)
            return refusalOf(BookingDesk::Refusal::NotBookable);
        const Instant begin = instantOf(QDateTime(day, QTime(0, 0), today.file.zone));
        const auto taken = BookingBook(today.connection, today.office)
                               .taken(calendar.together(sought.service), begin,
                                      begin + std::chrono::hours(26), today.now, {}, deviceOf(call));
        if (!taken)
            return Reply::failed(taken.error());
        QList<QDateTime> times;
        for (const Instant start : calendar.freeTimes(sought.service, sought.visits, day, *taken, today.now))
            times.append(utcOf(start));
        return Reply::tagged(jsonOf(day, times));
    });
}

Reply holdTime(Call &call, const HallNeeds &needs)
{
    const TimeWanted wanted = timeWantedAt(call.body());
    if (!call.understood())
        return call.notUnderstood();
    const BookingDesk::Wish wish{wanted, deviceOf(call)};
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
        return replyOf(BookingDesk(call.deed(), today.file)
                           .move({call.uuidPlace(QStringLiteral("booking"))}, start, deviceOf(call)));
    });
}

Reply cancelBooking(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        return replyOf(
            BookingDesk(call.deed(), today.file).cancel({call.uuidPlace(QStringLiteral("booking"))}));
    });
}

/// For a kiosk that is cut off later: who comes today, with the codes on their papers.
Reply bookingsToday(Call &call, const HallNeeds &needs)
{
    constexpr int most = 2000;
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const auto midnight = [&](const QDate &day) { return instantOf(day.startOfDay(today.file.zone)); };
        const auto bookings = BookingBook(today.connection, today.office)
                                  .ofDay(midnight(today.day), midnight(today.day.addDays(1)), most);
        return bookings ? Reply::tagged(jsonOf(BookingsOfDay{today.day, *bookings}))
                        : Reply::failed(bookings.error());
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
            {"bookingsToday", Method::Get, "/v1/device/bookings/today", Access::Device,
             Right::ReadAppointments, Work::Look, with(bookingsToday)},
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
