// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace okienko
{

/// What the back office keeps of a one-time code with which one device may enrol: never the code itself.
struct EnrolmentOffer {
    QByteArray codeHash; ///< see spokencode::hash(), purpose "enrolment"
    QDateTime made;      ///< UTC
    int wrongTries = 0;
    /// The request for a certificate that the code was used with. The same request may ask again, because its
    /// answer may have been lost; another may not.
    std::optional<QByteArray> usedForKey; ///< keyMark of the request
};

enum class EnrolmentVerdict {
    Accepted,     ///< issue the certificate, remember the key
    Again,        ///< the same device asks again: give the same certificate
    Wrong,        ///< another code: count the try
    Used,         ///< another key has it: alarm, somebody saw the code
    Expired,      ///< make a new code
    TooManyTries, ///< make a new code
};

constexpr std::chrono::hours EnrolmentCodeLife{24};
constexpr int EnrolmentTries = 5; ///< wrong ones; those with a wrong check character never come here

/// May this code enrol a device with this key? A clock that stands before the making of the code is not
/// believed (Expired), so that a code does not come to life again.
[[nodiscard]] EnrolmentVerdict judge(const EnrolmentOffer &offer, const QByteArray &codeHash,
                                     const QByteArray &keyMark, const QDateTime &now);

} // namespace okienko
