// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "domain/result.h"

namespace okienko
{

/// What a browser or a screen shows to be known again: 256 random bits as base64url, 43 characters without
/// padding. The store keeps only its hash, so that a copy of the store opens no session.
namespace sessiontoken
{

[[nodiscard]] Result<QByteArray> make();

/// The 32 bytes that the store keeps, and finds it by. (Looking up a hash tells nothing of the token: nobody
/// can choose its first bytes.) Invalid: the text is no token; nothing need be looked up.
[[nodiscard]] Result<QByteArray> hash(const QByteArray &token);

} // namespace sessiontoken

} // namespace okienko
