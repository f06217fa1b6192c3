// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/bookingdesk.h"

#include "domain/openinghours.h"

namespace okienko::officestore
{

namespace
{

#define BOOKING_COLUMNS                                                                                      \
    "booking, service, visits, from_at, to_at, state, held_until, code, language, ticket, number"

// The SQL says 0 for held and 1 for booked.
static_assert(static_cast<int>(BookingState::Held) == 0 && static_cast<int>(BookingState::Booked) == 1 &&
              static_cast<int>(BookingState::Cancelled) == 2);

/// The longest time that can be booked: four visits of eight hours. What began earlier than that is over.
constexpr std::chrono::hours longest{32};
constexpr std::chrono::days kept{30};

Booking read(const Statement &row)
{
    Booking booking;
    booking.id = {row.uuid(0)};
    booking.service = {row.text(1)};
    booking.visits = row.small(2);
    booking.from = utcOf(row.instant(3));
    booking.to = utcOf(row.instant(4));
    booking.state = static_cast<BookingState>(row.small(5));
    booking.heldUntil = utcOf(row.instant(6));
    booking.code = row.text(7);
    booking.language = languageOf(row.text(8)).value_or(Language::Polish);
    booking.ticket = {row.uuid(9)};
    booking.number = row.text(10);
    return booking;
}

} // namespace

Result<QList<backoffice::BookedTime>> BookingBook::taken(const QList<ServiceId> &services, Instant from,
                                                         Instant to, Instant now, const BookingId &but,
                                                         const DeviceId &heldBy) const
{
    QList<backoffice::BookedTime> taken;
    for (const ServiceId &service : services) {
        Statement rows = m_connection.statement(
            "SELECT from_at, to_at FROM bookings WHERE office = ? AND service = ? AND from_at >= ? AND "
            "from_at < ? AND "
            "to_at > ? AND (state = 1 OR (state = 0 AND held_until > ? AND device <> ?)) AND booking <> ?");
        rows.with(m_office, service, from - longest, to, from, now, heldBy.text(), but.text());
        for (;;) {
            const Result<bool> row = rows.step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            taken.append({service, rows.instant(0), rows.instant(1)});
        }
    }
    return taken;
}

Result<std::optional<Booking>> BookingBook::find(const BookingId &id) const
{
    return rowOf(
        std::move(m_connection
                      .statement("SELECT " BOOKING_COLUMNS " FROM bookings WHERE office = ? AND booking = ?")
                      .with(m_office, id)),
        read);
}

Result<std::optional<Booking>> BookingBook::withCode(const QString &code) const
{
    return rowOf(
        std::move(
            m_connection.statement("SELECT " BOOKING_COLUMNS " FROM bookings WHERE office = ? AND code = ?")
                .with(m_office, code)),
        read);
}

Result<QList<Booking>> BookingBook::ofDay(Instant begin, Instant end, int atMost) const
{
    Statement rows = m_connection.statement(
        "SELECT " BOOKING_COLUMNS " FROM bookings WHERE office = ? AND from_at >= ? "
        "AND from_at < ? AND state <> 0 AND code IS NOT NULL ORDER BY from_at, booking "
        "LIMIT ?");
    rows.with(m_office, begin, end, atMost);
    QList<Booking> bookings;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return bookings;
        bookings.append(read(rows));
    }
}

Result<void> BookingBook::arrived(const BookingId &id, const TicketId &ticket, const QString &number) const
{
    return m_connection
        .statement("UPDATE bookings SET ticket = ?, number = ? WHERE office = ? AND booking = ?")
        .with(ticket, number, m_office, id)
        .done();
}

Result<BookingDesk::Verdict> BookingDesk::verdict(const ServiceId &service, int visits, Instant start,
                                                  const BookingId &own, const DeviceId &heldBy) const
{
    const auto taken =
        BookingBook(m_deed.connection(), m_deed.office())
            .taken(m_calendar.together(service), start, start + longest, m_deed.now(), own, heldBy);
    if (!taken)
        return failure(taken.error());
    return m_calendar.verdict(service, visits, start, *taken, m_deed.now());
}

