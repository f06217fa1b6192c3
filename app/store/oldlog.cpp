// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/oldlog.h"

#include "store/database.h"
#include "store/eventlog.h"
#include "store/statement.h"

namespace okienko
{

OldLog::OldLog(std::unique_ptr<Database> database, const LedgerId &ledger)
    : m_database(std::move(database)), m_ledger(ledger)
{
}

OldLog::~OldLog() = default;
OldLog::OldLog(OldLog &&) noexcept = default;

Result<OldLog> OldLog::open(const QString &file)
{
    Result<std::unique_ptr<Database>> database = Database::open(file);
    if (!database)
        return failure(database.error());
    LedgerId ledger;
    {
        Statement row = (*database)->statement("SELECT id FROM ledger WHERE one = 1");
        const Result<bool> found = row.step();
        if (!found)
            return failure(found.error());
        if (!*found)
            return failure(ErrorKind::NotFound, QStringLiteral("no ledger in the file"));
        ledger = {row.uuid(0)};
    }
    return OldLog(std::move(*database), ledger);
}

QList<PostedEvent> OldLog::events(qint64 from, int atMost) const
{
    const EventLog log(*m_database);
    const Result<QList<PostedEvent>> all = log.read(from, atMost, {});
    if (all)
        return *all;
    QList<PostedEvent> readable;
    for (qint64 at = from; readable.size() < atMost; ++at) {
        const Result<QList<PostedEvent>> one = log.read(at, 1, {});
        if (!one || one->isEmpty() || one->first().position != at)
            break;
        readable.append(one->first());
    }
    return readable;
}

} // namespace okienko
