// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include <QFile>

#include "store/database.h"
#include "store/transaction.h"

namespace okienko
{

namespace
{

Result<void> copyOf(Database &database, int version)
{
    const QString copy = QStringLiteral("%1.before-%2").arg(database.file()).arg(version);
    // One that is there already was made before a migration that did not come to its end.
    if (QFile::exists(copy))
        return {};
    const QString half = copy + QStringLiteral(".part");
    QFile::remove(half);
    // SQLite copies, not we: closing another handle of the file would drop this process's lock on it (POSIX).
    const QString quoted = QString(half).replace(QLatin1Char('\''), QStringLiteral("''"));
    const Result<void> done = database.execute(QStringLiteral("VACUUM INTO '%1'").arg(quoted));
    if (!done)
        return done;
    if (!QFile::rename(half, copy))
        return failure(ErrorKind::StorageReadOnly, QStringLiteral("cannot be renamed"));
    return {};
}

} // namespace

Migrations::Migrations(const QString &folder, int application) : m_folder(folder), m_application(application)
{
}

QString Migrations::fileOf(int version) const
{
    return QStringLiteral("%1/%2.sql").arg(m_folder).arg(version, 4, 10, QLatin1Char('0'));
}

int Migrations::newest() const
{
    int version = 0;
    while (QFile::exists(fileOf(version + 1)))
        ++version;
    return version;
}

Result<Migrations::Done> Migrations::bring(Database &database) const
{
    const Result<qint64> version = database.number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failure(version.error());
    const Result<qint64> application = database.number(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return failure(application.error());
    const Result<qint64> tables = database.number(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables)
        return failure(tables.error());

    const bool empty = *tables == 0;
    if (!empty && *application != m_application)
        return failure(ErrorKind::Invalid, QStringLiteral("not a store of this kind"));
    if (*version > newest())
        return failure(ErrorKind::NewerVersion,
                       QStringLiteral("written as version %1, known up to %2").arg(*version).arg(newest()));
    if (*version == newest())
        return Done::Nothing;
    if (!empty) {
        const Result<void> copied = copyOf(database, newest());
        if (!copied)
            return failure(copied.error().within(QStringLiteral("copy before migration")));
    }
    for (int next = static_cast<int>(*version) + 1; next <= newest(); ++next) {
        const Result<void> done = run(database, next);
        if (!done)
            return failure(done.error().within(fileOf(next)));
    }
    return empty ? Done::Made : Done::Migrated;
}

Result<void> Migrations::run(Database &database, int version) const
{
    QFile file(fileOf(version));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, QStringLiteral("cannot be read"));
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    Result<void> done = database.execute(QString::fromUtf8(file.readAll()));
    if (!done)
        return done;
    done = database.execute(
        QStringLiteral("PRAGMA user_version=%1; PRAGMA application_id=%2").arg(version).arg(m_application));
    if (!done)
        return done;
    return transaction.commit();
}

} // namespace okienko
