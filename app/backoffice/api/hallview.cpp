// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/hallview.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>

#include "api/reasontexts.h"
#include "api/staffview.h"
#include "officestore/cataloguebook.h"
#include "protocol/hallwords.h"

namespace okienko::backoffice
{

using officestore::KnownTicket;
using officestore::OfficeToday;
using officestore::TicketBook;

namespace
{

constexpr std::chrono::minutes shownFor{3};
constexpr int mostCalls = 50;
constexpr int mostNotices = 50;

/// A call that is on the screens: who, where, and why then.
struct Shown {
    KnownTicket ticket;
    TicketEvent call;
};

/// Calls of the last three minutes and those that nobody has answered; the newest first.
Result<QList<Shown>> shownCalls(const OfficeToday &today)
{
    const TicketBook book(today.connection, today.office);
    const auto tickets = book.ofDay(today.day);
    if (!tickets)
        return failure(tickets.error());
    QList<Shown> shown;
    for (const KnownTicket &ticket : *tickets) {
        const TicketNow &now = ticket.now;
        const bool open = now.stage == Stage::Called;
        if (now.stays.isEmpty() || now.stays.last().takenUp || (!open && now.lastCall + shownFor < today.now))
            continue;
        const auto history = book.history(ticket);
        if (!history)
            return failure(history.error());
        const QList<TicketEvent> order = inOrder(*history);
        // Who stood there with the paper was not called.
        const auto call = std::find_if(order.crbegin(), order.crend(), [](const TicketEvent &event) {
            return event.deed == Deed::Call || event.deed == Deed::CallOutOfTurn ||
                   event.deed == Deed::TakeFromPaper;
        });
        if (call != order.crend() && call->deed != Deed::TakeFromPaper)
            shown.append({ticket, *call});
    }
    std::ranges::sort(shown, [](const Shown &one, const Shown &other) {
        return std::tuple(other.ticket.now.lastCall, other.call.id.value) <
               std::tuple(one.ticket.now.lastCall, one.call.id.value);
    });
    return shown;
}

QJsonObject jsonOf(const Shown &shown, const StaffView &view)
{
    const KnownTicket &ticket = shown.ticket;
    const bool twin = view.twin(ticket.id()).has_value();
    return {{QStringLiteral("call"), shown.call.id.text()},
            {QStringLiteral("number"), ticket.number().text()},
            {QStringLiteral("code"), twin ? QJsonValue(ticket.code) : QJsonValue::Null},
            {QStringLiteral("issuedAt"), twin ? QJsonValue(textOf(ticket.now.issuedAt)) : QJsonValue::Null},
            {QStringLiteral("counter"), shown.call.who.counter.value},
            {QStringLiteral("label"), view.labelOf(shown.call.who.counter)},
            {QStringLiteral("at"), textOf(ticket.now.lastCall)},
            {QStringLiteral("times"), 1 + ticket.now.recalls},
            {QStringLiteral("again"), shown.call.again},
            {QStringLiteral("language"), codeOf(ticket.language)},
            {QStringLiteral("order"), orderOf(shown.call.reason)}};
}

/// Notices for the screens of the hall that count now.
Result<QJsonArray> notices(const OfficeToday &today)
{
    const auto changes = officestore::CatalogueBook(today.connection).noticeChanges(today.office, 0, 500);
    if (!changes)
        return failure(changes.error());
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(today.now.time_since_epoch().count(), Qt::UTC);
    QJsonArray array;
    for (const officestore::DocumentChange &change : *changes) {
        if (change.value.isNull() || array.size() >= mostNotices)
            continue;
        const QJsonObject notice = QJsonDocument::fromJson(change.value).object();
        const auto at = [&](const char *name) {
            return QDateTime::fromString(notice.value(QLatin1String(name)).toString(), Qt::ISODate);
        };
        if (notice.value(QLatin1String("screens")).toArray().contains(QStringLiteral("lobby-display")) &&
            at("valid_from") <= now && now < at("valid_until"))
            array.append(notice);
    }
    return array;
}

QJsonValue zoneOf(const Office &file, const QString &counter)
{
    const auto known =
        std::ranges::find_if(file.counters, [&](const Counter &one) { return one.id.value == counter; });
    return known == file.counters.cend() || known->zone.isEmpty() ? QJsonValue() : QJsonValue(known->zone);
}

/// Where a service is served; nothing: everywhere, or nowhere.
QJsonArray zonesOf(const Office &file, const ServiceId &service)
{
    QStringList zones;
    for (const Counter &counter : file.counters) {
        if (!counter.services.contains(service) || zones.contains(counter.zone))
            continue;
        if (counter.zone.isEmpty())
            return {};
        zones.append(counter.zone);
    }
    return QJsonArray::fromStringList(zones);
}

QJsonArray countersJson(const Office &file, const StaffView &view, const QJsonObject &states,
                        const std::optional<QString> &only)
{
    QJsonArray array;
    const QJsonArray all = states.value(QLatin1String("counters")).toArray();
    for (const QJsonValue value : all) {
        const QJsonObject state = value.toObject();
        const QString id = state.value(QLatin1String("counter")).toString();
        if (only && id != *only)
            continue;
        QJsonObject json{{QStringLiteral("counter"), id},
                         {QStringLiteral("label"), view.labelOf({id})},
                         {QStringLiteral("zone"), zoneOf(file, id)},
                         {QStringLiteral("state"), state.value(QLatin1String("state"))}};
        const QJsonObject ticket = state.value(QLatin1String("ticket")).toObject();
        if (!ticket.isEmpty())
            json.insert(QStringLiteral("number"), ticket.value(QLatin1String("number")));
        array.append(json);
    }
    return array;
}

} // namespace

QJsonArray zonesJson(const Office &file)
{
    QJsonArray zones;
    for (const HallZone &one : file.zones)
        zones.append(QJsonObject{{QStringLiteral("zone"), one.id},
                                 {QStringLiteral("names"), okienko::jsonOf(one.names)}});
    return zones;
}

Result<QJsonObject> hallState(const OfficeToday &today, const officestore::KnownScreen &screen)
{
    const auto view = StaffView::read(today);
    if (!view)
        return failure(view.error());
    const auto states = view->counters();
    if (!states)
        return failure(states.error());
    const auto shown = shownCalls(today);
    if (!shown)
        return failure(shown.error());
    const auto told = notices(today);
    if (!told)
        return failure(told.error());
    const bool sign = screen.kind == QLatin1String("sign");
    const std::optional<QString> only = sign ? screen.zone : std::nullopt;
    // A zone that the office's file does not know any more would leave the screen empty: it shows all then.
    const bool zoned = screen.zone && (sign || today.file.hasZone(*screen.zone));
    QJsonArray calls;
    for (const Shown &one : *shown)
        if ((!only || one.call.who.counter.value == *only) && calls.size() < mostCalls)
            calls.append(jsonOf(one, *view));
    QJsonArray suspended;
    for (const officestore::SuspendedService &closed : view->hall().suspended)
        if (const Service *service = today.file.service(closed.service))
            suspended.append(QJsonObject{{QStringLiteral("service"), closed.service.value},
                                         {QStringLiteral("names"), okienko::jsonOf(service->names)},
                                         {QStringLiteral("zones"), zonesOf(today.file, closed.service)},
                                         {QStringLiteral("suspended"), okienko::jsonOf(closed.told)}});
    QJsonArray languages{codeOf(today.file.defaultLanguage)};
    for (const Language language : today.file.languages)
        if (language != today.file.defaultLanguage)
            languages.append(codeOf(language));
    QJsonObject clock{{QStringLiteral("sure"), !today.inDoubt}};
    if (!today.inDoubt)
        clock.insert(QStringLiteral("utc"), textOf(today.now));
    return QJsonObject{
        {QStringLiteral("asOf"), textOf(today.now)},
        {QStringLiteral("office"),
         QJsonObject{{QStringLiteral("names"), okienko::jsonOf(today.file.names)},
                     {QStringLiteral("languages"), languages},
                     {QStringLiteral("zone"), QString::fromLatin1(today.file.zone.id())},
                     {QStringLiteral("zones"), zonesJson(today.file)}}},
        {QStringLiteral("clock"), clock},
        {QStringLiteral("display"),
         QJsonObject{{QStringLiteral("name"), screen.name},
                     {QStringLiteral("kind"), screen.kind},
                     {QStringLiteral("zone"), zoned ? QJsonValue(*screen.zone) : QJsonValue::Null}}},
        {QStringLiteral("calls"), calls},
        {QStringLiteral("counters"), countersJson(today.file, *view, *states, only)},
        {QStringLiteral("suspended"), suspended},
        {QStringLiteral("notices"), *told},
        {QStringLiteral("afterRestore"), today.restoredAt.has_value()}};
}

} // namespace okienko::backoffice
