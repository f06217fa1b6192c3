// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/migrations.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include "officestore/connection.h"

namespace okienko::officestore
{

namespace
{

// Any number that others do not use; held until the transaction ends.
constexpr auto lockOut = "SELECT pg_advisory_xact_lock(7310475202611)";

QStringList statementsOf(const QString &script, Dialect dialect)
{
    static const QRegularExpression comment(QStringLiteral("--[^\\n]*"));
    static const QRegularExpression end(QStringLiteral(";\\s*(\\n|$)"));
    static const QRegularExpression wide(QStringLiteral("\\bBIGINT\\b"));
    const bool sqlite = dialect == Dialect::Sqlite;
    QString text = script;
    text.remove(comment);
    text.replace(QStringLiteral("{strict}"), sqlite ? QStringLiteral("STRICT") : QString());
    if (sqlite)
        text.replace(wide, QStringLiteral("INTEGER"));
    QStringList statements;
    for (const QString &statement : text.split(end))
        if (!statement.trimmed().isEmpty())
            statements.append(statement.trimmed());
    return statements;
}

Result<void> copyOf(Connection &connection, int version)
{
    const QString copy = QStringLiteral("%1.before-%2").arg(connection.address().where).arg(version);
    // One that is there already was made before a migration that did not come to its end.
    if (QFile::exists(copy))
        return {};
    const QString half = copy + QStringLiteral(".part");
    QFile::remove(half);
    const QString quoted = QString(half).replace(QLatin1Char('\''), QStringLiteral("''"));
    const Result<void> done = connection.execute(QStringLiteral("VACUUM INTO '%1'").arg(quoted));
    if (!done)
        return done;
    if (!QFile::rename(half, copy))
        return failure(ErrorKind::StorageReadOnly, QStringLiteral("cannot be renamed"));
    return {};
}

} // namespace

Migrations::Migrations(const QString &folder) : m_folder(folder) {}

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

Result<int> Migrations::version(Connection &connection) const
{
    const bool sqlite = connection.dialect() == Dialect::Sqlite;
    Statement table = connection.statement(
        sqlite ? "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_versions'"
               : "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND "
                 "table_name = 'schema_versions'");
    const Result<bool> there = table.step();
    if (!there)
        return failure(there.error());
    if (table.integer(0) == 0)
        return 0;
    Statement row = connection.statement("SELECT coalesce(max(version), 0) FROM schema_versions");
    const Result<bool> found = row.step();
    return found ? Result<int>(row.small(0)) : Result<int>(failure(found.error()));
}

Result<void> Migrations::check(Connection &connection) const
{
    const Result<int> has = version(connection);
    if (!has)
        return failure(has.error());
    if (*has > newest())
        return failure(
            ErrorKind::NewerVersion,
            QStringLiteral("the store was written as version %1, known up to %2").arg(*has).arg(newest()));
    if (*has < newest())
        return failure(
            ErrorKind::Invalid,
            QStringLiteral("the store has version %1 of %2: migrate it first").arg(*has).arg(newest()));
    return {};
}

Result<Migrations::Done> Migrations::bring(Connection &connection) const
{
    const Result<int> has = version(connection);
    if (!has)
        return failure(has.error());
    if (*has > newest())
        return failure(check(connection).error());
    if (*has == newest())
        return Done::Nothing;
    if (*has > 0 && connection.dialect() == Dialect::Sqlite) {
        const Result<void> copied = copyOf(connection, newest());
        if (!copied)
            return failure(copied.error().within(QStringLiteral("copy before migration")));
    }
    for (int next = *has + 1; next <= newest(); ++next) {
        const Result<void> done = run(connection, next);
        if (!done) {
            (void)connection.execute(QStringLiteral("ROLLBACK"));
            return failure(done.error().within(fileOf(next)));
        }
    }
    return *has == 0 ? Done::Made : Done::Migrated;
}

Result<void> Migrations::run(Connection &connection, int next) const
{
    QFile file(fileOf(next));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, QStringLiteral("cannot be read"));
    const bool sqlite = connection.dialect() == Dialect::Sqlite;
    Result<void> done =
        connection.execute(sqlite ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    if (done && !sqlite)
        done = connection.execute(QLatin1String(lockOut));
    if (!done)
        return done;
    const Result<int> has = version(connection);
    if (!has)
        return failure(has.error());
    if (*has >= next) // another process was first
        return connection.execute(QStringLiteral("COMMIT"));
    if (*has == 0)
        done = connection.execute(
            QStringLiteral("CREATE TABLE schema_versions (version %1 NOT NULL PRIMARY KEY, at %1 NOT NULL)")
                .arg(sqlite ? QStringLiteral("INTEGER") : QStringLiteral("BIGINT")));
    const QStringList statements = statementsOf(QString::fromUtf8(file.readAll()), connection.dialect());
    for (const QString &statement : statements)
        if (done)
            done = connection.execute(statement);
    if (done)
        done = connection.execute(QStringLiteral("INSERT INTO schema_versions (version, at) VALUES (%1, %2)")
                                      .arg(next)
                                      .arg(QDateTime::currentMSecsSinceEpoch()));
    return done ? connection.execute(QStringLiteral("COMMIT")) : done;
}

} // namespace okienko::officestore
