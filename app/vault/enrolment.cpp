// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/enrolment.h"

#include "vault/secrets.h"

namespace okienko
{

EnrolmentVerdict judge(const EnrolmentOffer &offer, const QByteArray &codeHash, const QByteArray &keyMark,
                       const QDateTime &now)
{
    if (offer.wrongTries >= EnrolmentTries)
        return EnrolmentVerdict::TooManyTries;
    if (now < offer.made || now >= offer.made.addDuration(EnrolmentCodeLife))
        return EnrolmentVerdict::Expired;
    if (!sameSecret(offer.codeHash, codeHash))
        return EnrolmentVerdict::Wrong;
    if (!offer.usedForKey)
        return EnrolmentVerdict::Accepted;
    return *offer.usedForKey == keyMark ? EnrolmentVerdict::Again : EnrolmentVerdict::Used;
}

} // namespace okienko
