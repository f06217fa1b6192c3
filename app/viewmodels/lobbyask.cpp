// SPDX-License-Identifier: GPL-3.0-or-later
// Asking the office: a question, its answer, and the ways on from there.
#include "viewmodels/lobby.h"

#include "desk/catalogue.h"
#include "desk/patience.h"
#include "desk/staffdesk.h"
#include "desk/visit.h"

namespace okienko
{

namespace
{

/// Warnings that the page with the emergency number outlasts.
constexpr int perilStandsFor = 5;

} // namespace

void Lobby::openAsk()
{
    m_ask.clearTyped();
    go(Shown::Ask);
}

void Lobby::openAnswer(const QString &article)
{
    if (m_ask.show({article}))
        go(Shown::Answer);
}

void Lobby::openDanger()
{
    m_peril = m_ask.peril();
    if (m_peril == Shown::NoPeril)
        return;
    // Nothing of it is kept, also not in the field to which one goes back.
    m_ask.clearTyped();
    go(Shown::Danger);
    if (!m_desks.staff.called())
        m_staffAnswered = false;
    m_perilMinutes = 0;
    const auto called = m_desks.staff.call(m_desks.visit.settings().language, fromDanger);
    Q_UNUSED(called) // not written down is not unheard: the alarm stands; the desk has told the log
    Q_EMIT staffChanged();
}

/// Whoever calls for help looks at the number and touches nothing; later nobody is to find the page.
void Lobby::letDangerStand()
{
    if (++m_perilMinutes < perilStandsFor)
        m_desks.patience.touched();
    else
        startAgain();
}

void Lobby::takeTicketForAnswer()
{
    const Service *service = m_desks.catalogue.office().service(m_ask.service());
    if (service == nullptr) {
        openInformation();
        return;
    }
    m_service.show(service->id);
    // What to bring is read before a ticket is taken: on the answer's page or on the service's. That also
    // says why there is no ticket now, that it pauses, and what the office tells with it.
    const bool read = !m_ask.bring().isEmpty() || service->bring.isEmpty();
    const bool plain = !m_service.paused() && m_service.notices().isEmpty();
    if (read && plain && m_service.why() == Shown::NoReason)
        takeTicket();
    else
        openService(service->id.value);
}

} // namespace okienko
