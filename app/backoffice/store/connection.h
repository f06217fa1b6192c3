// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <memory>

#include "domain/result.h"
#include "officestore/statement.h"
#include "officestore/storeaddress.h"

namespace okienko::officestore
{

/// One connection to the store, for the thread that opened it. SQLite: WAL, synchronous=FULL, foreign keys,
/// secure_delete. PostgreSQL 15 or newer: statements end after 15 s, waits for a lock after 10 s. Prepared
/// statements are kept until it is closed.
///
/// Errors: Unavailable = somebody else holds the lock or the server is gone (nothing was written; again
/// later); StorageFull, StorageReadOnly, StorageDamaged = the disk; Internal = a statement of ours is wrong
/// or breaks a rule of a table. The detail has the database's words and no data.
class Connection
{
public:
    enum class Missing {
        IsAnError, ///< SQLite: a file that is not there is NotFound (N7: a store is never made silently)
        IsMade
    };
    /// @param missing says nothing for PostgreSQL, whose database somebody made before
    static Result<std::unique_ptr<Connection>> open(const StoreAddress &address,
                                                    Missing missing = Missing::IsAnError);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] const StoreAddress &address() const { return m_address; }
    [[nodiscard]] Dialect dialect() const { return m_address.dialect; }

    /// A kept statement, ready to be bound. One that could not be prepared says so when it is run.
    /// @param sql a literal: its address is the key.
    [[nodiscard]] Statement statement(const char *sql);
    /// One statement that is not kept, without values and rows ("BEGIN").
    Result<void> execute(const QString &sql);

    /// PostgreSQL: the database cluster and its timeline, "7318…/1". Another one: it was restored or a
    /// standby took over (N7). SQLite: empty.
    [[nodiscard]] QString lineage() const { return m_lineage; }

    /// The server went away. Its half deeds are undone; reconnect() before the next one.
    [[nodiscard]] bool lost() const { return m_lost; }
    /// Opens the same again when it was lost.
    Result<void> reconnect();

    /// Called on this thread after each commit that had news, with the office and the words of Deed::tell().
    using News = std::function<void(const OfficeId &office, const QStringList &news)>;
    void onNews(News hear) { m_hear = std::move(hear); }
    void hear(const OfficeId &office, const QStringList &news) const
    {
        if (m_hear)
            m_hear(office, news);
    }

    [[nodiscard]] Error lastError() const { return m_lastError; }
    /// The last statement that failed broke a UNIQUE or PRIMARY KEY rule.
    [[nodiscard]] bool lastErrorIsDouble() const { return m_lastErrorIsDouble; }

    // For Statement.
    Error failed(const QSqlError &error);
    void giveBack(QSqlQuery *query) { m_inUse.remove(query); }
    /// Qt's handle, for what Qt Sql alone can do (a subscription to notices). Not to be kept.
    [[nodiscard]] QSqlDatabase database() const;

private:
    explicit Connection(const StoreAddress &address);
    Result<void> connect();
    Result<void> prepareSqlite();
    Result<void> preparePostgres();
    void close();
    [[nodiscard]] std::unique_ptr<QSqlQuery> prepared(const char *sql);

    StoreAddress m_address;
    QString m_name;
    QString m_lineage;
    QHash<const char *, QSqlQuery *> m_statements; ///< owned
    QSet<QSqlQuery *> m_inUse;
    News m_hear;
    Error m_lastError;
    bool m_lastErrorIsDouble = false;
    bool m_lost = false;
};

} // namespace okienko::officestore
