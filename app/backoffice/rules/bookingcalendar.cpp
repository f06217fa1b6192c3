// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/bookingcalendar.h"

#include <algorithm>
#include <functional>

#include "domain/openinghours.h"

namespace okienko::backoffice
{

int BookingCalendar::seats(const Service &service) const
{
    if (!service.appointmentCapable || service.slotMinutes <= 0)
        return 0;
    const auto counters = static_cast<int>(std::ranges::count_if(
        m_office.counters, [&](const Counter &counter) { return counter.services.contains(service.id); }));
    return service.walkIn ? (counters + 1) / 2 : counters;
}

QList<ServiceId> BookingCalendar::together(const ServiceId &service) const
{
    QList<ServiceId> found{service};
    for (qsizetype next = 0; next < found.size(); ++next)
        for (const Counter &counter : m_office.counters)
            if (counter.services.contains(found.at(next)))
                for (const ServiceId &other : counter.services)
                    if (!found.contains(other))
                        found.append(other);
    return found;
}

std::chrono::minutes BookingCalendar::length(const Service &service, int visits)
{
    return std::chrono::minutes(service.slotMinutes * visits);
}

std::chrono::minutes BookingCalendar::length(const ServiceId &service, int visits) const
{
    const Service *found = m_office.service(service);
    return found != nullptr ? length(*found, visits) : std::chrono::minutes(0);
}

const Service *BookingCalendar::bookable(const ServiceId &service, int visits) const
{
    const Service *found = m_office.service(service);
    const bool possible = found != nullptr && visits >= 1 && visits <= visitsAtMost && seats(*found) > 0;
    return possible ? found : nullptr;
}

QDate BookingCalendar::horizon(const Service &service, Instant now) const
{
    return localDay(m_office, utcOf(now)).addDays(service.maxDaysAhead);
}

QList<Instant> BookingCalendar::starts(const Service &service, int visits, const QDate &day) const
{
    QList<Instant> result;
    for (const Hours &span : hoursOn(m_office, day)) {
        const Instant close = instantOf(QDateTime(day, span.close, m_office.zone));
        // In real time from the opening: where clocks are put forward or back, no time is lost or twice
        // there.
        for (Instant start = instantOf(QDateTime(day, span.open, m_office.zone));
             start + length(service, visits) <= close; start += std::chrono::minutes(service.slotMinutes))
            result.append(start);
    }
    return result;
}

bool BookingCalendar::hasACounter(const ServiceId &service, const QList<ServiceId> &others) const
{
    // A matching by augmenting paths: each in turn takes a counter, and who stands there already moves on.
    // The newcomer comes last: whether there is a way for them does not depend on who else found none.
    QList<ServiceId> all = others;
    all.append(service);
    QList<qsizetype> whoAt(m_office.counters.size(), -1);
    QList<bool> tried;
    const std::function<bool(qsizetype)> place = [&](qsizetype who) {
        for (qsizetype at = 0; at < m_office.counters.size(); ++at) {
            if (tried.at(at) || !m_office.counters.at(at).services.contains(all.at(who)))
                continue;
            tried[at] = true;
            if (whoAt.at(at) < 0 || place(whoAt.at(at))) {
                whoAt[at] = who;
                return true;
            }
        }
        return false;
    };
    bool placed = false;
    for (qsizetype who = 0; who < all.size(); ++who) {
        tried.fill(false, m_office.counters.size());
        placed = place(who);
    }
    return placed;
}

bool BookingCalendar::fits(const ServiceId &service, Instant from, Instant to,
                           const QList<BookedTime> &booked) const
{
    // More people are there only when somebody begins: those moments are enough.
    QList<BookedTime> near;
    QList<Instant> moments{from};
    for (const BookedTime &one : booked) {
        if (one.from >= to || one.to <= from)
            continue;
        near.append(one);
        if (one.from > from && !moments.contains(one.from))
            moments.append(one.from);
    }
    const Service *about = m_office.service(service);
    const int most = about != nullptr ? seats(*about) : 0;
    return std::ranges::all_of(moments, [&](Instant moment) {
        QList<ServiceId> together;
        int same = 1;
        for (const BookedTime &one : std::as_const(near)) {
            if (one.from > moment || one.to <= moment)
                continue;
            together.append(one.service);
            same += one.service == service ? 1 : 0;
        }
        return same <= most && hasACounter(service, together);
    });
}

BookingCalendar::Verdict BookingCalendar::verdict(const ServiceId &service, int visits, Instant start,
                                                  const QList<BookedTime> &booked, Instant now) const
{
    const Service *found = bookable(service, visits);
    if (found == nullptr)
        return Verdict::NotBookable;
    if (start < now + m_terms.lead)
        return Verdict::TooSoon;
    const QDate day = localDay(m_office, utcOf(start));
    if (day > horizon(*found, now))
        return Verdict::TooFar;
    if (!starts(*found, visits, day).contains(start))
        return Verdict::NotATime;
    return fits(service, start, start + length(*found, visits), booked) ? Verdict::Free : Verdict::Taken;
}

QList<Instant> BookingCalendar::freeTimes(const ServiceId &service, int visits, const QDate &day,
                                          const QList<BookedTime> &booked, Instant now,
                                          qsizetype atMost) const
{
    const Service *found = bookable(service, visits);
    if (found == nullptr || day > horizon(*found, now))
        return {};
    QList<Instant> free;
    for (const Instant start : starts(*found, visits, day)) {
        if (free.size() == atMost)
            break;
        if (start >= now + m_terms.lead && fits(service, start, start + length(*found, visits), booked))
            free.append(start);
    }
    return free;
}

QList<BookableDay> BookingCalendar::days(const ServiceId &service, int visits, QList<BookedTime> booked,
                                         Instant now) const
{
    const Service *found = bookable(service, visits);
    if (found == nullptr)
        return {};
    // Sorted, so that each day looks at its own bookings only: hours of opening do not pass midnight.
    std::ranges::sort(booked, {}, &BookedTime::from);
    QList<BookableDay> offers;
    const QDate last = horizon(*found, now);
    for (QDate day = localDay(m_office, utcOf(now)); day <= last; day = day.addDays(1)) {
        const auto at = [&](const QDate &date) {
            return instantOf(QDateTime(date, QTime(0, 0), m_office.zone));
        };
        const auto from = std::ranges::lower_bound(booked, at(day), {}, &BookedTime::from);
        const auto to = std::ranges::lower_bound(booked, at(day.addDays(1)), {}, &BookedTime::from);
        const QList<Instant> free =
            freeTimes(service, visits, day, QList<BookedTime>(from, to), now, m_terms.few + 1);
        BookableDay offer{day, DayState::Free, {}};
        if (!free.isEmpty())
            offer.first = utcOf(free.constFirst());
        if (hoursOn(m_office, day).isEmpty())
            offer.state = DayState::Closed;
        else if (free.isEmpty())
            offer.state = DayState::Full;
        else if (free.size() <= m_terms.few)
            offer.state = DayState::Few;
        offers.append(offer);
    }
    return offers;
}

} // namespace okienko::backoffice
