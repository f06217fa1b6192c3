// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "ports/clock.h"

namespace okienko
{

/// CLOCK_REALTIME and CLOCK_BOOTTIME of this machine.
class SystemClock : public Clock
{
public:
    SystemClock();
    [[nodiscard]] Moment now() const override;

private:
    QByteArray m_boot;
};

} // namespace okienko
