// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/bookingdesk.h"
#include "officestore/ticketbook.h"

namespace okienko::officestore
{

/// One booking is one visit and is called once, whatever was printed for it at terminals that were cut off:
/// of the tickets that came with it the first that the office heard of has it. The others are ended; one of
/// them waits again when that one was given back.
class CheckIn
{
public:
    explicit CheckIn(Deed &deed)
        : m_deed(deed), m_bookings(deed.connection(), deed.office()),
          m_tickets(deed.connection(), deed.office())
    {
    }

    /// The booked time with which a ticket of this service and day comes. Nothing: it is not good for that.
    [[nodiscard]] Result<std::optional<Instant>> timeOf(const BookingId &id, const ServiceId &service,
                                                        const OfficeDay &day) const;
    /// After news of a ticket: it gets its visit, leaves it to another one, or is ended.
    /// @param news makes the ids of what the office does about it, so that the same news gives the same
    Result<KnownTicket> settle(const KnownTicket &ticket, const EventId &news);

private:
    Result<KnownTicket> endSecond(KnownTicket ticket, const Booking &booking, const EventId &news);
    /// The oldest paper that was ended because of the one that is given back now.
    Result<void> leaveToAnother(const Booking &booking, const EventId &news);
    Result<void> give(const Booking &booking, const KnownTicket &ticket);
    [[nodiscard]] Result<bool> waitsBut(const KnownTicket &ticket) const;
    Result<KnownTicket> add(const KnownTicket &ticket, backoffice::Deed what, const EventId &news);

    Deed &m_deed;
    BookingBook m_bookings;
    TicketBook m_tickets;
};

} // namespace okienko::officestore
