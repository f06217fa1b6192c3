// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/ids.h"
#include "domain/result.h"

namespace okienko::officestore
{

/// The two databases that can hold the store. The statements are the same for both.
enum class Dialect { Sqlite, Postgres };

/// Where the store is, and where this machine remembers how far each office came (N7).
struct StoreAddress {
    Dialect dialect = Dialect::Sqlite;
    /// SQLite: path of the file. PostgreSQL: libpq's "keyword=value ..." (a password belongs into its
    /// passfile).
    QString where;
    /// A folder outside the store and outside every backup of it; it exists.
    QString anchorFolder;

    /// Reads "sqlite:FILE" or "postgresql:KEYWORD=VALUE ...". Invalid: anything else.
    [[nodiscard]] static Result<StoreAddress> parse(const QString &text, const QString &anchorFolder);
    [[nodiscard]] QString anchorFile(const OfficeId &office) const;
};

} // namespace okienko::officestore
