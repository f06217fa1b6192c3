// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

#include "office.h"
#include "protocol/letter.h"
#include "support/postgresserver.h"
#include "vault/deviceidentity.h"
#include "vault/keys.h"
#include "vault/totp.h"
#include "visitor.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

const QByteArray Password("correct horse battery\n");

QString freshId() { return textOf(newUuid7(QDateTime::currentMSecsSinceEpoch())); }

QByteArray fromBase32(const QString &text)
{
    const QLatin1String alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const QChar one : text) {
        bits = (bits << 5) | static_cast<quint32>(alphabet.indexOf(one));
        count += 5;
        if (count >= 8) {
            bytes.append(static_cast<char>((bits >> (count - 8)) & 0xff));
            count -= 8;
        }
    }
    return bytes;
}

QJsonObject heartbeatOf(const QString &ledger)
{
    return QJsonDocument::fromJson(
               R"({"version": "0.3.0", "startedMs": 861123, "issuing": "allowed", "backlog": 0,
                   "clock": {"sure": true, "offsetMs": -120},
                   "printer": {"trouble": "none", "paperLow": false, "ticketsLeft": 240, "shelved": 0},
                   "disk": {"freeBytes": 9123456789, "totalBytes": 15900000000, "writable": true},
                   "speech": {"engine": "espeak-ng", "working": true, "languages": ["pl", "en"]},
                   "catalogue": {"fault": null}, "alarms": [], "ledger": ")" +
               ledger.toLatin1() + "\"}")
        .object();
}

} // namespace

class TestBackOffice : public QObject
{
    Q_OBJECT

private:
    struct Kiosk {
        QString device;
        TestPapers papers;
        QString ledger = freshId();
    };

    /// A second server process of the same installation.
    struct OtherProcess {
        explicit OtherProcess(const Office &office)
        {
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(QStringLiteral(OKIENKO_BACKOFFICE),
                          {QStringLiteral("--config"), office.folder() + QStringLiteral("/backoffice.json"),
                           QStringLiteral("serve")});
            QByteArray log;
            while (pages == 0 && process.waitForReadyRead(60'000)) {
                log += process.readAll();
                for (const QByteArray &line : log.split('\n'))
                    pages = static_cast<quint16>(std::max<int>(
                        pages,
                        QJsonDocument::fromJson(line).object().value(QLatin1String("pagesPort")).toInt()));
            }
        }
        ~OtherProcess()
        {
            process.terminate();
            process.waitForFinished();
        }
        OtherProcess(const OtherProcess &) = delete;
        OtherProcess &operator=(const OtherProcess &) = delete;

        QProcess process;
        quint16 pages = 0;
    };

    std::unique_ptr<Office> m_office;
    std::unique_ptr<QTemporaryDir> m_identity;
    QString m_recording;
    QByteArray m_secret; ///< of the supervisor's second factor
    qint64 m_step = 0;   ///< last used

    [[nodiscard]] TestContext context(const TestPapers &papers = {}) const
    {
        return clientContext(m_office->authority(), papers);
    }
    [[nodiscard]] std::unique_ptr<Visitor> atPages() const
    {
        return std::make_unique<Visitor>(m_office->pages(), context(), m_recording);
    }
    [[nodiscard]] std::unique_ptr<Visitor> atDevices(const TestPapers &papers) const
    {
        return std::make_unique<Visitor>(m_office->devices(), context(papers), m_recording);
    }

    [[nodiscard]] QString enrolCode() const
    {
        const auto made = m_office->run({QStringLiteral("enrol-code"), QStringLiteral("--office"),
                                         QLatin1String(Office::Id), QStringLiteral("--name"),
                                         QStringLiteral("Main entrance")});
        return Office::told(made, QStringLiteral("code")).section(u' ', 0, 0);
    }

    [[nodiscard]] Kiosk enrolled()
    {
        m_identity = std::make_unique<QTemporaryDir>();
        const DeviceIdentity identity(m_identity->path());
        const QByteArray csr = identity.request(QStringLiteral("kiosk-1")).value();
        const QJsonObject letter{{QStringLiteral("code"), enrolCode()},
                                 {QStringLiteral("csr"), QString::fromLatin1(csr)},
                                 {QStringLiteral("hardwareMark"), QString()}};
        const auto said = atPages()->ask("POST", "/v1/enrol", letter);
        if (said.status != 201) {
            qWarning("%d %s\n%s", said.status, said.body.constData(), m_office->log().constData());
            return {};
        }
        const QJsonObject answer = said.json();
        const auto papers = identity.accept(answer.value(QLatin1String("certificate")).toString().toLatin1(),
                                            answer.value(QLatin1String("authority")).toString().toLatin1(),
                                            QDateTime::currentDateTimeUtc());
        if (!papers)
            return {};
        return {answer.value(QLatin1String("device")).toString(), {papers->certificate.pem, papers->key}};
    }

