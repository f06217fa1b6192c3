// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>

#include "api/deviceroutes.h"
#include "api/heartbeatletter.h"
#include "api/loudspeaker.h"
#include "officestore/cataloguebook.h"
#include "officestore/devicebook.h"
#include "officestore/glance.h"
#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

using officestore::CatalogueBook;
using officestore::CataloguePlace;
using officestore::DeviceBook;
using officestore::DocumentChange;
using officestore::Instant;

constexpr qsizetype LongestPage = 1024 * 1024;

Reply deviceClock(Call &call)
{
    const officestore::Glance &glance = call.glance();
    const bool sure = !glance.inDoubt();
    QJsonObject clock{{QStringLiteral("sure"), sure},
                      {QStringLiteral("zone"), QString::fromUtf8(glance.state().shape.zone.id())}};
    if (sure) {
        clock.insert(QStringLiteral("day"), textOf(dayAt(glance.now(), glance.state().shape.zone)));
        clock.insert(QStringLiteral("utc"), textOf(utcOf(glance.now())));
    }
    return Reply::ok(clock);
}

/// Cursors: "c12" all of version 12; "c12.article.fee" up to this document of what version 12 changed.
std::optional<CataloguePlace> cataloguePlaceOf(const QString &cursor)
{
    if (cursor.isEmpty())
        return CataloguePlace{};
    static const QRegularExpression pattern(
        QStringLiteral("\\Ac([0-9]{1,15})(?:\\.([a-z]+)\\.([a-z0-9-]{1,64}))?\\z"));
    const auto match = pattern.match(cursor);
    if (!match.hasMatch())
        return std::nullopt;
    // "~" is behind every kind.
    const QString kind = match.captured(2).isEmpty() ? QStringLiteral("~") : match.captured(2);
    return CataloguePlace{match.captured(1).toLongLong(), kind, match.captured(3)};
}

QJsonObject jsonOf(const DocumentChange &change, bool isCatalogue)
{
    QJsonObject json{
        {QStringLiteral("op"), change.value.isNull() ? QStringLiteral("remove") : QStringLiteral("put")},
        {QStringLiteral("id"), change.id}};
    if (isCatalogue)
        json.insert(QStringLiteral("kind"), change.kind);
    if (change.value.isNull())
        return json;
    json.insert(QStringLiteral("value"), QJsonDocument::fromJson(change.value).object());
    if (isCatalogue)
        json.insert(QStringLiteral("order"), change.place);
    return json;
}

/// How many of the changes fit into one page.
qsizetype fitting(const QList<DocumentChange> &changes, int limit)
{
    qsizetype bytes = 0;
    qsizetype count = 0;
    for (const DocumentChange &change : changes) {
        bytes += change.value.size() + 128;
        if (count == limit || (count > 0 && bytes > LongestPage))
            break;
        ++count;
    }
    return count;
}

Reply cursorGone()
{
    return Reply::problem(ProblemType::CursorGone, QStringLiteral("begin without a cursor"));
}

Reply catalogueChanges(Call &call)
{
    const int limit = call.limit();
    const QString after = call.after();
    if (!call.understood())
        return call.notUnderstood();
    const std::optional<CataloguePlace> place = cataloguePlaceOf(after);
    const CatalogueBook book(call.connection());
    const auto version = book.published(call.office());
    if (!version)
        return Reply::failed(version.error());
    if (!*version)
        return Reply::later(ProblemType::Unavailable, std::chrono::minutes(1),
                            QStringLiteral("no catalogue is published"));
    if (!place || place->version > **version)
        return cursorGone();
    const auto changes = book.changes(call.office(), *place, limit);
    if (!changes)
        return Reply::failed(changes.error());
    const qsizetype count = fitting(*changes, limit);
    const bool more = count < changes->size();
    QJsonArray rows;
    for (const DocumentChange &change : changes->first(count))
        // What was removed before the receiver began is nothing to it.
        if (!after.isEmpty() || !change.value.isNull())
            rows.append(jsonOf(change, true));
    QString cursor = QStringLiteral("c%1").arg(**version);
    if (more) {
        const DocumentChange &last = changes->at(count - 1);
        cursor = QStringLiteral("c%1.%2.%3").arg(QString::number(last.version), last.kind, last.id);
    }
    return Reply::tagged({{QStringLiteral("cursor"), cursor},
                          {QStringLiteral("more"), more},
                          {QStringLiteral("reset"), after.isEmpty()},
                          {QStringLiteral("version"), **version},
                          {QStringLiteral("changes"), rows}});
}

