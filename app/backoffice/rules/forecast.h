// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "rules/callrule.h"
#include "rules/experience.h"

namespace okienko::backoffice
{

/// How long somebody waits, in minutes; most are called between the two (tests/unit/rules measures how many).
struct Wait {
    double expected = 0;
    double from = 0;
    double to = 0;
    int before = 0; ///< people who are called before, by counters that serve the same matter
};

/// Why nothing can be said.
enum class Unknown {
    NotWaiting,   ///< no such ticket, or it is not waiting
    Suspended,    ///< the service is
    NobodyCalls,  ///< no counter is open for it, or it rests without a foreseeable end
    TooFewVisits, ///< fewer than five were ever seen: the office's own figure alone is a guess
};

/// The near future of a hall, played through once by the call rule itself: each open counter goes on calling,
/// each visit takes what visits of its kind took. Who comes later, who opens or closes a counter is not known
/// to it. A value; made anew after each change (about a millisecond for a hundred people).
class Forecast
{
public:
    Forecast(const Hall &hall, const Experience &today, const Experience &earlier, const OfficeTable &table,
             Instant now);

    /// For one who waits.
    [[nodiscard]] std::variant<Wait, Unknown> of(const TicketId &ticket) const;
    /// For one who would take a ticket now, without priority and without a booking.
    [[nodiscard]] std::variant<Wait, Unknown> newcomer(const ServiceId &service) const;

private:
    struct Turn {
        double minutes = 0;
        int before = 0;
    };
    void play(Hall hall, const OfficeTable &table, Instant now);
    [[nodiscard]] double stillTaken(const CounterNow &counter, const Hall &hall, Instant now) const;
    [[nodiscard]] double takes(const ServiceId &service, const OfficeTable &table) const;
    [[nodiscard]] std::variant<Wait, Unknown> say(const TicketId &ticket, const ServiceId &service) const;

    QHash<TicketId, ServiceId> m_waiting;
    QSet<ServiceId> m_suspended;
    QHash<ServiceId, Expected> m_expected;
    double m_gap = 0;
    QHash<TicketId, Turn> m_turns;
};

/// What people are told: multiples of five minutes, never nought. Both are the same for a short wait ("about
/// 5").
struct ToldWait {
    int from = 5;
    int to = 5;
    bool operator==(const ToldWait &) const = default;
};
[[nodiscard]] ToldWait told(const Wait &wait);

} // namespace okienko::backoffice
