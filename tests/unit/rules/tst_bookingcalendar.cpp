// SPDX-License-Identifier: GPL-3.0-or-later
// Which times can be booked, without any store.
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

#include "rules/bookingcalendar.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;
using Verdict = BookingCalendar::Verdict;

namespace
{

const ServiceId card{QStringLiteral("card")};         // 15 min, also without a booking
const ServiceId wedding{QStringLiteral("wedding")};   // 40 min, by appointment only
const ServiceId question{QStringLiteral("question")}; // nobody books it

Service serviceOf(const ServiceId &id, int minutes, bool walkIn)
{
    Service service;
    service.id = id;
    service.appointmentCapable = minutes > 0;
    service.appointmentOnly = minutes > 0 && !walkIn;
    service.walkIn = walkIn;
    service.slotMinutes = minutes;
    service.maxDaysAhead = minutes > 0 ? 30 : 0;
    return service;
}

Counter counterOf(const char *id, const QList<ServiceId> &services)
{
    Counter counter;
    counter.id = {QString::fromLatin1(id)};
    counter.services = services;
    return counter;
}

/// Four counters for the card, one of which also does weddings; open 8 to 12 on working days.
Office officeOf()
{
    Office office;
    office.zone = QTimeZone("Europe/Warsaw");
    for (std::size_t day = 0; day < 5; ++day)
        office.week[day] = {{QTime(8, 0), QTime(12, 0)}};
    office.services = {serviceOf(card, 15, true), serviceOf(wedding, 40, false),
                       serviceOf(question, 0, true)};
    office.counters = {counterOf("1", {card}), counterOf("2", {card}), counterOf("3", {card, question}),
                       counterOf("4", {card, wedding})};
    return office;
}

Instant at(const QDate &day, const QTime &time, const QTimeZone &zone = QTimeZone("Europe/Warsaw"))
{
    return Instant(std::chrono::milliseconds(QDateTime(day, time, zone).toMSecsSinceEpoch()));
}

const QDate monday(2026, 3, 2);
const Instant early = at(monday, QTime(6, 0));

BookedTime booked(const ServiceId &service, const QTime &time, std::chrono::minutes length,
                  const QDate &day = monday)
{
    return {service, at(day, time), at(day, time) + length};
}

} // namespace

class TestBookingCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDayOffersEachTimeThatEndsBeforeClosing()
    {
        const Office office = officeOf();
        const BookingCalendar calendar(office);
        const QList<Instant> one = calendar.freeTimes(card, 1, monday, {}, early);
        QCOMPARE(one.size(), 16);
        QVERIFY(one.constFirst() == at(monday, QTime(8, 0)) && one.constLast() == at(monday, QTime(11, 45)));
        QCOMPARE(calendar.freeTimes(card, 4, monday, {}, early).constLast(), at(monday, QTime(11, 0)));
        QCOMPARE(calendar.freeTimes(wedding, 1, monday, {}, early).constLast(), at(monday, QTime(11, 20)));
        QCOMPARE(calendar.freeTimes(card, 1, monday, {}, early, 3).size(), 3);
    }

    void halfOfTheCountersStayWithThoseWhoComeWithoutABooking()
    {
        const Office office = officeOf();
        const BookingCalendar calendar(office);
        QCOMPARE(calendar.seats(*office.service(card)), 2);
        QCOMPARE(calendar.seats(*office.service(wedding)), 1);
        QCOMPARE(calendar.seats(*office.service(question)), 0);
        QList<BookedTime> day{booked(card, QTime(9, 0), 15min)};
        QVERIFY(calendar.verdict(card, 1, at(monday, QTime(9, 0)), day, early) == Verdict::Free);
        day.append(booked(card, QTime(9, 0), 15min));
        QVERIFY(calendar.verdict(card, 1, at(monday, QTime(9, 0)), day, early) == Verdict::Taken);
        QVERIFY(calendar.verdict(card, 1, at(monday, QTime(9, 15)), day, early) == Verdict::Free);
        QVERIFY(calendar.verdict(card, 2, at(monday, QTime(8, 45)), day, early) == Verdict::Taken);
        QVERIFY(calendar.verdict(card, 1, at(monday, QTime(8, 45)), day, early) == Verdict::Free);
    }

    void servicesThatShareACounterShareItsTime()
    {
        Office office = officeOf();
        office.counters = {counterOf("4", {card, wedding})};
        const BookingCalendar calendar(office);
        const QList<BookedTime> day{booked(wedding, QTime(8, 40), 40min)};
        QVERIFY(calendar.verdict(card, 1, at(monday, QTime(8, 30)), day, early) == Verdict::Taken);
        QVERIFY(calendar.verdict(card, 1, at(monday, QTime(9, 15)), day, early) == Verdict::Taken);
        QVERIFY(calendar.verdict(card, 1, at(monday, QTime(9, 30)), day, early) == Verdict::Free);
        // A second counter for the card alone, and both fit: the wedding keeps the one that can do it.
        office.counters.prepend(counterOf("1", {card}));
        QVERIFY(calendar.verdict(card, 1, at(monday, QTime(8, 45)), day, early) == Verdict::Free);
        QVERIFY(calendar.verdict(wedding, 1, at(monday, QTime(8, 40)), {booked(card, QTime(8, 45), 15min)},
                                 early) == Verdict::Free);
    }

    void servicesThatAreJoinedByCountersAreLookedAtTogether()
    {
        Office office = officeOf();
        const ServiceId far{QStringLiteral("far")};
        office.counters.append(counterOf("5", {far}));
        const BookingCalendar calendar(office);
        QCOMPARE(calendar.together(wedding), (QList<ServiceId>{wedding, card, question}));
        QCOMPARE(calendar.together(far), QList<ServiceId>{far});
    }

    void everyRefusalHasItsReason()
    {
        Office office = officeOf();
        office.holidays = {{monday.addDays(1), QStringLiteral("feast"), {}}};
        const BookingCalendar calendar(office);
        const auto verdict = [&](const QDate &day, const QTime &time, const ServiceId &service = card,
                                 int visits = 1) {
            return calendar.verdict(service, visits, at(day, time), {}, at(monday, QTime(8, 50)));
        };
        QVERIFY(verdict(monday, QTime(9, 30)) == Verdict::Free);
        QVERIFY(verdict(monday, QTime(9, 15)) == Verdict::TooSoon);
        QVERIFY(verdict(monday.addDays(-7), QTime(9, 0)) == Verdict::TooSoon);
        QVERIFY(verdict(monday, QTime(9, 31)) == Verdict::NotATime);
        QVERIFY(verdict(monday, QTime(12, 0)) == Verdict::NotATime);
        QVERIFY(verdict(monday.addDays(1), QTime(9, 0)) == Verdict::NotATime);
        QVERIFY(verdict(monday.addDays(5), QTime(9, 0)) == Verdict::NotATime);
        QVERIFY(verdict(monday.addDays(30), QTime(9, 0)) == Verdict::Free);
        QVERIFY(verdict(monday.addDays(31), QTime(9, 0)) == Verdict::TooFar);
        QVERIFY(verdict(monday, QTime(9, 30), question) == Verdict::NotBookable);
        QVERIFY(verdict(monday, QTime(9, 30), {QStringLiteral("no-such")}) == Verdict::NotBookable);
        QVERIFY(verdict(monday, QTime(9, 30), card, 5) == Verdict::NotBookable);
        QVERIFY(verdict(monday, QTime(9, 30), card, 0) == Verdict::NotBookable);
    }

    void aServiceThatLostItsCounterKeepsNobodyElseAway()
    {
        Office office = officeOf();
        const QList<BookedTime> day{booked({QStringLiteral("gone")}, QTime(9, 0), 60min),
                                    booked(wedding, QTime(9, 0), 40min)};
        office.counters.removeLast();
        const BookingCalendar calendar(office);
        // Nor does a service of which more are booked than there are counters now.
        const QList<BookedTime> tooMany{booked(card, QTime(9, 0), 15min), booked(card, QTime(9, 0), 15min)};
        Office few = officeOf();
        few.counters = {counterOf("1", {card}), counterOf("4", {wedding})};
        QVERIFY(BookingCalendar(few).verdict(wedding, 1, at(monday, QTime(8, 40)), tooMany, early) ==
                Verdict::Free);
        QVERIFY(calendar.verdict(card, 1, at(monday, QTime(9, 0)), day, early) == Verdict::Free);
        QVERIFY(calendar.verdict(wedding, 1, at(monday, QTime(10, 40)), {}, early) == Verdict::NotBookable);
    }

    void nightsInWhichClocksAreChangedLoseNoTimeAndGiveNoneTwice()
    {
        Office office = officeOf();
        office.week[6] = {{QTime(0, 0), QTime(6, 0)}};
        const BookingCalendar calendar(office);
        const auto times = [&](const QDate &day) {
            return calendar.freeTimes(card, 1, day, {}, at(day.addDays(-1), QTime(12, 0)));
        };
        QCOMPARE(times({2026, 3, 29}).size(), 20); // one hour less
        QCOMPARE(times({2026, 10, 25}).size(), 28);
        for (const QDate &day : {QDate(2026, 3, 29), QDate(2026, 10, 25)}) {
            const QList<Instant> all = times(day);
            QVERIFY(std::ranges::adjacent_find(all, [](Instant a, Instant b) { return b - a != 15min; }) ==
                    all.end());
            for (const Instant one : all)
                QVERIFY(calendar.verdict(card, 1, one, {}, at(day.addDays(-1), QTime(12, 0))) ==
                        Verdict::Free);
        }
    }

    void aMonthTellsOfEachDayWhetherItIsWorthALook()
    {
        using State = DayState;
        const Office office = officeOf();
        const BookingCalendar calendar(office);
        // Monday is full for weddings but for two times, Tuesday is full.
        QList<BookedTime> booked;
        for (int slot = 0; slot < 6; ++slot)
            for (int day = 0; day < 2; ++day)
                if (day == 1 || slot < 4)
                    booked.prepend({wedding, at(monday.addDays(day), QTime(8, 0)) + slot * 40min,
                                    at(monday.addDays(day), QTime(8, 0)) + (slot + 1) * 40min});
        const auto days = calendar.days(wedding, 1, booked, early);
        QCOMPARE(days.size(), 31);
        QVERIFY(days.at(0).state == State::Few && days.at(0).day == monday);
        QCOMPARE(days.at(0).first.toTimeZone(office.zone).time(), QTime(10, 40));
        QVERIFY(days.at(1).state == State::Full && !days.at(1).first.isValid());
        QVERIFY(days.at(2).state == State::Free && days.at(5).state == State::Closed);
        // Late on the day it is full, not closed: one could come another day.
        QVERIFY(calendar.days(wedding, 1, {}, at(monday, QTime(11, 0))).constFirst().state == State::Full);
        QVERIFY(calendar.days(question, 1, {}, early).isEmpty());
        // A day that is too short for so many is full, not closed.
        Office shortDay = officeOf();
        shortDay.week[0] = {{QTime(8, 0), QTime(9, 0)}};
        QVERIFY(BookingCalendar(shortDay).days(wedding, 3, {}, early).constFirst().state == State::Full);
    }

    void whateverIsBookedEverybodyHasACounter()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 30; ++round) {
            const Office office = officeOf();
            const BookingCalendar calendar(office);
            QList<BookedTime> day;
            for (int wish = 0; wish < 120; ++wish) {
                const Service &service = office.services.at(random.bounded(2));
                const int visits = random.bounded(1, 4);
                const QList<Instant> free = calendar.freeTimes(service.id, visits, monday, day, early);
                if (free.isEmpty())
                    continue;
                const Instant start = free.at(random.bounded(free.size()));
                QVERIFY(calendar.verdict(service.id, visits, start, day, early) == Verdict::Free);
                day.append({service.id, start, start + BookingCalendar::length(service, visits)});
            }
            QVERIFY(day.size() > 10);
            for (Instant moment = at(monday, QTime(8, 0)); moment < at(monday, QTime(12, 0));
                 moment += 1min) {
                const auto at = [&](const ServiceId &service) {
                    return std::ranges::count_if(day, [&](const BookedTime &one) {
                        return one.service == service && one.from <= moment && moment < one.to;
                    });
                };
                QVERIFY(at(card) <= 2 && at(wedding) <= 1);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBookingCalendar)
#include "tst_bookingcalendar.moc"
