// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/noticesjson.h"

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

void checkNotice(const JsonReader &at, const OfficeWords &office, QSet<QString> &names)
{
    if (!at.object({QStringLiteral("id"), QStringLiteral("severity"), QStringLiteral("category"),
                    QStringLiteral("valid_from"), QStringLiteral("valid_until"), QStringLiteral("screens"),
                    QStringLiteral("full_screen"), QStringLiteral("sound"), QStringLiteral("services"),
                    QStringLiteral("titles"), QStringLiteral("bodies"), QStringLiteral("actions"),
                    QStringLiteral("contact")}))
        return;
    (void)uniqueNameAt(at.key(QStringLiteral("id")), names);
    (void)at.key(QStringLiteral("severity")).oneOf(severities());
    (void)at.key(QStringLiteral("category")).kebabName();
    const QDateTime from = at.key(QStringLiteral("valid_from")).instant();
    const QDateTime until = at.key(QStringLiteral("valid_until")).instant();
    if (from.isValid() && until.isValid() && from >= until)
        at.key(QStringLiteral("valid_until")).refuseThis(QStringLiteral("an instant after valid_from"));
    QSet<QString> screens;
    for (const JsonReader &one : at.key(QStringLiteral("screens")).array(1, 4)) {
        const QString screen = one.oneOf({QStringLiteral("attract"), QStringLiteral("home"),
                                          QStringLiteral("service"), QStringLiteral("lobby-display")});
        if (one.isString())
            keepUnique(one, screen, screens);
    }
    (void)at.key(QStringLiteral("full_screen")).boolean();
    (void)at.key(QStringLiteral("sound")).boolean();
    const JsonReader services = at.key(QStringLiteral("services"));
    if (office.known)
        (void)referencesAt(services, office.services, QStringLiteral("services"), 60);
    else
        (void)services.array(0, 60);
    (void)translatedAt(at.key(QStringLiteral("titles")), office.languages, longest::name);
    (void)translatedAt(at.key(QStringLiteral("bodies")), office.languages, longest::sentence);
    (void)translatedAt(at.key(QStringLiteral("actions")), office.languages, longest::sentence);
    const JsonReader contact = at.key(QStringLiteral("contact"));
    if (contact.isThere() && !contact.isNull() && contact.object({QStringLiteral("phone")}))
        (void)contact.key(QStringLiteral("phone")).text(30);
}

} // namespace

int checkNotices(const QByteArray &bytes, const OfficeWords &office, Findings &findings)
{
    const auto json = readJson(bytes, QStringLiteral("notices.json"), findings);
    if (!json)
        return 0;
    const JsonReader root(*json, QStringLiteral("notices.json"), findings);
    if (!root.object({QStringLiteral("schema_version"), QStringLiteral("office_id"),
                      QStringLiteral("severity_levels"), QStringLiteral("notices")},
                     {QStringLiteral("fictional")}))
        return 0;
    (void)root.key(QStringLiteral("schema_version")).integer(1, 1);
    checkOfficeId(root.key(QStringLiteral("office_id")), office);
    (void)root.key(QStringLiteral("fictional")).boolean();
    checkLevels(root.key(QStringLiteral("severity_levels")), office);
    QSet<QString> names;
    const QList<JsonReader> notices = root.key(QStringLiteral("notices")).array(0, 200);
    for (const JsonReader &one : notices)
        checkNotice(one, office, names);
    return static_cast<int>(notices.size());
}

void checkOfficeId(const JsonReader &at, const OfficeWords &office)
{
    const QString id = at.kebabName();
    if (at.isString() && office.known && id != office.id)
        at.refuseThis(QStringLiteral("the id of office.json (%1)").arg(office.id));
}

} // namespace okienko
