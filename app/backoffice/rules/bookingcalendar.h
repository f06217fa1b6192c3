// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "domain/booking.h"
#include "domain/office.h"
#include "rules/instant.h"

namespace okienko::backoffice
{

/// What an office decided about booking, and why the defaults are what they are.
struct BookingTerms {
    /// The nearest time that can be booked: one must be able to come, and staff to know of it.
    std::chrono::minutes lead{30};
    /// A hold ends by itself: as long as somebody slow needs for the review, too short to keep a day closed.
    std::chrono::minutes hold{10};
    /// So many or fewer free times are "few".
    int few = 3;
};

/// A time that somebody has: booked, held or there already.
struct BookedTime {
    ServiceId service;
    Instant from;
    Instant to; ///< not included
};

/// Which times of a service can be booked. Pure: the same questions get the same answers.
///
/// A time is free when at each moment of it everybody who is booked then, of all services, could stand at a
/// counter of their own that serves them. (Not at the same one all the time: a booked time is a place in the
/// line, not a counter.) Who has a time already and no counter any more keeps nobody else from theirs. A
/// service that also takes visitors without a booking is booked at half of its counters at most, rounded up.
class BookingCalendar
{
public:
    /// @param office outlives it
    explicit BookingCalendar(const Office &office, const BookingTerms &terms = {})
        : m_office(office), m_terms(terms)
    {
    }

    /// The services whose bookings count for this one: those with which it shares counters, over however many
    /// others; it is one of them.
    [[nodiscard]] QList<ServiceId> together(const ServiceId &service) const;
    /// How many may be booked at the same moment; 0: the service cannot be booked.
    [[nodiscard]] int seats(const Service &service) const;
    /// The length of a booking.
    /// @param visits 1 to visitsAtMost
    [[nodiscard]] static std::chrono::minutes length(const Service &service, int visits);
    [[nodiscard]] std::chrono::minutes length(const ServiceId &service, int visits) const;

    /// Why a time cannot be booked.
    enum class Verdict {
        Free,
        Taken,
        NotATime,    ///< the office does not offer it: closed then, or not one of its times
        TooSoon,     ///< past, or nearer than the lead
        TooFar,      ///< beyond the service's horizon
        NotBookable, ///< no such service, or one that nobody books; too many visits
    };
    /// @param booked of that day at least, of all together(), without what is to be moved
    [[nodiscard]] Verdict verdict(const ServiceId &service, int visits, Instant start,
                                  const QList<BookedTime> &booked, Instant now) const;

    /// The times that can be booked on a day, in their order; at most so many.
    /// @param booked of that day at least, of all together()
    [[nodiscard]] QList<Instant> freeTimes(const ServiceId &service, int visits, const QDate &day,
                                           const QList<BookedTime> &booked, Instant now,
                                           qsizetype atMost = 500) const;
    /// From today to the last day that can be booked; nothing where the service cannot be booked.
    /// @param booked of all these days, of all together()
    [[nodiscard]] QList<BookableDay> days(const ServiceId &service, int visits, QList<BookedTime> booked,
                                          Instant now) const;
    /// The last day that can be booked today.
    [[nodiscard]] QDate horizon(const Service &service, Instant now) const;

    [[nodiscard]] const BookingTerms &terms() const { return m_terms; }

private:
    [[nodiscard]] const Service *bookable(const ServiceId &service, int visits) const;
    [[nodiscard]] QList<Instant> starts(const Service &service, int visits, const QDate &day) const;
    [[nodiscard]] bool fits(const ServiceId &service, Instant from, Instant to,
                            const QList<BookedTime> &booked) const;
    [[nodiscard]] bool hasACounter(const ServiceId &service, const QList<ServiceId> &others) const;

    const Office &m_office;
    BookingTerms m_terms;
};

} // namespace okienko::backoffice
