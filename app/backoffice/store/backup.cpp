// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/backup.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include "officestore/deed.h"
#include "officestore/ledgerbook.h"
#include "officestore/migrations.h"
#include "officestore/officekeeper.h"

namespace okienko::officestore
{

namespace
{

/// What was written there is on the disk when this returns.
bool synced(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool done = ::fsync(handle) == 0;
    ::close(handle);
    return done;
}

Result<void> settled(const QString &part, const QString &file)
{
    if (!synced(part) || !QFile::rename(part, file) || !synced(QFileInfo(file).absolutePath()))
        return failure(ErrorKind::StorageReadOnly,
                       QStringLiteral("the copy could not be written to the disk"));
    return {};
}

QString quoted(const QString &text) { return QString(text).replace(QLatin1Char('\''), QStringLiteral("''")); }

/// A whole SQLite store that this program can use.
Result<void> checked(const QString &file)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open({Dialect::Sqlite, file, {}});
    if (!connection)
        return failure(connection.error());
    Statement check = (*connection)->statement("PRAGMA integrity_check");
    const Result<bool> row = check.step();
    if (!row)
        return failure(row.error());
    if (check.text(0) != QLatin1String("ok"))
        return failure(ErrorKind::StorageDamaged, QStringLiteral("the copy is damaged"));
    const Result<void> version = Migrations().check(**connection);
    // An older one is brought up to date after it is in its place.
    return !version && version.error().kind == ErrorKind::NewerVersion ? version : Result<void>();
}

/// Nobody else has the store open, and all of it is in its file.
Result<void> closed(const StoreAddress &address)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(address);
    if (!connection)
        return failure(connection.error());
    for (const char *pragma :
         {"PRAGMA busy_timeout=0", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode=DELETE"}) {
        const Result<void> done = (*connection)->execute(QLatin1String(pragma));
        if (!done)
            return done.error().kind == ErrorKind::Unavailable
                       ? Result<void>(failure(ErrorKind::StorageBusy, QStringLiteral("the store is in use")))
                       : done;
    }
    return {};
}

} // namespace

Result<Backup::Logs> Backup::logs() const
{
    const Result<QList<OfficeId>> offices = OfficeKeeper::offices(m_connection);
    if (!offices)
        return failure(offices.error());
    Logs logs;
    for (const OfficeId &office : *offices) {
        const Result<QList<LedgerRow>> ledgers = LedgerBook(m_connection, office).all();
        if (!ledgers)
            return failure(ledgers.error());
        for (const LedgerRow &row : *ledgers)
            logs[office].insert(row.ledger, row.counted.have);
    }
    return logs;
}

Result<void> Backup::note(const Logs &logs, const Moment &now)
{
    for (auto office = logs.cbegin(); office != logs.cend(); ++office) {
        const Result<void> done = inDeed(m_connection, office.key(), now, [&](Deed &deed) -> Result<void> {
            for (auto log = office->cbegin(); log != office->cend(); ++log) {
                const Result<void> noted =
                    deed.statement("UPDATE ledgers SET backed_up_to = ? WHERE office = ? AND ledger = ? AND "
                                   "backed_up_to < ?")
                        .with(*log, deed.office(), log.key(), *log)
                        .done();
                if (!noted)
                    return noted;
            }
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

Result<void> Backup::write(const QString &file, const Moment &now)
{
    if (m_connection.dialect() != Dialect::Sqlite)
        return failure(ErrorKind::Refused,
                       QStringLiteral("a PostgreSQL database is copied by its own tools"));
    if (QFile::exists(file))
        return failure(ErrorKind::Refused, QStringLiteral("there is a file of this name"));
    const Result<Logs> before = logs();
    if (!before)
        return failure(before.error());
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part);
    Result<void> done = m_connection.execute(QStringLiteral("VACUUM INTO '%1'").arg(quoted(part)));
    if (done) {
        done = checked(part);
        if (done)
            done = settled(part, file);
    }
    if (!done) {
        QFile::remove(part);
        return failure(done.error().within(QStringLiteral("backup")));
    }
    return note(*before, now);
}

Result<void> Backup::restore(const StoreAddress &address, const QString &file, const Moment &now)
{
    if (address.dialect != Dialect::Sqlite)
        return failure(ErrorKind::Refused,
                       QStringLiteral("a PostgreSQL database is restored by its own tools"));
    if (!QFile::exists(file))
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such backup"));
    const QString part = address.where + QStringLiteral(".restoring");
    QFile::remove(part);
    if (!QFile::copy(file, part))
        return failure(ErrorKind::StorageReadOnly,
                       QStringLiteral("the backup cannot be copied beside the store"));
    Result<void> done = checked(part);
    if (done && QFile::exists(address.where))
        done = closed(address);
    if (!done) {
        QFile::remove(part);
        return done.error().kind == ErrorKind::StorageDamaged
                   ? Result<void>(failure(ErrorKind::Invalid, done.error().detail))
                   : done;
    }
    if (QFile::exists(address.where) &&
        !QFile::rename(address.where,
                       QStringLiteral("%1.before-restore-%2")
                           .arg(address.where, now.utc.toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'")))))
        return failure(ErrorKind::StorageReadOnly, QStringLiteral("the former store cannot be put aside"));
    done = settled(part, address.where);
    if (!done)
        return done;
    const Result<std::unique_ptr<Connection>> connection = Connection::open(address);
    if (!connection)
        return failure(connection.error());
    const Result<Migrations::Done> migrated = Migrations().bring(**connection);
    if (!migrated)
        return failure(migrated.error());
    const Result<QList<OfficeId>> offices = OfficeKeeper::offices(**connection);
    if (!offices)
        return failure(offices.error());
    for (const OfficeId &office : *offices) {
        done = inDeed(**connection, office, now, [](Deed &deed) { return OfficeKeeper(deed).restored(); });
        if (!done)
            return done;
    }
    return {};
}

} // namespace okienko::officestore
