// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/servicesmodel.h"

#include "desk/catalogue.h"
#include "desk/servicefinder.h"
#include "desk/ticketdesk.h"
#include "desk/visit.h"
#include "viewmodels/choices.h"

namespace okienko
{

namespace
{

constexpr int resultsAtMost = 12;
constexpr int lettersAtMost = 24;

} // namespace

ServicesModel::ServicesModel(const Catalogue &catalogue, const TicketDesk &tickets, const Visit &visit,
                             QObject *parent)
    : QObject(parent), m_catalogue(catalogue), m_tickets(tickets), m_visit(visit)
{
    connect(&m_catalogue, &Catalogue::replaced, this, &ServicesModel::refresh);
    connect(&m_visit, &Visit::settingsChanged, this, &ServicesModel::refresh);
    refresh();
}

QString ServicesModel::groupName() const
{
    const Group *group = m_catalogue.office().group(m_group);
    return group != nullptr ? group->names.in(m_visit.settings().language) : QString();
}

QString ServicesModel::groupIcon() const
{
    const Group *group = m_catalogue.office().group(m_group);
    return group != nullptr ? group->icon : QString();
}

void ServicesModel::showGroup(const GroupId &group)
{
    m_group = group;
    m_services.setChoices({});
    refresh();
}

void ServicesModel::refresh()
{
    const Office &office = m_catalogue.office();
    const Language language = m_visit.settings().language;

    QList<Choice> groups;
    for (const Group &group : office.groups)
        if (group.id != office.unsureGroup)
            groups.append({group.id.value,
                           group.names.in(language),
                           group.hints.in(language),
                           group.icon,
                           true,
                           false,
                           {}});
    m_groups.setChoices(groups, true);

    QList<Choice> services;
    for (const Service *service : office.servicesOf(m_group))
        services.append(choiceOf(*service, office, language, m_tickets));
    m_services.setChoices(services, true);
    search();
    Q_EMIT changed();
}

void ServicesModel::search()
{
    const Office &office = m_catalogue.office();
    QList<Choice> found;
    for (const ServiceId &id :
         ServiceFinder::find(office, m_visit.settings().language, m_typed, resultsAtMost))
        found.append(choiceOf(*office.service(id), office, m_visit.settings().language, m_tickets));
    m_found.setChoices(found);
    Q_EMIT typedChanged();
}

void ServicesModel::type(const QString &letters)
{
    if (m_typed.size() + letters.size() > lettersAtMost)
        return;
    m_typed += letters;
    search();
}

void ServicesModel::deleteLetter()
{
    m_typed.chop(1);
    search();
}

void ServicesModel::clearTyped()
{
    m_typed.clear();
    search();
}

void ServicesModel::forget()
{
    m_group = {};
    m_typed.clear();
    m_groups.setChoices({});
    refresh();
}

} // namespace okienko
