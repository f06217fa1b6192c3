// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "api/hallneeds.h"
#include "api/premises.h"
#include "api/sliproutes.h"
#include "officestore/auditbook.h"
#include "officestore/clerkfigures.h"
#include "officestore/slipdesk.h"
#include "protocol/hallwords.h"
#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::ClerkFigures;
using officestore::OfficeToday;
using officestore::SlipDesk;

constexpr int mostSlips = 100;
constexpr int longestReason = 200;

Result<void> audit(Call &call, const QString &action, const QString &object, const QString &detail = {})
{
    return AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name), action, object, detail);
}

Reply noSlips(LendRefusal refusal)
{
    switch (refusal) {
    case LendRefusal::Day:
        return Reply::problem(ProblemType::NoNumbers, QStringLiteral("slips are made for today only"));
    case LendRefusal::ClockInDoubt: return Reply::problem(ProblemType::ClockInDoubt);
    case LendRefusal::ClosedAfterRestore:
        return Reply::problem(ProblemType::NoNumbers, QStringLiteral("the series is closed after a restore"));
    case LendRefusal::NotServed:
        return Reply::problem(ProblemType::NoNumbers, QStringLiteral("no such series"));
    default:
        return Reply::problem(ProblemType::NoNumbers, QStringLiteral("the series has no number left today"));
    }
}

Reply lendSlips(Call &call)
{
    const JsonReader body = call.body();
    membersAt(
        body,
        {QStringLiteral("id"), QStringLiteral("series"), QStringLiteral("day"), QStringLiteral("count")}, {},
        Unknown::PassOver);
    (void)uuidAt(body.key(QStringLiteral("id")));
    const Series series = seriesAt(body.key(QStringLiteral("series")));
    const OfficeDay day = dayAt(body.key(QStringLiteral("day")));
    const int count = body.key(QStringLiteral("count")).integer(1, mostSlips);
    if (!call.understood())
        return call.notUnderstood();
    const auto lent = SlipDesk(call.deed()).lend(series, day, count);
    if (!lent)
        return Reply::failed(lent.error());
    if (!*lent)
        return noSlips(lent->error());
    QJsonArray slips;
    for (const SlipDesk::Slip &slip : **lent)
        slips.append(QJsonObject{{QStringLiteral("ticket"), slip.ticket.text()},
                                 {QStringLiteral("number"), slip.number.text()},
                                 {QStringLiteral("code"), slip.code}});
    const Result<void> written =
        audit(call, QStringLiteral("slips.lend"), QStringLiteral("series:") + series.letter,
              QStringLiteral("from=%1,to=%2")
                  .arg((*lent)->constFirst().number.text(), (*lent)->constLast().number.text()));
    return written ? Reply::created({{QStringLiteral("slips"), slips}}) : Reply::failed(written.error());
}

SlipDesk::Entry entryAt(const JsonReader &at)
{
    membersAt(at,
              {QStringLiteral("id"), QStringLiteral("number"), QStringLiteral("code"),
               QStringLiteral("service"), QStringLiteral("outcome"), QStringLiteral("at")},
              {}, Unknown::PassOver);
    SlipDesk::Entry entry;
    entry.id = uuidAt(at.key(QStringLiteral("id")));
    const QString number = numberAt(at.key(QStringLiteral("number")));
    const bool letter = !number.isEmpty() && number.at(0).isLetter();
    entry.series = {letter ? number.left(1) : QString()};
    entry.n = number.mid(letter ? 1 : 0).toInt();
    entry.code = codeAt(at.key(QStringLiteral("code")));
    entry.service = {at.has(QStringLiteral("service")) ? at.key(QStringLiteral("service")).kebabName()
                                                       : QString()};
    const QString outcome =
        at.key(QStringLiteral("outcome"))
            .oneOf({QStringLiteral("waiting"), QStringLiteral("served"), QStringLiteral("no-show")});
    entry.outcome = outcome == QLatin1String("served")    ? SlipDesk::Outcome::Served
                    : outcome == QLatin1String("no-show") ? SlipDesk::Outcome::NoShow
                                                          : SlipDesk::Outcome::Waiting;
    entry.at = officestore::Instant(
        std::chrono::milliseconds(utcAt(at.key(QStringLiteral("at"))).toMSecsSinceEpoch()));
    return entry;
}

