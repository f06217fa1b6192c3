// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes today is known after a start without the office too.
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "config/config.h"
#include "desk/catalogue.h"
#include "desk/checkindesk.h"
#include "store/localoffice.h"
#include "support/fakebookings.h"
#include "support/fakeclock.h"
#include "terminal/books.h"
#include "terminal/visitlist.h"

using namespace okienko;

namespace
{

struct Machine {
    Machine() { config.stateFolder = folder.path(); }

    FakeClock clock{QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC)};
    QTemporaryDir folder;
    Config config;
};

std::shared_ptr<Office> anOffice()
{
    auto office = std::make_shared<Office>();
    office->id = {QStringLiteral("office")};
    office->zone = QTimeZone("Europe/Warsaw");
    return office;
}

/// A process of it.
struct Start {
    explicit Start(Machine &on)
        : office(anOffice()), catalogue(office),
          books(std::move(*openBooks(on.config, *office, QByteArrayLiteral("machine"), on.clock))),
          desk(&line, *books.ledger, on.clock, catalogue), list(on.config, line, desk)
    {
    }
    /// Nobody can be asked.
    [[nodiscard]] CheckInDesk::Answer answerTo(const QString &code)
    {
        desk.look(code);
        line.sayNothing();
        return desk.answer();
    }

    std::shared_ptr<Office> office;
    Catalogue catalogue;
    Books books;
    FakeBookings line;
    CheckInDesk desk;
    VisitList list;
};

const QString code = QStringLiteral("K7RT4MXQ");

BookingsOfDay aDay()
{
    Booking booking;
    booking.id = {QUuid::createUuid()};
    booking.service = {QStringLiteral("passport-point")};
    booking.from = QDateTime(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);
    booking.to = booking.from.addSecs(20 * 60);
    booking.state = BookingState::Booked;
    booking.code = code;
    return {QDate(2026, 11, 24), {booking}};
}

} // namespace

class TestVisitList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlivesTheProcess()
    {
        Machine machine;
        {
            Start start(machine);
            QCOMPARE(start.answerTo(code), CheckInDesk::Answer::NotNow);
            start.line.tellDay(aDay());
        }
        const QString file = machine.folder.filePath(QStringLiteral("visits-of-the-day.json"));
        // Nobody else reads the codes.
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        Start again(machine);
        QCOMPARE(again.answerTo(code), CheckInDesk::Answer::Found);
        QVERIFY(again.desk.fromTheList());
    }

    void whatCannotBeReadIsPassedOver()
    {
        Machine machine;
        QFile file(machine.folder.filePath(QStringLiteral("visits-of-the-day.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"day\": ");
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("list of visits")));
        {
            Start start(machine);
            QCOMPARE(start.answerTo(code), CheckInDesk::Answer::NotNow);
            start.line.tellDay(aDay());
        }
        Start again(machine);
        QCOMPARE(again.answerTo(code), CheckInDesk::Answer::Found);
    }
};

QTEST_GUILESS_MAIN(TestVisitList)
#include "tst_visitlist.moc"
