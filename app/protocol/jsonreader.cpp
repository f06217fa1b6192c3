// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/jsonreader.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace okienko
{

namespace
{

constexpr int longestShown = 60;

QString quoted(const QString &text)
{
    QString shown = text;
    for (QChar &character : shown)
        if (character.category() == QChar::Other_Control)
            character = QChar(QChar::ReplacementCharacter);
    if (shown.size() > longestShown)
        shown = shown.left(longestShown) + QChar(0x2026);
    return QLatin1Char('"') + shown + QLatin1Char('"');
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar one) { return one.category() == QChar::Other_Control; });
}

} // namespace

JsonReader::JsonReader(const JsonValue &root, const QString &file, Findings &findings)
    : JsonReader(&root, QString(), file, &findings)
{
}

JsonReader::JsonReader(const JsonValue *value, const QString &pointer, const QString &file,
                       Findings *findings)
    : m_value(value), m_pointer(pointer), m_file(file), m_findings(findings)
{
}

bool JsonReader::object(const QStringList &required, const QStringList &optional) const
{
    if (!is(JsonValue::Kind::Object, QStringLiteral("an object")))
        return false;
    for (const QString &name : required)
        if (m_value->member(name) == nullptr)
            key(name).refuse(QStringLiteral("nothing (the key \"%1\" is missing)").arg(name),
                             QStringLiteral("this key is required"));
    for (const JsonMember &member : m_value->members) {
        if (!required.contains(member.name) && !optional.contains(member.name))
            key(member.name)
                .refuse(QStringLiteral("the unknown key ") + quoted(member.name),
                        QStringLiteral("one of ") + (required + optional).join(QStringLiteral(", ")));
    }
    return true;
}

JsonReader JsonReader::key(const QString &name) const
{
    const bool object = m_value != nullptr && m_value->kind == JsonValue::Kind::Object;
    return {object ? m_value->member(name) : nullptr, m_pointer + pointerStep(name), m_file, m_findings};
}

QList<JsonReader> JsonReader::array(int least, int most) const
{
    if (!is(JsonValue::Kind::Array, QStringLiteral("a list")))
        return {};
    const auto size = static_cast<qsizetype>(m_value->items.size());
    if (size < least || size > most)
        refuse(QStringLiteral("%1 entries").arg(size),
               least == most ? QStringLiteral("%1 entries").arg(least)
                             : QStringLiteral("%1 to %2 entries").arg(least).arg(most));
    QList<JsonReader> items;
    for (qsizetype i = 0; i < std::min<qsizetype>(size, most); ++i)
        items.append({&m_value->items[static_cast<std::size_t>(i)],
                      m_pointer + QLatin1Char('/') + QString::number(i), m_file, m_findings});
    return items;
}

QString JsonReader::text(int longest) const
{
    const auto allowed = [longest] { return QStringLiteral("text of 1 to %1 characters").arg(longest); };
    if (!isString()) {
        if (isThere())
            refuseThis(allowed());
        return {};
    }
    const QString &text = m_value->text;
    if (text.trimmed().isEmpty())
        refuse(QStringLiteral("an empty text"), allowed());
    else if (text.size() > longest)
        refuse(QStringLiteral("%1 characters (%2)").arg(text.size()).arg(quoted(text)), allowed());
    else if (hasControl(text))
        refuse(quoted(text), QStringLiteral("text without line breaks and control characters"));
    else if (text.trimmed() != text)
        refuse(quoted(text), QStringLiteral("text without space at its ends"));
    return text;
}

int JsonReader::integer(int least, int most) const { return static_cast<int>(whole(least, most)); }

qint64 JsonReader::whole(qint64 least, qint64 most) const
{
    const QString allowed = QStringLiteral("a whole number from %1 to %2").arg(least).arg(most);
    if (!is(JsonValue::Kind::Integer, allowed))
        return least;
    if (m_value->integer < least || m_value->integer > most) {
        refuseThis(allowed);
        return least;
    }
    return m_value->integer;
}

double JsonReader::number(double least, double most) const
{
    const QString allowed = QStringLiteral("a number from %1 to %2").arg(least).arg(most);
    if (m_value == nullptr)
        return least;
    const bool number =
        m_value->kind == JsonValue::Kind::Integer || m_value->kind == JsonValue::Kind::Decimal;
    if (number && m_value->decimal >= least && m_value->decimal <= most)
        return m_value->decimal;
    refuseThis(allowed);
    return least;
}

bool JsonReader::boolean() const
{
    return is(JsonValue::Kind::Boolean, QStringLiteral("true or false")) && m_value->boolean;
}

