// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>

#include "rules/ticketnow.h"

namespace okienko::officestore
{

/// How the store writes what the rules say: enumerations as words, instants as milliseconds, empty things not
/// at all. Reading takes what it wrote itself; anything else gives the harmless value.

[[nodiscard]] const QMap<QString, backoffice::Deed> &deedWords();
[[nodiscard]] const QMap<QString, backoffice::Stage> &stageWords();
[[nodiscard]] const QMap<QString, backoffice::Lane> &laneWords();
[[nodiscard]] const QMap<QString, backoffice::Who::Kind> &whoWords();
[[nodiscard]] const QMap<QString, backoffice::OutOfTurn> &outOfTurnWords(); ///< those of the contract

[[nodiscard]] QJsonObject jsonOf(const backoffice::CallReason &reason);
[[nodiscard]] backoffice::CallReason reasonOf(const QJsonObject &json);

/// What an event has beside its columns (id, ticket, deed, who, at, step, request); never the needs.
[[nodiscard]] QJsonObject detailOf(const backoffice::TicketEvent &event);
void readDetail(const QJsonObject &json, backoffice::TicketEvent &event);

/// The folded state, without the needs.
[[nodiscard]] QJsonObject jsonOf(const backoffice::TicketNow &ticket);
[[nodiscard]] backoffice::TicketNow ticketNowOf(const QJsonObject &json);

/// What the terminal is told that it was (CallDeed of the contract); nothing of what it reported itself.
/// @param after the ticket's stage then
[[nodiscard]] std::optional<QString> toldWord(const backoffice::TicketEvent &event, backoffice::Stage after);

[[nodiscard]] QJsonObject needsJson(const Needs &needs);
[[nodiscard]] Needs needsOf(const QJsonObject &json);

} // namespace okienko::officestore
