// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/pages.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include "http/entitytag.h"

namespace okienko::backoffice
{

namespace
{

QString fileOf(const QString &path)
{
    static const QHash<QString, QString> pages{{QStringLiteral("/counter"), QStringLiteral("counter.html")},
                                               {QStringLiteral("/hall"), QStringLiteral("hall.html")},
                                               {QStringLiteral("/office"), QStringLiteral("office.html")}};
    static const QRegularExpression sign(QStringLiteral("\\A/sign/[^/]{1,64}\\z"));
    static const QRegularExpression part(
        QStringLiteral("\\A/web/((?:words/)?[a-z]+(?:\\.[a-z]{2})?\\.(?:js|css|svg|json))\\z"));
    if (const auto page = pages.constFind(path); page != pages.cend())
        return *page;
    if (sign.match(path).hasMatch())
        return QStringLiteral("sign.html");
    return part.match(path).captured(1);
}

QByteArray typeOf(const QString &file)
{
    static const QHash<QString, QByteArray> types{
        {QStringLiteral("html"), QByteArrayLiteral("text/html; charset=utf-8")},
        {QStringLiteral("js"), QByteArrayLiteral("text/javascript; charset=utf-8")},
        {QStringLiteral("css"), QByteArrayLiteral("text/css; charset=utf-8")},
        {QStringLiteral("svg"), QByteArrayLiteral("image/svg+xml")},
        {QStringLiteral("json"), QByteArrayLiteral("application/json")}};
    return types.value(file.section(u'.', -1));
}

} // namespace

std::optional<Response> pageAt(const QByteArray &method, const QString &path)
{
    if (method != "GET" && method != "HEAD")
        return std::nullopt;
    const QString name = fileOf(path);
    QFile file(QStringLiteral(":/web/") + name);
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray content = file.readAll();
    return Response{
        200, typeOf(name), {{"Cache-Control", "no-cache"}, {"ETag", entityTag(content)}}, content};
}

} // namespace okienko::backoffice
