// SPDX-License-Identifier: GPL-3.0-or-later
// Asking the office: a question, its answer, and the ways on from there.
#include "viewmodels/lobby.h"

#include "desk/catalogue.h"
#include "desk/staffdesk.h"
#include "desk/visit.h"

namespace okienko
{

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
    m_staffAnswered = false;
    const auto called = m_desks.staff.call(m_desks.visit.settings().language, QStringLiteral("danger"));
    Q_UNUSED(called) // not written down is not unheard: the alarm stands; the desk has told the log
    Q_EMIT staffChanged();
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
    // says why there is no ticket now.
    const bool read = !m_ask.bring().isEmpty() || service->bring.isEmpty();
    if (read && m_service.why() == Shown::NoReason)
        takeTicket();
    else
        openService(service->id.value);
}

} // namespace okienko
