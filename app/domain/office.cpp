// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/office.h"

#include <algorithm>

namespace okienko
{

namespace
{

template <typename List, typename Key>
auto find(const List &list, const Key &id) -> decltype(&list.first())
{
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [&](const auto &one) { return one.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

const Service *Office::service(const ServiceId &wanted) const { return find(services, wanted); }

const Group *Office::group(const GroupId &wanted) const { return find(groups, wanted); }

const Group &Office::groupOf(const Service &service) const
{
    const Group *found = group(service.group);
    Q_ASSERT(found != nullptr);
    return *found;
}

QList<const Service *> Office::servicesOf(const GroupId &wanted) const
{
    QList<const Service *> found;
    for (const Service &one : services)
        if (one.group == wanted)
            found.append(&one);
    return found;
}

const Service *Office::generalInformation() const
{
    for (const Service &one : services)
        if (one.group == unsureGroup && one.walkIn)
            return &one;
    return nullptr;
}

QStringList Office::counterLabels(const ServiceId &service) const
{
    QStringList labels;
    for (const Counter &counter : counters)
        if (counter.services.contains(service))
            labels.append(counter.label);
    return labels;
}

bool Office::hasZone(const QString &wanted) const
{
    return std::ranges::any_of(zones, [&](const HallZone &one) { return one.id == wanted; });
}

QList<Series> Office::series() const
{
    QList<Series> all;
    for (const Group &one : groups)
        if (!all.contains(one.series))
            all.append(one.series);
    return all;
}

} // namespace okienko
