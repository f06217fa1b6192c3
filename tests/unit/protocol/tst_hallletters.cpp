// SPDX-License-Identifier: GPL-3.0-or-later
// The letters about the hall, both ways: calls, waits, a visitor's place, the choice, help.
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "protocol/bookingletter.h"
#include "protocol/callsletter.h"
#include "protocol/hallwords.h"
#include "protocol/helpletter.h"
#include "protocol/waitingletter.h"

using namespace okienko;

namespace
{

const QUuid one(QStringLiteral("{0193a1b2-7777-7000-8000-000000000017}"));
const QUuid two(QStringLiteral("{0193a1b2-9999-7000-8000-000000000001}"));
const QDateTime at = QDateTime::fromString(QStringLiteral("2026-11-24T08:31:02.500Z"), Qt::ISODateWithMs);

Suspension suspension()
{
    Suspension closed;
    closed.until = at;
    closed.texts.set(Language::Polish, QStringLiteral("Awaria systemu."));
    closed.texts.set(Language::English, QStringLiteral("The system is down."));
    closed.offers = QStringList{QStringLiteral("wait"), QStringLiteral("return-mark")};
    return closed;
}

CallChanges calls()
{
    CallDeed called{
        {two}, {one}, QStringLiteral("called"), at, {QStringLiteral("c3")}, QStringLiteral("3"), {},
        {},    true};
    CallDeed undone{{one}, {one}, QStringLiteral("undone"), at, {}, {}, {QStringLiteral("passport")},
                    {two}, false};
    return {QStringLiteral("1.311"), true, false, {called, undone}};
}

WaitingAtServices waiting()
{
    ServiceWaiting open{
        {QStringLiteral("identity-card")}, ServiceWaiting::State::Open, 7, 9, WaitGuess{25, 6}, 2, {}};
    ServiceWaiting closed{
        {QStringLiteral("passport")}, ServiceWaiting::State::Suspended, 3, {}, {}, 0, suspension()};
    return {at, QDate(2026, 11, 24), {open, closed}};
}

VisitorsTicket ticket()
{
    return {
        {one},
        QStringLiteral("A017"),
        {QStringLiteral("identity-card")},
        QStringLiteral("waiting"),
        4,
        WaitGuess{15, 5},
        QStringLiteral("3"),
        suspension(),
        ReturnMark{
            QStringLiteral("Q7XK4M"), {QStringLiteral("passport")}, QDate(2026, 11, 25), QDate(2026, 12, 9)}};
}

Chosen chosen()
{
    return {WhenSuspended::ReturnMark, ReturnMark{QStringLiteral("Q7XK4M"),
                                                  {QStringLiteral("passport")},
                                                  QDate(2026, 11, 25),
                                                  QDate(2026, 12, 9)}};
}

/// One member replaced, or taken away when the value is undefined.
QByteArray changed(const QByteArray &letter, const QString &member, const QJsonValue &value)
{
    QJsonObject json = QJsonDocument::fromJson(letter).object();
    json.insert(member, value);
    if (value.isUndefined())
        json.remove(member);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

class TestHallLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites()
    {
        QCOMPARE(letterOf(*readCallChanges(letterOf(calls()))), letterOf(calls()));
        QCOMPARE(letterOf(*readWaiting(letterOf(waiting()))), letterOf(waiting()));
        QCOMPARE(letterOf(*readVisitorsTicket(letterOf(ticket()))), letterOf(ticket()));
        QCOMPARE(letterOf(*readChosen(letterOf(chosen()))), letterOf(chosen()));
        const ChoiceMade made{{two}, WhenSuspended::ReturnMark};
        QCOMPARE(letterOf(readChoice(letterOf(made))->letter), letterOf(made));
        const HelpAsked asked{std::chrono::milliseconds(1200), Language::Ukrainian, QStringLiteral("printer"),
                              QStringLiteral("services")};
        QCOMPARE(letterOf(readHelpAsked(letterOf(asked))->letter), letterOf(asked));
        const HelpState coming{one, HelpStage::Coming, at, QStringLiteral("3"), 2};
        QCOMPARE(letterOf(*readHelpState(letterOf(coming))), letterOf(coming));
    }

    void aBookingTellsTheTicketThatCameWithIt()
    {
        Booking came{{two},
                     {QStringLiteral("passport")},
                     2,
                     at,
                     at.addSecs(2400),
                     BookingState::Booked,
                     {},
                     newBookingCode(),
                     Language::German,
                     {one},
                     QStringLiteral("A017")};
        Booking cancelled = came;
        cancelled.ticket = {};
        cancelled.number.clear();
        cancelled.state = BookingState::Cancelled;
        const auto letter = [](const Booking &booking) { return QJsonDocument(jsonOf(booking)).toJson(); };
        QVERIFY(!jsonOf(cancelled).contains(QLatin1String("ticket")));
        QCOMPARE(letter(*readBooking(letter(cancelled))), letter(cancelled));
        const Booking read = *readBooking(letter(came));
        QCOMPARE(letter(read), letter(came));
        QCOMPARE(read.ticket, came.ticket);
        QCOMPARE(read.number, came.number);
        const QByteArray day =
            QJsonDocument(jsonOf(BookingsOfDay{QDate(2026, 11, 24), {came, cancelled}})).toJson();
        const BookingsOfDay today = *readBookingsOfDay(day);
        QCOMPARE(QJsonDocument(jsonOf(today)).toJson(), day);
        QCOMPARE(today.bookings.size(), 2);
        QVERIFY(!readBookingsOfDay(changed(day, QStringLiteral("day"), QStringLiteral("today"))));
        QVERIFY(!readBooking(changed(letter(came), QStringLiteral("ticket"), QStringLiteral("A017"))));
    }

    void keepsEveryValue()
    {
        const CallChanges read = *readCallChanges(letterOf(calls()));
        QCOMPARE(read.cursor, QStringLiteral("1.311"));
        QVERIFY(read.more && !read.reset);
        QCOMPARE(read.deeds.size(), 2);
        QCOMPARE(read.deeds.first().label, QStringLiteral("3"));
        QVERIFY(read.deeds.first().again);
        QCOMPARE(read.deeds.last().undoes, EventId{two});
        const WaitingAtServices halls = *readWaiting(letterOf(waiting()));
        QCOMPARE(halls.services.first().guess, std::optional(WaitGuess{25, 6}));
        QCOMPARE(halls.services.first().before, std::optional<qint64>(9));
        QVERIFY(!halls.services.last().before);
        QVERIFY(!halls.services.last().guess);
        QCOMPARE(halls.services.last().suspended->offers, suspension().offers);
        QCOMPARE(halls.services.last().suspended->texts, suspension().texts);
        QCOMPARE(readChosen(letterOf(chosen()))->mark, chosen().mark);
    }

    void refusesWhatTheContractForbids_data()
    {
        QTest::addColumn<QByteArray>("letter");
        QTest::addColumn<QString>("place");
        const QJsonValue gone(QJsonValue::Undefined);
        const QByteArray choice = letterOf(ChoiceMade{{two}, WhenSuspended::Wait});
        QTest::newRow("another choice")
            << changed(choice, QStringLiteral("choice"), QStringLiteral("booking"))
            << QStringLiteral("/choice");
        QTest::newRow("no id") << changed(choice, QStringLiteral("id"), gone) << QStringLiteral("/id");
        QTest::newRow("id in capitals")
            << changed(choice, QStringLiteral("id"), two.toString(QUuid::WithoutBraces).toUpper())
            << QStringLiteral("/id");
        QTest::newRow("no JSON") << QByteArray("{") << QString();
    }
    void refusesWhatTheContractForbids()
    {
        QFETCH(QByteArray, letter);
        QFETCH(QString, place);
        const auto read = readChoice(letter);
        QVERIFY(!read);
        if (!place.isEmpty())
            QCOMPARE(read.error().first().place, place);
    }

    void marksWhatItDoesNotKnowAtTheOffice()
    {
        const QByteArray choice = letterOf(ChoiceMade{{two}, WhenSuspended::Wait});
        const auto read = readChoice(changed(choice, QStringLiteral("colour"), QStringLiteral("red")));
        QVERIFY(read);
        QCOMPARE(read->marks.size(), 1);
        QCOMPARE(read->marks.first().place, QStringLiteral("/colour"));
    }

    void readsGrowingWordsAsTheContractSays()
    {
        const QByteArray asked = letterOf(
            HelpAsked{std::chrono::milliseconds(1), Language::German, QStringLiteral("visitor"), {}});
        QCOMPARE(readHelpAsked(changed(asked, QStringLiteral("reason"), QStringLiteral("lost-child")))
                     ->letter.reason,
                 QStringLiteral("visitor"));
        QCOMPARE(
            readHelpAsked(changed(asked, QStringLiteral("language"), QStringLiteral("fr")))->letter.language,
            Language::Polish);
        QCOMPARE(readVisitorsTicket(
                     changed(letterOf(ticket()), QStringLiteral("state"), QStringLiteral("somewhere-else")))
                     ->state,
                 QStringLiteral("somewhere-else"));
        QVERIFY(
            !readVisitorsTicket(changed(letterOf(ticket()), QStringLiteral("number"), QStringLiteral("17"))));
    }

    void aMarkComesWithItsChoiceOnly()
    {
        QVERIFY(!readChosen(changed(letterOf(chosen()), QStringLiteral("choice"), QStringLiteral("wait"))));
        QVERIFY(!readChosen(changed(letterOf(chosen()), QStringLiteral("mark"), QJsonValue::Undefined)));
    }

    void needsHoldOnlyWhatIsWished()
    {
        Needs needs;
        QCOMPARE(jsonOf(needs), QJsonObject());
        needs.priorityWeight = 3;
        needs.separateRoom = true;
        needs.clerkLanguage = Language::Ukrainian;
        const QByteArray text = compact(jsonOf(needs));
        QCOMPARE(text, QByteArray(R"({"clerkLanguage":"uk","priority":3,"separateRoom":true})"));
        Findings findings;
        const auto json = parseLetter(text, QStringLiteral("needs"), findings);
        QCOMPARE(needsAt(JsonReader(*json, QStringLiteral("needs"), findings), Unknown::Mark), needs);
        QVERIFY(findings.clean());
        QVERIFY(findings.warnings().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestHallLetters)
#include "tst_hallletters.moc"
