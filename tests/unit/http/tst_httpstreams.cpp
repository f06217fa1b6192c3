// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include <atomic>
#include <set>
#include <thread>

#include "lineclient.h"
#include "lobby.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;

namespace
{

QByteArray get(const QByteArray &path, const QByteArray &fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
}

/// Resident memory of this process, which is server and clients together.
qint64 residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * 4;
}

} // namespace

class TestHttpStreams : public QObject
{
    Q_OBJECT

    TestAuthority m_office{"office"};
    TestAuthority m_stranger{"stranger"};
    TestPapers m_server = m_office.issue({"127.0.0.1", TestAuthority::Use::Server, 100});

    [[nodiscard]] Listening devices() const
    {
        return {Door::Devices, QStringLiteral("127.0.0.1"), 0,
                TlsIdentity{m_server.certificate, m_server.key, m_office.certificate()}};
    }
    [[nodiscard]] Listening pages() const
    {
        return {Door::Pages, QStringLiteral("127.0.0.1"), 0,
                TlsIdentity{m_server.certificate, m_server.key, {}}};
    }
    [[nodiscard]] TestContext device(long serial, long validTo = 3600) const
    {
        return clientContext(m_office.certificate(),
                             m_office.issue({"kiosk-1", TestAuthority::Use::Client, serial, -60, validTo}));
    }

private Q_SLOTS:
    void knowsADeviceByItsCertificate()
    {
        Lobby lobby;
        lobby.listeners = {devices(), pages()};
        QVERIFY(lobby.start());
        LineClient kiosk(lobby.port(), device(0x1f2e));
        QVERIFY(kiosk.connected());
        kiosk.send(get("/serial") + get("/serial"));
        QCOMPARE(kiosk.answer().body, QByteArray("00000000000000000000000000001f2e CN=kiosk-1"));
        QCOMPARE(kiosk.answer().status, 200);
        QCOMPARE(lobby.now(&Lobby::requests).constFirst().door, Door::Devices);

        LineClient browser(lobby.port(1), device(5), {0, QByteArray("\x02h2\x08http/1.1")});
        browser.send(get("/serial"));
        QCOMPARE(browser.answer().body, QByteArray(" ")); // nobody asked for it
        QCOMPARE(lobby.now(&Lobby::requests).constLast().door, Door::Pages);
    }

    void turnsAwayAtTheDoor_data()
    {
        QTest::addColumn<int>("who");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("nobody's certificate") << 0 << QByteArray("peer did not return a certificate");
        QTest::newRow("a stranger's") << 1 << QByteArray("unable to get local issuer certificate");
        QTest::newRow("expired") << 2 << QByteArray("certificate has expired");
        QTest::newRow("not yet valid") << 3 << QByteArray("certificate is not yet valid");
        QTest::newRow("a server's") << 4 << QByteArray("unsuitable certificate purpose");
        QTest::newRow("TLS 1.2") << 5 << QByteArray("unsupported protocol");
        QTest::newRow("plain HTTP") << 6 << QByteArray("http request");
        QTest::newRow("another protocol") << 7 << QByteArray("no application protocol");
        QTest::newRow("nothing at all") << 8 << QByteArray("the handshake took too long");
        QTest::newRow("half a greeting") << 9 << QByteArray("the handshake took too long");
        QTest::newRow("leaves at once") << 10 << QByteArray();
    }
    void turnsAwayAtTheDoor()
    {
        QFETCH(int, who);
        QFETCH(QByteArray, reason);
        Lobby lobby;
        lobby.options.limits.handshakeTime = who == 8 || who == 9 ? 150ms : 5'000ms;
        lobby.listeners = {devices()};
        QVERIFY(lobby.start());
        using Use = TestAuthority::Use;
        TestContext context;
        const auto with = [this](const TestPapers &papers) {
            return clientContext(m_office.certificate(), papers);
        };
        switch (who) {
        case 0: context = with({}); break;
        case 1: context = with(m_stranger.issue({"kiosk-1", Use::Client, 7})); break;
        case 2: context = with(m_office.issue({"kiosk-1", Use::Client, 7, -7200, -5})); break;
        case 3: context = with(m_office.issue({"kiosk-1", Use::Client, 7, 600, 7200})); break;
        case 4: context = with(m_office.issue({"kiosk-1", Use::Server, 7})); break;
        case 5: context = clientContext(m_office.certificate(), m_office.issue({}), TLS1_2_VERSION); break;
        case 7: context = device(7); break;
        default: break;
        }
        LineClient client(lobby.port(), context, {0, who == 7 ? QByteArray("\x02h2") : QByteArray()});
        if (who == 9)
            client.send(QByteArray("\x16\x03\x01\x02\x00\x01", 6));
        else if (who == 10)
            client.hangUp();
        else if (client.connected() && who != 8)
            client.send(get("/"));
        if (who != 10)
            QVERIFY(client.receiveEnd());
        QVERIFY(!client.received().contains("HTTP/1.1 2"));
        QTRY_COMPARE(lobby.server->metrics().handshakesFailed, quint64(1));
        QTRY_COMPARE(lobby.now(&Lobby::reasons).size(), 1);
        QVERIFY2(lobby.now(&Lobby::reasons).constFirst().contains(reason),
                 lobby.now(&Lobby::reasons).constFirst().constData());
        QVERIFY(lobby.now(&Lobby::requests).isEmpty());
        LineClient good(lobby.port(), device(8));
        good.send(get("/"));
        QCOMPARE(good.answer().status, 200);
    }

