// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "config/config.h"
#include "domain/result.h"
#include "store/diskreserve.h"
#include "store/ledger.h"
#include "store/localoffice.h"

namespace okienko
{

class Clock;

/// The two files of a terminal without a server: the ledger and the office's own. Greeted: the ledger has
/// heard the office's word and holds what it may hold (numbers N8).
struct Books {
    std::unique_ptr<DiskReserve> reserve; ///< of the disk that both lie on
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<LocalOffice> office;
    /// A ledger was damaged or an old image, and was put aside now.
    bool setAside = false;
};

/// Opens both, lets them greet each other, and begins a fresh ledger when the old one has to be put aside.
[[nodiscard]] Result<Books> openBooks(const Config &config, const Office &office,
                                      const QByteArray &hardwareMark, const Clock &clock);

} // namespace okienko
