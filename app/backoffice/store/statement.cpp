// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/statement.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

#include "officestore/connection.h"

namespace okienko::officestore
{

qint64 numberOf(const OfficeDay &day)
{
    return day.isValid() ? day.year() * qint64{10'000} + day.month() * 100 + day.day() : 0;
}

OfficeDay dayOf(qint64 number)
{
    const int value = static_cast<int>(number);
    return {value / 10'000, value / 100 % 100, value % 100};
}

Statement::Statement(Connection &connection, QSqlQuery *kept, std::unique_ptr<QSqlQuery> own)
    : m_connection(connection), m_query(own ? own.get() : kept), m_own(std::move(own))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection), m_query(std::exchange(other.m_query, nullptr)),
      m_own(std::move(other.m_own)), m_bound(other.m_bound), m_run(other.m_run)
{
}

Statement::~Statement()
{
    if (m_query == nullptr)
        return;
    if (m_run)
        m_query->finish();
    if (!m_own)
        m_connection.giveBack(m_query);
}

Statement &Statement::bindVariant(const QVariant &value)
{
    if (m_query != nullptr)
        m_query->bindValue(m_bound++, value);
    return *this;
}

Statement &Statement::bindNull() { return bindVariant(QVariant(QMetaType::fromType<QString>())); }

Statement &Statement::bind(qint64 value) { return bindVariant(QVariant(value)); }

// Qt Sql takes a null string for NULL.
Statement &Statement::bind(const QString &value)
{
    return bindVariant(value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value));
}

Statement &Statement::bind(const QByteArray &bytes)
{
    return bytes.isNull() ? bindNull() : bind(QString::fromLatin1(bytes.toHex()));
}

Statement &Statement::bind(const QUuid &value)
{
    return value.isNull() ? bindNull() : bind(value.toString(QUuid::WithoutBraces));
}

Statement &Statement::bind(OfficeDay value) { return value.isValid() ? bind(numberOf(value)) : bindNull(); }

Statement &Statement::bind(Instant value) { return bind(qint64{value.time_since_epoch().count()}); }

Statement &Statement::bind(const QJsonObject &value)
{
    return bind(QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
}

Result<bool> Statement::step()
{
    if (m_query == nullptr)
        return failure(m_connection.lastError());
    if (!m_run) {
        m_run = true;
        if (!m_query->exec())
            return failure(m_connection.failed(m_query->lastError()));
    }
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return failure(m_connection.failed(m_query->lastError()));
    return false;
}

Result<qint64> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return qint64{m_query->numRowsAffected()};
    }
}

Result<void> Statement::done()
{
    const Result<qint64> rows = run();
    return rows ? Result<void>() : Result<void>(failure(rows.error()));
}

bool Statement::isNull(int column) const { return m_query->isNull(column); }

qint64 Statement::integer(int column) const { return m_query->value(column).toLongLong(); }

QString Statement::text(int column) const { return m_query->value(column).toString(); }

QByteArray Statement::bytes(int column) const
{
    if (isNull(column))
        return {};
    const QByteArray bytes = QByteArray::fromHex(text(column).toLatin1());
    return bytes.isNull() ? QByteArray("") : bytes;
}

QUuid Statement::uuid(int column) const { return QUuid::fromString(text(column)); }

OfficeDay Statement::day(int column) const { return isNull(column) ? OfficeDay() : dayOf(integer(column)); }

Instant Statement::instant(int column) const { return Instant(std::chrono::milliseconds(integer(column))); }

std::optional<Instant> Statement::instantIfAny(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(instant(column));
}

QJsonObject Statement::json(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).object();
}

} // namespace okienko::officestore
