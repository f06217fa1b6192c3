// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/callbook.h"

#include <QMap>

#include "store/database.h"
#include "store/statement.h"

namespace okienko
{

namespace
{

const QString cursorSetting = QStringLiteral("calls.cursor");

Result<std::optional<CallDeed>> one(Statement &row)
{
    const Result<bool> found = row.step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::optional<CallDeed>();
    CallDeed deed;
    deed.id = {row.uuid(0)};
    deed.ticket = {row.uuid(1)};
    deed.deed = row.text(2);
    deed.at = row.instant(3);
    deed.counter = {row.text(4)};
    deed.label = row.text(5);
    deed.again = row.yes(6);
    return std::optional<CallDeed>(deed);
}

/// An empty text, never NULL.
QString written(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

} // namespace

CallBook::CallBook(Database &database) : m_database(database) {}

Result<bool> CallBook::add(const CallDeed &deed, const OfficeDay &day)
{
    const Result<std::optional<CallDeed>> known = find(deed.id);
    if (!known)
        return failure(known.error());
    if (*known)
        return false;
    const Result<void> done = m_database
                                  .statement("INSERT INTO call_deeds (id, ticket, deed, at, counter, label, "
                                             "again, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                                  .with(deed.id.value, deed.ticket.value, deed.deed, deed.at,
                                        written(deed.counter.value), written(deed.label), deed.again, day)
                                  .run();
    if (!done)
        return failure(done.error());
    return true;
}

Result<std::optional<CallDeed>> CallBook::find(const EventId &id) const
{
    Statement row = m_database.statement(
        "SELECT id, ticket, deed, at, counter, label, again FROM call_deeds WHERE id = ?");
    return one(row.with(id.value));
}

Result<std::optional<CallDeed>> CallBook::lastOf(const TicketId &ticket) const
{
    Statement row = m_database.statement("SELECT id, ticket, deed, at, counter, label, again FROM call_deeds "
                                         "WHERE ticket = ? ORDER BY rowid DESC LIMIT 1");
    return one(row.with(ticket.value));
}

Result<QString> CallBook::cursor() const
{
    Statement row = m_database.statement("SELECT value FROM settings WHERE name = ?");
    const Result<bool> found = row.with(cursorSetting).step();
    if (!found)
        return failure(found.error());
    return *found ? row.text(0) : QString();
}

Result<void> CallBook::setCursor(const QString &cursor)
{
    return m_database
        .statement(
            "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = "
            "excluded.value")
        .with(cursorSetting, written(cursor))
        .run();
}

Result<int> CallBook::forget(const OfficeDay &before, int atMost)
{
    Statement rows = m_database.statement(
        "DELETE FROM call_deeds WHERE id IN (SELECT id FROM call_deeds WHERE day < ? LIMIT ?) RETURNING 1");
    rows.with(before, atMost);
    int count = 0;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return count;
        ++count;
    }
}

std::optional<TicketState> stateAfter(const CallDeed &deed, const std::optional<CallDeed> &undone)
{
    static const QMap<QString, TicketState> after{
        {QStringLiteral("called"), TicketState::Called},
        {QStringLiteral("recalled"), TicketState::Called},
        {QStringLiteral("serving"), TicketState::Called},
        {QStringLiteral("taken-from-paper"), TicketState::Called},
        {QStringLiteral("served"), TicketState::Served},
        {QStringLiteral("ended-with-mark"), TicketState::Served},
        {QStringLiteral("no-show"), TicketState::NoShow},
        {QStringLiteral("returned"), TicketState::Waiting},
        {QStringLiteral("put-back"), TicketState::Waiting},
        {QStringLiteral("parked"), TicketState::Waiting},
        {QStringLiteral("transferred"), TicketState::Waiting},
    };
    if (deed.deed == QLatin1String("undone")) {
        if (!undone)
            return std::nullopt;
        // The visitor is again where that deed had found them: in the hall before a call, else at the
        // counter.
        const bool wasCall =
            undone->deed == QLatin1String("called") || undone->deed == QLatin1String("taken-from-paper");
        return wasCall ? TicketState::Waiting : TicketState::Called;
    }
    const auto found = after.constFind(deed.deed);
    return found == after.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace okienko
