// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor's booking goes over the line, and what the office says of it comes back.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

#include "lineoffice.h"
#include "protocol/bookingletter.h"
#include "store/ledger.h"
#include "support/fakeclock.h"
#include "sync/bookingerrand.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

const ServiceId passport{QStringLiteral("passport-point")};
const QDateTime nine(QDate(2026, 11, 26), QTime(8, 0), Qt::UTC);
const TimeWanted wish{{QUuid::createUuid()}, passport, 1, nine, Language::Ukrainian};

Booking bookingOf(BookingState state)
{
    Booking booking;
    booking.id = wish.id;
    booking.service = passport;
    booking.from = nine;
    booking.to = nine.addSecs(20 * 60);
    booking.state = state;
    booking.heldUntil = nine.addDays(-1);
    booking.code = state == BookingState::Held ? QString() : QStringLiteral("K7RT4MXQ");
    booking.language = Language::Ukrainian;
    return booking;
}

std::unique_ptr<Ledger> openLedger(const QTemporaryDir &folder, const FakeClock &clock)
{
    return std::move(*Ledger::open({folder.filePath(QStringLiteral("ledger")),
                                    {QStringLiteral("example-city")},
                                    QByteArrayLiteral("mark"),
                                    QTimeZone("Europe/Warsaw"),
                                    {}},
                                   clock.now()));
}

} // namespace

class TestBookingErrand : public QObject
{
    Q_OBJECT

    LineOffice m_office{QStringLiteral("bookings")};
    QString m_folder = m_office.enrol(QStringLiteral("kiosk-1"));

    struct Kiosk {
        explicit Kiosk(const DeviceLine::Settings &settings) : line(settings), bookings(line, *ledger, clock)
        {
            connect(&bookings, &Bookings::daysTold, &bookings,
                    [this](const QList<BookableDay> &month) { days = month; });
            connect(&bookings, &Bookings::timesTold, &bookings,
                    [this](const QList<QDateTime> &free) { times = free; });
            connect(&bookings, &Bookings::told, &bookings, [this](const Booking &one) { told.append(one); });
            connect(&bookings, &Bookings::refused, &bookings,
                    [this](BookingRefusal why) { refused.append(why); });
        }
        QTemporaryDir folder;
        FakeClock clock{QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC)};
        DeviceLine line;
        std::unique_ptr<Ledger> ledger = openLedger(folder, clock);
        BookingErrand bookings;
        QSignalSpy unheard{&bookings, &Bookings::unheard};
        QList<BookableDay> days;
        QList<QDateTime> times;
        QList<Booking> told;
        QList<BookingRefusal> refused;
    };

    void answerWith(const QString &path, int status, const QByteArray &body,
                    const QByteArray &type = QByteArrayLiteral("application/json"))
    {
        m_office.answer(path, [this, status, body, type](const LineOffice::Request &request,
                                                         const backoffice::Answer &answer) {
            const bool oneByCode = request.path == QLatin1String("/v1/device/bookings");
            if (request.method == "GET" && status == 200 && !oneByCode)
                m_office.reply(
                    request, answer,
                    {status, type, {{"Cache-Control", "private, no-cache"}, {"ETag", "\"1\""}}, body});
            else if (status < 300)
                m_office.reply(request, answer, {status, type, {{"Cache-Control", "no-store"}}, body});
            else if (status == 503)
                m_office.reply(request, answer, {status, type, {{"Retry-After", "1"}}, body});
            else
                m_office.reply(request, answer, {status, type, {}, body});
        });
    }
    void refuseWith(const QString &path, int status, const char *type)
    {
        answerWith(path, status,
                   QByteArrayLiteral("{\"type\":\"urn:okienko:problem:") + type +
                       "\",\"title\":\"No\",\"status\":" + QByteArray::number(status) + '}',
                   QByteArrayLiteral("application/problem+json"));
    }

