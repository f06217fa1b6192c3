// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moment.h"

namespace okienko
{

/// The machine's clocks. The only source of time for desks, ledger and sync. Thread-safe; never fails.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
};

} // namespace okienko
