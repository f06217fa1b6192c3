// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hallpost.h"
#include "protocol/letter.h"

namespace okienko
{

/// What became of a ledger's tickets (`CallChanges` of the contract): the office writes it, the kiosk reads
/// it.
[[nodiscard]] QByteArray letterOf(const CallChanges &changes);
[[nodiscard]] Reading<CallChanges> readCallChanges(const QByteArray &letter);

} // namespace okienko
