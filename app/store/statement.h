// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

#include "domain/result.h"

struct sqlite3_stmt;

namespace okienko
{

class Database;

/// One use of a kept statement: bind the values in their order, then step() through rows or run() to the end.
/// It is reset when it leaves. UUIDs are 16 bytes, instants milliseconds since 1970 (UTC), days whole numbers
/// YYYYMMDD.
class Statement
{
public:
    Statement(Database &database, sqlite3_stmt *statement);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64{value}); }
    Statement &bind(bool value) { return bind(qint64{value ? 1 : 0}); }
    Statement &bind(const QString &value);
    Statement &bind(const std::optional<QString> &value); ///< nothing: NULL
    Statement &bind(const QByteArray &value);             ///< null array: NULL
    Statement &bind(const QUuid &value);                  ///< null UUID: NULL
    Statement &bind(QDate value);                         ///< invalid date: NULL
    Statement &bind(const QDateTime &value);              ///< invalid instant: NULL
    template <typename T>
    Statement &bind(const T *) = delete;

    template <typename... Values>
    Statement &with(const Values &...values)
    {
        (bind(values), ...);
        return *this;
    }

    /// True: there is a row to read. False: no more.
    Result<bool> step();
    /// For statements without rows.
    Result<void> run();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int small(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool yes(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;
    [[nodiscard]] QDate day(int column) const;
    [[nodiscard]] QDateTime instant(int column) const;

private:
    Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
    Error m_broken; ///< why there is no statement
    int m_bound = 0;
};

} // namespace okienko
