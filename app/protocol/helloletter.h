// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/post.h"
#include "protocol/letter.h"

namespace okienko
{

/// `hello` of the contract: the kiosk writes it, the office reads it.
[[nodiscard]] QByteArray letterOf(const Hello &hello);
[[nodiscard]] Reading<Received<Hello>> readHello(const QByteArray &letter);

/// The answer: the office writes it, the kiosk reads it.
[[nodiscard]] QByteArray letterOf(const HelloAnswer &answer);
[[nodiscard]] Reading<HelloAnswer> readHelloAnswer(const QByteArray &letter);

} // namespace okienko
