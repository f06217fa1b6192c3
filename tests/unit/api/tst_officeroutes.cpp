// SPDX-License-Identifier: GPL-3.0-or-later
// What terminals and screens see of the hall, what a supervisor does with the day: every answer and every
// refusal, recorded for the validator.
#include <QJsonArray>
#include <QTest>

#include "officestore/ledgerbook.h"
#include "officestore/screenbook.h"
#include "routebench.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;
using backoffice::Role;

namespace
{

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }
QJsonObject withId(const QJsonObject &more = {})
{
    QJsonObject body = more;
    body.insert(QStringLiteral("id"), newId());
    return body;
}
QJsonArray list(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toArray();
}

QJsonObject opening(const ServiceId &service)
{
    return {{QStringLiteral("services"), QJsonArray{service.value}}};
}

QJsonObject closing(const QStringList &offers)
{
    return withId({{QStringLiteral("texts"), QJsonObject{{QStringLiteral("pl"), QStringLiteral("Awaria.")}}},
                   {QStringLiteral("offers"), QJsonArray::fromStringList(offers)}});
}

} // namespace

class TestOfficeRoutes : public QObject
{
    Q_OBJECT

private:
    static QString name() { return QStringLiteral("officeroutes"); }

    static void meetLedger(RouteBench &b, const QUuid &device)
    {
        LedgerRow row;
        row.ledger = b.ledger;
        row.device = {device};
        sure(LedgerBook(b.connection(), b.office).write(row));
    }

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void aTerminalHearsWhatBecameOfItsTickets()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        meetLedger(b, b.device);
        const QString path = QStringLiteral("/v1/device/calls");
        const QList<backoffice::QueryItem> mine{{QStringLiteral("ledger"), b.ledger.text()}};
        const TicketId ticket = b.issue(b.cards);
        b.at(b.c1, "open", opening(b.cards));
        b.at(b.c1, "next");
        const auto first = b.asDevice("GET", path, {}, mine);
        QCOMPARE(first.status, 200);
        const QJsonObject deed = list(first.body, "deeds").first().toObject();
        QCOMPARE(word(deed, "deed"), QStringLiteral("called"));
        QCOMPARE(word(deed, "ticket"), ticket.text());
        QCOMPARE(word(deed, "label"), QStringLiteral("1"));
        b.at(b.c1, "done");
        const QList<backoffice::QueryItem> after =
            mine + QList<backoffice::QueryItem>{{QStringLiteral("after"), word(first.body, "cursor")}};
        QCOMPARE(word(list(b.asDevice("GET", path, {}, after).body, "deeds").first().toObject(), "deed"),
                 QStringLiteral("served"));
        b.loseMemory();
        QCOMPARE(b.asDevice("GET", path, {}, after).type(), QStringLiteral("cursor-gone"));
        b.deliberately("no ledger");
        QCOMPARE(b.asDevice("GET", path).type(), QStringLiteral("bad-letter"));
        meetLedger(b, QUuid::createUuid());
        QCOMPARE(b.asDevice("GET", path, {}, mine).type(), QStringLiteral("not-your-ledger"));
    }

    void aTicketIsFoundByWhatStandsOnItsPaper()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const TicketId ticket = b.issue(b.cards);
        const QString path = QStringLiteral("/v1/device/tickets");
        const QString number = word(b.asDevice("GET", path + u'/' + ticket.text()).body, "number");
        const auto asked = [&](const QString &of, const QString &code) {
            return b.asDevice("GET", path, {},
                              {{QStringLiteral("number"), of}, {QStringLiteral("code"), code}});
        };
        const QString code = codeOf(ticket).left(2);
        const auto found = asked(number, code);
        QCOMPARE(found.status, 200);
        QCOMPARE(word(found.body, "ticket"), ticket.text());
        QCOMPARE(word(found.body, "service"), b.cards.value);
        QCOMPARE(word(found.body, "state"), QStringLiteral("waiting"));
        // Wrong and unknown look alike.
        const QString other = code == QLatin1String("AA") ? QStringLiteral("CC") : QStringLiteral("AA");
        QCOMPARE(asked(number, other).status, 404);
        QCOMPARE(asked(QStringLiteral("A999"), code).status, 404);
        b.deliberately("not from a paper");
        QCOMPARE(asked(number, QStringLiteral("0O")).type(), QStringLiteral("bad-letter"));
        b.deliberately("not from a paper");
        QCOMPARE(asked(QStringLiteral("17"), code).type(), QStringLiteral("bad-letter"));
        b.deliberately("not from a paper");
        QCOMPARE(b.asDevice("GET", path).type(), QStringLiteral("bad-letter"));
    }

    void aVisitorSeesThePlaceAndChoosesWhenTheServiceIsSuspended()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const TicketId first = b.issue(b.cards);
        b.advance(1min);
        const TicketId second = b.issue(b.cards);
        const QString path = QStringLiteral("/v1/device/tickets/%1");
        QCOMPARE(b.asDevice("GET", path.arg(newId())).status, 404);
        const auto place = b.asDevice("GET", path.arg(second.text()));
        QCOMPARE(word(place.body, "state"), QStringLiteral("waiting"));
        QCOMPARE(place.body.value(QLatin1String("before")).toInt(), 1);
        const QString choice = QStringLiteral("/v1/device/tickets/%1/choice").arg(second.text());
        const QJsonObject mark = withId({{QStringLiteral("choice"), QStringLiteral("return-mark")}});
        QCOMPARE(b.asDevice("POST", choice, mark).type(), QStringLiteral("not-possible-now"));

        const QString service = QStringLiteral("/v1/office/services/%1/").arg(b.cards.value);
        b.deliberately("no offers");
        QCOMPARE(b.post(service + QStringLiteral("suspend"), withId(), Role::Supervisor).type(),
                 QStringLiteral("bad-letter"));
        const auto closed =
            b.post(service + QStringLiteral("suspend"),
                   closing({QStringLiteral("wait"), QStringLiteral("return-mark")}), Role::Supervisor);
        QCOMPARE(word(closed.body, "state"), QStringLiteral("suspended"));
        QVERIFY(b.heard().contains(QStringLiteral("services")));
        const auto waiting = b.asDevice("GET", QStringLiteral("/v1/device/waiting"));
        QCOMPARE(word(list(waiting.body, "services").first().toObject(), "state"),
                 QStringLiteral("suspended"));
        QCOMPARE(word(b.asDevice("GET", path.arg(second.text())).body, "state"), QStringLiteral("resting"));
        QCOMPARE(
            b.asDevice("POST", choice, withId({{QStringLiteral("choice"), QStringLiteral("wait")}})).status,
            200);
        QJsonObject wish = mark;
        wish.insert(QStringLiteral("id"), newId());
        const auto given = b.asDevice("POST", choice, wish);
        QCOMPARE(given.status, 200);
        QCOMPARE(b.asDevice("POST", choice, wish).bytes, given.bytes);
        const QJsonObject place2 = given.body.value(QLatin1String("mark")).toObject();
        QCOMPARE(word(place2, "service"), b.cards.value);
        // Whoever shows that ticket is told of the mark, by scan or by what stands on it.
        const auto shown = b.asDevice("GET", path.arg(second.text()));
        QCOMPARE(word(shown.body, "state"), QStringLiteral("ended-with-mark"));
        QCOMPARE(shown.body.value(QLatin1String("mark")).toObject(), place2);
        const QList<backoffice::QueryItem> paper{{QStringLiteral("number"), word(shown.body, "number")},
                                                 {QStringLiteral("code"), codeOf(second).left(2)}};
        QCOMPARE(b.asDevice("GET", QStringLiteral("/v1/device/tickets"), {}, paper).body, shown.body);
        QCOMPARE(b.stage(second), backoffice::Stage::Released);
        QCOMPARE(
            b.asDevice("POST", choice, withId({{QStringLiteral("choice"), QStringLiteral("wait")}})).type(),
            QStringLiteral("not-possible-now"));
        QCOMPARE(word(b.post(service + QStringLiteral("open"), withId(), Role::Supervisor).body, "state"),
                 QStringLiteral("open"));
        QCOMPARE(list(b.get(QStringLiteral("/v1/office/services")).body, "services").size(), 3);
        QCOMPARE(b.post(QStringLiteral("/v1/office/services/moon/open"), withId(), Role::Supervisor).status,
                 404);
        QCOMPARE(b.stage(first), backoffice::Stage::Waiting);
    }

    void helpIsAskedForAndComes()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const QString id = newId();
        const QString path = QStringLiteral("/v1/device/help/") + id;
        const QJsonObject asked{{QStringLiteral("askedMs"), 1200},
                                {QStringLiteral("language"), QStringLiteral("uk")},
                                {QStringLiteral("reason"), QStringLiteral("visitor")},
                                {QStringLiteral("screen"), QStringLiteral("services")}};
        const auto waits = b.asDevice("PUT", path, asked);
        QCOMPARE(word(waits.body, "state"), QStringLiteral("waiting"));
        QCOMPARE(b.asDevice("PUT", path, asked).bytes, waits.bytes);
        QVERIFY(b.heard().contains(QStringLiteral("help:") + id));
        QCOMPARE(list(b.get(QStringLiteral("/v1/help-requests")).body, "requests").size(), 1);
        const QJsonObject coming{{QStringLiteral("answer"), QStringLiteral("coming")},
                                 {QStringLiteral("counter"), QStringLiteral("c1")},
                                 {QStringLiteral("minutes"), 2}};
        const QString answer = QStringLiteral("/v1/help-requests/%1/answer").arg(id);
        QCOMPARE(word(b.post(answer, withId(coming)).body, "counter"), QStringLiteral("1"));
        QCOMPARE(b.post(answer, withId(coming)).type(), QStringLiteral("not-possible-now"));
        QCOMPARE(word(b.asDevice("GET", path).body, "state"), QStringLiteral("coming"));
        QCOMPARE(b.asDevice("DELETE", path).status, 204);
        QCOMPARE(word(b.asDevice("GET", path).body, "state"), QStringLiteral("closed"));
        QCOMPARE(b.asDevice("GET", QStringLiteral("/v1/device/help/") + newId()).status, 404);
        b.advance(11min);
        QVERIFY(list(b.get(QStringLiteral("/v1/help-requests")).body, "requests").isEmpty());
    }

    void theScreensShowCallsTwinsWithTimeAndCode()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        b.deed([&](Deed &deed) -> Result<int> {
            ScreenBook book(deed.connection());
            WaitingScreen screen;
            screen.display = QUuid::createUuid();
            screen.kind = QStringLiteral("hall");
            screen.pairing.codeHash = QByteArray(32, '\x05');
            screen.pairing.tokenHash = QByteArray(32, '\x07');
            screen.pairing.made = b.now().utc;
            sure(book.begin(screen));
            sure(book.confirm(deed, screen, QStringLiteral("Hall, left"), {}));
            return 0;
        });
        b.at(b.c1, "open", opening(b.cards));
        b.at(b.c2, "open", opening(b.cards));
        const TakenEvent one = b.paper(b.cards);
        b.take(one);
        b.advance(1min);
        TakenEvent twin = b.paper(b.cards);
        twin.body.insert(QStringLiteral("n"), one.body.value(QLatin1String("n")));
        b.take(twin);
        b.advance(1min);
        b.issue(b.cards);
        b.at(b.c1, "next");
        b.advance(1s);
        b.at(b.c1, "serve");
        b.at(b.c2, "next");
        const QString path = QStringLiteral("/v1/hall/state");
        const auto hall = b.asScreen(path);
        const QJsonArray calls = list(hall.body, "calls");
        QCOMPARE(calls.size(), 2);
        // A JSON object keeps no order: which language is the office's first stands in a list.
        const QJsonArray languages =
            hall.body.value(QLatin1String("office")).toObject().value(QLatin1String("languages")).toArray();
        QCOMPARE(languages.first().toString(), QStringLiteral("pl"));
        QCOMPARE(word(calls.first().toObject(), "label"), QStringLiteral("2"));
        for (const QJsonValue &call : calls)
            QCOMPARE(word(call.toObject(), "code").size(), 4);
        b.advance(4min);
        const auto later = b.asScreen(path);
        QCOMPARE(list(later.body, "calls").size(), 1); // the one that nobody has answered
        QCOMPARE(word(list(later.body, "counters").first().toObject(), "state"), QStringLiteral("serving"));
    }

    void aScreenWithAZoneIsToldWhichZoneEachCallIsIn()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const auto zone = [&](const char *id) {
            HallZone one;
            one.id = QString::fromLatin1(id);
            one.names.set(Language::Polish, one.id);
            b.file.zones.append(one);
        };
        zone("ground-floor");
        zone("first-floor");
        b.file.counters[0].zone = QStringLiteral("ground-floor");
        const QUuid display = QUuid::createUuid();
        b.deed([&](Deed &deed) -> Result<int> {
            ScreenBook book(deed.connection());
            WaitingScreen screen;
            screen.display = display;
            screen.kind = QStringLiteral("hall");
            screen.pairing.codeHash = QByteArray(32, '\x05');
            screen.pairing.tokenHash = QByteArray(32, '\x07');
            screen.pairing.made = b.now().utc;
            sure(book.begin(screen));
            sure(book.confirm(deed, screen, QStringLiteral("Stairs"), QStringLiteral("first-floor")));
            return 0;
        });
        b.at(b.c1, "open", opening(b.cards));
        b.at(b.c2, "open", opening(b.cards));
        b.issue(b.cards);
        b.issue(b.cards);
        b.at(b.c1, "next");
        b.at(b.c2, "next");
        const auto shown = [&] { return b.asScreen(QStringLiteral("/v1/hall/state")).body; };
        const QJsonObject hall = shown();
        QCOMPARE(word(hall.value(QLatin1String("display")).toObject(), "zone"),
                 QStringLiteral("first-floor"));
        QCOMPARE(list(hall.value(QLatin1String("office")).toObject(), "zones").size(), 2);
        // Who is called elsewhere is told too, with where; a counter without a zone is everywhere.
        QCOMPARE(list(hall, "calls").size(), 2);
        QHash<QString, QJsonValue> zones;
        for (const QJsonValue &counter : list(hall, "counters"))
            zones.insert(word(counter.toObject(), "counter"),
                         counter.toObject().value(QLatin1String("zone")));
        QCOMPARE(zones.value(b.c1.value), QJsonValue(QStringLiteral("ground-floor")));
        QVERIFY(zones.contains(b.c2.value) && zones.value(b.c2.value).isNull());
        // The zone went from the office's file: the screen shows all.
        b.file.zones.removeLast();
        QVERIFY(shown().value(QLatin1String("display")).toObject().value(QLatin1String("zone")).isNull());
    }

    void theSupervisorSeesTheDay()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        b.at(b.c1, "open", opening(b.cards));
        for (int i = 0; i < 7; ++i)
            b.issue(b.cards);
        for (int i = 0; i < 5; ++i) {
            b.at(b.c1, "next");
            b.at(b.c1, "serve");
            b.advance(6min);
            b.at(b.c1, "done");
        }
        const auto today = b.get(QStringLiteral("/v1/office/today"));
        QCOMPARE(today.status, 200);
        QCOMPARE(today.body.value(QLatin1String("issued")).toInt(), 7);
        QCOMPARE(today.body.value(QLatin1String("served")).toInt(), 5);
        QCOMPARE(today.body.value(QLatin1String("waiting")).toInt(), 2);
        const QJsonObject counter = list(today.body, "counters").first().toObject();
        QCOMPARE(counter.value(QLatin1String("openMinutes")).toInt(), 30);
        QCOMPARE(
            counter.value(QLatin1String("serveMinutes")).toObject().value(QLatin1String("median")).toInt(),
            6);
        QCOMPARE(list(today.body, "halfHours").first().toObject().value(QLatin1String("issued")).toInt(), 7);
        const auto waiting = b.asDevice("GET", QStringLiteral("/v1/device/waiting"));
        QVERIFY(list(waiting.body, "services").first().toObject().value(QLatin1String("minutes")).toInt() >
                5);
        QCOMPARE(list(waiting.body, "services").first().toObject().value(QLatin1String("before")).toInt(), 2);
        QCOMPARE(list(b.get(QStringLiteral("/v1/office/series")).body, "series").size(), 2);
        QVERIFY(b.get(QStringLiteral("/v1/office/clock")).body.value(QLatin1String("sure")).toBool());
    }

    void afterALossOfMemoryNumbersAreOpenedByWordAndAlarmsAreSeen()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        b.issue(b.cards);
        const QString reopen = QStringLiteral("/v1/office/series/A/reopen");
        QCOMPARE(b.post(reopen, withId({{QStringLiteral("from"), 50}}), Role::Supervisor).type(),
                 QStringLiteral("not-possible-now"));
        b.loseMemory();
        QVERIFY(list(b.get(QStringLiteral("/v1/office/series")).body, "series")
                    .first()
                    .toObject()
                    .value(QLatin1String("closed"))
                    .toBool());
        const auto opened = b.post(reopen, withId({{QStringLiteral("from"), 50}}), Role::Supervisor);
        QCOMPARE(opened.status, 200);
        QVERIFY(!opened.body.value(QLatin1String("closed")).toBool());
        const auto alarms = b.get(QStringLiteral("/v1/office/alarms"));
        const QJsonObject alarm = list(alarms.body, "alarms").first().toObject();
        QCOMPARE(word(alarm, "kind"), QStringLiteral("memory-lost"));
        const QString seen =
            QStringLiteral("/v1/office/alarms/%1/seen").arg(alarm.value(QLatin1String("alarm")).toInt());
        QCOMPARE(b.post(seen, withId(), Role::Supervisor).status, 204);
        const QJsonObject looked =
            list(b.get(QStringLiteral("/v1/office/alarms")).body, "alarms").first().toObject();
        QCOMPARE(word(looked.value(QLatin1String("seen")).toObject(), "by"), QStringLiteral("anna"));
        QCOMPARE(
            b.get(QStringLiteral("/v1/office/alarms"), {{QStringLiteral("after"), QStringLiteral("999")}})
                .type(),
            QStringLiteral("cursor-gone"));
    }

    void theDateIsConfirmedOnlyAsTheClockShowsIt()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        b.issue(b.cards);
        b.jumpWall(20min);
        b.issue(b.cards);
        const auto clock = b.get(QStringLiteral("/v1/office/clock"));
        QVERIFY(!clock.body.value(QLatin1String("sure")).toBool());
        const QString confirm = QStringLiteral("/v1/office/day/confirm");
        const auto day = [](const QDate &date) {
            return withId({{QStringLiteral("day"), date.toString(Qt::ISODate)}});
        };
        QCOMPARE(b.post(confirm, day(b.realDay().addDays(1)), Role::Supervisor).type(),
                 QStringLiteral("not-possible-now"));
        QVERIFY(
            b.post(confirm, day(b.realDay()), Role::Supervisor).body.value(QLatin1String("sure")).toBool());
    }
};

QTEST_GUILESS_MAIN(TestOfficeRoutes)
#include "tst_officeroutes.moc"
