// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include "domain/moment.h"
#include "officestore/connection.h"

namespace okienko::officestore
{

/// Backup and restore of the whole store. A SQLite store is copied here, while it is in use; a PostgreSQL
/// database is copied by its own tools, and only what terminals hear of it (backedUpTo, P1) is noted here.
/// Backups never hold the anchors: they are to outlive what is restored (N7).
class Backup
{
public:
    explicit Backup(Connection &connection) : m_connection(connection) {}

    /// How far each log is in the store now: read before a copy begins, noted when it is safe.
    using Logs = QHash<OfficeId, QHash<LedgerId, qint64>>;
    [[nodiscard]] Result<Logs> logs() const;
    Result<void> note(const Logs &logs, const Moment &now);

    /// SQLite: one consistent copy, checked and on the disk when it returns, then noted. Refused: the file
    /// exists.
    Result<void> write(const QString &file, const Moment &now);

    /// SQLite: puts a backup into the store's place and marks lost memory in every office (N7). The former
    /// store is put aside as FILE.before-restore-<time>, never deleted. StorageBusy: a server still has it
    /// open; Invalid, NewerVersion: the file is no backup for this program. Nothing is changed then.
    static Result<void> restore(const StoreAddress &address, const QString &file, const Moment &now);

private:
    Connection &m_connection;
};

} // namespace okienko::officestore
