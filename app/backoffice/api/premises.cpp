// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/premises.h"

#include "vault/secrets.h"

namespace okienko::backoffice
{

QString actorOf(const Caller &caller, const QString &name)
{
    const bool isStaff = caller.role != Role::Device && caller.role != Role::Display;
    return wordOf(caller.role) + u':' + (isStaff && !name.isEmpty() ? name : caller.id);
}

QByteArray csrfOf(const QByteArray &sessionToken)
{
    return sha256(QByteArrayLiteral("okienko csrf 1\n") + sessionToken)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray cookieOf(const Headers &headers, const QByteArray &name)
{
    for (const HeaderField &field : headers.fields()) {
        if (field.name.compare("cookie", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &pair : field.value.split(';')) {
            const qsizetype equals = pair.indexOf('=');
            if (equals > 0 && pair.left(equals).trimmed() == name)
                return pair.mid(equals + 1).trimmed();
        }
    }
    return {};
}

QByteArray bearerOf(const Headers &headers)
{
    const QByteArray value = headers.value("Authorization");
    return value.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0 ? value.mid(7).trimmed() : QByteArray();
}

QByteArray setCookie(const char *name, const QByteArray &value, std::chrono::seconds life)
{
    return QByteArray(name) + '=' + value +
           "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=" + QByteArray::number(qint64{life.count()});
}

} // namespace okienko::backoffice
