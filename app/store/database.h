// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>

#include "domain/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace okienko
{

class Statement;

/// One SQLite file, open for one thread of one process: WAL, synchronous=FULL, locking_mode=EXCLUSIVE,
/// foreign keys, secure_delete. Prepared statements are kept until it is closed. Errors carry what a person
/// can do about them; the detail has SQLite's words and no data.
class Database
{
public:
    /// Opens the file or makes an empty one. StorageBusy: another process holds it.
    /// @param damaged set to true when the file itself is broken
    static Result<std::unique_ptr<Database>> open(const QString &file, bool *damaged = nullptr);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Several SQL statements without results, as in a migration.
    Result<void> execute(const QString &sql);
    /// A kept statement, ready to be bound. One that could not be prepared says so when it is run.
    /// @param sql a literal: its address is the key.
    [[nodiscard]] Statement statement(const char *sql);
    /// One whole number, of a PRAGMA for instance.
    [[nodiscard]] Result<qint64> number(const QString &sql);

    /// The whole-file check of SQLite. False: damaged.
    [[nodiscard]] Result<bool> quickCheck();
    /// Writes the WAL back into the file and empties it.
    Result<void> checkpoint();

    /// The file is not in its place any more: deleted, renamed, or its folder is gone.
    [[nodiscard]] bool moved() const;

    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] bool inTransaction() const;
    /// The error of the last call that failed.
    [[nodiscard]] Error lastError() const;
    /// True when the last error means that the file itself is broken (not the disk, not a lock).
    [[nodiscard]] bool lastErrorIsDamage() const;
    /// The last statement broke a UNIQUE or PRIMARY KEY rule.
    [[nodiscard]] bool lastErrorIsDouble() const;

private:
    Database(const QString &file, sqlite3 *handle);
    void close();

    QString m_file;
    sqlite3 *m_handle = nullptr;
    QHash<const char *, sqlite3_stmt *> m_statements;
};

} // namespace okienko
