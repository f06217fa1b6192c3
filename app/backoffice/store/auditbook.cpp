// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/auditbook.h"

namespace okienko::officestore
{

Result<void> AuditBook::append(Deed &deed, const QString &actor, const QString &action, const QString &object,
                               const QString &detail)
{
    const auto last = rowOf(
        std::move(
            deed.statement("SELECT position, hash FROM audit WHERE office = ? ORDER BY position DESC LIMIT 1")
                .with(deed.office())),
        [](Statement &row) {
            return auditchain::Head{row.integer(0), row.bytes(1)};
        });
    if (!last)
        return failure(last.error());
    const auditchain::Head head = last->value_or(auditchain::begin(deed.office()));
    const AuditRecord record{head.position + 1, utcOf(deed.now()), actor, action, object, detail};
    const Result<auditchain::Head> next = auditchain::append(head, record);
    if (!next)
        return failure(next.error());
    return deed
        .statement("INSERT INTO audit (office, position, at, actor, action, object, detail, hash) VALUES (?, "
                   "?, ?, ?, "
                   "?, ?, ?, ?)")
        .with(deed.office(), record.position, deed.now(), actor, action, object, detail, next->hash)
        .done();
}

Result<QList<AuditBook::Entry>> AuditBook::read(Connection &connection, const OfficeId &office, qint64 after,
                                                int most)
{
    return rowsOf(
        std::move(connection
                      .statement("SELECT position, at, actor, action, object, detail, hash FROM audit WHERE "
                                 "office = ? AND position > ? ORDER BY position LIMIT ?")
                      .with(office, after, most)),
        [](Statement &row) {
            return Entry{
                {row.integer(0), utcOf(row.instant(1)), row.text(2), row.text(3), row.text(4), row.text(5)},
                row.bytes(6)};
        });
}

} // namespace okienko::officestore
