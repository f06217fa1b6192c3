// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace okienko
{

/// The position of the first byte that does not belong to well-formed UTF-8 (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF); nothing when all is well. For a sequence cut short it is the
/// sequence's first byte.
[[nodiscard]] std::optional<qsizetype> firstWrongUtf8Byte(const QByteArray &text);

} // namespace okienko
