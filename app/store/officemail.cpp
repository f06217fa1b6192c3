// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/officemail.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include "store/database.h"
#include "store/eventlog.h"
#include "store/statement.h"

namespace okienko
{

namespace
{

const QLatin1String issuedKind("ticket.issued");

QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

/// What makes an event the same when it comes again. Needs are erased in between, ages grow.
QByteArray contentOf(const PostedEvent &event)
{
    QJsonObject body = event.body;
    body.remove(QStringLiteral("needs"));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(event.position) + ' ' + event.kind.toUtf8() + ' ' +
                 event.day.toString(Qt::ISODate).toLatin1() + ' ' +
                 QByteArray::number(event.utc.toMSecsSinceEpoch()) + ' ' + compact(body));
    return hash.result();
}

} // namespace

OfficeMail::OfficeMail(Database &database, const QList<Series> &served)
    : m_database(database), m_served(served)
{
}

OfficeMail::Cell OfficeMail::cellOf(const PostedEvent &event) const
{
    Cell cell;
    cell.ticket = TicketId::fromText(event.body.value(QLatin1String("ticket")).toString());
    if (event.kind != issuedKind)
        return cell;
    cell.series = event.body.value(QLatin1String("series")).toString(QStringLiteral(""));
    cell.n = event.body.value(QLatin1String("n")).toInt();
    cell.odd = cell.ticket.isNull() || cell.n <= 0 || !m_served.contains(Series{cell.series}) ||
               !event.day.isValid() || event.body.value(QLatin1String("service")).toString().isEmpty();
    return cell;
}

Result<bool> OfficeMail::isTwin(const PostedEvent &event, const Cell &cell) const
{
    if (cell.n <= 0)
        return false;
    Statement other = m_database.statement(
        "SELECT EXISTS (SELECT 1 FROM events WHERE day = ? AND series = ? AND n = ? AND ticket IS NOT ?)");
    const Result<bool> row = other.with(event.day, cell.series, cell.n, cell.ticket.value).step();
    return row ? Result<bool>(other.yes(0)) : row;
}

Result<OfficeMail::Arrival> OfficeMail::take(const PostedEvent &event, const LedgerId &ledger, qint64 have,
                                             const OfficeDay &forgotten, const QDateTime &received)
{
    const QByteArray content = contentOf(event);
    Arrival arrival;
    {
        Statement known =
            m_database.statement("SELECT content, taken FROM events WHERE id = ? ORDER BY content = ? DESC");
        const Result<bool> row = known.with(event.id.value, content).step();
        if (!row)
            return failure(row.error());
        if (*row && known.bytes(0) == content) {
            arrival.taken = static_cast<Taken>(known.small(1)); // the same id, the same answer
            return arrival;
        }
        if (*row)
            arrival = {Taken::Marked, QStringLiteral("the same event with another content")};
        else if (event.position <= have && event.day.isValid() && event.day < forgotten)
            return arrival;
    }
    const Cell cell = cellOf(event);
    if (arrival.alarm.isEmpty() && cell.odd)
        arrival.taken = Taken::Marked;
    const Result<bool> twin = isTwin(event, cell);
    if (!twin)
        return failure(twin.error());
    if (*twin) {
        arrival.taken = Taken::Twin;
        arrival.alarm = QStringLiteral("twin: %1%2").arg(cell.series).arg(cell.n);
    }
    const QDateTime happened =
        event.age ? received.addMSecs(-event.age->count()) : std::min(event.utc, received);
    Result<void> done =
        m_database
            .statement("INSERT INTO events (ledger, position, id, content, kind, day, body, ticket, series, "
                       "n, taken, "
                       "happened_at, certain, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .with(ledger.value, event.position, event.id.value, content, event.kind, event.day,
                  QString::fromUtf8(compact(event.body)), cell.ticket.value,
                  cell.n > 0 ? cell.series : QString(), cell.n, static_cast<int>(arrival.taken), happened,
                  event.age.has_value() && event.clockSure, received)
            .run();
    // Whoever takes the giving back back tells of the needs anew: the ledger keeps them so long.
    const bool over = event.kind == QLatin1String("ticket.served") ||
                      event.kind == QLatin1String("ticket.no-show") ||
                      event.kind == QLatin1String("ticket.given-back");
    if (done && over)
        done = m_database.statement("UPDATE events SET body = json_remove(body, '$.needs') WHERE ticket = ?")
                   .with(cell.ticket.value)
                   .run();
    if (!done)
        return failure(done.error());
    return arrival;
}

Result<OfficeMail::Counted> OfficeMail::countFrom(const Counted &from, const LedgerId &ledger) const
{
    Counted counted = from;
    Statement rows = m_database.statement(
        "SELECT position, id FROM events WHERE ledger = ? AND position > ? ORDER BY position, row");
    rows.with(ledger.value, from.have);
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return counted;
        if (rows.integer(0) == counted.have + 1)
            counted = {counted.have + 1, chained(counted.chain, {rows.uuid(1)})};
        else if (rows.integer(0) > counted.have + 1)
            return counted;
    }
}

Result<QList<OfficeTicket>> OfficeMail::tickets(const OfficeDay &day) const
{
    Statement rows =
        m_database.statement("SELECT ticket, ledger, day, series, n, taken, happened_at, certain FROM events "
                             "WHERE day = ? AND n > 0 ORDER BY happened_at, row");
    rows.with(day);
    QList<OfficeTicket> tickets;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return tickets;
        tickets.append({{rows.uuid(0)},
                        {rows.uuid(1)},
                        rows.day(2),
                        {rows.text(3)},
                        rows.small(4),
                        static_cast<Taken>(rows.small(5)),
                        rows.instant(6),
                        rows.yes(7)});
    }
}

Result<void> OfficeMail::forget(const OfficeDay &before, const OfficeDay &today)
{
    const Result<void> gone = m_database.statement("DELETE FROM events WHERE day < ?").with(before).run();
    if (!gone)
        return gone;
    return m_database
        .statement("UPDATE events SET body = json_remove(body, '$.needs') WHERE day < ? AND body LIKE "
                   "'%\"needs\"%'")
        .with(today)
        .run();
}

} // namespace okienko
