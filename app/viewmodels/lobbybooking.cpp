// SPDX-License-Identifier: GPL-3.0-or-later
// Booking a time: the screens follow the desk, which alone knows what the office has answered.
#include "viewmodels/lobby.h"

#include "desk/appointmentdesk.h"
#include "desk/catalogue.h"
#include "desk/checkindesk.h"
#include "desk/visit.h"

namespace okienko
{

namespace
{

using Step = AppointmentDesk::Step;
using Trouble = AppointmentDesk::Trouble;

Shown::Screen screenOf(Step step)
{
    switch (step) {
    case Step::People: return Shown::BookPeople;
    case Step::Times: return Shown::BookTime;
    case Step::Review: return Shown::BookReview;
    case Step::Booked:
    case Step::Undone: return Shown::Booked;
    case Step::Days:
    case Step::Nothing: break;
    }
    return Shown::BookDay;
}

} // namespace

void Lobby::openBooking()
{
    const Service *service = m_desks.catalogue.office().service(m_service.service());
    if (service == nullptr)
        return;
    m_desks.appointments.begin(service->id, m_desks.visit.settings().language, service->peopleAtMost);
    if (m_desks.appointments.step() == Step::Nothing)
        return;
    go(screenOf(m_desks.appointments.step()));
    followBooking(); // it may have answered already
}

bool Lobby::books() const
{
    switch (m_screen) {
    case Shown::BookPeople:
    case Shown::BookDay:
    case Shown::BookTime:
    case Shown::BookReview:
    case Shown::Booked: return true;
    case Shown::NoTicket:
        return m_why == Shown::NothingFree || m_why == Shown::TimesNotPromised ||
               m_why == Shown::PromiseUnknown;
    default: return false;
    }
}

void Lobby::followBooking()
{
    const AppointmentDesk &desk = m_desks.appointments;
    if (!books() || desk.step() == Step::Nothing)
        return;
    if (desk.unmovable()) {
        seekMovedAnew();
        return;
    }
    const bool hopeless = desk.step() == Step::Days && !desk.asking() && !desk.nextFree();
    const Shown::Why why =
        desk.trouble() == Trouble::Unheard
            ? (desk.step() == Step::Review ? Shown::PromiseUnknown : Shown::TimesNotPromised)
        : hopeless ? Shown::NothingFree
                   : Shown::NoReason;
    // What was promised stays on the glass, whatever the office says to its end.
    if (why != Shown::NoReason && desk.step() != Step::Booked) {
        m_why = why;
        show(Shown::NoTicket, false);
        return;
    }
    const Shown::Screen screen = screenOf(desk.step());
    if (screen == Shown::Booked) {
        m_way.clear();
        m_desks.checkIn.forget(); // it was moved
    }
    if (screen != m_screen)
        show(screen, screen < m_screen || screen == Shown::BookPeople); // before that stands only the service
    else if (!desk.asking())
        Q_EMIT saysAnew();
}

bool Lobby::backFromBooking()
{
    if (!halfBooked())
        return false;
    const bool fewer =
        m_screen == Shown::NoTicket && m_why == Shown::NothingFree && m_desks.appointments.peopleAtMost() > 1;
    if (m_screen != Shown::NoTicket || fewer)
        m_desks.appointments.back();
    if (m_screen != Shown::NoTicket && m_desks.appointments.step() != Step::Nothing)
        return true; // one step back, which is shown already
    // The office does not answer, or has nothing: back to where one came from.
    if (m_desks.appointments.moved() && m_why == Shown::PromiseUnknown && m_screen == Shown::NoTicket) {
        seekMovedAnew();
        return true;
    }
    m_desks.appointments.visitEnded();
    return false;
}

void Lobby::moveVisit()
{
    const auto &booking = m_desks.checkIn.booking();
    if (m_screen != Shown::FoundVisit || !booking || m_desks.checkIn.cancelling())
        return;
    m_desks.appointments.beginMove(*booking, m_desks.visit.settings().language);
    m_checkIn.keep();
    m_way.append(Shown::FoundVisit);
    show(Shown::BookDay, false);
    followBooking(); // it may have answered already
}

/// At which time it stands is not known here any more: the office is asked.
void Lobby::seekMovedAnew()
{
    const QString code = m_desks.appointments.moved()->code;
    m_desks.appointments.visitEnded();
    while (!m_way.isEmpty() &&
           (m_way.constLast() == Shown::FoundVisit || m_way.constLast() == Shown::MyVisit))
        m_way.removeLast();
    m_checkIn.clear();
    show(Shown::MyVisit, true);
    m_desks.checkIn.look(code);
}

void Lobby::tryAgain()
{
    if (m_screen != Shown::NoTicket)
        return;
    if (!books()) {
        m_checkIn.clear();
        if (!m_way.isEmpty() && m_way.constLast() == Shown::MyVisit)
            m_way.removeLast();
        show(Shown::MyVisit, true);
        return;
    }
    // What stood there before is what is asked for.
    show(screenOf(m_desks.appointments.step()), false);
    m_desks.appointments.again();
}

} // namespace okienko