Reply noticeChanges(Call &call)
{
    static const QRegularExpression pattern(QStringLiteral("\\An([0-9]{1,15})\\z"));
    const int limit = call.limit();
    const QString after = call.after();
    if (!call.understood())
        return call.notUnderstood();
    const auto match = pattern.match(after);
    const qint64 from = match.captured(1).toLongLong();
    const CatalogueBook book(call.connection());
    const Result<qint64> last = book.lastNoticeChange(call.office());
    if (!last)
        return Reply::failed(last.error());
    if (!after.isEmpty() && (!match.hasMatch() || from > *last))
        return cursorGone();
    const auto changes = book.noticeChanges(call.office(), from, limit);
    if (!changes)
        return Reply::failed(changes.error());
    const qsizetype count = fitting(*changes, limit);
    QJsonArray rows;
    for (const DocumentChange &change : changes->first(count))
        if (!after.isEmpty() || !change.value.isNull())
            rows.append(jsonOf(change, false));
    const qint64 reached = count > 0 ? changes->at(count - 1).version : from;
    return Reply::tagged({{QStringLiteral("cursor"), QStringLiteral("n%1").arg(reached)},
                          {QStringLiteral("more"), count < changes->size()},
                          {QStringLiteral("reset"), after.isEmpty()},
                          {QStringLiteral("changes"), rows}});
}

Reply heartbeat(Call &call, const Premises &premises)
{
    const QJsonObject health = heartbeatAt(call.body());
    if (!call.understood())
        return call.notUnderstood();
    DeviceBook book(call.connection());
    const auto device = book.bySerial(QString::fromLatin1(call.asked().peer.serial));
    if (!device || !*device)
        return Reply::failed(device ? Error{ErrorKind::NotFound, {}} : device.error());
    const Instant now(std::chrono::milliseconds(call.now().unixMilliseconds()));
    const Result<void> heard = book.hear(**device, now, health);
    if (!heard)
        return Reply::failed(heard.error());
    const QDateTime from = utcOf((*device)->validFrom);
    const QDateTime until = utcOf((*device)->validTo);
    return Reply::ok(
        {{QStringLiteral("everySeconds"), premises.heartbeatSeconds},
         {QStringLiteral("version"), premises.version},
         {QStringLiteral("reconnect"), QJsonObject{{QStringLiteral("retryMs"), premises.retryMs},
                                                   {QStringLiteral("jitterMs"), premises.jitterMs},
                                                   {QStringLiteral("pollSeconds"), premises.pollSeconds}}},
         {QStringLiteral("certificate"),
          QJsonObject{{QStringLiteral("serial"), (*device)->serial},
                      {QStringLiteral("notAfter"), textOf(until)},
                      {QStringLiteral("renewAfter"), textOf(renewalTime(from, until))}}}});
}

Reply deviceEvents(Call &call)
{
    return Reply::stream({Loudspeaker::topic(Audience::OneDevice, call.office(), call.caller().id),
                          Loudspeaker::topic(Audience::Devices, call.office())});
}

} // namespace

QList<Route> kioskRoutes(Premises &premises)
{
    return {
        {"deviceClock", Method::Get, "/v1/device/clock", Access::Device, Right::GreetOffice, Work::Look,
         deviceClock},
        {"catalogueChanges", Method::Get, "/v1/device/catalogue", Access::Device, Right::ReadCatalogue,
         Work::Own, catalogueChanges},
        {"noticeChanges", Method::Get, "/v1/device/notices", Access::Device, Right::ReadCatalogue, Work::Own,
         noticeChanges},
        {"heartbeat", Method::Post, "/v1/device/heartbeat", Access::Device, Right::ReportHealth, Work::Own,
         [&premises](Call &call) { return heartbeat(call, premises); }},
        {"deviceEvents", Method::Get, "/v1/device/events", Access::Device, Right::WatchCalls, Work::Own,
         deviceEvents},
    };
}

QList<Teller> kioskTellers()
{
    return {{"catalogue", Audience::Devices, {"catalogue"}, nullptr, {}},
            {"notices", Audience::Devices, {"notices"}, nullptr, {}},
            {"notices", Audience::Staff, {"notices"}, nullptr, {}},
            {"day", Audience::Devices, {"clock", "lend", "waiting", "bookings"}, nullptr, {}},
            {"clock", Audience::Devices, {"clock"}, nullptr, {}},
            {"bookings", Audience::Devices, {"bookings"}, nullptr, {}},
            {"memory", Audience::Devices, {"lend", "calls"}, nullptr, {}},
            {"devices", Audience::Staff, {"devices"}, nullptr, {}},
            {"displays", Audience::Staff, {"displays"}, nullptr, {}}};
}

} // namespace okienko::backoffice
