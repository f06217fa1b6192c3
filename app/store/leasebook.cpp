// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/leasebook.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "store/database.h"
#include "store/statement.h"

namespace okienko
{

LeaseBook::LeaseBook(Database &database, const LedgerId &ledger) : m_database(database), m_ledger(ledger) {}

Result<std::optional<LeaseBook::Offer>> LeaseBook::liveOffer(const Series &series, const Day &day) const
{
    // Live numbers need a day that somebody vouched for in this boot: after a start without the office, a
    // clock that stood still meanwhile looks right. The lease's own arrival is such a word. A live rest is
    // few numbers; they burn.
    if (day.inDoubt)
        return std::optional<Offer>{};
    Statement rows = m_database.statement("SELECT id, next_n FROM leases WHERE spent = 0 AND kind = 0 AND "
                                          "series = ? AND first_day <= ? AND last_day >= ? "
                                          "AND (? OR boot = ?) ORDER BY from_n LIMIT 1");
    const Result<bool> row =
        rows.with(series.letter, day.day, day.day, day.vouched, QString::fromLatin1(day.boot)).step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<Offer>{};
    return std::optional<Offer>(Offer{LeaseKind::Live, {rows.uuid(0)}, 0, rows.small(1)});
}

Result<int> LeaseBook::reserveNext(const Series &series, int slot, const Day &day) const
{
    Statement cursor =
        m_database.statement("SELECT day, next_n, unsure FROM reserve_cursors WHERE series = ? AND slot = ?");
    const Result<bool> row = cursor.with(series.letter, slot).step();
    if (!row)
        return failure(row.error());
    const bool anew = !*row || (cursor.day(0) < day.day && day.vouched && !cursor.yes(2)); // D3
    return anew ? slot : cursor.small(1);
}

Result<std::optional<LeaseBook::Offer>> LeaseBook::reserveOffer(const Series &series, const Day &day) const
{
    Statement rows = m_database.statement("SELECT from_n, to_n FROM leases WHERE spent = 0 AND kind = 1 AND "
                                          "first_day <= ? AND last_day >= ? ORDER BY from_n");
    rows.with(day.day, day.day);
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return std::optional<Offer>{};
        const int slot = rows.small(0);
        const Result<int> next = reserveNext(series, slot, day);
        if (!next)
            return failure(next.error());
        if (*next <= rows.small(1))
            return std::optional<Offer>(Offer{LeaseKind::Reserve, {}, slot, *next});
    }
}

Result<std::optional<LeaseBook::Offer>> LeaseBook::offer(const Series &series, const Day &day) const
{
    Result<std::optional<Offer>> live = liveOffer(series, day);
    if (!live || *live)
        return live;
    return reserveOffer(series, day);
}

Result<void> LeaseBook::use(const Offer &offer, const Series &series, const Day &day)
{
    if (offer.kind == LeaseKind::Live)
        return m_database
            .statement(
                "UPDATE leases SET next_n = ?1 + 1, spent = (?1 + 1 > to_n) WHERE id = ?2 AND next_n <= ?1")
            .with(offer.n, offer.lease.value)
            .run();
    return m_database
        .statement("INSERT INTO reserve_cursors (series, slot, day, next_n, unsure) VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT (series, slot) DO UPDATE SET day = max(day, excluded.day), next_n = "
                   "excluded.next_n, "
                   "unsure = excluded.unsure")
        .with(series.letter, offer.slot, day.day, offer.n + 1, !day.vouched)
        .run();
}

Result<void> LeaseBook::dayVouched(const OfficeDay &day)
{
    return m_database.statement("UPDATE reserve_cursors SET unsure = 0, day = max(day, ?) WHERE unsure = 1")
        .with(day)
        .run();
}

Result<int> LeaseBook::liveLeft(const Series &series, const Day &day) const
{
    if (day.inDoubt)
        return 0;
    Statement sum = m_database.statement("SELECT coalesce(sum(to_n - next_n + 1), 0) FROM leases WHERE spent "
                                         "= 0 AND kind = 0 AND series = ? AND "
                                         "first_day <= ? AND last_day >= ? AND (? OR boot = ?)");
    const Result<bool> row =
        sum.with(series.letter, day.day, day.day, day.vouched, QString::fromLatin1(day.boot)).step();
    return row ? Result<int>(sum.small(0)) : Result<int>(failure(row.error()));
}

Result<int> LeaseBook::left(const Series &series, const Day &day) const
{
    const Result<int> live = liveLeft(series, day);
    if (!live)
        return live;
    int sum = *live;
    Statement rows =
        m_database.statement("SELECT DISTINCT from_n, to_n FROM leases WHERE spent = 0 AND kind = 1 AND "
                             "first_day <= ? AND last_day >= ?");
    rows.with(day.day, day.day);
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return sum;
        const Result<int> next = reserveNext(series, rows.small(0), day);
        if (!next)
            return next;
        sum += rows.small(1) - *next + 1;
    }
}

