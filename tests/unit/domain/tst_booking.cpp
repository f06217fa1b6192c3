// SPDX-License-Identifier: GPL-3.0-or-later
// The code of a booking: a slip of the finger is noticed at once.
#include <QTest>

#include "domain/booking.h"
#include "domain/ticket.h"

using namespace okienko;

class TestBooking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsReadHoweverItIsTyped()
    {
        const QString code = newBookingCode();
        QCOMPARE(code.size(), 8);
        QCOMPARE(readBookingCode(code).value_or(QString()), code);
        QCOMPARE(readBookingCode(shownBookingCode(code)).value_or(QString()), code);
        QCOMPARE(readBookingCode(QLatin1Char(' ') + code.left(3).toLower() + QLatin1Char('-') + code.mid(3))
                     .value_or(QString()),
                 code);
        QVERIFY(newBookingCode() != newBookingCode());
    }

    void oneWrongCharacterAndTwoThatChangedPlacesAreNoticed()
    {
        const QString alphabet = codeAlphabet();
        for (int round = 0; round < 50; ++round) {
            const QString code = newBookingCode();
            for (qsizetype i = 0; i < code.size(); ++i) {
                for (const QChar other : alphabet) {
                    QString wrong = code;
                    wrong[i] = other;
                    QCOMPARE(readBookingCode(wrong).has_value(), wrong == code);
                }
                if (i == 0)
                    continue;
                QString turned = code;
                std::swap(turned[i - 1], turned[i]);
                QCOMPARE(readBookingCode(turned).has_value(), turned == code);
            }
        }
    }

    void whatIsNoCodeIsNone()
    {
        const QString code = newBookingCode();
        for (const QString &text :
             {QString(), code.left(7), code + QLatin1Char('A'), QStringLiteral("00000000"),
              QString(10'000, QLatin1Char('A')), QStringLiteral("'; DROP TABLE"), QStringLiteral("ŁÓDŹŁÓDŹ")})
            QVERIFY2(!readBookingCode(text), qPrintable(text.left(20)));
    }
};

QTEST_APPLESS_MAIN(TestBooking)
#include "tst_booking.moc"
