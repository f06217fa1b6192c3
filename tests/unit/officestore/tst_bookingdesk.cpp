// SPDX-License-Identifier: GPL-3.0-or-later
// Booked times in the office's store, in both databases: hold, confirm, move, cancel; nobody gets a place
// twice.
#include <QSet>
#include <QThread>

#include <array>
#include <atomic>

#include "officebench.h"
#include "officestore/bookingdesk.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;
using Refusal = BookingDesk::Refusal;
using Outcome = tl::expected<Booking, Refusal>;

namespace
{

const ServiceId card{QStringLiteral("card")};

/// Two counters, open all night and day but for an hour; one visit takes 30 minutes.
Office fileOf()
{
    Office file;
    file.zone = StoreBench::zone();
    for (auto &day : file.week)
        day = {{QTime(0, 0), QTime(23, 0)}};
    Service service;
    service.id = card;
    service.appointmentCapable = true;
    service.appointmentOnly = true;
    service.walkIn = false;
    service.slotMinutes = 30;
    service.maxDaysAhead = 30;
    file.services = {service};
    Counter counter;
    counter.services = {card};
    file.counters = {counter, counter};
    return file;
}

/// An office that is asked for times.
class Bench : public OfficeBench
{
public:
    explicit Bench(Dialect dialect) : OfficeBench(dialect) {}

    template <typename Work>
    Outcome ask(Connection &connection, Work work) const
    {
        return sure(inDeed(connection, office(), now(), [&](Deed &deed) {
            BookingDesk desk(deed, file);
            return work(desk);
        }));
    }
    Outcome hold(Instant start, const DeviceId &device, const BookingId &id = {QUuid::createUuid()})
    {
        return ask(connection(), [&](BookingDesk &desk) {
            return desk.hold({{id, card, 1, utcOf(start), Language::Ukrainian}, device});
        });
    }
    Outcome confirm(const BookingId &id)
    {
        return ask(connection(), [&](BookingDesk &desk) { return desk.confirm(id); });
    }
    Outcome move(const BookingId &id, Instant start)
    {
        return ask(connection(), [&](BookingDesk &desk) { return desk.move(id, start, kiosk); });
    }
    Outcome cancel(const BookingId &id)
    {
        return ask(connection(), [&](BookingDesk &desk) { return desk.cancel(id); });
    }
    Booking booked(Instant start) { return *confirm(hold(start, {QUuid::createUuid()})->id); }
    std::optional<Booking> withCode(const QString &code)
    {
        return sure(BookingBook(connection(), office()).withCode(code));
    }
    /// Tomorrow at this time.
    [[nodiscard]] Instant tomorrow(const QTime &time) const
    {
        return Instant(
            std::chrono::milliseconds(QDateTime(realDay().addDays(1), time, zone()).toMSecsSinceEpoch()));
    }

    Office file = fileOf();
    DeviceId kiosk{QUuid::createUuid()};
};

} // namespace

class TestBookingDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void aTimeIsHeldThenPromisedWithACode()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench bench(dialect);
        const Instant nine = bench.tomorrow(QTime(9, 0));
        const Outcome held = bench.hold(nine, bench.kiosk);
        QVERIFY(held.has_value());
        QVERIFY(held->state == BookingState::Held && held->code.isEmpty());
        QCOMPARE(held->from.secsTo(held->to), 30 * 60);
        const Outcome promised = bench.confirm(held->id);
        QVERIFY(promised->state == BookingState::Booked);
        QCOMPARE(readBookingCode(promised->code).value_or(QString()), promised->code);
        // Asked again, because the answer was lost: the same.
        QCOMPARE(bench.confirm(held->id)->code, promised->code);
        QCOMPARE(bench.hold(nine, bench.kiosk, held->id)->code, promised->code);
        const auto found = bench.withCode(promised->code);
        QVERIFY(found && found->id == held->id && found->language == Language::Ukrainian);
        QVERIFY(!bench.withCode(newBookingCode()));
    }

    void theLastPlaceIsHadOnce()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench bench(dialect);
        const Instant nine = bench.tomorrow(QTime(9, 0));
        (void)bench.booked(nine);
        const Outcome second = bench.hold(nine, bench.kiosk);
        QVERIFY(second.has_value());
        QVERIFY(bench.hold(nine, {QUuid::createUuid()}).error() == Refusal::Taken);
        // What one terminal holds ends when it holds something else, not when it gets nothing else.
        (void)bench.booked(bench.tomorrow(QTime(10, 0)));
        (void)bench.booked(bench.tomorrow(QTime(10, 0)));
        QVERIFY(bench.hold(bench.tomorrow(QTime(10, 0)), bench.kiosk).error() == Refusal::Taken);
        QVERIFY(bench.hold(nine, {QUuid::createUuid()}).error() == Refusal::Taken);
        QVERIFY(bench.hold(bench.tomorrow(QTime(11, 0)), bench.kiosk).has_value());
        QVERIFY(bench.confirm(second->id).error() == Refusal::Cancelled);
        QVERIFY(bench.hold(nine, {QUuid::createUuid()}).has_value());
    }

    void aHoldEndsByItself()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench bench(dialect);
        const Instant nine = bench.tomorrow(QTime(9, 0));
        (void)bench.booked(nine);
        const BookingId slow = bench.hold(nine, bench.kiosk)->id;
        bench.advance(11min);
        // Nobody took it meanwhile: whoever is slow is not punished.
        QVERIFY(bench.confirm(slow).has_value());
        const BookingId slower = bench.hold(bench.tomorrow(QTime(10, 0)), bench.kiosk)->id;
        bench.advance(11min);
        (void)bench.booked(bench.tomorrow(QTime(10, 0)));
        (void)bench.booked(bench.tomorrow(QTime(10, 0)));
        QVERIFY(bench.confirm(slower).error() == Refusal::HoldOver);
        QVERIFY(bench.confirm({QUuid::createUuid()}).error() == Refusal::Unknown);
    }

    void aDayThatTheOfficeClosesMeanwhileIsNotPromised()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench bench(dialect);
        const BookingId held = bench.hold(bench.tomorrow(QTime(9, 0)), bench.kiosk)->id;
        bench.file.closures = {{bench.realDay().addDays(1), {}, {}}};
        QVERIFY(bench.confirm(held).error() == Refusal::NotATime);
    }

    void movingNeverLosesTheOldTimeBeforeTheNewOneIsHad()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench bench(dialect);
        const Instant nine = bench.tomorrow(QTime(9, 0));
        const Instant ten = bench.tomorrow(QTime(10, 0));
        const Booking mine = bench.booked(nine);
        (void)bench.booked(ten);
        const Booking other = bench.booked(ten);
        QVERIFY(bench.move(mine.id, ten).error() == Refusal::Taken);
        QCOMPARE(bench.withCode(mine.code)->from, mine.from);
        QVERIFY(bench.cancel(other.id)->state == BookingState::Cancelled);
        const Outcome moved = bench.move(mine.id, ten);
        QVERIFY(moved.has_value());
        QCOMPARE(moved->code, mine.code);
        QCOMPARE(mine.from.secsTo(moved->from), 3600);
        // To a time that overlaps with its own: it does not stand in its own way.
        (void)bench.booked(ten + 30min);
        QVERIFY(bench.move(mine.id, ten + 30min).has_value());
        QVERIFY(bench.move(other.id, nine).error() == Refusal::Cancelled);
        bench.advance(24h + 12h);
        QVERIFY(bench.move(mine.id, bench.tomorrow(QTime(9, 0))).error() == Refusal::Past);
        QVERIFY(bench.cancel(mine.id).error() == Refusal::Past);
    }

    void aCancelledTimeIsFreeAtOnceAndItsCodeStillKnown()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench bench(dialect);
        const Instant nine = bench.tomorrow(QTime(9, 0));
        const Booking mine = bench.booked(nine);
        (void)bench.booked(nine);
        QVERIFY(bench.cancel(mine.id).has_value());
        QVERIFY(bench.cancel(mine.id).has_value());
        QVERIFY(bench.withCode(mine.code)->state == BookingState::Cancelled);
        QVERIFY(bench.hold(nine, bench.kiosk).has_value());
        // What is over goes, what became nothing earlier.
        bench.advance(std::chrono::days(3));
        sure(inDeed(bench.connection(), Bench::office(), bench.now(), BookingDesk::forgetOld));
        QVERIFY(bench.withCode(mine.code));
        bench.advance(std::chrono::days(30));
        sure(inDeed(bench.connection(), Bench::office(), bench.now(), BookingDesk::forgetOld));
        QVERIFY(!bench.withCode(mine.code));
    }

    void manyAtOnceFightForFewTimesAndNobodyGetsOneTwice()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench bench(dialect);
        constexpr int fighters = 16;
        constexpr int wishesEach = 6;
        const std::array starts{bench.tomorrow(QTime(9, 0)), bench.tomorrow(QTime(9, 30)),
                                bench.tomorrow(QTime(10, 0)), bench.tomorrow(QTime(10, 30))};
        std::array<QStringList, fighters> won;
        std::atomic<int> lost{0};
        std::vector<std::unique_ptr<QThread>> threads;
        for (int who = 0; who < fighters; ++who) {
            threads.emplace_back(QThread::create([&, who] {
                const auto own = bench.connect();
                const DeviceId device{QUuid::createUuid()};
                for (int wish = 0; wish < wishesEach; ++wish) {
                    const Instant start = starts.at(static_cast<std::size_t>(who + wish) % starts.size());
                    const BookingId id{QUuid::createUuid()};
                    const Outcome held = bench.ask(*own, [&](BookingDesk &desk) {
                        return desk.hold({{id, card, 1, utcOf(start), Language::Polish}, device});
                    });
                    const Outcome promised =
                        held ? bench.ask(*own, [&](BookingDesk &desk) { return desk.confirm(id); }) : held;
                    if (promised)
                        won.at(static_cast<std::size_t>(who)).append(promised->code);
                    else
                        ++lost;
                }
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(60'000));
        QSet<QString> codes;
        for (const QStringList &own : won)
            for (const QString &code : own)
                codes.insert(code);
        QCOMPARE(codes.size(), 2 * static_cast<qsizetype>(starts.size()));
        QCOMPARE(lost.load(), fighters * wishesEach - 2 * static_cast<int>(starts.size()));
        for (const Instant start : starts) {
            const auto taken = sure(BookingBook(bench.connection(), Bench::office())
                                        .taken({card}, start, start + 1min, Instant(0ms)));
            QCOMPARE(taken.size(), 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestBookingDesk)
#include "tst_bookingdesk.moc"
