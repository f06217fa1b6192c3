// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal hears of the office beside the post: bells, what became of its tickets, how many wait.
#include <QSignalSpy>
#include <QTest>

#include "lineoffice.h"
#include "protocol/callsletter.h"
#include "protocol/waitingletter.h"
#include "store/ledger.h"
#include "support/fakeclock.h"
#include "support/unreliableline.h"
#include "sync/bells.h"
#include "sync/officerounds.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

const QString callsPath = QStringLiteral("/v1/device/calls");
const QString waitingPath = QStringLiteral("/v1/device/waiting");
const QString eventsPath = QStringLiteral("/v1/device/events");
const QDateTime morning(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);

QUuid uuid(int n)
{
    return QUuid::fromString(QStringLiteral("0193a1b2-0000-7000-8000-%1").arg(n, 12, 10, QLatin1Char('0')));
}

CallDeed deed(int n, const QString &what)
{
    CallDeed one;
    one.id = {uuid(n)};
    one.ticket = {uuid(1000)};
    one.deed = what;
    one.at = morning.addSecs(n);
    one.counter = {QStringLiteral("c3")};
    one.label = QStringLiteral("3");
    return one;
}

WaitingAtServices waiting(qint64 people)
{
    ServiceWaiting service;
    service.service = {QStringLiteral("identity-card")};
    service.waiting = people;
    service.guess = WaitGuess{25, 6};
    service.counters = 2;
    return {morning, morning.date(), {service}};
}

LineOffice::Response calls(const CallChanges &changes)
{
    return {200, "application/json", {{"Cache-Control", "no-store"}}, letterOf(changes)};
}

LineOffice::Response tagged(const WaitingAtServices &told, const QByteArray &tag)
{
    return {200, "application/json", {{"ETag", tag}, {"Cache-Control", "private, no-cache"}}, letterOf(told)};
}

struct Terminal {
    explicit Terminal(const DeviceLine::Settings &settings)
        : clock(morning), line(settings),
          ledger(std::move(*Ledger::open({folder.filePath(QStringLiteral("ledger")),
                                          {QStringLiteral("example-city")},
                                          QByteArrayLiteral("mark"),
                                          QTimeZone("Europe/Warsaw"),
                                          {}},
                                         clock.now()))),
          rounds(*ledger, line, clock), heard(&rounds, &Hall::callsHeard),
          changed(&rounds, &Hall::waitingChanged)
    {
    }
    QTemporaryDir folder;
    FakeClock clock;
    DeviceLine line;
    std::unique_ptr<Ledger> ledger;
    OfficeRounds rounds;
    QSignalSpy heard;
    QSignalSpy changed;
};

} // namespace

class TestOfficeRounds : public QObject
{
    Q_OBJECT

    LineOffice m_office{QStringLiteral("rounds")};
    QString m_folder = m_office.enrol(QStringLiteral("kiosk-1"));

    [[nodiscard]] QString afterOfLastCalls() const
    {
        QString after;
        for (const LineOffice::Request &one : m_office.heard())
            if (one.path == callsPath)
                after = one.queryValue(QStringLiteral("after"));
        return after;
    }

private Q_SLOTS:
    void init()
    {
        m_office.say(callsPath, calls({QStringLiteral("k0"), false, false, {}}));
        m_office.say(waitingPath, tagged(waiting(7), "\"w7\""));
    }

    void writesWhatBecameOfItsTicketsWithTheCursor()
    {
        m_office.say(callsPath,
                     calls({QStringLiteral("k2"),
                            false,
                            false,
                            {deed(1, QStringLiteral("called")), deed(2, QStringLiteral("served"))}}));
        Terminal kiosk(m_office.settings(m_folder));
        kiosk.rounds.tick();
        QTRY_COMPARE(kiosk.heard.size(), 1);
        QCOMPARE(*kiosk.ledger->callsCursor(), QStringLiteral("k2"));
        QCOMPARE((*kiosk.ledger->lastDeedOf({uuid(1000)}))->deed, QStringLiteral("served"));
        QCOMPARE(kiosk.ledger->logLength(), 2);
        // Told again it changes nothing.
        kiosk.clock.advance(30s);
        kiosk.rounds.ring({QStringLiteral("calls")});
        QTRY_COMPARE(kiosk.heard.size(), 2);
        QCOMPARE(afterOfLastCalls(), QStringLiteral("k2"));
        QCOMPARE(kiosk.ledger->logLength(), 2);
    }

