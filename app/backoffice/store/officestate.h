// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimeZone>

#include <optional>

#include "domain/moment.h"
#include "domain/number.h"
#include "domain/result.h"
#include "rules/clockwatch.h"
#include "rules/lending.h"
#include "rules/officememory.h"

namespace okienko::officestore
{

using backoffice::Instant;
class Connection;

/// What an office is, as far as numbers need it; the rest stands in its catalogue.
struct OfficeShape {
    QTimeZone zone;
    SeriesShape numbers;
    QList<Series> series; ///< that are served
};

/// The row of one office: what it remembers of itself, and its clock. Read and written inside the caller's
/// transaction.
struct OfficeState {
    OfficeId office;
    OfficeShape shape;
    backoffice::OfficeMemory memory;
    backoffice::ClockState clock;
    QString lineage;
    std::optional<Instant> lostAt; ///< when memory was last lost
    qint64 lastEvent = 0;
    qint64 lastAlarm = 0;

    [[nodiscard]] backoffice::LendingDay lendingDay() const
    {
        return {clock.day, clock.doubt, memory, shape.numbers};
    }

    enum class Lock {
        None,
        ForUs ///< PostgreSQL: the row is ours until the transaction ends. SQLite's transaction has locked all
    };
    /// @param boot whose clock anchor is read
    static Result<std::optional<OfficeState>> read(Connection &connection, const OfficeId &office,
                                                   const QByteArray &boot, Lock lock);
    Result<void> insert(Connection &connection) const;
    Result<void> update(Connection &connection) const;
    /// Of this machine's boot only.
    Result<void> writeAnchor(Connection &connection) const;
};

/// What the clocks say: wall is this machine's (SQLite) or the database's (PostgreSQL), the boot ours.
[[nodiscard]] Result<backoffice::ClockReading> readClock(Connection &connection, const Moment &now);
/// How much earlier than it was seen a clock may be after a boot.
[[nodiscard]] std::chrono::milliseconds clockSlack(const Connection &connection);

} // namespace okienko::officestore
