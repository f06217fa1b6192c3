// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "officehall.h"
#include "rules/forecast.h"

namespace okienko::backoffice
{

/// An office of six counters and five matters on one day: people come by chance, most of them from half past
/// nine; visits take longer or shorter than the office's file says, and spread (log-normal); counters open
/// late, pause at noon, close early; some people do not come, some have priority or a booking, some have two
/// matters.
class SimulatedDay
{
public:
    /// What one visitor was told, and what happened.
    struct Visit {
        double told = 0; ///< minutes, the middle
        ToldWait range;
        double naive = 0; ///< people before x the file's minutes / open counters
        double waited = -1;
    };

    /// @param office seed of what stays the same from day to day @param day seed of the day
    SimulatedDay(quint32 office, quint32 day, const Experience &earlier);
    void run();

    [[nodiscard]] QList<Visit> visits() const;
    [[nodiscard]] int unknown() const { return m_unknown; }
    [[nodiscard]] Experience experience() const { return experienceOf(m_hall.everyTicket(), m_hall.table); }

private:
    struct Clerk {
        QString counter;
        Instant from;
        Instant to;
        Instant pause;
        std::chrono::minutes pauseLength{0};
        Instant freeAt;
        bool comes = true;
    };
    [[nodiscard]] double chance() { return std::uniform_real_distribution(0.0, 1.0)(m_random); }
    [[nodiscard]] double arrivalsAnHour(qsizetype service) const;
    void arrive(qsizetype service);
    void work(Clerk &clerk);
    void tell(const TicketId &ticket, const ServiceId &service);

    OfficeHall m_hall;
    std::mt19937 m_random;
    Experience m_earlier;
    Experience m_today;
    Instant m_learnedAt;
    QList<double> m_trueMinutes;
    QList<Clerk> m_clerks;
    QHash<TicketId, Visit> m_visits;
    int m_unknown = 0;
};

} // namespace okienko::backoffice
