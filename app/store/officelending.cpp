// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/officelending.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "store/database.h"
#include "store/leasebook.h"
#include "store/statement.h"

namespace okienko
{

namespace
{

// The order of these columns is that of leaseOf().
#define LEASE_COLUMNS                                                                                        \
    "leases.id, generation, generation_counter, leases.ledger, kind, series, first_day, last_day, from_n, "  \
    "to_n"

Lease leaseOf(const Statement &row, const OfficeId &office)
{
    return {{row.uuid(0)},
            {row.uuid(1), row.integer(2)},
            office,
            {row.uuid(3)},
            static_cast<LeaseKind>(row.small(4)),
            {row.text(5)},
            row.day(6),
            row.day(7),
            row.small(8),
            row.small(9)};
}

} // namespace

OfficeLending::OfficeLending(Database &database, const OfficeId &office, const SeriesShape &shape,
                             const QList<Series> &served)
    : m_database(database), m_office(office), m_shape(shape), m_served(served)
{
}

Result<std::optional<LendAnswer>> OfficeLending::answered(const LendRequest &request) const
{
    LendAnswer answer;
    answer.id = request.id;
    {
        Statement known =
            m_database.statement("SELECT refused FROM answers WHERE request = ? AND ledger = ?");
        const Result<bool> row = known.with(request.id.value, request.ledger.value).step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return std::optional<LendAnswer>();
        const QJsonObject refused = QJsonDocument::fromJson(known.text(0).toUtf8()).object();
        for (auto one = refused.begin(); one != refused.end(); ++one)
            answer.refused.insert({one.key()}, static_cast<LendRefusal>(one.value().toInt()));
    }
    Statement leases =
        m_database.statement("SELECT " LEASE_COLUMNS " FROM answer_leases JOIN leases ON leases.id = "
                             "answer_leases.lease WHERE request = ? ORDER BY place");
    leases.with(request.id.value);
    for (;;) {
        const Result<bool> row = leases.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return std::optional<LendAnswer>(answer);
        answer.leases.append(leaseOf(leases, m_office));
    }
}

Result<LendAnswer> OfficeLending::lend(const LendRequest &request, const Day &day, qint64 unixMilliseconds)
{
    LendAnswer answer;
    answer.id = request.id;
    const QList<Series> wanted = request.kind == LeaseKind::Live ? request.series : QList<Series>{Series{}};
    for (const Series &series : wanted) {
        std::optional<LendRefusal> refusal;
        if (!day.current) {
            refusal = LendRefusal::Retired;
        } else if (request.day != day.today) {
            refusal = day.inDoubt ? LendRefusal::ClockInDoubt : LendRefusal::Day;
        } else {
            const Result<std::optional<LendRefusal>> said =
                request.kind == LeaseKind::Live ? lendLive(series, request, day, answer, unixMilliseconds)
                                                : lendReserve(request, day, answer, unixMilliseconds);
            if (!said)
                return failure(said.error());
            refusal = *said;
        }
        if (refusal)
            answer.refused.insert(series, *refusal);
    }
    const Result<void> kept = keep(answer, request, day.today);
    if (!kept)
        return failure(kept.error());
    return answer;
}

Result<std::optional<LendRefusal>> OfficeLending::lendLive(const Series &series, const LendRequest &request,
                                                           const Day &day, LendAnswer &answer,
                                                           qint64 unixMilliseconds)
{
    using Answer = std::optional<LendRefusal>;
    if (!m_served.contains(series))
        return Answer(LendRefusal::NotServed);
    if (day.inDoubt)
        return Answer(LendRefusal::ClockInDoubt); // D4
    int from = m_shape.liveFirst;
    {
        Statement opened =
            m_database.statement("SELECT from_n FROM opened_series WHERE series = ? AND day = ?");
        const Result<bool> row = opened.with(series.letter, day.today).step();
        if (!row)
            return failure(row.error());
        if (*row)
            from = std::max(from, opened.small(0));
        else if (day.liveClosedUntil.isValid() && day.today <= day.liveClosedUntil)
            return Answer(LendRefusal::ClosedAfterRestore); // N6
    }
    {
        Statement head = m_database.statement(
            "SELECT coalesce(max(to_n), 0) FROM leases WHERE kind = 0 AND first_day = ? AND series = ?");
        const Result<bool> row = head.with(day.today, series.letter).step();
        if (!row)
            return failure(row.error());
        from = std::max(from, head.small(0) + 1);
    }
    if (from > m_shape.liveLast)
        return Answer(LendRefusal::Exhausted);
    const Lease lease{{newUuid7(unixMilliseconds)},
                      day.generation,
                      m_office,
                      request.ledger,
                      LeaseKind::Live,
                      series,
                      day.today,
                      day.today,
                      from,
                      std::min(from + liveBlock - 1, m_shape.liveLast)};
    const Result<void> written = write(lease);
    if (!written)
        return failure(written.error());
    answer.leases.append(lease);
    return Answer();
}

Result<std::optional<Lease>> OfficeLending::ownSlot(const LedgerId &ledger, const OfficeDay &today) const
{
    Statement row =
        m_database.statement("SELECT " LEASE_COLUMNS " FROM leases WHERE kind = 1 AND ledger = ? AND "
                             "last_day >= ? ORDER BY last_day DESC LIMIT 1");
    const Result<bool> found = row.with(ledger.value, today.addDays(-1)).step();
    if (!found)
        return failure(found.error());
    return *found ? std::optional<Lease>(leaseOf(row, m_office)) : std::optional<Lease>();
}

Result<bool> OfficeLending::slotIsFree(int from, const OfficeDay &first, const OfficeDay &last) const
{
    Statement taken =
        m_database.statement("SELECT EXISTS (SELECT 1 FROM leases WHERE kind = 1 AND from_n <= ? AND "
                             "to_n >= ? AND first_day <= ? AND last_day >= ?)");
    const Result<bool> row = taken.with(from + m_shape.slotSize - 1, from, last, first).step();
    return row ? Result<bool>(!taken.yes(0)) : row;
}

Result<std::optional<LendRefusal>> OfficeLending::lendReserve(const LendRequest &request, const Day &day,
                                                              LendAnswer &answer, qint64 unixMilliseconds)
{
    using Answer = std::optional<LendRefusal>;
    OfficeDay first = day.today;
    const OfficeDay last = day.today.addDays(horizonDays - 1);
    if (day.reserveClosedUntil.isValid())
        first = std::max(first, day.reserveClosedUntil.addDays(1));
    if (first > last)
        return Answer(LendRefusal::ClosedAfterRestore);

    const Result<std::optional<Lease>> own = ownSlot(request.ledger, day.today);
    if (!own)
        return failure(own.error());
    QList<int> candidates;
    if (*own) {
        first = std::max(first, (*own)->lastDay.addDays(1));
        candidates.append((*own)->from); // the same slot, longer
    }
    if (first > last)
        return Answer(LendRefusal::Exhausted);
    for (int slot = 0; slot < m_shape.slots; ++slot)
        candidates.append(m_shape.reserveFirst + slot * m_shape.slotSize);
    for (const int from : std::as_const(candidates)) {
        const Result<bool> free = slotIsFree(from, first, last);
        if (!free)
            return failure(free.error());
        if (!*free)
            continue;
        const Lease lease{{newUuid7(unixMilliseconds)},
                          day.generation,
                          m_office,
                          request.ledger,
                          LeaseKind::Reserve,
                          {},
                          first,
                          last,
                          from,
                          from + m_shape.slotSize - 1};
        const Result<void> written = write(lease);
        if (!written)
            return failure(written.error());
        answer.leases.append(lease);
        return Answer();
    }
    return Answer(LendRefusal::Exhausted);
}

Result<void> OfficeLending::write(const Lease &lease)
{
    return m_database
        .statement("INSERT INTO leases (id, generation, generation_counter, ledger, kind, series, first_day, "
                   "last_day, "
                   "from_n, to_n) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(lease.id.value, lease.generation.id, lease.generation.counter, lease.ledger.value,
              static_cast<int>(lease.kind), lease.series.letter, lease.firstDay, lease.lastDay, lease.from,
              lease.to)
        .run();
}

Result<void> OfficeLending::keep(const LendAnswer &answer, const LendRequest &request, const OfficeDay &day)
{
    QJsonObject refused;
    for (auto one = answer.refused.cbegin(); one != answer.refused.cend(); ++one)
        refused.insert(one.key().letter, static_cast<int>(one.value()));
    Result<void> done =
        m_database.statement("INSERT INTO answers (request, ledger, day, refused) VALUES (?, ?, ?, ?)")
            .with(request.id.value, request.ledger.value, day,
                  QString::fromUtf8(QJsonDocument(refused).toJson(QJsonDocument::Compact)))
            .run();
    int place = 0;
    for (const Lease &lease : answer.leases)
        if (done)
            done = m_database.statement("INSERT INTO answer_leases (request, place, lease) VALUES (?, ?, ?)")
                       .with(request.id.value, place++, lease.id.value)
                       .run();
    return done;
}

Result<void> OfficeLending::reopen(const Series &series, int from, const OfficeDay &day)
{
    if (!m_served.contains(series) || from < m_shape.liveFirst || from > m_shape.liveLast)
        return failure(ErrorKind::Invalid, QStringLiteral("no such series, or not a live number"));
    return m_database
        .statement("INSERT INTO opened_series (series, day, from_n) VALUES (?, ?, ?) ON CONFLICT (series) DO "
                   "UPDATE SET "
                   "day = excluded.day, from_n = excluded.from_n")
        .with(series.letter, day, from)
        .run();
}

Result<QHash<Series, int>> OfficeLending::heads(const OfficeDay &day) const
{
    Statement rows = m_database.statement(
        "SELECT series, max(to_n) FROM leases WHERE kind = 0 AND first_day = ? GROUP BY series");
    rows.with(day);
    QHash<Series, int> heads;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return heads;
        heads.insert({rows.text(0)}, rows.small(1));
    }
}

