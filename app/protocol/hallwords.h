// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "domain/hallpost.h"
#include "domain/needs.h"
#include "protocol/letter.h"

namespace okienko
{

/// Values that several letters about the hall share.

[[nodiscard]] QJsonObject jsonOf(const Translated &texts);
/// A text in at least one language, each of 1 to `longest` characters; lines may break.
[[nodiscard]] Translated textsAt(const JsonReader &at, Unknown unknown, int longest = 900);

/// Only what is wished stands there.
[[nodiscard]] QJsonObject jsonOf(const Needs &needs);
[[nodiscard]] Needs needsAt(const JsonReader &at, Unknown unknown);

[[nodiscard]] QJsonObject jsonOf(const Suspension &suspension);
[[nodiscard]] Suspension suspensionAt(const JsonReader &at, Unknown unknown);

/// A language that is not known is read as `otherwise` (the office's first).
[[nodiscard]] Language languageAt(const JsonReader &at, Language otherwise);
/// A word of a set that may grow: lower-case words joined by "-".
[[nodiscard]] QString growingAt(const JsonReader &at);
/// "A017".
[[nodiscard]] QString numberAt(const JsonReader &at);
/// Four characters of the alphabet of short codes, "K7RT"; `length` for marks and the like.
[[nodiscard]] QString codeAt(const JsonReader &at, int length = 4);
/// A counter's sign: 1 to 4 characters.
[[nodiscard]] QString labelAt(const JsonReader &at);
[[nodiscard]] QString cursorAt(const JsonReader &at);
[[nodiscard]] int minutesAt(const JsonReader &at);

} // namespace okienko