    [[nodiscard]] std::unique_ptr<Visitor> loggedIn()
    {
        auto visitor = atPages();
        const qint64 now = totp::stepAt(QDateTime::currentDateTimeUtc());
        // A code opens once: the next one is of the step after, which is accepted too.
        m_step = std::max(now, m_step + 1);
        const QJsonObject letter{{QStringLiteral("name"), QStringLiteral("a.nowak")},
                                 {QStringLiteral("password"), QString::fromLatin1(Password.trimmed())},
                                 {QStringLiteral("totp"), totp::code(m_secret, m_step)}};
        const auto said = visitor->ask("POST", "/v1/staff/session", letter);
        if (said.status != 201)
            qWarning("%d %s", said.status, said.body.constData());
        visitor->wear("Cookie", said.headers.value("Set-Cookie").split(';').constFirst());
        visitor->wear("Okienko-Csrf", said.json().value(QLatin1String("csrf")).toString().toLatin1());
        return visitor;
    }

    [[nodiscard]] static QJsonObject hello(const Kiosk &kiosk,
                                           const QString &office = QLatin1String(Office::Id))
    {
        return {{QStringLiteral("nonce"), freshId()},
                {QStringLiteral("office"), office},
                {QStringLiteral("ledger"), kiosk.ledger},
                {QStringLiteral("hardwareMark"), QString()},
                {QStringLiteral("length"), 0},
                {QStringLiteral("chain"), QString(64, u'0')},
                {QStringLiteral("leases"), QJsonArray()},
                {QStringLiteral("day"), QDate::currentDate().toString(Qt::ISODate)},
                {QStringLiteral("at"),
                 QJsonObject{{QStringLiteral("utc"), textOf(QDateTime::currentDateTimeUtc())},
                             {QStringLiteral("boot"), QStringLiteral("3f2b1c9e")},
                             {QStringLiteral("sinceBootMs"), 861123}}}};
    }

    void begin(const QString &conninfo)
    {
        m_recording = QStringLiteral("backoffice_%1")
                          .arg(conninfo.isEmpty() ? QStringLiteral("sqlite") : QStringLiteral("postgres"));
        m_office = std::make_unique<Office>(conninfo);
        const auto made =
            m_office->run({QStringLiteral("init"), QStringLiteral("--office"), QStringLiteral(OKIENKO_SAMPLE),
                           QStringLiteral("--numbers-given-today"), QStringLiteral("no")});
        QVERIFY2(made.ending == 0, qPrintable(made.text));
        const auto added =
            m_office->run({QStringLiteral("staff"), QStringLiteral("add"), QStringLiteral("--office"),
                           QLatin1String(Office::Id), QStringLiteral("--name"), QStringLiteral("a.nowak"),
                           QStringLiteral("--role"), QStringLiteral("supervisor")},
                          Password);
        QVERIFY2(added.ending == 0, qPrintable(added.text));
        m_secret = fromBase32(Office::told(added, QStringLiteral("second factor")));
        m_step = 0;
        QVERIFY(m_office->serve());
    }

