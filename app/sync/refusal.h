// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/post.h"
#include "sync/officeline.h"

namespace okienko
{

/// What an answer other than the wished one means (contract, "Errors"). Nothing: it is not of this contract
/// (a captive portal), or a fault of the server (500, 502, 504): the office counts as not reachable.
[[nodiscard]] std::optional<TurnedAway> refusalOf(const OfficeLine::Reply &reply);

/// The same in words for the log where there is no meaning.
[[nodiscard]] QString notOfTheContract(const OfficeLine::Reply &reply);

} // namespace okienko
