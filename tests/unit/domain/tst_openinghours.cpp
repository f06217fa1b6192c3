// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "domain/openinghours.h"

using namespace okienko;

class TestOpeningHours : public QObject
{
    Q_OBJECT

    Office m_office;

    static QDateTime warsaw(const QString &local)
    {
        QDateTime when = QDateTime::fromString(local, QStringLiteral("yyyy-MM-dd HH:mm"));
        return QDateTime(when.date(), when.time(), QTimeZone("Europe/Warsaw")).toUTC();
    }
    [[nodiscard]] OpeningNow at(const QString &local) const { return openingAt(m_office, warsaw(local)); }

private Q_SLOTS:
    void init()
    {
        m_office = Office();
        m_office.zone = QTimeZone("Europe/Warsaw");
        m_office.lastTicketMinutesBeforeClose = 20;
        m_office.ticketsFromMinutesBeforeOpen = 15;
        for (std::size_t day = 0; day < 5; ++day)
            m_office.week[day] = {{QTime(7, 30), QTime(15, 30)}};
        m_office.week[0] = {{QTime(7, 30), QTime(18, 0)}};
        m_office.holidays = {{QDate(2026, 12, 25), QStringLiteral("christmas"), {}}};
        m_office.closures = {{QDate(2026, 12, 31), Hours{QTime(7, 30), QTime(12, 0)}, {}},
                             {QDate(2027, 1, 4), std::nullopt, {}}};
    }

    void isOpenBetweenOpeningAndClosing()
    {
        QCOMPARE(at(QStringLiteral("2026-11-23 10:00")).state, Opening::Open);
        QCOMPARE(at(QStringLiteral("2026-11-23 07:30")).state, Opening::Open);
        QCOMPARE(at(QStringLiteral("2026-11-23 18:00")).state, Opening::Closed);
    }

    void givesTicketsShortlyBeforeOpening()
    {
        QCOMPARE(at(QStringLiteral("2026-11-23 07:14")).state, Opening::Closed);
        QCOMPARE(at(QStringLiteral("2026-11-23 07:15")).state, Opening::TicketsBefore);
        const OpeningNow early = at(QStringLiteral("2026-11-23 06:00"));
        QCOMPARE(early.opensNext->time(), QTime(7, 30));
        QCOMPARE(early.ticketsNext->time(), QTime(7, 15));
    }

    void givesNoTicketsAfterTheLastTicketTime()
    {
        QCOMPARE(at(QStringLiteral("2026-11-23 17:40")).state, Opening::Open);
        QCOMPARE(at(QStringLiteral("2026-11-23 17:41")).state, Opening::NoMoreTickets);
        QCOMPARE(at(QStringLiteral("2026-11-23 17:41")).lastTicket->time(), QTime(17, 40));
    }

    void findsTheNextOpeningOverWeekendAndHoliday()
    {
        QCOMPARE(at(QStringLiteral("2026-11-20 16:00")).opensNext->date(), QDate(2026, 11, 23));
        QCOMPARE(at(QStringLiteral("2026-12-24 16:00")).opensNext->date(), QDate(2026, 12, 28));
        QCOMPARE(at(QStringLiteral("2027-01-01 16:00")).opensNext->date(), QDate(2027, 1, 5));
    }

    void closesEarlierOnASpecialDay()
    {
        QCOMPARE(at(QStringLiteral("2026-12-31 11:59")).state, Opening::NoMoreTickets);
        QCOMPARE(at(QStringLiteral("2026-12-31 12:00")).state, Opening::Closed);
    }

    void knowsTheBreakAtNoon()
    {
        m_office.week[1] = {{QTime(8, 0), QTime(12, 0)}, {QTime(13, 0), QTime(16, 0)}};
        QCOMPARE(at(QStringLiteral("2026-11-24 12:30")).state, Opening::Closed);
        QCOMPARE(at(QStringLiteral("2026-11-24 12:30")).opensNext->time(), QTime(13, 0));
        QCOMPARE(at(QStringLiteral("2026-11-24 12:45")).state, Opening::TicketsBefore);
        QCOMPARE(at(QStringLiteral("2026-11-24 14:00")).state, Opening::Open);
    }

    void countsTheDayInTheOfficesZone_data()
    {
        QTest::addColumn<QDateTime>("utc");
        QTest::addColumn<QDate>("day");
        const auto utc = [](int y, int m, int d, int h) {
            return QDateTime(QDate(y, m, d), QTime(h, 30), Qt::UTC);
        };
        QTest::newRow("winter, before local midnight") << utc(2026, 11, 23, 22) << QDate(2026, 11, 23);
        QTest::newRow("winter, after local midnight") << utc(2026, 11, 23, 23) << QDate(2026, 11, 24);
        QTest::newRow("summer, after local midnight") << utc(2026, 7, 1, 22) << QDate(2026, 7, 2);
        QTest::newRow("23-hour day, morning") << utc(2026, 3, 29, 1) << QDate(2026, 3, 29);
        QTest::newRow("23-hour day, its end") << utc(2026, 3, 29, 22) << QDate(2026, 3, 30);
        QTest::newRow("25-hour day, its end") << utc(2026, 10, 25, 22) << QDate(2026, 10, 25);
    }

    void countsTheDayInTheOfficesZone()
    {
        QFETCH(QDateTime, utc);
        QFETCH(QDate, day);
        QCOMPARE(localDay(m_office, utc), day);
    }
};

QTEST_GUILESS_MAIN(TestOpeningHours)
#include "tst_openinghours.moc"