tl::unexpected<BookingDesk::Refusal> BookingDesk::refused(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotATime: return tl::unexpected(Refusal::NotATime);
    case Verdict::TooSoon: return tl::unexpected(Refusal::TooSoon);
    case Verdict::TooFar: return tl::unexpected(Refusal::TooFar);
    case Verdict::NotBookable: return tl::unexpected(Refusal::NotBookable);
    case Verdict::Free:
    case Verdict::Taken: break;
    }
    return tl::unexpected(Refusal::Taken);
}

Result<void> BookingDesk::write(const Booking &booking)
{
    m_deed.tell(QStringLiteral("bookings"));
    return m_deed
        .statement("UPDATE bookings SET from_at = ?, to_at = ?, state = ?, code = ?, changes = changes + 1, "
                   "changed_at = ? WHERE office = ? AND booking = ?")
        .with(instantOf(booking.from), instantOf(booking.to), static_cast<int>(booking.state),
              booking.code.isEmpty() ? std::optional<QString>() : booking.code, m_deed.now(), m_deed.office(),
              booking.id)
        .done();
}

BookingDesk::Answer<Booking> BookingDesk::hold(const Wish &wish)
{
    using Held = tl::expected<Booking, Refusal>;
    const TimeWanted &time = wish.time;
    const Instant start = instantOf(time.start);
    const auto known = BookingBook(m_deed.connection(), m_deed.office()).find(time.id);
    if (!known)
        return failure(known.error());
    if (*known)
        return (*known)->state == BookingState::Cancelled ? Held(tl::unexpected(Refusal::Cancelled))
                                                          : Held(**known);
    if (m_deed.inDoubt())
        return Held(tl::unexpected(Refusal::ClockInDoubt));
    const auto found = verdict(time.service, time.visits, start, time.id, wish.device);
    if (!found)
        return failure(found.error());
    if (*found != Verdict::Free)
        return Held(refused(*found));
    // Only now: who does not get the new time keeps the one before.
    Result<void> done =
        m_deed.statement("UPDATE bookings SET state = 2 WHERE office = ? AND device = ? AND state = 0")
            .with(m_deed.office(), wish.device)
            .done();
    if (!done)
        return failure(done.error());
    Booking booking{time.id, time.service, time.visits,  time.start, {}, BookingState::Held,
                    {},      {},           time.language};
    const Instant until = m_deed.now() + m_calendar.terms().hold;
    booking.to = utcOf(start + m_calendar.length(time.service, time.visits));
    booking.heldUntil = utcOf(until);
    done =
        m_deed
            .statement(
                "INSERT INTO bookings (office, booking, service, visits, from_at, to_at, state, held_until, "
                "language, device, made_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)")
            .with(m_deed.office(), time.id, time.service, time.visits, start, instantOf(booking.to), until,
                  codeOf(time.language), wish.device, m_deed.now())
            .done();
    if (!done)
        return failure(done.error());
    return Held(booking);
}