private Q_SLOTS:
    void daysAndTimesAreTold()
    {
        const QList<BookableDay> month{{QDate(2026, 11, 25), DayState::Full, {}},
                                       {QDate(2026, 11, 26), DayState::Few, nine}};
        answerWith(QStringLiteral("/v1/device/bookings/days"), 200,
                   compact(jsonOf(passport, 2, 40min, month)));
        answerWith(QStringLiteral("/v1/device/bookings/times"), 200,
                   compact(jsonOf(QDate(2026, 11, 26), {nine})));
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.bookings.askDays(passport, 2);
        QTRY_COMPARE(kiosk.days, month);
        kiosk.bookings.askTimes(passport, 2, QDate(2026, 11, 26));
        QTRY_COMPARE(kiosk.times, QList<QDateTime>{nine});
        QVERIFY(m_office.heard().constLast().path.startsWith(QStringLiteral("/v1/device/bookings/times")));
    }

    void aTimeIsHeldPromisedAndGivenBack()
    {
        answerWith(QStringLiteral("/v1/device/bookings"), 201,
                   compact(jsonOf(bookingOf(BookingState::Held))));
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.bookings.hold(wish);
        QTRY_COMPARE(kiosk.told.size(), 1);
        QVERIFY(kiosk.told.constLast().state == BookingState::Held);
        const QString one = QStringLiteral("/v1/device/bookings/") + wish.id.text();
        answerWith(one + QStringLiteral("/confirm"), 200, compact(jsonOf(bookingOf(BookingState::Booked))));
        kiosk.bookings.confirm(wish.id);
        QTRY_COMPARE(kiosk.told.size(), 2);
        QCOMPARE(kiosk.told.constLast().code, QStringLiteral("K7RT4MXQ"));
        answerWith(one, 200, compact(jsonOf(bookingOf(BookingState::Cancelled))));
        kiosk.bookings.cancel(wish.id);
        QTRY_COMPARE(kiosk.told.size(), 3);
        QVERIFY(kiosk.told.constLast().state == BookingState::Cancelled);
        QVERIFY(kiosk.refused.isEmpty() && kiosk.unheard.isEmpty());
    }

    void anotherTimeIsTold()
    {
        const QString time =
            QStringLiteral("/v1/device/bookings/") + wish.id.text() + QStringLiteral("/time");
        Booking moved = bookingOf(BookingState::Booked);
        moved.from = nine;
        answerWith(time, 200, compact(jsonOf(moved)));
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.bookings.move(wish.id, nine);
        QTRY_COMPARE(kiosk.told.size(), 1);
        QCOMPARE(kiosk.told.constLast().from, nine);
        const auto &request = m_office.heard().constLast();
        QCOMPARE(request.method, QByteArray("PUT"));
        QCOMPARE(request.body, QByteArray("{\"start\":\"2026-11-26T08:00:00.000Z\"}"));
        refuseWith(time, 409, "not-possible-now");
        kiosk.bookings.move(wish.id, nine);
        QTRY_VERIFY(!kiosk.refused.isEmpty() && kiosk.refused.constLast() == BookingRefusal::NotPossible);
    }

    void aRefusalSaysWhatToDoNext()
    {
        Kiosk kiosk(m_office.settings(m_folder));
        const QList<std::tuple<int, const char *, BookingRefusal>> cases{
            {409, "time-taken", BookingRefusal::Taken},
            {409, "time-not-offered", BookingRefusal::NotOffered},
            {422, "unknown-reference", BookingRefusal::NotOffered}};
        for (const auto &[status, type, why] : cases) {
            refuseWith(QStringLiteral("/v1/device/bookings"), status, type);
            const auto before = kiosk.refused.size();
            kiosk.bookings.hold(wish);
            QTRY_COMPARE(kiosk.refused.size(), before + 1);
            QVERIFY(kiosk.refused.constLast() == why);
        }
        refuseWith(QStringLiteral("/v1/device/bookings/") + wish.id.text() + QStringLiteral("/confirm"), 409,
                   "not-possible-now");
        kiosk.bookings.confirm(wish.id);
        QTRY_VERIFY(kiosk.refused.constLast() == BookingRefusal::NotPossible);
        QVERIFY(kiosk.unheard.isEmpty());
    }

    void anOfficeThatIsInDoubtOfItsClockHasClosedNothing()
    {
        refuseWith(QStringLiteral("/v1/device/bookings"), 409, "clock-in-doubt");
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.bookings.hold(wish);
        QTRY_COMPARE(kiosk.unheard.size(), 1);
        QVERIFY(kiosk.refused.isEmpty());
    }

    void aCodeIsSoughtAndTheDayIsTold()
    {
        answerWith(QStringLiteral("/v1/device/bookings"), 200,
                   compact(jsonOf(bookingOf(BookingState::Booked))));
        answerWith(QStringLiteral("/v1/device/bookings/today"), 200,
                   compact(jsonOf(BookingsOfDay{QDate(2026, 11, 26), {bookingOf(BookingState::Booked)}})));
        Kiosk kiosk(m_office.settings(m_folder));
        QList<std::optional<Booking>> sought;
        QList<BookingsOfDay> days;
        connect(&kiosk.bookings, &Bookings::sought, &kiosk.bookings,
                [&](const std::optional<Booking> &one) { sought.append(one); });
        connect(&kiosk.bookings, &Bookings::dayTold, &kiosk.bookings,
                [&](const BookingsOfDay &day) { days.append(day); });
        kiosk.bookings.seek(QStringLiteral("K7RT4MXQ"));
        QTRY_COMPARE(sought.size(), 1);
        QCOMPARE(sought.constFirst()->id, wish.id);
        refuseWith(QStringLiteral("/v1/device/bookings"), 404, "not-found");
        kiosk.bookings.seek(QStringLiteral("K7RT4MXQ"));
        QTRY_COMPARE(sought.size(), 2);
        QVERIFY(!sought.constLast());
        // A page of somebody else's that says 404 says nothing of a booking.
        answerWith(QStringLiteral("/v1/device/bookings"), 404, QByteArrayLiteral("<html>"),
                   QByteArrayLiteral("text/html"));
        kiosk.bookings.seek(QStringLiteral("K7RT4MXQ"));
        QTRY_COMPARE(kiosk.unheard.size(), 1);
        kiosk.bookings.tick();
        QTRY_COMPARE(days.size(), 1);
        QCOMPARE(days.constFirst().bookings.size(), 1);
        kiosk.bookings.tick(); // not asked again at once
        kiosk.bookings.ring({QStringLiteral("bookings")});
        kiosk.bookings.tick();
        QTRY_COMPARE(days.size(), 2);
    }

    void anAnswerThatIsNotTheOfficesIsNone()
    {
        Kiosk kiosk(m_office.settings(m_folder));
        Booking other = bookingOf(BookingState::Held);
        other.id = {QUuid::createUuid()};
        for (const QByteArray &body : {compact(jsonOf(other)), QByteArrayLiteral("{}")}) {
            m_office.answer(QStringLiteral("/v1/device/bookings"),
                            [body](const LineOffice::Request &, const backoffice::Answer &answer) {
                                answer.send({201, "application/json", {}, body});
                            });
            const auto before = kiosk.unheard.size();
            kiosk.bookings.hold(wish);
            QTRY_COMPARE(kiosk.unheard.size(), before + 1);
        }
        QVERIFY(kiosk.told.isEmpty() && kiosk.refused.isEmpty());
    }

    void whatNobodyWaitsForIsFreedAlsoAfterARestart()
    {
        const QString one = QStringLiteral("/v1/device/bookings/") + wish.id.text();
        answerWith(QStringLiteral("/v1/device/bookings/days"), 200, compact(jsonOf(passport, 1, 20min, {})));
        refuseWith(one, 503, "unavailable");
        Kiosk kiosk(m_office.settings(m_folder));
        QSignalSpy days(&kiosk.bookings, &Bookings::daysTold);
        const auto asked = [&] {
            qsizetype times = 0;
            for (const auto &request : m_office.heard())
                times += request.method == "DELETE" && request.path == one;
            return times;
        };
        const qsizetype before = asked();
        kiosk.bookings.release(wish.id);
        kiosk.bookings.askDays(passport, 1); // the question of whoever stands there is answered all the same
        QTRY_COMPARE(days.size(), 1);
        QTRY_COMPARE(asked(), before + 1);
        answerWith(one, 200, compact(jsonOf(bookingOf(BookingState::Cancelled))));
        BookingErrand anew(kiosk.line, *kiosk.ledger, kiosk.clock);
        anew.tick();
        QTRY_COMPARE(kiosk.ledger->setting(QStringLiteral("bookings.release"), {}).value_or(QString()),
                     QString());
        QVERIFY(asked() >= before + 2);
        QVERIFY(kiosk.told.isEmpty() && kiosk.refused.isEmpty() && kiosk.unheard.isEmpty());
    }

    void onlyTheNewestQuestionCounts()
    {
        answerWith(QStringLiteral("/v1/device/bookings/days"), 200, compact(jsonOf(passport, 1, 20min, {})));
        answerWith(QStringLiteral("/v1/device/bookings/times"), 200,
                   compact(jsonOf(QDate(2026, 11, 26), {nine})));
        Kiosk kiosk(m_office.settings(m_folder));
        QSignalSpy days(&kiosk.bookings, &Bookings::daysTold);
        kiosk.bookings.askDays(passport, 1);
        kiosk.bookings.askTimes(passport, 1, QDate(2026, 11, 26));
        QTRY_COMPARE(kiosk.times.size(), 1);
        QVERIFY(days.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBookingErrand)
#include "tst_bookingerrand.moc"
