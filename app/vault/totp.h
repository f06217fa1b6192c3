// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

#include "domain/result.h"

namespace okienko
{

/// The second factor of staff: time-based one-time passwords (RFC 6238) as every authenticator application
/// makes them: HMAC-SHA-1, steps of 30 s, 6 digits.
namespace totp
{

/// A new secret: 160 bits (RFC 4226, section 4, R6).
[[nodiscard]] Result<QByteArray> newSecret();

/// The step that a moment lies in: whole 30 s since 1970.
[[nodiscard]] qint64 stepAt(const QDateTime &now);

/// The six digits of a step.
[[nodiscard]] QString code(const QByteArray &secret, qint64 step);

/// Is what was typed the code of this moment, of the step before or of the step after (clocks differ)? The
/// answer is its step: keep it with the secret, before the session begins. Refused: wrong, or of a step that
/// is not above the last used one: a code that somebody saw opens nothing. Time does not tell which of the
/// three steps fits.
/// @param typed six digits; spaces are ignored
[[nodiscard]] Result<qint64> accept(const QByteArray &secret, const QString &typed, const QDateTime &now,
                                    std::optional<qint64> lastUsedStep);

/// The secret as people type it: base32 (RFC 4648, section 6) without padding.
[[nodiscard]] QString base32(const QByteArray &secret);

/// What the QR code for the authenticator holds ("otpauth://totp/..."), by Google Authenticator's "Key Uri
/// Format".
/// @param issuer whose account it is, for people ("Okienko Zielonowo")
/// @param account the staff member's name for logging in
[[nodiscard]] QString uri(const QByteArray &secret, const QString &issuer, const QString &account);

} // namespace totp

} // namespace okienko
