// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgresserver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <unistd.h>

namespace okienko::test
{

namespace
{

constexpr int patience = 60'000; // milliseconds
constexpr uint nobody = 65534;   // of Debian; PostgreSQL does not run as root

QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString root = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return root + QStringLiteral("/okienko-pg-XXXXXX");
}

QString programOf(const QString &name)
{
    const QStringList versions =
        QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const QString program = QStringLiteral("/usr/lib/postgresql/%1/bin/%2").arg(*version, name);
        if (QFileInfo(program).isExecutable())
            return program;
    }
    qFatal("PostgreSQL's %s is not installed", qPrintable(name));
}

/// The command as it is started: not as root, and never longer than this program lives.
QStringList commandOf(const QString &name)
{
    QStringList command{QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"), QStringLiteral("QUIT")};
    if (getuid() == 0)
        command += {QStringLiteral("--reuid=%1").arg(nobody), QStringLiteral("--regid=%1").arg(nobody),
                    QStringLiteral("--clear-groups")};
    return command << programOf(name);
}

} // namespace

PostgresServer &PostgresServer::shared()
{
    static std::unique_ptr<PostgresServer> server;
    if (!server) {
        server.reset(new PostgresServer);
        // Before the application is gone: QProcess and the drivers need it.
        qAddPostRoutine([] { server.reset(); });
    }
    return *server;
}

PostgresServer::PostgresServer() : m_folder(folderTemplate())
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    if (getuid() == 0 && chown(folder.constData(), nobody, nobody) != 0)
        qFatal("cannot give the cluster's folder away");
    QStringList command = commandOf(QStringLiteral("initdb"));
    command += {QStringLiteral("--pgdata=") + m_folder.filePath(QStringLiteral("data")),
                QStringLiteral("--username=super"),
                QStringLiteral("--auth=trust"),
                QStringLiteral("--no-sync"),
                QStringLiteral("--no-locale"),
                QStringLiteral("--encoding=UTF8")};
    QProcess made;
    made.setProcessChannelMode(QProcess::MergedChannels);
    made.setWorkingDirectory(m_folder.path());
    made.start(command.takeFirst(), command);
    if (!made.waitForFinished(patience) || made.exitCode() != 0)
        qFatal("initdb: %s", made.readAll().constData());
    start();
    execute(conninfo(QStringLiteral("super"), QStringLiteral("postgres")),
            QStringLiteral("CREATE ROLE office LOGIN"));
}

PostgresServer::~PostgresServer() { stop(false); }

void PostgresServer::start()
{
    QStringList command = commandOf(QStringLiteral("postgres"));
    command += {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-k"),
                m_folder.path()};
    for (const char *setting :
         {"listen_addresses=", "fsync=off", "full_page_writes=off", "max_connections=60",
          "shared_buffers=32MB", "max_wal_senders=0", "wal_level=minimal", "log_min_messages=log",
          "log_destination=stderr", "autovacuum=off"})
        command += {QStringLiteral("-c"), QLatin1String(setting)};
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    const QString program = command.takeFirst();
    const QDeadlineTimer end(patience);
    QByteArray said;
    while (!said.contains("ready to accept connections")) {
        if (m_process.state() == QProcess::NotRunning) {
            // After a kill its children need a moment to notice; until then it does not begin anew.
            if (!said.isEmpty() && (!said.contains("is still in use") || end.hasExpired()))
                qFatal("PostgreSQL did not start: %s", said.constData());
            said.clear();
            m_process.start(program, command);
        }
        if (!m_process.waitForReadyRead(patience) && m_process.state() != QProcess::NotRunning)
            qFatal("PostgreSQL did not start: %s", said.constData());
        said += m_process.readAll();
    }
}

void PostgresServer::stop(bool kill)
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    if (kill)
        m_process.kill();
    else
        m_process.terminate(); // QTemporaryDir takes the rest
    if (!kill && !m_process.waitForFinished(2'000))
        m_process.kill();
    m_process.waitForFinished(patience);
}

void PostgresServer::killAndRestart()
{
    stop(true);
    QFile::remove(m_folder.filePath(QStringLiteral("data/postmaster.pid")));
    start();
}

QString PostgresServer::conninfo(const QString &user, const QString &database) const
{
    return QStringLiteral("host=%1 user=%2 dbname=%3").arg(m_folder.path(), user, database);
}

void PostgresServer::execute(const QString &where, const QString &sql)
{
    const QString name = QStringLiteral("okienko-postgres-server ") + where;
    QSqlDatabase database = QSqlDatabase::database(name, false);
    if (!database.isValid()) {
        database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        database.setConnectOptions(
            QString(where).replace(QStringLiteral("user=office"), QStringLiteral("user=super")));
    }
    if (!database.isOpen() && !database.open())
        qFatal("PostgreSQL: %s", qPrintable(database.lastError().text()));
    QSqlQuery query(database);
    if (!query.exec(sql))
        qFatal("PostgreSQL: %s", qPrintable(query.lastError().text()));
}

QString PostgresServer::makeDatabase()
{
    const QString name = QStringLiteral("office%1").arg(++m_databases);
    execute(conninfo(QStringLiteral("super"), QStringLiteral("postgres")),
            QStringLiteral("CREATE DATABASE %1 OWNER office").arg(name));
    return conninfo(QStringLiteral("office"), name);
}

QString PostgresServer::makeDatabaseWithClock(qint64 unixMilliseconds)
{
    const QString where = makeDatabase();
    execute(where,
            QStringLiteral(
                "CREATE SCHEMA fake; CREATE TABLE fake.clock (ms BIGINT); INSERT INTO fake.clock VALUES (0);"
                "CREATE FUNCTION fake.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS "
                "'SELECT to_timestamp(ms / 1000.0) FROM fake.clock';"
                "GRANT USAGE ON SCHEMA fake TO office; GRANT SELECT ON fake.clock TO office;"
                "ALTER ROLE office IN DATABASE office%1 SET search_path = public, fake, pg_catalog")
                .arg(m_databases));
    setClock(where, unixMilliseconds);
    return where;
}

void PostgresServer::setClock(const QString &where, qint64 unixMilliseconds)
{
    execute(where, QStringLiteral("UPDATE fake.clock SET ms = %1").arg(unixMilliseconds));
}

} // namespace okienko::test
