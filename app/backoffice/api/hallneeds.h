// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/call.h"
#include "domain/moment.h"
#include "officestore/officetoday.h"
#include "officestore/ticketfacts.h"
#include "rules/whynot.h"

namespace okienko::backoffice
{

/// What the routes of the hall need from the program.
struct HallNeeds {
    officestore::OfficeFiles files; ///< the published file of an office
    std::function<Moment()> clock;  ///< of this machine, for what is told to streams
};

/// The office at the instant of a call: runs `work(const OfficeToday &) -> Reply` in the call's deed or
/// glance. 503 while nothing was published for the office.
template <typename Work>
[[nodiscard]] Reply inOffice(Call &call, const HallNeeds &needs, const officestore::Deed &deed, Work work)
{
    const auto file = needs.files(call.connection(), call.office());
    if (!file)
        return Reply::failed(file.error());
    return work(officestore::OfficeToday(deed, **file));
}
template <typename Work>
[[nodiscard]] Reply inOffice(Call &call, const HallNeeds &needs, const officestore::Glance &glance, Work work)
{
    const auto file = needs.files(call.connection(), call.office());
    if (!file)
        return Reply::failed(file.error());
    return work(officestore::OfficeToday(glance, **file));
}

/// The contract's answer to a rule that says no to something that is no counter's.
[[nodiscard]] Reply refusalOf(const WhyNot &why);

} // namespace okienko::backoffice
