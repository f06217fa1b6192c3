// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/connection.h"

#include <QFile>
#include <QVariant>

#include <atomic>

#include "officestore/sqltrouble.h"

namespace okienko::officestore
{

namespace
{

constexpr int oldestPostgres = 150'000;

QString nextName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("okienko-store-%1").arg(++count);
}

} // namespace

Connection::Connection(const StoreAddress &address) : m_address(address), m_name(nextName()) {}

Connection::~Connection() { close(); }

void Connection::close()
{
    qDeleteAll(m_statements);
    m_statements.clear();
    m_inUse.clear();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const { return QSqlDatabase::database(m_name, false); }

Result<std::unique_ptr<Connection>> Connection::open(const StoreAddress &address, Missing missing)
{
    if (address.dialect == Dialect::Sqlite && missing == Missing::IsAnError && !QFile::exists(address.where))
        return failure(ErrorKind::NotFound, QStringLiteral("there is no store at this place"));
    std::unique_ptr<Connection> connection(new Connection(address));
    const Result<void> done = connection->connect();
    if (!done)
        return failure(done.error());
    return connection;
}

Result<void> Connection::connect()
{
    const bool sqlite = dialect() == Dialect::Sqlite;
    QSqlDatabase database =
        QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), m_name);
    if (!database.isValid())
        return failure(ErrorKind::Internal, QStringLiteral("Qt's driver for this database is not installed"));
    if (sqlite) {
        database.setDatabaseName(m_address.where);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    } else {
        // What the address says comes later and wins.
        database.setConnectOptions(QStringLiteral("connect_timeout=5 tcp_user_timeout=15000 "
                                                  "application_name=okienko-backoffice ") +
                                   m_address.where);
    }
    m_lost = false;
    if (!database.open()) {
        m_lost = true;
        const SqlTrouble trouble = SqlTrouble::of(database.lastError(), dialect());
        return failure(trouble.error);
    }
    const Result<void> ready = sqlite ? prepareSqlite() : preparePostgres();
    m_lost = m_lost || !ready;
    return ready;
}

Result<void> Connection::prepareSqlite()
{
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
                               "PRAGMA secure_delete=ON", "PRAGMA trusted_schema=OFF"}) {
        const Result<void> done = execute(QLatin1String(pragma));
        if (!done)
            return done;
    }
    return {};
}

Result<void> Connection::preparePostgres()
{
    for (const char *setting :
         {"SET statement_timeout = '15s'", "SET lock_timeout = '10s'",
          "SET idle_in_transaction_session_timeout = '30s'", "SET client_min_messages = warning"}) {
        const Result<void> done = execute(QLatin1String(setting));
        if (!done)
            return done;
    }
    Statement row = statement("SELECT system_identifier, (SELECT timeline_id FROM pg_control_checkpoint()), "
                              "current_setting('server_version_num') FROM pg_control_system()");
    const Result<bool> found = row.step();
    if (!found)
        return failure(found.error());
    if (row.small(2) < oldestPostgres)
        return failure(ErrorKind::Invalid,
                       QStringLiteral("PostgreSQL %1 is too old: 15 or newer").arg(row.text(2)));
    m_lineage = QStringLiteral("%1/%2").arg(row.text(0), row.text(1));
    return {};
}

Result<void> Connection::reconnect()
{
    if (!m_lost)
        return {};
    close();
    return connect();
}

std::unique_ptr<QSqlQuery> Connection::prepared(const char *sql)
{
    auto query = std::make_unique<QSqlQuery>(database());
    // PostgreSQL's rows are all here at once; SQLite's come one by one.
    query->setForwardOnly(dialect() == Dialect::Sqlite);
    if (query->prepare(QString::fromUtf8(sql)))
        return query;
    failed(query->lastError());
    return nullptr;
}

Statement Connection::statement(const char *sql)
{
    QSqlQuery *kept = m_statements.value(sql);
    if (kept != nullptr && m_inUse.contains(kept))
        return {*this, nullptr, prepared(sql)};
    if (kept == nullptr) {
        kept = prepared(sql).release();
        if (kept == nullptr)
            return {*this, nullptr, nullptr};
        m_statements.insert(sql, kept);
    }
    m_inUse.insert(kept);
    return {*this, kept, nullptr};
}

Result<void> Connection::execute(const QString &sql)
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return failure(failed(query.lastError()));
    return {};
}

Error Connection::failed(const QSqlError &error)
{
    const SqlTrouble trouble = SqlTrouble::of(error, dialect());
    m_lastError = trouble.error;
    m_lastErrorIsDouble = trouble.isDouble;
    m_lost = m_lost || trouble.lost;
    return m_lastError;
}

} // namespace okienko::officestore
