// SPDX-License-Identifier: GPL-3.0-or-later
// What our strict reader takes, any reader takes.
#include <QJsonDocument>

#include "fuzz.h"
#include "protocol/jsonreader.h"

using namespace okienko;

void readForeign(const QByteArray &bytes)
{
    Findings findings;
    const auto value = readJson(bytes, QStringLiteral("foreign.json"), findings);
    PROMISE(value.has_value() == findings.clean());
    if (!value || (value->kind != JsonValue::Kind::Object && value->kind != JsonValue::Kind::Array))
        return;
    QJsonParseError error;
    const QJsonDocument other = QJsonDocument::fromJson(bytes, &error);
    PROMISE(error.error == QJsonParseError::NoError);
    PROMISE(value->kind == JsonValue::Kind::Object ? other.isObject() : other.isArray());
}
