// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hallpost.h"
#include "protocol/letter.h"

namespace okienko
{

/// A visitor at a kiosk asks for a person (`HelpAsked`): the kiosk writes it, the office reads it. A language
/// or a reason that is not known is read as Polish, as "visitor".
[[nodiscard]] QByteArray letterOf(const HelpAsked &asked);
[[nodiscard]] Reading<Received<HelpAsked>> readHelpAsked(const QByteArray &letter);

/// What became of it (`HelpState`): the office writes it, the kiosk reads it.
[[nodiscard]] QByteArray letterOf(const HelpState &state);
[[nodiscard]] Reading<HelpState> readHelpState(const QByteArray &letter);

} // namespace okienko
