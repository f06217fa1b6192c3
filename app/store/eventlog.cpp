// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventlog.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include "store/database.h"
#include "store/statement.h"

namespace okienko
{

QByteArray emptyChain() { return QByteArray(32, '\0'); }

QByteArray chained(const QByteArray &before, const EventId &id)
{
    return QCryptographicHash::hash(before + id.value.toRfc4122(), QCryptographicHash::Sha256);
}

EventLog::EventLog(Database &database) : m_database(database) {}

Result<qint64> EventLog::bootNumber(const QByteArray &boot)
{
    const QString text = QString::fromLatin1(boot);
    {
        Statement known = m_database.statement("SELECT number FROM boots WHERE boot = ?");
        const Result<bool> row = known.with(text).step();
        if (!row)
            return failure(row.error());
        if (*row)
            return known.integer(0);
    }
    Statement added = m_database.statement("INSERT INTO boots (boot) VALUES (?) RETURNING number");
    const Result<bool> row = added.with(text).step();
    if (!row)
        return failure(row.error());
    const qint64 number = added.integer(0);
    const Result<bool> end = added.step(); // a RETURNING statement is done only when it is stepped to its end
    if (!end)
        return failure(end.error());
    return number;
}

Result<void> EventLog::add(const Entry &entry, const Moment &now)
{
    const Result<qint64> boot = bootNumber(now.boot);
    if (!boot)
        return failure(boot.error());
    qint64 position = 0;
    QByteArray before = emptyChain();
    {
        Statement last =
            m_database.statement("SELECT position, chain FROM log ORDER BY position DESC LIMIT 1");
        const Result<bool> row = last.step();
        if (!row)
            return failure(row.error());
        if (*row) {
            position = last.integer(0);
            before = last.bytes(1);
        }
    }
    const EventId id{newUuid7(now.unixMilliseconds())};
    return m_database
        .statement("INSERT INTO log (position, id, kind, day, ticket, body, boot, since_boot, utc, "
                   "clock_sure, chain) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(position + 1, id.value, entry.kind, entry.day, entry.ticket.value,
              QString::fromUtf8(QJsonDocument(entry.body).toJson(QJsonDocument::Compact)), *boot,
              qint64{now.sinceBoot.count()}, entry.utc, entry.clockSure, chained(before, id))
        .run();
}

Result<qint64> EventLog::length() const
{
    Statement last = m_database.statement("SELECT coalesce(max(position), 0) FROM log");
    const Result<bool> row = last.step();
    return row ? Result<qint64>(last.integer(0)) : Result<qint64>(failure(row.error()));
}

Result<qint64> EventLog::firstKept() const
{
    Statement first = m_database.statement("SELECT coalesce(min(position), 1) FROM log");
    const Result<bool> row = first.step();
    return row ? Result<qint64>(first.integer(0)) : Result<qint64>(failure(row.error()));
}

Result<QByteArray> EventLog::chainAt(qint64 position) const
{
    if (position == 0)
        return emptyChain();
    Statement at = m_database.statement("SELECT chain FROM log WHERE position = ?");
    const Result<bool> row = at.with(position).step();
    if (!row)
        return failure(row.error());
    return *row ? at.bytes(0) : QByteArray();
}

Result<QList<PostedEvent>> EventLog::read(qint64 from, int atMost, const std::optional<Moment> &now) const
{
    Statement rows = m_database.statement("SELECT log.position, log.id, log.kind, log.day, log.body, "
                                          "boots.boot, log.since_boot, log.utc, log.clock_sure, "
                                          "tickets.needs FROM log JOIN boots ON boots.number = log.boot LEFT "
                                          "JOIN tickets ON tickets.id = log.ticket "
                                          "WHERE log.position >= ? ORDER BY log.position LIMIT ?");
    rows.with(from, atMost);
    QList<PostedEvent> events;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return events;
        PostedEvent event;
        event.position = rows.integer(0);
        event.id = {rows.uuid(1)};
        event.kind = rows.text(2);
        event.day = rows.day(3);
        event.body = QJsonDocument::fromJson(rows.text(4).toUtf8()).object();
        if (now && rows.text(5) == QString::fromLatin1(now->boot))
            event.age = now->sinceBoot - std::chrono::milliseconds(rows.integer(6));
        event.utc = rows.instant(7);
        event.clockSure = rows.yes(8);
        if (!rows.isNull(9))
            event.body.insert(QStringLiteral("needs"),
                              QJsonDocument::fromJson(rows.text(9).toUtf8()).object());
        events.append(event);
    }
}

Result<int> EventLog::forget(const OfficeDay &before, qint64 acknowledged, int atMost)
{
    Statement gone = m_database.statement(
        "DELETE FROM log WHERE position IN (SELECT position FROM log WHERE position <= ?1 AND position < "
        "(SELECT "
        "max(position) FROM log) AND position < coalesce((SELECT min(position) FROM log WHERE day >= ?2), "
        "9223372036854775807) ORDER BY position LIMIT ?3) RETURNING position");
    gone.with(acknowledged, before, atMost);
    int count = 0;
    for (;;) {
        const Result<bool> row = gone.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return count;
        ++count;
    }
}

} // namespace okienko
