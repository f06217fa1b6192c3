// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <optional>

#include "domain/lease.h"
#include "domain/moment.h"
#include "domain/post.h"
#include "domain/result.h"

namespace okienko
{

class Database;

/// What is lent to this ledger and how far it is used (N1 to N5, N11, D3). Works inside the caller's
/// transaction.
class LeaseBook
{
public:
    /// How the day stands when a number is asked for.
    struct Day {
        OfficeDay day;
        bool inDoubt = false;
        bool vouched = false; ///< for this day, since the last power-on
        QByteArray boot;
    };

    explicit LeaseBook(Database &database, const LedgerId &ledger);

    /// A number that may be given now, not yet used up: tell used() of it in the same transaction.
    struct Offer {
        LeaseKind kind = LeaseKind::Live;
        LeaseId lease; ///< of a live number
        int slot = 0;  ///< of a reserve number: the slot's first
        int n = 0;
    };
    /// Live first, in the order of the numbers; reserve only when no live number is usable.
    [[nodiscard]] Result<std::optional<Offer>> offer(const Series &series, const Day &day) const;
    Result<void> use(const Offer &offer, const Series &series, const Day &day);

    /// The day was vouched for: numbers that were given without may be of this very day, so on it the reserve
    /// cursors go on where they are, and start anew from the next one (D3).
    Result<void> dayVouched(const OfficeDay &day);

    [[nodiscard]] Result<int> left(const Series &series, const Day &day) const;
    /// Whether anything was ever lent to this ledger.
    [[nodiscard]] Result<bool> anyLent() const;

    /// Takes a lease up, once by its id. One of another ledger is kept and never used (N5).
    Result<void> takeUp(const Lease &lease, const OfficeId &office, const QByteArray &boot);
    /// Leaves live blocks that are too far behind what the office lent meanwhile (N11).
    Result<void> leaveBehind(const QHash<Series, int> &heads, const OfficeDay &day);
    Result<void> end(const QList<LeaseId> &ended);
    [[nodiscard]] Result<QList<LeaseId>> idsFrom(const OfficeDay &day) const;

    /// The request that waits for its answer.
    [[nodiscard]] Result<std::optional<LendRequest>> pending() const;
    Result<void> storeRequest(const LendRequest &request);
    Result<void> answered(const RequestId &request);
    [[nodiscard]] Result<int> liveLeft(const Series &series, const Day &day) const;
    /// The last day for which a reserve slot is held without a gap from this day on; invalid when there is
    /// none.
    [[nodiscard]] Result<OfficeDay> reserveUntil(const OfficeDay &day) const;

    Result<int> forget(const OfficeDay &before, int atMost);

private:
    [[nodiscard]] Result<std::optional<Offer>> liveOffer(const Series &series, const Day &day) const;
    [[nodiscard]] Result<std::optional<Offer>> reserveOffer(const Series &series, const Day &day) const;
    [[nodiscard]] Result<int> reserveNext(const Series &series, int slot, const Day &day) const;

    Database &m_database;
    LedgerId m_ledger;
};

/// Blocks this far behind the head are left (N11).
inline constexpr int lag = 10;
/// Days for which reserve numbers are lent ahead, today counted (H).
inline constexpr int horizonDays = 7;
/// Numbers in a live block.
inline constexpr int liveBlock = 5;

} // namespace okienko
