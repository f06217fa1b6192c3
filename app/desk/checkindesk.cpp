// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/checkindesk.h"

#include <algorithm>

#include "desk/catalogue.h"
#include "domain/openinghours.h"
#include "ports/bookings.h"
#include "ports/clock.h"
#include "store/ledger.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

/// From then on whoever comes is shown no way out any more: sitting down is all there is to do.
constexpr std::chrono::seconds early = 20min;
/// As the office's order of calls lets who is booked keep the place.
constexpr std::chrono::seconds lateAfter = 15min;

} // namespace

CheckInDesk::CheckInDesk(Bookings *line, const Ledger &ledger, const Clock &clock, const Catalogue &catalogue,
                         QObject *parent)
    : QObject(parent), m_line(line), m_ledger(ledger), m_clock(clock), m_catalogue(catalogue)
{
    if (m_line == nullptr)
        return;
    connect(m_line, &Bookings::sought, this, &CheckInDesk::hearSought);
    connect(m_line, &Bookings::unheard, this, &CheckInDesk::hearNothing);
    connect(m_line, &Bookings::told, this, &CheckInDesk::hear);
    connect(m_line, &Bookings::refused, this, &CheckInDesk::hearNo);
    connect(m_line, &Bookings::dayTold, this, &CheckInDesk::setToday);
}

CheckInDesk::Standing CheckInDesk::standing() const
{
    if (!m_booking || m_booking->state != BookingState::Booked)
        return Standing::Cancelled;
    const QTimeZone &zone = m_catalogue.office().zone;
    const QDateTime now = m_clock.now().utc;
    const int days =
        static_cast<int>(now.toTimeZone(zone).date().daysTo(m_booking->from.toTimeZone(zone).date()));
    if (days < 0)
        return Standing::Past;
    if (days > 0)
        return openThen() ? Standing::AnotherDay : Standing::ClosedThatDay;
    if (arrived())
        return Standing::Arrived;
    const qint64 seconds = now.secsTo(m_booking->from);
    return seconds > early.count()        ? (openThen() ? Standing::Early : Standing::ClosedLater)
           : seconds < -lateAfter.count() ? Standing::Late
                                          : Standing::InTime;
}

bool CheckInDesk::openThen() const
{
    const Office &office = m_catalogue.office();
    const QDateTime from = m_booking->from.toTimeZone(office.zone);
    const QDateTime to = m_booking->to.toTimeZone(office.zone);
    return std::ranges::any_of(hoursOn(office, from.date()), [&](const Hours &span) {
        return span.open <= from.time() && to.time() <= span.close;
    });
}

std::optional<Ticket> CheckInDesk::ownTicket() const
{
    if (!m_booking)
        return std::nullopt;
    const auto own = m_ledger.ticketOfBooking(m_booking->id);
    return own ? *own : std::nullopt;
}

bool CheckInDesk::arrived() const
{
    // What happens here with a ticket is known before the office hears of it.
    if (ownTicket())
        return true;
    const auto own = m_ledger.ticket(m_booking->ticket);
    const bool givenBack = own && *own && (*own)->state == TicketState::GivenBack;
    return !m_booking->ticket.isNull() && !givenBack;
}

void CheckInDesk::answered(Answer answer)
{
    m_answer = answer;
    Q_EMIT changed();
}

void CheckInDesk::look(const QString &typed)
{
    if (m_line == nullptr)
        return;
    m_booking.reset();
    m_cancelling = false;
    m_cancelUnheard = false;
    if (m_misses.tooMany(m_clock.now().sinceBoot)) {
        answered(Answer::TooManyTries);
        return;
    }
    // A slip is caught here: nobody is asked, and it was no try at somebody else's code.
    const auto code = readBookingCode(typed);
    if (!code) {
        answered(Answer::NotFound);
        return;
    }
    m_code = *code;
    if (m_lineDown && takeFromTheList())
        return;
    answered(Answer::Asking);
    m_line->seek(m_code);
}

void CheckInDesk::take(const Booking &booking, bool fromTheList)
{
    m_booking = booking;
    m_fromTheList = fromTheList;
    answered(Answer::Found);
    Q_EMIT found();
}

bool CheckInDesk::takeFromTheList()
{
    const auto listed =
        std::ranges::find_if(m_today.bookings, [this](const Booking &one) { return one.code == m_code; });
    if (listed == m_today.bookings.cend())
        return false;
    take(Booking(*listed), true);
    return true;
}

void CheckInDesk::hearSought(const std::optional<Booking> &booking)
{
    if (m_answer != Answer::Asking)
        return;
    if (booking) {
        take(*booking, false);
        return;
    }
    m_misses.add(m_clock.now().sinceBoot);
    answered(Answer::NotFound);
}

void CheckInDesk::hearNothing()
{
    if (m_cancelling) {
        m_cancelling = false;
        m_cancelUnheard = true;
        Q_EMIT changed();
        return;
    }
    if (m_answer != Answer::Asking)
        return;
    if (!takeFromTheList())
        answered(Answer::NotNow);
}

void CheckInDesk::hearNo()
{
    if (!m_cancelling)
        return;
    // It stands otherwise than was believed here: its time has begun, or its visitor came with it elsewhere.
    m_cancelling = false;
    m_code = m_booking->code;
    m_answer = Answer::Asking;
    m_line->seek(m_code);
}

void CheckInDesk::cancel()
{
    if (m_line == nullptr || !m_booking || m_cancelling)
        return;
    m_cancelling = true;
    m_cancelUnheard = false;
    m_line->cancel(m_booking->id);
    Q_EMIT changed();
}

void CheckInDesk::hear(const Booking &booking)
{
    if (!m_cancelling || !m_booking || booking.id != m_booking->id)
        return;
    m_cancelling = false;
    m_booking = booking;
    Q_EMIT changed();
}

void CheckInDesk::forget()
{
    m_code.clear();
    m_booking.reset();
    m_fromTheList = false;
    m_cancelling = false;
    m_cancelUnheard = false;
    answered(Answer::Nothing);
}

} // namespace okienko
