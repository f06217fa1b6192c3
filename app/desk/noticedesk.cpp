// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/noticedesk.h"

#include <algorithm>
#include <utility>

#include "ports/clock.h"

namespace okienko
{

namespace
{

template <typename Wanted>
QList<Notice> those(const QList<Notice> &notices, Wanted wanted)
{
    QList<Notice> some;
    std::copy_if(notices.cbegin(), notices.cend(), std::back_inserter(some), wanted);
    return some;
}

} // namespace

NoticeDesk::NoticeDesk(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

void NoticeDesk::post(const QList<Notice> &notices)
{
    m_all = notices;
    std::stable_sort(m_all.begin(), m_all.end(), [](const Notice &one, const Notice &other) {
        return std::pair(one.severity, one.from) > std::pair(other.severity, other.from);
    });
    look();
}

void NoticeDesk::tick() { look(); }

void NoticeDesk::look()
{
    const QDateTime now = m_clock.now().utc;
    const QList<Notice> former =
        std::exchange(m_now, those(m_all, [&now](const Notice &one) { return one.countsAt(now); }));
    const bool first = !std::exchange(m_looked, true);
    if (m_now == former)
        return;
    const auto came = [&former](const Notice &one) {
        return std::none_of(former.cbegin(), former.cend(),
                            [&one](const Notice &other) { return other.id == one.id; });
    };
    // A terminal that starts anew does not sound again what was heard hours ago.
    const bool heard = !first && std::any_of(m_now.cbegin(), m_now.cend(),
                                             [&came](const Notice &one) { return one.sound && came(one); });
    Q_EMIT changed();
    if (heard)
        Q_EMIT sounded();
}

QList<Notice> NoticeDesk::at(Notice::Place place) const
{
    return those(m_now, [place](const Notice &one) { return one.places.contains(place); });
}

QList<Notice> NoticeDesk::about(const ServiceId &service) const
{
    return those(m_now, [&service](const Notice &one) {
        return one.places.contains(Notice::Place::Service) &&
               (one.services.isEmpty() || one.services.contains(service));
    });
}

QList<Notice> NoticeDesk::toPass() const
{
    return those(m_now, [](const Notice &one) {
        return one.fullScreen &&
               (one.places.contains(Notice::Place::FirstScreen) || one.places.contains(Notice::Place::Home));
    });
}

} // namespace okienko
