// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/hallpost.h"
#include "domain/result.h"
#include "domain/ticket.h"

namespace okienko
{

class Database;

/// What the office did with this ledger's tickets, and how far that was heard (numbers P3). Works inside the
/// caller's transaction.
class CallBook
{
public:
    explicit CallBook(Database &database);

    /// False: it is known already, and nothing was written.
    Result<bool> add(const CallDeed &deed, const OfficeDay &day);
    [[nodiscard]] Result<std::optional<CallDeed>> find(const EventId &id) const;
    /// What was done last with a ticket.
    [[nodiscard]] Result<std::optional<CallDeed>> lastOf(const TicketId &ticket) const;

    /// Empty before the first answer.
    [[nodiscard]] Result<QString> cursor() const;
    Result<void> setCursor(const QString &cursor);
    /// Removes deeds taken up before this day.
    Result<int> forget(const OfficeDay &before, int atMost);

private:
    Database &m_database;
};

/// The state of a ticket after a deed; nothing when the deed changes none.
/// @param undone with a deed "undone": what it undoes, when that is known
[[nodiscard]] std::optional<TicketState> stateAfter(const CallDeed &deed,
                                                    const std::optional<CallDeed> &undone);

} // namespace okienko
