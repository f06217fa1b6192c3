// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

#include "officestore/connection.h"
#include "support/fakeclock.h"

namespace okienko::test
{

/// The value of a result that must be one.
template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("unexpected: %s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A store that is made for one test, in one of the two databases, and the clock by which it lives. With
/// PostgreSQL that clock is the database's, too.
class StoreBench
{
public:
    explicit StoreBench(officestore::Dialect dialect);

    /// The two rows of a test that runs on both: the column "dialect".
    static void bothDatabases();

    [[nodiscard]] const officestore::StoreAddress &address() const { return m_address; }
    /// One connection more; the schema is there.
    [[nodiscard]] std::unique_ptr<officestore::Connection> connect() const;
    [[nodiscard]] officestore::Connection &connection() { return *m_connection; }
    void disconnect() { m_connection.reset(); }
    void reconnect() { m_connection = connect(); }

    /// The machine's clock, and the database's.
    [[nodiscard]] Moment now() const { return m_clock.now(); }
    [[nodiscard]] const FakeClock &clock() const { return m_clock; }
    void advance(std::chrono::milliseconds by);
    void advanceToLocal(const QTime &time);
    void jumpWall(std::chrono::milliseconds by);
    void powerCycle(std::chrono::milliseconds off, const std::optional<QDateTime> &wall = {});
    [[nodiscard]] static QTimeZone zone() { return QTimeZone("Europe/Warsaw"); }
    [[nodiscard]] QDate realDay() const { return m_clock.trueTime().toTimeZone(zone()).date(); }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    void tellDatabase();

    QTemporaryDir m_folder;
    FakeClock m_clock;
    officestore::StoreAddress m_address;
    std::unique_ptr<officestore::Connection> m_connection;
};

} // namespace okienko::test

Q_DECLARE_METATYPE(okienko::officestore::Dialect)
