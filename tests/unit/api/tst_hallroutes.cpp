// SPDX-License-Identifier: GPL-3.0-or-later
// The routes of counters, queue, hall and office over a real store, as the contract writes them: every answer
// and every refusal, recorded for the validator.
#include <QJsonArray>
#include <QTest>

#include "api/reasontexts.h"
#include "officestore/auditbook.h"
#include "officestore/screenbook.h"
#include "routebench.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;
using backoffice::Role;

namespace
{

QJsonObject withId(const QJsonObject &more = {})
{
    QJsonObject body = more;
    body.insert(QStringLiteral("id"), newUuid7(1'764'000'000'000).toString(QUuid::WithoutBraces));
    return body;
}

QJsonObject services(const QList<ServiceId> &some)
{
    QJsonArray array;
    for (const ServiceId &one : some)
        array.append(one.value);
    return {{QStringLiteral("services"), array}};
}

} // namespace

class TestHallRoutes : public QObject
{
    Q_OBJECT

private:
    static QString name() { return QStringLiteral("hallroutes"); }

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void whoPassesByTheQueueIsWrittenDown()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        (void)b.issue(b.cards);
        b.advance(1min);
        const TicketId second = b.issue(b.cards);
        (void)b.at(b.c1, "open", services({b.cards}));
        const auto called = b.at(b.c1, "out-of-turn",
                                 {{QStringLiteral("ticket"), second.text()},
                                  {QStringLiteral("reason"), QStringLiteral("feels-unwell")}});
        QVERIFY2(called.status == 200, called.bytes.constData());
        const auto entries = sure(AuditBook::read(b.connection(), b.office, 0, 10));
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.constFirst().record.action, QStringLiteral("ticket.call-out-of-turn"));
        QCOMPARE(entries.constFirst().record.object, QStringLiteral("ticket:") + second.text());
        QCOMPARE(entries.constFirst().record.detail, QStringLiteral("counter=c1"));
    }

    void aCounterCallsServesAndIsSeenDoingSo()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        QCOMPARE(word(b.get(QStringLiteral("/v1/counters/c1")).body, "state"), QStringLiteral("closed"));
        const TicketId first = b.issue(b.cards);
        b.advance(2min);
        const TicketId second = b.issue(b.cards);
        QCOMPARE(word(b.at(b.c1, "open", services({b.cards, b.passports})).counter(), "state"),
                 QStringLiteral("free"));
        const auto called = b.at(b.c1, "next");
        QCOMPARE(called.status, 200);
        QCOMPARE(word(called.body, "outcome"), QStringLiteral("done"));
        QCOMPARE(word(called.counter(), "state"), QStringLiteral("calling"));
        const QJsonObject ticket = called.counter().value(QLatin1String("ticket")).toObject();
        QCOMPARE(word(ticket, "ticket"), first.text());
        QCOMPARE(word(ticket, "number"), QStringLiteral("A001"));
        QCOMPARE(ticket.value(QLatin1String("waitedSeconds")).toInt(), 120);
        const QJsonObject call = called.counter().value(QLatin1String("call")).toObject();
        QCOMPARE(word(call.value(QLatin1String("reason")).toObject(), "rule"), QStringLiteral("turn"));
        QCOMPARE(call.value(QLatin1String("recallsLeft")).toInt(), 2);
        QVERIFY(b.heard().contains(QStringLiteral("counter:c1")));
        b.advance(30s);
        QCOMPARE(b.at(b.c1, "recall").status, 200);
        QCOMPARE(b.at(b.c1, "recall").type(), QStringLiteral("too-soon"));
        QCOMPARE(b.at(b.c1, "serve").status, 200);
        QCOMPARE(b.at(b.c1, "park", {{QStringLiteral("reason"), QStringLiteral("fills-form")}}).status, 200);
        QCOMPARE(
            b.get(QStringLiteral("/v1/counters/c1")).body.value(QLatin1String("parked")).toArray().size(), 1);
        QCOMPARE(word(b.at(b.c1, "next").counter().value(QLatin1String("ticket")).toObject(), "ticket"),
                 second.text());
        QCOMPARE(b.at(b.c1, "put-back").status, 200);
        QCOMPARE(b.at(b.c1, "unpark", {{QStringLiteral("ticket"), first.text()}}).status, 200);
        QCOMPARE(
            word(b.at(b.c1, "done-and-next").counter().value(QLatin1String("ticket")).toObject(), "ticket"),
            second.text());
        QCOMPARE(b.at(b.c1, "done").status, 200);
        QCOMPARE(word(b.at(b.c1, "next").body, "outcome"), QStringLiteral("nobody"));
        QCOMPARE(b.at(b.c1, "pause").status, 200);
        QCOMPARE(b.at(b.c1, "close").status, 200);
        QCOMPARE(b.get(QStringLiteral("/v1/counters")).body.value(QLatin1String("counters")).toArray().size(),
                 3);
        const auto story = b.get(QStringLiteral("/v1/tickets/") + first.text());
        QCOMPARE(story.body.value(QLatin1String("deeds")).toArray().size(), 6);
    }

    void anAnswerThatWasLostIsGivenAgainWhateverHappenedSince()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const TicketId first = b.issue(b.cards);
        b.issue(b.cards);
        b.at(b.c1, "open", services({b.cards}));
        const QJsonObject next = b.deedBody(b.c1);
        const QString path = QStringLiteral("/v1/counters/c1/next");
        const auto lost = b.post(path, next);
        QCOMPARE(b.at(b.c1, "done").status, 200);
        const auto again = b.post(path, next);
        QCOMPARE(again.bytes, lost.bytes);
        QCOMPARE(word(again.counter().value(QLatin1String("ticket")).toObject(), "ticket"), first.text());
        QVERIFY(b.hall().hall.counter(b.c1)->has.isNull()); // nobody else was called
        // A refusal stays one, also when it could be done by now.
        const QJsonObject early = b.deedBody(b.c1);
        const QString recall = QStringLiteral("/v1/counters/c1/recall");
        QCOMPARE(b.post(recall, early).type(), QStringLiteral("not-possible-now"));
        QCOMPARE(b.at(b.c1, "next").status, 200);
        b.advance(1min);
        QCOMPARE(b.post(recall, early).type(), QStringLiteral("not-possible-now"));
        QJsonObject reused = next;
        reused.insert(QStringLiteral("present"), QJsonObject{{QStringLiteral("step"), 99},
                                                             {QStringLiteral("ticket"), QJsonValue::Null}});
        QCOMPARE(b.post(path, reused).type(), QStringLiteral("id-reused"));
    }

    void everyRefusalHasItsProblem()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const TicketId ticket = b.issue(b.cards);
        b.deliberately("a counter that is not there");
        QCOMPARE(b.post(QStringLiteral("/v1/counters/c9/next"),
                        withId({{QStringLiteral("present"),
                                 QJsonObject{{QStringLiteral("step"), 0},
                                             {QStringLiteral("ticket"), QJsonValue::Null}}}}))
                     .status,
                 404);
        QCOMPARE(b.at(b.c1, "next").type(), QStringLiteral("not-possible-now"));
        QCOMPARE(b.at(b.c1, "open", services({b.fees})).type(), QStringLiteral("unknown-reference"));
        b.deliberately("no services");
        QCOMPARE(b.at(b.c1, "open").type(), QStringLiteral("bad-letter"));
        b.deliberately("a step that is none");
        QJsonObject broken = b.deedBody(b.c1);
        broken.insert(QStringLiteral("present"),
                      QJsonObject{{QStringLiteral("step"), QStringLiteral("one")}});
        const auto faults = b.post(QStringLiteral("/v1/counters/c1/next"), broken);
        QCOMPARE(faults.type(), QStringLiteral("bad-letter"));
        QCOMPARE(faults.body.value(QLatin1String("faults")).toArray().size(), 2);
        b.at(b.c1, "open", services({b.cards}));
        b.at(b.c2, "open", services({b.cards}));
        QJsonObject old = b.deedBody(b.c1);
        b.at(b.c1, "next");
        const auto moved = b.post(QStringLiteral("/v1/counters/c1/next"), old);
        QCOMPARE(moved.type(), QStringLiteral("counter-moved"));
        QCOMPARE(word(moved.counter(), "state"), QStringLiteral("calling"));
        const QJsonObject unwell{{QStringLiteral("ticket"), ticket.text()},
                                 {QStringLiteral("reason"), QStringLiteral("feels-unwell")}};
        QCOMPARE(b.at(b.c2, "out-of-turn", unwell).type(), QStringLiteral("ticket-taken"));
        b.deliberately("the reason other without a note");
        QCOMPARE(b.at(b.c2, "out-of-turn",
                      {{QStringLiteral("ticket"), ticket.text()},
                       {QStringLiteral("reason"), QStringLiteral("other")}})
                     .type(),
                 QStringLiteral("bad-letter"));
        QCOMPARE(b.at(b.c1, "close").type(), QStringLiteral("not-possible-now"));
        QCOMPARE(b.at(b.c1, "undo", {{QStringLiteral("deed"), HallBench::newRequest().text()}}).type(),
                 QStringLiteral("undo-over"));
        const auto transfer = [&](const QJsonObject &to) {
            return b.at(b.c1, "transfer", {{QStringLiteral("to"), to}, {QStringLiteral("back"), false}});
        };
        QCOMPARE(transfer({{QStringLiteral("service"), QStringLiteral("moon")}}).type(),
                 QStringLiteral("unknown-reference"));
        QCOMPARE(transfer({{QStringLiteral("counter"), QStringLiteral("c4")}}).type(),
                 QStringLiteral("not-possible-now"));
        b.deliberately("to nowhere");
        QCOMPARE(transfer({}).type(), QStringLiteral("bad-letter"));
        const auto sent = transfer({{QStringLiteral("service"), b.passports.value}});
        QCOMPARE(sent.status, 200);
        QCOMPARE(word(sent.counter().value(QLatin1String("undo")).toObject(), "deed"),
                 QStringLiteral("transfer"));
        QCOMPARE(b.at(b.c1, "undo",
                      {{QStringLiteral("deed"),
                        sent.counter().value(QLatin1String("undo")).toObject().value(QLatin1String("id"))}})
                     .status,
                 200);
        QCOMPARE(b.get(QStringLiteral("/v1/tickets/") + HallBench::newRequest().text()).status, 404);
    }

    void aPaperIsTakenByNumberAndCodeAndByItsToken()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        b.at(b.c1, "open", services({b.cards}));
        Ticket paper;
        paper.id = {QUuid::createUuid()};
        paper.secret = HallBench::secretOf(paper.id);
        QJsonObject token{{QStringLiteral("token"), paper.token()},
                          {QStringLiteral("reason"), QStringLiteral("not-in-list")}};
        QCOMPARE(b.at(b.c1, "paper", token).type(), QStringLiteral("service-needed"));
        token.insert(QStringLiteral("service"), b.cards.value);
        const auto taken = b.at(b.c1, "paper", token);
        QCOMPARE(taken.status, 200);
        const QJsonObject ticket = taken.counter().value(QLatin1String("ticket")).toObject();
        QVERIFY(!ticket.value(QLatin1String("known")).toBool());
        QCOMPARE(word(ticket, "ticket"), paper.id.text());
        QCOMPARE(word(ticket, "code"), codeOf(paper.id));
        QCOMPARE(b.at(b.c1, "done").status, 200);
        QJsonObject typed{{QStringLiteral("number"), QStringLiteral("A077")},
                          {QStringLiteral("code"), QStringLiteral("K7RT")},
                          {QStringLiteral("service"), b.cards.value},
                          {QStringLiteral("reason"), QStringLiteral("not-in-list")}};
        QCOMPARE(
            word(b.at(b.c1, "paper", typed).counter().value(QLatin1String("ticket")).toObject(), "number"),
            QStringLiteral("A077"));
        QCOMPARE(b.at(b.c1, "done").status, 200);
        const TicketId known = b.issue(b.cards);
        typed.insert(QStringLiteral("number"), b.ticket(known).number().text());
        typed.insert(QStringLiteral("code"), codeOf(known) == QLatin1String("AAAA") ? QStringLiteral("CCCC")
                                                                                    : QStringLiteral("AAAA"));
        QCOMPARE(b.at(b.c1, "paper", typed).status, 404);
        const QJsonObject tick{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                               {QStringLiteral("ticket"), known.text()},
                               {QStringLiteral("outcome"), QStringLiteral("served")},
                               {QStringLiteral("agoMs"), 60'000}};
        const auto ticks = b.at(b.c1, "ticks", {{QStringLiteral("ticks"), QJsonArray{tick}}});
        QCOMPARE(ticks.body.value(QLatin1String("ticks")).toArray().size(), 1);
        QCOMPARE(b.stage(known), backoffice::Stage::Served);
    }

    void theWaitingListIsPagedInTheOrderOfTheRule()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const TicketId plain = b.issue(b.cards);
        b.advance(5min);
        TakenEvent priority = b.paper(b.cards);
        priority.needs = {{QStringLiteral("priority"), 1}};
        b.take(priority);
        const TicketId away = b.issue(b.passports);
        b.take(b.news("ticket.away", away));
        const auto all = b.get(QStringLiteral("/v1/waiting")).body;
        const QJsonArray tickets = all.value(QLatin1String("tickets")).toArray();
        QCOMPARE(tickets.size(), 3);
        QCOMPARE(word(tickets.first().toObject(), "number"), QStringLiteral("A002"));
        QCOMPARE(tickets.first().toObject().value(QLatin1String("place")).toInt(), 1);
        QCOMPARE(word(tickets.at(1).toObject(), "ticket"), plain.text());
        QCOMPARE(word(tickets.last().toObject(), "state"), QStringLiteral("away"));
        QVERIFY(!tickets.last().toObject().contains(QLatin1String("place")));
        const auto page =
            b.get(QStringLiteral("/v1/waiting"), {{QStringLiteral("limit"), QStringLiteral("2")}}).body;
        QVERIFY(page.value(QLatin1String("more")).toBool());
        const QString cursor = word(page, "cursor");
        const auto rest = b.get(QStringLiteral("/v1/waiting"), {{QStringLiteral("after"), cursor}});
        QCOMPARE(rest.body.value(QLatin1String("tickets")).toArray().size(), 1);
        b.issue(b.cards);
        QCOMPARE(b.get(QStringLiteral("/v1/waiting"), {{QStringLiteral("after"), cursor}}).type(),
                 QStringLiteral("cursor-gone"));
        const auto only =
            b.get(QStringLiteral("/v1/waiting"), {{QStringLiteral("service"), b.passports.value}}).body;
        QCOMPARE(only.value(QLatin1String("total")).toInt(), 1);
        const QJsonObject back = withId();
        QCOMPARE(b.post(QStringLiteral("/v1/tickets/%1/return").arg(away.text()), back).status, 200);
        QCOMPARE(b.post(QStringLiteral("/v1/tickets/%1/return").arg(away.text()), withId()).type(),
                 QStringLiteral("not-possible-now"));
    }

    void staffGiveATicketWithANumberOfTheOffice()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const QJsonObject order =
            withId({{QStringLiteral("service"), b.cards.value},
                    {QStringLiteral("language"), QStringLiteral("uk")},
                    {QStringLiteral("needs"), QJsonObject{{QStringLiteral("fetchMe"), true}}}});
        const auto issued = b.post(QStringLiteral("/v1/tickets"), order);
        QCOMPARE(issued.status, 201);
        QCOMPARE(word(issued.body, "ticket"), word(order, "id"));
        QCOMPARE(word(issued.body, "from"), QStringLiteral("staff"));
        QCOMPARE(issued.body.value(QLatin1String("place")).toInt(), 1);
        QCOMPARE(b.post(QStringLiteral("/v1/tickets"), order).bytes, issued.bytes);
        QCOMPARE(b.post(QStringLiteral("/v1/tickets"),
                        withId({{QStringLiteral("service"), QStringLiteral("moon")},
                                {QStringLiteral("language"), QStringLiteral("pl")}}))
                     .type(),
                 QStringLiteral("unknown-reference"));
        b.loseMemory();
        QJsonObject later = order;
        later.insert(QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces));
        QCOMPARE(b.post(QStringLiteral("/v1/tickets"), later).type(), QStringLiteral("no-numbers"));
    }

    void everyReasonHasASentenceInEveryLanguage()
    {
        using Kind = backoffice::CallReason::Kind;
        const Office office;
        for (int kind = 0; kind <= static_cast<int>(Kind::SentHere); ++kind) {
            backoffice::CallReason reason;
            reason.kind = static_cast<Kind>(kind);
            const Translated texts = backoffice::sentenceOf(reason, office);
            for (const Language language : allLanguages) {
                QVERIFY(texts.has(language));
                QVERIFY(!texts.in(language).contains(QLatin1Char('%')));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHallRoutes)
#include "tst_hallroutes.moc"
