// SPDX-License-Identifier: GPL-3.0-or-later
// Slips for hours without power, and the switch of figures by clerk, over a real store.
#include <QJsonArray>
#include <QTest>

#include "officestore/officekeeper.h"
#include "officestore/ticketbook.h"
#include "routebench.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;
using backoffice::Role;

namespace
{

} // namespace

class TestSlipRoutes : public QObject
{
    Q_OBJECT

private:
    static QString name() { return QStringLiteral("sliproutes"); }

    static QJsonObject order(RouteBench &b, const char *series, int count, int days = 0)
    {
        const QString day = b.realDay().addDays(days).toString(Qt::ISODate);
        return {{QStringLiteral("id"), freshId()},
                {QStringLiteral("series"), QLatin1String(series)},
                {QStringLiteral("day"), day},
                {QStringLiteral("count"), count}};
    }
    static QJsonArray lent(RouteBench &b, int count)
    {
        const auto answer =
            b.post(QStringLiteral("/v1/office/slips"), order(b, "A", count), Role::Supervisor);
        return answer.status == 201 ? answer.body.value(QLatin1String("slips")).toArray() : QJsonArray();
    }
    static QJsonObject entry(RouteBench &b, const QJsonValue &slip, const char *outcome,
                             std::chrono::minutes ago = 30min)
    {
        return {{QStringLiteral("id"), freshId()},
                {QStringLiteral("number"), slip[QLatin1String("number")]},
                {QStringLiteral("code"), slip[QLatin1String("code")]},
                {QStringLiteral("service"), b.cards.value},
                {QStringLiteral("outcome"), QLatin1String(outcome)},
                {QStringLiteral("at"), b.now().utc.addDuration(-ago).toString(Qt::ISODateWithMs)}};
    }
    static RouteBench::Answer enter(RouteBench &b, const QJsonArray &entries)
    {
        return b.post(QStringLiteral("/v1/office/slips/entries"),
                      {{QStringLiteral("id"), freshId()}, {QStringLiteral("entries"), entries}});
    }
    static int waiting(RouteBench &b)
    {
        return b.get(QStringLiteral("/v1/waiting")).body.value(QLatin1String("total")).toInt();
    }
    static bool isDouble(const RouteBench::Answer &answer, int at)
    {
        return answer.body.value(QLatin1String("ticks"))[at][QLatin1String("double")].toBool();
    }

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void slipsAreLentForGoodAndStandInNoQueueUntilTheyAreEntered()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const QJsonObject letter = order(b, "A", 3);
        const auto first = b.post(QStringLiteral("/v1/office/slips"), letter, Role::Supervisor);
        QVERIFY2(first.status == 201, first.bytes.constData());
        QCOMPARE(b.post(QStringLiteral("/v1/office/slips"), letter, Role::Supervisor).bytes, first.bytes);
        const QJsonArray slips = first.body.value(QLatin1String("slips")).toArray();
        QCOMPARE(slips.size(), 3);
        QCOMPARE(waiting(b), 0);
        const QJsonArray more = lent(b, 2);
        QSet<QString> numbers;
        for (const QJsonArray &some : {slips, more})
            for (const QJsonValue slip : some)
                numbers.insert(slip[QLatin1String("number")].toString());
        QCOMPARE(numbers.size(), 5);

        const TicketId later = b.issue(b.cards);
        b.advance(1min);
        const QJsonArray entries{entry(b, slips[0], "waiting"), entry(b, slips[1], "served"),
                                 entry(b, slips[2], "no-show")};
        const auto entered = enter(b, entries);
        QVERIFY2(entered.status == 200, entered.bytes.constData());
        QVERIFY(!isDouble(entered, 0) && !isDouble(entered, 1) && !isDouble(entered, 2));
        QCOMPARE(waiting(b), 2);
        // It stands at the place of when it was given, before who came later.
        (void)b.at(b.c1, "open", {{QStringLiteral("services"), QJsonArray{b.cards.value}}});
        const auto called = b.at(b.c1, "next");
        const QJsonObject ticket = called.counter().value(QLatin1String("ticket")).toObject();
        QCOMPARE(word(ticket, "number"), slips[0][QLatin1String("number")].toString());
        QVERIFY(word(ticket, "ticket") != later.text());

