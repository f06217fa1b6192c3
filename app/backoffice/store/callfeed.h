// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hallpost.h"
#include "officestore/officetoday.h"

namespace okienko::officestore
{

/// What the office did with the tickets of one ledger, for the terminal that keeps it (P3). A cursor belongs
/// to one memory of the office: after a loss it is gone, and the ledger begins anew.
class CallFeed
{
public:
    explicit CallFeed(const OfficeToday &today) : m_today(today) {}

    /// Nothing: the cursor is not known any more.
    /// @param after empty: from the beginning
    [[nodiscard]] Result<std::optional<CallChanges>> changes(const LedgerId &ledger, const QString &after,
                                                             int limit) const;

private:
    [[nodiscard]] Result<std::optional<qint64>> place(const QString &cursor) const;
    [[nodiscard]] QString labelOf(const CounterId &counter) const;

    OfficeToday m_today;
};

} // namespace okienko::officestore
