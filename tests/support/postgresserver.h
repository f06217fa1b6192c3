// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace okienko::test
{

/// A PostgreSQL of its own for one test program: a cluster in a temporary folder, reached through a socket in
/// it, without syncs. Started when first asked for, gone with the program. Where something fails, the program
/// ends with the reason.
class PostgresServer
{
public:
    /// The one of this program.
    static PostgresServer &shared();
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// A new empty database, owned by an ordinary role.
    /// @return libpq's "keyword=value ..." for that role
    QString makeDatabase();
    /// The same; its clock_timestamp() says what setClock() told. Nothing in the program under test knows.
    QString makeDatabaseWithClock(qint64 unixMilliseconds);
    void setClock(const QString &conninfo, qint64 unixMilliseconds);

    /// Ends the server at once, as kill -9 does, and starts it again on the same data.
    void killAndRestart();

    /// One statement as the superuser.
    void execute(const QString &conninfo, const QString &sql);

private:
    PostgresServer();
    void start();
    void stop(bool kill);
    [[nodiscard]] QString conninfo(const QString &user, const QString &database) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_databases = 0;
};

} // namespace okienko::test
