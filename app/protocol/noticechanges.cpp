// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/noticechanges.h"

#include "protocol/hallwords.h"
#include "protocol/noticesjson.h"

namespace okienko
{

namespace
{

constexpr int changesInPage = 500;

NoticeChanges::Change changeAt(const JsonReader &at)
{
    membersAt(at, {QStringLiteral("op"), QStringLiteral("id")}, {}, Unknown::PassOver);
    NoticeChanges::Change change;
    const bool puts = at.key(QStringLiteral("op")).oneOf({QStringLiteral("put"), QStringLiteral("remove")}) ==
                      QLatin1String("put");
    change.id = at.key(QStringLiteral("id")).kebabName();
    if (!puts)
        return change;
    const JsonReader value = at.key(QStringLiteral("value"));
    if (membersAt(value, {}, {}, Unknown::PassOver))
        change.value = jsonOf(*value.value()).toObject();
    return change;
}

/// Without members that only later versions know.
QJsonObject known(const QJsonObject &document)
{
    QJsonObject known;
    for (const char *name : {"id", "severity", "category", "valid_from", "valid_until", "screens",
                             "full_screen", "sound", "services", "titles", "bodies", "actions", "contact"})
        if (const auto member = document.constFind(QLatin1String(name)); member != document.constEnd())
            known.insert(QLatin1String(name), *member);
    return known;
}

} // namespace

Reading<NoticeChanges> readNoticeChanges(const QByteArray &letter)
{
    Findings findings;
    NoticeChanges page;
    const QString name = QStringLiteral("notices");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        membersAt(at,
                  {QStringLiteral("cursor"), QStringLiteral("more"), QStringLiteral("reset"),
                   QStringLiteral("changes")},
                  {}, Unknown::PassOver);
        page.cursor = cursorAt(at.key(QStringLiteral("cursor")));
        page.more = at.key(QStringLiteral("more")).boolean();
        page.reset = at.key(QStringLiteral("reset")).boolean();
        for (const JsonReader &one : at.key(QStringLiteral("changes")).array(0, changesInPage))
            page.changes.append(changeAt(one));
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return page;
}

QList<Notice> noticesOf(const QList<QJsonObject> &documents, Findings &findings)
{
    QList<Notice> notices;
    QSet<QString> names;
    for (const QJsonObject &document : documents) {
        Findings own;
        const QString name = QStringLiteral("notice");
        const auto json = parseLetter(compact(known(document)), name, own);
        // The office has checked it against its services and languages, which may come later than the notice.
        const Notice notice = json ? noticeAt(JsonReader(*json, name, own), OfficeWords(), names) : Notice();
        if (own.clean())
            notices.append(notice);
        for (const Problem &problem : own.problems())
            findings.refuse(problem);
    }
    return notices;
}

} // namespace okienko
