// SPDX-License-Identifier: GPL-3.0-or-later
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

#include "lineclient.h"
#include "lobby.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;

namespace
{

const QByteArray hostLine("Host: office\r\n");

QByteArray get(const QByteArray &path, const QByteArray &fields = {})
{
    return "GET " + path + " HTTP/1.1\r\n" + hostLine + fields + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &fields = {})
{
    return "POST " + path + " HTTP/1.1\r\n" + hostLine +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body;
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsEveryClientExpects()
    {
        Lobby lobby;
        lobby.options.doorHeaders = {{Door::Pages, {{"X-Content-Type-Options", "nosniff"}}}};
        QVERIFY(lobby.start());
        QNetworkAccessManager network;
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/hall?zone=a").arg(lobby.port()));
        const auto ask = [&network, &url](const QByteArray &verb, const QByteArray &body) {
            QNetworkRequest request(url);
            request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
            const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, verb, body));
            QEventLoop loop;
            connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
            const QByteArray answer = reply->readAll();
            return std::make_tuple(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), answer,
                                   reply->rawHeaderPairs());
        };
        const auto [status, body, fields] = ask("GET", {});
        QCOMPARE(status, 200);
        QCOMPARE(body, QByteArray("GET /hall "));
        QMap<QByteArray, QByteArray> names;
        for (const auto &field : fields)
            names.insert(field.first.toLower(), field.second);
        QVERIFY(names.value("date").endsWith(" GMT"));
        QVERIFY(QLocale::c()
                    .toDateTime(QString::fromLatin1(names.value("date")),
                                QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                    .isValid());
        QVERIFY2(!names.contains("server"), "no version for those who look for holes");
        QCOMPARE(names.value("x-content-type-options"), QByteArray("nosniff"));
        const QByteArray large(200'000, 'z');
        QCOMPARE(std::get<1>(ask("POST", large)), "POST /hall " + large);
        QCOMPARE(std::get<1>(ask("PUT", "x")), QByteArray("PUT /hall x"));
        QCOMPARE(lobby.server->metrics().connections, quint64(1)); // kept alive
        const QList<Request> requests = lobby.now(&Lobby::requests);
        QCOMPARE(requests.constFirst().queryValue(QStringLiteral("zone")), QStringLiteral("a"));
        QVERIFY(requests.constFirst().peer.loopback);
        QCOMPARE(requests.constFirst().peer.mark.size(), 24);
        QVERIFY(requests.constFirst().peer.serial.isEmpty());
    }

    void leavesTheBodyOutForHead()
    {
        Lobby lobby;
        QVERIFY(lobby.start());
        LineClient client(lobby.port());
        client.send("HEAD /x HTTP/1.1\r\n" + hostLine + "\r\n" + get("/next"));
        const LineAnswer head = client.answer("HEAD");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("Content-Length"), QByteArray("8"));
        QCOMPARE(client.answer().body, QByteArray("GET /next "));
    }

    void refusesWhatIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray line = "GET / HTTP/1.1\r\n";
        const QByteArray posted = "POST / HTTP/1.1\r\n" + hostLine;
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15)
                               << 400;
        QTest::newRow("no host") << line + "\r\n" << 400;
        QTest::newRow("two hosts") << line + hostLine + hostLine + "\r\n" << 400;
        QTest::newRow("odd host") << line + "Host: a/b\r\n\r\n" << 400;
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
        QTest::newRow("HTTP/0.9") << QByteArray("GET /\r\n\r\n") << 400;
        QTest::newRow("unknown method") << "BREW / HTTP/1.1\r\n" + hostLine + "\r\n" << 501;
        QTest::newRow("tunnel") << "CONNECT a:443 HTTP/1.1\r\n" + hostLine + "\r\n" << 405;
        QTest::newRow("trace") << "TRACE / HTTP/1.1\r\n" + hostLine + "\r\n" << 405;
        QTest::newRow("asterisk") << "OPTIONS * HTTP/1.1\r\n" + hostLine + "\r\n" << 400;
        QTest::newRow("dots") << get("/a/%2e%2e/b") << 400;
        QTest::newRow("not UTF-8") << get("/%ff") << 400;
        QTest::newRow("raw byte") << get("/\xc4\x85") << 400;
        QTest::newRow("encoded NUL") << get("/%00") << 400;
        QTest::newRow("NUL") << QByteArray("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 27) << 400;
        QTest::newRow("NUL in a field") << line + QByteArray("Host: a\r\nX: \0\r\n\r\n", 17) << 400;
        QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\nHost: a\n\n\r\n\r\n") << 400;
        QTest::newRow("space before the colon") << line + "Host : a\r\n\r\n" << 400;
        QTest::newRow("long target") << get('/' + QByteArray(4'000, 'a')) << 414;
        QTest::newRow("long head") << get("/", "X: " + QByteArray(20'000, 'a') + "\r\n") << 431;
        QTest::newRow("length and chunks")
            << posted + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            << 400;
        QTest::newRow("chunks and length")
            << posted + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"
            << 400;
        QTest::newRow("other coding and length")
            << posted + "Transfer-Encoding: x\r\nContent-Length: 3\r\n\r\nabc" << 400;
        QTest::newRow("other coding") << posted + "Transfer-Encoding: gzip\r\n\r\n" << 501;
        QTest::newRow("two codings") << posted + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" << 501;
        QTest::newRow("chunked twice")
            << posted + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n"
            << 400;
        QTest::newRow("chunked in HTTP/1.0")
            << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400;
        QTest::newRow("two lengths") << posted + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd" << 400;
        QTest::newRow("same length twice")
            << posted + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc" << 400;
        QTest::newRow("list of lengths") << posted + "Content-Length: 3, 3\r\n\r\nabc" << 400;
        QTest::newRow("negative length") << posted + "Content-Length: -1\r\n\r\n" << 400;
        QTest::newRow("length with a plus") << posted + "Content-Length: +3\r\n\r\nabc" << 400;
        QTest::newRow("length beyond 2^64") << posted + "Content-Length: 99999999999999999999\r\n\r\n" << 400;
        QTest::newRow("length beyond 2^63") << posted + "Content-Length: 18446744073709551615\r\n\r\n" << 413;
        QTest::newRow("bad chunk") << posted + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n" << 400;
        QTest::newRow("compressed body") << post("/", "x", "Content-Encoding: gzip\r\n") << 415;
        QTest::newRow("other expectation") << post("/", "x", "Expect: tea\r\n") << 417;
        QTest::newRow("garbage behind a request") << QByteArray("\x01\x02garbage\r\n\r\n") << 400;
    }
    void refusesWhatIsMalformed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        static Lobby lobby;
        if (lobby.server == nullptr)
            QVERIFY(lobby.start());
        LineClient client(lobby.port());
        const bool behind = QByteArray(QTest::currentDataTag()) == "garbage behind a request";
        client.send((behind ? get("/good") : QByteArray()) + bytes);
        if (behind)
            QCOMPARE(client.answer().status, 200);
        const LineAnswer answer = client.answer();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("Content-Type"), QByteArray("application/problem+json"));
        QCOMPARE(answer.headers.value("Connection"), QByteArray("close"));
        QCOMPARE(answer.headers.has("Allow"), status == 405);
        const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(body.value(QStringLiteral("status")).toInt(), status);
        QVERIFY(!body.value(QStringLiteral("detail")).toString().isEmpty());
        QVERIFY2(client.receiveEnd(), "nothing behind it may be taken for a request");
        QVERIFY(client.received().isEmpty());
    }

    void takesOldAndOddButRightRequests()
    {
        Lobby lobby;
        QVERIFY(lobby.start());
        LineClient old(lobby.port());
        old.send("GET /old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        const LineAnswer answer = old.answer();
        QCOMPARE(answer.body, QByteArray("GET /old "));
        QCOMPARE(answer.headers.value("Connection"), QByteArray("close"));
        QVERIFY(old.receiveEnd());

        LineClient odd(lobby.port());
        odd.send("\r\nGET http://other.example:80/far HTTP/1.1\r\n" + hostLine + "\r\n");
        QCOMPARE(odd.answer().body, QByteArray("GET /far "));
        QCOMPARE(lobby.now(&Lobby::requests).constLast().host, QByteArray("other.example:80"));
        odd.send("POST /c HTTP/1.1\r\n" + hostLine +
                 "Transfer-Encoding: Chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n");
        QCOMPARE(odd.answer().body, QByteArray("POST /c ab"));
        odd.send(get("/bye", "Connection: close\r\n"));
        odd.finishSending();
        QCOMPARE(odd.answer().body, QByteArray("GET /bye "));
        QVERIFY(odd.receiveEnd());
    }

    void asksForTheBodyOnlyWhenItWillTakeIt()
    {
        Lobby lobby;
        lobby.options.allowance = [](const Request &head) {
            return head.path == QLatin1String("/json") ? Allowance{10, {"application/json"}}
                                                       : Allowance{4, {}};
        };
        QVERIFY(lobby.start());
        LineClient client(lobby.port());
        const QByteArray head = "POST /json HTTP/1.1\r\n" + hostLine +
                                "Content-Type: Application/JSON; charset=utf-8\r\nExpect: 100-continue\r\n";
        client.send(head + "Content-Length: 2\r\n\r\n");
        QCOMPARE(client.answer().status, 100);
        client.send("{}");
        QCOMPARE(client.answer().body, QByteArray("POST /json {}"));
        client.send(head + "Content-Length: 11\r\n\r\n");
        QCOMPARE(client.answer().status, 413);

        LineClient chunks(lobby.port());
        chunks.send("POST /x HTTP/1.1\r\n" + hostLine +
                    "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        QCOMPARE(chunks.answer().status, 413);
        LineClient wrong(lobby.port());
        wrong.send(post("/json", "x", "Content-Type: text/plain\r\n"));
        QCOMPARE(wrong.answer().status, 415);
        LineClient untyped(lobby.port());
        untyped.send(post("/json", "x"));
        QCOMPARE(untyped.answer().status, 415);
        // The one who sends on and on still gets to read why he was refused.
        LineClient flood(lobby.port());
        flood.send("POST /x HTTP/1.1\r\n" + hostLine + "Content-Length: 600000\r\n\r\n" +
                   QByteArray(600'000, 'a'));
        QCOMPARE(flood.answer().status, 413);
    }

    void doesPipelinedRequestsInOrder()
    {
        Lobby lobby;
        lobby.options.limits.pipelined = 4;
        QVERIFY(lobby.start());
        LineClient client(lobby.port());
        QByteArray bytes;
        for (int i = 0; i < 10; ++i)
            bytes += i % 2 == 0 ? get("/" + QByteArray::number(i)) : post("/" + QByteArray::number(i), "b");
        client.send(bytes);
        for (int i = 0; i < 5; ++i)
            QVERIFY(client.answer().body.contains("/" + QByteArray::number(i)));
        QVERIFY2(client.receiveEnd(), "no more than the limit behind one another");
        QCOMPARE(lobby.now(&Lobby::requests).size(), 5);
    }

    void endsWhatIsTooSlow()
    {
        Lobby lobby;
        lobby.options.limits.handshakeTime = 150ms;
        lobby.options.limits.headTime = 150ms;
        lobby.options.limits.bodyTime = 150ms;
        lobby.options.limits.answerTime = 150ms;
        lobby.options.limits.idleTime = 300ms;
        QVERIFY(lobby.start());
        LineClient silent(lobby.port());
        LineClient slowHead(lobby.port());
        slowHead.send("GET / HTTP/1.1\r\nX-");
        LineClient slowBody(lobby.port());
        slowBody.send("POST / HTTP/1.1\r\n" + hostLine + "Content-Length: 10\r\n\r\nabc");
        LineClient never(lobby.port());
        never.send(get("/keep"));
        LineClient idle(lobby.port());
        idle.send(get("/"));
        QCOMPARE(idle.answer().status, 200);
        for (int i = 0; i < 5; ++i) {
            QTest::qWait(20); // a byte now and then does not prolong anything
            slowHead.send("a");
            slowBody.send("a");
        }
        QCOMPARE(slowHead.answer().status, 408);
        QCOMPARE(slowBody.answer().status, 408);
        QCOMPARE(never.answer().status, 503);
        QVERIFY(silent.receiveEnd());
        QVERIFY(silent.received().isEmpty());
        QVERIFY(idle.receiveEnd());
        QVERIFY(idle.received().isEmpty());
        QCOMPARE(lobby.server->metrics().requestsTimedOut, quint64(3));
        lobby.kept.front().send({});
        never.send(get("/again"));
        QCOMPARE(never.answer().body, QByteArray("GET /again ")); // not the late one
    }

    void cutsWhoDoesNotTakeTheAnswer()
    {
        Lobby lobby;
        lobby.options.limits.writeTime = 150ms;
        QVERIFY(lobby.start());
        LineClient client(lobby.port(), {}, {4096, {}});
        client.send(get("/large"));
        QTRY_COMPARE(lobby.server->metrics().openConnections, qint64(1));
        QTRY_COMPARE(lobby.server->metrics().openConnections, qint64(0));
        QCOMPARE(lobby.now(&Lobby::lines).size(), 1);
        QVERIFY(lobby.now(&Lobby::lines).constFirst().bytes < 8'000'000);
        Lobby patient;
        QVERIFY(patient.start());
        LineClient willing(patient.port());
        willing.send(get("/large"));
        QCOMPARE(willing.answer().body.size(), 8'000'000);
    }

    void answersForItselfWhenTheServiceDoesNot()
    {
        Lobby lobby;
        QVERIFY(lobby.start());
        LineClient client(lobby.port());
        client.send(get("/drop") + get("/throw") + get("/split"));
        QCOMPARE(client.answer().status, 503);
        QCOMPARE(client.answer().status, 500);
        const LineAnswer split = client.answer();
        QCOMPARE(split.status, 500);
        QVERIFY(!split.headers.has("Set-Cookie"));
    }

    void goesOnWhenAFunctionGivenToItThrows()
    {
        Lobby lobby;
        lobby.options.allowance = [](const Request &head) -> Allowance {
            if (head.path == QLatin1String("/judge"))
                throw std::runtime_error("thrown on purpose");
            return {};
        };
        lobby.options.accessed = [](const AccessLine &) { throw std::runtime_error("thrown on purpose"); };
        QVERIFY(lobby.start());
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("has thrown: thrown on purpose")));
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("has thrown: thrown on purpose")));
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("has thrown: thrown on purpose")));
        LineClient client(lobby.port());
        client.send(get("/") + get("/judge"));
        QCOMPARE(client.answer().status, 200);
        QCOMPARE(client.answer().status, 500);
        QVERIFY(client.receiveEnd());
        QTRY_COMPARE(lobby.server->metrics().openConnections, qint64(0));
    }

    void waitsForFileDescriptorsWhenThereAreNone()
    {
        Lobby lobby;
        QVERIFY(lobby.start());
        LineClient warm(lobby.port()); // whatever is opened once is open now
        warm.send(get("/"));
        QCOMPARE(warm.answer().status, 200);
        rlimit before{};
        getrlimit(RLIMIT_NOFILE, &before);
        const int lowest = ::dup(0);
        ::close(lowest);
        // Room for one connection with both its ends, and for the client's end of a second one.
        rlimit few = before;
        few.rlim_cur = static_cast<rlim_t>(lowest) + 3;
        setrlimit(RLIMIT_NOFILE, &few);
        {
            LineClient first(lobby.port());
            first.send(get("/"));
            QCOMPARE(first.answer().status, 200);
            LineClient second(lobby.port());
            second.send(get("/"));
            QCOMPARE(second.answer("GET", 250ms).status, 0);
            first.hangUp();
            QCOMPARE(second.answer().status, 200);
        }
        setrlimit(RLIMIT_NOFILE, &before);
    }

    void takesAnswersFromAnyThreadAtAnyTime()
    {
        Lobby lobby;
        QVERIFY(lobby.start());
        {
            LineClient client(lobby.port());
            LineClient gone(lobby.port());
            client.send(get("/keep"));
            QTRY_COMPARE(lobby.keptCount(), qsizetype(1));
            gone.send(get("/keep"));
            QTRY_COMPARE(lobby.keptCount(), qsizetype(2));
            gone.hangUp();
            std::atomic_int sent{0};
            std::vector<std::thread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&lobby, &sent] {
                    for (const Answer &answer : lobby.kept)
                        answer.send({200, "text/plain", {}, "from afar"});
                    ++sent;
                });
            }
            for (std::thread &thread : threads)
                thread.join();
            QCOMPARE(client.answer().body, QByteArray("from afar"));
            client.send(get("/still"));
            QCOMPARE(client.answer().body, QByteArray("GET /still "));
            client.send(get("/keep"));
            QTRY_COMPARE(lobby.keptCount(), qsizetype(3));
        }
        lobby.server.reset();
        lobby.kept.back().send({});
        Q_UNUSED(lobby.kept.back().open({}))
    }

    void keepsTheNumberOfConnectionsWithinItsLimits()
    {
        Lobby lobby;
        lobby.options.limits.connectionsOfAddress = 2;
        QVERIFY(lobby.start());
        LineClient first(lobby.port());
        LineClient second(lobby.port());
        second.send(get("/"));
        QCOMPARE(second.answer().status, 200);
        LineClient third(lobby.port());
        QVERIFY(third.receiveEnd());
        QCOMPARE(lobby.server->metrics().connectionsRefused, quint64(1));
        first.hangUp();
        QTRY_COMPARE(lobby.server->metrics().openConnections, qint64(1));
        LineClient fourth(lobby.port());
        fourth.send(get("/"));
        QCOMPARE(fourth.answer().status, 200);
    }

    void sendsOnlyWhatChanged()
    {
        Lobby lobby;
        QVERIFY(lobby.start());
        LineClient client(lobby.port());
        client.send(get("/tagged"));
        const LineAnswer whole = client.answer();
        QCOMPARE(whole.status, 200);
        const QByteArray tag = whole.headers.value("ETag");
        client.send(get("/tagged", "If-None-Match: \"x\", " + tag + "\r\n") +
                    get("/tagged", "If-None-Match: \"x\"\r\n"));
        const LineAnswer same = client.answer();
        QCOMPARE(same.status, 304);
        QCOMPARE(same.headers.value("ETag"), tag);
        QVERIFY(same.body.isEmpty());
        QCOMPARE(client.answer().body, whole.body);
    }

    void writesNoNamesInTheLog()
    {
        Lobby lobby;
        QVERIFY(lobby.start());
        LineClient client(lobby.port());
        client.send(get("/v1/offices/Anna-Kowalska?phone=600100200", "Cookie: secret\r\n"));
        QCOMPARE(client.answer().status, 200);
        client.send("nonsense\r\n\r\n");
        QCOMPARE(client.answer().status, 400);
        QTRY_COMPARE(lobby.now(&Lobby::lines).size(), 2);
        const AccessLine line = lobby.now(&Lobby::lines).constFirst();
        QCOMPARE(line.method, QByteArray("GET"));
        QCOMPARE(line.pathClass, QByteArray("/v1/offices/*"));
        QCOMPARE(line.status, 200);
        QVERIFY(line.bytes > 100);
        QCOMPARE(lobby.now(&Lobby::lines).constLast().pathClass, QByteArray("-"));
        const Metrics metrics = lobby.server->metrics();
        QCOMPARE(metrics.responses.at(2), quint64(1));
        QCOMPARE(metrics.responses.at(4), quint64(1));
        QVERIFY(metrics.bytesIn > 0 && metrics.bytesOut > 0);
    }

    void speaksPlainHttpOnLoopbackOnly()
    {
        for (const char *address : {"0.0.0.0", "::", "192.0.2.1", "2001:db8::1"}) {
            Lobby lobby;
            lobby.listeners.front().address = QString::fromLatin1(address);
            const auto started = lobby.start();
            QVERIFY(!started);
            QCOMPARE(started.error().kind, ErrorKind::Refused);
            QVERIFY(started.error().detail.contains(QStringLiteral("loopback")));
        }
        Lobby named;
        named.listeners.front().address = QStringLiteral("localhost");
        QCOMPARE(named.start().error().kind, ErrorKind::Invalid);
        Lobby first;
        QVERIFY(first.start());
        Lobby second;
        second.listeners.front().port = first.port();
        QCOMPARE(second.start().error().kind, ErrorKind::Unavailable);
    }

    void stopsUnderLoad()
    {
        Lobby lobby;
        QVERIFY(lobby.start());
        std::atomic_bool go{true};
        std::atomic_int answers{0};
        std::atomic_int broken{0};
        std::vector<std::thread> crowd;
        for (int i = 0; i < 8; ++i) {
            crowd.emplace_back([&, port = lobby.port()] {
                while (go) {
                    LineClient client(port);
                    while (go && client.connected() && client.send(get("/load"))) {
                        const LineAnswer answer = client.answer();
                        if (answer.status == 200)
                            ++answers;
                        else if (!client.received().isEmpty())
                            ++broken; // half an answer
                        if (answer.status != 200 || answer.headers.has("Connection"))
                            break;
                    }
                }
            });
        }
        LineClient running(lobby.port());
        running.send(get("/keep"));
        LineClient forgotten(lobby.port());
        forgotten.send(get("/keep"));
        QTRY_COMPARE(lobby.keptCount(), qsizetype(2));
        QTRY_VERIFY(answers > 200);
        std::thread late([&lobby] {
            std::this_thread::sleep_for(100ms);
            lobby.kept.front().send({200, "text/plain", {}, "done in time"});
        });
        const auto begin = std::chrono::steady_clock::now();
        lobby.server->stop();
        const auto took = std::chrono::steady_clock::now() - begin;
        go = false;
        late.join();
        for (std::thread &one : crowd)
            one.join();
        // Which of the two came first does not matter: one was answered, one was cut at the limit.
        QCOMPARE(running.answer().body == "done in time",
                 forgotten.answer("GET", 100ms).body != "done in time");
        QCOMPARE(broken, 0);
        QVERIFY2(took < 1500ms, "the limit is half a second");
        QCOMPARE(lobby.server->metrics().openConnections, qint64(0));
        LineClient nobody(lobby.port());
        QVERIFY(!nobody.connected());
        lobby.server->stop(); // twice is once
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
