// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/appointmentdesk.h"

#include <algorithm>

#include "ports/bookings.h"
#include "ports/clock.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds undoWithin = 5min;

} // namespace

AppointmentDesk::AppointmentDesk(Bookings *line, const Clock &clock, QObject *parent)
    : QObject(parent), m_line(line), m_clock(clock)
{
    if (m_line == nullptr)
        return;
    connect(m_line, &Bookings::daysTold, this, &AppointmentDesk::hearDays);
    connect(m_line, &Bookings::timesTold, this, &AppointmentDesk::hearTimes);
    connect(m_line, &Bookings::told, this, &AppointmentDesk::hear);
    connect(m_line, &Bookings::refused, this, &AppointmentDesk::hearNo);
    connect(m_line, &Bookings::unheard, this, &AppointmentDesk::hearNothing);
}

bool AppointmentDesk::promising() const
{
    return m_asking && (m_question == Question::Confirm || m_question == Question::Move ||
                        m_question == Question::Cancel);
}

std::optional<QDateTime> AppointmentDesk::nextFree() const
{
    const auto found =
        std::ranges::find_if(m_days, [](const BookableDay &day) { return day.first.isValid(); });
    return found == m_days.cend() ? std::nullopt : std::optional(found->first);
}

int AppointmentDesk::secondsToUndo() const
{
    // The old time of what was moved is perhaps somebody else's.
    if (m_step != Step::Booked || m_moved)
        return 0;
    const auto left = undoWithin - (m_clock.now().sinceBoot - m_bookedAt);
    return left > 0ms ? static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()) : 0;
}

void AppointmentDesk::ask(Question question)
{
    m_question = question;
    m_asking = true;
    switch (question) {
    case Question::Days: m_line->askDays(m_wanted.service, m_wanted.visits); break;
    case Question::Times: m_line->askTimes(m_wanted.service, m_wanted.visits, m_day); break;
    case Question::Hold:
        if (!m_holds.contains(m_wanted.id))
            m_holds.append(m_wanted.id);
        m_line->hold(m_wanted);
        break;
    case Question::Confirm: m_line->confirm(m_wanted.id); break;
    case Question::Move: m_line->move(m_wanted.id, m_wanted.start); break;
    case Question::Cancel: m_line->cancel(m_wanted.id); break;
    case Question::None: m_asking = false; break;
    }
    Q_EMIT changed();
}

void AppointmentDesk::begin(const ServiceId &service, Language language, int peopleAtMost)
{
    if (m_line == nullptr)
        return;
    forget();
    m_wanted.service = service;
    m_wanted.language = language;
    m_peopleAtMost = peopleAtMost;
    if (m_peopleAtMost > 1) {
        m_step = Step::People;
        Q_EMIT changed();
        return;
    }
    m_step = Step::Days;
    ask(Question::Days);
}

void AppointmentDesk::choosePeople(int people)
{
    if (m_step != Step::People || people < 1 || people > m_peopleAtMost)
        return;
    m_wanted.visits = people;
    m_days.clear(); // of another number of people
    m_step = Step::Days;
    ask(Question::Days);
}

void AppointmentDesk::beginMove(const Booking &booking, Language language)
{
    if (m_line == nullptr)
        return;
    forget();
    m_moved = booking;
    m_wanted.id = booking.id;
    m_wanted.service = booking.service;
    m_wanted.visits = booking.visits;
    m_wanted.language = language;
    m_step = Step::Days;
    ask(Question::Days);
}

bool AppointmentDesk::unmovable() const
{
    return m_moved && m_step == Step::Review && m_trouble == Trouble::NotPossible;
}

void AppointmentDesk::chooseDay(const QDate &day)
{
    if (m_step != Step::Days || holding())
        return;
    m_trouble = Trouble::None;
    m_day = day;
    m_times.clear();
    m_step = Step::Times;
    ask(Question::Times);
}

void AppointmentDesk::chooseTime(const QDateTime &start)
{
    if (m_step == Step::Times && m_times.contains(start) && !holding())
        wish(start);
}

void AppointmentDesk::chooseNextFree()
{
    const auto start = nextFree();
    if (m_step != Step::Days || m_asking || !start)
        return;
    // Where it is gone meanwhile the other times of that day are offered.
    const auto day =
        std::ranges::find_if(m_days, [&](const BookableDay &one) { return one.first == *start; });
    m_day = day->day;
    wish(*start);
}

void AppointmentDesk::wish(const QDateTime &start)
{
    m_trouble = Trouble::None;
    if (m_moved) {  // the old time stays until the new one is had: none has to be held
        answered(); // what was still asked for is not of this choice
        m_booking = m_moved;
        m_booking->from = start;
        m_booking->to = start.addSecs(m_moved->from.secsTo(m_moved->to));
        m_wanted.start = start;
        m_step = Step::Review;
        Q_EMIT changed();
        return;
    }
    // Another time is another booking; the same one again, after no answer, keeps its id (again()).
    m_wanted.id = {newUuid7(m_clock.now().utc.toMSecsSinceEpoch())};
    m_wanted.start = start;
    ask(Question::Hold);
}

