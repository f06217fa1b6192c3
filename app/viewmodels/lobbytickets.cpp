// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a ticket, why there is none, and finding one again.
#include "viewmodels/lobby.h"

#include "desk/catalogue.h"
#include "desk/doorman.h"
#include "desk/guide.h"
#include "desk/printqueue.h"
#include "desk/ticketdesk.h"
#include "desk/visit.h"
#include "viewmodels/choices.h"

namespace okienko
{

void Lobby::takeTicket() { order(false); }

void Lobby::takeTicketForAnotherPerson() { order(true); }

void Lobby::order(bool forAnotherPerson)
{
    TicketOrder order;
    order.service = m_service.service();
    order.language = m_desks.visit.settings().language;
    order.needs = m_desks.visit.needs();
    order.visit = m_desks.visit.id();
    order.mark = m_service.mark();
    order.forAnotherPerson = forAnotherPerson;
    issue(order);
}

void Lobby::issue(const TicketOrder &order)
{
    const Outcome outcome = m_desks.tickets.issue(order);
    if (!outcome) {
        m_earlier = outcome.error().earlier;
        if (outcome.error().why == Refusal::SameAgain && m_earlier && !order.booking.isNull()) {
            showOwn(*m_earlier);
        } else if (outcome.error().why == Refusal::SameAgain && m_earlier) {
            m_ticket.show(*m_earlier, false);
            go(Shown::SameAgain);
        } else {
            refuse(outcome.error().why);
        }
        return;
    }
    m_service.show(m_service.service()); // a mark is good for one ticket
    m_desks.visit.add(*outcome);
    m_ticket.show(*outcome, true);
    // The printer works on a thread of its own: it starts while the screen with the number is being built.
    // What it says meanwhile is told after the number.
    m_toldOfNoPaper = true;
    m_desks.printQueue.ring();
    m_way.clear();
    show(Shown::Ticket, false);
    m_desks.guide.ticketIssued(*outcome);
    m_toldOfNoPaper = stopsPrinting(m_desks.printQueue.status().trouble);
    if (m_toldOfNoPaper)
        m_desks.guide.noPaper(*outcome);
    Q_EMIT ticketShown(m_ticket.number());
}

void Lobby::hearElsewhere(const VisitorsTicket &told)
{
    const QDate today = m_desks.doorman.now().date();
    if (told.mark && told.mark->from <= today && today <= told.mark->until &&
        m_desks.catalogue.office().service(told.mark->service) != nullptr) {
        m_service.show(told.mark->service, told.mark->code);
        go(Shown::Service);
        return;
    }
    m_ticket.showElsewhere(told);
    go(Shown::FoundTicket);
}

void Lobby::refuse(Refusal why)
{
    m_why = whyOf(why);
    go(Shown::NoTicket);
    m_desks.guide.refused(why);
}

void Lobby::showEarlierTicket()
{
    if (m_earlier)
        showOwn(*m_earlier);
}

void Lobby::showOwn(const Ticket &ticket)
{
    m_ticket.show(ticket, false);
    go(Shown::FoundTicket);
}

void Lobby::openMyTicket()
{
    QString letters;
    for (const Series &series : m_desks.catalogue.office().series())
        letters += series.letter;
    m_myTicket.expect(letters, m_settings.digits);
    go(Shown::MyTicket);
}

} // namespace okienko
