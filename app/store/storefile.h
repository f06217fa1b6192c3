// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <memory>

#include "domain/result.h"
#include "store/migrations.h"

namespace okienko
{

class Database;

/// What became of the file when it was opened.
enum class LedgerOpening { Existing, Fresh, DamagedSetAside, MigratedFromOlder };

/// The file of a store on the disk: opened, made, or put aside. Nothing is ever deleted.
class StoreFile
{
public:
    struct Opened {
        std::unique_ptr<Database> database;
        LedgerOpening opening = LedgerOpening::Existing;
    };

    StoreFile(const QString &file, const Migrations &migrations);

    /// @param now for the name of a damaged file that is set aside.
    Result<Opened> open(const QDateTime &now) const;

    /// Renames the closed file with its WAL to FILE.<why>-<time>.
    /// @param why "damaged", "stale"
    /// @return the new name
    static Result<QString> setAside(const QString &file, const QString &why, const QDateTime &now);
    /// The files that were set aside, oldest first.
    [[nodiscard]] static QStringList asides(const QString &file);

private:
    Result<Opened> tryOpen(bool *damaged) const;

    QString m_file;
    Migrations m_migrations;
};

} // namespace okienko
