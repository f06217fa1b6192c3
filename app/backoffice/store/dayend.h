// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/hallbook.h"

namespace okienko::officestore
{

/// What has to be done in an office from time to time, and at the end of its day. Doing it once more, or
/// late, is right: each part looks for what is left to do.
class DayEnd
{
public:
    /// How long tickets and their histories are kept after their day. Terminals send nothing again that is
    /// older.
    static constexpr int keptDays = 8;
    static constexpr int experienceKeptDays = 400;

    DayEnd(Deed &deed, const Office &file)
        : m_deed(deed), m_today(deed, file), m_halls(m_today), m_tickets(m_today.connection, m_today.office)
    {
    }

    struct Done {
        int ended = 0;  ///< tickets that got the mark for another day
        int erased = 0; ///< tickets whose needs were erased
        bool learned = false;
    };
    /// Thirty minutes after closing what waits is ended; at midnight what is left; days that are over are
    /// learned from; needs of who was served are erased; what is too old is removed.
    Result<Done> run();

private:
    Result<void> end(const KnownTicket &ticket, const backoffice::Hall &hall);
    Result<int> endToday();
    Result<int> endEarlier();
    Result<bool> learn();
    Result<int> eraseNeeds();
    Result<void> forget();

    Deed &m_deed;
    OfficeToday m_today;
    HallBook m_halls;
    TicketBook m_tickets;
};

} // namespace okienko::officestore
