// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "http/entitytag.h"
#include "http/event.h"
#include "http/requestreader.h"
#include "http/response.h"
#include "http/target.h"

using namespace okienko::backoffice;

namespace
{

using Step = RequestReader::Step;

/// Reads to the end of one request, the bytes given in pieces of this size.
Step read(RequestReader &reader, const QByteArray &bytes, qsizetype piece, qint64 body = 1000)
{
    QByteArray waiting;
    Step step = Step::NeedsMore;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        waiting += bytes.mid(at, piece);
        step = reader.feed(waiting);
        if (step == Step::HeadDone) {
            reader.allowBody(body);
            step = reader.feed(waiting);
        }
        if (step != Step::NeedsMore)
            return step;
    }
    return step;
}

} // namespace

class TestHttpMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATarget_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("path");
        QTest::newRow("root") << QByteArray("/") << "/";
        QTest::newRow("path") << QByteArray("/v1/offices/old-town") << "/v1/offices/old-town";
        QTest::newRow("slash at the end") << QByteArray("/counter/") << "/counter/";
        QTest::newRow("encoded") << QByteArray("/za%C5%BC%C3%B3%C5%82%C4%87") << QStringLiteral("/zażółć");
        QTest::newRow("plus is a plus") << QByteArray("/a+b") << "/a+b";
        QTest::newRow("absolute") << QByteArray("HTTP://office.example:8443/x?y=1") << "/x";
        QTest::newRow("absolute without a path") << QByteArray("https://office.example") << "/";
        QTest::newRow("absolute with a query only") << QByteArray("https://office.example?x=1") << "/";
    }
    void readsATarget()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, path);
        const auto read = readTarget(target);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->path, path);
    }

    void refusesATargetThatCouldBeReadInTwoWays_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target : {"",
                                   "*",
                                   "x",
                                   "/a/../b",
                                   "/..",
                                   "/.",
                                   "/a/%2e%2E/b",
                                   "/a//b",
                                   "//host/path",
                                   "/a%2Fb",
                                   "/a%5cb",
                                   "/a\\b",
                                   "/%00",
                                   "/%0d%0aX",
                                   "/%7f",
                                   "/%C2%85",
                                   "/%c0%af",
                                   "/%ff",
                                   "/%ed%a0%80",
                                   "/%",
                                   "/%2",
                                   "/%zz",
                                   "/a b",
                                   "/a#b",
                                   "/caf\xc3\xa9",
                                   "/a\"b",
                                   "/?q=%ff",
                                   "/?q=%00",
                                   "ftp://host/",
                                   "http:///x",
                                   "http://user@host/x",
                                   "host:443"})
            QTest::newRow(qPrintable(QString::fromLatin1(target))) << QByteArray(target);
        QTest::newRow("NUL") << QByteArray("/a\0b", 4);
    }
    void refusesATargetThatCouldBeReadInTwoWays()
    {
        QFETCH(QByteArray, target);
        QVERIFY(!readTarget(target));
    }

    void readsAQuery()
    {
        const auto target = readTarget("/q?name=Jan+Kowalski&since=a%2Bb&flag&empty=&&x=1=2");
        QVERIFY(target);
        Request request;
        request.query = target->query;
        QCOMPARE(target->query.size(), 5);
        QCOMPARE(request.queryValue(QStringLiteral("name")), QStringLiteral("Jan Kowalski"));
        QCOMPARE(request.queryValue(QStringLiteral("since")), QStringLiteral("a+b"));
        QCOMPARE(request.queryValue(QStringLiteral("x")), QStringLiteral("1=2"));
        QVERIFY(!request.queryValue(QStringLiteral("flag")).isNull());
        QVERIFY(request.queryValue(QStringLiteral("none")).isNull());
    }

    void tellsTheLogNoNames()
    {
        QCOMPARE(pathClass(QStringLiteral("/")), QByteArray("/"));
        QCOMPARE(pathClass(QStringLiteral("/v1/offices/Old-Town/tickets")), QByteArray("/v1/offices/*"));
        QCOMPARE(pathClass(QStringLiteral("/sign/4")), QByteArray("/sign/*"));
        // A secret that happens to be written like a word.
        QCOMPARE(pathClass(QStringLiteral("/v1/calendars/") + QString(43, QLatin1Char('a'))),
                 QByteArray("/v1/calendars/*"));
        QCOMPARE(pathClass(QStringLiteral("/anna.kowalska@example.org")), QByteArray("/*"));
        QCOMPARE(pathClass(QStringLiteral("/") + QString(40, QLatin1Char('a'))), QByteArray("/*"));
    }

    void writesAnEvent()
    {
        QCOMPARE(eventText({"7", "called", "one\ntwo\r\nthree", std::chrono::milliseconds(1500)}),
                 QByteArray("retry: 1500\nid: 7\nevent: called\ndata: one\ndata: two\ndata: three\n\n"));
        QCOMPARE(eventText({{}, {}, "x"}), QByteArray("data: x\n\n"));
        // Nothing that a caller passes on can begin a field of its own.
        QCOMPARE(eventText({"1\nevent: evil", QByteArray("a\0b\r", 4), "x\rretry: 1"}),
                 QByteArray("id: 1event: evil\nevent: ab\ndata: x\ndata: retry: 1\n\n"));
    }

    void comparesEntityTags()
    {
        const QByteArray tag = entityTag("content");
        QVERIFY(tag.startsWith('"') && tag.endsWith('"'));
        QVERIFY(tag != entityTag("other"));
        QVERIFY(namesTag(tag, tag));
        QVERIFY(namesTag("\"a,b\", W/" + tag, tag));
        QVERIFY(namesTag("*", tag));
        QVERIFY(namesTag("\"x\"", "W/\"x\""));
        QVERIFY(!namesTag("", tag));
        QVERIFY(!namesTag("\"x\", \"y\"", tag));
        QVERIFY(!namesTag("\"x", "\"x\""));
    }

    void writesAProblem()
    {
        const Response response = problem(415, QStringLiteral("Only \"JSON\"."));
        QCOMPARE(response.status, 415);
        QCOMPARE(response.contentType, QByteArray("application/problem+json"));
        const QJsonObject body = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(body.value(QStringLiteral("status")).toInt(), 415);
        QCOMPARE(body.value(QStringLiteral("title")).toString(), QStringLiteral("Unsupported Media Type"));
        QCOMPARE(body.value(QStringLiteral("detail")).toString(), QStringLiteral("Only \"JSON\"."));
        QCOMPARE(body.value(QStringLiteral("type")).toString(),
                 QStringLiteral("urn:okienko:problem:media-type"));
    }

    void theServersOwnRefusalsAreCalledAsInTheContract_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        const auto row = [](int status, const char *word) {
            QTest::addRow("%d", status) << status << QString::fromLatin1(word);
        };
        row(400, "bad-letter");
        row(404, "not-found");
        row(405, "method-not-allowed");
        row(408, "too-slow");
        row(413, "too-large");
        row(414, "headers-too-large");
        row(417, "bad-letter");
        row(429, "too-many");
        row(431, "headers-too-large");
        row(500, "fault");
        row(501, "method-not-allowed");
        row(503, "unavailable");
        row(505, "fault");
    }
    void theServersOwnRefusalsAreCalledAsInTheContract()
    {
        QFETCH(int, status);
        QFETCH(QString, word);
        const Response response = problem(status, QStringLiteral("So it is."));
        const QJsonObject body = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(body.value(QStringLiteral("type")).toString(),
                 QStringLiteral("urn:okienko:problem:") + word);
        QCOMPARE(response.headers.has("Retry-After"), status == 503);
    }

    void readsARequestHoweverItIsCut_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 3, 7, 64, 4096})
            QTest::addRow("%d bytes", piece) << piece;
    }
    void readsARequestHoweverItIsCut()
    {
        QFETCH(int, piece);
        const Limits limits;
        const QByteArray head = "POST /v1/x?y=z HTTP/1.1\r\nHOST: office\r\nX-a: 1\r\nx-A: 2\r\n";
        RequestReader counted(limits);
        QCOMPARE(read(counted, "\r\n" + head + "Content-Length: 5\r\n\r\n\r\n\r\n!", piece), Step::Done);
        QCOMPARE(counted.request().body, QByteArray("\r\n\r\n!"));
        QCOMPARE(counted.request().path, QStringLiteral("/v1/x"));
        QCOMPARE(counted.request().host, QByteArray("office"));
        QCOMPARE(counted.request().headers.value("X-A"), QByteArray("1, 2"));
        QVERIFY(counted.keepsAlive());

        RequestReader chunked(limits);
        QCOMPARE(read(chunked,
                      head +
                          "Transfer-Encoding: chunked\r\n\r\n3;ext=\"1\"\r\nabc\r\nA\r\n0123456789\r\n0\r\n"
                          "Connection: close\r\nX-Late: 1\r\n\r\n",
                      piece),
                 Step::Done);
        QCOMPARE(chunked.request().body, QByteArray("abc0123456789"));
        QVERIFY2(!chunked.request().headers.has("X-Late"), "fields behind the body are none of the head's");
        QVERIFY(chunked.keepsAlive());

        RequestReader empty(limits);
        QCOMPARE(read(empty, head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", piece), Step::Done);
        QVERIFY(empty.request().body.isEmpty());
    }

    void leavesTheNextRequestAlone()
    {
        const Limits limits;
        RequestReader reader(limits);
        QByteArray bytes = "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nabGET /next HTTP/1.1\r\n";
        QCOMPARE(reader.feed(bytes), Step::HeadDone);
        reader.allowBody(10);
        QCOMPARE(reader.feed(bytes), Step::Done);
        QCOMPARE(bytes, QByteArray("GET /next HTTP/1.1\r\n"));
    }

    void boundsWhatItKeeps_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray begin = "POST / HTTP/1.1\r\nHost: a\r\n";
        const QByteArray chunks = begin + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("a first line without end") << "GET /" + QByteArray(20'000, 'a') << 414;
        QTest::newRow("a long target") << "GET /" + QByteArray(3'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"
                                       << 414;
        QTest::newRow("a field without end") << begin + "X: " + QByteArray(20'000, 'a') << 431;
        QByteArray many = begin;
        for (int i = 0; i < 3'000; ++i)
            many += "X-" + QByteArray::number(i) + ": 1\r\n";
        QTest::newRow("many fields") << many << 431;
        QTest::newRow("a chunk's line without end") << chunks + "1;" + QByteArray(40'000, 'a') << 400;
        QByteArray fields = chunks + "0\r\n";
        for (int i = 0; i < 3'000; ++i)
            fields += "X-" + QByteArray::number(i) + ": 1\r\n";
        QTest::newRow("fields behind the body") << fields << 400;
        QTest::newRow("one chunk too long") << chunks + "3E9\r\n" << 413;
        QTest::newRow("chunks that sum up") << chunks + "3E8\r\n" + QByteArray(1000, 'a') + "\r\n1\r\na\r\n"
                                            << 413;
        QTest::newRow("a chunk of 2^64") << chunks + "10000000000000000\r\n" << 400;
    }
    void boundsWhatItKeeps()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const Limits limits;
        for (const int piece : {7, 1000, 100'000}) {
            RequestReader reader(limits);
            QCOMPARE(read(reader, bytes, piece), Step::Wrong);
            QCOMPARE(reader.status(), status);
        }
    }
};

QTEST_APPLESS_MAIN(TestHttpMessages)
#include "tst_httpmessages.moc"
