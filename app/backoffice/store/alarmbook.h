// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "officestore/deed.h"

namespace okienko::officestore
{

/// An alarm as it stands in the book. What it means and what to do is said by its kind (the pages' words).
struct Alarm {
    qint64 number = 0; ///< counted from 1
    QString kind;
    Instant at;
    QString detail;
    QUuid device; ///< null: of none
    QList<TicketId> tickets;
    QString seenBy; ///< empty: by nobody yet
    std::optional<Instant> seenAt;
};

/// What somebody should look at. Raised by Deed::raise().
class AlarmBook
{
public:
    AlarmBook(Connection &connection, const OfficeId &office) : m_connection(connection), m_office(office) {}

    /// Oldest first, those after this number.
    [[nodiscard]] Result<QList<Alarm>> list(qint64 after, int atMost) const;
    /// NotFound: no such alarm. The first who looked stays written.
    static Result<void> see(Deed &deed, qint64 number, const QString &who);

private:
    Connection &m_connection;
    OfficeId m_office;
};

} // namespace okienko::officestore
