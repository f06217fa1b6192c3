// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/callfeed.h"

#include <algorithm>

#include "officestore/historyjson.h"

namespace okienko::officestore
{

Result<std::optional<qint64>> CallFeed::place(const QString &cursor) const
{
    using Place = std::optional<qint64>;
    if (cursor.isEmpty())
        return Place(0);
    const QStringList parts = cursor.split(QLatin1Char('.'));
    bool generationFits = false;
    bool placeFits = false;
    const qint64 generation = parts.value(0).toLongLong(&generationFits);
    const qint64 number = parts.value(1).toLongLong(&placeFits);
    if (parts.size() != 2 || !generationFits || !placeFits || generation != m_today.generation)
        return Place();
    const auto last = rowOf(
        std::move(m_today.statement("SELECT COALESCE(MAX(number), 0) FROM ticket_events WHERE office = ?")
                      .with(m_today.office)),
        [](Statement &row) { return row.integer(0); });
    if (!last)
        return failure(last.error());
    return number >= 0 && number <= last->value_or(0) ? Place(number) : Place();
}

QString CallFeed::labelOf(const CounterId &counter) const
{
    const auto found = std::ranges::find(m_today.file.counters, counter, &Counter::id);
    return found == m_today.file.counters.cend() ? QString() : found->label;
}

Result<std::optional<CallChanges>> CallFeed::changes(const LedgerId &ledger, const QString &after,
                                                     int limit) const
{
    using Changes = std::optional<CallChanges>;
    struct Row {
        qint64 number = 0;
        CallDeed deed;
    };
    const Result<std::optional<qint64>> from = place(after);
    if (!from)
        return failure(from.error());
    if (!*from)
        return Changes();
    const auto rows = rowsOf(
        std::move(m_today
                      .statement("SELECT number, event, ticket, told, at, counter, detail FROM ticket_events "
                                 "WHERE office = ? "
                                 "AND ledger = ? AND number > ? AND told IS NOT NULL ORDER BY number LIMIT ?")
                      .with(m_today.office, ledger, **from, limit + 1)),
        [&](Statement &row) {
            backoffice::TicketEvent event;
            readDetail(row.json(6), event);
            Row one{row.integer(0), {}};
            one.deed.id = {row.uuid(1)};
            one.deed.ticket = {row.uuid(2)};
            one.deed.deed = row.text(3);
            one.deed.at = QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC);
            one.deed.counter = {row.text(5)};
            one.deed.label = labelOf(one.deed.counter);
            if (one.deed.deed == QLatin1String("transferred"))
                one.deed.service = event.service;
            one.deed.undoes = event.undoes;
            one.deed.again = event.again;
            return one;
        });
    if (!rows)
        return failure(rows.error());
    CallChanges changes;
    changes.more = rows->size() > limit;
    changes.reset = false;
    qint64 last = **from;
    for (const Row &row : rows->first(std::min<qsizetype>(limit, rows->size()))) {
        changes.deeds.append(row.deed);
        last = row.number;
    }
    changes.cursor = QStringLiteral("%1.%2").arg(m_today.generation).arg(last);
    return Changes(changes);
}

} // namespace okienko::officestore