BookingDesk::Answer<Booking> BookingDesk::confirm(const BookingId &id)
{
    using Promised = tl::expected<Booking, Refusal>;
    const BookingBook book(m_deed.connection(), m_deed.office());
    const auto known = book.find(id);
    if (!known)
        return failure(known.error());
    if (!*known)
        return Promised(tl::unexpected(Refusal::Unknown));
    Booking booking = **known;
    if (booking.state == BookingState::Cancelled)
        return Promised(tl::unexpected(Refusal::Cancelled));
    if (booking.state == BookingState::Booked)
        return Promised(booking);
    if (m_deed.inDoubt())
        return Promised(tl::unexpected(Refusal::ClockInDoubt));
    const auto found = verdict(booking.service, booking.visits, instantOf(booking.from), id, {});
    if (!found)
        return failure(found.error());
    const bool over = instantOf(booking.heldUntil) <= m_deed.now();
    const bool lost = *found == Verdict::Taken || *found == Verdict::TooSoon;
    if (lost && over)
        return Promised(tl::unexpected(Refusal::HoldOver));
    // What was held is kept, also when it got near meanwhile; the office may have closed the day, though.
    if (!lost && *found != Verdict::Free)
        return Promised(refused(*found));
    booking.state = BookingState::Booked;
    // As long as the office's file says now: that is what was looked for.
    booking.to = utcOf(instantOf(booking.from) + m_calendar.length(booking.service, booking.visits));
    do {
        booking.code = newBookingCode();
        const auto other = book.withCode(booking.code);
        if (!other)
            return failure(other.error());
        if (*other)
            booking.code.clear();
    } while (booking.code.isEmpty());
    const Result<void> done = write(booking);
    return done ? Answer<Booking>(Promised(booking)) : Answer<Booking>(failure(done.error()));
}

BookingDesk::Answer<Booking> BookingDesk::move(const BookingId &id, Instant start, const DeviceId &device)
{
    using Moved = tl::expected<Booking, Refusal>;
    const auto known = BookingBook(m_deed.connection(), m_deed.office()).find(id);
    if (!known)
        return failure(known.error());
    if (!*known || (*known)->state == BookingState::Held)
        return Moved(tl::unexpected(Refusal::Unknown));
    Booking booking = **known;
    if (booking.state == BookingState::Cancelled)
        return Moved(tl::unexpected(Refusal::Cancelled));
    if (instantOf(booking.from) == start)
        return Moved(booking);
    if (m_deed.inDoubt())
        return Moved(tl::unexpected(Refusal::ClockInDoubt));
    if (instantOf(booking.from) <= m_deed.now())
        return Moved(tl::unexpected(Refusal::Past));
    if (!booking.ticket.isNull())
        return Moved(tl::unexpected(Refusal::Arrived));
    const auto found = verdict(booking.service, booking.visits, start, id, device);
    if (!found)
        return failure(found.error());
    if (*found != Verdict::Free)
        return Moved(refused(*found));
    booking.from = utcOf(start);
    booking.to = utcOf(start + m_calendar.length(booking.service, booking.visits));
    const Result<void> done = write(booking);
    return done ? Answer<Booking>(Moved(booking)) : Answer<Booking>(failure(done.error()));
}

BookingDesk::Answer<Booking> BookingDesk::cancel(const BookingId &id)
{
    using Freed = tl::expected<Booking, Refusal>;
    const auto known = BookingBook(m_deed.connection(), m_deed.office()).find(id);
    if (!known)
        return failure(known.error());
    if (!*known)
        return Freed(tl::unexpected(Refusal::Unknown));
    Booking booking = **known;
    if (booking.state == BookingState::Cancelled)
        return Freed(booking);
    if (booking.state == BookingState::Booked && instantOf(booking.from) <= m_deed.now())
        return Freed(tl::unexpected(Refusal::Past));
    if (!booking.ticket.isNull())
        return Freed(tl::unexpected(Refusal::Arrived));
    booking.state = BookingState::Cancelled;
    const Result<void> done = write(booking);
    return done ? Answer<Booking>(Freed(booking)) : Answer<Booking>(failure(done.error()));
}

Result<void> BookingDesk::forgetOld(Deed &deed)
{
    const Result<void> done = deed.statement("DELETE FROM bookings WHERE office = ? AND to_at < ?")
                                  .with(deed.office(), deed.now() - kept)
                                  .done();
    if (!done)
        return done;
    return deed.statement("DELETE FROM bookings WHERE office = ? AND code IS NULL AND held_until < ?")
        .with(deed.office(), deed.now() - std::chrono::days(1))
        .done();
}

} // namespace okienko::officestore
