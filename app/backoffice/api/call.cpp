// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/call.h"

#include <QRegularExpression>

namespace okienko::backoffice
{

namespace
{

constexpr int UsualLimit = 200;
constexpr int MostLimit = 500;

const QString File = QStringLiteral("body");

} // namespace

QString Call::query(const QString &name) const
{
    for (const QueryItem &item : m_asked.query) {
        if (item.name == name)
            return item.value;
    }
    return {};
}

int Call::limit()
{
    const QString told = query(QStringLiteral("limit"));
    if (told.isNull())
        return UsualLimit;
    bool isNumber = false;
    const int limit = told.toInt(&isNumber);
    if (isNumber && limit >= 1 && limit <= MostLimit)
        return limit;
    fault(QStringLiteral("?limit"), told, QStringLiteral("1 to 500"));
    return UsualLimit;
}

QString Call::after()
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9._~-]{1,200}\\z"));
    const QString cursor = query(QStringLiteral("after"));
    if (cursor.isNull() || pattern.match(cursor).hasMatch())
        return cursor;
    fault(QStringLiteral("?after"), cursor, QStringLiteral("the cursor of an earlier answer"));
    return {};
}

JsonReader Call::body()
{
    static const JsonValue nothing;
    return {m_asked.letter ? *m_asked.letter : nothing, File, m_findings};
}

void Call::fault(const QString &pointer, const QString &found, const QString &allowed)
{
    m_findings.refuse({File, pointer, found, allowed});
}

} // namespace okienko::backoffice
