// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/entitytag.h"

#include <QCryptographicHash>

namespace okienko::backoffice
{

namespace
{

QByteArray withoutWeakness(const QByteArray &tag) { return tag.startsWith("W/") ? tag.mid(2) : tag; }

} // namespace

QByteArray entityTag(const QByteArray &content)
{
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    return '"' + digest.left(16).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
           '"';
}

bool namesTag(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    if (ifNoneMatch.trimmed() == "*")
        return true;
    const QByteArray wanted = withoutWeakness(tag);
    // A tag may hold a comma: they are taken from quote to quote.
    for (qsizetype at = 0; (at = ifNoneMatch.indexOf('"', at)) >= 0;) {
        const qsizetype end = ifNoneMatch.indexOf('"', at + 1);
        if (end < 0)
            return false;
        if (ifNoneMatch.mid(at, end - at + 1) == wanted)
            return true;
        at = end + 1;
    }
    return false;
}

} // namespace okienko::backoffice