Reply notEntered(const SlipDesk::Refused &refused, const SlipDesk::Entry &entry)
{
    const QString place = QStringLiteral("/entries/%1/").arg(refused.entry);
    const auto fault = [&](const char *member, const QString &found, const char *allowed) {
        return Reply::problem(ProblemType::UnknownReference,
                              QStringLiteral("nothing was entered: see the entry"))
            .withFaults({{QString(), place + QLatin1String(member), found, QLatin1String(allowed)}});
    };
    const QString number = entry.series.letter + QString::number(entry.n);
    switch (refused.fault) {
    case SlipDesk::Fault::NoSuchSlip:
        return fault("number", number, "number and code of a slip that was made for that day");
    case SlipDesk::Fault::NoSuchService:
        return fault("service", entry.service.value, "a service of the office");
    case SlipDesk::Fault::Later: return fault("at", number, "a time that is not to come");
    case SlipDesk::Fault::DayOver: return fault("outcome", number, "served or no-show: that day is over");
    }
    return Reply::problem(ProblemType::UnknownReference);
}

Reply enterSlips(Call &call, const HallNeeds &needs)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id"), QStringLiteral("entries")}, {}, Unknown::PassOver);
    (void)uuidAt(body.key(QStringLiteral("id")));
    QList<SlipDesk::Entry> entries;
    for (const JsonReader &one : body.key(QStringLiteral("entries")).array(1, mostSlips))
        entries.append(entryAt(one));
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        const auto entered = SlipDesk(call.deed()).enter(today.file, entries);
        if (!entered)
            return Reply::failed(entered.error());
        if (const auto *refused = std::get_if<SlipDesk::Refused>(&*entered))
            return notEntered(*refused, entries.at(refused->entry));
        const auto &before = std::get<QList<bool>>(*entered);
        QJsonArray ticks;
        for (qsizetype i = 0; i < entries.size(); ++i)
            ticks.append(QJsonObject{{QStringLiteral("id"), entries.at(i).id.toString(QUuid::WithoutBraces)},
                                     {QStringLiteral("double"), before.at(i)}});
        const Result<void> written =
            audit(call, QStringLiteral("slips.enter"), QStringLiteral("office:") + call.office().value,
                  QStringLiteral("entries=%1").arg(entries.size()));
        return written ? Reply::ok({{QStringLiteral("ticks"), ticks}}) : Reply::failed(written.error());
    });
}

QJsonObject jsonOf(const ClerkFigures &figures)
{
    QJsonObject json{{QStringLiteral("on"), figures.on}};
    if (figures.on)
        json.insert(QStringLiteral("reason"), figures.reason);
    return json;
}

Reply clerkFigures(Call &call)
{
    const auto figures = ClerkFigures::of(call.connection(), call.office());
    return figures ? Reply::tagged(jsonOf(*figures)) : Reply::failed(figures.error());
}

Reply setClerkFigures(Call &call)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("on")}, {QStringLiteral("reason")}, Unknown::PassOver);
    ClerkFigures figures;
    figures.on = body.key(QStringLiteral("on")).boolean();
    const JsonReader reason = body.key(QStringLiteral("reason"));
    if (reason.isThere())
        figures.reason = reason.text(longestReason);
    if (figures.on && figures.reason.trimmed().isEmpty())
        reason.refuse(QStringLiteral("nothing"), QStringLiteral("a reason that the clerks read"));
    if (!figures.on && reason.isThere())
        reason.refuse(QStringLiteral("a reason"), QStringLiteral("none: off needs no reason"));
    if (!call.understood())
        return call.notUnderstood();
    const auto before = ClerkFigures::of(call.connection(), call.office());
    if (!before)
        return Reply::failed(before.error());
    const QByteArray seen = call.asked().headers.value("If-Match");
    if (seen != Reply::tagged(jsonOf(*before)).response().headers.value("ETag"))
        return Reply::problem(ProblemType::ChangedMeanwhile);
    Result<void> done = figures.write(call.deed(), actorOf(call.caller(), call.asked().name));
    if (done)
        done = audit(
            call, figures.on ? QStringLiteral("figures.by-clerk.on") : QStringLiteral("figures.by-clerk.off"),
            QStringLiteral("office:") + call.office().value);
    return done ? Reply::tagged(jsonOf(figures)) : Reply::failed(done.error());
}

} // namespace

QList<Route> slipRoutes(const HallNeeds &needs)
{
    return {{"lendSlips", Method::Post, "/v1/office/slips", Access::Staff, Right::LendSlips, Work::DeedOnce,
             lendSlips},
            {"enterSlips", Method::Post, "/v1/office/slips/entries", Access::Staff, Right::EnterSlips,
             Work::DeedOnce, [needs](Call &call) { return enterSlips(call, needs); }},
            {"clerkFigures", Method::Get, "/v1/office/clerk-figures", Access::Staff, Right::SeeQueue,
             Work::Look, clerkFigures},
            {"setClerkFigures", Method::Put, "/v1/office/clerk-figures", Access::Staff,
             Right::SwitchClerkFigures, Work::Deed, setClerkFigures}};
}

} // namespace okienko::backoffice
