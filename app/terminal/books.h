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

/// The ledger, and where the terminal has no server the office's own file. With that one the ledger is
/// greeted: it has heard the office's word and holds what it may hold (numbers N8). With a server it waits
/// for that word up to three seconds.
struct Books {
    std::unique_ptr<DiskReserve> reserve; ///< of the disk that both lie on
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<LocalOffice> office; ///< none: there is a server
    QStringList oldLogs;                 ///< ledgers that were put aside and whose logs the server may lack
    /// A ledger was damaged or an old image, and was put aside now.
    bool setAside = false;
};

/// Opens them, lets them greet each other, and begins a fresh ledger when the old one has to be put aside.
[[nodiscard]] Result<Books> openBooks(const Config &config, const Office &office,
                                      const QByteArray &hardwareMark, const Clock &clock);

} // namespace okienko