    void refusesARevokedDeviceAtItsNextRequest()
    {
        Lobby lobby;
        std::atomic_bool revoked{false};
        lobby.options.revoked = [&revoked](const QByteArray &serial) {
            return revoked && serial.endsWith("0a");
        };
        lobby.listeners = {devices()};
        QVERIFY(lobby.start());
        LineClient kiosk(lobby.port(), device(10));
        LineClient other(lobby.port(), device(11));
        kiosk.send(get("/"));
        QCOMPARE(kiosk.answer().status, 200);
        revoked = true;
        kiosk.send(get("/"));
        QCOMPARE(kiosk.answer().status, 403);
        QVERIFY(kiosk.receiveEnd());
        other.send(get("/"));
        QCOMPARE(other.answer().status, 200);
    }

    void closesAnOpenStreamWhenItsDeviceIsRevoked()
    {
        Lobby lobby;
        lobby.listeners = {devices()};
        QVERIFY(lobby.start());
        LineClient revoked(lobby.port(), device(10));
        LineClient idle(lobby.port(), device(10));
        LineClient other(lobby.port(), device(11));
        idle.send(get("/"));
        QCOMPARE(idle.answer().status, 200);
        for (LineClient *client : {&revoked, &other}) {
            client->send(get("/stream/news"));
            QCOMPARE(client->answer().headers.value("Content-Type"), QByteArray("text/event-stream"));
        }
        QTRY_COMPARE(lobby.server->metrics().openStreams, qint64(2));
        lobby.server->dismissSerial("0000000000000000000000000000000a", {{}, "revoked", "x"});
        QVERIFY(revoked.receiveEnd(1s));
        QCOMPARE(revoked.received(), QByteArray("event: revoked\ndata: x\n\n"));
        QVERIFY(idle.receiveEnd(1s));
        QTRY_COMPARE(lobby.now(&Lobby::ends), QList<StreamEnd>{StreamEnd::Dismissed});
        lobby.server->publish("news", {"1", {}, "y"});
        QVERIFY(other.receiveUntil("\n\n").contains("data: y"));
    }

    void closesAStreamWhenItsCertificateEnds()
    {
        Lobby lobby;
        lobby.listeners = {devices()};
        QVERIFY(lobby.start());
        const TestContext context = device(10, 1);
        LineClient kiosk(lobby.port(), context);
        LineClient idle(lobby.port(), context);
        kiosk.send(get("/stream/news"));
        QCOMPARE(kiosk.answer().status, 200);
        QVERIFY(kiosk.receiveEnd());
        QVERIFY(kiosk.received().contains("event: closing"));
        idle.send(get("/"));
        QCOMPARE(idle.answer().status, 403);
    }

