// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "api/reply.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;

namespace
{

QJsonObject bodyOf(const Reply &reply) { return QJsonDocument::fromJson(reply.body()).object(); }

QString text(const Reply &reply, const char *member)
{
    return bodyOf(reply).value(QLatin1String(member)).toString();
}

} // namespace

class TestReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeOfProblemStandsInTheContractAndNoneIsMissing()
    {
        QFile contract(QStringLiteral(OKIENKO_CONTRACT));
        QVERIFY(contract.open(QIODevice::ReadOnly));
        const QByteArray all = contract.readAll();
        const qsizetype start = all.indexOf("    ProblemType:");
        QVERIFY(start > 0);
        const QByteArray types = all.mid(start, all.indexOf("\n    Problem:", start) - start);
        for (const ProblemType type : allProblemTypes())
            QVERIFY2(types.contains(uriOf(type)), uriOf(type).constData());
        QCOMPARE(types.count("urn:okienko:problem:"), allProblemTypes().size());
    }

    void aProblemSaysTypeTitleStatusAndWhy()
    {
        const Reply reply = Reply::problem(ProblemType::TooSoon, QStringLiteral("20 s since the last call"));
        const Response response = reply.response();
        QCOMPARE(response.status, 409);
        QCOMPARE(response.contentType, "application/problem+json");
        QCOMPARE(text(reply, "type"), QStringLiteral("urn:okienko:problem:too-soon"));
        QCOMPARE(text(reply, "detail"), QStringLiteral("20 s since the last call"));
        QCOMPARE(bodyOf(reply).value(QLatin1String("status")).toInt(), 409);
        QVERIFY(!text(reply, "title").isEmpty());
        QVERIFY(reply.isRefusal());
    }

    void theFirstTwentyFaultsAreTold()
    {
        QList<Problem> faults;
        for (int i = 0; i < 30; ++i)
            faults.append({QStringLiteral("body"), QStringLiteral("/events/%1").arg(i), QString(400, u'x'),
                           QStringLiteral("a number")});
        const Reply reply = Reply::badLetter(faults);
        const QJsonArray told = bodyOf(reply).value(QLatin1String("faults")).toArray();
        QCOMPARE(told.size(), 20);
        const QJsonObject last = told.last().toObject();
        QCOMPARE(last.value(QLatin1String("pointer")).toString(), QStringLiteral("/events/19"));
        QCOMPARE(last.value(QLatin1String("found")).toString().size(), 300);
    }

    void aWaitIsToldInTheHeadAndInTheBody()
    {
        const Reply reply = Reply::later(ProblemType::TooMany, 7s);
        QCOMPARE(reply.response().headers.value("Retry-After"), "7");
        QCOMPARE(bodyOf(reply).value(QLatin1String("retryAfter")).toInt(), 7);
        QCOMPARE(Reply::later(ProblemType::Unavailable, 0s).response().headers.value("Retry-After"), "1");
    }

    void whatTheStoreSaysHasItsAnswer()
    {
        const auto status = [](ErrorKind kind) {
            return Reply::failed({kind, QStringLiteral("said so")}).status();
        };
        QCOMPARE(status(ErrorKind::NotFound), 404);
        QCOMPARE(status(ErrorKind::Invalid), 400);
        QCOMPARE(status(ErrorKind::Refused), 409);
        QCOMPARE(status(ErrorKind::Unavailable), 503);
        QCOMPARE(status(ErrorKind::StorageBusy), 503);
        QCOMPARE(status(ErrorKind::StorageFull), 500);
        QCOMPARE(status(ErrorKind::Internal), 500);
    }

    void aMistakeOfOursIsFoundInTheLogAndTellsNothingOutside()
    {
        const Reply reply = Reply::failed({ErrorKind::Internal, QStringLiteral("no such column: secret")});
        QVERIFY(!reply.body().contains("secret"));
        const QString instance = text(reply, "instance");
        QVERIFY(instance.startsWith(QLatin1String("urn:uuid:")));
        QVERIFY(reply.detail().contains(instance));
        QVERIFY(reply.detail().contains(QLatin1String("no such column")));
    }

    void whatIsTaggedHasTheSameTagForTheSameEssence()
    {
        const auto tag = [](const QJsonObject &body, const QByteArray &essence = {}) {
            return Reply::tagged(body, essence).response().headers.value("ETag");
        };
        const QJsonObject one{{QStringLiteral("waiting"), 1}};
        const QJsonObject two{{QStringLiteral("waiting"), 2}};
        QCOMPARE(tag(one), tag(one));
        QVERIFY(tag(one) != tag(two));
        QCOMPARE(tag(one, "same"), tag(two, "same"));
        QCOMPARE(Reply::tagged(one).response().headers.value("Cache-Control"), "private, no-cache");
        QCOMPARE(Reply::ok(one).response().headers.value("Cache-Control"), "no-store");
    }

    void membersAndFieldsAreAdded()
    {
        Reply reply = Reply::problem(ProblemType::TooLarge);
        reply.with(QStringLiteral("limitBytes"), 4096).with(QByteArrayLiteral("X-One"), "1");
        QCOMPARE(bodyOf(reply).value(QLatin1String("limitBytes")).toInt(), 4096);
        QCOMPARE(reply.response().headers.value("X-One"), "1");
    }
};

QTEST_APPLESS_MAIN(TestReply)
#include "tst_reply.moc"
