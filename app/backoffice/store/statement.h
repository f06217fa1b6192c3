// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <optional>

#include "domain/ids.h"
#include "domain/number.h"
#include "domain/result.h"
#include "rules/instant.h"

class QSqlQuery;
class QVariant;

namespace okienko::officestore
{

using backoffice::Instant;
using backoffice::instantOf;
using backoffice::utcOf;
class Connection;

/// One use of a kept statement: bind the values in their order, then step() through rows or run() to the end.
/// It is given back when it leaves. In the database UUIDs are lower-case text, bytes lower-case hex, instants
/// milliseconds since 1970, days whole numbers YYYYMMDD, structured values compact JSON.
class Statement
{
public:
    Statement(Connection &connection, QSqlQuery *kept, std::unique_ptr<QSqlQuery> own);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64{value}); }
    Statement &bind(bool value) { return bind(qint64{value ? 1 : 0}); }
    Statement &bind(const QString &value);    ///< never NULL
    Statement &bind(const QByteArray &bytes); ///< null array: NULL
    Statement &bind(const QUuid &value);      ///< null UUID: NULL
    Statement &bind(OfficeDay value);         ///< invalid day: NULL
    Statement &bind(Instant value);
    Statement &bind(const QJsonObject &value);
    template <typename Value>
    Statement &bind(const std::optional<Value> &value) ///< nothing: NULL
    {
        return value ? bind(*value) : bindNull();
    }
    template <typename Tag>
    Statement &bind(const Id<Tag> &value) ///< null id: NULL
    {
        return bind(value.value);
    }
    template <typename Tag>
    Statement &bind(const Name<Tag> &value) ///< never NULL
    {
        return bind(value.value);
    }
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
    /// For statements without rows: how many rows they changed.
    Result<qint64> run();
    /// The same where the number does not matter.
    Result<void> done();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int small(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool yes(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;
    [[nodiscard]] OfficeDay day(int column) const;
    [[nodiscard]] Instant instant(int column) const;
    [[nodiscard]] std::optional<Instant> instantIfAny(int column) const;
    [[nodiscard]] QJsonObject json(int column) const;

private:
    Statement &bindNull();
    Statement &bindVariant(const QVariant &value);

    Connection &m_connection;
    QSqlQuery *m_query = nullptr;
    std::unique_ptr<QSqlQuery> m_own; ///< when the kept one was in use
    int m_bound = 0;
    bool m_run = false;
};

/// A day as the database has it; 0 = invalid.
[[nodiscard]] qint64 numberOf(const OfficeDay &day);
[[nodiscard]] OfficeDay dayOf(qint64 number);

/// All rows of a statement, each read by `read(Statement &)`.
template <typename Read>
auto rowsOf(Statement &&statement, Read read) -> Result<QList<std::invoke_result_t<Read, Statement &>>>
{
    QList<std::invoke_result_t<Read, Statement &>> rows;
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return rows;
        rows.append(read(statement));
    }
}

/// The first row of a statement, read by `read(Statement &)`; nothing when there is none.
template <typename Read>
auto rowOf(Statement &&statement, Read read) -> Result<std::optional<std::invoke_result_t<Read, Statement &>>>
{
    using Row = std::optional<std::invoke_result_t<Read, Statement &>>;
    const Result<bool> row = statement.step();
    if (!row)
        return failure(row.error());
    return *row ? Row(read(statement)) : Row();
}

} // namespace okienko::officestore