    static void bothStores()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("sqlite") << false;
        QTest::newRow("postgres") << true;
    }
    void beginWithStore()
    {
        QFETCH(bool, postgres);
        begin(postgres ? PostgresServer::shared().makeDatabase() : QString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = qEnvironmentVariable("OKIENKO_EXCHANGES");
        for (const char *store : {"sqlite", "postgres"})
            QFile::remove(folder + QStringLiteral("/backoffice_%1.jsonl").arg(QLatin1String(store)));
    }

    void cleanup() { m_office.reset(); }

    void aDeviceEnrolsSaysHelloBorrowsAndPushesUntilItIsRevoked_data() { bothStores(); }
    void aDeviceEnrolsSaysHelloBorrowsAndPushesUntilItIsRevoked()
    {
        beginWithStore();
        const Kiosk kiosk = enrolled();
        QVERIFY(!kiosk.device.isEmpty());
        const auto device = atDevices(kiosk.papers);

        const auto word = device->ask("POST", "/v1/device/hello", hello(kiosk));
        QVERIFY2(word.status == 200, word.body.constData());
        QCOMPARE(word.json().value(QLatin1String("standing")).toString(), QStringLiteral("ok"));
        const QString day = word.json().value(QLatin1String("day")).toString();

        const QJsonObject wish{{QStringLiteral("id"), freshId()},
                               {QStringLiteral("office"), QLatin1String(Office::Id)},
                               {QStringLiteral("ledger"), kiosk.ledger},
                               {QStringLiteral("day"), day},
                               {QStringLiteral("kind"), QStringLiteral("live")},
                               {QStringLiteral("series"), QJsonArray{QStringLiteral("A")}}};
        const auto lent = device->ask("POST", "/v1/device/lend", wish);
        QVERIFY2(lent.status == 200, lent.body.constData());
        const QJsonObject lease = lent.json().value(QLatin1String("leases")).toArray().at(0).toObject();
        QCOMPARE(lease.value(QLatin1String("from")).toInt(), 1);
        QCOMPARE(device->ask("POST", "/v1/device/lend", wish).body, lent.body);
        QJsonObject other = wish;
        other.insert(QStringLiteral("series"), QJsonArray{QStringLiteral("B")});
        QCOMPARE(device->ask("POST", "/v1/device/lend", other).type(), "id-reused");

        const QJsonObject ticket{{QStringLiteral("ticket"), freshId()},
                                 {QStringLiteral("series"), QStringLiteral("A")},
                                 {QStringLiteral("n"), 1},
                                 {QStringLiteral("digits"), 3},
                                 {QStringLiteral("service"), QStringLiteral("identity-card")},
                                 {QStringLiteral("language"), QStringLiteral("pl")},
                                 {QStringLiteral("visit"), QString()},
                                 {QStringLiteral("secretHash"), QString(64, u'a')}};
        const QJsonObject event{{QStringLiteral("position"), 1},
                                {QStringLiteral("id"), freshId()},
                                {QStringLiteral("kind"), QStringLiteral("ticket.issued")},
                                {QStringLiteral("day"), day},
                                {QStringLiteral("utc"), textOf(QDateTime::currentDateTimeUtc())},
                                {QStringLiteral("clockSure"), true},
                                {QStringLiteral("ageMs"), 1500},
                                {QStringLiteral("body"), ticket}};
        const QJsonObject post{{QStringLiteral("nonce"), freshId()},
                               {QStringLiteral("office"), QLatin1String(Office::Id)},
                               {QStringLiteral("ledger"), kiosk.ledger},
                               {QStringLiteral("events"), QJsonArray{event}}};
        const auto taken = device->ask("POST", "/v1/device/push", post);
        QVERIFY2(taken.status == 200, taken.body.constData());
        QCOMPARE(taken.json().value(QLatin1String("have")).toInt(), 1);
        QCOMPARE(device->ask("POST", "/v1/device/push", post).body, taken.body);

        QCOMPARE(device->ask("GET", "/v1/device/clock").json().value(QLatin1String("day")).toString(), day);
        const auto heard = device->ask("POST", "/v1/device/heartbeat", heartbeatOf(kiosk.ledger));
        QVERIFY2(heard.status == 200, heard.body.constData());
        const auto catalogue = device->ask("GET", "/v1/device/catalogue?limit=50");
        QVERIFY2(catalogue.status == 200, catalogue.body.constData());
        QVERIFY(catalogue.json().value(QLatin1String("changes")).toArray().size() > 10);
        QCOMPARE(device->ask("GET", "/v1/device/notices").status, 200);

        const auto bells = atDevices(kiosk.papers);
        bells->open("/v1/device/events");
        QVERIFY(bells->listen("event: welcome").contains("event: welcome"));

        const auto supervisor = loggedIn();
        const auto list = supervisor->ask("GET", "/v1/office/devices");
        const QJsonObject row = list.json().value(QLatin1String("devices")).toArray().at(0).toObject();
        QCOMPARE(row.value(QLatin1String("device")).toString(), kiosk.device);
        QCOMPARE(row.value(QLatin1String("state")).toString(), QStringLiteral("online"));
        const QJsonObject why{{QStringLiteral("id"), freshId()},
                              {QStringLiteral("reason"), QStringLiteral("stolen")}};
        const QByteArray revoke = "/v1/office/devices/" + kiosk.device.toLatin1() + "/revoke";
        QCOMPARE(supervisor->ask("POST", revoke, why).status, 204);
        QCOMPARE(supervisor->ask("POST", revoke, why).status, 204);

        QVERIFY(bells->listen("\"revoked\"").contains("event: goodbye"));
        QVERIFY(bells->isClosed());
        const auto refused = atDevices(kiosk.papers)->ask("POST", "/v1/device/hello", hello(kiosk));
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.type(), "certificate-revoked");
    }

