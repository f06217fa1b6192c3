// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <optional>

#include "domain/post.h"
#include "domain/result.h"

namespace okienko
{

class Database;

/// Which numbers the embedded office lent, and what it may lend now (N1, N4, N6). Works inside the caller's
/// transaction.
class OfficeLending
{
public:
    OfficeLending(Database &database, const OfficeId &office, const SeriesShape &shape,
                  const QList<Series> &served);

    /// How the office stands when it is asked.
    struct Day {
        Generation generation;
        OfficeDay today;
        bool inDoubt = false;
        bool current = false;      ///< the asking ledger is the device's current one
        OfficeDay liveClosedUntil; ///< invalid = open
        OfficeDay reserveClosedUntil;
    };

    /// What this request was answered before.
    [[nodiscard]] Result<std::optional<LendAnswer>> answered(const LendRequest &request) const;
    Result<LendAnswer> lend(const LendRequest &request, const Day &day, qint64 unixMilliseconds);
    Result<void> reopen(const Series &series, int from, const OfficeDay &day);

    [[nodiscard]] Result<QHash<Series, int>> heads(const OfficeDay &day) const;
    /// Which of a ledger's leases this memory does not know.
    [[nodiscard]] Result<QList<LeaseId>> unknown(const QList<LeaseId> &leases) const;
    Result<void> learn(const QList<LeaseId> &leases, const LedgerId &ledger, const OfficeDay &day);
    [[nodiscard]] Result<OfficeDay> lastDayLent() const;
    Result<void> forget(const OfficeDay &before);

private:
    Result<std::optional<LendRefusal>> lendLive(const Series &series, const LendRequest &request,
                                                const Day &day, LendAnswer &answer, qint64 unixMilliseconds);
    Result<std::optional<LendRefusal>> lendReserve(const LendRequest &request, const Day &day,
                                                   LendAnswer &answer, qint64 unixMilliseconds);
    [[nodiscard]] Result<bool> slotIsFree(int from, const OfficeDay &first, const OfficeDay &last) const;
    [[nodiscard]] Result<std::optional<Lease>> ownSlot(const LedgerId &ledger, const OfficeDay &today) const;
    Result<void> write(const Lease &lease);
    Result<void> keep(const LendAnswer &answer, const LendRequest &request, const OfficeDay &day);

    Database &m_database;
    OfficeId m_office;
    SeriesShape m_shape;
    QList<Series> m_served;
};

} // namespace okienko