Result<bool> LeaseBook::anyLent() const
{
    Statement one = m_database.statement("SELECT EXISTS (SELECT 1 FROM leases WHERE ledger = ?)");
    const Result<bool> row = one.with(m_ledger.value).step();
    return row ? Result<bool>(one.yes(0)) : row;
}

Result<void> LeaseBook::takeUp(const Lease &lease, const OfficeId &office, const QByteArray &boot)
{
    const bool ours = lease.ledger == m_ledger && lease.office == office && lease.from > 0 &&
                      lease.from <= lease.to && lease.firstDay.isValid() && lease.firstDay <= lease.lastDay;
    return m_database
        .statement(
            "INSERT OR IGNORE INTO leases (id, generation, generation_counter, office, ledger, kind, series, "
            "first_day, last_day, from_n, to_n, next_n, spent, boot) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?, "
            "?, ?)")
        .with(lease.id.value, lease.generation.id, lease.generation.counter, lease.office.value,
              lease.ledger.value, static_cast<int>(lease.kind), lease.series.letter, lease.firstDay,
              lease.lastDay, lease.from, lease.to, lease.from, !ours, QString::fromLatin1(boot))
        .run();
}

Result<void> LeaseBook::leaveBehind(const QHash<Series, int> &heads, const OfficeDay &day)
{
    for (auto head = heads.cbegin(); head != heads.cend(); ++head) {
        const Result<void> done =
            m_database
                .statement("UPDATE leases SET spent = 1 WHERE spent = 0 AND kind = 0 AND series = ? "
                           "AND first_day <= ? AND last_day >= ? AND ? - next_n >= ?")
                .with(head.key().letter, day, day, head.value(), lag)
                .run();
        if (!done)
            return done;
    }
    return {};
}

Result<void> LeaseBook::end(const QList<LeaseId> &ended)
{
    for (const LeaseId &id : ended) {
        const Result<void> done =
            m_database.statement("UPDATE leases SET spent = 1 WHERE id = ?").with(id.value).run();
        if (!done)
            return done;
    }
    return {};
}

Result<QList<LeaseId>> LeaseBook::idsFrom(const OfficeDay &day) const
{
    Statement rows =
        m_database.statement("SELECT id FROM leases WHERE last_day >= ? AND ledger = ? ORDER BY id");
    rows.with(day, m_ledger.value);
    QList<LeaseId> ids;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return ids;
        ids.append({rows.uuid(0)});
    }
}

Result<std::optional<LendRequest>> LeaseBook::pending() const
{
    Statement request = m_database.statement("SELECT id, day, kind, series FROM lend_requests LIMIT 1");
    const Result<bool> row = request.step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<LendRequest>{};
    LendRequest found;
    found.id = {request.uuid(0)};
    found.day = request.day(1);
    found.kind = static_cast<LeaseKind>(request.small(2));
    const QJsonArray letters = QJsonDocument::fromJson(request.text(3).toUtf8()).array();
    for (const QJsonValue letter : letters)
        found.series.append({letter.toString()});
    return std::optional<LendRequest>(found);
}

Result<void> LeaseBook::storeRequest(const LendRequest &request)
{
    QJsonArray letters;
    for (const Series &one : request.series)
        letters.append(one.letter);
    return m_database.statement("INSERT INTO lend_requests (id, day, kind, series) VALUES (?, ?, ?, ?)")
        .with(request.id.value, request.day, static_cast<int>(request.kind),
              QString::fromUtf8(QJsonDocument(letters).toJson(QJsonDocument::Compact)))
        .run();
}

Result<void> LeaseBook::answered(const RequestId &request)
{
    return m_database.statement("DELETE FROM lend_requests WHERE id = ?").with(request.value).run();
}

Result<OfficeDay> LeaseBook::reserveUntil(const OfficeDay &day) const
{
    Statement rows = m_database.statement("SELECT first_day, last_day FROM leases WHERE spent = 0 AND kind = "
                                          "1 AND last_day >= ? ORDER BY first_day");
    rows.with(day);
    OfficeDay until = day.addDays(-1);
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return until < day ? OfficeDay() : until;
        if (rows.day(0) <= until.addDays(1) && rows.day(1) > until)
            until = rows.day(1);
    }
}

Result<int> LeaseBook::forget(const OfficeDay &before, int atMost)
{
    Statement gone = m_database.statement(
        "DELETE FROM leases WHERE id IN (SELECT id FROM leases WHERE last_day < ? LIMIT ?) RETURNING 1");
    gone.with(before, atMost);
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
