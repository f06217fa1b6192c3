// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/officeroutes.h"

#include <QJsonArray>

#include "api/alarmtexts.h"
#include "api/premises.h"
#include "api/staffview.h"
#include "api/todayfigures.h"
#include "officestore/alarmbook.h"
#include "officestore/auditbook.h"
#include "officestore/officekeeper.h"
#include "officestore/seriesbook.h"
#include "protocol/hallwords.h"

namespace okienko::backoffice
{

using officestore::Alarm;
using officestore::AlarmBook;
using officestore::OfficeKeeper;
using officestore::OfficeToday;
using officestore::SeriesBook;
using officestore::SeriesNow;

namespace
{

constexpr int mostOffers = 10;
constexpr int marksAreGoodFor = 14; ///< days

RequestId idAt(Call &call)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id")}, {}, Unknown::PassOver);
    return {uuidAt(body.key(QStringLiteral("id")))};
}

/// With which they logged in.
QString nameOf(const Call &call)
{
    return call.asked().name.isEmpty() ? call.caller().id : call.asked().name;
}

Result<void> audit(Call &call, const QString &action, const QString &object)
{
    return officestore::AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name), action,
                                          object);
}

Reply today(Call &call, const HallNeeds &needs)
{
    const int reserveFirst = call.glance().state().shape.numbers.reserveFirst;
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &now) {
        const auto json = todayFigures(now, reserveFirst);
        return json ? Reply::tagged(*json, essenceOf(*json)) : Reply::failed(json.error());
    });
}

Reply services(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.glance(), [](const OfficeToday &now) {
        const auto view = StaffView::read(now);
        if (!view)
            return Reply::failed(view.error());
        QJsonArray array;
        for (const Service &service : now.file.services)
            array.append(view->service(service));
        return Reply::tagged({{QStringLiteral("services"), array}});
    });
}

Reply serviceReply(Call &call, const OfficeToday &now, const Service &service, const QString &action)
{
    const Result<void> written = audit(call, action, QStringLiteral("service:") + service.id.value);
    if (!written)
        return Reply::failed(written.error());
    for (const QString &news :
         {QStringLiteral("services"), QStringLiteral("waiting"), QStringLiteral("hall")})
        call.deed().tell(news);
    const auto view = StaffView::read(now);
    return view ? Reply::ok(view->service(service)) : Reply::failed(view.error());
}

Reply suspendService(Call &call, const HallNeeds &needs)
{
    const JsonReader body = call.body();
    (void)idAt(call);
    officestore::SuspendedService closed;
    closed.told.texts = textsAt(body.key(QStringLiteral("texts")), Unknown::PassOver);
    if (!body.has(QStringLiteral("texts")))
        body.key(QStringLiteral("texts")).refuse(QStringLiteral("nothing"), QStringLiteral("texts"));
    if (body.has(QStringLiteral("until")))
        closed.told.until = utcAt(body.key(QStringLiteral("until")));
    static const QStringList known{QStringLiteral("wait"), QStringLiteral("return-mark"),
                                   QStringLiteral("booking")};
    if (!body.has(QStringLiteral("offers")))
        body.key(QStringLiteral("offers"))
            .refuse(QStringLiteral("nothing"), QStringLiteral("at least one offer"));
    for (const JsonReader &one : body.key(QStringLiteral("offers")).array(1, mostOffers)) {
        const QString offer = one.oneOf(known);
        if (closed.told.offers.contains(offer))
            one.refuseThis(QStringLiteral("each offer once"));
        closed.told.offers.append(offer);
    }
    const JsonReader until = body.key(QStringLiteral("returnUntil"));
    closed.returnUntil = until.isThere() ? dayAt(until) : call.deed().today().addDays(marksAreGoodFor);
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &now) {
        const Service *service = now.file.service({call.place(QStringLiteral("service"))});
        if (!service)
            return Reply::problem(ProblemType::NotFound);
        closed.service = service->id;
        const Result<void> done = officestore::HallBook(now).suspend(closed);
        return done ? serviceReply(call, now, *service, QStringLiteral("service.suspend"))
                    : Reply::failed(done.error());
    });
}

Reply openService(Call &call, const HallNeeds &needs)
{
    (void)idAt(call);
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &now) {
        const Service *service = now.file.service({call.place(QStringLiteral("service"))});
        if (!service)
            return Reply::problem(ProblemType::NotFound);
        const Result<void> done = officestore::HallBook(now).reopen(service->id);
        return done ? serviceReply(call, now, *service, QStringLiteral("service.open"))
                    : Reply::failed(done.error());
    });
}

