// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "domain/result.h"

namespace okienko
{

struct JsonMember;

/// A value of a JSON text. Members keep the order of the file.
struct JsonValue {
    enum class Kind { Null, Boolean, Integer, Decimal, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    qint64 integer = 0; ///< for Integer
    double decimal = 0; ///< for Integer and Decimal
    QString text;       ///< the string, or the number as it was written
    std::vector<JsonValue> items;
    std::vector<JsonMember> members;

    /// nullptr when there is no such member.
    [[nodiscard]] const JsonValue *member(QStringView name) const;
};

struct JsonMember {
    QString name;
    JsonValue value;
};

struct JsonLimits {
    qsizetype bytes = 16 * 1024 * 1024;
    int depth = 32; ///< arrays and objects inside each other
    qsizetype values = 500'000;
};

/// Why a text is not JSON, or not JSON of ours.
struct JsonSyntaxError {
    QString place; ///< "line:column" counted from 1, columns in characters; a JSON pointer for a key that
                   ///< stands twice
    QString found;
    QString allowed;
};

/// Reads exactly one JSON text (RFC 8259), strictly: UTF-8 without byte order mark and without overlong forms
/// or surrogates, no comments, no trailing comma, nothing behind it, no key twice in an object, limits on
/// size and depth. QJsonDocument is not used because it keeps the last of two equal keys silently and forgets
/// the places.
[[nodiscard]] tl::expected<JsonValue, JsonSyntaxError> parseStrictJson(const QByteArray &text,
                                                                       const JsonLimits &limits = {});

/// A key as a step of a JSON pointer (RFC 6901, section 3): "/" and "~" are escaped.
[[nodiscard]] QString pointerStep(QStringView key);

} // namespace okienko
