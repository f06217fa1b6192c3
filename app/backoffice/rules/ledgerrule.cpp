// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ledgerrule.h"

namespace okienko::backoffice
{

Ruling standingOf(const HelloFacts &hello, const std::optional<KnownLedger> &own,
                  const std::optional<KnownLedger> &former)
{
    using Why = Ruling::Why;
    if (own) {
        if (own->state == KnownLedger::State::Retired)
            return {Standing::Retired, Why::Retired};
        // One that came only through an old log has no mark yet.
        if (!own->hardwareMark.isNull() && own->hardwareMark != hello.hardwareMark)
            return {Standing::Stale, Why::OtherHardware};
        if (hello.length < own->counted.have)
            return {Standing::Stale, Why::KnowsLess};
        if (hello.length == own->counted.have && hello.chain != own->counted.chain)
            return {Standing::Stale, Why::OtherHistory};
    }
    if (!former)
        return {};
    const bool sameMachine = !former->hardwareMark.isEmpty() && former->hardwareMark == hello.hardwareMark;
    if (!sameMachine && former->silent < silentEnough)
        return {Standing::Second, Why::FormerAlive};
    return {Standing::Ok, Why::TakesOver};
}

} // namespace okienko::backoffice
