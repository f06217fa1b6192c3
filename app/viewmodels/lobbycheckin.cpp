// SPDX-License-Identifier: GPL-3.0-or-later
// Coming with a booked time: its code is typed or scanned, and whoever is in time has a ticket at once.
#include "viewmodels/lobby.h"

#include "desk/appointmentdesk.h"
#include "desk/checkindesk.h"
#include "desk/patience.h"
#include "desk/ticketdesk.h"
#include "desk/visit.h"

namespace okienko
{

using Answer = CheckInDesk::Answer;

void Lobby::openMyVisit()
{
    m_checkIn.clear();
    go(Shown::MyVisit);
}

void Lobby::scanned(const QString &text)
{
    touched();
    // No sleeve holds a ticket under the scanner: somebody is there.
    m_desks.patience.touched();
    m_desks.visit.begin();
    if (m_desks.checkIn.offered() && readBookingCode(text)) {
        if (books() && m_desks.appointments.promising())
            return;       // what becomes of that is told first
        if (halfBooked()) // first: of two questions to the office the newer one counts
            m_desks.appointments.visitEnded();
        m_checkIn.clear();
        if (m_screen != Shown::MyVisit)
            go(Shown::MyVisit); // there it says that the office is asked
        m_desks.checkIn.look(text);
        return;
    }
    m_myTicket.scanned(text);
    if (m_myTicket.result() != Shown::FoundIt && m_screen != Shown::MyTicket)
        go(Shown::MyTicket);
}

void Lobby::hearVisit()
{
    if (!m_desks.visit.active() || !waitsForVisit())
        return;
    if (const auto own = m_desks.checkIn.ownTicket())
        showOwn(*own);
    else if (m_desks.checkIn.standing() == CheckInDesk::Standing::InTime)
        arrive();
    else
        go(Shown::FoundVisit);
}

void Lobby::hearNoVisit()
{
    Shown::Why why = Shown::NoReason;
    switch (m_desks.checkIn.answer()) {
    case Answer::NotFound: why = Shown::VisitNotFound; break;
    case Answer::TooManyTries: why = Shown::VisitTries; break;
    case Answer::NotNow: why = Shown::VisitUnseen; break;
    case Answer::Found:
        if (m_screen == Shown::FoundVisit && !m_desks.checkIn.cancelling())
            Q_EMIT saysAnew();
        return;
    case Answer::Asking:
    case Answer::Nothing: return;
    }
    if (!waitsForVisit())
        return;
    m_why = why;
    go(Shown::NoTicket);
}

void Lobby::arrive()
{
    const auto &booking = m_desks.checkIn.booking();
    if (!booking)
        return;
    TicketOrder order;
    order.service = booking->service;
    order.language = m_desks.visit.settings().language;
    order.needs = m_desks.visit.needs();
    order.visit = m_desks.visit.id();
    order.booking = booking->id;
    issue(order);
}

} // namespace okienko
