// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/result.h"

namespace okienko
{

class Database;

/// The numbered SQL files of one kind of store: 0001.sql, 0002.sql, ... without a gap in one folder. Each is
/// run once, in a transaction of its own that also sets user_version. A released file is never changed.
class Migrations
{
public:
    /// @param folder of SQL files; ":/..." for those in the program.
    /// @param application SQLite's application_id, tells our kinds of store apart from each other and from
    /// others'.
    Migrations(const QString &folder, int application);

    enum class Done { Nothing, Made, Migrated };
    /// Brings the file up to date. NewerVersion: it was written by a newer Okienko. Invalid: it is no store
    /// of this kind. An existing file is copied to FILE.before-<version> first.
    Result<Done> bring(Database &database) const;

private:
    Result<void> run(Database &database, int version) const;
    [[nodiscard]] QString fileOf(int version) const;
    [[nodiscard]] int newest() const;

    QString m_folder;
    int m_application;
};

} // namespace okienko
