// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <utility>

#include "domain/navkey.h"

namespace okienko
{

/// "next" and so on, as the configuration calls what a key means.
[[nodiscard]] const QMap<QString, NavKey> &keyMeanings();
/// "F19", "up", "enter": keys as the configuration calls them, with their codes of linux/input-event-codes.h.
[[nodiscard]] const QMap<QString, quint16> &keyCodes();
/// As the usual keypads for self-service terminals send them when they come from the factory (EZ Access
/// layout: help F17, up F18, down F19, select F20, back F21; headphones F15 in, F16 out).
[[nodiscard]] const QList<std::pair<quint16, NavKey>> &keysOfCommonKeypads();

} // namespace okienko