    void aDeviceThatWasRevokedFromAShellLosesItsStreamWithItsNextRequest()
    {
        begin({});
        const Kiosk kiosk = enrolled();
        const auto device = atDevices(kiosk.papers);
        QCOMPARE(device->ask("POST", "/v1/device/hello", hello(kiosk)).status, 200);
        const auto bells = atDevices(kiosk.papers);
        bells->open("/v1/device/events");
        QVERIFY(bells->listen("event: welcome").contains("event: welcome"));
        const auto revoked =
            m_office->run({QStringLiteral("device"), QStringLiteral("revoke"), QStringLiteral("--office"),
                           QLatin1String(Office::Id), QStringLiteral("--device"), kiosk.device});
        QVERIFY2(revoked.ending == 0, qPrintable(revoked.text));
        QCOMPARE(device->ask("POST", "/v1/device/hello", hello(kiosk)).type(), "certificate-revoked");
        QVERIFY(bells->listen("\"revoked\"").contains("event: goodbye"));
        QVERIFY(bells->isClosed());
    }

    /// Two server processes beside one PostgreSQL: what one commits is heard at the other (NOTIFY).
    void whatOneProcessCommitsIsHeardAtAnother()
    {
        begin(PostgresServer::shared().makeDatabase());
        const auto supervisor = loggedIn();
        const OtherProcess other(*m_office);
        QVERIFY(other.pages != 0);
        Visitor there(other.pages, context(), m_recording);
        const auto mine = loggedIn();
        for (const QByteArray &field : {QByteArray("Cookie"), QByteArray("Okienko-Csrf")})
            there.wear(field, mine->worn(field));
        there.open("/v1/staff/events");
        QVERIFY(there.listen("event: welcome").contains("event: welcome"));
        const QJsonObject walkIn{{QStringLiteral("id"), freshId()},
                                 {QStringLiteral("service"), QStringLiteral("identity-card")},
                                 {QStringLiteral("language"), QStringLiteral("pl")}};
        const auto issued = supervisor->ask("POST", "/v1/tickets", walkIn);
        QVERIFY2(issued.status == 201, issued.body.constData());
        QVERIFY(there.listen("\"waiting\"").contains("event: bell"));
    }

    void everyWrongRequestHasItsClearAnswer_data() { bothStores(); }
    void everyWrongRequestHasItsClearAnswer()
    {
        beginWithStore();
        const Kiosk kiosk = enrolled();
        QVERIFY(!kiosk.device.isEmpty());
        const auto device = atDevices(kiosk.papers);
        const auto wrong = [&](const QByteArray &path, const QByteArray &body) {
            const auto said = device->ask("POST", path, body, "wrong on purpose");
            return QByteArray::number(said.status) + ' ' + said.type();
        };
        QCOMPARE(wrong("/v1/device/hello", "{"), "400 bad-letter");
        QCOMPARE(wrong("/v1/device/hello", "{\"nonce\": 1, \"nonce\": 2}"), "400 bad-letter");
        QCOMPARE(wrong("/v1/device/hello", "{\"nonce\": \"\xff\"}"), "400 bad-letter");
        QCOMPARE(wrong("/v1/device/heartbeat", "{}"), "400 bad-letter");
        QCOMPARE(wrong("/v1/device/hello", QByteArray(1024 * 1024 + 1, ' ')), "413 too-large");
        QCOMPARE(wrong("/v1/device/nothing", "{}"), "404 not-found");
        QCOMPARE(wrong("/v1/device/clock", "{}"), "405 method-not-allowed");
        const auto foreign =
            device->ask("POST", "/v1/device/hello", hello(kiosk, QStringLiteral("other-city")));
        QCOMPARE(foreign.type(), "wrong-office");
        // Pages have no certificate, devices no session.
        QCOMPARE(device->ask("GET", "/v1/counters", QByteArray(), "the other door").status, 404);
        const auto stranger = atPages();
        QCOMPARE(stranger->ask("POST", "/v1/device/hello", hello(kiosk), "the other door").status, 404);
        QCOMPARE(stranger->ask("GET", "/v1/office/devices").type(), "log-in-needed");
        QCOMPARE(stranger->ask("GET", "/v1/hall/state").type(), "log-in-needed");
        QCOMPARE(stranger->ask("GET", "/health").status, 200);
        QCOMPARE(stranger->ask("GET", "/ready").status, 200);
        QVERIFY(stranger->ask("GET", "/metrics").body.endsWith("# EOF\n"));

        const auto supervisor = loggedIn();
        QCOMPARE(supervisor->ask("GET", "/v1/staff/session").status, 200);
        QCOMPARE(supervisor->ask("GET", "/v1/office/audit").type(), "role");
        supervisor->wear("Okienko-Csrf", "another");
        const QJsonObject code{{QStringLiteral("id"), freshId()},
                               {QStringLiteral("name"), QStringLiteral("Side")}};
        QCOMPARE(supervisor->ask("POST", "/v1/office/enrol-codes", code).type(), "csrf");
    }

