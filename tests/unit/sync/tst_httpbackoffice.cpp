// SPDX-License-Identifier: GPL-3.0-or-later
// The letters over the back office's own HTTP room: what goes well, and every way in which it does not.
#include <QJsonArray>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

#include "lineoffice.h"
#include "protocol/helloletter.h"
#include "protocol/lendletter.h"
#include "protocol/pushletter.h"
#include "sampleletters.h"
#include "support/unreliableline.h"
#include "sync/httpbackoffice.h"
#include "vault/papers.h"

using namespace okienko;
using namespace std::chrono_literals;
using Response = LineOffice::Response;
using Why = TurnedAway::Why;

namespace
{

const QString helloPath = QStringLiteral("/v1/device/hello");

Response problem(int status, const char *type, const backoffice::Headers &headers = {},
                 const QJsonObject &more = {})
{
    QJsonObject json{{QStringLiteral("type"), QStringLiteral("urn:okienko:problem:") + QLatin1String(type)},
                     {QStringLiteral("title"), QStringLiteral("No")},
                     {QStringLiteral("status"), status}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    return {status, "application/problem+json", headers, QJsonDocument(json).toJson()};
}

/// A terminal's side of the line, and what it heard.
struct Side {
    explicit Side(const DeviceLine::Settings &settings)
        : line(settings), office(line), hellos(&office, &BackOffice::helloAnswered),
          leases(&office, &BackOffice::lendAnswered), receipts(&office, &BackOffice::pushAnswered),
          refusals(&office, &BackOffice::turnedAway), silences(&office, &BackOffice::unreachable)
    {
    }
    [[nodiscard]] qsizetype heard() const
    {
        return hellos.size() + leases.size() + receipts.size() + refusals.size() + silences.size();
    }
    /// One hello, and the one signal that answers it.
    bool greet()
    {
        const qsizetype before = heard();
        office.hello(sample::hello());
        return QTest::qWaitFor([&] { return heard() > before; }, 15'000) && heard() == before + 1;
    }
    [[nodiscard]] QString silence() const
    {
        return silences.isEmpty() ? QString() : silences.constLast().constFirst().toString();
    }
    [[nodiscard]] TurnedAway refusal() const
    {
        return refusals.isEmpty() ? TurnedAway{} : refusals.constLast().constFirst().value<TurnedAway>();
    }

    DeviceLine line;
    HttpBackOffice office;
    QSignalSpy hellos;
    QSignalSpy leases;
    QSignalSpy receipts;
    QSignalSpy refusals;
    QSignalSpy silences;
};

} // namespace

class TestHttpBackOffice : public QObject
{
    Q_OBJECT

    LineOffice m_office{QStringLiteral("post")};
    QString m_folder = m_office.enrol(QStringLiteral("kiosk-1"));

    [[nodiscard]] Side side(std::optional<quint16> port = {}) const
    {
        return Side(m_office.settings(m_folder, port));
    }
    [[nodiscard]] DeviceLine::Settings hasty(quint16 port) const
    {
        DeviceLine::Settings settings = m_office.settings(m_folder, port);
        settings.patience = 1500ms; // enough for a handshake on a busy machine
        return settings;
    }

private Q_SLOTS:
    void init() { m_office.say(helloPath, letterOf(sample::helloAnswer())); }

    void carriesTheThreeLetters()
    {
        m_office.say(QStringLiteral("/v1/device/lend"), letterOf(sample::lendAnswer()));
        m_office.say(QStringLiteral("/v1/device/push"), letterOf(sample::pushAnswer()));
        const auto before = m_office.heard().size();
        const quint64 connections = m_office.server().metrics().connections;
        Side kiosk = side();
        QVERIFY(kiosk.greet());
        QVERIFY2(kiosk.hellos.size() == 1, qPrintable(kiosk.silence() + kiosk.refusal().detail));
        kiosk.office.lend(sample::lendRequest());
        QTRY_COMPARE(kiosk.leases.size(), 1);
        kiosk.office.push(sample::push());
        QTRY_COMPARE(kiosk.receipts.size(), 1);

        const auto hello = kiosk.hellos.constFirst().constFirst().value<HelloAnswer>();
        QCOMPARE(hello.have, sample::helloAnswer().have);
        const auto leases = kiosk.leases.constFirst().constFirst().value<LendAnswer>();
        QCOMPARE(leases.leases, sample::lendAnswer().leases);
        const auto receipt = kiosk.receipts.constFirst().constFirst().value<PushAnswer>();
        QCOMPARE(receipt.have, 11);
        const auto heard = m_office.heard();
        QCOMPARE(heard.size(), before + 3);
        QCOMPARE(heard.at(before).body, letterOf(sample::hello()));
        QCOMPARE(heard.at(before).method, QByteArray("POST"));
        QCOMPARE(heard.at(before).peer.subject, QStringLiteral("CN=kiosk-1,O=example-city"));
        QCOMPARE(m_office.server().metrics().connections, connections + 1); // kept for all three
    }

    void addsHalfOfTheRoundTripToTheOfficesTime()
    {
        UnreliableLine line(m_office.devicesPort(), 1);
        line.setHabits({60ms});
        Side kiosk = side(line.port());
        QVERIFY(kiosk.greet());
        QVERIFY(kiosk.greet()); // without a handshake in it
        const auto hello = kiosk.hellos.constLast().constFirst().value<HelloAnswer>();
        const qint64 added = sample::helloAnswer().utc.msecsTo(hello.utc);
        QVERIFY2(added >= 60 && added < 2'000, qPrintable(QString::number(added)));
    }

    void understandsRefusals_data()
    {
        QTest::addColumn<Response>("response");
        QTest::addColumn<int>("why"); // -1: not reachable
        const auto row = [](const char *name, const Response &response, int why) {
            QTest::newRow(name) << response << why;
        };
        const auto is = [](Why why) { return static_cast<int>(why); };
        const backoffice::Headers retry{{"Retry-After", "5"}};
        row("revoked", problem(403, "certificate-revoked"), is(Why::Identity));
        row("another office", problem(403, "wrong-office"), is(Why::Identity));
        row("403 of a gateway", {403, "text/html", {}, "<html>"}, is(Why::Identity));
        row("401", {401, "text/plain", {}, {}}, is(Why::Identity));
        row("bad letter", problem(400, "bad-letter"), is(Why::BadLetter));
        row("400 of a gateway", {400, "text/html", {}, "<html>"}, -1);
        row("id reused", problem(409, "id-reused"), is(Why::IdReused));
        row("another conflict", problem(409, "not-possible-now"), is(Why::NotNow));
        row("too large", problem(413, "too-large"), is(Why::TooLarge));
        row("version gone", problem(410, "version-gone"), is(Why::VersionGone));
        row("not found", problem(404, "not-found"), is(Why::NotKnown));
        row("no such place of a portal", {404, "text/html", {}, "<html>"}, -1);
        row("too many", problem(429, "too-many", retry), is(Why::Later));
        row("not now", problem(503, "unavailable", retry), is(Why::Later));
        row("503 of a gateway, told when", {503, "text/html", retry, "<html>"}, is(Why::Later));
        row("503 that tells nothing", {503, "text/html", {}, "<html>"}, -1);
        row("retry in a century", problem(503, "unavailable", {{"Retry-After", "3000000000"}}), -1);
        row("a fault", problem(500, "fault"), -1);
        row("bad gateway", {502, "text/html", {}, "<html>"}, -1);
        row("a problem with another status", {400, "application/problem+json", {}, problem(409, "x").body},
            -1);
        row("a type of the future", problem(409, "moon-phase"), is(Why::NotNow));
        row("captive portal", {200, "text/html", {}, "<html>Welcome</html>"}, -1);
        row("redirected", {302, "text/html", {{"Location", "https://127.0.0.1/login"}}, "x"}, -1);
        row("redirected to plain HTTP", {307, {}, {{"Location", "http://127.0.0.1/"}}, {}}, -1);
        row("accepted", {202, "application/json", {}, "{}"}, -1);
        row("nothing in it", {204, {}, {}, {}}, -1);
    }
    void understandsRefusals()
    {
        QFETCH(Response, response);
        QFETCH(int, why);
        // What no client of ours provokes is no exchange of the contract.
        m_office.answer(helloPath, [&response](const LineOffice::Request &,
                                               const backoffice::Answer &answer) { answer.send(response); });
        Side kiosk = side();
        QVERIFY(kiosk.greet());
        if (why < 0)
            QCOMPARE(kiosk.silences.size(), 1);
        else
            QCOMPARE(static_cast<int>(kiosk.refusal().why), why);
        QCOMPARE(m_office.heard().constLast().path, helloPath); // nobody followed anything
        init();
        QVERIFY2(kiosk.greet() && kiosk.hellos.size() == 1, "the line is of use after each refusal");
    }

    void hearsHowLongToWait()
    {
        m_office.say(helloPath,
                     problem(503, "unavailable", {{"Retry-After", "7"}},
                             {{QStringLiteral("retryAfter"), 7}, {QStringLiteral("jitterMs"), 10'000}}));
        Side kiosk = side();
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.refusal().after, 7'000ms);
        QCOMPARE(kiosk.refusal().jitter, 10'000ms);
    }

    void believesNoAnswerThatIsNotOfTheContract_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto changed = [](const char *member, const QJsonValue &value) {
            QJsonObject json = QJsonDocument::fromJson(letterOf(sample::helloAnswer())).object();
            json.insert(QLatin1String(member), value);
            return QJsonDocument(json).toJson();
        };
        const QByteArray good = letterOf(sample::helloAnswer());
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("cut off") << good.left(good.size() - 7);
        QTest::newRow("two") << good + good;
        QTest::newRow("not UTF-8") << QByteArray(good).replace("ok", "\xff\xfe");
        QTest::newRow("a key twice") << QByteArray(good).replace("\"have\"", "\"have\":1,\"have\"");
        QTest::newRow("a wrong word") << changed("standing", QStringLiteral("excellent"));
        QTest::newRow("a negative count") << changed("have", -1);
        QTest::newRow("to another letter")
            << changed("nonce", QStringLiteral("0193a1b2-0000-7000-8000-000000000999"));
        QTest::newRow("nested for ever") << QByteArray(100'000, '[');
        QTest::newRow("longer than a letter") << good + QByteArray(1024 * 1024, ' ');
    }
    void believesNoAnswerThatIsNotOfTheContract()
    {
        QFETCH(QByteArray, body);
        m_office.answer(helloPath, [&body](const LineOffice::Request &, const backoffice::Answer &answer) {
            answer.send({200, "application/json", {}, body});
        });
        Side kiosk = side();
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.silences.size(), 1);
    }

    void passesOverWhatItDoesNotKnow()
    {
        QJsonObject json = QJsonDocument::fromJson(letterOf(sample::helloAnswer())).object();
        json.insert(QStringLiteral("weather"), QStringLiteral("fine"));
        m_office.answer(helloPath, [&json](const LineOffice::Request &, const backoffice::Answer &answer) {
            answer.send({200, "application/json; charset=utf-8", {}, QJsonDocument(json).toJson()});
        });
        Side kiosk = side();
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.hellos.size(), 1);
    }

    void keepsNoCookieAndUsesNoProxy()
    {
        m_office.answer(helloPath, [](const LineOffice::Request &, const backoffice::Answer &answer) {
            answer.send({200, "application/json", {{"Set-Cookie", "a=b"}}, letterOf(sample::helloAnswer())});
        });
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 9});
        Side kiosk = side();
        const bool greeted = kiosk.greet() && kiosk.greet();
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        QVERIFY(greeted);
        QCOMPARE(kiosk.hellos.size(), 2);
        const LineOffice::Request request = m_office.heard().constLast();
        QVERIFY(!request.headers.has("Cookie"));
        QCOMPARE(request.headers.value("Accept-Encoding"), QByteArray("identity"));
    }

    void tellsWhenNobodyIsThere()
    {
        UnreliableLine line(m_office.devicesPort(), 1);
        line.setState(UnreliableLine::State::Refusing);
        Side kiosk(hasty(line.port()));
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.silences.size(), 1);
        line.setState(UnreliableLine::State::Silent);
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.silences.size(), 2);
        QVERIFY2(kiosk.silence().contains(QStringLiteral("in time")), qPrintable(kiosk.silence()));
        line.setState(UnreliableLine::State::Up);
        // The first one may still meet the connection that nobody ever answered.
        QVERIFY(kiosk.greet());
        QVERIFY(kiosk.greet());
        QVERIFY2(!kiosk.hellos.isEmpty(), qPrintable(kiosk.silence()));
    }

    void waitsNoLongerThanItsLimitForASlowAnswer()
    {
        UnreliableLine line(m_office.devicesPort(), 1);
        Side kiosk(hasty(line.port()));
        QVERIFY(kiosk.greet());
        line.setHabits({.bytesPerSecond = 200});
        QVERIFY(kiosk.greet());
        QVERIFY2(kiosk.silence().contains(QStringLiteral("in time")), qPrintable(kiosk.silence()));
        line.setHabits({});
        m_office.answer(helloPath, [this](const LineOffice::Request &, const backoffice::Answer &answer) {
            m_kept.push_back(answer); // never answered
        });
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.silences.size(), 2);
    }

    void survivesAnAnswerThatIsCut_data()
    {
        QTest::addColumn<qint64>("after");
        QTest::addColumn<bool>("asksAgain"); // Qt does by itself where nothing of an answer was read
        QTest::newRow("before it") << qint64{0} << true;
        QTest::newRow("in its first record") << qint64{200} << true;
        QTest::newRow("in its second record") << qint64{20'000} << false;
        QTest::newRow("near its end") << qint64{50'000} << false;
    }
    void survivesAnAnswerThatIsCut()
    {
        QFETCH(qint64, after);
        QFETCH(bool, asksAgain);
        m_office.say(helloPath, letterOf(sample::helloAnswer()) + QByteArray(60'000, ' '));
        UnreliableLine line(m_office.devicesPort(), 1);
        Side kiosk = side(line.port());
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.hellos.size(), 1);
        line.cutNextAnswerAfter(after);
        QVERIFY(kiosk.greet());
        QCOMPARE(line.counts().cut, 1);
        QCOMPARE(kiosk.hellos.size(), asksAgain ? 2 : 1);
        QCOMPARE(kiosk.silences.size(), asksAgain ? 0 : 1);
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.hellos.size(), asksAgain ? 3 : 2);
    }

    void deliversALetterAgainWhenItsAnswerWasLost()
    {
        m_office.say(QStringLiteral("/v1/device/lend"), letterOf(sample::lendAnswer()));
        UnreliableLine line(m_office.devicesPort(), 1);
        Side kiosk = side(line.port());
        QVERIFY(kiosk.greet());
        const auto before = m_office.heardAt(QStringLiteral("/v1/device/lend"));
        line.loseNextAnswer();
        while (kiosk.leases.isEmpty()) {
            const auto heard = kiosk.heard();
            kiosk.office.lend(sample::lendRequest());
            QTRY_COMPARE(kiosk.heard(), heard + 1);
        }
        QCOMPARE(line.counts().lost, 1);
        const auto all = m_office.heard();
        QCOMPARE(m_office.heardAt(QStringLiteral("/v1/device/lend")), before + 2);
        QCOMPARE(all.at(all.size() - 1).body, all.at(all.size() - 2).body); // the same id, the same content
    }

    void hearsOnlyTheAnswerToTheNewestLetter()
    {
        std::mutex mutex;
        std::vector<backoffice::Answer> answers;
        m_office.answer(helloPath, [&](const LineOffice::Request &, const backoffice::Answer &answer) {
            const std::lock_guard lock(mutex);
            answers.push_back(answer);
        });
        const auto count = [&] {
            const std::lock_guard lock(mutex);
            return answers.size();
        };
        Side kiosk = side();
        kiosk.office.hello(sample::hello());
        QTRY_COMPARE(count(), size_t{1});
        kiosk.office.hello(sample::hello());
        QTRY_COMPARE(count(), size_t{2});
        HelloAnswer old = sample::helloAnswer();
        old.have = 1;
        answers.at(1).send({200, "application/json", {}, letterOf(sample::helloAnswer())});
        QTRY_COMPARE(kiosk.hellos.size(), 1);
        answers.at(0).send({200, "application/json", {}, letterOf(old)});
        init();
        QVERIFY(kiosk.greet()); // on the line where the late answer came
        QCOMPARE(kiosk.heard(), 2);
        QCOMPARE(kiosk.hellos.constFirst().constFirst().value<HelloAnswer>().have,
                 sample::helloAnswer().have);
    }

    void doesNotSendWhatIsTooLong()
    {
        Push push = sample::push();
        const PostedEvent event = push.events.constFirst();
        while (push.events.size() < 3'000)
            push.events.append(event);
        Side kiosk = side();
        const auto before = m_office.heard().size();
        kiosk.office.push(push);
        QTRY_COMPARE(kiosk.refusals.size(), 1);
        QCOMPARE(kiosk.refusal().why, Why::TooLarge);
        QCOMPARE(m_office.heard().size(), before);
    }

    void saysThatItIsNotEnrolledUntilItIs()
    {
        QTemporaryDir empty;
        Side kiosk(m_office.settings(empty.path()));
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.refusal().why, Why::Identity);
        QVERIFY(kiosk.refusal().detail.contains(QStringLiteral("okienkoctl enrol")));
        QVERIFY(QFile::copy(m_folder + QStringLiteral("/identity.pem"),
                            empty.filePath(QStringLiteral("identity.pem"))));
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.hellos.size(), 1);
    }

    void isTurnedAwayWithPapersThatTheOfficeDoesNotTake_data()
    {
        QTest::addColumn<int>("papers");
        QTest::addColumn<QString>("told");       // to the terminal, by the alert of TLS
        QTest::addColumn<QByteArray>("written"); // in the office's log
        QTest::newRow("expired") << 0 << QStringLiteral("certificate expired")
                                 << QByteArray("certificate has expired");
        QTest::newRow("of another authority")
            << 1 << QStringLiteral("unknown ca") << QByteArray("unable to get local issuer certificate");
        QTest::newRow("not yet valid")
            << 2 << QStringLiteral("bad certificate") << QByteArray("certificate is not yet valid");
    }
    void isTurnedAwayWithPapersThatTheOfficeDoesNotTake()
    {
        QFETCH(int, papers);
        QFETCH(QString, told);
        QFETCH(QByteArray, written);
        const auto heard = m_office.heard().size();
        const auto troubles = m_office.handshakeTroubles().size();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto makes = [&](const LineOffice &office, const QDateTime &when) {
            return readPapers(office.enrol(QStringLiteral("kiosk-2"), when) +
                              QStringLiteral("/identity.pem"));
        };
        const LineOffice other;
        auto wrong = papers == 0   ? makes(m_office, now.addDays(-91))
                     : papers == 1 ? makes(other, now)
                                   : makes(m_office, now.addDays(1));
        QVERIFY(wrong);
        wrong->authority = m_office.authority().certificate();
        QTemporaryDir folder;
        QVERIFY(writePapers(folder.filePath(QStringLiteral("identity.pem")), *wrong));
        Side kiosk(m_office.settings(folder.path()));
        QVERIFY(kiosk.greet());
        QVERIFY2(kiosk.refusals.size() == 1, qPrintable(kiosk.silence()));
        QCOMPARE(kiosk.refusal().why, Why::Identity);
        QVERIFY2(kiosk.refusal().detail.startsWith(
                     QStringLiteral("the office does not take this terminal's certificate")) &&
                     kiosk.refusal().detail.contains(told),
                 qPrintable(kiosk.refusal().detail));
        QTRY_COMPARE(m_office.handshakeTroubles().size(), troubles + 1);
        QVERIFY2(m_office.handshakeTroubles().constLast().contains(written),
                 m_office.handshakeTroubles().constLast().constData());
        QCOMPARE(m_office.heard().size(), heard);
    }

    void speaksOnlyWithTheOffice_data()
    {
        QTest::addColumn<int>("who");
        QTest::newRow("another authority's server") << 0;
        QTest::newRow("a server whose certificate has ended") << 1;
        QTest::newRow("another name") << 2;
        QTest::newRow("a device's certificate") << 3;
    }
    void speaksOnlyWithTheOffice()
    {
        QFETCH(int, who);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        LineOffice other;
        const Authority &authority = other.authority();
        const Authority::ServerNames here{{}, {QStringLiteral("127.0.0.1")}};
        const auto show = [&](const Papers &papers) {
            return other.server()
                .renewIdentity(backoffice::Door::Devices,
                               {papers.certificate.pem, papers.key, papers.authority.pem})
                .has_value();
        };
        QString folder = other.enrol(QStringLiteral("kiosk-1"));
        if (who == 0)
            folder = m_folder;
        else if (who == 1)
            QVERIFY(show(*authority.issueForServer(here, now.addDays(-91))));
        else if (who == 2)
            QVERIFY(show(*authority.issueForServer({{QStringLiteral("example.org")}, {}}, now)));
        else
            QVERIFY(show(*readPapers(folder + QStringLiteral("/identity.pem"))));
        Side kiosk(other.settings(folder));
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.silences.size(), 1);
        QVERIFY2(kiosk.silence().contains(QStringLiteral("not the office")), qPrintable(kiosk.silence()));
        QVERIFY(other.heard().isEmpty());
    }

    void offersOnlyTls13()
    {
        const Papers papers = *m_office.authority().issueForServer({{}, {QStringLiteral("127.0.0.1")}},
                                                                   QDateTime::currentDateTimeUtc());
        QSslConfiguration old = QSslConfiguration::defaultConfiguration();
        old.setProtocol(QSsl::TlsV1_2);
        old.setLocalCertificate(QSslCertificate(papers.certificate.pem));
        old.setPrivateKey(QSslKey(papers.key, QSsl::Ec));
        QSslServer server;
        server.setSslConfiguration(old);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Side kiosk = side(server.serverPort());
        QVERIFY(kiosk.greet());
        QCOMPARE(kiosk.silences.size(), 1);
        QVERIFY(!server.hasPendingConnections());
    }

private:
    std::vector<backoffice::Answer> m_kept;
};

QTEST_GUILESS_MAIN(TestHttpBackOffice)
#include "tst_httpbackoffice.moc"
