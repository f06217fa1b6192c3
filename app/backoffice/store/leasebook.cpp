// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/leasebook.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace okienko::officestore
{

using backoffice::Rectangle;

namespace
{

const QString live = QStringLiteral("live");
const QString reserve = QStringLiteral("reserve");

QString wordOf(LeaseKind kind) { return kind == LeaseKind::Live ? live : reserve; }

/// The contract's words.
const QMap<QString, LendRefusal> &refusals()
{
    static const QMap<QString, LendRefusal> words{
        {QStringLiteral("day"), LendRefusal::Day},
        {QStringLiteral("clock-in-doubt"), LendRefusal::ClockInDoubt},
        {QStringLiteral("closed-after-restore"), LendRefusal::ClosedAfterRestore},
        {QStringLiteral("retired"), LendRefusal::Retired},
        {QStringLiteral("exhausted"), LendRefusal::Exhausted},
        {QStringLiteral("not-served"), LendRefusal::NotServed}};
    return words;
}

QByteArray contentOf(const LendRequest &request)
{
    QStringList letters;
    for (const Series &series : request.series)
        letters.append(series.letter);
    std::sort(letters.begin(), letters.end());
    const QString content = QStringLiteral("%1 %2 %3 %4")
                                .arg(request.ledger.text(), request.day.toString(Qt::ISODate),
                                     wordOf(request.kind), letters.join(QLatin1Char(',')));
    return QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256);
}

// The columns: kind, series, first_day, last_day, from_n, to_n.
Rectangle rectangleOf(const Statement &row)
{
    return {row.text(0) == live ? LeaseKind::Live : LeaseKind::Reserve,
            {row.text(1)},
            row.day(2),
            row.day(3),
            row.small(4),
            row.small(5)};
}

} // namespace

Result<std::optional<Lease>> LeaseBook::find(const LeaseId &id) const
{
    Statement row =
        m_connection.statement("SELECT kind, series, first_day, last_day, from_n, to_n, generation, "
                               "generation_counter, ledger FROM leases WHERE office = ? AND lease = ?");
    return rowOf(std::move(row.with(m_office, id)), [&](const Statement &found) {
        const Rectangle cells = rectangleOf(found);
        return Lease{id,
                     {found.uuid(6), found.integer(7)},
                     m_office,
                     {found.uuid(8)},
                     cells.kind,
                     cells.series,
                     cells.firstDay,
                     cells.lastDay,
                     cells.from,
                     cells.to};
    });
}

Result<std::optional<LendAnswer>> LeaseBook::answered(const LendRequest &request) const
{
    LendAnswer answer;
    answer.id = request.id;
    QJsonArray leases;
    {
        Statement known = m_connection.statement(
            "SELECT content, refused, leases FROM lend_answers WHERE office = ? AND request = ?");
        const Result<bool> row = known.with(m_office, request.id).step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return std::optional<LendAnswer>();
        if (known.bytes(0) != contentOf(request))
            return failure(ErrorKind::Refused, QStringLiteral("id-reused"));
        const QJsonObject refused = known.json(1);
        for (auto one = refused.begin(); one != refused.end(); ++one)
            answer.refused.insert({one.key().isNull() ? QStringLiteral("") : one.key()},
                                  refusals().value(one.value().toString(), LendRefusal::NotServed));
        leases = known.json(2).value(QLatin1String("leases")).toArray();
    }
    for (const auto &id : std::as_const(leases)) {
        const Result<std::optional<Lease>> lease = find(LeaseId::fromText(id.toString()));
        if (!lease)
            return failure(lease.error());
        if (*lease)
            answer.leases.append(**lease);
    }
    return std::optional<LendAnswer>(answer);
}

Result<void> LeaseBook::keep(const LendAnswer &answer, const LendRequest &request, const OfficeDay &today)
{
    QJsonObject refused;
    for (auto one = answer.refused.cbegin(); one != answer.refused.cend(); ++one)
        refused.insert(one.key().letter, refusals().key(one.value()));
    QJsonArray leases;
    for (const Lease &lease : answer.leases)
        leases.append(lease.id.text());
    return m_connection
        .statement("INSERT INTO lend_answers (office, request, content, day, refused, leases) VALUES (?, ?, "
                   "?, ?, ?, "
                   "?)")
        .with(m_office, request.id, contentOf(request), today, refused,
              QJsonObject{{QStringLiteral("leases"), leases}})
        .done();
}

Result<void> LeaseBook::write(const Lease &lease)
{
    return m_connection
        .statement("INSERT INTO leases (office, lease, generation, generation_counter, ledger, kind, series, "
                   "first_day, "
                   "last_day, from_n, to_n) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(m_office, lease.id, lease.generation.id, lease.generation.counter, lease.ledger,
              wordOf(lease.kind), lease.series.letter, lease.firstDay, lease.lastDay, lease.from, lease.to)
        .done();
}

Result<int> LeaseBook::head(const Series &series, const OfficeDay &day) const
{
    Statement row =
        m_connection.statement("SELECT coalesce(max(to_n), 0) FROM leases WHERE office = ? AND kind = "
                               "'live' AND first_day = ? AND series = ?");
    const Result<bool> found = row.with(m_office, day, series.letter).step();
    return found ? Result<int>(row.small(0)) : Result<int>(failure(found.error()));
}

