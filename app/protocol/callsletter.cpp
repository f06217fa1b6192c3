// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/callsletter.h"

#include <QJsonArray>

#include "protocol/hallwords.h"

namespace okienko
{

namespace
{

constexpr int deedsInPage = 500;

QJsonObject jsonOf(const CallDeed &deed)
{
    QJsonObject json{{QStringLiteral("id"), deed.id.text()},
                     {QStringLiteral("ticket"), deed.ticket.text()},
                     {QStringLiteral("deed"), deed.deed},
                     {QStringLiteral("at"), textOf(deed.at)},
                     {QStringLiteral("again"), deed.again}};
    if (!deed.counter.isEmpty())
        json.insert(QStringLiteral("counter"), deed.counter.value);
    if (!deed.label.isEmpty())
        json.insert(QStringLiteral("label"), deed.label);
    if (!deed.service.isEmpty())
        json.insert(QStringLiteral("service"), deed.service.value);
    if (!deed.undoes.isNull())
        json.insert(QStringLiteral("undoes"), deed.undoes.text());
    return json;
}

CallDeed deedAt(const JsonReader &at)
{
    membersAt(at,
              {QStringLiteral("id"), QStringLiteral("ticket"), QStringLiteral("deed"), QStringLiteral("at"),
               QStringLiteral("again")},
              {}, Unknown::PassOver);
    CallDeed deed;
    deed.id = {uuidAt(at.key(QStringLiteral("id")))};
    deed.ticket = {uuidAt(at.key(QStringLiteral("ticket")))};
    deed.deed = growingAt(at.key(QStringLiteral("deed")));
    deed.at = utcAt(at.key(QStringLiteral("at")));
    deed.again = at.key(QStringLiteral("again")).boolean();
    if (at.has(QStringLiteral("counter")))
        deed.counter = {at.key(QStringLiteral("counter")).kebabName()};
    if (at.has(QStringLiteral("label")))
        deed.label = labelAt(at.key(QStringLiteral("label")));
    if (at.has(QStringLiteral("service")))
        deed.service = {at.key(QStringLiteral("service")).kebabName()};
    if (at.has(QStringLiteral("undoes")))
        deed.undoes = {uuidAt(at.key(QStringLiteral("undoes")))};
    return deed;
}

} // namespace

QByteArray letterOf(const CallChanges &changes)
{
    QJsonArray deeds;
    for (const CallDeed &deed : changes.deeds)
        deeds.append(jsonOf(deed));
    return compact({{QStringLiteral("cursor"), changes.cursor},
                    {QStringLiteral("more"), changes.more},
                    {QStringLiteral("reset"), changes.reset},
                    {QStringLiteral("deeds"), deeds}});
}

Reading<CallChanges> readCallChanges(const QByteArray &letter)
{
    Findings findings;
    CallChanges changes;
    const QString name = QStringLiteral("calls");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        membersAt(at,
                  {QStringLiteral("cursor"), QStringLiteral("more"), QStringLiteral("reset"),
                   QStringLiteral("deeds")},
                  {}, Unknown::PassOver);
        changes.cursor = cursorAt(at.key(QStringLiteral("cursor")));
        changes.more = at.key(QStringLiteral("more")).boolean();
        changes.reset = at.key(QStringLiteral("reset")).boolean();
        for (const JsonReader &one : at.key(QStringLiteral("deeds")).array(0, deedsInPage))
            changes.deeds.append(deedAt(one));
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return changes;
}

} // namespace okienko