    void aCertificateThatIsNotOfTheOfficeOpensNothing()
    {
        begin({});
        const TestAuthority other("Another authority");
        const auto foreign = atDevices(other.issue({}));
        QCOMPARE(foreign->ask("POST", "/v1/device/hello", QByteArray("{}")).status, 0);
        const auto none = atDevices({});
        QCOMPARE(none->ask("POST", "/v1/device/hello", QByteArray("{}")).status, 0);
    }

    void aCodeEnrolsOneKeyOnly()
    {
        begin({});
        const QString code = enrolCode();
        const auto letter = [&](const QByteArray &key) {
            return QJsonObject{
                {QStringLiteral("code"), code},
                {QStringLiteral("csr"),
                 QString::fromLatin1(makeSigningRequest(key, QStringLiteral("kiosk")).value())},
                {QStringLiteral("hardwareMark"), QString()}};
        };
        const QByteArray key = makePrivateKey().value();
        const QByteArray otherKey = makePrivateKey().value();
        const auto visitor = atPages();
        const auto first = visitor->ask("POST", "/v1/enrol", letter(key));
        QCOMPARE(first.status, 201);
        QCOMPARE(visitor->ask("POST", "/v1/enrol", letter(key)).json().value(QLatin1String("serial")),
                 first.json().value(QLatin1String("serial")));
        QCOMPARE(visitor->ask("POST", "/v1/enrol", letter(otherKey)).type(), "code-wrong");
    }

