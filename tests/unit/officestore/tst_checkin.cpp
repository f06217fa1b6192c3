// SPDX-License-Identifier: GPL-3.0-or-later
// Visitors come with booked times: one ticket a booking, called by it, whatever terminals were cut off.
#include "hallbench.h"
#include "officestore/bookingdesk.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;
using backoffice::Stage;

namespace
{

/// Cards can be booked, twenty minutes each.
class Bench : public HallBench
{
public:
    explicit Bench(Dialect dialect) : HallBench(dialect)
    {
        Service &service = file.services.first();
        service.appointmentCapable = true;
        service.slotMinutes = 20;
        service.maxDaysAhead = 14;
    }

    /// A promised time, so many minutes from now, on the grid of the service.
    Booking booked(std::chrono::minutes ahead, int people = 1)
    {
        const BookingId id{QUuid::createUuid()};
        // What no calendar offers (too near) is written as if it had been booked long ago.
        return deed([&](Deed &deed) -> Result<Booking> {
            const Instant from = deed.now() + ahead;
            const Booking booking{id,
                                  cards,
                                  people,
                                  utcOf(from),
                                  utcOf(from + 20min * people),
                                  BookingState::Booked,
                                  {},
                                  newBookingCode(),
                                  Language::Polish};
            sure(deed.statement("INSERT INTO bookings (office, booking, service, visits, from_at, to_at, "
                                "state, held_until, code, language, made_at) VALUES (?, ?, ?, ?, ?, ?, 1, ?, "
                                "?, 'pl', ?)")
                     .with(office, id, cards, people, from, from + 20min * people, from, booking.code,
                           deed.now())
                     .done());
            return booking;
        });
    }
    TakenEvent comesWith(const BookingId &booking, const ServiceId &service)
    {
        TakenEvent event = paper(service);
        event.body.insert(QStringLiteral("booking"), booking.text());
        return event;
    }
    Booking find(const BookingId &id) { return *sure(BookingBook(connection(), office).find(id)); }
    /// The words of the bell since the last question.
    QStringList rung()
    {
        connection().onNews([this](const OfficeId &, const QStringList &news) { m_rung += news; });
        return std::exchange(m_rung, {});
    }
    BookingDesk::Answer<Booking> cancelled(const BookingId &id)
    {
        return deed([&](Deed &deed) {
            return Result<BookingDesk::Answer<Booking>>(BookingDesk(deed, file).cancel(id));
        });
    }
    [[nodiscard]] QStringList deedsOf(const TicketId &ticket)
    {
        QStringList deeds;
        for (const CallDeed &one : calls().deeds)
            if (one.ticket == ticket)
                deeds.append(one.deed);
        return deeds;
    }

private:
    QStringList m_rung;
};

TicketId idOf(const TakenEvent &event)
{
    return TicketId::fromText(event.body.value(QLatin1String("ticket")).toString());
}

} // namespace

class TestCheckIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void whoIsBookedGoesFirstTenMinutesBefore()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.booked(15min);
        const TicketId first = b.issue(b.cards);
        b.advance(1min);
        const TakenEvent event = b.comesWith(booking.id, b.cards);
        (void)b.rung();
        b.take(event);
        QVERIFY(b.rung().contains(QStringLiteral("bookings")));
        b.take(event); // it comes twice
        QVERIFY(b.rung().isEmpty());
        const TicketId came = idOf(event);
        QCOMPARE(b.ticket(came).now.appointment, std::optional(instantOf(booking.from)));
        QCOMPARE(b.find(booking.id).ticket, came);
        QCOMPARE(b.find(booking.id).number, b.ticket(came).number().text());
        const TicketId second = b.issue(b.cards);
        b.open(b.c1, {b.cards});
        QCOMPARE(b.next(b.c1), first); // there are fourteen minutes yet
        b.advance(5min);
        QVERIFY(isDone(b.done(b.c1)));
        QCOMPARE(b.next(b.c1), came);
        QVERIFY(isDone(b.done(b.c1)));
        QCOMPARE(b.next(b.c1), second);
    }

    void aFamilyIsOneVisitAndStaffReadForHowMany()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.booked(5min, 3);
        const TakenEvent event = b.comesWith(booking.id, b.cards);
        b.take(event);
        b.take(event);
        QCOMPARE(b.ticket(idOf(event)).marks, QStringList{QStringLiteral("booked for 3 people")});
        const Booking alone = b.booked(10min);
        const TakenEvent other = b.comesWith(alone.id, b.cards);
        b.take(other);
        QVERIFY(b.ticket(idOf(other)).marks.isEmpty());
    }

    void tooLateOneHasAFairPlace()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.booked(5min);
        b.advance(30min);
        const TicketId waits = b.issue(b.cards);
        b.advance(1min);
        const TakenEvent late = b.comesWith(booking.id, b.cards);
        b.take(late);
        const TicketId after = b.issue(b.cards);
        b.open(b.c1, {b.cards});
        QCOMPARE(b.next(b.c1), waits);
        QVERIFY(isDone(b.done(b.c1)));
        QCOMPARE(b.next(b.c1), idOf(late));
        QVERIFY(isDone(b.done(b.c1)));
        QCOMPARE(b.next(b.c1), after);
    }

    void atTwoCutOffTerminalsItIsOneVisitAndCalledOnce_data()
    {
        QTest::addColumn<bool>("laterFirst");
        QTest::newRow("in the order of issue") << false;
        QTest::newRow("the later paper is heard of first") << true;
    }
    void atTwoCutOffTerminalsItIsOneVisitAndCalledOnce()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        QFETCH(const bool, laterFirst);
        Bench b(dialect);
        const Booking booking = b.booked(10min);
        TakenEvent one = b.comesWith(booking.id, b.cards);
        b.advance(2min);
        TakenEvent two = b.comesWith(booking.id, b.cards);
        if (laterFirst)
            std::swap(one, two);
        for (int i = 0; i < 2; ++i) { // all of it comes twice
            b.take(one);
            b.take(two);
        }
        QCOMPARE(b.stage(idOf(one)), Stage::Waiting);
        QCOMPARE(b.stage(idOf(two)), Stage::Released);
        QCOMPARE(b.find(booking.id).ticket, idOf(one));
        QCOMPARE(b.ticket(idOf(two)).marks, QStringList{QStringLiteral("the same booking came with ") +
                                                        b.ticket(idOf(one)).number().text()});
        QCOMPARE(b.deedsOf(idOf(two)), QStringList{QStringLiteral("ended-with-mark")});
        b.open(b.c1, {b.cards});
        QCOMPARE(b.next(b.c1), idOf(one));
        QVERIFY(isDone(b.done(b.c1)));
        QVERIFY(b.next(b.c1).isNull());
    }

    void withATimeThatIsNotGoodItIsAnOrdinaryTicket()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking tomorrow = b.booked(24h);
        const Booking other = b.booked(10min);
        const Booking cancelled = b.booked(15min);
        b.deed([&](Deed &deed) {
            sure(deed.statement("UPDATE bookings SET state = 2 WHERE office = ? AND booking = ?")
                     .with(b.office, cancelled.id)
                     .done());
            return Result<int>(0);
        });
        for (const TakenEvent &event :
             {b.comesWith(tomorrow.id, b.cards), b.comesWith(other.id, b.passports),
              b.comesWith(cancelled.id, b.cards), b.comesWith({QUuid::createUuid()}, b.cards)}) {
            b.take(event);
            QCOMPARE(b.stage(idOf(event)), Stage::Waiting);
            QVERIFY(!b.ticket(idOf(event)).now.appointment);
            QCOMPARE(b.ticket(idOf(event)).marks.size(), 1);
        }
        QVERIFY(b.find(tomorrow.id).ticket.isNull() && b.find(other.id).ticket.isNull());
        TakenEvent odd = b.comesWith(other.id, b.cards);
        odd.body.insert(QStringLiteral("booking"), QStringLiteral("half past ten"));
        b.take(odd);
        QCOMPARE(b.stage(idOf(odd)), Stage::Waiting);
        QCOMPARE(b.ticket(idOf(odd)).marks.size(), 1);
    }

    void whomACounterHasByThePaperItKeeps()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.booked(10min);
        b.take(b.comesWith(booking.id, b.cards));
        const TakenEvent second = b.comesWith(booking.id, b.cards);
        b.open(b.c1, {b.cards});
        QVERIFY(isDone(b.at(b.c1, [&](CounterDesk &desk, const auto &asked) {
            CounterDesk::Paper paper;
            paper.token = TokenParts{idOf(second), HallBench::secretOf(idOf(second))};
            paper.service = b.cards;
            return desk.paper(asked, paper);
        })));
        b.take(second);
        QCOMPARE(b.stage(idOf(second)), Stage::Serving);
        QCOMPARE(b.ticket(idOf(second)).marks.size(), 1);
        QVERIFY(!b.deedsOf(idOf(second)).contains(QStringLiteral("ended-with-mark")));
    }

    void givenBackItCanBeTakenAnew()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.booked(10min);
        const TakenEvent first = b.comesWith(booking.id, b.cards);
        b.take(first);
        b.advance(1min);
        (void)b.rung();
        b.take(b.news("ticket.given-back", idOf(first)));
        QVERIFY(b.rung().contains(QStringLiteral("bookings")));
        QVERIFY(b.find(booking.id).ticket.isNull());
        QVERIFY(b.find(booking.id).number.isEmpty());
        b.advance(1min);
        const TakenEvent anew = b.comesWith(booking.id, b.cards);
        b.take(anew);
        QCOMPARE(b.stage(idOf(anew)), Stage::Waiting);
        QCOMPARE(b.find(booking.id).ticket, idOf(anew));
        QVERIFY(b.ticket(idOf(anew)).marks.isEmpty());
    }

    void givenBackItCanBeCancelled()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.booked(10min);
        const TakenEvent event = b.comesWith(booking.id, b.cards);
        b.take(event);
        b.take(b.news("ticket.given-back", idOf(event)));
        QCOMPARE(sure(b.cancelled(booking.id))->state, BookingState::Cancelled);
        b.advance(10s); // after all: it waits, but has no time any more
        b.take(b.news("ticket.waiting", idOf(event)));
        QCOMPARE(b.stage(idOf(event)), Stage::Waiting);
        QVERIFY(b.find(booking.id).ticket.isNull());
    }

    void whoDoesNotGiveBackAfterAllHasTheTimeAgain()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.booked(10min);
        const TakenEvent first = b.comesWith(booking.id, b.cards);
        b.take(first);
        const auto back = [&](const char *kind) {
            b.advance(10s);
            b.take(b.news(kind, idOf(first)));
        };
        back("ticket.given-back");
        back("ticket.waiting");
        QCOMPARE(b.find(booking.id).ticket, idOf(first));
        back("ticket.given-back");
        const TakenEvent second = b.comesWith(booking.id, b.cards);
        b.take(second);
        back("ticket.waiting"); // too late: it came with another one
        QCOMPARE(b.find(booking.id).ticket, idOf(second));
        QCOMPARE(b.stage(idOf(first)), Stage::Released);
        QCOMPARE(b.stage(idOf(second)), Stage::Waiting);
    }

    void ofTwoPapersTheOneThatIsLeftIsCalled_data()
    {
        QTest::addColumn<QString>("order");
        for (const char *order : {"obg", "ogb", "bog", "bgo", "gob", "gbo"})
            QTest::newRow(order) << QString::fromLatin1(order);
    }
    /// One is taken and given back, the other is taken: in whatever order the office hears of it.
    void ofTwoPapersTheOneThatIsLeftIsCalled()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        QFETCH(const QString, order);
        for (const bool before : {true, false}) {
            Bench b(dialect);
            const Booking booking = b.booked(10min);
            QMap<QChar, TakenEvent> news;
            news[u'o'] = b.comesWith(booking.id, b.cards);
            b.advance(1min);
            if (before)
                news[u'g'] = b.news("ticket.given-back", idOf(news[u'o']));
            b.advance(1min);
            news[u'b'] = b.comesWith(booking.id, b.cards);
            b.advance(1min);
            if (!before)
                news[u'g'] = b.news("ticket.given-back", idOf(news[u'o']));
            for (const QChar one : order + order)
                b.take(news.value(one));
            const TicketId left = idOf(news[u'b']);
            QVERIFY(b.ticket(idOf(news[u'o'])).now.over());
            QCOMPARE(b.stage(left), Stage::Waiting);
            QCOMPARE(b.ticket(left).now.appointment, std::optional(instantOf(booking.from)));
            QVERIFY(b.ticket(left).marks.isEmpty());
            QCOMPARE(b.find(booking.id).ticket, left);
            QCOMPARE(b.find(booking.id).number, b.ticket(left).number().text());
            QCOMPARE(b.deedsOf(left),
                     order == QLatin1String("obg")
                         ? (QStringList{QStringLiteral("ended-with-mark"), QStringLiteral("put-back")})
                         : QStringList());
            b.open(b.c1, {b.cards});
            QCOMPARE(b.next(b.c1), left);
            QVERIFY(isDone(b.done(b.c1)));
            QVERIFY(b.next(b.c1).isNull());
        }
    }

    void papersThatWereAllGivenBackAreNotCalled()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.booked(10min);
        const TakenEvent one = b.comesWith(booking.id, b.cards);
        const TakenEvent two = b.comesWith(booking.id, b.cards);
        b.take(one);
        b.take(two);
        b.advance(1min);
        b.take(b.news("ticket.given-back", idOf(two)));
        b.take(b.news("ticket.given-back", idOf(one)));
        QVERIFY(b.ticket(idOf(one)).now.over() && b.ticket(idOf(two)).now.over());
        QVERIFY(b.find(booking.id).ticket.isNull());
    }

    void whoIsHereCannotMoveOrCancel()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.booked(2h);
        b.take(b.comesWith(booking.id, b.cards));
        const auto [moved, cancelled] = b.deed([&](Deed &deed) {
            BookingDesk desk(deed, b.file);
            const auto to = sure(desk.move(booking.id, instantOf(booking.from) + 24h, {}));
            return Result<std::pair<bool, bool>>(
                {!to && to.error() == BookingDesk::Refusal::Arrived,
                 sure(desk.cancel(booking.id)) == tl::unexpected(BookingDesk::Refusal::Arrived)});
        });
        QVERIFY(moved && cancelled);
    }

    void theListOfTheDayHasWhoComesAndWhoDoesNot()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking later = b.booked(30min);
        const Booking sooner = b.booked(10min);
        (void)b.booked(25h);
        b.take(b.comesWith(sooner.id, b.cards));
        const Instant midnight = instantOf(b.realDay().startOfDay(b.zone()));
        const QList<Booking> day =
            sure(BookingBook(b.connection(), b.office).ofDay(midnight, midnight + 24h, 2000));
        QCOMPARE(day.size(), 2);
        QCOMPARE(day.at(0).id, sooner.id);
        QVERIFY(!day.at(0).ticket.isNull());
        QCOMPARE(day.at(1).code, later.code);
        QCOMPARE(sure(BookingBook(b.connection(), b.office).ofDay(midnight, midnight + 24h, 1)).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCheckIn)
#include "tst_checkin.moc"