QJsonObject jsonOf(const SeriesNow &series)
{
    QJsonObject json{{QStringLiteral("series"), series.series.letter},
                     {QStringLiteral("head"), series.head},
                     {QStringLiteral("last"), series.last},
                     {QStringLiteral("closed"), series.closed},
                     {QStringLiteral("reserveSlotsLeft"), series.reserveSlotsLeft}};
    if (series.closed && series.openAgain.isValid())
        json.insert(QStringLiteral("closedUntil"), okienko::textOf(series.openAgain));
    if (series.highestOnPaper > 0)
        json.insert(QStringLiteral("highestOnPaper"), series.highestOnPaper);
    return json;
}

Reply seriesStates(Call &call, const HallNeeds &)
{
    const auto all = SeriesBook(call.connection(), call.glance().state()).all();
    if (!all)
        return Reply::failed(all.error());
    QJsonArray array;
    for (const SeriesNow &one : *all)
        array.append(jsonOf(one));
    return Reply::ok({{QStringLiteral("series"), array}});
}

Reply reopenSeries(Call &call, const HallNeeds &)
{
    (void)idAt(call);
    const int from = call.body().key(QStringLiteral("from")).integer(1, 9999);
    if (!call.body().has(QStringLiteral("from")))
        call.fault(QStringLiteral("/from"), QStringLiteral("nothing"), QStringLiteral("1 to 9999"));
    if (!call.understood())
        return call.notUnderstood();
    const Series series{call.place(QStringLiteral("series"))};
    const Result<void> opened = OfficeKeeper(call.deed()).reopen(series, from);
    if (!opened)
        return opened.error().kind == ErrorKind::Invalid
                   ? Reply::problem(ProblemType::NotPossibleNow, opened.error().detail)
                   : Reply::failed(opened.error());
    const Result<void> written = audit(call, QStringLiteral("numbers.reopen"),
                                       QStringLiteral("series:%1:%2").arg(series.letter).arg(from));
    if (!written)
        return Reply::failed(written.error());
    const auto now = SeriesBook(call.connection(), call.deed().state()).of(series);
    return now ? Reply::ok(jsonOf(*now)) : Reply::failed(now.error());
}

template <typename Seen>
QJsonObject clockJson(const Seen &seen)
{
    const officestore::OfficeState &state = seen.state();
    QJsonObject json{
        {QStringLiteral("sure"), !state.clock.doubt},
        {QStringLiteral("shown"),
         QJsonObject{{QStringLiteral("day"), okienko::textOf(dayAt(seen.now(), state.shape.zone))},
                     {QStringLiteral("utc"), textOf(seen.now())}}},
        {QStringLiteral("zone"), QString::fromLatin1(state.shape.zone.id())}};
    json.insert(QStringLiteral("lastSureAt"), textOf(state.clock.doubt ? state.clock.seen : seen.now()));
    return json;
}

Reply officeClock(Call &call, const HallNeeds &) { return Reply::ok(clockJson(call.glance())); }

Reply confirmDay(Call &call, const HallNeeds &)
{
    (void)idAt(call);
    const JsonReader at = call.body().key(QStringLiteral("day"));
    const OfficeDay day = okienko::dayAt(at);
    if (!at.isThere())
        call.fault(QStringLiteral("/day"), QStringLiteral("nothing"),
                   QStringLiteral("the day that the clock shows"));
    if (!call.understood())
        return call.notUnderstood();
    const Result<void> confirmed = OfficeKeeper(call.deed()).confirmDay(day);
    if (!confirmed)
        return confirmed.error().kind == ErrorKind::Invalid
                   ? Reply::problem(ProblemType::NotPossibleNow, confirmed.error().detail)
                   : Reply::failed(confirmed.error());
    const Result<void> written =
        audit(call, QStringLiteral("day.confirm"), QStringLiteral("day:") + okienko::textOf(day));
    if (!written)
        return Reply::failed(written.error());
    return Reply::ok(clockJson(call.deed()));
}

QJsonObject jsonOf(const Alarm &alarm)
{
    QJsonArray tickets;
    for (const TicketId &ticket : alarm.tickets)
        tickets.append(ticket.text());
    QJsonObject json{{QStringLiteral("alarm"), alarm.number},
                     {QStringLiteral("kind"), alarm.kind},
                     {QStringLiteral("at"), textOf(alarm.at)},
                     {QStringLiteral("detail"), alarm.detail},
                     {QStringLiteral("texts"), okienko::jsonOf(alarmTexts(alarm.kind))},
                     {QStringLiteral("seen"), QJsonValue::Null}};
    if (!tickets.isEmpty())
        json.insert(QStringLiteral("tickets"), tickets);
    if (!alarm.device.isNull())
        json.insert(QStringLiteral("device"), alarm.device.toString(QUuid::WithoutBraces));
    if (alarm.seenAt)
        json.insert(QStringLiteral("seen"), QJsonObject{{QStringLiteral("by"), alarm.seenBy},
                                                        {QStringLiteral("at"), textOf(*alarm.seenAt)}});
    return json;
}