    void meetsNewClientsWithANewCertificateAndDropsNobody()
    {
        Lobby lobby;
        lobby.listeners = {devices(), pages()};
        QVERIFY(lobby.start());
        LineClient before(lobby.port(), device(10));
        before.send(get("/stream/news"));
        QCOMPARE(before.answer().status, 200);
        QCOMPARE(before.serverSerial(), 100L);
        const TestPapers next = m_office.issue({"127.0.0.1", TestAuthority::Use::Server, 200});
        const TlsIdentity identity{next.certificate, next.key, m_office.certificate()};
        QCOMPARE(
            lobby.server->renewIdentity(Door::Devices, {next.certificate, m_server.key, identity.authorities})
                .error()
                .kind,
            ErrorKind::Invalid);
        QCOMPARE(lobby.server->renewIdentity(Door::Devices, {next.certificate, next.key, {}}).error().kind,
                 ErrorKind::Invalid);
        QCOMPARE(
            lobby.server->renewIdentity(Door::Devices, {"x", next.key, identity.authorities}).error().kind,
            ErrorKind::Invalid);
        QVERIFY(lobby.server->renewIdentity(Door::Devices, identity));
        LineClient after(lobby.port(), device(10));
        QCOMPARE(after.serverSerial(), 200L);
        after.send(get("/"));
        QCOMPARE(after.answer().status, 200);
        LineClient page(lobby.port(1), clientContext(m_office.certificate()));
        QCOMPARE(page.serverSerial(), 100L);
        lobby.server->publish("news", {{}, {}, "still here"});
        QVERIFY(before.receiveUntil("\n\n").contains("still here"));

        Lobby plain;
        QVERIFY(plain.start());
        QCOMPARE(plain.server->renewIdentity(Door::Pages, identity).error().kind, ErrorKind::NotFound);
    }

