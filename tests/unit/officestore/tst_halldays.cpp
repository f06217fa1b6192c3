// SPDX-License-Identifier: GPL-3.0-or-later
// Invariants 2, 3, 6 and 7 of numbers.md in the real store: random days from a printed seed, and counters
// that call at the same moment over connections of their own.
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

#include "randomoffice.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;
using backoffice::Stage;
using Asked = CounterDesk::Asked;

namespace
{

quint32 seed()
{
    static const quint32 one = [] {
        const QByteArray wish = qgetenv("OKIENKO_SEED");
        const quint32 made = wish.isEmpty() ? QRandomGenerator::system()->generate() : wish.toUInt();
        qInfo("seed %u (OKIENKO_SEED=%u repeats it)", made, made);
        return made;
    }();
    return one;
}

} // namespace

class TestHallDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void noRandomDayBreaksAPromise()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        int calls = 0;
        for (quint32 day = 0; day < 3; ++day) {
            HallBench bench(dialect);
            RandomOffice office(bench, seed() + day);
            for (int step = 0; step < 100; ++step) {
                const QString wrong = office.step();
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QStringLiteral("seed %1: %2 after %3")
                                        .arg(seed() + day)
                                        .arg(wrong, office.told().join(QStringLiteral(", ")))));
            }
            const auto before = office.states();
            office.sendEverythingAgain();
            QVERIFY2(office.states() == before,
                     qPrintable(QStringLiteral("seed %1: replayed").arg(seed() + day)));
            calls += office.calls();
        }
        qInfo("%d calls", calls);
        QVERIFY(calls >= 3);
    }

    void countersThatCallAtTheSameMomentNeverGetTheSameTicket()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        constexpr int tickets = 150;
        HallBench bench(dialect);
        for (const CounterId &counter : {bench.c1, bench.c2})
            bench.open(counter, {bench.cards});
        for (int i = 0; i < tickets; ++i)
            bench.issue(bench.cards);
        std::atomic<int> moved = 0;
        // Two pages for each counter, as if it had been opened twice: what one does the other did not know.
        const auto serve = [&](const CounterId &counter, QList<TicketId> &got) {
            const auto own = bench.connect();
            for (;;) {
                const Asked asked = bench.present(*own, counter, HallBench::newRequest());
                TicketId called;
                const DeskAnswer answer =
                    bench.at(*own, asked, [&](CounterDesk &desk, const Asked &one) -> Result<DeskAnswer> {
                        const Result<DeskAnswer> result =
                            asked.ticket.isNull() ? desk.next(one) : desk.doneAndNext(one);
                        if (!result || !isDone(*result))
                            return result;
                        const auto now = HallBook(desk.today()).now();
                        if (!now)
                            return failure(now.error());
                        called = now->hall.counter(counter)->has;
                        return result;
                    });
                if (!called.isNull())
                    got.append(called);
                else if (std::holds_alternative<NotDone>(answer))
                    ++moved;
                else
                    return;
            }
        };
        QList<QList<TicketId>> got(4);
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            QList<TicketId> &mine = got[i];
            const CounterId counter = i % 2 == 0 ? bench.c1 : bench.c2;
            threads.emplace_back(QThread::create([&serve, counter, &mine] { serve(counter, mine); }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(60'000));
        QList<TicketId> all;
        for (const QList<TicketId> &mine : std::as_const(got))
            all += mine;
        qInfo("%d calls, %d refused because the other page had been first", int(all.size()), moved.load());
        QCOMPARE(all.size(), tickets);
        QCOMPARE(QSet<TicketId>(all.cbegin(), all.cend()).size(), tickets);
        for (const TicketId &ticket : std::as_const(all))
            QCOMPARE(bench.stage(ticket), Stage::Served);
    }
};

QTEST_GUILESS_MAIN(TestHallDays)
#include "tst_halldays.moc"
