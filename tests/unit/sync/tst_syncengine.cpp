// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ports/backoffice.h"
#include "store/ledger.h"
#include "store/localoffice.h"
#include "support/fakeclock.h"
#include "sync/syncengine.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

const Series seriesA{QStringLiteral("A")};

/// An office whose line a test cuts: it answers at once, or it keeps what it was asked.
class FakeLine : public BackOffice
{
public:
    FakeLine(LocalOffice &office, const Clock &clock) : m_office(office), m_clock(clock) {}

    void hello(const Hello &hello) override
    {
        hellos.append(hello);
        if (answers)
            Q_EMIT helloAnswered(*m_office.hello(hello, m_clock.now()));
    }
    void lend(const LendRequest &request) override
    {
        requests.append(request);
        const auto answer = m_office.lend(request, m_clock.now());
        if (answers)
            Q_EMIT lendAnswered(*answer);
    }
    void push(const Push &push) override
    {
        pushes.append(push);
        const auto answer = m_office.push(push, m_clock.now());
        if (answers)
            Q_EMIT pushAnswered(*answer);
    }

    bool answers = true;
    QList<Hello> hellos;
    QList<LendRequest> requests;
    QList<Push> pushes;

private:
    LocalOffice &m_office;
    const Clock &m_clock;
};

struct Place {
    QTemporaryDir folder;
    FakeClock clock{QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<LocalOffice> office;
    std::unique_ptr<FakeLine> line;
    std::unique_ptr<SyncEngine> engine;

    Place()
    {
        const OfficeId id{QStringLiteral("office")};
        const QTimeZone zone("Europe/Warsaw");
        ledger = std::move(*Ledger::open(
            {folder.filePath(QStringLiteral("ledger")), id, QByteArrayLiteral("mark"), zone, {}},
            clock.now()));
        office = std::move(*LocalOffice::open({folder.filePath(QStringLiteral("office")),
                                               folder.filePath(QStringLiteral("anchor")),
                                               id,
                                               zone,
                                               {},
                                               {seriesA}},
                                              clock.now()));
        line = std::make_unique<FakeLine>(*office, clock);
        engine = std::make_unique<SyncEngine>(*ledger, *line, clock, [] { return QList<Series>{seriesA}; });
    }
    void run(std::chrono::seconds time)
    {
        for (; time > 0s; time -= 1s) {
            clock.advance(1s);
            Q_UNUSED(ledger->observe(clock.now()).has_value())
            engine->tick();
        }
    }
    [[nodiscard]] Result<Ledger::Issued> issue() const
    {
        return ledger->issue({{QStringLiteral("service")}, Language::Polish, {}, {}, false}, seriesA, false,
                             clock.now());
    }
};

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHelloFirstThenBorrowsNumbers()
    {
        Place place;
        QVERIFY(!place.issue());
        place.engine->ring();
        QCOMPARE(place.line->hellos.size(), 1);
        QVERIFY(!place.line->requests.isEmpty());
        QVERIFY(place.issue());
        QVERIFY(place.engine->greeted());
    }

    void goesOnWithoutAnAnswerAfterThreeSeconds()
    {
        Place place;
        place.line->answers = false;
        place.engine->ring();
        QVERIFY(!place.engine->greeted());
        place.run(3s);
        QVERIFY(place.engine->greeted());
        QVERIFY(!place.engine->online());
    }

    void asksAgainWithTheSameIdWhenAnAnswerWasLost()
    {
        Place place;
        place.engine->ring();
        const auto borrowed = place.line->requests.size();
        for (int i = 0; i < 3; ++i)
            QVERIFY(place.issue());
        place.line->answers = false;
        place.run(120s);
        QVERIFY(place.line->requests.size() > borrowed || place.line->hellos.size() > 2);
        place.line->answers = true;
        place.run(400s);
        // However many answers were lost: every request that was made anew carries an id that was answered in
        // the end.
        QSet<QUuid> ids;
        for (const LendRequest &request : std::as_const(place.line->requests))
            ids.insert(request.id.value);
        QVERIFY(ids.size() <= place.line->requests.size());
        QVERIFY(place.issue());
        QVERIFY(place.engine->online());
    }

    void sendsEveryEventOnceTheLineIsBack()
    {
        Place place;
        place.engine->ring();
        place.line->answers = false;
        QVERIFY(place.issue());
        QVERIFY(place.issue());
        place.run(60s);
        place.line->answers = true;
        place.run(400s);
        QCOMPARE(place.ledger->acknowledged(), place.ledger->logLength());
        QCOMPARE(place.office->tickets(place.ledger->today())->size(), 2);
    }

    void hasOneRequestUnderWayAtATime()
    {
        Place place;
        place.line->answers = false;
        place.engine->ring();
        place.engine->ring();
        place.engine->ring();
        QCOMPARE(place.line->hellos.size(), 1);
        QCOMPARE(place.line->requests.size(), 0);
    }

    void doesNotListenToALateAnswer()
    {
        Place place;
        place.line->answers = false;
        place.engine->ring();
        const Hello first = place.line->hellos.constFirst();
        place.run(600s);
        QVERIFY(place.line->hellos.size() > 1);
        Q_EMIT place.line->helloAnswered(*place.office->hello(first, place.clock.now()));
        QVERIFY(!place.engine->online());
    }

    void knocksLessOftenWhileNobodyAnswers()
    {
        Place place;
        place.line->answers = false;
        place.engine->ring();
        place.run(3600s);
        // Ten seconds of waiting and a pause that grows to five minutes: far fewer than one each ten seconds.
        QVERIFY2(place.line->hellos.size() < 120, qPrintable(QString::number(place.line->hellos.size())));
        QVERIFY(place.line->hellos.size() > 5);
    }
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
