// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include "domain/office.h"
#include "rules/ticketnow.h"

namespace okienko::backoffice
{

/// A counter of today, as its console opened it.
struct CounterNow {
    CounterId id;
    bool open = false;
    bool paused = false;
    QList<ServiceId> services; ///< in the order of preference
    QList<Language> languages; ///< that are spoken there now
    bool separateRoom = false;
    bool hearingLoop = false;
    TicketId has; ///< called or being served here; null = free
    /// The lanes of its calls by the rule (Deed::Call), newest last, without those undone. Those since the
    /// last Ordinary will do.
    QList<Lane> earlier;

    [[nodiscard]] bool calling() const { return open && !paused; }
};

/// All that the rules need to know of one office at one instant.
struct Hall {
    QList<TicketNow> tickets; ///< of today that are not over, in any order
    QList<CounterNow> counters;
    QSet<ServiceId> suspended;
    /// For each ticket that returned after a no-show: calls since then by counters that serve its service.
    QHash<TicketId, int> calledSinceReturn;
    /// When the office was restored from a backup today: calls before it may be forgotten (P7).
    std::optional<Instant> restoredAt;

    [[nodiscard]] const CounterNow *counter(const CounterId &wanted) const;
    [[nodiscard]] const TicketNow *ticket(const TicketId &wanted) const;
    /// Where another ticket of the same visit is called or served now; empty = nowhere.
    [[nodiscard]] CounterId linkedAt(const TicketNow &ticket) const;
    /// People who wait for a service; who went out counts, who rests counts.
    [[nodiscard]] int waitingFor(const ServiceId &service) const;
};

} // namespace okienko::backoffice
