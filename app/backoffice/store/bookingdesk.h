// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/booking.h"
#include "officestore/deed.h"
#include "officestore/deviceid.h"
#include "officestore/officetoday.h"
#include "rules/bookingcalendar.h"

namespace okienko::officestore
{

/// Who has which time. All deeds of an office stand in one line, so that two never get the last place.
class BookingDesk
{
public:
    /// @param file of the office; outlives it
    BookingDesk(Deed &deed, const Office &file, const backoffice::BookingTerms &terms = {})
        : m_deed(deed), m_calendar(file, terms)
    {
    }

    /// Why not.
    enum class Refusal {
        Taken,        ///< somebody else has it, or holds it
        NotATime,     ///< the office does not offer it
        TooSoon,      ///< past, or too near
        TooFar,       ///< beyond what can be booked today
        NotBookable,  ///< no such service, or one that nobody books; too many visits
        HoldOver,     ///< nobody held it any more, and it is taken
        Cancelled,    ///< it was cancelled before
        Past,         ///< it has begun: it cannot be moved or cancelled
        Arrived,      ///< its visitor is here with a ticket
        ClockInDoubt, ///< which times are past is not known
        Unknown       ///< no such booking
    };
    template <typename T>
    using Answer = Result<tl::expected<T, Refusal>>;

    struct Wish {
        TimeWanted time;
        DeviceId device; ///< asks; whatever else it held is free again: one visitor stands there
    };
    /// Keeps a time while somebody decides.
    Answer<Booking> hold(const Wish &wish);
    /// Promises it, with a code. Also when the hold is over and nobody took the time meanwhile.
    Answer<Booking> confirm(const BookingId &id);
    /// Another time for the same booking: the old one is free only with the new one had.
    /// @param device asks; what it holds does not stand in the way
    Answer<Booking> move(const BookingId &id, Instant start, const DeviceId &device);
    /// A hold ends, a booking is cancelled. The time is free at once.
    Answer<Booking> cancel(const BookingId &id);

    /// Removes what is over for 30 days, and holds that became nothing.
    static Result<void> forgetOld(Deed &deed);

private:
    using Verdict = backoffice::BookingCalendar::Verdict;
    Result<Verdict> verdict(const ServiceId &service, int visits, Instant start, const BookingId &own,
                            const DeviceId &heldBy) const;
    Result<void> write(const Booking &booking);
    static tl::unexpected<Refusal> refused(Verdict verdict);

    Deed &m_deed;
    backoffice::BookingCalendar m_calendar;
};

/// Reading bookings, without a deed.
class BookingBook
{
public:
    BookingBook(Connection &connection, const OfficeId &office) : m_connection(connection), m_office(office)
    {
    }

    /// What is booked or held between two instants, of these services.
    /// @param but a booking that does not count
    /// @param heldBy nor what this device holds
    [[nodiscard]] Result<QList<backoffice::BookedTime>> taken(const QList<ServiceId> &services, Instant from,
                                                              Instant to, Instant now,
                                                              const BookingId &but = {},
                                                              const DeviceId &heldBy = {}) const;
    [[nodiscard]] Result<std::optional<Booking>> find(const BookingId &id) const;
    /// By what is typed; a code that was checked (readBookingCode()).
    [[nodiscard]] Result<std::optional<Booking>> withCode(const QString &code) const;
    /// Promised or cancelled ones that begin between two instants, in the order of their times.
    [[nodiscard]] Result<QList<Booking>> ofDay(Instant begin, Instant end, int atMost) const;
    /// Its visitor has come with this ticket; a null one: has given it back.
    Result<void> arrived(const BookingId &id, const TicketId &ticket, const QString &number) const;

private:
    Connection &m_connection;
    OfficeId m_office;
};

} // namespace okienko::officestore
