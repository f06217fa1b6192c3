// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/noticesjson.h"

#include <algorithm>

namespace okienko
{

namespace
{

QStringList severities()
{
    return {QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("critical")};
}

void checkLevels(const JsonReader &at, const OfficeWords &office)
{
    QSet<QString> seen;
    int ranks[3] = {0, 0, 0};
    const QList<JsonReader> levels = at.array(3, 3);
    for (const JsonReader &one : levels) {
        one.object({QStringLiteral("id"), QStringLiteral("rank"), QStringLiteral("names")});
        const JsonReader id = one.key(QStringLiteral("id"));
        const QString name = id.oneOf(severities());
        if (id.isString())
            keepUnique(id, name, seen);
        ranks[severities().indexOf(name)] = one.key(QStringLiteral("rank")).integer(1, 100);
        (void)translatedAt(one.key(QStringLiteral("names")), office.languages, longest::shortName);
    }
    if (levels.size() == 3 && seen.size() == 3 && !(ranks[0] < ranks[1] && ranks[1] < ranks[2]))
        at.refuse(QStringLiteral("the ranks %1, %2, %3").arg(ranks[0]).arg(ranks[1]).arg(ranks[2]),
                  QStringLiteral("info < warning < critical"));
}

QList<Notice::Place> placesAt(const JsonReader &at)
{
    static const QStringList names{QStringLiteral("attract"), QStringLiteral("home"),
                                   QStringLiteral("service"), QStringLiteral("lobby-display")};
    QSet<QString> seen;
    QList<Notice::Place> places;
    for (const JsonReader &one : at.array(1, 4)) {
        const QString name = one.oneOf(names);
        if (!one.isString())
            continue;
        keepUnique(one, name, seen);
        places.append(static_cast<Notice::Place>(names.indexOf(name)));
    }
    return places;
}

} // namespace

Notice noticeAt(const JsonReader &at, const OfficeWords &office, QSet<QString> &names)
{
    Notice notice;
    if (!at.object({QStringLiteral("id"), QStringLiteral("severity"), QStringLiteral("category"),
                    QStringLiteral("valid_from"), QStringLiteral("valid_until"), QStringLiteral("screens"),
                    QStringLiteral("full_screen"), QStringLiteral("sound"), QStringLiteral("services"),
                    QStringLiteral("titles"), QStringLiteral("bodies"), QStringLiteral("actions"),
                    QStringLiteral("contact")}))
        return notice;
    notice.id = uniqueNameAt(at.key(QStringLiteral("id")), names);
    notice.severity = static_cast<Notice::Severity>(
        std::max<qsizetype>(0, severities().indexOf(at.key(QStringLiteral("severity")).oneOf(severities()))));
    (void)at.key(QStringLiteral("category")).kebabName();
    notice.from = at.key(QStringLiteral("valid_from")).instant();
    notice.until = at.key(QStringLiteral("valid_until")).instant();
    if (notice.from.isValid() && notice.until.isValid() && notice.from >= notice.until)
        at.key(QStringLiteral("valid_until")).refuseThis(QStringLiteral("an instant after valid_from"));
    notice.places = placesAt(at.key(QStringLiteral("screens")));
    notice.fullScreen = at.key(QStringLiteral("full_screen")).boolean();
    notice.sound = at.key(QStringLiteral("sound")).boolean();
    const JsonReader services = at.key(QStringLiteral("services"));
    if (office.known)
        for (const QString &service : referencesAt(services, office.services, QStringLiteral("services"), 60))
            notice.services.append({service});
    else
        for (const JsonReader &service : services.array(0, 60))
            notice.services.append({service.kebabName()});
    notice.titles = translatedAt(at.key(QStringLiteral("titles")), office.languages, longest::name);
    notice.bodies = translatedAt(at.key(QStringLiteral("bodies")), office.languages, longest::sentence);
    notice.actions = translatedAt(at.key(QStringLiteral("actions")), office.languages, longest::sentence);
    const JsonReader contact = at.key(QStringLiteral("contact"));
    if (contact.isThere() && !contact.isNull() && contact.object({QStringLiteral("phone")}))
        notice.phone = contact.key(QStringLiteral("phone")).text(30);
    return notice;
}

std::optional<QList<Notice>> readNotices(const QByteArray &bytes, const OfficeWords &office,
                                         Findings &findings)
{
    const auto json = readJson(bytes, QStringLiteral("notices.json"), findings);
    if (!json)
        return std::nullopt;
    const JsonReader root(*json, QStringLiteral("notices.json"), findings);
    if (!root.object({QStringLiteral("schema_version"), QStringLiteral("office_id"),
                      QStringLiteral("severity_levels"), QStringLiteral("notices")},
                     {QStringLiteral("fictional")}))
        return std::nullopt;
    (void)root.key(QStringLiteral("schema_version")).integer(1, 1);
    checkOfficeId(root.key(QStringLiteral("office_id")), office);
    (void)root.key(QStringLiteral("fictional")).boolean();
    checkLevels(root.key(QStringLiteral("severity_levels")), office);
    QSet<QString> names;
    QList<Notice> notices;
    for (const JsonReader &one : root.key(QStringLiteral("notices")).array(0, 200))
        notices.append(noticeAt(one, office, names));
    return notices;
}

void checkOfficeId(const JsonReader &at, const OfficeWords &office)
{
    const QString id = at.kebabName();
    if (at.isString() && office.known && id != office.id)
        at.refuseThis(QStringLiteral("the id of office.json (%1)").arg(office.id));
}

} // namespace okienko
