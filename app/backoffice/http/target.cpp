// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/target.h"

#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <cstring>
#include <optional>

namespace okienko::backoffice
{

namespace
{

bool isUriByte(char c)
{
    // pchar, "/", "?" and "%" of RFC 3986; what browsers leave unencoded beside it in a query is not taken.
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && std::strchr("-._~!$&'()*+,;=:@/?%", c) != nullptr);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// None when it is not UTF-8, has control characters or a broken "%".
std::optional<QString> decoded(const QByteArray &text, bool plusIsSpace)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text.at(i);
        if (c == '+' && plusIsSpace)
            c = ' ';
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text.at(i + 1)) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text.at(i + 2)) : -1;
            if (high < 0 || low < 0)
                return {};
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        bytes += c;
    }
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString result = decode(bytes);
    if (result.isNull())
        result = QStringLiteral(""); // there, and empty
    const bool odd = decode.hasError() || std::any_of(result.cbegin(), result.cend(), [](QChar c) {
                         return c.category() == QChar::Other_Control;
                     });
    return odd ? std::nullopt : std::optional(result);
}

Result<QString> readPath(const QByteArray &path)
{
    const QList<QByteArray> segments = path.mid(1).split('/');
    QString result;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const auto segment = decoded(segments.at(i), false);
        if (!segment)
            return failure(ErrorKind::Invalid, QStringLiteral("The path is not UTF-8, percent-encoded."));
        if (segment->contains(QLatin1Char('/')) || segment->contains(QLatin1Char('\\')))
            return failure(ErrorKind::Invalid, QStringLiteral("A slash stands encoded in the path."));
        if (*segment == QLatin1String(".") || *segment == QLatin1String(".."))
            return failure(ErrorKind::Invalid, QStringLiteral("The path has dot segments."));
        if (segment->isEmpty() && i + 1 < segments.size())
            return failure(ErrorKind::Invalid, QStringLiteral("The path has an empty segment."));
        result += QLatin1Char('/') + *segment;
    }
    return result;
}

Result<QList<QueryItem>> readQuery(const QByteArray &query)
{
    QList<QueryItem> items;
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decoded(equals < 0 ? pair : pair.left(equals), true);
        const auto value = decoded(equals < 0 ? QByteArray() : pair.mid(equals + 1), true);
        if (!name || !value)
            return failure(ErrorKind::Invalid, QStringLiteral("The query is not UTF-8, percent-encoded."));
        items.append({*name, *value});
    }
    return items;
}

} // namespace

Result<Target> readTarget(const QByteArray &target)
{
    if (!std::all_of(target.cbegin(), target.cend(), isUriByte))
        return failure(ErrorKind::Invalid, QStringLiteral("The target has bytes that no URI has."));
    Target result;
    QByteArray rest = target;
    for (const QByteArray &scheme : {QByteArrayLiteral("http://"), QByteArrayLiteral("https://")}) {
        if (rest.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        rest = rest.mid(scheme.size());
        const auto end =
            std::find_if(rest.cbegin(), rest.cend(), [](char c) { return c == '/' || c == '?'; });
        result.host = rest.left(end - rest.cbegin());
        rest = rest.mid(result.host.size());
        if (result.host.isEmpty() || result.host.contains('@'))
            return failure(ErrorKind::Invalid, QStringLiteral("The target names no host."));
        if (!rest.startsWith('/'))
            rest.prepend('/');
        break;
    }
    if (!rest.startsWith('/'))
        return failure(ErrorKind::Invalid, QStringLiteral("The target is no path."));
    const qsizetype mark = rest.indexOf('?');
    const Result<QString> path = readPath(mark < 0 ? rest : rest.left(mark));
    if (!path)
        return failure(path.error());
    result.path = *path;
    const Result<QList<QueryItem>> query = readQuery(mark < 0 ? QByteArray() : rest.mid(mark + 1));
    if (!query)
        return failure(query.error());
    result.query = *query;
    return result;
}

QByteArray pathClass(const QString &path)
{
    constexpr int shown = 3;
    constexpr int longest = 24;
    const auto isWord = [](const QString &segment) {
        if (segment.size() == 2 && segment.startsWith(QLatin1Char('v')))
            return segment.at(1) >= QLatin1Char('0') && segment.at(1) <= QLatin1Char('9');
        return segment.size() <= longest && std::all_of(segment.cbegin(), segment.cend(), [](QChar c) {
                   return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c == QLatin1Char('-');
               });
    };
    QByteArray result;
    const QStringList segments = path.mid(1).split(QLatin1Char('/'));
    for (qsizetype i = 0; i < std::min<qsizetype>(segments.size(), shown); ++i)
        result += '/' + (isWord(segments.at(i)) ? segments.at(i).toUtf8() : QByteArrayLiteral("*"));
    return result;
}

} // namespace okienko::backoffice
