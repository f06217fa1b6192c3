// SPDX-License-Identifier: GPL-3.0-or-later
// Booked times in the office's store: how long the month at a glance and the times of a day take with 10,000
// bookings and 90 days, and how 200 clients who want 50 places at once fare. One JSON object on the standard
// output.
//
//   okienko_booking_bench SAMPLE STORE FOLDER
//
// STORE is "sqlite:FILE" or "postgresql:CONNINFO", new and empty; FOLDER is on the same disk.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <thread>

#include "api/machineclock.h"
#include "officestore/bookingdesk.h"
#include "officestore/glance.h"
#include "officestore/migrations.h"
#include "officestore/officekeeper.h"
#include "protocol/officefiles.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace okienko::officestore;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace
{

constexpr int bookings = 10'000;
constexpr int horizon = 90;
constexpr int looks = 400;
constexpr int clients = 200;
constexpr int places = 50;
constexpr int clerks = 4; // as many as the server has for one office at once

[[noreturn]] void stop(const QString &why)
{
    std::fprintf(stderr, "bookings: %s\n", qPrintable(why));
    std::exit(1);
}

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        stop(result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double since(Steady::time_point begun)
{
    return std::chrono::duration<double, std::milli>(Steady::now() - begun).count();
}

QJsonObject told(std::vector<double> times)
{
    std::ranges::sort(times);
    return {{QStringLiteral("count"), static_cast<qint64>(times.size())},
            {QStringLiteral("p50_ms"), times.at(times.size() / 2)},
            {QStringLiteral("p99_ms"), times.at((times.size() * 99) / 100)}};
}

/// The sample office, of which one can book for 90 days.
Office officeOf(const QString &folder)
{
    const auto files = loadOffice(folder);
    if (!files)
        stop(QStringLiteral("the sample office cannot be read"));
    Office office = files->office;
    for (Service &service : office.services)
        if (service.appointmentCapable)
            service.maxDaysAhead = horizon;
    return office;
}

/// Bookings of all services, at their own times.
void fill(Connection &connection, const Office &office)
{
    QRandomGenerator random(42);
    const BookingCalendar calendar(office);
    QList<const Service *> services;
    for (const Service &service : office.services)
        if (calendar.seats(service) > 0)
            services.append(&service);
    sure(inDeed(connection, office.id, momentNow(), [&](Deed &deed) -> Result<void> {
        for (int i = 0; i < bookings; ++i) {
            const Service &service = *services.at(random.bounded(services.size()));
            QList<Instant> free;
            while (free.isEmpty())
                free = calendar.freeTimes(service.id, 1, deed.today().addDays(random.bounded(1, horizon)), {},
                                          deed.now());
            const Instant from = free.at(random.bounded(free.size()));
            const Result<void> done =
                deed.statement("INSERT INTO bookings (office, booking, service, visits, from_at, to_at, "
                               "state, held_until, "
                               "code, language, made_at) VALUES (?, ?, ?, 1, ?, ?, 1, ?, ?, 'pl', ?)")
                    .with(office.id, BookingId{QUuid::createUuid()}, service.id, from,
                          from + calendar.length(service, 1), deed.now(), newBookingCode(), deed.now())
                    .done();
            if (!done)
                return done;
        }
        return {};
    }));
}

QJsonObject lookTimes(Connection &connection, const Office &office)
{
    const BookingCalendar calendar(office);
    const QList<ServiceId> asked{
        {QStringLiteral("identity-card")}, {QStringLiteral("passport-point")}, {QStringLiteral("marriage")}};
    std::vector<double> months;
    std::vector<double> days;
    for (int i = 0; i < looks; ++i) {
        const ServiceId &service = asked.at(i % asked.size());
        auto begun = Steady::now();
        sure(inGlance(connection, office.id, momentNow(), [&](const Glance &glance) -> Result<void> {
            const auto taken = BookingBook(connection, office.id)
                                   .taken(calendar.together(service), glance.now(),
                                          glance.now() + std::chrono::days(horizon + 2), glance.now());
            if (!taken)
                return failure(taken.error());
            if (calendar.days(service, 1, *taken, glance.now()).size() != horizon + 1)
                stop(QStringLiteral("a month is not whole"));
            return {};
        }));
        months.push_back(since(begun));
        begun = Steady::now();
        sure(inGlance(connection, office.id, momentNow(), [&](const Glance &glance) -> Result<void> {
            const QDate day = glance.today().addDays(1 + i % horizon);
            const Instant from(
                std::chrono::milliseconds(QDateTime(day, QTime(0, 0), office.zone).toMSecsSinceEpoch()));
            const auto taken = BookingBook(connection, office.id)
                                   .taken(calendar.together(service), from, from + 26h, glance.now());
            if (!taken)
                return failure(taken.error());
            (void)calendar.freeTimes(service, 1, day, *taken, glance.now());
            return {};
        }));
        days.push_back(since(begun));
    }
    return {{QStringLiteral("month"), told(months)}, {QStringLiteral("day"), told(days)}};
}

/// One who wants any of the places.
struct Client {
    DeviceId device{QUuid::createUuid()};
    BookingId booking;
    qsizetype next = 0;
    bool holds = false;
    Steady::time_point asked;
};

QJsonObject fight(const StoreAddress &address, const Office &office)
{
    const ServiceId service{QStringLiteral("marriage")};
    Office one = office; // with exactly so many places
    for (Service &each : one.services)
        each.maxDaysAhead = 2 * horizon;
    const BookingCalendar calendar(one);
    QList<Instant> starts;
    const int seats = calendar.seats(*one.service(service));
    for (QDate day = QDate::currentDate().addDays(horizon + 3); starts.size() * seats < places;
         day = day.addDays(1))
        for (const Instant start : calendar.freeTimes(
                 service, 1, day, {}, Instant(std::chrono::milliseconds(momentNow().unixMilliseconds()))))
            if (starts.size() * seats < places)
                starts.append(start);
    std::vector<Client> all(clients);
    std::mutex mutex;
    std::deque<Client *> queue;
    std::vector<double> times;
    QSet<QString> codes;
    int underWay = clients;
    for (Client &client : all) {
        client.next = static_cast<qsizetype>(&client - all.data()) % starts.size();
        client.asked = Steady::now();
        queue.push_back(&client);
    }
    const auto serve = [&](Connection &connection, Client &client) -> std::optional<QString> {
        const auto deed = sure(Deed::begin(connection, one.id, momentNow()));
        BookingDesk desk(*deed, one);
        if (!client.holds)
            client.booking = {QUuid::createUuid()};
        const auto answer = sure(
            client.holds
                ? desk.confirm(client.booking)
                : desk.hold({{client.booking, service, 1,
                              QDateTime::fromMSecsSinceEpoch(
                                  starts.at(client.next % starts.size()).time_since_epoch().count(), Qt::UTC),
                              Language::Polish},
                             client.device}));
        if (answer)
            sure(deed->commit());
        if (answer && client.holds)
            return answer->code;
        client.holds = answer.has_value();
        if (!client.holds && ++client.next >= 2 * starts.size())
            return QString(); // every place was tried
        return std::nullopt;
    };
    std::vector<std::thread> workers;
    for (int i = 0; i < clerks; ++i)
        workers.emplace_back([&] {
            const auto connection = sure(Connection::open(address));
            for (;;) {
                std::unique_lock lock(mutex);
                if (underWay == 0)
                    return;
                if (queue.empty()) {
                    lock.unlock();
                    std::this_thread::yield();
                    continue;
                }
                Client &client = *queue.front();
                queue.pop_front();
                lock.unlock();
                const auto end = serve(*connection, client);
                lock.lock();
                times.push_back(since(client.asked));
                client.asked = Steady::now();
                if (!end) {
                    queue.push_back(&client);
                    continue;
                }
                --underWay;
                if (!end->isEmpty())
                    codes.insert(*end);
            }
        });
    for (std::thread &worker : workers)
        worker.join();
    const auto connection = sure(Connection::open(address));
    int most = 0;
    for (const Instant start : starts)
        most = std::max(
            most,
            static_cast<int>(
                sure(BookingBook(*connection, one.id).taken({service}, start, start + 1min, Instant(0ms)))
                    .size()));
    QJsonObject result = told(times);
    result.insert(QStringLiteral("places"), static_cast<qint64>(starts.size() * seats));
    result.insert(QStringLiteral("won"), static_cast<qint64>(codes.size()));
    result.insert(QStringLiteral("most_at_a_time"), most);
    result.insert(QStringLiteral("seats"), seats);
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        stop(QStringLiteral("okienko_booking_bench SAMPLE STORE FOLDER"));
    const Office office = officeOf(arguments.at(1));
    const StoreAddress address = sure(StoreAddress::parse(arguments.at(2), arguments.at(3)));
    const auto connection = sure(Connection::open(address, Connection::Missing::IsMade));
    (void)sure(Migrations().bring(*connection));
    sure(OfficeKeeper::found(*connection, office.id, {office.zone, SeriesShape{}, office.series()},
                             OfficeKeeper::Before::NothingGivenToday, momentNow()));
    fill(*connection, office);
    QJsonObject result = lookTimes(*connection, office);
    result.insert(QStringLiteral("bookings"), bookings);
    result.insert(QStringLiteral("fight"), fight(address, office));
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
