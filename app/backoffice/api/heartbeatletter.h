// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "protocol/letter.h"

namespace okienko::backoffice
{

/// The contract's `Heartbeat`, as it came but for members that this version does not know. What is wrong is
/// noted by the reader. @param clean false where something was wrong
[[nodiscard]] QJsonObject heartbeatAt(const JsonReader &at);

} // namespace okienko::backoffice
