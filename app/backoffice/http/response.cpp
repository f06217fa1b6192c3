// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/response.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace okienko::backoffice
{

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 100: return QByteArrayLiteral("Continue");
    case 200: return QByteArrayLiteral("OK");
    case 201: return QByteArrayLiteral("Created");
    case 202: return QByteArrayLiteral("Accepted");
    case 204: return QByteArrayLiteral("No Content");
    case 301: return QByteArrayLiteral("Moved Permanently");
    case 302: return QByteArrayLiteral("Found");
    case 303: return QByteArrayLiteral("See Other");
    case 304: return QByteArrayLiteral("Not Modified");
    case 307: return QByteArrayLiteral("Temporary Redirect");
    case 308: return QByteArrayLiteral("Permanent Redirect");
    case 400: return QByteArrayLiteral("Bad Request");
    case 401: return QByteArrayLiteral("Unauthorized");
    case 403: return QByteArrayLiteral("Forbidden");
    case 404: return QByteArrayLiteral("Not Found");
    case 405: return QByteArrayLiteral("Method Not Allowed");
    case 406: return QByteArrayLiteral("Not Acceptable");
    case 408: return QByteArrayLiteral("Request Timeout");
    case 409: return QByteArrayLiteral("Conflict");
    case 410: return QByteArrayLiteral("Gone");
    case 412: return QByteArrayLiteral("Precondition Failed");
    case 413: return QByteArrayLiteral("Content Too Large");
    case 414: return QByteArrayLiteral("URI Too Long");
    case 415: return QByteArrayLiteral("Unsupported Media Type");
    case 417: return QByteArrayLiteral("Expectation Failed");
    case 421: return QByteArrayLiteral("Misdirected Request");
    case 422: return QByteArrayLiteral("Unprocessable Content");
    case 428: return QByteArrayLiteral("Precondition Required");
    case 429: return QByteArrayLiteral("Too Many Requests");
    case 431: return QByteArrayLiteral("Request Header Fields Too Large");
    case 500: return QByteArrayLiteral("Internal Server Error");
    case 501: return QByteArrayLiteral("Not Implemented");
    case 503: return QByteArrayLiteral("Service Unavailable");
    case 505: return QByteArrayLiteral("HTTP Version Not Supported");
    case 507: return QByteArrayLiteral("Insufficient Storage");
    default: return QByteArrayLiteral("Unknown");
    }
}

namespace
{

/// What the contract calls a refusal that is the server's own (`ProblemType`).
QByteArray typeOf(int status)
{
    const auto uri = [](const char *word) { return QByteArrayLiteral("urn:okienko:problem:") + word; };
    switch (status) {
    case 404: return uri("not-found");
    case 405:
    case 501: return uri("method-not-allowed");
    case 408: return uri("too-slow");
    case 413: return uri("too-large");
    case 415: return uri("media-type");
    case 414:
    case 431: return uri("headers-too-large");
    case 429: return uri("too-many");
    case 503: return uri("unavailable");
    default: return status < 500 ? uri("bad-letter") : uri("fault");
    }
}

constexpr int RetryAfterSeconds = 5;

} // namespace

Response problem(int status, const QString &detail, const QByteArray &type)
{
    QJsonObject body{{QStringLiteral("type"), QString::fromUtf8(type.isEmpty() ? typeOf(status) : type)},
                     {QStringLiteral("title"), QString::fromUtf8(reasonPhrase(status))},
                     {QStringLiteral("status"), status},
                     {QStringLiteral("detail"), detail}};
    Response response{status, QByteArrayLiteral("application/problem+json"), {}, {}};
    if (status == 503) {
        body.insert(QStringLiteral("retryAfter"), RetryAfterSeconds);
        response.headers.append("Retry-After", QByteArray::number(RetryAfterSeconds));
    }
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace okienko::backoffice