Result<QList<LeaseId>> OfficeLending::unknown(const QList<LeaseId> &leases) const
{
    QList<LeaseId> unknown;
    for (const LeaseId &id : leases) {
        Statement known =
            m_database.statement("SELECT EXISTS (SELECT 1 FROM leases WHERE id = ?1) OR EXISTS (SELECT 1 "
                                 "FROM learned_leases WHERE id = ?1)");
        const Result<bool> row = known.with(id.value).step();
        if (!row)
            return failure(row.error());
        if (!known.yes(0))
            unknown.append(id);
    }
    return unknown;
}

Result<void> OfficeLending::learn(const QList<LeaseId> &leases, const LedgerId &ledger, const OfficeDay &day)
{
    for (const LeaseId &id : leases) {
        const Result<void> done =
            m_database.statement("INSERT OR IGNORE INTO learned_leases (id, ledger, day) VALUES (?, ?, ?)")
                .with(id.value, ledger.value, day)
                .run();
        if (!done)
            return done;
    }
    return {};
}

Result<OfficeDay> OfficeLending::lastDayLent() const
{
    Statement row = m_database.statement("SELECT max(first_day) FROM leases WHERE kind = 0");
    const Result<bool> found = row.step();
    if (!found)
        return failure(found.error());
    return row.isNull(0) ? OfficeDay() : row.day(0);
}

Result<void> OfficeLending::forget(const OfficeDay &before)
{
    Result<void> done = m_database.statement("DELETE FROM answers WHERE day < ?").with(before).run();
    if (done)
        done = m_database.statement("DELETE FROM learned_leases WHERE day < ?").with(before).run();
    if (done)
        done = m_database.statement("DELETE FROM leases WHERE last_day < ?").with(before).run();
    return done;
}

} // namespace okienko