Result<QHash<Series, int>> LeaseBook::heads(const OfficeDay &day) const
{
    Statement rows =
        m_connection.statement("SELECT series, max(to_n) FROM leases WHERE office = ? AND kind = 'live' "
                               "AND first_day = ? GROUP BY series");
    rows.with(m_office, day);
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

Result<QList<Rectangle>> LeaseBook::reserves(const OfficeDay &from) const
{
    Statement rows =
        m_connection.statement("SELECT kind, series, first_day, last_day, from_n, to_n FROM leases WHERE "
                               "office = ? AND kind = 'reserve' AND last_day >= ? ORDER BY from_n");
    return rowsOf(std::move(rows.with(m_office, from)), rectangleOf);
}

Result<QList<Rectangle>> LeaseBook::liveAbove(const OfficeDay &from, int n) const
{
    Statement rows = m_connection.statement(
        "SELECT kind, series, first_day, last_day, from_n, to_n FROM leases WHERE office = ? "
        "AND kind = 'live' AND first_day >= ? AND to_n >= ?");
    return rowsOf(std::move(rows.with(m_office, from, n)), rectangleOf);
}

Result<std::optional<Rectangle>> LeaseBook::furthestSlot(const LedgerId &ledger) const
{
    Statement row = m_connection.statement(
        "SELECT kind, series, first_day, last_day, from_n, to_n FROM leases WHERE office = ? "
        "AND ledger = ? AND kind = 'reserve' ORDER BY last_day DESC LIMIT 1");
    return rowOf(std::move(row.with(m_office, ledger)), rectangleOf);
}

Result<OfficeDay> LeaseBook::lastLiveDay() const
{
    Statement row =
        m_connection.statement("SELECT max(first_day) FROM leases WHERE office = ? AND kind = 'live'");
    const Result<bool> found = row.with(m_office).step();
    return found ? Result<OfficeDay>(row.day(0)) : Result<OfficeDay>(failure(found.error()));
}

Result<std::optional<int>> LeaseBook::openedFrom(const Series &series, const OfficeDay &day) const
{
    Statement row = m_connection.statement(
        "SELECT from_n FROM opened_series WHERE office = ? AND series = ? AND day = ?");
    return rowOf(std::move(row.with(m_office, series.letter, day)),
                 [](const Statement &found) { return found.small(0); });
}

Result<void> LeaseBook::open(const Series &series, const OfficeDay &day, int from)
{
    return m_connection
        .statement("INSERT INTO opened_series (office, series, day, from_n) VALUES (?, ?, ?, ?) ON CONFLICT "
                   "(office, "
                   "series) DO UPDATE SET day = excluded.day, from_n = excluded.from_n")
        .with(m_office, series.letter, day, from)
        .done();
}

Result<LeaseBook::Told> LeaseBook::compare(const QList<LeaseId> &leases, const LedgerId &ledger) const
{
    Told told;
    if (leases.isEmpty())
        return told;
    // All of a ledger's leases at once; only what is not among them is looked for one by one.
    Statement rows =
        m_connection.statement("SELECT lease FROM leases WHERE office = ? AND ledger = ? UNION ALL SELECT "
                               "lease FROM learned_leases WHERE office = ? AND ledger = ?");
    const auto own = rowsOf(std::move(rows.with(m_office, ledger, m_office, ledger)),
                            [](const Statement &row) { return LeaseId{row.uuid(0)}; });
    if (!own)
        return failure(own.error());
    const QSet<LeaseId> known(own->begin(), own->end());
    for (const LeaseId &id : leases) {
        if (known.contains(id))
            continue;
        Statement row = m_connection.statement("SELECT count(*) FROM leases WHERE office = ? AND lease = ?");
        const Result<bool> found = row.with(m_office, id).step();
        if (!found)
            return failure(found.error());
        (row.integer(0) > 0 ? told.ofOthers : told.unknown).append(id);
    }
    return told;
}

Result<void> LeaseBook::learn(const QList<LeaseId> &leases, const LedgerId &ledger, const OfficeDay &day)
{
    for (const LeaseId &id : leases) {
        const Result<void> done =
            m_connection
                .statement(
                    "INSERT INTO learned_leases (office, lease, ledger, day) VALUES (?, ?, ?, ?) ON CONFLICT "
                    "(office, lease) DO UPDATE SET ledger = excluded.ledger, day = excluded.day")
                .with(m_office, id, ledger, day)
                .done();
        if (!done)
            return done;
    }
    return {};
}

Result<void> LeaseBook::forget(const OfficeDay &before)
{
    Result<void> done = m_connection.statement("DELETE FROM lend_answers WHERE office = ? AND day < ?")
                            .with(m_office, before)
                            .done();
    if (done)
        done = m_connection.statement("DELETE FROM learned_leases WHERE office = ? AND day < ?")
                   .with(m_office, before)
                   .done();
    if (done)
        done = m_connection.statement("DELETE FROM leases WHERE office = ? AND last_day < ?")
                   .with(m_office, before)
                   .done();
    if (done)
        done = m_connection.statement("DELETE FROM opened_series WHERE office = ? AND day < ?")
                   .with(m_office, before)
                   .done();
    return done;
}

} // namespace okienko::officestore