        // The same entries in another letter change nothing; another entry of the same slip is a double.
        const auto again = enter(b, entries);
        QVERIFY(again.status == 200 && !isDouble(again, 0) && !isDouble(again, 1));
        const auto twice = enter(b, {entry(b, slips[1], "waiting")});
        QVERIFY(twice.status == 200 && isDouble(twice, 0));
        QCOMPARE(waiting(b), 1);
    }

    void slipsForLaterDaysAreRefused()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        for (const int days : {-1, 1, 6}) {
            const auto refused =
                b.post(QStringLiteral("/v1/office/slips"), order(b, "A", 1, days), Role::Supervisor);
            QCOMPARE(refused.status, 409);
            QCOMPARE(refused.type(), QStringLiteral("no-numbers"));
        }
    }

    void nothingIsLentWhereNumbersMayHaveBeenLentBefore()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        sure(officestore::inDeed(b.connection(), b.office, b.now(),
                                 [](Deed &deed) { return OfficeKeeper(deed).restored(); }));
        const auto refused = b.post(QStringLiteral("/v1/office/slips"), order(b, "A", 1), Role::Supervisor);
        QCOMPARE(refused.type(), QStringLiteral("no-numbers"));
    }

    void anEntryThatCannotBeIsToldWithItsPlaceAndNothingIsEntered()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const QJsonArray slips = lent(b, 2);
        QJsonObject wrongCode = entry(b, slips[1], "served");
        wrongCode.insert(QStringLiteral("code"), QStringLiteral("AAAA"));
        QJsonObject noService = entry(b, slips[1], "served");
        noService.insert(QStringLiteral("service"), QStringLiteral("no-such-service"));
        const QList<std::pair<QJsonObject, QString>> cases{
            {wrongCode, QStringLiteral("/entries/1/number")},
            {noService, QStringLiteral("/entries/1/service")},
            {entry(b, slips[1], "served", -30min), QStringLiteral("/entries/1/at")}};
        for (const auto &[bad, place] : cases) {
            const auto refused = enter(b, {entry(b, slips[0], "waiting"), bad});
            QCOMPARE(refused.status, 422);
            QCOMPARE(refused.body.value(QLatin1String("faults"))[0][QLatin1String("pointer")].toString(),
                     place);
            QCOMPARE(waiting(b), 0);
        }
        // On the next day they only count.
        b.advance(24h);
        QCOMPARE(enter(b, {entry(b, slips[0], "waiting", 24h)}).status, 422);
        QCOMPARE(enter(b, {entry(b, slips[0], "served", 24h)}).status, 200);
        QCOMPARE(waiting(b), 0);
    }

    void figuresByClerkAreOffUntilAnAdminSaysWhy()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        RouteBench b(dialect, name());
        const QString path = QStringLiteral("/v1/office/clerk-figures");
        const auto off = b.get(path);
        QCOMPARE(off.body, (QJsonObject{{QStringLiteral("on"), false}}));
        b.deliberately("on without a reason");
        QCOMPARE(b.put(path, {{QStringLiteral("on"), true}}, off.tag).status, 400);
        const QJsonObject on{{QStringLiteral("on"), true},
                             {QStringLiteral("reason"), QStringLiteral("Pilot, agreed with the council")}};
        const auto set = b.put(path, on, off.tag);
        QVERIFY2(set.status == 200, set.bytes.constData());
        QCOMPARE(set.body, on);
        QCOMPARE(b.get(path).body, on);
        QCOMPARE(b.put(path, {{QStringLiteral("on"), false}}, off.tag).status, 412);
        QCOMPARE(b.put(path, {{QStringLiteral("on"), false}}, set.tag).body, off.body);
    }
};

QTEST_GUILESS_MAIN(TestSlipRoutes)
#include "tst_sliproutes.moc"
