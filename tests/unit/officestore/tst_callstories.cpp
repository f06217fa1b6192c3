// SPDX-License-Identifier: GPL-3.0-or-later
// The stories of numbers.md, section 7, that are about calls: papers before their events, twins, lost memory,
// old messages.
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

#include "hallbench.h"
#include "officestore/dayend.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;
using backoffice::OutOfTurn;
using backoffice::Stage;
using Asked = CounterDesk::Asked;
using No = NotDone::Kind;

namespace
{

TicketId idOf(const TakenEvent &event)
{
    return TicketId::fromText(event.body.value(QLatin1String("ticket")).toString());
}
int numberOf(const TakenEvent &event) { return event.body.value(QLatin1String("n")).toInt(); }

CounterDesk::Paper scanned(const TakenEvent &event, const ServiceId &service = {})
{
    CounterDesk::Paper paper;
    paper.token = TokenParts{idOf(event), HallBench::secretOf(idOf(event))};
    paper.service = service;
    return paper;
}

CounterDesk::Paper typed(const TakenEvent &event, const ServiceId &service = {})
{
    CounterDesk::Paper paper;
    paper.series = {event.body.value(QLatin1String("series")).toString()};
    paper.n = numberOf(event);
    paper.code = codeOf(idOf(event));
    paper.service = service;
    return paper;
}

HallBench::Work taking(const CounterDesk::Paper &paper)
{
    return [=](CounterDesk &desk, const Asked &asked) { return desk.paper(asked, paper); };
}
HallBench::Work calling(const std::optional<CounterDesk::Again> &again = {})
{
    return [=](CounterDesk &desk, const Asked &asked) { return desk.next(asked, again); };
}

} // namespace

class TestCallStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void aReturnMarkGivesOneTicketAPlaceAhead()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        const KnownTicket old = b.ticket(b.issue(b.cards));
        ReturnMark mark;
        b.deed([&](officestore::Deed &deed) -> Result<int> {
            mark = sure(HallBook(OfficeToday(deed, b.file)).returnMark(old, b.realDay().addDays(3)));
            return 0;
        });
        const auto comesWith = [&](const QString &code, const ServiceId &service) {
            TakenEvent event = b.paper(service);
            event.body.insert(QStringLiteral("mark"), code);
            b.take(event);
            return event;
        };
        const TicketId tooEarly = idOf(comesWith(mark.code, b.cards)); // the same day
        b.advance(24h);
        const TicketId waits = b.issue(b.cards);
        b.advance(5min);
        const TicketId unknown = idOf(comesWith(QStringLiteral("AAAAAA"), b.cards));
        const TicketId elsewhere = idOf(comesWith(mark.code, b.passports));
        const TakenEvent back = comesWith(mark.code, b.cards);
        b.take(back);                                               // it comes twice
        const TicketId again = idOf(comesWith(mark.code, b.cards)); // of another, cut-off terminal
        for (const TicketId &ordinary : {tooEarly, unknown, elsewhere, again}) {
            QVERIFY(!b.ticket(ordinary).now.byMark);
            QVERIFY(!b.ticket(ordinary).marks.isEmpty());
        }
        QVERIFY(b.ticket(idOf(back)).now.byMark);
        QVERIFY(b.ticket(idOf(back)).marks.isEmpty());
        b.open(b.c1, {b.cards});
        QCOMPARE(b.next(b.c1), idOf(back));
        QVERIFY(isDone(b.done(b.c1)));
        QCOMPARE(b.next(b.c1), waits);
        QVERIFY(!b.look([&](const officestore::Glance &glance) {
                      return HallBook(OfficeToday(glance, b.file)).markOf(old.id());
                  }).has_value());
    }

    void aTicketTakenFromPaperMergesWithItsEvent_data()
    {
        QTest::addColumn<bool>("scan");
        QTest::addColumn<bool>("twinFirst");
        QTest::newRow("scanned") << true << false;
        QTest::newRow("typed") << false << false;
        QTest::newRow("scanned, its twin comes first") << true << true;
        QTest::newRow("typed, its twin comes first") << false << true;
    }
    void aTicketTakenFromPaperMergesWithItsEvent()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        QFETCH(const bool, scan);
        QFETCH(const bool, twinFirst);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        const TakenEvent event = b.paper(b.cards); // its terminal is cut off
        TakenEvent twin = b.paper(b.cards);
        twin.body.insert(QStringLiteral("n"), numberOf(event));
        b.advance(10min);
        QCOMPARE(refusalOf(b.at(b.c1, taking(scan ? scanned(event) : typed(event)))).kind, No::ServiceNeeded);
        QVERIFY(isDone(b.at(b.c1, taking(scan ? scanned(event, b.cards) : typed(event, b.cards)))));
        const TicketId provisional = b.hall().hall.counter(b.c1)->has;
        QVERIFY(!b.ticket(provisional).known);
        QVERIFY(b.calls().deeds.isEmpty()); // no ledger owns it yet
        if (twinFirst)
            b.take(twin);
        b.take(event);
        // The counter still believes the id that it was given.
        const Asked asked = b.present(b.c1, HallBench::newRequest());
        QCOMPARE(asked.ticket, idOf(event));
        QVERIFY(isDone(b.at({b.c1, HallBench::newRequest(), asked.step, provisional},
                            [](CounterDesk &desk, const Asked &one) { return desk.done(one); })));
        const KnownTicket ticket = b.ticket(provisional);
        QCOMPARE(ticket.id(), idOf(event));
        QVERIFY(ticket.known);
        QCOMPARE(ticket.now.stage, Stage::Served);
        QCOMPARE(ticket.now.n, numberOf(event));
        QCOMPARE(b.deedsTold(), (QStringList{QStringLiteral("taken-from-paper"), QStringLiteral("served")}));
        // It is not called again; its twin is.
        b.take(event);
        const TicketId next = b.next(b.c1);
        QCOMPARE(next, twinFirst ? idOf(twin) : TicketId());
    }

    void aPaperThatDoesNotFitIsNotTaken()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        const TakenEvent event = b.paper(b.cards);
        b.take(event);
        CounterDesk::Paper wrong = typed(event, b.cards);
        wrong.code = wrong.code == QLatin1String("AAAA") ? QStringLiteral("CCCC") : QStringLiteral("AAAA");
        QCOMPARE(refusalOf(b.at(b.c1, taking(wrong))).kind, No::WrongPaper);
        CounterDesk::Paper forged = scanned(event, b.cards);
        forged.token->secret = QByteArray(10, '\x01');
        QCOMPARE(refusalOf(b.at(b.c1, taking(forged))).kind, No::WrongPaper);
        QVERIFY(isDone(b.at(b.c1, taking(typed(event))))); // known: it needs no service
        QCOMPARE(b.stage(idOf(event)), Stage::Serving);
    }

    void twinsAreBothCalledTheEarlierFirst()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        const TakenEvent first = b.paper(b.cards);
        b.advance(1min);
        TakenEvent second = b.paper(b.cards);
        second.body.insert(QStringLiteral("n"), numberOf(first));
        second.ledger = {QUuid::createUuid()};
        second.needs = {{QStringLiteral("priority"), 9}};
        b.take(second);
        b.take(first);
        QCOMPARE(b.next(b.c1), idOf(first));
        QVERIFY(isDone(b.done(b.c1)));
        QCOMPARE(b.next(b.c1), idOf(second));
    }

    void afterALossOfMemoryCallsAreToldAgainAndAsked()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        const TicketId called = b.issue(b.cards);
        b.advance(1min);
        const TicketId served = b.issue(b.cards);
        b.advance(1min);
        const TicketId waiting = b.issue(b.cards);
        b.advance(1min);
        b.loseMemory();
        b.advance(1min);
        const TicketId later = b.issue(b.cards);
        // What the terminal had heard of the lost calls comes back in its log.
        const EventId lostDeed{QUuid::createUuid()};
        TakenEvent told = b.news("ticket.called", called);
        told.body.insert(QStringLiteral("deed"), QUuid::createUuid().toString(QUuid::WithoutBraces));
        b.take(told);
        told = b.news("ticket.served", served);
        told.body.insert(QStringLiteral("deed"), lostDeed.text());
        told.body.insert(QStringLiteral("at"), b.now().utc.addSecs(-150).toString(Qt::ISODateWithMs));
        b.take(told);
        QCOMPARE(b.stage(served), Stage::Served);
        QVERIFY(b.ticket(called).again);
        // Each that was issued before asks first.
        const DeskAnswer ask = b.at(b.c1, calling());
        QCOMPARE(outcomeOf(ask), DeskDone::Outcome::AskAgain);
        QCOMPARE(std::get<DeskDone>(ask).ask, called);
        QVERIFY(b.hall().hall.counter(b.c1)->has.isNull());
        QVERIFY(isDone(b.at(b.c1, calling(CounterDesk::Again{called, true}))));
        QVERIFY(b.calls().deeds.last().again);
        QVERIFY(isDone(b.done(b.c1)));
        QCOMPARE(std::get<DeskDone>(b.at(b.c1, calling())).ask, waiting);
        QVERIFY(isDone(b.at(b.c1, calling(CounterDesk::Again{waiting, false})))); // was served before
        QCOMPARE(b.stage(waiting), Stage::Served);
        QCOMPARE(b.hall().hall.counter(b.c1)->has, later); // issued after it: nobody asks
    }

    void theCursorOfALostMemoryIsGoneAndTheFeedBeginsAnew()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        for (int i = 0; i < 3; ++i) {
            b.issue(b.cards);
            b.next(b.c1);
            (void)b.done(b.c1);
        }
        CallChanges page = b.calls({}, 4);
        QCOMPARE(page.deeds.size(), 4);
        QVERIFY(page.more);
        const QString cursor = page.cursor;
        page = b.calls(cursor, 4);
        QCOMPARE(page.deeds.size(), 2);
        QVERIFY(!page.more);
        QVERIFY(b.calls(page.cursor).deeds.isEmpty());
        QCOMPARE(b.calls(page.cursor).cursor, page.cursor);
        b.loseMemory();
        QCOMPARE(b.calls(cursor).cursor, QStringLiteral("gone"));
        QCOMPARE(b.calls(QStringLiteral("no-cursor")).cursor, QStringLiteral("gone"));
        QCOMPARE(b.calls().deeds.size(), 6);
    }

    void allMessagesAgainInAnyOrderChangeNothing()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        QList<TakenEvent> sent;
        QList<TicketId> tickets;
        for (int i = 0; i < 6; ++i) {
            sent.append(b.paper(b.cards));
            tickets.append(idOf(sent.last()));
            b.take(sent.last());
            b.advance(1min);
        }
        for (const char *kind : {"ticket.away", "ticket.waiting", "ticket.given-back"}) {
            sent.append(b.news(kind, tickets.last()));
            b.take(sent.last());
            b.advance(1min);
        }
        sent.append(b.news("ticket.needs", tickets.at(3)));
        sent.last().needs = {{QStringLiteral("hearingLoop"), true}};
        b.take(sent.last());
        b.next(b.c1);
        (void)b.done(b.c1);
        b.next(b.c1);
        const auto states = [&] {
            QList<backoffice::TicketNow> all;
            for (const TicketId &ticket : tickets)
                all.append(b.ticket(ticket).now);
            return all;
        };
        QCOMPARE(b.ticket(tickets.at(3)).now.needs.hearingLoop, true);
        const QList<backoffice::TicketNow> before = states();
        const QString cursor = b.calls().cursor;
        QRandomGenerator random(5);
        for (int round = 0; round < 5; ++round) {
            std::shuffle(sent.begin(), sent.end(), random);
            for (const TakenEvent &event : std::as_const(sent))
                if (event.kind != QLatin1String("ticket.needs") || round > 2)
                    b.take(event);
        }
        QCOMPARE(states(), before);
        QCOMPARE(b.calls().cursor, cursor);
    }

    void eventsBeforeTheirTicketWaitForIt()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        const TakenEvent issued = b.paper(b.cards);
        b.advance(1min);
        b.take(b.news("ticket.given-back", idOf(issued)));
        QVERIFY(b.next(b.c1).isNull());
        b.take(issued);
        QCOMPARE(b.stage(idOf(issued)), Stage::GivenBack);
        QVERIFY(b.next(b.c1).isNull());
    }

    void whatWasCalledByVoiceIsTickedOffOnce()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        b.open(b.c2, {b.cards});
        const TicketId one = b.issue(b.cards);
        const TicketId two = b.issue(b.cards);
        const TicketId three = b.issue(b.cards);
        b.advance(30min);
        b.next(b.c2);
        const CounterDesk::Tick served{QUuid::createUuid(), two, true, 10min};
        const CounterDesk::Tick missing{QUuid::createUuid(), three, false, 5min};
        const CounterDesk::Tick doubled{QUuid::createUuid(), one, true, 12min};
        const auto ticking = [&](CounterDesk &desk, const Asked &asked) {
            return desk.ticks(asked, {served, missing, doubled});
        };
        const DeskAnswer answer = b.at(b.c1, ticking);
        const QList<DeskDone::Tick> ticks = std::get<DeskDone>(answer).ticks;
        QVERIFY(!ticks.at(0).twice && !ticks.at(1).twice && ticks.at(2).twice);
        QCOMPARE(b.stage(two), Stage::Served);
        QCOMPARE(b.stage(three), Stage::NoShow);
        QCOMPARE(b.stage(one), Stage::Called); // the other counter has it
        QCOMPARE(b.ticket(one).marks.size(), 1);
        const KnownTicket before = b.ticket(two);
        (void)b.at(b.c1, ticking);
        QCOMPARE(b.ticket(two).now, before.now);
    }

    void theDayEndsIsLearnedFromAndForgotten()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        HallBench b(dialect);
        b.open(b.c1, {b.cards});
        TakenEvent needy = b.paper(b.cards);
        needy.needs = {{QStringLiteral("priority"), 2}};
        b.take(needy);
        for (int i = 0; i < 8; ++i)
            b.issue(b.cards);
        const auto run = [&] { return b.deed([&](Deed &deed) { return DayEnd(deed, b.file).run(); }); };
        for (int i = 0; i < 6; ++i) {
            b.next(b.c1);
            b.advance(7min);
            (void)b.done(b.c1);
            b.advance(30s);
        }
        const TicketId late = b.next(b.c1);
        QCOMPARE(b.ticket(idOf(needy)).now.needs.priorityWeight, 2);
        b.advance(2min);
        QCOMPARE(run().erased, 1);
        QCOMPARE(b.ticket(idOf(needy)).now.needs.priorityWeight, 0);
        b.advanceToLocal(QTime(15, 50));
        QCOMPARE(run().ended, 0);
        b.advanceToLocal(QTime(16, 1));
        QCOMPARE(run().ended, 2);
        QCOMPARE(run().ended, 0);
        QCOMPARE(b.stage(late), Stage::Called); // who is at a counter is served to the end
        b.advance(10h);
        const DayEnd::Done night = run();
        QCOMPARE(night.ended, 1);
        QVERIFY(night.learned);
        b.advance(24h * 7 - 12h);
        const auto waits = b.look([&](const Glance &glance) -> Result<std::optional<WaitGuess>> {
            return sure(Waits::read(OfficeToday(glance, b.file))).atService(b.cards).guess;
        });
        QVERIFY(!waits); // no counter is open
        b.open(b.c1, {b.cards});
        b.issue(b.cards);
        const auto expected = b.look([&](const Glance &glance) -> Result<std::optional<WaitGuess>> {
            return sure(Waits::read(OfficeToday(glance, b.file))).atService(b.cards).guess;
        });
        QVERIFY(expected); // last Monday's six visits
        QVERIFY(expected->minutes >= 5 && expected->minutes <= 20);
        b.advance(24h * 3);
        (void)run();
        QVERIFY(!sure(TicketBook(b.connection(), b.office).find(late)));
    }
};

QTEST_GUILESS_MAIN(TestCallStories)
#include "tst_callstories.moc"
