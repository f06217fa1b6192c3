// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "domain/trouble.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/shown.h"

namespace okienko
{

class TicketDesk;

/// The kind that screens show for a refusal; NoReason when there is none.
[[nodiscard]] Shown::Why whyOf(std::optional<Refusal> refusal);

/// In the language; empty for one that the office does not have.
[[nodiscard]] QString nameOf(const ServiceId &service, const Office &office, Language language);
/// What it needs, one name each.
[[nodiscard]] QStringList bringOf(const ServiceId &service, const Office &office, Language language);

/// A matter as a choice: its name, its group's drawing, and why it cannot be had today.
[[nodiscard]] Choice choiceOf(const Service &service, const Office &office, Language language,
                              const TicketDesk &desk);

} // namespace okienko
