// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar as text/calendar: what RFC 5545 asks of each octet.
#include <QTest>
#include <QTimeZone>

#include "protocol/icalendar.h"

using namespace okienko;

namespace
{

CalendarEvent visit(const QString &summary = QStringLiteral("Dowód osobisty"))
{
    const QDateTime from(QDate(2026, 11, 25), QTime(8, 10), Qt::UTC);
    return {QUuid(QStringLiteral("0193a1b2-8888-7000-8000-000000000001")),
            from,
            from.addSecs(1200),
            summary,
            false,
            0,
            QDateTime(QDate(2026, 11, 24), QTime(8, 31, 5, 999), Qt::UTC)};
}

QByteArray sheetOf(const QList<CalendarEvent> &events)
{
    return iCalendarOf({QStringLiteral("Urząd"), std::chrono::minutes(15), events});
}

/// Lines as a reader gets them: unfolded.
QByteArrayList lines(QByteArray text)
{
    text.replace("\r\n ", "");
    QByteArrayList all = text.replace("\r\n", "\n").split('\n');
    all.removeLast();
    return all;
}

QByteArray line(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &one : lines(text))
        if (one.startsWith(name + ':'))
            return one.mid(name.size() + 1);
    return {};
}

} // namespace

class TestICalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsToldWhole()
    {
        const QByteArray text = sheetOf({visit()});
        const QByteArrayList expected{"BEGIN:VCALENDAR",
                                      "VERSION:2.0",
                                      "PRODID:-//Okienko//Booked times//EN",
                                      "NAME:Urz\xc4\x85"
                                      "d",
                                      "X-WR-CALNAME:Urz\xc4\x85"
                                      "d",
                                      "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
                                      "X-PUBLISHED-TTL:PT15M",
                                      "BEGIN:VEVENT",
                                      "UID:0193a1b2-8888-7000-8000-000000000001",
                                      "DTSTAMP:20261124T083105Z",
                                      "DTSTART:20261125T081000Z",
                                      "DTEND:20261125T083000Z",
                                      "SEQUENCE:0",
                                      "STATUS:CONFIRMED",
                                      "TRANSP:TRANSPARENT",
                                      "SUMMARY:Dow\xc3\xb3"
                                      "d osobisty",
                                      "END:VEVENT",
                                      "END:VCALENDAR"};
        QCOMPARE(lines(text), expected);
    }

    void whatWasMovedAndCancelledSaysSo()
    {
        CalendarEvent one = visit();
        one.cancelled = true;
        one.sequence = 3;
        QCOMPARE(line(sheetOf({one}), "STATUS"), QByteArray("CANCELLED"));
        QCOMPARE(line(sheetOf({one}), "SEQUENCE"), QByteArray("3"));
    }

    void everyLineEndsWithCrLfAndNoneIsBare()
    {
        QByteArray text = sheetOf({visit(), visit(QStringLiteral("one\r\ntwo\rthree\nfour"))});
        QVERIFY(text.endsWith("END:VCALENDAR\r\n"));
        text.replace("\r\n", "");
        QVERIFY(!text.contains('\r') && !text.contains('\n'));
    }

    void textsAreEscaped()
    {
        const QString odd = QStringLiteral("a\\b;c,d:e\"f\r\ng\rh\ni\tj\x01k\x7f");
        QCOMPARE(line(sheetOf({visit(odd)}), "SUMMARY"), QByteArray("a\\\\b\\;c\\,d:e\"f\\ng\\nh\\ni\tjk"));
    }

    /// Letters of one to four octets, each of them at each place of a line.
    void longNamesAreFoldedBetweenCharacters_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::newRow("latin") << QStringLiteral("abc def");
        QTest::newRow("polish") << QStringLiteral("zażółć gęślą jaźń");
        QTest::newRow("ukrainian") << QStringLiteral("Їжакуєґі");
        QTest::newRow("three octets") << QStringLiteral("€");
        QTest::newRow("four octets") << QString::fromUtf8("\xf0\x9f\x97\x93");
    }
    void longNamesAreFoldedBetweenCharacters()
    {
        QFETCH(const QString, letters);
        const QString name = letters.repeated(200 / letters.size() + 1);
        for (int before = 0; before < 80; ++before) {
            const QString summary = QString(before, u'x') + name;
            const QByteArray text = sheetOf({visit(summary)});
            QCOMPARE(line(text, "SUMMARY"), summary.toUtf8());
            for (const QByteArray &one : QByteArray(text).replace("\r\n", "\n").split('\n')) {
                QVERIFY2(one.size() <= 75, one.constData());
                QVERIFY(!QString::fromUtf8(one).contains(QChar::ReplacementCharacter));
            }
        }
    }

    void aLineOf75OctetsIsNotFoldedAndOneMoreIs()
    {
        const QString fits(75 - 8, u'x'); // behind "SUMMARY:"
        QVERIFY(sheetOf({visit(fits)}).contains("SUMMARY:" + fits.toUtf8() + "\r\n"));
        QVERIFY(sheetOf({visit(fits + u'y')}).contains("SUMMARY:" + fits.toUtf8() + "\r\n y\r\n"));
    }

    /// In Warsaw 02:30 comes twice on this night; told in UTC the two differ, and the one before is an hour
    /// long.
    void timesAcrossTheEndOfSummerAreUtc()
    {
        const QTimeZone warsaw("Europe/Warsaw");
        CalendarEvent one = visit();
        one.from = QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC).toTimeZone(warsaw);
        one.to = QDateTime(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC).toTimeZone(warsaw);
        QCOMPARE(one.from.time(), one.to.time());
        QCOMPARE(line(sheetOf({one}), "DTSTART"), QByteArray("20261025T003000Z"));
        QCOMPARE(line(sheetOf({one}), "DTEND"), QByteArray("20261025T013000Z"));
        one.from = QDateTime(QDate(2026, 7, 1), QTime(8, 0), warsaw);
        QCOMPARE(line(sheetOf({one}), "DTSTART"), QByteArray("20260701T060000Z"));
        one.from = QDateTime(QDate(2026, 12, 1), QTime(8, 0), warsaw);
        QCOMPARE(line(sheetOf({one}), "DTSTART"), QByteArray("20261201T070000Z"));
    }

    /// A calendar holds one component at least (3.6).
    void anEmptyCalendarIsOneAllTheSame()
    {
        const QByteArrayList empty = lines(sheetOf({}));
        QCOMPARE(empty.count("BEGIN:VTIMEZONE"), 1);
        QCOMPARE(empty.count("END:VTIMEZONE"), 1);
        QVERIFY(!empty.contains("BEGIN:VEVENT"));
        QVERIFY(!lines(sheetOf({visit()})).contains("BEGIN:VTIMEZONE"));
    }

    void theSameEventsAreTheSameBytes() { QCOMPARE(sheetOf({visit()}), sheetOf({visit()})); }
};

QTEST_APPLESS_MAIN(TestICalendar)
#include "tst_icalendar.moc"