    void asksOnAtOnceWhileThereIsMore()
    {
        m_office.answer(callsPath,
                        [this](const LineOffice::Request &request, const backoffice::Answer &answer) {
                            const int page = request.queryValue(QStringLiteral("after")).mid(1).toInt() + 1;
                            m_office.reply(request, answer,
                                           calls({QStringLiteral("k%1").arg(page),
                                                  page < 3,
                                                  false,
                                                  {deed(page, QStringLiteral("called"))}}));
                        });
        Terminal kiosk(m_office.settings(m_folder));
        kiosk.rounds.tick();
        QTRY_COMPARE(*kiosk.ledger->callsCursor(), QStringLiteral("k3"));
        QCOMPARE(kiosk.ledger->logLength(), 3);
    }

    void beginsAnewWhenTheOfficeLostTheCursor()
    {
        Terminal kiosk(m_office.settings(m_folder));
        kiosk.rounds.tick();
        QTRY_COMPARE(*kiosk.ledger->callsCursor(), QStringLiteral("k0"));
        m_office.say(callsPath, LineOffice::Response{410,
                                                     "application/problem+json",
                                                     {},
                                                     R"({"type": "urn:okienko:problem:cursor-gone",
                                                         "title": "Gone", "status": 410})"});
        kiosk.rounds.ring({QStringLiteral("calls")});
        QTRY_COMPARE(*kiosk.ledger->callsCursor(), QString());
        init();
        kiosk.clock.advance(10s);
        kiosk.rounds.tick();
        QTRY_COMPARE(*kiosk.ledger->callsCursor(), QStringLiteral("k0"));
    }

    void tellsHowManyWaitForAMinute()
    {
        Terminal kiosk(m_office.settings(m_folder));
        QVERIFY(!kiosk.rounds.waiting());
        kiosk.rounds.tick();
        QTRY_COMPARE(kiosk.changed.size(), 1);
        QCOMPARE(kiosk.rounds.waiting()->services.constFirst().waiting, 7);
        m_office.answer(waitingPath, [](const LineOffice::Request &, const backoffice::Answer &answer) {
            answer.send({502, "text/html", {}, "<html>"});
        });
        kiosk.clock.advance(59s);
        QVERIFY(kiosk.rounds.waiting());
        kiosk.clock.advance(1s);
        QVERIFY(!kiosk.rounds.waiting());
        kiosk.rounds.tick();
        QCOMPARE(kiosk.changed.size(), 2);
    }

    void asksWhetherItChanged()
    {
        Terminal kiosk(m_office.settings(m_folder));
        kiosk.rounds.tick();
        QTRY_COMPARE(kiosk.changed.size(), 1);
        const int before = m_office.heardAt(waitingPath);
        kiosk.clock.advance(40s);
        kiosk.rounds.tick();
        QTRY_COMPARE(m_office.heardAt(waitingPath), before + 1);
        QCOMPARE(m_office.heard().constLast().headers.value("If-None-Match"), QByteArray("\"w7\""));
        // The server says 304 by itself; what was told counts for another minute.
        kiosk.clock.advance(30s);
        QTRY_VERIFY(kiosk.rounds.waiting().has_value());
        QCOMPARE(kiosk.changed.size(), 1);
    }

    void believesNoWrongAnswer()
    {
        m_office.answer(callsPath, [](const LineOffice::Request &, const backoffice::Answer &answer) {
            answer.send({200, "application/json", {}, R"({"cursor": "k9", "more": false, "reset": false,
                "deeds": [{"id": "x"}]})"});
        });
        Terminal kiosk(m_office.settings(m_folder));
        kiosk.rounds.tick();
        QTRY_COMPARE(kiosk.changed.size(), 1); // the other errand is done after it
        QCOMPARE(*kiosk.ledger->callsCursor(), QString());
        QCOMPARE(kiosk.ledger->logLength(), 0);
    }

