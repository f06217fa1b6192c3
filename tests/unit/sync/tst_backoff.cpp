// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sync/backoff.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

Backoff calm()
{
    return Backoff([](qint64) { return qint64{0}; });
}

Backoff unlucky()
{
    return Backoff([](qint64 most) { return most; });
}

} // namespace

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesFromOneSecondToFiveMinutes()
    {
        Backoff backoff = calm();
        for (const auto pause : {1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s})
            QCOMPARE(backoff.next(), std::chrono::milliseconds(pause));
    }

    void beginsAnewAfterASuccess()
    {
        Backoff backoff = calm();
        QCOMPARE(backoff.next(), 1'000ms);
        QCOMPARE(backoff.next(), 2'000ms);
        backoff.reset();
        QCOMPARE(backoff.next(), 1'000ms);
    }

    void addsAPartOfTheJitterThatTheOfficeTold()
    {
        Backoff backoff = unlucky();
        QCOMPARE(backoff.next(), 2'000ms); // a second of its own before it is told one
        backoff.setJitter(5s);
        QCOMPARE(backoff.next(), 7'000ms);
        QCOMPARE(backoff.partOf(200ms), 200ms);
        backoff.setJitter(24h);
        QCOMPARE(backoff.next(), 4'000ms + Backoff::longestJitter);
        backoff.setJitter(-1s);
        QCOMPARE(backoff.next(), 8'000ms);
    }

    void knocksEveryFewSecondsWhereNobodyAnswers()
    {
        Backoff backoff = calm();
        for (const auto pause : {1s, 2s, 3s, 3s})
            QCOMPARE(backoff.nextInSilence(), std::chrono::milliseconds(pause));
        Backoff late = unlucky();
        late.setJitter(5s);
        for (int i = 0; i < 20; ++i) // a backlog is on its way within ten seconds of the line's return
            QVERIFY(late.nextInSilence() <= 8s);
        QCOMPARE(late.next(), 11'000ms); // what is answered by somebody else is not knocked at
    }

    void spreadsAHallOfTerminals()
    {
        QSet<qint64> waits;
        for (int i = 0; i < 200; ++i) {
            Backoff backoff;
            backoff.setJitter(5s);
            const auto wait = backoff.next();
            QVERIFY(wait >= 1s && wait <= 6s);
            waits.insert(wait.count() / 500);
        }
        QVERIFY2(waits.size() >= 9, qPrintable(QString::number(waits.size()))); // of ten half seconds
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
