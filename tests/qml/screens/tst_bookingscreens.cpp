// SPDX-License-Identifier: GPL-3.0-or-later
// Booking a time with a finger, and by seven keys with headphones.
#include "support/samplebooking.h"
#include "visitor.h"

#include <QTimeZone>

using namespace okienko;
using namespace okienko::test;

namespace
{

const QDate tuesday(2026, 11, 24);

QDateTime at(const QDate &day, int hour, int minute)
{
    return QDateTime(day, QTime(hour, minute), QTimeZone("Europe/Warsaw")).toUTC();
}

QList<BookableDay> days()
{
    QList<BookableDay> all;
    for (int i = 0; i < 30; ++i) {
        const QDate day = tuesday.addDays(i);
        const bool open = day.dayOfWeek() <= Qt::Friday;
        const bool free = open && i != 1;
        all.append({day,
                    free   ? DayState::Free
                    : open ? DayState::Full
                           : DayState::Closed,
                    free ? at(day, 9, 30) : QDateTime()});
    }
    return all;
}

void atPassports(World &world) { open(world, QStringLiteral("passport-point")); }

/// Reads on until the key says what it is for, as whoever reads the page does.
bool toTheLastPage(Visitor &visitor, const char *deed)
{
    for (int i = 0; i < 8 && !visitor.offers(deed); ++i)
        if (!visitor.touch("Next page"))
            return false;
    return visitor.offers(deed);
}

/// Goes on by keys until this is said, or else back. False: it is not there.
bool goTo(Visitor &visitor, const QString &name)
{
    for (const NavKey key : {NavKey::Next, NavKey::Previous})
        for (int i = 0; i < 60; ++i) {
            visitor.press(key);
            const QList<Saying> &sayings = visitor.voice().sayings;
            if (!sayings.isEmpty() && sayings.constLast().kind == Saying::Kind::Item &&
                sayings.constLast().items.constFirst().name == name)
                return true;
        }
    return false;
}

/// After the greeting; until then the keys would begin anew in the midst of their way.
bool pageIsRead(Visitor &visitor)
{
    return QTest::qWaitFor([&] {
        visitor.voice().end();
        const QList<Saying> &sayings = visitor.voice().sayings;
        return !sayings.isEmpty() && sayings.constLast().kind == Saying::Kind::Screen;
    });
}

QString lastSaid(Visitor &visitor)
{
    QStringList all;
    const QList<Saying> &sayings = visitor.voice().sayings;
    if (!sayings.isEmpty())
        for (const SpokenItem &item : sayings.constLast().items)
            all << item.name << item.value;
    return all.join(QLatin1Char('|'));
}

} // namespace

class BookingScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheServiceToTheCodeByDayAndTime()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), atPassports);
        QVERIFY(toTheLastPage(visitor, "Book a time"));
        QVERIFY(visitor.touch("Book a time"));
        QVERIFY(visitor.reads("One moment"));
        visitor.world().bookings.tellDays(days());
        visitor.rest();
        QVERIFY(visitor.reads("tomorrow, Tuesday 24"));
        // A full day is not a way on.
        QVERIFY(visitor.touch(QStringLiteral("Wednesday 25\u00a0November")));
        QCOMPARE(visitor.lobby().screen(), int(Shown::BookDay));
        QVERIFY(visitor.touch(QStringLiteral("Thursday 26\u00a0November")));
        visitor.world().bookings.tellTimes(
            {at(tuesday.addDays(2), 9, 30), at(tuesday.addDays(2), 11, 0), at(tuesday.addDays(2), 13, 15)});
        visitor.rest();
        QVERIFY(visitor.reads("Morning") && visitor.reads("Afternoon"));
        QVERIFY(visitor.touch("13:15"));
        visitor.world().bookings.tell(BookingState::Held);
        visitor.rest();
        QVERIFY(visitor.reads("Thursday 26") && visitor.reads("13:15"));
        QVERIFY(toTheLastPage(visitor, "Book this time"));
        QVERIFY(visitor.touch("Book this time"));
        visitor.world().bookings.tell(BookingState::Booked);
        visitor.rest();
        QVERIFY(visitor.reads("K7RT 4MXQ"));
        QCOMPARE(visitor.printer().orders.size(), 1);
        // Language, service, day, time, review, promise: less than seven screens.
        QVERIFY(visitor.touch("Done"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Idle));
    }

    void theFirstFreeTimeIsOneTouch()
    {
        Visitor visitor(QStringLiteral("landscape"), english(200), atPassports);
        QVERIFY(toTheLastPage(visitor, "Book a time"));
        QVERIFY(visitor.touch("Book a time"));
        visitor.world().bookings.tellDays(days());
        visitor.rest();
        QVERIFY(visitor.touch(QStringLiteral("Tuesday 24\u00a0November, 9:30")));
        QCOMPARE(visitor.world().bookings.wishes.constLast().start, at(tuesday, 9, 30));
    }

    void bySevenKeysWithHeadphones()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), atPassports);
        visitor.press(NavKey::HeadphonesIn);
        QVERIFY(pageIsRead(visitor));
        while (visitor.lobby().screen() == Shown::Service && !visitor.offers("Book a time")) {
            QVERIFY(goTo(visitor, QStringLiteral("Next page")));
            visitor.press(NavKey::Activate);
        }
        QVERIFY(goTo(visitor, QStringLiteral("Book a time")));
        visitor.press(NavKey::Activate);
        visitor.world().bookings.tellDays(days());
        visitor.rest();
        QCOMPARE(visitor.lobby().screen(), int(Shown::BookDay));
        QVERIFY(goTo(visitor, QStringLiteral("Thursday 26\u00a0November")));
        QVERIFY(lastSaid(visitor).contains(QStringLiteral("free times")));
        visitor.press(NavKey::Activate);
        visitor.world().bookings.tellTimes({at(tuesday.addDays(2), 9, 30), at(tuesday.addDays(2), 11, 0)});
        visitor.rest();
        // What came is read without a key.
        QTRY_VERIFY(lastSaid(visitor).contains(QStringLiteral("11:00")));
        QVERIFY(goTo(visitor, QStringLiteral("11:00")));
        visitor.press(NavKey::Activate);
        visitor.world().bookings.tell(BookingState::Held);
        visitor.rest();
        while (visitor.lobby().screen() == Shown::BookReview && !visitor.offers("Book this time")) {
            QVERIFY(goTo(visitor, QStringLiteral("Next page")));
            visitor.press(NavKey::Activate);
        }
        QVERIFY(goTo(visitor, QStringLiteral("Book this time")));
        visitor.press(NavKey::Activate);
        visitor.world().bookings.tell(BookingState::Booked);
        visitor.rest();
        QTRY_VERIFY2(lastSaid(visitor).contains(QStringLiteral("Your code: K7RT\u00a04MXQ")),
                     qPrintable(lastSaid(visitor)));
    }

    void aCodeIsTypedAndTheVisitMovedBySevenKeysWithHeadphones()
    {
        const QString code = QStringLiteral("K7RT4MXQ");
        Visitor visitor(QStringLiteral("portrait"), english(), [](World &world) {
            begin(world);
            world.touch([](Lobby &lobby) { lobby.openMyVisit(); });
        });
        visitor.press(NavKey::HeadphonesIn);
        QVERIFY(pageIsRead(visitor));
        for (const QChar sign : code) {
            QVERIFY2(goTo(visitor, QString(sign)), qPrintable(QString(sign)));
            visitor.press(NavKey::Activate);
        }
        QCOMPARE(visitor.lobby().checkIn()->code(), QStringLiteral("K7RT 4MXQ"));
        QVERIFY(goTo(visitor, QStringLiteral("Show my visit")));
        visitor.press(NavKey::Activate);
        QCOMPARE(visitor.world().bookings.asked.constLast(), QStringLiteral("seek ") + code);
        visitor.world().bookings.tellSought(promisedBooking(at(tuesday, 9, 30)));
        visitor.rest();
        QTRY_VERIFY(lastSaid(visitor).contains(QStringLiteral("Your visit is on another day")));
        QVERIFY(goTo(visitor, QStringLiteral("Change or cancel")));
        visitor.press(NavKey::Activate);
        QTRY_VERIFY(lastSaid(visitor).contains(QStringLiteral("Change your visit"))); // without a key
        QVERIFY(goTo(visitor, QStringLiteral("Another time")));
        visitor.press(NavKey::Activate);
        visitor.world().bookings.tellDays(days());
        visitor.rest();
        QTRY_VERIFY(lastSaid(visitor).contains(QStringLiteral("Until now: Tuesday 24")));
        QVERIFY(goTo(visitor, QStringLiteral("Thursday 26\u00a0November")));
        visitor.press(NavKey::Activate);
        visitor.world().bookings.tellTimes({at(tuesday.addDays(2), 11, 0)});
        visitor.rest();
        QTRY_VERIFY(lastSaid(visitor).contains(QStringLiteral("11:00")));
        QVERIFY(goTo(visitor, QStringLiteral("11:00")));
        visitor.press(NavKey::Activate);
        QTRY_VERIFY(lastSaid(visitor).contains(QStringLiteral("Until now: Tuesday 24")));
        while (visitor.lobby().screen() == Shown::BookReview && !visitor.offers("Move the visit")) {
            QVERIFY(goTo(visitor, QStringLiteral("Next page")));
            visitor.press(NavKey::Activate);
        }
        QVERIFY(goTo(visitor, QStringLiteral("Move the visit")));
        visitor.press(NavKey::Activate);
        QCOMPARE(visitor.world().bookings.moves.constLast().second, at(tuesday.addDays(2), 11, 0));
        visitor.world().bookings.tellState(promisedBooking(at(tuesday.addDays(2), 11, 0)));
        visitor.rest();
        QTRY_VERIFY2(lastSaid(visitor).contains(QStringLiteral("Thursday 26")),
                     qPrintable(lastSaid(visitor)));
        QVERIFY(lastSaid(visitor).contains(QStringLiteral("K7RT\u00a04MXQ")));
        QCOMPARE(visitor.printer().orders.size(), 1);
    }

    void forAFamilyWithAFinger()
    {
        Visitor visitor(QStringLiteral("small"), english(200),
                        [](World &world) { open(world, QStringLiteral("identity-card")); });
        visitor.lobby().openBooking();
        visitor.rest();
        QCOMPARE(visitor.lobby().screen(), int(Shown::BookPeople));
        QVERIFY(visitor.touch("4 people"));
        QCOMPARE(visitor.world().bookings.people, QList<int>{4});
    }

    void whereTheOfficeIsSilentThereIsAWayOn()
    {
        Visitor visitor(QStringLiteral("small"), english(), atPassports);
        QVERIFY(toTheLastPage(visitor, "Book a time"));
        QVERIFY(visitor.touch("Book a time"));
        visitor.world().bookings.sayNothing();
        visitor.rest();
        QVERIFY(visitor.reads("No times can be promised now"));
        QVERIFY(visitor.offers("Ticket for information"));
        QVERIFY(visitor.touch("Try again"));
        visitor.world().bookings.tellDays(days());
        visitor.rest();
        QCOMPARE(visitor.lobby().screen(), int(Shown::BookDay));
    }
};

QTEST_MAIN(BookingScreens)
#include "tst_bookingscreens.moc"
