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
        auto answer = m_office.push(push, m_clock.now());
        if (push.ledger == copied)
            answer->have = 1000;
        if (answers)
            Q_EMIT pushAnswered(*answer);
    }

    bool answers = true;
    LedgerId copied; ///< the office has a longer log of this ledger: the original's
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

    void staysQuietAsLongAsTheOfficeTold()
    {
        Place place;
        place.line->answers = false;
        place.engine->ring();
        Q_EMIT place.line->turnedAway({TurnedAway::Why::Later, {}, 60s, 0ms});
        place.engine->officeIsThere(); // does not count against the office's own word
        place.run(59s);
        QCOMPARE(place.line->hellos.size(), 1);
        place.run(2s);
        QCOMPARE(place.line->hellos.size(), 2);
    }

    void asksAnOfficeThatDoesNotKnowItEveryFiveMinutesAndGoesOnIssuing()
    {
        Place place;
        place.engine->ring();
        QSignalSpy recognised(place.engine.get(), &SyncEngine::recognisedChanged);
        place.line->answers = false;
        place.run(9s);
        const auto asked = place.line->hellos.size();
        Q_EMIT place.line->turnedAway({TurnedAway::Why::Identity, QStringLiteral("revoked"), {}, {}});
        QCOMPARE(place.engine->recognised(), SyncEngine::Recognised::NotThisDevice);
        QVERIFY(place.issue());
        place.run(299s);
        QCOMPARE(place.line->hellos.size(), asked);
        place.line->answers = true;
        place.run(80s);
        QVERIFY(place.line->hellos.size() > asked);
        QCOMPARE(place.engine->recognised(), SyncEngine::Recognised::Yes);
        QCOMPARE(recognised.size(), 2);
        place.run(60s);
        QCOMPARE(place.office->tickets(place.ledger->today())->size(), 1);
    }

    void halvesItsBatchUntilTheOfficeTakesIt()
    {
        Place place;
        place.engine->ring();
        place.line->answers = false;
        for (int i = 0; i < 40; ++i)
            QVERIFY(place.ledger->note(QStringLiteral("paper.changed"), {}, place.clock.now()));
        place.engine->ring();
        qsizetype before = 0;
        for (const qsizetype expected : {40, 20, 10, 5}) {
            QTRY_COMPARE(place.line->pushes.size(), before + 1);
            QCOMPARE(place.line->pushes.constLast().events.size(), expected);
            before = place.line->pushes.size();
            Q_EMIT place.line->turnedAway({TurnedAway::Why::TooLarge, {}, {}, {}});
            place.engine->ring();
        }
        place.line->answers = true;
        place.run(60s);
        QCOMPARE(place.ledger->acknowledged(), place.ledger->logLength());
    }

    void doesNotAskAgainForNumbersInALetterThatTheOfficeCannotRead()
    {
        Place place;
        place.line->answers = false;
        place.engine->ring();
        Q_EMIT place.line->helloAnswered(
            *place.office->hello(place.line->hellos.constLast(), place.clock.now()));
        QCOMPARE(place.line->requests.size(), 1);
        const RequestId refused = place.line->requests.constLast().id;
        Q_EMIT place.line->turnedAway({TurnedAway::Why::IdReused, {}, {}, {}});
        place.line->answers = true;
        place.run(200s);
        QVERIFY(place.line->requests.size() > 1);
        QVERIFY(place.line->requests.at(1).id != refused);
        QVERIFY(place.issue());
    }

    void triesAtOnceWhenSomebodyHeardTheOffice()
    {
        Place place;
        place.line->answers = false;
        place.engine->ring();
        place.run(1000s);
        place.line->answers = true;
        const auto asked = place.line->hellos.size();
        Q_EMIT place.line->unreachable(QStringLiteral("gone"));
        place.engine->officeIsThere();
        QCOMPARE(place.line->hellos.size(), asked + 1);
        QVERIFY(place.engine->online());
    }

    void sendsTheLogOfALedgerThatWasPutAside()
    {
        Place place;
        place.engine->ring();
        QVERIFY(place.issue());
        place.line->answers = false;
        const LedgerId old = place.ledger->id();
        place.engine.reset();
        place.ledger.reset();
        const QString file = place.folder.filePath(QStringLiteral("ledger"));
        const auto aside = Ledger::setAside(file, place.clock.now());
        QVERIFY(aside);
        place.ledger = std::move(*Ledger::open(
            {file, {QStringLiteral("office")}, QByteArrayLiteral("mark"), QTimeZone("Europe/Warsaw"), {}},
            place.clock.now()));
        place.line->answers = true;
        const auto pushes = place.line->pushes.size();
        for (int start = 0; start < 2; ++start) {
            place.engine = std::make_unique<SyncEngine>(*place.ledger, *place.line, place.clock,
                                                        [] { return QList<Series>{seriesA}; });
            place.engine->carryOldLogs(Ledger::asides(file));
            place.run(700s);
        }
        QSet<qint64> positions;
        for (const Push &push : place.line->pushes.mid(pushes))
            if (push.ledger == old)
                for (const PostedEvent &event : push.events) {
                    QVERIFY2(!positions.contains(event.position), "it is sent once, also after a restart");
                    positions.insert(event.position);
                    QVERIFY(!event.age);
                }
        QCOMPARE(positions, QSet<qint64>{1});
        QCOMPARE(place.office->tickets(place.ledger->today())->size(), 1);
    }

    void sendsAllOfACopysLogAlthoughTheOfficeHasMoreOfTheOriginals()
    {
        Place place;
        place.line->answers = false;
        for (int i = 0; i < 450; ++i)
            QVERIFY(place.ledger->note(QStringLiteral("paper.changed"), {}, place.clock.now()));
        place.line->copied = place.ledger->id();
        place.engine.reset();
        place.ledger.reset();
        const QString file = place.folder.filePath(QStringLiteral("ledger"));
        QVERIFY(Ledger::setAside(file, place.clock.now()));
        place.ledger = std::move(*Ledger::open(
            {file, {QStringLiteral("office")}, QByteArrayLiteral("mark"), QTimeZone("Europe/Warsaw"), {}},
            place.clock.now()));
        place.line->answers = true;
        place.engine = std::make_unique<SyncEngine>(*place.ledger, *place.line, place.clock,
                                                    [] { return QList<Series>{seriesA}; });
        place.engine->carryOldLogs(Ledger::asides(file));
        place.run(700s);
        QSet<qint64> positions;
        for (const Push &push : std::as_const(place.line->pushes))
            if (push.ledger == place.line->copied)
                for (const PostedEvent &event : push.events)
                    positions.insert(event.position);
        QCOMPARE(positions.size(), 450);
    }

    void marksALedgerThatTheOfficeCallsStale()
    {
        Place place;
        place.line->answers = false;
        place.engine->ring();
        QSignalSpy setAside(place.engine.get(), &SyncEngine::setAside);
        HelloAnswer answer = *place.office->hello(place.line->hellos.constLast(), place.clock.now());
        answer.standing = Standing::Stale;
        Q_EMIT place.line->helloAnswered(answer);
        QCOMPARE(setAside.size(), 1);
        QCOMPARE(*place.ledger->setting(SyncEngine::setAsideSetting(), {}), QStringLiteral("1"));
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
