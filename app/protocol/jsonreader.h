// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <QTime>

#include <optional>

#include "protocol/problem.h"
#include "protocol/strictjson.h"

namespace okienko
{

/// A place in a JSON file with the eyes of somebody who knows what must stand there. Each question that finds
/// something else notes a problem with the place and answers with a harmless value, so that one reading finds
/// many mistakes. A reader of something that is not there (already noted) answers harmlessly and notes
/// nothing more.
///
/// It points into the value and the findings it was made with; both must live longer.
class JsonReader
{
public:
    JsonReader(const JsonValue &root, const QString &file, Findings &findings);

    [[nodiscard]] bool isThere() const { return m_value != nullptr; }
    [[nodiscard]] bool isNull() const { return m_value != nullptr && m_value->kind == JsonValue::Kind::Null; }
    [[nodiscard]] bool isString() const
    {
        return m_value != nullptr && m_value->kind == JsonValue::Kind::String;
    }

    /// Checks that an object stands here with all required keys and no others than these and the optional
    /// ones. False when it is no object at all.
    bool object(const QStringList &required, const QStringList &optional = {}) const;
    /// What stands here; nullptr when nothing does.
    [[nodiscard]] const JsonValue *value() const { return m_value; }
    /// The same place; what is noted from here on is noted in these findings, which must live longer.
    [[nodiscard]] JsonReader noting(Findings &findings) const
    {
        return {m_value, m_pointer, m_file, &findings};
    }
    /// The member of that name; not there when the object has none.
    [[nodiscard]] JsonReader key(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const { return key(name).isThere(); }

    /// The items of an array with `least` to `most` items.
    [[nodiscard]] QList<JsonReader> array(int least, int most) const;
    /// Text without control characters and without space at its ends, 1 to `longest` characters.
    [[nodiscard]] QString text(int longest) const;
    [[nodiscard]] int integer(int least, int most) const;
    /// The same beyond 2^31.
    [[nodiscard]] qint64 whole(qint64 least, qint64 most) const;
    [[nodiscard]] double number(double least, double most) const;
    [[nodiscard]] bool boolean() const;
    /// One of these words; the first one when something else stands here.
    [[nodiscard]] QString oneOf(const QStringList &words) const;
    /// Money: a number with at most two decimals, in 1/100; `mostWhole` is in whole units.
    [[nodiscard]] int hundredths(int mostWhole) const;

    /// A stable name: lower-case English words and digits joined by "-", at most 64 characters.
    [[nodiscard]] QString kebabName() const;
    [[nodiscard]] QDate date() const;        ///< 2026-11-21, years 2000 to 2100
    [[nodiscard]] QTime time() const;        ///< 07:30
    [[nodiscard]] QDateTime instant() const; ///< 2026-11-21T06:00:00+01:00, the offset is required

    void refuse(const QString &found, const QString &allowed) const;
    void warn(const QString &found, const QString &allowed) const;
    /// The same with what stands here as `found`.
    void refuseThis(const QString &allowed) const { refuse(found(), allowed); }
    void warnThis(const QString &allowed) const { warn(found(), allowed); }

    [[nodiscard]] QString place() const { return m_pointer.isEmpty() ? QStringLiteral("1:1") : m_pointer; }
    /// What stands here, short, for a problem's text.
    [[nodiscard]] QString found() const;

private:
    JsonReader(const JsonValue *value, const QString &pointer, const QString &file, Findings *findings);
    [[nodiscard]] bool is(JsonValue::Kind kind, const QString &allowed) const;

    const JsonValue *m_value = nullptr;
    QString m_pointer;
    QString m_file;
    Findings *m_findings = nullptr;
};

/// Reads a file's bytes; nothing (and a problem) when they are not strict JSON.
[[nodiscard]] std::optional<JsonValue> readJson(const QByteArray &bytes, const QString &file,
                                                Findings &findings);

} // namespace okienko
