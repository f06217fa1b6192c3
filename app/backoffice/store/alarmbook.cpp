// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/alarmbook.h"

#include <QJsonArray>

namespace okienko::officestore
{

namespace
{

Alarm alarmOf(const Statement &row)
{
    Alarm alarm{row.integer(0), row.text(1), row.instant(2), row.text(3),
                row.uuid(4),    {},          row.text(6),    row.instantIfAny(7)};
    for (const auto &ticket : row.json(5).value(QLatin1String("tickets")).toArray())
        alarm.tickets.append(TicketId::fromText(ticket.toString()));
    return alarm;
}

} // namespace

Result<QList<Alarm>> AlarmBook::list(qint64 after, int atMost) const
{
    Statement rows =
        m_connection.statement("SELECT alarm, kind, at, detail, device, tickets, seen_by, seen_at FROM "
                               "alarms WHERE office = ? AND alarm > ? ORDER BY alarm LIMIT ?");
    return rowsOf(std::move(rows.with(m_office, after, atMost)), alarmOf);
}

Result<void> AlarmBook::see(Deed &deed, qint64 number, const QString &who)
{
    const Result<qint64> changed =
        deed.statement("UPDATE alarms SET seen_by = coalesce(seen_by, ?), seen_at = "
                       "coalesce(seen_at, ?) WHERE office = ? AND alarm = ?")
            .with(who, deed.now(), deed.office(), number)
            .run();
    if (!changed)
        return failure(changed.error());
    if (*changed == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("no such alarm"));
    deed.tell(QStringLiteral("alarms"));
    return {};
}

} // namespace okienko::officestore