void AppointmentDesk::confirm()
{
    if (m_step != Step::Review || m_asking)
        return;
    m_trouble = Trouble::None;
    ask(m_moved ? Question::Move : Question::Confirm);
}

void AppointmentDesk::undo()
{
    if (secondsToUndo() == 0 || m_asking)
        return;
    m_trouble = Trouble::None;
    ask(Question::Cancel);
}

void AppointmentDesk::again()
{
    if (m_trouble != Trouble::Unheard)
        return;
    m_trouble = Trouble::None;
    ask(m_question);
}

void AppointmentDesk::back()
{
    // What is perhaps promised this moment is not left behind without its code.
    if (promising())
        return;
    m_trouble = Trouble::None;
    switch (m_step) {
    case Step::Review:
        m_step = Step::Times;
        ask(Question::Times);
        return;
    case Step::Times:
        m_step = Step::Days;
        ask(Question::Days);
        return;
    case Step::Days:
        if (m_peopleAtMost == 1)
            break;
        answered();
        m_step = Step::People;
        Q_EMIT changed();
        return;
    case Step::People:
    case Step::Booked:
    case Step::Undone:
    case Step::Nothing: break;
    }
    forget();
    Q_EMIT changed();
}

void AppointmentDesk::forget()
{
    // Also what was perhaps promised by an answer that never came: nobody has its code.
    for (const BookingId &held : std::as_const(m_holds))
        m_line->release(held);
    m_holds.clear();
    m_step = Step::Nothing;
    m_question = Question::None;
    m_asking = false;
    m_trouble = Trouble::None;
    m_wanted = {};
    m_peopleAtMost = 1;
    m_days.clear();
    m_day = {};
    m_times.clear();
    m_booking.reset();
    m_moved.reset();
}

void AppointmentDesk::visitEnded()
{
    if (m_step == Step::Nothing)
        return;
    forget();
    Q_EMIT changed();
}

void AppointmentDesk::answered()
{
    m_asking = false;
    m_question = Question::None;
}

void AppointmentDesk::hearDays(const QList<BookableDay> &days)
{
    if (!m_asking || m_question != Question::Days)
        return;
    answered();
    m_days = days;
    Q_EMIT changed();
}

void AppointmentDesk::hearTimes(const QList<QDateTime> &times)
{
    if (!m_asking || m_question != Question::Times)
        return;
    answered();
    m_times = times;
    if (m_times.isEmpty()) { // the last one went meanwhile
        if (m_trouble == Trouble::None)
            m_trouble = Trouble::Taken;
        m_step = Step::Days;
        ask(Question::Days);
        return;
    }
    Q_EMIT changed();
}

void AppointmentDesk::hear(const Booking &booking)
{
    if (!m_asking || booking.id != m_wanted.id)
        return;
    answered();
    switch (booking.state) {
    case BookingState::Held:
        m_booking = booking;
        m_holds = {booking.id}; // whatever was held before is free
        m_step = Step::Review;
        break;
    case BookingState::Booked:
        m_booking = booking;
        m_holds.clear();
        m_step = Step::Booked;
        m_bookedAt = m_clock.now().sinceBoot;
        Q_EMIT booked(booking);
        break;
    case BookingState::Cancelled:
        forget();
        m_step = Step::Undone;
        break;
    }
    Q_EMIT changed();
}

void AppointmentDesk::hearNo(BookingRefusal why)
{
    if (!m_asking)
        return;
    const Question asked = m_question;
    answered();
    m_trouble = why == BookingRefusal::Taken        ? Trouble::Taken
                : why == BookingRefusal::NotOffered ? Trouble::NotOffered
                                                    : Trouble::NotPossible;
    // Where not even the days are offered, asking again would not end; what was booked stays booked.
    if (asked == Question::Days || asked == Question::Cancel ||
        (asked == Question::Move && why == BookingRefusal::NotPossible)) {
        Q_EMIT changed();
        return;
    }
    if (why != BookingRefusal::NotPossible)
        m_holds.removeAll(m_wanted.id);
    m_booking.reset();
    m_step = why == BookingRefusal::NotOffered ? Step::Days : Step::Times;
    ask(why == BookingRefusal::NotOffered ? Question::Days : Question::Times);
}

void AppointmentDesk::hearNothing()
{
    if (!m_asking)
        return;
    m_asking = false; // the question stays for again()
    m_trouble = Trouble::Unheard;
    Q_EMIT changed();
}

} // namespace okienko
