// SPDX-License-Identifier: GPL-3.0-or-later
// All of it at random, from a printed seed (packaging/docs/numbers.md).
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include "world.h"

using namespace okienko;
using namespace std::chrono_literals;

class TestRandomStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomHistoriesBreakNoInvariant_data()
    {
        QTest::addColumn<quint32>("seed");
        const QByteArray wish = qgetenv("OKIENKO_SEED");
        const quint32 first = wish.isEmpty() ? QRandomGenerator::system()->generate() : wish.toUInt();
        qInfo("seed %u (OKIENKO_SEED=%u repeats it)", first, first);
        const int histories = wish.isEmpty() ? 12 : 1;
        for (int i = 0; i < histories; ++i)
            QTest::addRow("%u", first + static_cast<quint32>(i)) << first + static_cast<quint32>(i);
    }

    void randomHistoriesBreakNoInvariant()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        World world;
        QStringList history;
        for (int step = 0; step < 60; ++step) {
            const int what = random.bounded(16);
            history.append(QString::number(what));
            switch (what) {
            case 0:
            case 1:
            case 2:
            case 3:
                world.issueMany(1 + random.bounded(6), random.bounded(2) == 0,
                                random.bounded(3) ? World::a() : World::b());
                break;
            case 4: world.post(); break;
            case 5: world.advance(std::chrono::minutes(random.bounded(600))); break;
            case 6: world.advanceToLocal(QTime(23, 55)); break;
            case 7: world.advance(1min * random.bounded(15)); break;
            case 8:
                world.clock.jumpWall(std::chrono::minutes(random.bounded(-900, 900)));
                sure(world.ledger->observe(world.clock.now()));
                break;
            case 9:
                world.closeLedger();
                world.openLedger();
                break;
            case 10: // switched off, with or without a battery
                if (random.bounded(2) == 0)
                    world.powerCycle(std::chrono::minutes(random.bounded(900)));
                else
                    world.powerCycle(std::chrono::minutes(random.bounded(900)),
                                     world.clock.now().utc.addSecs(random.bounded(-900, 900)));
                break;
            case 11:
                world.hello();
                for (int lost = random.bounded(4); lost > 0; --lost)
                    world.lendOnce(false);
                break;
            case 12: // the office restarts
                world.closeOffice();
                world.openOffice();
                break;
            case 13: // the office loses its file, sometimes with its anchor
                if (random.bounded(4) == 0) {
                    world.closeOffice();
                    QFile::remove(world.officeFile());
                    if (random.bounded(2) == 0)
                        QFile::remove(world.anchorFile());
                    world.openOffice();
                }
                break;
            case 14: // old answers come again
                if (!world.lendAnswers.isEmpty())
                    sure(world.ledger->take(world.lendAnswers.at(random.bounded(world.lendAnswers.size())),
                                            world.clock.now()));
                if (!world.helloAnswers.isEmpty())
                    (void)sure(world.ledger->take(
                        world.helloAnswers.at(random.bounded(world.helloAnswers.size())), world.clock.now()));
                if (!world.pushes.isEmpty())
                    (void)sure(world.office->push(world.pushes.at(random.bounded(world.pushes.size())),
                                                  world.officeClock.now()));
                break;
            case 15: // the ledger is given up, its file is kept
                if (random.bounded(4) == 0) {
                    world.hello();
                    world.beginAfresh();
                }
                break;
            }
            QVERIFY2(world.doubles() == 0, qPrintable(history.join(u' ')));
        }
        world.post();
        world.pushAsides();
        QVERIFY2(world.missingAtOffice() == 0, qPrintable(history.join(u' ')));
        QVERIFY(*world.ledger->check());
    }
};

QTEST_GUILESS_MAIN(TestRandomStories)
#include "tst_randomstories.moc"
