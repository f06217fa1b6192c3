// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>

#include "domain/result.h"
#include "officestore/storeaddress.h"

namespace okienko::officestore
{

/// What an error of a database means for those who asked.
struct SqlTrouble {
    Error error;
    bool isDouble = false; ///< a UNIQUE or PRIMARY KEY rule
    bool lost = false;     ///< the server is gone, this connection is of no more use

    [[nodiscard]] static SqlTrouble of(const QSqlError &error, Dialect dialect);
};

} // namespace okienko::officestore
