// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/pushletter.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>

#include "protocol/eventbody.h"

namespace okienko
{

namespace
{

const QString letterName = QStringLiteral("push");
constexpr qsizetype longestBody = 8 * 1024;
constexpr qsizetype longestKind = 64;
constexpr int deepestBody = 8;

const QMap<QString, Taken> &takings()
{
    static const QMap<QString, Taken> words{{QStringLiteral("taken"), Taken::Taken},
                                            {QStringLiteral("twin"), Taken::Twin},
                                            {QStringLiteral("marked"), Taken::Marked}};
    return words;
}

int depthOf(const JsonValue &value)
{
    int deepest = 0;
    for (const JsonValue &item : value.items)
        deepest = std::max(deepest, depthOf(item));
    for (const JsonMember &member : value.members)
        deepest = std::max(deepest, depthOf(member.value));
    const bool nests = value.kind == JsonValue::Kind::Array || value.kind == JsonValue::Kind::Object;
    return deepest + (nests ? 1 : 0);
}

QJsonObject bodyAt(const JsonReader &at)
{
    if (!at.isThere())
        return {};
    if (at.value()->kind != JsonValue::Kind::Object) {
        at.refuseThis(QStringLiteral("an object"));
        return {};
    }
    const QJsonObject body = jsonOf(*at.value()).toObject();
    if (const qsizetype size = compact(body).size(); size > longestBody)
        at.refuse(QStringLiteral("%1 bytes").arg(size), QStringLiteral("at most %1 bytes").arg(longestBody));
    if (const int depth = depthOf(*at.value()); depth > deepestBody)
        at.refuse(QStringLiteral("%1 levels").arg(depth),
                  QStringLiteral("at most %1 levels").arg(deepestBody));
    return body;
}

QString kindAt(const JsonReader &at)
{
    static const QRegularExpression words(QStringLiteral("\\A[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+\\z"));
    const QString kind = fittingAt(at, words, QStringLiteral("lower-case words as \"ticket.given-back\""));
    if (kind.size() <= longestKind)
        return kind;
    at.refuse(QStringLiteral("%1 characters").arg(kind.size()),
              QStringLiteral("at most %1 characters").arg(longestKind));
    return {};
}

/// Everything but position and id may be odd: it is noted in the reader's findings and left empty.
void readEvent(const JsonReader &at, PostedEvent &event)
{
    at.object({QStringLiteral("position"), QStringLiteral("id"), QStringLiteral("kind"),
               QStringLiteral("day"), QStringLiteral("utc"), QStringLiteral("clockSure"),
               QStringLiteral("body")},
              {QStringLiteral("ageMs")});
    const JsonReader age = at.key(QStringLiteral("ageMs"));
    const JsonReader body = at.key(QStringLiteral("body"));
    event.kind = kindAt(at.key(QStringLiteral("kind")));
    event.day = dayAt(at.key(QStringLiteral("day")));
    event.utc = utcAt(at.key(QStringLiteral("utc")));
    event.clockSure = at.key(QStringLiteral("clockSure")).boolean();
    if (age.isThere() && age.value()->kind == JsonValue::Kind::Integer && age.value()->integer >= 0 &&
        age.value()->integer <= exactNumbers)
        event.age = std::chrono::milliseconds(age.value()->integer);
    else
        (void)countAt(age);
    event.body = bodyAt(body);
    if (body.isThere() && body.value()->kind == JsonValue::Kind::Object)
        checkEventBody(body, event.kind);
}

QJsonObject jsonOf(const PostedEvent &event)
{
    QJsonObject json{
        {QStringLiteral("position"), event.position}, {QStringLiteral("id"), event.id.text()},
        {QStringLiteral("kind"), event.kind},         {QStringLiteral("day"), textOf(event.day)},
        {QStringLiteral("utc"), textOf(event.utc)},   {QStringLiteral("clockSure"), event.clockSure},
        {QStringLiteral("body"), event.body}};
    if (event.age)
        json.insert(QStringLiteral("ageMs"), qint64{event.age->count()});
    return json;
}

} // namespace

QByteArray letterOf(const Push &push)
{
    QJsonArray events;
    for (const PostedEvent &event : push.events)
        events.append(jsonOf(event));
    return compact({{QStringLiteral("nonce"), textOf(push.nonce)},
                    {QStringLiteral("office"), push.office.value},
                    {QStringLiteral("ledger"), push.ledger.text()},
                    {QStringLiteral("events"), events}});
}

Reading<ReceivedPush> readPush(const QByteArray &letter)
{
    Findings findings;
    ReceivedPush received;
    const auto json = parseLetter(letter, letterName, findings);
    if (json) {
        const JsonReader at(*json, letterName, findings);
        membersAt(at,
                  {QStringLiteral("nonce"), QStringLiteral("office"), QStringLiteral("ledger"),
                   QStringLiteral("events")},
                  {}, Unknown::Mark);
        Push &push = received.letter;
        push.nonce = uuidAt(at.key(QStringLiteral("nonce")));
        push.office = {at.key(QStringLiteral("office")).kebabName()};
        push.ledger = {uuidAt(at.key(QStringLiteral("ledger")))};
        for (const JsonReader &one : at.key(QStringLiteral("events")).array(1, eventsInPush)) {
            PostedEvent event;
            membersAt(one, {QStringLiteral("position"), QStringLiteral("id")}, {}, Unknown::PassOver);
            event.position = countAt(one.key(QStringLiteral("position")), 1);
            event.id = {uuidAt(one.key(QStringLiteral("id")))};
            Findings odd;
            readEvent(one.noting(odd), event);
            if (!odd.clean())
                received.odd.insert(push.events.size(),
                                    {odd.problems(), compact(okienko::jsonOf(*one.value()).toObject())});
            push.events.append(event);
        }
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    received.marks = findings.warnings();
    return received;
}

QByteArray letterOf(const PushAnswer &answer)
{
    QJsonArray events;
    for (const EventId &id : sortedKeys(answer.events, std::less<>()))
        events.append(QJsonObject{{QStringLiteral("id"), id.text()},
                                  {QStringLiteral("taken"), takings().key(answer.events.value(id))}});
    return compact({{QStringLiteral("nonce"), textOf(answer.nonce)},
                    {QStringLiteral("have"), answer.have},
                    {QStringLiteral("events"), events}});
}

Reading<PushAnswer> readPushAnswer(const QByteArray &letter)
{
    Findings findings;
    PushAnswer answer;
    const auto json = parseLetter(letter, letterName, findings);
    if (json) {
        const JsonReader at(*json, letterName, findings);
        membersAt(at, {QStringLiteral("nonce"), QStringLiteral("have"), QStringLiteral("events")}, {},
                  Unknown::PassOver);
        answer.nonce = uuidAt(at.key(QStringLiteral("nonce")));
        answer.have = countAt(at.key(QStringLiteral("have")));
        for (const JsonReader &one : at.key(QStringLiteral("events")).array(0, eventsInPush)) {
            membersAt(one, {QStringLiteral("id"), QStringLiteral("taken")}, {}, Unknown::PassOver);
            const EventId id{uuidAt(one.key(QStringLiteral("id")))};
            if (answer.events.contains(id))
                one.refuseThis(QStringLiteral("each event once"));
            answer.events.insert(id, wordAt(one.key(QStringLiteral("taken")), takings(), Taken::Marked));
        }
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return answer;
}

} // namespace okienko
