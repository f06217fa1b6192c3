// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "store/database.h"

namespace okienko
{

namespace
{

QString walOf(const QString &file) { return file + QStringLiteral("-wal"); }

} // namespace

StoreFile::StoreFile(const QString &file, const Migrations &migrations)
    : m_file(file), m_migrations(migrations)
{
}

Result<StoreFile::Opened> StoreFile::open(const QDateTime &now) const
{
    const bool missing = QFileInfo(m_file).size() == 0; // also when it does not exist
    bool damaged = false;
    if (missing && QFileInfo(walOf(m_file)).size() > 0) {
        // SQLite would throw a WAL without its file away.
        const Result<QString> aside = setAside(m_file, QStringLiteral("damaged"), now);
        if (!aside)
            return failure(aside.error());
    }
    Result<Opened> opened = tryOpen(&damaged);
    if (opened || !damaged)
        return opened;
    const Result<QString> aside = setAside(m_file, QStringLiteral("damaged"), now);
    if (!aside)
        return failure(aside.error());
    opened = tryOpen(&damaged);
    if (opened)
        opened->opening = LedgerOpening::DamagedSetAside;
    return opened;
}

Result<StoreFile::Opened> StoreFile::tryOpen(bool *damaged) const
{
    // Only what SQLite calls corrupt is the file's fault; an I/O error is the disk's and may pass.
    Result<std::unique_ptr<Database>> database = Database::open(m_file, damaged);
    if (!database)
        return failure(database.error());
    const Result<Migrations::Done> done = m_migrations.bring(**database);
    if (!done) {
        *damaged = done.error().kind == ErrorKind::Invalid || (*database)->lastErrorIsDamage();
        return failure(done.error());
    }
    Opened opened;
    opened.database = std::move(*database);
    opened.opening = *done == Migrations::Done::Made       ? LedgerOpening::Fresh
                     : *done == Migrations::Done::Migrated ? LedgerOpening::MigratedFromOlder
                                                           : LedgerOpening::Existing;
    return opened;
}

Result<QString> StoreFile::setAside(const QString &file, const QString &why, const QDateTime &now)
{
    const QString stamp = now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    QString aside = QStringLiteral("%1.%2-%3").arg(file, why, stamp);
    for (int more = 2; QFile::exists(aside) || QFile::exists(walOf(aside)); ++more)
        aside = QStringLiteral("%1.%2-%3-%4").arg(file, why, stamp).arg(more);
    // The file first: if the machine stops in between, a WAL without its file is set aside at the next start.
    if (QFile::exists(file) && !QFile::rename(file, aside))
        return failure(ErrorKind::StorageReadOnly, QStringLiteral("cannot be set aside"));
    if (QFile::exists(walOf(file)) && !QFile::rename(walOf(file), walOf(aside)))
        return failure(ErrorKind::StorageReadOnly, QStringLiteral("the WAL cannot be set aside"));
    return aside;
}

QStringList StoreFile::asides(const QString &file)
{
    const QFileInfo info(file);
    QStringList found;
    for (const QString &why : {QStringLiteral("damaged"), QStringLiteral("stale")}) {
        const QString pattern = QStringLiteral("%1.%2-*").arg(info.fileName(), why);
        const QFileInfoList files = info.dir().entryInfoList({pattern}, QDir::Files, QDir::Name);
        for (const QFileInfo &one : files)
            if (!one.fileName().endsWith(QLatin1String("-wal")) &&
                !one.fileName().endsWith(QLatin1String("-journal")))
                found.append(one.filePath());
    }
    return found;
}

} // namespace okienko
