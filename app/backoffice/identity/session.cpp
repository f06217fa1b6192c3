// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/session.h"

namespace okienko::backoffice
{

namespace
{

constexpr std::chrono::minutes ClockSlack{2};

} // namespace

std::optional<SessionRule> sessionRule(Role role)
{
    using std::chrono::hours;
    using std::chrono::minutes;
    switch (role) {
    case Role::Device: return std::nullopt;
    case Role::Display: return SessionRule{hours(365 * 24), hours(30 * 24)};
    case Role::Counter: return SessionRule{hours(12), minutes(90)};
    case Role::Supervisor: return SessionRule{hours(12), minutes(30)};
    case Role::Admin: return SessionRule{hours(12), minutes(15)};
    }
    return std::nullopt;
}

SessionVerdict judge(const Session &session, const QDateTime &now)
{
    const std::optional<SessionRule> rule = sessionRule(session.role);
    if (!rule || now.addDuration(ClockSlack) < session.begun ||
        now.addDuration(ClockSlack) < session.lastUsed)
        return SessionVerdict::Never;
    if (now >= session.begun.addDuration(rule->longest))
        return SessionVerdict::TooOld;
    if (now >= session.lastUsed.addDuration(rule->idle))
        return SessionVerdict::Idle;
    return SessionVerdict::Alive;
}

} // namespace okienko::backoffice
