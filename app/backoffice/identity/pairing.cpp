// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/pairing.h"

#include "vault/secrets.h"

namespace okienko::backoffice
{

PairingState stateOf(const Pairing &pairing, const QDateTime &now)
{
    if (pairing.confirmed)
        return PairingState::Confirmed;
    const bool alive = now >= pairing.made && now < pairing.made.addDuration(PairingCodeLife);
    return alive ? PairingState::Waiting : PairingState::Expired;
}

bool opens(const Pairing &pairing, const QByteArray &codeHash, const QDateTime &now)
{
    return stateOf(pairing, now) == PairingState::Waiting && sameSecret(pairing.codeHash, codeHash);
}

} // namespace okienko::backoffice
