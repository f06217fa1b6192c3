// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/post.h"
#include "protocol/letter.h"

namespace okienko
{

/// `lend` of the contract: the kiosk writes it, the office reads it.
[[nodiscard]] QByteArray letterOf(const LendRequest &request);
[[nodiscard]] Reading<Received<LendRequest>> readLendRequest(const QByteArray &letter);

/// The answer: the office writes it, the kiosk reads it. A lease for another ledger is well written; what
/// becomes of it is the ledger's affair (numbers N5).
[[nodiscard]] QByteArray letterOf(const LendAnswer &answer);
[[nodiscard]] Reading<LendAnswer> readLendAnswer(const QByteArray &letter);

} // namespace okienko
