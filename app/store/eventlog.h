// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

#include "domain/moment.h"
#include "domain/post.h"
#include "domain/result.h"

namespace okienko
{

class Database;

/// h(0) of every log: 32 zero bytes.
[[nodiscard]] QByteArray emptyChain();
/// h(n) = SHA-256(h(n-1) || event id)
[[nodiscard]] QByteArray chained(const QByteArray &before, const EventId &id);

/// The log: what happened at this terminal, gapless from position 1. Written inside the caller's transaction.
/// What a visitor needs is not in it: that stands with the ticket and goes along when the event is sent, so
/// it can be erased.
class EventLog
{
public:
    explicit EventLog(Database &database);

    struct Entry {
        QString kind;
        OfficeDay day;
        QJsonObject body;
        TicketId ticket; ///< null when it is not about one
        QDateTime utc;   ///< as believed
        bool clockSure = true;
    };
    Result<void> add(const Entry &entry, const Moment &now);

    [[nodiscard]] Result<qint64> length() const;
    [[nodiscard]] Result<qint64> firstKept() const;
    /// h(position); nothing when it is no longer kept.
    [[nodiscard]] Result<QByteArray> chainAt(qint64 position) const;
    /// @param now nothing gives every event without age
    [[nodiscard]] Result<QList<PostedEvent>> read(qint64 from, int atMost,
                                                  const std::optional<Moment> &now) const;
    /// Removes acknowledged events of days before this one, the oldest first; the last one of all stays.
    Result<int> forget(const OfficeDay &before, qint64 acknowledged, int atMost);

private:
    Result<qint64> bootNumber(const QByteArray &boot);

    Database &m_database;
};

} // namespace okienko
