// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lease.h"
#include "officestore/officetoday.h"
#include "officestore/ticketbook.h"

namespace okienko::officestore
{

/// Tickets that staff give to who cannot or need not use a terminal. Their numbers come from the office's own
/// live numbers; they stand in the queue at once.
class WalkInDesk
{
public:
    WalkInDesk(Deed &deed, const Office &file)
        : m_deed(deed), m_today(deed, file), m_tickets(m_today.connection, m_today.office)
    {
    }

    struct Order {
        TicketId id; ///< made by who asks: the same id is the same ticket
        ServiceId service;
        Language language = Language::Polish;
        Needs needs;
        VisitId visit;
    };
    /// NotFound: no such service. A refusal: no number now.
    Result<tl::expected<KnownTicket, LendRefusal>> issue(const Order &order);

private:
    Deed &m_deed;
    OfficeToday m_today;
    TicketBook m_tickets;
};

} // namespace okienko::officestore
