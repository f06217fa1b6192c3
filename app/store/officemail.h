// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "domain/post.h"
#include "domain/result.h"

namespace okienko
{

class Database;

/// A ticket as the office knows it.
struct OfficeTicket {
    TicketId id;
    LedgerId ledger;
    OfficeDay day;
    Series series;
    int n = 0;
    Taken taken = Taken::Taken;
    QDateTime happenedAt; ///< received minus age, fixed once (P6)
    bool certain = true;
};

/// The events that arrived at the embedded office (P1, P2, P6). Nothing that is on paper is refused. Works
/// inside the caller's transaction.
class OfficeMail
{
public:
    OfficeMail(Database &database, const QList<Series> &served);

    struct Arrival {
        Taken taken = Taken::Taken;
        QString alarm; ///< what staff should hear, empty when nothing
    };
    /// @param forgotten events of days before this one that were counted already are not kept again
    Result<Arrival> take(const PostedEvent &event, const LedgerId &ledger, qint64 have,
                         const OfficeDay &forgotten, const QDateTime &received);

    struct Counted {
        qint64 have = 0;
        QByteArray chain;
    };
    /// Counts on from here as far as there is no gap.
    [[nodiscard]] Result<Counted> countFrom(const Counted &from, const LedgerId &ledger) const;

    [[nodiscard]] Result<QList<OfficeTicket>> tickets(const OfficeDay &day) const;
    /// Removes what is older, and the needs in events of days before today.
    Result<void> forget(const OfficeDay &before, const OfficeDay &today);

private:
    struct Cell {
        TicketId ticket;
        QString series;
        int n = 0;
        bool odd = false;
    };
    [[nodiscard]] Cell cellOf(const PostedEvent &event) const;
    [[nodiscard]] Result<bool> isTwin(const PostedEvent &event, const Cell &cell) const;

    Database &m_database;
    QList<Series> m_served;
};

} // namespace okienko