Reply alarms(Call &call, const HallNeeds &)
{
    const QString after = call.after();
    const int limit = call.limit();
    if (!call.understood())
        return call.notUnderstood();
    bool fits = true;
    const qint64 from = after.isEmpty() ? 0 : after.toLongLong(&fits);
    if (!fits || from < 0 || from > call.glance().state().lastAlarm)
        return Reply::problem(ProblemType::CursorGone);
    const auto list = AlarmBook(call.connection(), call.office()).list(from, limit + 1);
    if (!list)
        return Reply::failed(list.error());
    QJsonArray array;
    qint64 last = from;
    for (const Alarm &alarm : list->first(std::min<qsizetype>(limit, list->size()))) {
        array.append(jsonOf(alarm));
        last = alarm.number;
    }
    return Reply::ok({{QStringLiteral("cursor"), QString::number(last)},
                      {QStringLiteral("more"), list->size() > limit},
                      {QStringLiteral("alarms"), array}});
}

Reply alarmSeen(Call &call, const HallNeeds &)
{
    (void)idAt(call);
    if (!call.understood())
        return call.notUnderstood();
    const Result<void> seen =
        AlarmBook::see(call.deed(), call.place(QStringLiteral("alarm")).toLongLong(), nameOf(call));
    if (!seen)
        return Reply::failed(seen.error());
    call.deed().tell(QStringLiteral("alarms"));
    return Reply::nothing();
}

} // namespace

QList<Route> officeRoutes(const HallNeeds &needs)
{
    const auto with = [needs](Reply (*answer)(Call &, const HallNeeds &)) {
        return [needs, answer](Call &call) { return answer(call, needs); };
    };
    return {
        {"today", Method::Get, "/v1/office/today", Access::Staff, Right::SeeFigures, Work::Look, with(today)},
        {"services", Method::Get, "/v1/office/services", Access::Staff, Right::SeeQueue, Work::Look,
         with(services)},
        {"suspendService", Method::Post, "/v1/office/services/{service}/suspend", Access::Staff,
         Right::SuspendService, Work::DeedOnce, with(suspendService)},
        {"openService", Method::Post, "/v1/office/services/{service}/open", Access::Staff,
         Right::SuspendService, Work::DeedOnce, with(openService)},
        {"seriesStates", Method::Get, "/v1/office/series", Access::Staff, Right::ReopenNumbers, Work::Look,
         with(seriesStates)},
        {"reopenSeries", Method::Post, "/v1/office/series/{series}/reopen", Access::Staff,
         Right::ReopenNumbers, Work::DeedOnce, with(reopenSeries)},
        {"officeClock", Method::Get, "/v1/office/clock", Access::Staff, Right::ConfirmDay, Work::Look,
         with(officeClock)},
        {"confirmDay", Method::Post, "/v1/office/day/confirm", Access::Staff, Right::ConfirmDay,
         Work::DeedOnce, with(confirmDay)},
        {"alarms", Method::Get, "/v1/office/alarms", Access::Staff, {}, Work::Look, with(alarms)},
        {"alarmSeen", Method::Post, "/v1/office/alarms/{alarm}/seen", Access::Staff, Right::ConfirmDay,
         Work::DeedOnce, with(alarmSeen)},
    };
}

QList<Teller> officeTellers()
{
    const auto bell = [](const char *news, Audience audience, const QList<QByteArray> &words) {
        Teller teller;
        teller.news = news;
        teller.audience = audience;
        teller.bells = words;
        return teller;
    };
    return {bell("services", Audience::Staff, {QByteArrayLiteral("services")}),
            bell("alarms", Audience::Staff, {QByteArrayLiteral("alarms")}),
            bell("clock", Audience::Staff, {QByteArrayLiteral("clock")}),
            bell("day", Audience::Staff, {QByteArrayLiteral("clock"), QByteArrayLiteral("waiting")}),
            bell("memory", Audience::Staff, {QByteArrayLiteral("waiting"), QByteArrayLiteral("alarms")})};
}

} // namespace okienko::backoffice
