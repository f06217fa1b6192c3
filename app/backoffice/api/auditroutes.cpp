// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "api/peopleroutes.h"
#include "officestore/auditbook.h"
#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;

/// "supervisor:a.nowak", "device:0193...", "operator:root", "nobody".
QJsonObject whoOf(const QString &actor)
{
    const QString role = actor.section(u':', 0, 0);
    const QString id = actor.section(u':', 1);
    QJsonObject who{{QStringLiteral("role"), role}};
    if (id.isEmpty())
        return who;
    const bool isMachine = role == QLatin1String("device") || role == QLatin1String("display");
    who.insert(isMachine ? role : QStringLiteral("name"), id);
    return who;
}

/// "service:id-card" and "reason=fire,counter=3" as members.
QJsonObject aboutOf(const AuditRecord &record)
{
    QJsonObject about{{record.object.section(u':', 0, 0), record.object.section(u':', 1)}};
    for (const QString &pair : record.detail.split(u',', Qt::SkipEmptyParts))
        about.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return about;
}

QJsonObject jsonOf(const AuditBook::Entry &entry)
{
    const bool refused = entry.record.action.endsWith(QLatin1String(".refuse"));
    return {{QStringLiteral("n"), entry.record.position},
            {QStringLiteral("at"), textOf(entry.record.utc)},
            {QStringLiteral("who"), whoOf(entry.record.actor)},
            {QStringLiteral("deed"), entry.record.action},
            {QStringLiteral("outcome"), refused ? QStringLiteral("refused") : QStringLiteral("done")},
            {QStringLiteral("about"), aboutOf(entry.record)},
            {QStringLiteral("hash"), hexOf(entry.hash)}};
}

Reply audit(Call &call)
{
    static const QRegularExpression pattern(QStringLiteral("\\Au([0-9]{1,15})\\z"));
    const int limit = call.limit();
    const QString after = call.after();
    if (!call.understood())
        return call.notUnderstood();
    const auto match = pattern.match(after);
    if (!after.isEmpty() && !match.hasMatch())
        return Reply::problem(ProblemType::CursorGone);
    const qint64 from = match.captured(1).toLongLong();
    const auto entries = AuditBook::read(call.connection(), call.office(), from, limit + 1);
    if (!entries)
        return Reply::failed(entries.error());
    QJsonArray page;
    for (const AuditBook::Entry &entry : entries->first(std::min<qsizetype>(limit, entries->size())))
        page.append(jsonOf(entry));
    const qint64 reached = page.isEmpty() ? from : entries->at(page.size() - 1).record.position;
    return Reply::ok({{QStringLiteral("cursor"), QStringLiteral("u%1").arg(reached)},
                      {QStringLiteral("more"), entries->size() > limit},
                      {QStringLiteral("entries"), page}});
}

} // namespace

QList<Route> auditRoutes()
{
    return {{"audit", Method::Get, "/v1/office/audit", Access::Staff, Right::ReadAudit, Work::Own, audit}};
}

} // namespace okienko::backoffice
