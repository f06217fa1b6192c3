// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "domain/ticket.h"

using namespace okienko;

class TestTicket : public QObject
{
    Q_OBJECT

    static Ticket some()
    {
        Ticket ticket;
        ticket.id = {newUuid7(1'764'000'000'000)};
        ticket.secret = QByteArray::fromHex("00112233445566778899");
        ticket.number = {{QStringLiteral("A")}, 17, 3};
        return ticket;
    }

private Q_SLOTS:
    void writesTheNumberAsPeopleReadIt()
    {
        QCOMPARE(some().number.text(), QStringLiteral("A017"));
        QCOMPARE((TicketNumber{{}, 5, 4}.text()), QStringLiteral("0005"));
    }

    void readsItsTokenBack()
    {
        const Ticket ticket = some();
        const auto parts = readToken(ticket.token());
        QVERIFY(parts);
        QCOMPARE(parts->id, ticket.id);
        QCOMPARE(parts->secret, ticket.secret);
    }

    void refusesAnyTokenWithOneSignChanged()
    {
        const QString token = some().token();
        for (int i = 0; i < token.size(); ++i) {
            QString other = token;
            other[i] = other.at(i) == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
            const auto parts = readToken(other);
            QVERIFY(!parts || parts->id != some().id || parts->secret != some().secret);
        }
        QVERIFY(!readToken({}));
        QVERIFY(!readToken(QStringLiteral("OK1")));
        QVERIFY(!readToken(token + QLatin1Char('A')));
        QVERIFY(!readToken(QStringLiteral("https://example.org")));
    }

    void holdsNothingButIdAndSecretInItsToken()
    {
        // 3 signs of mark and 26 bytes in base32: there is no room for anything personal.
        QCOMPARE(some().token().size(), 3 + 42);
    }

    void givesCodesOfSignsThatCannotBeConfused()
    {
        for (const QChar confusable : QStringLiteral("0O1IL5S8B2ZUV"))
            QVERIFY(!codeAlphabet().contains(confusable));
        QSet<QString> codes;
        for (int i = 0; i < 500; ++i) {
            const QString code = codeOf(TicketId{newUuid7(1'764'000'000'000 + i)});
            QCOMPARE(code.size(), 4);
            for (const QChar sign : code)
                QVERIFY(codeAlphabet().contains(sign));
            codes.insert(code);
        }
        QVERIFY(codes.size() > 480);
    }

    void makesIdsThatSortByTimeAndSaySo()
    {
        const QUuid earlier = newUuid7(1'000);
        const QUuid later = newUuid7(2'000);
        QCOMPARE(earlier.toRfc4122().at(6) & 0xf0, 0x70);
        QCOMPARE(static_cast<quint8>(earlier.toRfc4122().at(8)) & 0xc0, 0x80);
        QVERIFY(earlier.toRfc4122() < later.toRfc4122());
        QVERIFY(newUuid7(1'000) != newUuid7(1'000));
    }
};

QTEST_GUILESS_MAIN(TestTicket)
#include "tst_ticket.moc"
