// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include <sqlite3.h>

#include <utility>

#include "store/database.h"

namespace okienko
{

Statement::Statement(Database &database, sqlite3_stmt *statement)
    : m_database(database), m_statement(statement)
{
    if (m_statement == nullptr)
        m_broken = database.lastError();
}

Statement::~Statement()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)),
      m_broken(std::move(other.m_broken)), m_bound(other.m_bound)
{
}

Statement &Statement::bind(qint64 value)
{
    sqlite3_bind_int64(m_statement, ++m_bound, value);
    return *this;
}

Statement &Statement::bind(const std::optional<QString> &value)
{
    return value ? bind(*value) : bind(QByteArray());
}

Statement &Statement::bind(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), static_cast<int>(utf8.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(const QByteArray &value)
{
    if (value.isNull())
        sqlite3_bind_null(m_statement, ++m_bound);
    else
        sqlite3_bind_blob(m_statement, ++m_bound, value.constData(), static_cast<int>(value.size()),
                          SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(const QUuid &value)
{
    return bind(value.isNull() ? QByteArray() : value.toRfc4122());
}

Statement &Statement::bind(QDate value)
{
    if (!value.isValid())
        return bind(QByteArray());
    return bind(value.year() * 10000 + value.month() * 100 + value.day());
}

Statement &Statement::bind(const QDateTime &value)
{
    if (!value.isValid())
        return bind(QByteArray());
    return bind(value.toMSecsSinceEpoch());
}

Result<bool> Statement::step()
{
    if (m_statement == nullptr)
        return failure(m_broken);
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return failure(m_database.lastError());
}

Result<void> Statement::run()
{
    const Result<bool> row = step();
    if (!row)
        return failure(row.error());
    return {};
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

QString Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text == nullptr ? QString() : QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes == nullptr ? QByteArray() : QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

QUuid Statement::uuid(int column) const { return QUuid::fromRfc4122(bytes(column)); }

QDate Statement::day(int column) const
{
    const int value = small(column);
    return QDate(value / 10000, value / 100 % 100, value % 100);
}

QDateTime Statement::instant(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

} // namespace okienko
