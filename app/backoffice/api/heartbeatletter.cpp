// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/heartbeatletter.h"

#include <QJsonArray>

namespace okienko::backoffice
{

namespace
{

using Check = std::function<void(const JsonReader &at)>;

struct Member {
    const char *name;
    bool required;
    Check check;
};

/// The known members of the object that stands here, each checked.
QJsonObject membersOf(const JsonReader &at, const QList<Member> &members)
{
    QStringList required;
    QStringList optional;
    for (const Member &member : members)
        (member.required ? required : optional).append(QLatin1String(member.name));
    QJsonObject known;
    if (!membersAt(at, required, optional, Unknown::PassOver))
        return known;
    for (const Member &member : members) {
        const JsonReader one = at.key(QLatin1String(member.name));
        if (!one.isThere())
            continue;
        member.check(one);
        known.insert(QLatin1String(member.name), jsonOf(*one.value()));
    }
    return known;
}

void count(const JsonReader &at) { (void)countAt(at); }
void yesOrNo(const JsonReader &at) { (void)at.boolean(); }

Check fitting(const char *pattern, const char *allowed)
{
    return [expression = QRegularExpression(QLatin1String(pattern)), allowed](const JsonReader &at) {
        (void)fittingAt(at, expression, QLatin1String(allowed));
    };
}

Check all(int most, const Check &check)
{
    return [most, check](const JsonReader &at) {
        for (const JsonReader &item : at.array(0, most))
            check(item);
    };
}

const Check Name = fitting("\\A(?=.{1,64}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z", "a name in kebab-case");
const Check Language = fitting("\\A[a-z]{2,3}\\z", "a language as pl or uk");

} // namespace

QJsonObject heartbeatAt(const JsonReader &at)
{
    const auto inside = [&](const char *name, const QList<Member> &members) {
        return membersOf(at.key(QLatin1String(name)), members);
    };
    const Check nothing = [](const JsonReader &) {};
    QJsonObject letter =
        membersOf(at, {{"ledger", true, [](const JsonReader &one) { (void)uuidAt(one); }},
                       {"version", true, fitting("\\A[0-9A-Za-z.+~-]{1,40}\\z", "a version")},
                       {"startedMs", true, count},
                       {"issuing", true, Name},
                       {"backlog", true, count},
                       {"clock", true, nothing},
                       {"printer", true, nothing},
                       {"disk", true, nothing},
                       {"speech", true, nothing},
                       {"lastTouchMs", false, count},
                       {"catalogue", true, nothing},
                       {"alarms", true, all(50, Name)}});
    letter.insert(QStringLiteral("clock"),
                  inside("clock", {{"sure", true, yesOrNo}, {"offsetMs", false, [](const JsonReader &one) {
                                                                 (void)one.whole(-exactNumbers, exactNumbers);
                                                             }}}));
    letter.insert(QStringLiteral("printer"),
                  inside("printer", {{"trouble", true, Name},
                                     {"paperLow", true, yesOrNo},
                                     {"reasons", false, fitting("\\A.{0,500}\\z", "at most 500 characters")},
                                     {"shelved", true, count},
                                     {"ticketsLeft", false,
                                      [](const JsonReader &one) { (void)one.integer(0, 100'000); }}}));
    letter.insert(QStringLiteral("disk"), inside("disk", {{"freeBytes", true, count},
                                                          {"totalBytes", true, count},
                                                          {"writable", true, yesOrNo}}));
    letter.insert(QStringLiteral("speech"),
                  inside("speech", {{"engine", false, fitting("\\A.{1,64}\\z", "at most 64 characters")},
                                    {"working", true, yesOrNo},
                                    {"languages", true, all(20, Language)}}));
    letter.insert(
        QStringLiteral("catalogue"),
        inside("catalogue", {{"fault", true, nothing},
                             {"version", false, [](const JsonReader &one) { (void)countAt(one, 1); }}}));
    return letter;
}

} // namespace okienko::backoffice
