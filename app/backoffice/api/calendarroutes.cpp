// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/calendarroutes.h"

#include <QJsonArray>

#include "api/premises.h"
#include "officestore/auditbook.h"
#include "officestore/calendarbook.h"
#include "protocol/icalendar.h"
#include "protocol/letter.h"
#include "vault/sessiontoken.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::CalendarBook;
using officestore::CalendarFeed;
using officestore::CalendarRow;
using officestore::Glance;

constexpr int LongestName = 200;
constexpr qsizetype MostCalendars = 100;
constexpr int MostRows = 10'000;
constexpr std::chrono::minutes NoteFetchEvery{1};

QString textOfId(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

QJsonObject jsonOf(const CalendarFeed &feed)
{
    return {{QStringLiteral("calendar"), textOfId(feed.calendar)},
            {QStringLiteral("name"), feed.name},
            {QStringLiteral("service"), feed.service ? QJsonValue(*feed.service) : QJsonValue()},
            {QStringLiteral("madeAt"), textOf(feed.made)},
            {QStringLiteral("madeBy"), feed.madeBy},
            {QStringLiteral("fetchedAt"), feed.fetched ? QJsonValue(textOf(*feed.fetched)) : QJsonValue()}};
}

Reply calendars(Call &call)
{
    const auto feeds = CalendarBook(call.connection()).all(call.office());
    if (!feeds)
        return Reply::failed(feeds.error());
    QJsonArray all;
    for (const CalendarFeed &feed : *feeds)
        all.append(jsonOf(feed));
    return Reply::ok({{QStringLiteral("calendars"), all}});
}

/// Why this one cannot be made.
std::optional<Reply> refusalOf(const Call &call, const HallNeeds &needs, const CalendarFeed &wanted)
{
    const CalendarBook book(call.connection());
    const auto former = book.one(call.office(), wanted.calendar);
    const auto others = book.all(call.office());
    const auto file = needs.files(call.connection(), call.office());
    if (!former || !others || !file)
        return Reply::failed(!former ? former.error() : !others ? others.error() : file.error());
    if (*former &&
        ((*former)->name != wanted.name || (*former)->service != wanted.service || (*former)->removed))
        return Reply::problem(ProblemType::IdReused, QStringLiteral("this id stands for another calendar"));
    if (wanted.service && (*file)->service({*wanted.service}) == nullptr)
        return Reply::problem(ProblemType::UnknownReference, QStringLiteral("no such service"));
    if (!*former && others->size() >= MostCalendars)
        return Reply::problem(ProblemType::NotPossibleNow, QStringLiteral("there are too many calendars"));
    return {};
}

/// The secret is kept nowhere, so a repeated question gets another one, and the former is void.
Reply makeCalendar(Call &call, const HallNeeds &needs, const QString &pagesUrl)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id"), QStringLiteral("name")}, {QStringLiteral("service")},
              Unknown::Mark);
    CalendarFeed feed;
    feed.calendar = uuidAt(body.key(QStringLiteral("id")));
    feed.name = body.key(QStringLiteral("name")).text(LongestName);
    feed.madeBy = call.asked().name;
    if (body.has(QStringLiteral("service")))
        feed.service = body.key(QStringLiteral("service")).kebabName();
    if (!call.understood())
        return call.notUnderstood();
    if (const auto refusal = refusalOf(call, needs, feed))
        return *refusal;
    const Result<QByteArray> secret = sessiontoken::make();
    const Result<QByteArray> hash = secret ? sessiontoken::hash(*secret) : failure(secret.error());
    if (!hash)
        return Reply::failed(hash.error());
    CalendarBook book(call.connection());
    Result<void> done = book.put(call.deed(), feed, *hash);
    if (done)
        done = AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                                 QStringLiteral("calendar.make"),
                                 QStringLiteral("calendar:") + textOfId(feed.calendar),
                                 feed.service ? QStringLiteral("service=") + *feed.service : QString());
    if (!done)
        return Reply::failed(done.error());
    const auto made = book.one(call.office(), feed.calendar);
    if (!made || !*made)
        return Reply::failed(made ? Error{ErrorKind::Internal, QStringLiteral("the calendar is not there")}
                                  : made.error());
    QJsonObject answer = jsonOf(**made);
    answer.insert(QStringLiteral("address"),
                  QStringLiteral("%1/v1/calendars/%2").arg(pagesUrl, QString::fromLatin1(*secret)));
    return Reply::created(answer);
}

