// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "domain/result.h"

namespace okienko
{

/// What one check of a password costs us, and therefore whoever guesses. RFC 9106, 3.1.
struct Argon2Cost {
    int memoryKib = 47104; ///< m: 8 x lanes to 1,048,576 (1 GiB)
    int passes = 2;        ///< t: 1 to 100
    int lanes = 1;         ///< p: 1 to 16; each a thread while it lasts
    bool operator==(const Argon2Cost &) const = default;
};

/// Passwords as the store keeps them: Argon2id (RFC 9106) in the PHC string format
/// ("$argon2id$v=19$m=47104,t=2,p=1$salt$hash"), salt 128 bits, hash 256 bits.
///
/// The default cost is the first choice of OWASP's Password Storage Cheat Sheet (m = 47104, t = 1, p = 1)
/// with one pass more, found as RFC 9106, section 4, says: lanes (one, so that logging in leaves the other
/// cores to the queue), memory, then passes for the time that is to spare: about 100 ms of one core here, 100
/// to 250 ms on a small office PC.
///
/// A password is prepared as RFC 8265, 4.2 (OpaqueString) says: any script, Unicode NFC, all spaces alike, no
/// control characters. So it may be typed on another keyboard or system than it was made on. It appears in no
/// error and no log. Immutable; may be used by several threads, each call holding `memoryKib` meanwhile.
class Passwords
{
public:
    static constexpr int Shortest = 12; ///< characters (code points)
    static constexpr int Longest = 128;

    /// Invalid: a cost out of its range.
    static Result<Passwords> at(const Argon2Cost &cost);

    /// For a new password. Invalid: too short, too long, control characters or broken Unicode.
    [[nodiscard]] Result<QString> hash(const QString &password) const;

    /// Is it this password? Refused: no, also for what could never be one. StorageDamaged: the kept string is
    /// none of ours, or its cost is out of range.
    [[nodiscard]] Result<void> check(const QString &password, const QString &kept) const;

    /// For a name that does not exist: takes as long as check() does, so that the answer's delay doesn't tell
    /// which names there are. Always Refused, in the same words.
    [[nodiscard]] Result<void> checkNobody(const QString &password) const;

    /// Was it kept at another cost than ours (or is it damaged)? Then hash anew after the next good check().
    [[nodiscard]] bool rehashNeeded(const QString &kept) const;

private:
    explicit Passwords(const Argon2Cost &cost) : m_cost(cost) {}
    Argon2Cost m_cost;
};

} // namespace okienko
