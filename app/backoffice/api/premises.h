// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

#include "api/clerks.h"
#include "api/journal.h"
#include "api/officeshelf.h"
#include "http/headers.h"
#include "http/metrics.h"
#include "identity/loginthrottle.h"
#include "identity/rights.h"
#include "vault/authority.h"
#include "vault/passwords.h"

namespace okienko::backoffice
{

/// What all routes of the program have in common. Made before the first request and alive behind the last.
struct Premises {
    QString version;
    QString pagesUrl;   ///< "https://office.example:8443": where screens and staff come, and devices to enrol
    QString devicesUrl; ///< "https://office.example:8444"
    std::optional<Authority> authority; ///< none: plain HTTP on loopback, nobody enrols
    Passwords passwords;
    QByteArray operatorToken; ///< SHA-256 of the machine room's token; empty: there is none

    int heartbeatSeconds = 30;
    int retryMs = 1000;
    int jitterMs = 5000;
    int pollSeconds = 30;

    OfficeShelf shelf = {};
    std::mutex throttleMutex = {};
    LoginThrottle throttle = {};   ///< under throttleMutex
    std::atomic_bool open = false; ///< everything above and below is there, and the program does not stop
    std::function<Metrics()> httpFigures = {};
    std::function<Clerks::Figures()> clerkFigures = {};
    Journal *journal = nullptr;
};

/// Who did it, for the audit: "supervisor:a.nowak", "device:0193a1b2-...".
[[nodiscard]] QString actorOf(const Caller &caller, const QString &name);

/// The token that a page sends with every change, made of its session's token.
[[nodiscard]] QByteArray csrfOf(const QByteArray &sessionToken);

/// A cookie of the request; empty when it has none of this name.
[[nodiscard]] QByteArray cookieOf(const Headers &headers, const QByteArray &name);
/// The token of "Authorization: Bearer"; empty when there is none.
[[nodiscard]] QByteArray bearerOf(const Headers &headers);

inline constexpr auto SessionCookie = "__Host-okienko-session";
inline constexpr auto DisplayCookie = "__Host-okienko-display";
/// "; Secure; HttpOnly; SameSite=Strict; Path=/" and how long.
[[nodiscard]] QByteArray setCookie(const char *name, const QByteArray &value, std::chrono::seconds life);

} // namespace okienko::backoffice