    void asksHowATicketStandsUntilTheOfficeKnowsIt()
    {
        const TicketId ticket{uuid(1000)};
        const QString path = QStringLiteral("/v1/device/tickets/") + ticket.text();
        m_office.say(path, LineOffice::Response{404,
                                                "application/problem+json",
                                                {},
                                                R"({"type": "urn:okienko:problem:not-found",
                                                    "title": "Not found", "status": 404})"});
        Terminal kiosk(m_office.settings(m_folder));
        QList<std::optional<VisitorsTicket>> told;
        connect(&kiosk.rounds, &Hall::placeHeard, this,
                [&](const TicketId &, const std::optional<VisitorsTicket> &one) { told.append(one); });
        kiosk.rounds.askPlace(ticket);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!told.constFirst());
        const auto answered = [](const VisitorsTicket &one) {
            return LineOffice::Response{
                200, "application/json", {{"Cache-Control", "no-store"}}, letterOf(one)};
        };
        VisitorsTicket known;
        known.ticket = ticket;
        known.number = QStringLiteral("A017");
        known.state = QStringLiteral("waiting");
        known.before = 4;
        m_office.say(path, answered(known));
        kiosk.clock.advance(6s);
        kiosk.rounds.tick();
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told.constLast()->before, std::optional<qint64>(4));
        // Of another ticket than the one that was asked for: nothing is believed.
        known.ticket = {uuid(1001)};
        m_office.say(path, answered(known));
        const int asked = m_office.heardAt(path);
        kiosk.clock.advance(2s);
        kiosk.rounds.askPlace(ticket);
        QTRY_COMPARE(m_office.heardAt(path), asked + 1);
        QTRY_VERIFY(kiosk.heard.size() > 0 || kiosk.changed.size() > 0); // the round goes on
        QCOMPARE(told.size(), 2);
        // The visitor has gone: nobody asks any more.
        kiosk.rounds.askPlace({});
        kiosk.clock.advance(60s);
        kiosk.rounds.tick();
        QTRY_VERIFY(m_office.heardAt(waitingPath) > 0);
        QCOMPARE(m_office.heardAt(path), asked + 1);
    }

    void findsATicketOfAnotherTerminal()
    {
        const QString path = QStringLiteral("/v1/device/tickets");
        VisitorsTicket known;
        known.ticket = {uuid(2000)};
        known.number = QStringLiteral("A017");
        known.service = {QStringLiteral("identity-card")};
        known.state = QStringLiteral("waiting");
        m_office.say(path, LineOffice::Response{
                               200, "application/json", {{"Cache-Control", "no-store"}}, letterOf(known)});
        m_office.say(path + u'/' + known.ticket.text(),
                     LineOffice::Response{404,
                                          "application/problem+json",
                                          {},
                                          R"({"type": "urn:okienko:problem:not-found",
                                              "title": "Not found", "status": 404})"});
        Terminal kiosk(m_office.settings(m_folder));
        QList<std::optional<VisitorsTicket>> found;
        connect(&kiosk.rounds, &Hall::found, this,
                [&](const std::optional<VisitorsTicket> &told) { found.append(told); });
        QSignalSpy unheard(&kiosk.rounds, &Hall::unheard);
        const TicketSought typed{{}, QStringLiteral("A017"), QStringLiteral("K7")};
        kiosk.rounds.seek(typed);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.constLast()->ticket, known.ticket);
        QCOMPARE(found.constLast()->service, known.service);
        QCOMPARE(m_office.heard().constLast().query.size(), 2);
        // By what a scan tells; the office does not know it.
        kiosk.rounds.seek({known.ticket, {}, {}});
        QTRY_COMPARE(found.size(), 2);
        QVERIFY(!found.constLast());
        // Only the newest question is answered.
        kiosk.rounds.seek({known.ticket, {}, {}});
        kiosk.rounds.seek(typed);
        QTRY_COMPARE(found.size(), 3);
        QVERIFY(found.constLast());
        m_office.say(path,
                     LineOffice::Response{200, "text/html", {}, "<p>Please log in to the guest network"});
        kiosk.rounds.seek(typed);
        QTRY_COMPARE(unheard.size(), 1);
        QCOMPARE(found.size(), 3);
    }

    void asksForAnotherDayWithOneWish()
    {
        const TicketId ticket{uuid(3000)};
        const QString path = QStringLiteral("/v1/device/tickets/%1/choice").arg(ticket.text());
        m_office.say(path, LineOffice::Response{409,
                                                "application/problem+json",
                                                {},
                                                R"({"type": "urn:okienko:problem:not-possible-now",
                                                    "title": "Not now", "status": 409})"});
        Terminal kiosk(m_office.settings(m_folder));
        QSignalSpy refused(&kiosk.rounds, &Hall::markRefused);
        QList<ReturnMark> given;
        connect(&kiosk.rounds, &Hall::markGiven, this,
                [&](const TicketId &, const ReturnMark &mark) { given.append(mark); });
        kiosk.rounds.takeMark(ticket);
        QTRY_COMPARE(refused.size(), 1);
        const QByteArray first = m_office.heard().constLast().body;
        const Chosen chosen{WhenSuspended::ReturnMark, ReturnMark{QStringLiteral("Q7XK4M"),
                                                                  {QStringLiteral("identity-card")},
                                                                  QDate(2026, 11, 25),
                                                                  QDate(2026, 12, 9)}};
        m_office.say(path, letterOf(chosen));
        kiosk.rounds.takeMark(ticket);
        QTRY_COMPARE(given.size(), 1);
        QCOMPARE(given.constFirst(), *chosen.mark);
        // The same wish: a lost answer makes no second mark.
        QCOMPARE(m_office.heard().constLast().body, first);
    }

    void hearsTheBells()
    {
        std::mutex mutex;
        std::vector<backoffice::Stream> streams;
        m_office.answer(eventsPath, [&](const LineOffice::Request &, const backoffice::Answer &answer) {
            const std::lock_guard lock(mutex);
            streams.push_back(answer.open({}));
            streams.back().send(
                {"1", "welcome", R"({"retryMs": 1000, "jitterMs": 0, "pollSeconds": 12, "missed": false})"});
        });
        const auto latest = [&] {
            const std::lock_guard lock(mutex);
            return streams.back();
        };
        UnreliableLine line(m_office.devicesPort(), 1);
        FakeClock clock(morning);
        DeviceLine device(m_office.settings(m_folder, line.port()));
        Bells bells(device, clock);
        QSignalSpy rang(&bells, &Bells::rang);
        bells.tick();
        QTRY_COMPARE(rang.size(), 1); // at first everything
        QVERIFY(rang.constFirst().constFirst().toStringList().isEmpty());
        QVERIFY(bells.isOpen());
        QCOMPARE(bells.pollEvery(), 12s);

        latest().send({"2", "bell", R"({"what": ["calls", "moon"]})"});
        latest().send({"3", "weather", "{}"});
        latest().send({"4", "bell", R"({"what": ["waiting"]})"});
        QTRY_COMPARE(rang.size(), 3);
        QCOMPARE(rang.at(1).constFirst().toStringList(),
                 (QStringList{QStringLiteral("calls"), QStringLiteral("moon")}));

        // 45 s without a byte: the line is dead, whatever TCP thinks.
        clock.advance(45s);
        bells.tick();
        QVERIFY(!bells.isOpen());
        clock.advance(1s);
        bells.tick();
        QTRY_VERIFY(bells.isOpen());
        QCOMPARE(m_office.heard().constLast().headers.value("Last-Event-ID"), QByteArray("4"));

        // A line that breaks is noticed at once and comes back as the office told.
        line.setState(UnreliableLine::State::Refusing);
        QTRY_VERIFY(!bells.isOpen());
        line.setState(UnreliableLine::State::Up);
        clock.advance(1s);
        bells.tick();
        QTRY_VERIFY(bells.isOpen());

        // Revoked: not before five minutes.
        const int streamsSoFar = m_office.heardAt(eventsPath);
        latest().send({"5", "goodbye", R"({"reason": "revoked"})"});
        QTRY_VERIFY(!bells.isOpen());
        clock.advance(299s);
        bells.tick();
        QVERIFY(!bells.isWanted());
        clock.advance(1s);
        bells.tick();
        QTRY_COMPARE(m_office.heardAt(eventsPath), streamsSoFar + 1);
    }

    void findsAnOfficeThatComesBackWithinTenSeconds_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("nobody there") << static_cast<int>(UnreliableLine::State::Refusing);
        QTest::newRow("broken cable") << static_cast<int>(UnreliableLine::State::Silent);
    }

    void findsAnOfficeThatComesBackWithinTenSeconds()
    {
        QFETCH(const int, state);
        m_office.answer(eventsPath, [&](const LineOffice::Request &, const backoffice::Answer &answer) {
            answer.open({}).send(
                {"1", "welcome", R"({"retryMs": 1000, "jitterMs": 0, "pollSeconds": 12, "missed": false})"});
        });
        UnreliableLine line(m_office.devicesPort(), 1);
        line.setState(static_cast<UnreliableLine::State>(state));
        FakeClock clock(morning);
        DeviceLine device(m_office.settings(m_folder, line.port()));
        Bells bells(device, clock);
        // Ten minutes away; each second of it in order, as the terminal lives it.
        int tries = 0;
        for (int second = 0; second < 600; ++second) {
            const bool wanted = bells.isWanted();
            bells.tick();
            if (!wanted && bells.isWanted()) {
                ++tries;
                if (line.state() == UnreliableLine::State::Refusing)
                    QTRY_VERIFY(!bells.isWanted());
            }
            clock.advance(1s);
        }
        QVERIFY2(tries > 50 && tries < 300, qPrintable(QString::number(tries)));
        line.setState(UnreliableLine::State::Up);
        for (int second = 0; second < 10 && !bells.isWanted(); ++second) {
            clock.advance(1s);
            bells.tick();
        }
        QVERIFY(bells.isWanted());
        QTRY_VERIFY(bells.isOpen());
    }
};

QTEST_GUILESS_MAIN(TestOfficeRounds)
#include "tst_officerounds.moc"