    void sendsEventsToThoseWhoAskedForThem()
    {
        Lobby lobby;
        lobby.options.limits.commentEvery = 150ms;
        QVERIFY(lobby.start());
        LineClient hall(lobby.port());
        LineClient office(lobby.port());
        hall.send(get("/stream/hall"));
        office.send(get("/stream/office"));
        const LineAnswer head = hall.answer();
        QCOMPARE(head.headers.value("Cache-Control"), QByteArray("no-store"));
        QCOMPARE(head.headers.value("Connection"), QByteArray("close"));
        QCOMPARE(office.answer().status, 200);
        QTRY_COMPARE(lobby.server->metrics().openStreams, qint64(2));
        lobby.server->publish("hall", {"1", "called", "A017"});
        lobby.opened.back().send({"2", {}, "only for you"});
        QVERIFY(hall.receiveUntil("A017\n\n").contains("event: called\ndata: A017\n\n"));
        QVERIFY(office.receiveUntil("you\n\n").contains("only for you"));
        QVERIFY(!office.received().contains("A017"));
        QVERIFY2(hall.receiveUntil(":\n\n").contains(":\n\n"), "a quiet stream is kept alive");
        QTRY_COMPARE(lobby.server->metrics().events, quint64(2));

        lobby.opened.back().close({{}, "bye", {}});
        QVERIFY(office.receiveEnd());
        QVERIFY(office.received().endsWith("event: bye\ndata: \n\n"));
        hall.hangUp();
        QTRY_COMPARE(lobby.now(&Lobby::ends),
                     (QList<StreamEnd>{StreamEnd::Dismissed, StreamEnd::ClientLeft}));
        lobby.opened.front().send({});
        lobby.opened.front().close({});

        LineClient asksFirst(lobby.port());
        asksFirst.send("HEAD /stream/hall HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(asksFirst.answer("HEAD").headers.value("Content-Type"), QByteArray("text/event-stream"));
        QVERIFY(asksFirst.receiveEnd());
        QCOMPARE(lobby.server->metrics().openStreams, qint64(0));
    }

    void noticesALeavingClientAtOnce()
    {
        Lobby lobby;
        lobby.listeners = {devices()};
        QVERIFY(lobby.start());
        for (const bool politely : {true, false}) {
            LineClient kiosk(lobby.port(), device(10));
            kiosk.send(get("/stream/news"));
            QCOMPARE(kiosk.answer().status, 200);
            QTRY_COMPARE(lobby.server->metrics().openStreams, qint64(1));
            const auto left = std::chrono::steady_clock::now();
            if (politely)
                kiosk.finishSending();
            kiosk.hangUp();
            QTRY_COMPARE(lobby.server->metrics().openStreams, qint64(0));
            QVERIFY(std::chrono::steady_clock::now() - left < 500ms);
        }
        LineClient talker(lobby.port(), device(10));
        talker.send(get("/stream/news"));
        QCOMPARE(talker.answer().status, 200);
        talker.send(get("/lost"));
        QVERIFY2(talker.receiveEnd(), "a request behind a stream can never be answered");
        QCOMPARE(lobby.now(&Lobby::requests).size(), 3);
    }

    void closesTheStreamOfASlowReader()
    {
        Lobby lobby;
        lobby.options.limits.streamBacklogBytes = 100'000;
        QVERIFY(lobby.start());
        LineClient slow(lobby.port(), {}, {4096, {}});
        LineClient quick(lobby.port());
        for (LineClient *client : {&slow, &quick}) {
            client->send(get("/stream/news"));
            QCOMPARE(client->answer().status, 200);
        }
        QTRY_COMPARE(lobby.server->metrics().openStreams, qint64(2));
        const QByteArray page(50'000, 'x');
        int sent = 0;
        while (lobby.server->metrics().streamsTooSlow == 0 && sent < 400) {
            lobby.server->publish("news", {QByteArray::number(++sent), {}, page});
            quick.receiveUntil("id: " + QByteArray::number(sent) + "\n");
        }
        QVERIFY(quick.receiveUntil("id: " + QByteArray::number(sent) + "\n").contains("id: "));
        QCOMPARE(lobby.server->metrics().streamsTooSlow, quint64(1));
        QCOMPARE(lobby.now(&Lobby::ends), QList<StreamEnd>{StreamEnd::TooSlow});
        QCOMPARE(lobby.server->metrics().openStreams, qint64(1));
    }

    void closesTheStreamsOfASession()
    {
        Lobby lobby;
        QVERIFY(lobby.start());
        LineClient anna(lobby.port());
        LineClient adam(lobby.port());
        anna.send(get("/stream/counter", "Cookie: anna\r\n"));
        adam.send(get("/stream/counter", "Cookie: adam\r\n"));
        QCOMPARE(anna.answer().status, 200);
        QCOMPARE(adam.answer().status, 200);
        QTRY_COMPARE(lobby.server->metrics().openStreams, qint64(2));
        lobby.server->dismissSession("anna", {{}, "signed-out", {}});
        QVERIFY(anna.receiveEnd());
        QVERIFY(anna.received().contains("signed-out"));
        QCOMPARE(lobby.server->metrics().openStreams, qint64(1));
    }

    void tellsTheStreamsThatItStops()
    {
        Lobby lobby;
        lobby.listeners = {devices()};
        QVERIFY(lobby.start());
        LineClient kiosk(lobby.port(), device(10));
        kiosk.send(get("/stream/news"));
        QCOMPARE(kiosk.answer().status, 200);
        QTRY_COMPARE(lobby.server->metrics().openStreams, qint64(1));
        std::thread stopping([&lobby] { lobby.server->stop(); });
        QVERIFY(kiosk.receiveEnd());
        QCOMPARE(kiosk.received(), QByteArray("event: closing\ndata: \n\n"));
        kiosk.hangUp();
        stopping.join();
        QCOMPARE(lobby.ends, QList<StreamEnd>{StreamEnd::Stopped});
        QCOMPARE(lobby.lines.constLast().status, 200);
    }

    void reachesTwoHundredDevicesWithOneEvent()
    {
        constexpr int count = 200;
        Lobby lobby;
        lobby.listeners = {devices()};
        QVERIFY(lobby.start());
        const TestContext context = device(10);
        const qint64 before = residentKilobytes();
        std::vector<std::unique_ptr<LineClient>> kiosks;
        for (int i = 0; i < count; ++i) {
            kiosks.push_back(std::make_unique<LineClient>(lobby.port(), context));
            QVERIFY(kiosks.back()->connected());
            kiosks.back()->send(get("/stream/news"));
        }
        for (const auto &kiosk : kiosks)
            QCOMPARE(kiosk->answer().status, 200);
        QTRY_COMPARE(lobby.server->metrics().openStreams, qint64(count));
        qInfo("%d mutual TLS streams: %lld kB each, client and server together", count,
              (residentKilobytes() - before) / count);
        lobby.server->publish("news", {"1", "called", "A017"});
        for (const auto &kiosk : kiosks)
            QVERIFY(kiosk->receiveUntil("\n\n").endsWith("data: A017\n\n"));
        QTRY_COMPARE(lobby.server->metrics().events, quint64(count));
        kiosks.clear();
        QTRY_COMPARE(lobby.server->metrics().openStreams, qint64(0));
        QTRY_COMPARE(lobby.server->metrics().openConnections, qint64(0));
    }
};

QTEST_GUILESS_MAIN(TestHttpStreams)
#include "tst_httpstreams.moc"
