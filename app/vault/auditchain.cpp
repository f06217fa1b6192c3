// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/auditchain.h"

#include <QtEndian>

#include <algorithm>

#include "vault/secrets.h"

namespace okienko
{

namespace auditchain
{

namespace
{

constexpr qsizetype LongestId = 64;
constexpr qsizetype LongestDetail = 200;

template <typename Number>
QByteArray bytesOf(Number number)
{
    const Number big = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&big), sizeof big);
}

QByteArray bytesOf(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return bytesOf(static_cast<quint32>(utf8.size())) + utf8;
}

bool isOfIds(const QString &text, qsizetype shortest, qsizetype longest)
{
    static constexpr QLatin1String Marks("-_.:/=,");
    return text.size() >= shortest && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [](QChar one) {
               return (one >= u'a' && one <= u'z') || (one >= u'A' && one <= u'Z') ||
                      (one >= u'0' && one <= u'9') || Marks.contains(one);
           });
}

} // namespace

Head begin(const OfficeId &office) { return {0, sha256("okienko audit 1\n" + office.value.toUtf8())}; }

QByteArray canonical(const AuditRecord &record)
{
    return bytesOf(record.position) + bytesOf(record.utc.toMSecsSinceEpoch()) + bytesOf(record.actor) +
           bytesOf(record.action) + bytesOf(record.object) + bytesOf(record.detail);
}

Result<Head> append(const Head &head, const AuditRecord &record)
{
    const auto invalid = [](const QString &detail) { return failure(ErrorKind::Invalid, detail); };
    if (record.position != head.position + 1)
        return invalid(
            QStringLiteral("position %1, expected %2").arg(record.position).arg(head.position + 1));
    const int year = record.utc.date().year();
    if (record.utc.timeSpec() != Qt::UTC || !record.utc.isValid() || year < 1970 || year > 9999)
        return invalid(
            QStringLiteral("record %1: expected a time in UTC from 1970 to 9999").arg(record.position));
    for (const QString &id : {record.actor, record.action, record.object}) {
        if (!isOfIds(id, 1, LongestId))
            return invalid(
                QStringLiteral("record %1: actor, action and object are ids of 1 to 64 letters, digits and "
                               "- _ . : / = ,")
                    .arg(record.position));
    }
    if (!isOfIds(record.detail, 0, LongestDetail))
        return invalid(
            QStringLiteral("record %1: the detail holds only ids, at most 200 letters, digits and - _ . : "
                           "/ = ,")
                .arg(record.position));
    return Head{record.position, sha256(head.hash + canonical(record))};
}

} // namespace auditchain

AuditCheck::AuditCheck(const OfficeId &office, const std::optional<auditchain::Head> &kept)
    : m_head(auditchain::begin(office)), m_kept(kept)
{
}

void AuditCheck::read(const AuditRecord &record, const QByteArray &hash)
{
    if (m_break)
        return;
    const qint64 expected = m_head.position + 1;
    const Result<auditchain::Head> next = auditchain::append(m_head, record);
    if (!next)
        m_break = Break{expected, next.error().detail};
    else if (next->hash != hash)
        m_break = Break{expected,
                        QStringLiteral("the record, or the one before it, was changed: its hash is another")};
    else if (m_kept && m_kept->position == expected && m_kept->hash != hash)
        m_break =
            Break{expected, QStringLiteral("this is another chain than the one whose head was kept: it was "
                                           "written anew, here or before")};
    else
        m_head = *next;
}

std::optional<AuditCheck::Break> AuditCheck::finish() const
{
    if (!m_break && m_kept && m_kept->position > m_head.position)
        return Break{
            m_head.position + 1,
            QStringLiteral("the chain ends here, but %1 records were kept track of: its end was cut off")
                .arg(m_kept->position)};
    return m_break;
}

} // namespace okienko