QString JsonReader::oneOf(const QStringList &words) const
{
    const QString allowed = QStringLiteral("one of ") + words.join(QStringLiteral(", "));
    if (!is(JsonValue::Kind::String, allowed))
        return words.value(0);
    if (words.contains(m_value->text))
        return m_value->text;
    refuseThis(allowed);
    return words.value(0);
}

int JsonReader::hundredths(int mostWhole) const
{
    if (m_value == nullptr)
        return 0;
    static const QRegularExpression money(QStringLiteral("^[0-9]{1,7}(\\.[0-9]{1,2})?\\z"));
    const bool number =
        m_value->kind == JsonValue::Kind::Integer || m_value->kind == JsonValue::Kind::Decimal;
    if (number && money.match(m_value->text).hasMatch() && m_value->decimal <= mostWhole)
        return static_cast<int>(std::lround(m_value->decimal * 100));
    refuseThis(QStringLiteral("an amount from 0 to %1 with at most two decimals").arg(mostWhole));
    return 0;
}

QString JsonReader::kebabName() const
{
    const QString allowed =
        QStringLiteral("a name of lower-case letters a-z, digits and \"-\" (\"identity-card\")");
    if (!is(JsonValue::Kind::String, allowed))
        return {};
    static const QRegularExpression kebab(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*\\z"));
    if (m_value->text.size() > 64 || !kebab.match(m_value->text).hasMatch())
        refuseThis(allowed);
    return m_value->text;
}

QDate JsonReader::date() const
{
    const QString allowed = QStringLiteral("a date as 2026-11-21, years 2000 to 2100");
    if (!is(JsonValue::Kind::String, allowed))
        return {};
    static const QRegularExpression shape(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    const QDate date = QDate::fromString(m_value->text, Qt::ISODate);
    if (shape.match(m_value->text).hasMatch() && date.isValid() && date.year() >= 2000 && date.year() <= 2100)
        return date;
    refuseThis(allowed);
    return {};
}

QTime JsonReader::time() const
{
    const QString allowed = QStringLiteral("a time as 07:30 (00:00 to 23:59)");
    if (!is(JsonValue::Kind::String, allowed))
        return {};
    static const QRegularExpression shape(QStringLiteral("^[0-9]{2}:[0-9]{2}\\z"));
    const QTime time = QTime::fromString(m_value->text, QStringLiteral("HH:mm"));
    if (shape.match(m_value->text).hasMatch() && time.isValid())
        return time;
    refuseThis(allowed);
    return {};
}

QDateTime JsonReader::instant() const
{
    const QString allowed = QStringLiteral("date, time and offset as 2026-11-21T06:00:00+01:00");
    if (!is(JsonValue::Kind::String, allowed))
        return {};
    static const QRegularExpression shape(QStringLiteral(
        "^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])\\z"));
    const QDateTime instant = QDateTime::fromString(m_value->text, Qt::ISODate);
    if (shape.match(m_value->text).hasMatch() && instant.isValid())
        return instant.toUTC();
    refuseThis(allowed);
    return {};
}

void JsonReader::refuse(const QString &found, const QString &allowed) const
{
    m_findings->refuse({m_file, place(), found, allowed});
}

void JsonReader::warn(const QString &found, const QString &allowed) const
{
    m_findings->warn({m_file, place(), found, allowed});
}

QString JsonReader::found() const
{
    if (m_value == nullptr)
        return QStringLiteral("nothing");
    switch (m_value->kind) {
    case JsonValue::Kind::Null: return QStringLiteral("null");
    case JsonValue::Kind::Boolean: return m_value->boolean ? QStringLiteral("true") : QStringLiteral("false");
    case JsonValue::Kind::Integer:
    case JsonValue::Kind::Decimal: return m_value->text.left(longestShown);
    case JsonValue::Kind::String: return quoted(m_value->text);
    case JsonValue::Kind::Array: return QStringLiteral("a list");
    case JsonValue::Kind::Object: return QStringLiteral("an object");
    }
    return {};
}

bool JsonReader::is(JsonValue::Kind kind, const QString &allowed) const
{
    if (m_value == nullptr)
        return false;
    if (m_value->kind == kind)
        return true;
    refuseThis(allowed);
    return false;
}

std::optional<JsonValue> readJson(const QByteArray &bytes, const QString &file, Findings &findings)
{
    auto parsed = parseStrictJson(bytes);
    if (parsed)
        return std::move(*parsed);
    findings.refuse({file, parsed.error().place, parsed.error().found, parsed.error().allowed});
    return std::nullopt;
}

} // namespace okienko