Reply removeCalendar(Call &call)
{
    const QUuid calendar = call.uuidPlace(QStringLiteral("calendar"));
    CalendarBook book(call.connection());
    const auto found = book.one(call.office(), calendar);
    if (!found)
        return Reply::failed(found.error());
    if (!*found)
        return Reply::problem(ProblemType::NotFound);
    if ((*found)->removed)
        return Reply::nothing();
    Result<void> done = book.remove(call.deed(), calendar);
    if (done)
        done = AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                                 QStringLiteral("calendar.remove"),
                                 QStringLiteral("calendar:") + textOfId(calendar));
    return done ? Reply::nothing() : Reply::failed(done.error());
}

/// In the office's first language.
QString nameOf(const Office &file, const ServiceId &service)
{
    const Service *known = file.service(service);
    return known != nullptr ? known->names.in(file.defaultLanguage) : service.value;
}

CalendarSheet sheetOf(const Office &file, const CalendarFeed &feed, const QList<CalendarRow> &rows)
{
    CalendarSheet sheet{.name = file.names.in(file.defaultLanguage), .events = {}};
    if (feed.service)
        sheet.name += QStringLiteral(": ") + nameOf(file, {*feed.service});
    for (const CalendarRow &row : rows) {
        QString summary = nameOf(file, row.service);
        if (row.visits > 1)
            summary += QStringLiteral(" ×%1").arg(row.visits);
        sheet.events.append(
            {row.booking.value, row.from, row.to, summary, row.cancelled, row.moved, row.changed});
    }
    return sheet;
}

/// What is booked from yesterday on, at one instant of the office.
Result<QByteArray> calendarText(Call &call, const HallNeeds &needs, const CalendarFeed &feed)
{
    return officestore::inGlance(
        call.connection(), feed.office, call.now(), [&](const Glance &glance) -> Result<QByteArray> {
            const auto file = needs.files(glance.connection(), feed.office);
            if (!file)
                return failure(file.error());
            const QDate yesterday = utcOf(glance.now()).toTimeZone((*file)->zone).date().addDays(-1);
            const auto rows = CalendarBook(glance.connection())
                                  .rows(feed, instantOf(yesterday.startOfDay((*file)->zone)), MostRows);
            if (!rows)
                return failure(rows.error());
            return iCalendarOf(sheetOf(**file, feed, *rows));
        });
}

/// Who knows the secret may read. Any other secret, also one that was good once, is as unknown as any path.
Reply bookedTimes(Call &call, const HallNeeds &needs)
{
    const Result<QByteArray> hash = sessiontoken::hash(call.place(QStringLiteral("secret")).toLatin1());
    if (!hash)
        return Reply::problem(ProblemType::NotFound);
    CalendarBook book(call.connection());
    const auto found = book.bySecret(*hash);
    if (!found)
        return Reply::failed(found.error());
    if (!*found)
        return Reply::problem(ProblemType::NotFound);
    const CalendarFeed &feed = **found;
    const Result<QByteArray> text = calendarText(call, needs, feed);
    if (!text)
        return Reply::failed(text.error());
    if (!feed.fetched || call.now().utc > feed.fetched->addDuration(NoteFetchEvery)) {
        const Result<void> noted = book.markFetched(feed, instantOf(call.now().utc));
        if (!noted)
            return Reply::failed(noted.error());
    }
    return Reply::text(QByteArrayLiteral("text/calendar; charset=utf-8"), *text);
}

} // namespace

QList<Route> calendarRoutes(const HallNeeds &needs, const QString &pagesUrl)
{
    return {{"calendars", Method::Get, "/v1/office/calendars", Access::Staff, Right::KeepCalendars,
             Work::Look, calendars},
            {"makeCalendar", Method::Post, "/v1/office/calendars", Access::Staff, Right::KeepCalendars,
             Work::Deed, [needs, &pagesUrl](Call &call) { return makeCalendar(call, needs, pagesUrl); }},
            {"removeCalendar", Method::Delete, "/v1/office/calendars/{calendar}", Access::Staff,
             Right::KeepCalendars, Work::Deed, removeCalendar},
            {"bookedTimes",
             Method::Get,
             "/v1/calendars/{secret}",
             Access::Anybody,
             {},
             Work::Own,
             [needs](Call &call) { return bookedTimes(call, needs); }}};
}

} // namespace okienko::backoffice
