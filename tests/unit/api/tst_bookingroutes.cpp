// SPDX-License-Identifier: GPL-3.0-or-later
// Booked times over the contract's operations, over a real store: from the month at a glance to the code and
// back.
#include <QJsonArray>
#include <QTest>

#include "officestore/bookingdesk.h"
#include "routebench.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;

namespace
{

/// Cards can be booked, one at a time; twenty minutes each.
class Bench : public RouteBench
{
public:
    explicit Bench(Dialect dialect) : RouteBench(dialect, QStringLiteral("bookingroutes"))
    {
        Service &service = file.services.first();
        service.appointmentCapable = true;
        service.slotMinutes = 20;
        service.maxDaysAhead = 14;
    }

    [[nodiscard]] QString at(int days, const QTime &time) const
    {
        return QDateTime(realDay().addDays(days), time, zone()).toUTC().toString(Qt::ISODateWithMs);
    }
    Answer days(const QList<backoffice::QueryItem> &more = {})
    {
        return asDevice("GET", QStringLiteral("/v1/device/bookings/days"), {},
                        QList<backoffice::QueryItem>{{QStringLiteral("service"), cards.value}} + more);
    }
    Answer times(int days, int visits = 1)
    {
        return asDevice("GET", QStringLiteral("/v1/device/bookings/times"), {},
                        {{QStringLiteral("service"), cards.value},
                         {QStringLiteral("day"), realDay().addDays(days).toString(Qt::ISODate)},
                         {QStringLiteral("visits"), QString::number(visits)}});
    }
    Answer hold(const QString &start, const QString &id = freshId(), const ServiceId &service = {})
    {
        return asDevice("POST", QStringLiteral("/v1/device/bookings"),
                        {{QStringLiteral("id"), id},
                         {QStringLiteral("service"), service.isEmpty() ? cards.value : service.value},
                         {QStringLiteral("visits"), 1},
                         {QStringLiteral("start"), start},
                         {QStringLiteral("language"), QStringLiteral("uk")}});
    }
    Answer confirm(const QString &id)
    {
        return asDevice("POST", QStringLiteral("/v1/device/bookings/%1/confirm").arg(id));
    }
    Answer move(const QString &id, const QString &start)
    {
        return asDevice("PUT", QStringLiteral("/v1/device/bookings/%1/time").arg(id),
                        {{QStringLiteral("start"), start}});
    }
    Answer cancel(const QString &id)
    {
        return asDevice("DELETE", QStringLiteral("/v1/device/bookings/%1").arg(id));
    }
    Answer find(const QString &code)
    {
        return asDevice("GET", QStringLiteral("/v1/device/bookings"), {}, {{QStringLiteral("code"), code}});
    }
};

} // namespace

class TestBookingRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void fromTheMonthToTheCodeAndBack()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const auto month = b.days();
        QVERIFY2(month.status == 200, month.bytes.constData());
        const QJsonArray days = month.body.value(QLatin1String("days")).toArray();
        QCOMPARE(days.size(), 15);
        QCOMPARE(word(days[1].toObject(), "state"), QStringLiteral("free"));
        QCOMPARE(word(days[1].toObject(), "first"), b.at(1, QTime(7, 30)));
        QCOMPARE(month.body.value(QLatin1String("minutes")).toInt(), 20);

        const QJsonArray free = b.times(1).body.value(QLatin1String("times")).toArray();
        QCOMPARE(free.size(), 24);
        QCOMPARE(b.times(1, 2).body.value(QLatin1String("times")).toArray().size(), 23);

        const QString id = freshId();
        const auto held = b.hold(free[3].toString(), id);
        QVERIFY2(held.status == 201, held.bytes.constData());
        QCOMPARE(word(held.body, "state"), QStringLiteral("held"));
        QVERIFY(!held.body.contains(QLatin1String("code")));
        QCOMPARE(b.hold(free[3].toString(), id).bytes, held.bytes);
        // What the kiosk holds itself is still free for its visitor.
        QVERIFY(b.times(1).body.value(QLatin1String("times")).toArray().contains(free[3]));

        const auto booked = b.confirm(id);
        QVERIFY2(booked.status == 200, booked.bytes.constData());
        const QString code = word(booked.body, "code");
        QVERIFY(readBookingCode(code));
        QCOMPARE(b.confirm(id).bytes, booked.bytes);
        QVERIFY(!b.times(1).body.value(QLatin1String("times")).toArray().contains(free[3]));

        const auto found = b.find(code);
        QCOMPARE(word(found.body, "booking"), id);
        QCOMPARE(word(found.body, "from"), free[3].toString());
        const auto moved = b.move(id, free[9].toString());
        QVERIFY2(moved.status == 200, moved.bytes.constData());
        QCOMPARE(word(moved.body, "code"), code);
        QVERIFY(b.times(1).body.value(QLatin1String("times")).toArray().contains(free[3]));
        QCOMPARE(word(b.cancel(id).body, "state"), QStringLiteral("cancelled"));
        QVERIFY(b.times(1).body.value(QLatin1String("times")).toArray().contains(free[9]));
        QCOMPARE(word(b.find(code).body, "state"), QStringLiteral("cancelled"));
        QCOMPARE(b.confirm(id).type(), QStringLiteral("not-possible-now"));
        QCOMPARE(b.move(id, free[1].toString()).type(), QStringLiteral("not-possible-now"));
    }

    void aKioskKnowsWhoComesToday()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const auto today = [&] { return b.asDevice("GET", QStringLiteral("/v1/device/bookings/today")); };
        const auto nobody = today();
        QVERIFY2(nobody.status == 200, nobody.bytes.constData());
        QCOMPARE(word(nobody.body, "day"), b.realDay().toString(Qt::ISODate));
        QVERIFY(nobody.body.value(QLatin1String("bookings")).toArray().isEmpty());
        const QString id = freshId();
        const QJsonArray free = b.times(1).body.value(QLatin1String("times")).toArray();
        QCOMPARE(b.hold(free[0].toString(), id).status, 201);
        const QString code = word(b.confirm(id).body, "code");
        QVERIFY(today().body.value(QLatin1String("bookings")).toArray().isEmpty());
        b.advance(24h);
        const QJsonArray comes = today().body.value(QLatin1String("bookings")).toArray();
        QCOMPARE(comes.size(), 1);
        QCOMPARE(word(comes[0].toObject(), "code"), code);
        QCOMPARE(word(comes[0].toObject(), "state"), QStringLiteral("booked"));
    }

    void whoIsHereIsShownAndStays()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const QString id = freshId();
        const QJsonArray free = b.times(1).body.value(QLatin1String("times")).toArray();
        QCOMPARE(b.hold(free[3].toString(), id).status, 201);
        const QString code = word(b.confirm(id).body, "code");
        const TicketId ticket{QUuid::createUuid()};
        sure(BookingBook(b.connection(), b.office)
                 .arrived(BookingId::fromText(id), ticket, QStringLiteral("A017")));
        const QJsonObject came = b.find(code).body.value(QLatin1String("ticket")).toObject();
        QCOMPARE(word(came, "id"), ticket.text());
        QCOMPARE(word(came, "number"), QStringLiteral("A017"));
        for (const auto &no : {b.move(id, free[9].toString()), b.cancel(id)}) {
            QCOMPARE(no.type(), QStringLiteral("not-possible-now"));
            QVERIFY(no.bytes.contains("its visitor is here"));
        }
        b.advance(24h);
        const auto today = b.asDevice("GET", QStringLiteral("/v1/device/bookings/today"));
        const QJsonArray day = today.body.value(QLatin1String("bookings")).toArray();
        QCOMPARE(word(day[0].toObject().value(QLatin1String("ticket")).toObject(), "number"),
                 QStringLiteral("A017"));
    }

    void whatCannotBeHadSaysWhy()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const QString nine = b.at(1, QTime(8, 50));
        const QString mine = freshId();
        QCOMPARE(b.hold(nine, mine).status, 201);
        QCOMPARE(b.confirm(mine).status, 200);
        QCOMPARE(b.hold(nine).type(), QStringLiteral("time-taken"));
        QCOMPARE(b.hold(b.at(1, QTime(8, 51))).type(), QStringLiteral("time-not-offered"));
        QCOMPARE(b.hold(b.at(-1, QTime(8, 50))).type(), QStringLiteral("time-not-offered"));
        QCOMPARE(b.hold(b.at(15, QTime(8, 50))).type(), QStringLiteral("time-not-offered"));
        QCOMPARE(b.hold(nine, freshId(), b.fees).status, 422);
        QCOMPARE(b.confirm(freshId()).status, 404);
        QCOMPARE(b.cancel(freshId()).status, 404);
        QCOMPARE(b.find(newBookingCode()).status, 404);
        b.deliberately("one character is wrong");
        QCOMPARE(b.find(QStringLiteral("AAAAAAAC")).status, 400);
        b.deliberately("too many visits");
        QCOMPARE(b.days({{QStringLiteral("visits"), QStringLiteral("9")}}).status, 400);
        b.deliberately("no day");
        QCOMPARE(b.asDevice("GET", QStringLiteral("/v1/device/bookings/times"), {},
                            {{QStringLiteral("service"), b.cards.value},
                             {QStringLiteral("day"), QStringLiteral("today")}})
                     .status,
                 400);
        b.advance(26h);
        QCOMPARE(b.cancel(mine).type(), QStringLiteral("not-possible-now"));
    }
};

QTEST_GUILESS_MAIN(TestBookingRoutes)
#include "tst_bookingroutes.moc"
