// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "domain/ids.h"

namespace okienko::backoffice
{

/// How far the office has a terminal's log: positions from the first without a gap, and h(have).
struct LogCounted {
    qint64 have = 0;
    QByteArray chain = QByteArray(32, '\0'); ///< h(0) of every log
    bool operator==(const LogCounted &) const = default;
};

/// One position further: h(n) = SHA-256(h(n-1) || event id).
[[nodiscard]] LogCounted oneFurther(const LogCounted &counted, const EventId &event);

} // namespace okienko::backoffice
