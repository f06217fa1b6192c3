// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include "domain/post.h"
#include "protocol/letter.h"

namespace okienko
{

/// An event that is not as the contract wants it. The office takes it all the same (numbers P2), marks it and
/// keeps what came.
struct OddEvent {
    QList<Problem> problems; ///< at least one, with JSON pointers into the letter
    QByteArray original;     ///< the event as it came, as compact JSON (members sorted, numbers as read)
};

/// A push as the office got it. Of an odd event position and id are always right; what could not be read
/// is empty (day and utc invalid, kind and body empty).
struct ReceivedPush {
    Push letter;
    QList<Problem> marks;          ///< what stands beside the events and is not known
    QMap<qsizetype, OddEvent> odd; ///< by index in letter.events
};

/// `push` of the contract: the kiosk writes it, the office reads it. Only a letter without nonce, office,
/// ledger or of which an event lacks position or id cannot be read.
[[nodiscard]] QByteArray letterOf(const Push &push);
[[nodiscard]] Reading<ReceivedPush> readPush(const QByteArray &letter);

/// The answer: the office writes it, the kiosk reads it. Events stand in the order of their ids.
[[nodiscard]] QByteArray letterOf(const PushAnswer &answer);
[[nodiscard]] Reading<PushAnswer> readPushAnswer(const QByteArray &letter);

} // namespace okienko
