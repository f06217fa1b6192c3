// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/result.h"

namespace okienko::officestore
{

class Connection;

/// The numbered SQL files of the store: 0001.sql, 0002.sql, ... without a gap in one folder, each run once in
/// a transaction of its own and written into the table schema_versions. A released file is never changed.
///
/// They are one text for both databases: the word BIGINT is read as INTEGER for SQLite, {strict} as its
/// STRICT and as nothing for PostgreSQL. A statement ends with a semicolon at the end of a line.
class Migrations
{
public:
    /// @param folder of SQL files; ":/..." for those in the program
    explicit Migrations(const QString &folder = QStringLiteral(":/okienko/officestore/migrations"));

    enum class Done { Nothing, Made, Migrated };
    /// Brings the store up to date. NewerVersion: it was written by a newer Okienko. Several processes may do
    /// so at once. An existing SQLite file is copied to FILE.before-<version> first.
    Result<Done> bring(Connection &connection) const;
    /// Whether the store is as this program knows it. NewerVersion, or Invalid: it was never brought up to
    /// date.
    [[nodiscard]] Result<void> check(Connection &connection) const;

    [[nodiscard]] int newest() const;

private:
    [[nodiscard]] Result<int> version(Connection &connection) const;
    Result<void> run(Connection &connection, int version) const;
    [[nodiscard]] QString fileOf(int version) const;

    QString m_folder;
};

} // namespace okienko::officestore
