// SPDX-License-Identifier: GPL-3.0-or-later
// The promises of the queue under random histories, and the forecast against simulated days. Both print their
// seed.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "randomhall.h"
#include "simulatedday.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;

namespace
{

quint32 seed()
{
    static const quint32 chosen = [] {
        const QByteArray wish = qgetenv("OKIENKO_SEED");
        const quint32 made = wish.isEmpty() ? QRandomGenerator::system()->generate() : wish.toUInt();
        qInfo("seed %u (OKIENKO_SEED=%u repeats it)", made, made);
        return made;
    }();
    return chosen;
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

} // namespace

class TestRandomDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Never two counters with one ticket, linked never at once, at most two with priority in a row while
    /// others wait, the same class in the order of issue (invariant 6), twins the earlier first, reasons that
    /// are true, the answer independent of the order of things, undo that restores exactly, replays and
    /// disorder that change nothing (invariant 7), and everybody called in the end.
    void randomHistoriesBreakNoPromise()
    {
        for (quint32 i = 0; i < 200; ++i) {
            const quint32 one = seed() + i;
            QString broken;
            const QList<Step> steps = RandomHall::smallest(RandomHall::history(one, 120), one, &broken);
            QStringList text;
            for (const Step &step : steps)
                text.append(QStringLiteral("%1:%2").arg(step.what).arg(step.who));
            QVERIFY2(
                broken.isEmpty(),
                qPrintable(QStringLiteral("seed %1: %2 after %3").arg(one).arg(broken, text.join(u' '))));
        }
    }

    /// More booked visitors and people with priority than one counter can serve, for ever: everybody else is
    /// called all the same, after at most fourteen calls for each who had the earlier place. (Without
    /// precedence: seven.)
    void nobodyStarves_data()
    {
        QTest::addColumn<int>("weight");
        QTest::addColumn<int>("callsForEach");
        QTest::newRow("without priority") << 0 << 7;
        QTest::newRow("with a small priority") << 1 << 14;
    }

    void nobodyStarves()
    {
        QFETCH(const int, weight);
        QFETCH(const int, callsForEach);
        QRandomGenerator random(seed());
        OfficeTable table;
        table.services.insert({QStringLiteral("a")}, {});
        table.services.insert({QStringLiteral("b")}, {});
        OfficeHall office(table);
        office.open(QStringLiteral("1"), {QStringLiteral("a"), QStringLiteral("b")});
        const auto crowd = [&] {
            for (int i = random.bounded(3); i >= 0; --i) {
                TicketEvent paper =
                    office.paper(random.bounded(2) ? QStringLiteral("a") : QStringLiteral("b"));
                paper.needs.priorityWeight = random.bounded(4);
                if (random.bounded(2) == 0)
                    paper.appointment = office.now + 5min;
                office.take(paper);
            }
        };
        for (int i = 0; i < 5; ++i)
            crowd();
        TicketEvent ours = office.paper(QStringLiteral("b"));
        ours.needs.priorityWeight = weight;
        office.take(ours);

        const auto place = [&](const TicketEvent &paper) {
            return paper.at - paper.needs.priorityWeight * table.perWeight +
                   (paper.service == ours.service ? table.perPreference : 0min);
        };
        const auto mine = place(ours);
        int calls = 0;
        for (bool called = false; !called && calls < 1000; ++calls) {
            office.now += 5min;
            crowd();
            const auto next = std::get<TicketEvent>(office.next(QStringLiteral("1")));
            office.ask(QStringLiteral("1"), Deed::Done, next.ticket);
            called = next.ticket == ours.ticket;
        }
        qsizetype ahead = 0;
        for (const TicketId &ticket : office.ids()) {
            const TicketEvent paper = office.history(ticket).first();
            ahead += ticket != ours.ticket && !paper.appointment && place(paper) <= mine ? 1 : 0;
        }
        QVERIFY2(calls <= callsForEach * (ahead + 1),
                 qPrintable(QStringLiteral("%1 calls, %2 had the earlier place").arg(calls).arg(ahead)));
    }

