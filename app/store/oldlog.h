// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <memory>

#include "domain/post.h"
#include "domain/result.h"

namespace okienko
{

class Database;

/// The log of a ledger that was set aside, to be sent to the office whole under its old id (N8). The file is
/// only read; of a damaged one comes what can be read.
class OldLog
{
public:
    /// StorageDamaged: not even its id can be read.
    static Result<OldLog> open(const QString &file);
    ~OldLog();
    OldLog(OldLog &&) noexcept;

    [[nodiscard]] LedgerId ledger() const { return m_ledger; }
    /// Events from a position on, without age. At the first one that cannot be read it ends.
    [[nodiscard]] QList<PostedEvent> events(qint64 from, int atMost) const;

private:
    OldLog(std::unique_ptr<Database> database, const LedgerId &ledger);
    std::unique_ptr<Database> m_database;
    LedgerId m_ledger;
};

} // namespace okienko
