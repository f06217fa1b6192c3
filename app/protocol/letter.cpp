// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/letter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace okienko
{

std::optional<JsonValue> parseLetter(const QByteArray &bytes, const QString &name, Findings &findings)
{
    auto parsed = parseStrictJson(bytes, {longestLetter});
    if (parsed)
        return std::move(*parsed);
    findings.refuse({name, parsed.error().place, parsed.error().found, parsed.error().allowed});
    return std::nullopt;
}

bool membersAt(const JsonReader &at, const QStringList &required, const QStringList &optional,
               Unknown unknown)
{
    if (at.value() != nullptr && at.value()->kind != JsonValue::Kind::Object) {
        at.refuseThis(QStringLiteral("an object"));
        return false;
    }
    if (!at.isThere())
        return false;
    for (const QString &name : required)
        if (!at.has(name))
            at.key(name).refuse(QStringLiteral("nothing (the member is missing)"),
                                QStringLiteral("this member is required"));
    if (unknown == Unknown::Mark)
        for (const JsonMember &member : at.value()->members)
            if (!required.contains(member.name) && !optional.contains(member.name))
                at.key(member.name)
                    .warn(QStringLiteral("a member that is not known"),
                          QStringLiteral("one of ") + (required + optional).join(QStringLiteral(", ")));
    return true;
}

QString fittingAt(const JsonReader &at, const QRegularExpression &pattern, const QString &allowed)
{
    if (!at.isThere())
        return {};
    if (at.isString() && pattern.match(at.value()->text).hasMatch())
        return at.value()->text;
    at.refuseThis(allowed);
    return {};
}

QUuid uuidAt(const JsonReader &at)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"));
    return QUuid::fromString(fittingAt(at, pattern, QStringLiteral("a UUID in lower case")));
}

QByteArray bytesAt(const JsonReader &at, int least, int most)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9a-f]{2})*\\z"));
    const QString allowed =
        least == most ? QStringLiteral("%1 lower-case hex digits").arg(2 * least)
                      : QStringLiteral("%1 to %2 lower-case hex digits").arg(2 * least).arg(2 * most);
    const qsizetype size = at.isString() ? at.value()->text.size() : 0;
    if (at.isString() && (size < qsizetype{2} * least || size > qsizetype{2} * most)) {
        at.refuseThis(allowed);
        return {};
    }
    return QByteArray::fromHex(fittingAt(at, pattern, allowed).toLatin1());
}

qint64 countAt(const JsonReader &at, qint64 least) { return at.whole(least, exactNumbers); }

OfficeDay dayAt(const JsonReader &at)
{
    const QString allowed = QStringLiteral("a date as 2026-11-21, years 1970 to 9999");
    static const QRegularExpression pattern(
        QStringLiteral("\\A(19[7-9][0-9]|[2-9][0-9]{3})-[0-9]{2}-[0-9]{2}\\z"));
    const QString text = fittingAt(at, pattern, allowed);
    const OfficeDay day = OfficeDay::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        at.refuseThis(allowed);
    return day;
}

QDateTime utcAt(const JsonReader &at)
{
    const QString allowed = QStringLiteral("UTC as 2026-11-21T08:15:30.123Z, years 1970 to 9999");
    static const QRegularExpression pattern(QStringLiteral(
        "\\A(19[7-9][0-9]|[2-9][0-9]{3})-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
        "\\.[0-9]{3}Z\\z"));
    const QString text = fittingAt(at, pattern, allowed);
    const QDateTime utc = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!text.isEmpty() && !utc.isValid())
        at.refuseThis(allowed);
    return utc;
}

Series seriesAt(const JsonReader &at)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Z]?\\z"));
    return {fittingAt(at, pattern, QStringLiteral("a letter A to Z, or an empty text"))};
}

Generation generationAt(const JsonReader &at, Unknown unknown)
{
    membersAt(at, {QStringLiteral("id"), QStringLiteral("counter")}, {}, unknown);
    return {uuidAt(at.key(QStringLiteral("id"))), countAt(at.key(QStringLiteral("counter")))};
}

QString hexOf(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

QString textOf(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

QString textOf(const OfficeDay &day) { return day.toString(Qt::ISODate); }

QString textOf(const QDateTime &utc) { return utc.toUTC().toString(Qt::ISODateWithMs); }

QJsonObject jsonOf(const Generation &generation)
{
    return {{QStringLiteral("id"), textOf(generation.id)}, {QStringLiteral("counter"), generation.counter}};
}

QJsonValue jsonOf(const JsonValue &value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null: return QJsonValue::Null;
    case JsonValue::Kind::Boolean: return value.boolean;
    case JsonValue::Kind::Integer: return value.integer;
    case JsonValue::Kind::Decimal: return value.decimal;
    case JsonValue::Kind::String: return value.text;
    case JsonValue::Kind::Array: {
        QJsonArray array;
        for (const JsonValue &item : value.items)
            array.append(jsonOf(item));
        return array;
    }
    case JsonValue::Kind::Object: {
        QJsonObject object;
        for (const JsonMember &member : value.members)
            object.insert(member.name, jsonOf(member.value));
        return object;
    }
    }
    return {};
}

QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

} // namespace okienko
