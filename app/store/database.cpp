// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <sqlite3.h>

#include <cerrno>

#include "store/statement.h"

namespace okienko
{

namespace
{

constexpr int busyMilliseconds = 200;

ErrorKind kindOf(int extended, int systemError)
{
    switch (extended & 0xff) {
    case SQLITE_FULL: return ErrorKind::StorageFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorKind::StorageReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorKind::StorageDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorKind::StorageBusy;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        // SQLite names only ENOSPC on a write "full"; a full or read-only disk shows in other calls too.
        if (systemError == ENOSPC || systemError == EDQUOT)
            return ErrorKind::StorageFull;
        if (systemError == EROFS || systemError == EACCES || systemError == EPERM)
            return ErrorKind::StorageReadOnly;
        // SQLite tries once more without making the file: "not there" then means that it could not be made.
        if ((extended & 0xff) == SQLITE_CANTOPEN && systemError == ENOENT)
            return ErrorKind::StorageReadOnly;
        return ErrorKind::StorageDamaged;
    default: return ErrorKind::Internal;
    }
}

Error errorOf(sqlite3 *handle)
{
    const int code = sqlite3_extended_errcode(handle);
    int system = sqlite3_system_errno(handle);
    sqlite3_vfs *vfs = nullptr;
    // A COMMIT that fails does not note the system's error; the VFS still knows it.
    if (system == 0 && sqlite3_file_control(handle, "main", SQLITE_FCNTL_VFS_POINTER, &vfs) == SQLITE_OK)
        system = vfs->xGetLastError(vfs, 0, nullptr);
    return {kindOf(code, system), QStringLiteral("SQLite %1: %2, system error %3")
                                      .arg(code)
                                      .arg(QString::fromUtf8(sqlite3_errmsg(handle)))
                                      .arg(system)};
}

} // namespace

Database::Database(const QString &file, sqlite3 *handle) : m_file(file), m_handle(handle) {}

Database::~Database() { close(); }

void Database::close()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    m_statements.clear();
    sqlite3_close(m_handle);
    m_handle = nullptr;
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, bool *damaged)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(
        file.toUtf8().constData(), &handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (handle == nullptr)
        return failure(ErrorKind::Internal, QStringLiteral("no memory for a database"));
    std::unique_ptr<Database> database(new Database(file, handle));
    if (code != SQLITE_OK)
        return failure(database->lastError());
    // What cannot be opened for writing SQLite opens for reading; it would fail later and less clearly.
    if (sqlite3_db_readonly(handle, "main") == 1)
        return failure(ErrorKind::StorageReadOnly, QStringLiteral("the file cannot be opened for writing"));
    sqlite3_busy_timeout(handle, busyMilliseconds);
    // The lock is taken for good by the first read, so a second process fails here and not in mid-ticket.
    const Result<void> ready = database->execute(
        QStringLiteral("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                       "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF;"
                       "BEGIN IMMEDIATE; SELECT count(*) FROM sqlite_schema; COMMIT;"));
    if (!ready) {
        if (damaged != nullptr)
            *damaged = database->lastErrorIsDamage();
        return failure(ready.error());
    }
    return database;
}

Result<void> Database::execute(const QString &sql)
{
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(lastError());
    return {};
}

Statement Database::statement(const char *sql)
{
    sqlite3_stmt *&kept = m_statements[sql];
    if (kept == nullptr &&
        sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &kept, nullptr) != SQLITE_OK) {
        m_statements.remove(sql);
        return Statement(*this, nullptr);
    }
    return Statement(*this, kept);
}

Result<qint64> Database::number(const QString &sql)
{
    sqlite3_stmt *once = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &once, nullptr) != SQLITE_OK)
        return failure(lastError());
    const bool row = sqlite3_step(once) == SQLITE_ROW;
    const qint64 value = row ? sqlite3_column_int64(once, 0) : 0;
    const Error error = row ? Error{} : lastError();
    sqlite3_finalize(once);
    if (!row)
        return failure(error);
    return value;
}

Result<bool> Database::quickCheck()
{
    Statement check = statement("PRAGMA quick_check(1)");
    const Result<bool> row = check.step();
    if (!row)
        return row.error().kind == ErrorKind::StorageDamaged && lastErrorIsDamage()
                   ? Result<bool>(false)
                   : Result<bool>(failure(row.error()));
    return check.text(0) == QLatin1String("ok");
}

Result<void> Database::checkpoint()
{
    if (sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) !=
        SQLITE_OK)
        return failure(lastError());
    return {};
}

bool Database::moved() const
{
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

Error Database::lastError() const { return errorOf(m_handle); }

bool Database::lastErrorIsDamage() const
{
    const int code = sqlite3_errcode(m_handle) & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

bool Database::lastErrorIsDouble() const
{
    const int code = sqlite3_extended_errcode(m_handle);
    return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY;
}

} // namespace okienko