    /// The forecast against what happens, beside what most offices tell: people before x minutes / counters.
    void theForecastIsBetterThanANaiveOne()
    {
        QList<double> errors;
        QList<double> naive;
        QList<double> waits;
        int within = 0;
        int unknown = 0;
        for (quint32 office = 0; office < 3; ++office) {
            const quint32 first = seed() + office * 100;
            Experience earlier;
            for (quint32 day = 1; day <= 2; ++day) {
                SimulatedDay past(first, first + day, {});
                past.run();
                earlier.add(past.experience());
            }
            SimulatedDay today(first, first + 50, earlier);
            today.run();
            unknown += today.unknown();
            for (const SimulatedDay::Visit &visit : today.visits()) {
                waits.append(visit.waited);
                errors.append(std::abs(visit.told - visit.waited));
                naive.append(std::abs(visit.naive - visit.waited));
                const double from = visit.range.from == 5 ? 0 : visit.range.from; // "about 5" begins at once
                within += visit.waited >= from && visit.waited <= visit.range.to ? 1 : 0;
            }
        }
        const double share = static_cast<double>(within) / static_cast<double>(errors.size());
        qInfo(
            "%lld visits, median wait %.1f min; median absolute error %.1f min, naive %.1f min (ratio %.2f); "
            "%.0f %% within the told range; %d told nothing",
            static_cast<long long>(errors.size()), median(waits), median(errors), median(naive),
            median(errors) / median(naive), share * 100, unknown);
        QVERIFY(errors.size() > 300);
        QVERIFY(median(errors) <= median(naive));
        QVERIFY(share >= 0.6);
    }

    void theForecastSaysWhatItDoesNotKnow()
    {
        OfficeTable table;
        const ServiceId service{QStringLiteral("a")};
        table.services.insert(service, {});
        OfficeHall office(table);
        office.open(QStringLiteral("1"), {QStringLiteral("a")});
        const TicketId ticket = office.issue(QStringLiteral("a"));
        Experience some;
        for (int i = 0; i < 4; ++i)
            some.matters[service].visits.add(10);
        const auto ask = [&] {
            return std::get<Unknown>(Forecast(office.hall, some, {}, table, office.now).of(ticket));
        };
        QCOMPARE(ask(), Unknown::TooFewVisits);
        some.matters[service].visits.add(10);
        const Forecast forecast(office.hall, some, {}, table, office.now);
        QCOMPARE(std::get<Wait>(forecast.of(ticket)).before, 0);
        const Wait newcomer = std::get<Wait>(forecast.newcomer(service));
        QCOMPARE(newcomer.before, 1);
        QVERIFY(newcomer.from < newcomer.expected && newcomer.expected < newcomer.to);
        office.counter(QStringLiteral("1")).paused = true;
        QCOMPARE(ask(), Unknown::NobodyCalls);
        office.hall.suspended.insert(service);
        QCOMPARE(ask(), Unknown::Suspended);
        office.ask(QStringLiteral("1"), Deed::GoAway, ticket);
        QCOMPARE(ask(), Unknown::NotWaiting);
    }

    /// Two free counters and nobody but the second ticket of somebody at a paused one.
    void theForecastEndsWhereAllRest()
    {
        OfficeTable table;
        const QString a = QStringLiteral("a");
        table.services.insert({a}, {});
        OfficeHall office(table);
        for (const QString &counter : {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")})
            office.open(counter, {a});
        TicketEvent one = office.paper(a);
        TicketEvent other = office.paper(a);
        one.visit = other.visit = office.fresh<VisitId>();
        office.take(one);
        office.take(other);
        office.next(QStringLiteral("3"));
        office.counter(QStringLiteral("3")).paused = true;
        const Forecast forecast(office.hall, {}, {}, table, office.now);
        QCOMPARE(std::get<Unknown>(forecast.of(other.ticket)), Unknown::NobodyCalls);
    }

    void whatIsToldIsRoundedToFiveAndNeverNought()
    {
        QCOMPARE(told({0, 0, 0, 0}), (ToldWait{5, 5}));
        QCOMPARE(told({3, 1.2, 4.9, 1}), (ToldWait{5, 5}));
        QCOMPARE(told({14, 9.9, 18.1, 3}), (ToldWait{5, 20}));
        QCOMPARE(told({40, 30, 50, 9}), (ToldWait{30, 50}));
    }
};

QTEST_GUILESS_MAIN(TestRandomDays)
#include "tst_randomdays.moc"
