// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/sqltrouble.h"

namespace okienko::officestore
{

namespace
{

// SQLite's result codes; the low byte of an extended one.
ErrorKind sqliteKind(int code)
{
    switch (code & 0xff) {
    case 5:  // BUSY
    case 6:  // LOCKED
    case 15: // PROTOCOL: locks in disorder, passes
        return ErrorKind::Unavailable;
    case 3:  // PERM
    case 8:  // READONLY
    case 14: // CANTOPEN
        return ErrorKind::StorageReadOnly;
    case 13: return ErrorKind::StorageFull;
    case 11: // CORRUPT
    case 26: // NOTADB
    case 10: // IOERR
        return ErrorKind::StorageDamaged;
    default: return ErrorKind::Internal;
    }
}

// PostgreSQL's SQLSTATE (Appendix A of its manual).
ErrorKind postgresKind(const QString &state)
{
    const QString group = state.left(2);
    if (state.isEmpty() || group == QLatin1String("08") || group == QLatin1String("57") ||
        group == QLatin1String("40") || state == QLatin1String("55P03") || state == QLatin1String("53300") ||
        group == QLatin1String("25") || state == QLatin1String("53200") || group == QLatin1String("28"))
        return state == QLatin1String("25006") ? ErrorKind::StorageReadOnly : ErrorKind::Unavailable;
    if (state == QLatin1String("53100"))
        return ErrorKind::StorageFull;
    if (group == QLatin1String("58") || state == QLatin1String("XX001") || state == QLatin1String("XX002"))
        return ErrorKind::StorageDamaged;
    return ErrorKind::Internal;
}

// The constraint's own words hold the row; they do not belong into a log.
QString words(const QSqlError &error, bool constraint)
{
    return constraint ? QStringLiteral("a rule of a table")
                      : error.databaseText().section(QLatin1Char('\n'), 0, 0);
}

} // namespace

SqlTrouble SqlTrouble::of(const QSqlError &error, Dialect dialect)
{
    const QString native = error.nativeErrorCode();
    SqlTrouble trouble;
    if (dialect == Dialect::Sqlite) {
        const int code = native.toInt();
        trouble.isDouble = code == 1555 || code == 2067 || code == 2579; // PRIMARYKEY, UNIQUE, ROWID
        trouble.error = {sqliteKind(code),
                         QStringLiteral("SQLite %1: %2").arg(native, words(error, (code & 0xff) == 19))};
    } else {
        trouble.isDouble = native == QLatin1String("23505");
        trouble.lost = native.isEmpty() || native.startsWith(QLatin1String("08")) ||
                       native.startsWith(QLatin1String("57P"));
        trouble.error = {postgresKind(native),
                         QStringLiteral("PostgreSQL %1: %2")
                             .arg(native, words(error, native.startsWith(QLatin1String("23"))))};
    }
    return trouble;
}

} // namespace okienko::officestore
