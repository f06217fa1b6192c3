// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "domain/printing.h"

namespace okienko
{

/// IPP printer-state (RFC 8011, 5.4.11).
enum class DeviceState { Idle = 3, Processing = 4, Stopped = 5 };

/// What the printer's own words mean for people.
///
/// @param reasons printer-state-reasons as they came, such as "media-empty-error" (RFC 8011 5.4.12, PWG
/// 5100.9). Known words are told by their beginning: devices disagree about the ending -report, -warning,
/// -error. Of unknown words only errors, or any on a stopped printer, mean trouble.
/// @param accepting printer-is-accepting-jobs.
/// When several things are wrong, the one is told that somebody has to do first.
[[nodiscard]] PrinterStatus statusOf(const QStringList &reasons, DeviceState state, bool accepting = true);

} // namespace okienko
