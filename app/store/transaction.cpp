// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "store/database.h"
#include "store/statement.h"

namespace okienko
{

Transaction::Transaction(Database &database)
    : m_database(database), m_begun(database.statement("BEGIN IMMEDIATE").run())
{
}

Transaction::~Transaction()
{
    if (m_database.inTransaction())
        (void)m_database.statement("ROLLBACK").run();
}

Result<void> Transaction::commit()
{
    Result<void> done = m_database.statement("COMMIT").run();
    if (done)
        return done;
    if (m_database.inTransaction())
        (void)m_database.statement("ROLLBACK").run();
    // When only the sync failed, the WAL may hold the whole commit, and a crash now would bring back what we
    // call not done. Emptying the WAL makes it certain. Where the disk refuses that too, the next commit
    // overwrites it.
    (void)m_database.checkpoint();
    return done;
}

} // namespace okienko