    void wrongCodesAreSlowedDown()
    {
        begin({});
        const auto visitor = atPages();
        const QByteArray csr = makeSigningRequest(makePrivateKey().value(), QStringLiteral("kiosk")).value();
        const auto guess = [&] {
            return visitor->ask("POST", "/v1/enrol",
                                QJsonObject{{QStringLiteral("code"), QStringLiteral("3333-4444-6666-7777")},
                                            {QStringLiteral("csr"), QString::fromLatin1(csr)},
                                            {QStringLiteral("hardwareMark"), QString()}});
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(guess().type(), "code-wrong");
        const auto slowed = guess();
        QCOMPARE(slowed.type(), "too-many");
        QVERIFY(slowed.headers.value("Retry-After").toInt() > 0);
    }

    void aScreenIsPairedByItsCodeAndShutOut()
    {
        begin({});
        const auto screen = atPages();
        const auto asked = screen->ask("POST", "/v1/displays",
                                       QJsonObject{{QStringLiteral("kind"), QStringLiteral("hall")}});
        QCOMPARE(asked.status, 201);
        const QByteArray display = asked.json().value(QLatin1String("display")).toString().toLatin1();
        screen->wear("Authorization",
                     "Bearer " + asked.json().value(QLatin1String("secret")).toString().toLatin1());
        QCOMPARE(
            screen->ask("GET", "/v1/displays/" + display).json().value(QLatin1String("state")).toString(),
            QStringLiteral("waiting"));
        const auto supervisor = loggedIn();
        const QJsonObject letter{{QStringLiteral("id"), freshId()},
                                 {QStringLiteral("code"), asked.json().value(QLatin1String("code"))},
                                 {QStringLiteral("name"), QStringLiteral("Hall, left")},
                                 {QStringLiteral("kind"), QStringLiteral("hall")}};
        QJsonObject elsewhere = letter;
        elsewhere.insert(QStringLiteral("id"), freshId());
        elsewhere.insert(QStringLiteral("zone"), QStringLiteral("attic")); // no counter is there
        QCOMPARE(supervisor->ask("POST", "/v1/office/displays", elsewhere).type(), "bad-letter");
        const auto paired = supervisor->ask("POST", "/v1/office/displays", letter);
        QVERIFY2(paired.status == 201, paired.body.constData());
        QCOMPARE(supervisor->ask("POST", "/v1/office/displays", letter).body, paired.body);
        QCOMPARE(
            screen->ask("GET", "/v1/displays/" + display).json().value(QLatin1String("state")).toString(),
            QStringLiteral("confirmed"));
        const auto state = screen->ask("GET", "/v1/hall/state");
        QVERIFY2(state.status == 200, state.body.constData());
        const auto shown = [&] {
            return screen->ask("GET", "/v1/hall/state")
                .json()
                .value(QLatin1String("display"))
                .toObject()
                .value(QLatin1String("zone"));
        };
        QVERIFY(shown().isNull());
        const auto move = [&](const QByteArray &which, const QJsonValue &zone) {
            return supervisor->ask(
                "POST", "/v1/office/displays/" + which + "/zone",
                QJsonObject{{QStringLiteral("id"), freshId()}, {QStringLiteral("zone"), zone}});
        };
        QCOMPARE(move(display, QStringLiteral("east-hall")).status, 200);
        QCOMPARE(shown(), QJsonValue(QStringLiteral("east-hall")));
        QCOMPARE(supervisor->ask("GET", "/v1/office/displays")
                     .json()
                     .value(QLatin1String("zones"))
                     .toArray()
                     .size(),
                 2);
        QCOMPARE(move(display, QStringLiteral("attic")).type(), "bad-letter");
        QCOMPARE(move(freshId().toLatin1(), QJsonValue::Null).status, 404);
        QCOMPARE(move(display, QJsonValue::Null).status, 200);
        QVERIFY(shown().isNull());
        QCOMPARE(supervisor->ask("DELETE", "/v1/office/displays/" + display).status, 204);
        QCOMPARE(screen->ask("GET", "/v1/hall/state").type(), "log-in-needed");
    }

    void staffLogInWithAllThreeAndOutAgain()
    {
        begin({});
        const auto stranger = atPages();
        const QJsonObject letter{{QStringLiteral("name"), QStringLiteral("a.nowak")},
                                 {QStringLiteral("password"), QStringLiteral("incorrect horse battery")},
                                 {QStringLiteral("totp"), QStringLiteral("000000")}};
        QCOMPARE(stranger->ask("POST", "/v1/staff/session", letter).type(), "login-failed");
        const auto supervisor = loggedIn();
        QCOMPARE(supervisor->ask("GET", "/v1/staff/session").status, 200);
        QCOMPARE(supervisor->ask("DELETE", "/v1/staff/session").status, 204);
        QCOMPARE(supervisor->ask("GET", "/v1/staff/session").type(), "log-in-needed");
        QVERIFY(!m_office->log().contains("incorrect horse"));
        QVERIFY(!m_office->log().contains("a.nowak"));

        QCOMPARE(m_office->stop(), 0);
        const auto audit = m_office->run({QStringLiteral("audit"), QStringLiteral("verify"),
                                          QStringLiteral("--office"), QLatin1String(Office::Id)});
        QVERIFY2(audit.text.startsWith(QLatin1String("whole, head ")), qPrintable(audit.text));
    }

    void aPageThatLooksTooOftenDoesNotHoldUpADeed()
    {
        begin({});
        const auto supervisor = loggedIn();
        QByteArray answer;
        for (int look = 0; look < 400 && answer != "too-many"; ++look)
            answer = supervisor->ask("GET", "/v1/office/displays").type();
        QCOMPARE(answer, "too-many");
        QCOMPARE(supervisor->ask("DELETE", "/v1/staff/session").status, 204);
    }

    void aCalendarIsReadByItsAddressAloneUntilItIsRemoved()
    {
        begin({});
        const auto supervisor = loggedIn();
        const QJsonObject letter{{QStringLiteral("id"), freshId()},
                                 {QStringLiteral("name"), QStringLiteral("Back room")}};
        const auto made = supervisor->ask("POST", "/v1/office/calendars", letter);
        QVERIFY2(made.status == 201, made.body.constData());
        const QByteArray address = made.json().value(QLatin1String("address")).toString().toLatin1();
        const QByteArray path = address.mid(address.indexOf("/v1/"));
        const QByteArray secret = path.mid(path.lastIndexOf('/') + 1);
        QVERIFY2(address.startsWith("https://") && secret.size() == 43, address.constData());

        const auto reader = atPages();
        const auto read = reader->ask("GET", path);
        QVERIFY2(read.status == 200, read.body.constData());
        QCOMPARE(read.headers.value("Content-Type"), QByteArray("text/calendar; charset=utf-8"));
        QCOMPARE(read.headers.value("Cache-Control"), QByteArray("no-store"));
        QVERIFY(read.body.startsWith("BEGIN:VCALENDAR\r\n"));
        QCOMPARE(reader->ask("GET", "/v1/office/calendars").type(), "log-in-needed");
        QCOMPARE(reader->ask("DELETE", path, QByteArray(), "only read").type(), "method-not-allowed");

        const QByteArray id = made.json().value(QLatin1String("calendar")).toString().toLatin1();
        QCOMPARE(supervisor->ask("DELETE", "/v1/office/calendars/" + id).status, 204);
        const auto gone = reader->ask("GET", path);
        QCOMPARE(gone.status, 404);
        QCOMPARE(gone.body, reader->ask("GET", "/v1/calendars/nothing", QByteArray(), "no secret").body);
        QByteArray answer;
        for (int guess = 0; guess < 400 && answer != "too-many"; ++guess)
            answer = reader->ask("GET", path).type();
        QCOMPARE(answer, "too-many");
        QCOMPARE(m_office->stop(), 0); // so that all it logged is here
        QVERIFY(m_office->log().contains("/v1/calendars/*"));
        QVERIFY(!m_office->log().contains(secret));
    }

    void aNoticeIsWrittenChangedAndTakenDown()
    {
        begin({});
        const auto supervisor = loggedIn();
        const QJsonObject texts{{QStringLiteral("pl"), QStringLiteral("Winda nie działa")},
                                {QStringLiteral("en"), QStringLiteral("The lift is out of order")},
                                {QStringLiteral("uk"), QStringLiteral("Ліфт не працює")},
                                {QStringLiteral("de"), QStringLiteral("Der Aufzug ist defekt")}};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QJsonObject notice{
            {QStringLiteral("id"), QStringLiteral("lift-out")},
            {QStringLiteral("severity"), QStringLiteral("warning")},
            {QStringLiteral("category"), QStringLiteral("building")},
            {QStringLiteral("valid_from"), now.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss+00:00"))},
            {QStringLiteral("valid_until"),
             now.addDays(1).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss+00:00"))},
            {QStringLiteral("screens"), QJsonArray{QStringLiteral("home")}},
            {QStringLiteral("full_screen"), false},
            {QStringLiteral("sound"), false},
            {QStringLiteral("services"), QJsonArray()},
            {QStringLiteral("titles"), texts},
            {QStringLiteral("bodies"), texts},
            {QStringLiteral("actions"), texts},
            {QStringLiteral("contact"), QJsonValue()}};
        const QByteArray path = "/v1/office/notices/lift-out";
        const auto over = [&](const QByteArray &condition, const QByteArray &tag) {
            supervisor->takeOff("If-None-Match");
            supervisor->takeOff("If-Match");
            supervisor->wear(condition, tag);
        };
        over("If-None-Match", "*");
        const auto written = supervisor->ask("PUT", path, notice);
        QVERIFY2(written.status == 200, written.body.constData());
        QCOMPARE(supervisor->ask("PUT", path, notice).body, written.body);
        notice.insert(QStringLiteral("severity"), QStringLiteral("critical"));
        QCOMPARE(supervisor->ask("PUT", path, notice).type(), "changed-meanwhile");
        over("If-Match", written.headers.value("ETag"));
        const auto changed = supervisor->ask("PUT", path, notice);
        QVERIFY2(changed.status == 200, changed.body.constData());
        notice.insert(QStringLiteral("services"), QJsonArray{QStringLiteral("no-such-service")});
        over("If-Match", changed.headers.value("ETag"));
        QCOMPARE(supervisor->ask("PUT", path, notice).type(), "office-faulty");
        over("If-Match", written.headers.value("ETag"));
        QCOMPARE(supervisor->ask("DELETE", path).type(), "changed-meanwhile");
        over("If-Match", changed.headers.value("ETag"));
        QCOMPARE(supervisor->ask("DELETE", path).status, 204);
        supervisor->takeOff("If-Match");
        const auto list = supervisor->ask("GET", "/v1/office/notices");
        QVERIFY(!list.body.contains("lift-out"));
        QCOMPARE(
            supervisor->ask("GET", "/v1/office/catalogue").json().value(QLatin1String("published")).toInt(),
            1);
    }

    void theProgramStopsOnASignalAndTellsItsStreams()
    {
        begin({});
        const auto supervisor = loggedIn();
        supervisor->open("/v1/staff/events");
        QVERIFY(supervisor->listen("event: welcome").contains("event: welcome"));
        QCOMPARE(m_office->stop(), 0);
        QVERIFY(supervisor->listen("\"stopping\"").contains("event: goodbye"));
        QVERIFY(m_office->log().contains("\"stopped\""));
    }

    void dayAndNumbersAreKeptFromAShell()
    {
        begin({});
        const QStringList office{QStringLiteral("--office"), QLatin1String(Office::Id)};
        const QString today = QDateTime::currentDateTimeUtc()
                                  .toTimeZone(QTimeZone("Europe/Warsaw"))
                                  .date()
                                  .toString(Qt::ISODate);
        const auto day = m_office->run(QStringList{QStringLiteral("day"), QStringLiteral("confirm")} +
                                       office + QStringList{QStringLiteral("--day"), today});
        QVERIFY2(day.ending == 0, qPrintable(day.text));
        const QStringList slips = QStringList{QStringLiteral("slips")} + office +
                                  QStringList{QStringLiteral("--series"), QStringLiteral("A"),
                                              QStringLiteral("--count"), QStringLiteral("3")};
        const auto lent = m_office->run(slips);
        QVERIFY2(lent.ending == 0, qPrintable(lent.text));
        QCOMPARE(lent.text.trimmed().split(u'\n').size(), 3);
        QVERIFY(lent.text.startsWith(QLatin1String("A001\t")));
        // A series that is not closed cannot be opened, and after a loss it can, above what was given.
        const QStringList open =
            QStringList{QStringLiteral("numbers"), QStringLiteral("open"), QStringLiteral("A")} + office +
            QStringList{QStringLiteral("--from"), QStringLiteral("50")};
        QCOMPARE(m_office->run(open).ending, 1);
        const QString copy = m_office->folder() + QStringLiteral("/copy.sqlite");
        QCOMPARE(m_office->run({QStringLiteral("backup"), copy}).ending, 0);
        QCOMPARE(m_office->stop(), 0);
        QCOMPARE(m_office->run({QStringLiteral("restore"), copy}).ending, 0);
        QCOMPARE(m_office->run(slips).ending, 1);
        const auto opened = m_office->run(open);
        QVERIFY2(opened.ending == 0, qPrintable(opened.text));
        QVERIFY(m_office->run(slips).text.startsWith(QLatin1String("A050\t")));
        const auto audit =
            m_office->run(QStringList{QStringLiteral("audit"), QStringLiteral("verify")} + office);
        QVERIFY2(audit.ending == 0, qPrintable(audit.text));
    }

    void whatCannotBeDoneIsSaid()
    {
        begin({});
        const auto twice =
            m_office->run({QStringLiteral("init"), QStringLiteral("--office"), QStringLiteral(OKIENKO_SAMPLE),
                           QStringLiteral("--numbers-given-today"), QStringLiteral("no")});
        QCOMPARE(twice.ending, 1);
        const auto unsaid = m_office->run(
            {QStringLiteral("init"), QStringLiteral("--office"), QStringLiteral(OKIENKO_SAMPLE)});
        QCOMPARE(unsaid.ending, 2);
        QVERIFY(unsaid.text.contains(QLatin1String("--numbers-given-today is missing")));
        QCOMPARE(m_office->run({QStringLiteral("dance")}).ending, 2);
        QCOMPARE(m_office->run({QStringLiteral("backup"), QStringLiteral("--help")}).ending, 0);
        QCOMPARE(m_office->run({QStringLiteral("migrate")}).ending, 0);
        const QString copy = m_office->folder() + QStringLiteral("/copy.sqlite");
        QCOMPARE(m_office->run({QStringLiteral("backup"), copy}).ending, 0);
        QCOMPARE(m_office->run({QStringLiteral("restore"), copy}).ending, 1);
        QCOMPARE(m_office->stop(), 0);
        QCOMPARE(m_office->run({QStringLiteral("restore"), copy}).ending, 0);
    }
};

QTEST_GUILESS_MAIN(TestBackOffice)
#include "tst_backoffice.moc"
