// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/checkin.h"

#include <algorithm>

#include "domain/openinghours.h"

namespace okienko::officestore
{

using backoffice::Stage;
using backoffice::TicketEvent;
using backoffice::Who;
using Act = backoffice::Deed;

namespace
{

QString sameBooking(const QString &number)
{
    return QStringLiteral("the same booking came with %1").arg(number);
}

QString forSeveral(int people) { return QStringLiteral("booked for %1 people").arg(people); }

/// It may still be called.
bool inHall(Stage stage) { return stage == Stage::Waiting || stage == Stage::Away || stage == Stage::NoShow; }
/// Its visitor, or the office, has given it up.
bool gone(Stage stage) { return stage == Stage::GivenBack || stage == Stage::Released; }

bool endedAsSecond(const TicketEvent &event)
{
    return event.deed == Act::TakeBooking && event.who.kind == Who::Kind::Office;
}

} // namespace

Result<std::optional<Instant>> CheckIn::timeOf(const BookingId &id, const ServiceId &service,
                                               const OfficeDay &day) const
{
    using Time = std::optional<Instant>;
    const Result<std::optional<Booking>> found = m_bookings.find(id);
    if (!found)
        return failure(found.error());
    if (!*found || (*found)->state != BookingState::Booked || (*found)->service != service)
        return Time();
    const Instant from = instantOf((*found)->from);
    return backoffice::dayAt(from, m_deed.state().shape.zone) == day ? Time(from) : Time();
}

Result<KnownTicket> CheckIn::settle(const KnownTicket &ticket, const EventId &news)
{
    if (ticket.booking.isNull())
        return ticket;
    const Result<std::optional<Booking>> found = m_bookings.find(ticket.booking);
    if (!found)
        return failure(found.error());
    if (!*found)
        return ticket;
    const Booking &booking = **found;
    Result<void> done;
    if (booking.ticket == ticket.id()) {
        if (ticket.now.stage == Stage::GivenBack)
            done = leaveToAnother(booking, news);
    } else if (!booking.ticket.isNull()) {
        return endSecond(ticket, booking, news);
    } else if (!gone(ticket.now.stage) && booking.state == BookingState::Booked &&
               ticket.now.appointment == instantOf(booking.from)) { // it may have been moved meanwhile
        done = give(booking, ticket);
        if (const QString several = forSeveral(booking.visits);
            done && booking.visits > 1 && !ticket.marks.contains(several)) {
            KnownTicket marked = ticket;
            marked.marks.append(several);
            return m_tickets.update(marked);
        }
    }
    return done ? Result<KnownTicket>(ticket) : Result<KnownTicket>(failure(done.error()));
}

Result<KnownTicket> CheckIn::endSecond(KnownTicket ticket, const Booking &booking, const EventId &news)
{
    if (gone(ticket.now.stage))
        return ticket;
    if (const QString why = sameBooking(booking.number); !ticket.marks.contains(why))
        ticket.marks.append(why);
    // Whom a counter has already, by the paper, it keeps.
    if (!inHall(ticket.now.stage))
        return m_tickets.update(ticket);
    return add(ticket, Act::TakeBooking, news);
}

Result<void> CheckIn::leaveToAnother(const Booking &booking, const EventId &news)
{
    const Result<void> left = give(booking, {});
    if (!left)
        return left;
    Result<QList<KnownTicket>> papers = m_tickets.withBooking(booking.id);
    if (!papers)
        return failure(papers.error());
    std::ranges::sort(*papers, {},
                      [](const KnownTicket &one) { return std::tuple(one.now.issuedAt, one.id().value); });
    for (KnownTicket &one : *papers) {
        if (one.day != m_deed.today() || one.now.stage != Stage::Released ||
            one.now.appointment != instantOf(booking.from))
            continue;
        const Result<bool> waits = waitsBut(one);
        if (!waits)
            return failure(waits.error());
        if (!*waits)
            continue;
        one.marks.removeAll(sameBooking(booking.number));
        const Result<KnownTicket> again = add(one, Act::ToHall, news);
        return again ? give(booking, *again) : Result<void>(failure(again.error()));
    }
    return {};
}

Result<void> CheckIn::give(const Booking &booking, const KnownTicket &ticket)
{
    m_deed.tell(QStringLiteral("bookings"));
    return m_bookings.arrived(booking.id, ticket.id(),
                              ticket.id().isNull() ? QString() : ticket.number().text());
}

Result<bool> CheckIn::waitsBut(const KnownTicket &ticket) const
{
    Result<QList<TicketEvent>> history = m_tickets.history(ticket);
    if (!history)
        return failure(history.error());
    const bool second = history->removeIf(endedAsSecond) > 0;
    return second && inHall(backoffice::ticketOf(*history).stage);
}

Result<KnownTicket> CheckIn::add(const KnownTicket &ticket, Act what, const EventId &news)
{
    const Result<QList<TicketEvent>> history = m_tickets.history(ticket);
    if (!history)
        return failure(history.error());
    TicketEvent event;
    event.id = {QUuid::createUuidV5(news.value, QStringLiteral("booking"))};
    event.request = {event.id.value};
    event.ticket = ticket.id();
    event.deed = what;
    event.who = {Who::Kind::Office, {}};
    event.at = m_deed.now();
    // After all that is known of it, also where a terminal's clock is ahead.
    for (const TicketEvent &earlier : *history) {
        event.step = std::max(event.step, earlier.step);
        event.at = std::max(event.at, earlier.at);
    }
    ++event.step;
    m_deed.tell(QStringLiteral("calls"));
    return m_tickets.add(ticket, event, m_deed.today());
}

} // namespace okienko::officestore
