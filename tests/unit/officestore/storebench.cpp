// SPDX-License-Identifier: GPL-3.0-or-later
#include "storebench.h"

#include <QDir>

#include "officestore/migrations.h"
#include "support/postgresserver.h"

namespace okienko::test
{

using officestore::Connection;
using officestore::Dialect;

namespace
{

/// In memory where the system offers it: thousands of commits whose sync is not what is tested here.
QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString root = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return root + QStringLiteral("/okienko-officestore-XXXXXX");
}

} // namespace

StoreBench::StoreBench(Dialect dialect) : m_folder(folderTemplate())
{
    m_address.dialect = dialect;
    m_address.anchorFolder = m_folder.path();
    m_address.where = dialect == Dialect::Sqlite
                          ? m_folder.filePath(QStringLiteral("store.sqlite"))
                          : PostgresServer::shared().makeDatabaseWithClock(m_clock.now().unixMilliseconds());
    m_connection = sure(Connection::open(m_address, Connection::Missing::IsMade));
    (void)sure(officestore::Migrations().bring(*m_connection));
}

void StoreBench::bothDatabases()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("sqlite") << Dialect::Sqlite;
    QTest::newRow("postgres") << Dialect::Postgres;
}

std::unique_ptr<Connection> StoreBench::connect() const { return sure(Connection::open(m_address)); }

void StoreBench::tellDatabase()
{
    if (m_address.dialect == Dialect::Postgres)
        PostgresServer::shared().setClock(m_address.where, m_clock.now().unixMilliseconds());
}

void StoreBench::advance(std::chrono::milliseconds by)
{
    m_clock.advance(by);
    tellDatabase();
}

void StoreBench::advanceToLocal(const QTime &time)
{
    const QDateTime here = m_clock.trueTime().toTimeZone(zone());
    QDate day = here.date();
    if (here.time() >= time)
        day = day.addDays(1);
    advance(std::chrono::milliseconds(m_clock.trueTime().msecsTo(QDateTime(day, time, zone()).toUTC())));
}

void StoreBench::jumpWall(std::chrono::milliseconds by)
{
    m_clock.jumpWall(by);
    tellDatabase();
}

void StoreBench::powerCycle(std::chrono::milliseconds off, const std::optional<QDateTime> &wall)
{
    if (wall)
        m_clock.powerCycleWithDeadBattery(off, *wall);
    else
        m_clock.powerCycle(off);
    tellDatabase();
}

} // namespace okienko::test
