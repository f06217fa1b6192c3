// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "domain/result.h"

namespace okienko
{

/// Bytes nobody can guess, for keys, serials, salts, codes and tokens (OpenSSL's private generator, seeded by
/// the kernel). Internal: the system gave no randomness; nothing may be made with what is there instead.
/// @param count 1 to 1024
[[nodiscard]] Result<QByteArray> randomBytes(int count);

/// SHA-256 of the bytes, 32 bytes long.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// Are they equal? Takes the same time wherever they differ, so that an answer's delay tells nothing of a
/// secret. (That the lengths differ may show: lengths of our secrets are known to everybody.)
[[nodiscard]] bool sameSecret(QByteArrayView one, QByteArrayView other);

/// Overwrites the bytes before they are given back to the heap. Does what it says only for an array that is
/// not shared with another.
void wipe(QByteArray &secret);

} // namespace okienko
