// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <optional>

#include "domain/post.h"
#include "domain/result.h"
#include "officestore/connection.h"
#include "rules/lending.h"

namespace okienko::officestore
{

/// Which numbers the office lent, and how it answered (N1, N4, N7). Works inside the caller's deed or glance;
/// what may be lent is decided by rules/lending.h.
class LeaseBook
{
public:
    LeaseBook(Connection &connection, const OfficeId &office) : m_connection(connection), m_office(office) {}

    /// What this request was answered before. Refused: the same id with another content.
    [[nodiscard]] Result<std::optional<LendAnswer>> answered(const LendRequest &request) const;
    Result<void> keep(const LendAnswer &answer, const LendRequest &request, const OfficeDay &today);

    Result<void> write(const Lease &lease);
    /// Highest live number lent on this day; 0 = none.
    [[nodiscard]] Result<int> head(const Series &series, const OfficeDay &day) const;
    [[nodiscard]] Result<QHash<Series, int>> heads(const OfficeDay &day) const;
    /// Reserve slots that reach into this day or a later one.
    [[nodiscard]] Result<QList<backoffice::Rectangle>> reserves(const OfficeDay &from) const;
    /// Live numbers of this day or a later one from n on (after a change of the shape they may lie where
    /// slots are).
    [[nodiscard]] Result<QList<backoffice::Rectangle>> liveAbove(const OfficeDay &from, int n) const;
    /// The slot of a ledger that reaches furthest.
    [[nodiscard]] Result<std::optional<backoffice::Rectangle>> furthestSlot(const LedgerId &ledger) const;
    /// The newest day on which a live number was lent, invalid when none.
    [[nodiscard]] Result<OfficeDay> lastLiveDay() const;

    [[nodiscard]] Result<std::optional<int>> openedFrom(const Series &series, const OfficeDay &day) const;
    Result<void> open(const Series &series, const OfficeDay &day, int from);

    /// What a ledger says it holds, against what this memory knows.
    struct Told {
        QList<LeaseId> unknown;  ///< neither lent nor learned: memory was lost (N7)
        QList<LeaseId> ofOthers; ///< lent to another ledger (N2)
    };
    [[nodiscard]] Result<Told> compare(const QList<LeaseId> &leases, const LedgerId &ledger) const;
    Result<void> learn(const QList<LeaseId> &leases, const LedgerId &ledger, const OfficeDay &day);

    /// Leases whose last day is before this one, and answers of days before it.
    Result<void> forget(const OfficeDay &before);

private:
    [[nodiscard]] Result<std::optional<Lease>> find(const LeaseId &id) const;

    Connection &m_connection;
    OfficeId m_office;
};

} // namespace okienko::officestore
