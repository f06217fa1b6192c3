// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/needsmodel.h"

#include <algorithm>

#include "desk/catalogue.h"
#include "desk/visit.h"

namespace okienko
{

NeedsModel::NeedsModel(const Catalogue &catalogue, Visit &visit, QObject *parent)
    : QObject(parent), m_catalogue(catalogue), m_visit(visit)
{
    connect(&m_catalogue, &Catalogue::replaced, this, &NeedsModel::refresh);
    connect(&m_visit, &Visit::settingsChanged, this, &NeedsModel::followLanguage);
    connect(&m_visit, &Visit::needsChanged, this, &NeedsModel::refresh);
    refresh();
}

bool NeedsModel::any() const { return m_visit.needs().any(); }

void NeedsModel::followLanguage()
{
    // "My language" is the one that is spoken now; at the counters everybody speaks the office's.
    Needs needs = m_visit.needs();
    const Language language = m_visit.settings().language;
    if (needs.clerkLanguage)
        needs.clerkLanguage = language == m_catalogue.office().defaultLanguage ? std::optional<Language>()
                                                                               : std::optional(language);
    m_visit.setNeeds(needs);
    refresh();
}

void NeedsModel::refresh()
{
    const Needs &needs = m_visit.needs();
    const Office &office = m_catalogue.office();
    const Language language = m_visit.settings().language;
    const bool loop = std::any_of(office.counters.cbegin(), office.counters.cend(),
                                  [](const Counter &counter) { return counter.hearingLoop; });
    const bool room = std::any_of(office.counters.cbegin(), office.counters.cend(),
                                  [](const Counter &counter) { return counter.separateRoom; });

    // What the office does not have is not offered.
    QList<Choice> helps;
    const auto help = [&](const char *id, const char *icon, bool chosen) {
        helps.append({QString::fromLatin1(id), {}, {}, QString::fromLatin1(icon), true, chosen, {}});
    };
    help("fetch", "staff", needs.fetchMe);
    if (loop)
        help("loop", "headphones", needs.hearingLoop);
    if (room)
        help("room", "house", needs.separateRoom);
    help("sign", "people", needs.signLanguage);
    if (language != office.defaultLanguage)
        help("clerk", "language", needs.clerkLanguage.has_value());
    m_helps.setChoices(helps, true);

    QList<Choice> priorities;
    for (const PriorityGroup &group : office.priorityGroups)
        priorities.append({group.id.value,
                           group.names.in(language),
                           {},
                           {},
                           true,
                           group.id.value == m_priority,
                           group.proofOnRequest ? QStringLiteral("proof") : QString()});
    m_priorities.setChoices(priorities, true);
    Q_EMIT changed();
}

void NeedsModel::toggleHelp(const QString &id)
{
    Needs needs = m_visit.needs();
    if (id == QStringLiteral("fetch"))
        needs.fetchMe = !needs.fetchMe;
    else if (id == QStringLiteral("loop"))
        needs.hearingLoop = !needs.hearingLoop;
    else if (id == QStringLiteral("room"))
        needs.separateRoom = !needs.separateRoom;
    else if (id == QStringLiteral("sign"))
        needs.signLanguage = !needs.signLanguage;
    else if (id == QStringLiteral("clerk"))
        needs.clerkLanguage =
            needs.clerkLanguage ? std::optional<Language>() : std::optional(m_visit.settings().language);
    m_visit.setNeeds(needs);
}

void NeedsModel::togglePriority(const QString &id)
{
    Needs needs = m_visit.needs();
    m_priority = m_priority == id ? QString() : id;
    needs.priorityWeight = 0;
    needs.proofOnRequest = false;
    for (const PriorityGroup &group : m_catalogue.office().priorityGroups)
        if (group.id.value == m_priority) {
            needs.priorityWeight = group.weight;
            needs.proofOnRequest = group.proofOnRequest;
        }
    m_visit.setNeeds(needs);
    refresh();
}

void NeedsModel::clear()
{
    m_priority.clear();
    m_visit.setNeeds({});
    refresh();
}

void NeedsModel::forget()
{
    m_priority.clear();
    refresh();
}

} // namespace okienko
