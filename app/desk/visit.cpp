// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/visit.h"

#include "desk/catalogue.h"
#include "ports/clock.h"

namespace okienko
{

Visit::Visit(const Clock &clock, const Catalogue &catalogue, int volumeAtStart, QObject *parent)
    : QObject(parent), m_clock(clock), m_catalogue(catalogue), m_volumeAtStart(volumeAtStart),
      m_settings(atStart())
{
}

Visit::Settings Visit::atStart() const
{
    Settings settings;
    settings.language = m_catalogue.office().defaultLanguage;
    settings.volume = m_volumeAtStart;
    return settings;
}

void Visit::begin()
{
    if (active())
        return;
    m_id = {newUuid7(m_clock.now().unixMilliseconds())};
    Q_EMIT began();
}

void Visit::end()
{
    const VisitId former = std::exchange(m_id, {});
    m_needs = {};
    m_tickets.clear();
    const Settings fresh = atStart();
    const bool changed = std::exchange(m_settings, fresh) != fresh;
    if (!former.isNull())
        Q_EMIT ended(former);
    Q_EMIT needsChanged();
    Q_EMIT ticketsChanged();
    if (changed)
        Q_EMIT settingsChanged();
}

void Visit::change(const Settings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    Q_EMIT settingsChanged();
}

void Visit::setNeeds(const Needs &needs)
{
    if (needs == m_needs)
        return;
    m_needs = needs;
    Q_EMIT needsChanged();
}

void Visit::add(const Ticket &ticket)
{
    m_tickets.append(ticket);
    Q_EMIT ticketsChanged();
}

void Visit::forget(const TicketId &ticket)
{
    if (m_tickets.removeIf([&](const Ticket &one) { return one.id == ticket; }) > 0)
        Q_EMIT ticketsChanged();
}

} // namespace okienko
