// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

#include "identity/rights.h"

namespace okienko::backoffice
{

/// How long a session may last.
struct SessionRule {
    std::chrono::minutes longest{0}; ///< since it began, whatever is done in it
    std::chrono::minutes idle{
        0}; ///< since somebody last did something; an open page that listens does nothing
};

/// Staff: a working day at most (NIST SP 800-63B, 4.2.3: 12 hours and 30 minutes at AAL2); the counter's idle
/// time is longer because one visitor may take an hour, and the page itself shows when it ends. A hall
/// screen: a year, 30 days without power. Nothing for devices: they have certificates.
[[nodiscard]] std::optional<SessionRule> sessionRule(Role role);

/// What the store keeps of a session beside its token's hash.
struct Session {
    Role role = Role::Counter;
    QDateTime begun;    ///< UTC
    QDateTime lastUsed; ///< UTC
};

enum class SessionVerdict {
    Alive,
    TooOld, ///< log in again
    Idle,   ///< log in again
    Never,  ///< there are no sessions in this role, or it begins in the future: the clock was set back
};

/// Is the session good at this moment? A clock up to two minutes back is no matter.
[[nodiscard]] SessionVerdict judge(const Session &session, const QDateTime &now);

} // namespace okienko::backoffice
