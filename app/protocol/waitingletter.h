// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hallpost.h"
#include "protocol/letter.h"

namespace okienko
{

/// How many wait and how long (`WaitingAtServices`), and one visitor's place (`TicketForVisitor`): the office
/// writes them, the kiosk reads them.
[[nodiscard]] QByteArray letterOf(const WaitingAtServices &waiting);
[[nodiscard]] Reading<WaitingAtServices> readWaiting(const QByteArray &letter);
[[nodiscard]] QByteArray letterOf(const VisitorsTicket &ticket);
[[nodiscard]] Reading<VisitorsTicket> readVisitorsTicket(const QByteArray &letter);

/// What a visitor of a suspended service chooses (`Choice`): the kiosk writes it, the office reads it and
/// answers with `Chosen`.
[[nodiscard]] QByteArray letterOf(const ChoiceMade &choice);
[[nodiscard]] Reading<Received<ChoiceMade>> readChoice(const QByteArray &letter);
[[nodiscard]] QByteArray letterOf(const Chosen &chosen);
[[nodiscard]] Reading<Chosen> readChosen(const QByteArray &letter);

} // namespace okienko
