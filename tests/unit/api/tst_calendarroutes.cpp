// SPDX-License-Identifier: GPL-3.0-or-later
// Booked times as a calendar over the contract's operations, over a real store.
#include <QJsonArray>
#include <QTest>

#include "officestore/auditbook.h"
#include "officestore/bookingdesk.h"
#include "officestore/calendarbook.h"
#include "routebench.h"
#include "vault/sessiontoken.h"

using namespace okienko;
using namespace okienko::officestore;
using namespace okienko::test;
using namespace std::chrono_literals;

namespace
{

/// Cards and passports can be booked, twenty minutes each.
class Bench : public RouteBench
{
public:
    explicit Bench(Dialect dialect) : RouteBench(dialect, QStringLiteral("calendarroutes"))
    {
        for (Service &service : file.services) {
            service.appointmentCapable = service.id == cards || service.id == passports;
            service.slotMinutes = 20;
            service.maxDaysAhead = 14;
            service.names.set(Language::Polish, service.id.value + QStringLiteral(", łatwo"));
        }
    }

    Answer make(const QJsonObject &more = {}, const QString &id = freshId())
    {
        QJsonObject body = more;
        body.insert(QStringLiteral("id"), id);
        if (!body.contains(QLatin1String("name")))
            body.insert(QStringLiteral("name"), QStringLiteral("Zaplecze"));
        return post(Office, body, backoffice::Role::Supervisor);
    }
    Answer made(const QJsonObject &more = {})
    {
        const Answer answer = make(more);
        if (answer.status != 201)
            qFatal("not made: %s", answer.bytes.constData());
        return answer;
    }
    Answer removed(const QString &id) { return remove(Office + u'/' + id); }
    QJsonArray list() { return get(Office).body.value(QLatin1String("calendars")).toArray(); }
    /// The path of an answer's address.
    [[nodiscard]] static QString pathOf(const Answer &made)
    {
        return word(made.body, "address").mid(QStringLiteral("https://localhost:8443").size());
    }
    Booking book(const ServiceId &service, int days, const QTime &time, int visits = 1)
    {
        const QDateTime start = QDateTime(realDay().addDays(days), time, zone()).toUTC();
        const DeviceId asks{QUuid::createUuid()};
        return sure(officestore::inDeed(connection(), office, now(), [&](Deed &deed) -> Result<Booking> {
            BookingDesk desk(deed, file);
            const TimeWanted wanted{{QUuid::createUuid()}, service, visits, start, Language::Polish};
            const auto held = desk.hold({wanted, asks});
            if (!held || !*held)
                return failure(ErrorKind::Internal, QStringLiteral("not held"));
            const auto booked = desk.confirm((*held)->id);
            return booked && *booked ? Result<Booking>(**booked)
                                     : failure(ErrorKind::Internal, QStringLiteral("not booked"));
        }));
    }
    template <typename Work>
    void change(Work work)
    {
        if (!sure(officestore::inDeed(connection(), office, now(), [&](Deed &deed) {
                BookingDesk desk(deed, file);
                return work(desk);
            })))
            qFatal("refused");
    }

private:
    const QString Office = QStringLiteral("/v1/office/calendars");
};

} // namespace

class TestCalendarRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreBench::bothDatabases(); }

    void whoKnowsTheAddressReadsTheTimes()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.book(b.cards, 1, QTime(8, 10), 2);
        const auto made = b.made();
        const QString path = Bench::pathOf(made);
        const auto read = b.get(path);
        QCOMPARE(read.status, 200);
        QCOMPARE(read.contentType, QByteArray("text/calendar; charset=utf-8"));
        QCOMPARE(read.bytes.count("BEGIN:VEVENT"), 1);
        QVERIFY(read.bytes.contains("\r\nUID:" + booking.id.text().toUtf8() + "\r\n"));
        QVERIFY(read.bytes.contains("\r\nSUMMARY:identity-card\\, łatwo ×2\r\n"));
        QVERIFY(read.bytes.contains("\r\nSTATUS:CONFIRMED\r\n"));
        QVERIFY(read.bytes.contains("\r\nSEQUENCE:0\r\n"));
        QVERIFY(read.bytes.contains(
            "\r\nDTSTART:" + booking.from.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toUtf8() +
            "\r\n"));
        QVERIFY(!booking.code.isEmpty() && !read.bytes.contains(booking.code.toUtf8()));
        QVERIFY(!read.bytes.contains(shownBookingCode(booking.code).toUtf8()));
        QCOMPARE(b.get(path).bytes, read.bytes);
    }

    void whatIsMovedStaysTheSameEventAndWhatIsCancelledSaysSo()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const Booking booking = b.book(b.cards, 1, QTime(8, 10));
        const QString path = Bench::pathOf(b.made());
        const QByteArray before = b.get(path).bytes;
        b.advance(2min);
        const auto later = Instant(booking.from.toMSecsSinceEpoch() * 1ms) + 40min;
        b.change([&](BookingDesk &desk) { return desk.move(booking.id, later, {}); });
        const QByteArray moved = b.get(path).bytes;
        QVERIFY(moved != before);
        QCOMPARE(moved.count("BEGIN:VEVENT"), 1);
        QVERIFY(moved.contains("\r\nUID:" + booking.id.text().toUtf8() + "\r\n"));
        QVERIFY(moved.contains("\r\nSEQUENCE:1\r\n"));
        // Asked once more, it is not moved again.
        b.change([&](BookingDesk &desk) { return desk.move(booking.id, later, {}); });
        QCOMPARE(b.get(path).bytes, moved);
        b.change([&](BookingDesk &desk) { return desk.cancel(booking.id); });
        const QByteArray cancelled = b.get(path).bytes;
        QVERIFY(cancelled.contains("\r\nSEQUENCE:2\r\n"));
        QVERIFY(cancelled.contains("\r\nSTATUS:CANCELLED\r\n"));
        // The day before yesterday is over.
        b.advance(std::chrono::days(2));
        QVERIFY(b.get(path).bytes.contains("BEGIN:VEVENT"));
        b.advance(std::chrono::days(1));
        QVERIFY(!b.get(path).bytes.contains("BEGIN:VEVENT"));
    }

    void aHoldIsNoVisitAndAServiceReadsItsOwn()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        (void)b.book(b.cards, 1, QTime(8, 10));
        (void)b.book(b.passports, 1, QTime(10, 10));
        b.change([&](BookingDesk &desk) {
            const QDateTime start = QDateTime(b.realDay().addDays(1), QTime(9, 10), b.zone()).toUTC();
            return desk.hold(
                {{{QUuid::createUuid()}, b.cards, 1, start, Language::Polish}, {QUuid::createUuid()}});
        });
        QCOMPARE(b.get(Bench::pathOf(b.made())).bytes.count("BEGIN:VEVENT"), 2);
        const auto own = b.made({{QStringLiteral("service"), b.passports.value}});
        QCOMPARE(word(own.body, "service"), b.passports.value);
        const QByteArray text = b.get(Bench::pathOf(own)).bytes;
        QCOMPARE(text.count("BEGIN:VEVENT"), 1);
        QVERIFY(text.contains("SUMMARY:passport\\, "));
    }

    void theListTellsEverythingButTheAddress()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const auto made = b.made();
        const QJsonObject before = b.list().first().toObject();
        QCOMPARE(word(before, "name"), QStringLiteral("Zaplecze"));
        QCOMPARE(word(before, "madeBy"), QStringLiteral("anna"));
        QVERIFY(before.value(QLatin1String("service")).isNull());
        QVERIFY(before.value(QLatin1String("fetchedAt")).isNull());
        QVERIFY(!before.contains(QLatin1String("address")));
        (void)b.get(Bench::pathOf(made));
        QVERIFY(b.list().first().toObject().value(QLatin1String("fetchedAt")).isString());
    }

    /// Neither the store nor the audit knows it.
    void theSecretIsKeptNowhere()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const auto made = b.made({{QStringLiteral("service"), b.cards.value}});
        const QString secret = Bench::pathOf(made).section(u'/', -1);
        QCOMPARE(secret.size(), 43);
        const auto rows = sure(rowsOf(b.connection().statement("SELECT secret FROM calendars"),
                                      [](Statement &row) { return row.bytes(0); }));
        QCOMPARE(rows, QByteArrayList{sure(sessiontoken::hash(secret.toLatin1()))});
        const auto entries = sure(AuditBook::read(b.connection(), b.office, 0, 10));
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().record.action, QStringLiteral("calendar.make"));
        QCOMPARE(entries.first().record.object, QStringLiteral("calendar:") + word(made.body, "calendar"));
        QCOMPARE(entries.first().record.detail, QStringLiteral("service=identity-card"));
    }

    void anAddressThatIsNoneIsLikeAnyOther()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const auto made = b.made();
        const QString path = Bench::pathOf(made);
        const auto wrong = b.get(QStringLiteral("/v1/calendars/") + QString(43, u'A'));
        QCOMPARE(wrong.status, 404);
        const QString id = word(made.body, "calendar");
        QCOMPARE(b.removed(id).status, 204);
        QCOMPARE(b.removed(id).status, 204);
        QCOMPARE(b.removed(freshId()).status, 404);
        QVERIFY(b.list().isEmpty());
        QCOMPARE(b.get(path).bytes, wrong.bytes);
        QCOMPARE(b.get(path).status, 404);
        QCOMPARE(wrong.bytes, backoffice::Reply::problem(backoffice::ProblemType::NotFound).body());
        const auto entries = sure(AuditBook::read(b.connection(), b.office, 0, 10));
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.last().record.action, QStringLiteral("calendar.remove"));
    }

    void askedAgainThereIsAnotherAddressAndTheFormerIsVoid()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        const QString id = freshId();
        const QString former = Bench::pathOf(b.make({}, id));
        const QString later = Bench::pathOf(b.make({}, id));
        QVERIFY(former != later);
        QCOMPARE(b.list().size(), 1);
        QCOMPARE(b.get(former).status, 404);
        QCOMPARE(b.get(later).status, 200);
        QCOMPARE(b.make({{QStringLiteral("service"), b.cards.value}}, id).type(),
                 QStringLiteral("id-reused"));
        QCOMPARE(b.removed(id).status, 204);
        QCOMPARE(b.make({}, id).type(), QStringLiteral("id-reused"));
    }

    void whatCannotBeMadeSaysWhy()
    {
        QFETCH_GLOBAL(const Dialect, dialect);
        Bench b(dialect);
        QCOMPARE(b.make({{QStringLiteral("service"), QStringLiteral("nobody")}}).type(),
                 QStringLiteral("unknown-reference"));
        b.deliberately("no name");
        QCOMPARE(b.make({{QStringLiteral("name"), QString()}}).type(), QStringLiteral("bad-letter"));
        b.deliberately("no service's id");
        QCOMPARE(b.make({{QStringLiteral("service"), QStringLiteral("A B")}}).type(),
                 QStringLiteral("bad-letter"));
        QVERIFY(b.list().isEmpty());
        for (int i = 0; i < 100; ++i)
            QCOMPARE(b.make().status, 201);
        QCOMPARE(b.make().type(), QStringLiteral("not-possible-now"));
    }
};

QTEST_GUILESS_MAIN(TestCalendarRoutes)
#include "tst_calendarroutes.moc"
