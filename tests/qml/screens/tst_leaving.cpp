// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody is hurried, nothing of a visit stays on the glass, and where there is no ticket the screen says what
// to do instead.
#include <QTest>

#include "visitor.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

class Leaving : public QObject
{
    Q_OBJECT

    static QByteArray pictureOf(Visitor &visitor)
    {
        visitor.rest();
        const QImage glass = visitor.window()->grabWindow();
        return {reinterpret_cast<const char *>(glass.constBits()), glass.sizeInBytes()};
    }

    /// The picture that does not change any more.
    static QByteArray whenItStands(Visitor &visitor)
    {
        QByteArray before;
        QByteArray now = pictureOf(visitor);
        for (int i = 0; i < 20 && now != before; ++i) {
            QTest::qWait(300);
            before = std::exchange(now, pictureOf(visitor));
        }
        return now;
    }

private Q_SLOTS:
    void theQuestionComesAfterAMinuteAndCanBeAnsweredWithoutLimit()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), begin);
        visitor.wait(59s);
        QCOMPARE(visitor.lobby().panel(), int(Shown::NoPanel));
        for (int i = 0; i < 12; ++i) {
            visitor.wait(i == 0 ? 2s : 61s);
            QVERIFY(visitor.reads("Do you need more time?"));
            if (i == 0) {
                QVERIFY(visitor.reads("In 29 seconds this visit ends and everything you typed is deleted."));
                visitor.wait(10s);
                QVERIFY(visitor.reads("In 19 seconds this visit ends and everything you typed is deleted."));
            }
            QVERIFY(visitor.touch("Yes, go on"));
            QCOMPARE(visitor.lobby().screen(), int(Shown::Home));
            QCOMPARE(visitor.lobby().panel(), int(Shown::NoPanel));
        }
    }

    void endNowEndsAtOnceAndAKeyOfTheSillAnswersToo()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), begin);
        visitor.wait(61s);
        QVERIFY(visitor.touch("Text"));
        QCOMPARE(visitor.lobby().panel(), int(Shown::LettersPanel));
        visitor.wait(31s);
        QCOMPARE(visitor.lobby().screen(), int(Shown::Home));
        visitor.wait(31s);
        QVERIFY(visitor.touch("End now"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Idle));
    }

    void nothingOfTheVisitIsLeftOnTheGlass_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("done") << QStringLiteral("Done");
        QTest::newRow("restart") << QStringLiteral("Restart");
        QTest::newRow("time ran out") << QString();
    }

    /// To the dot: the glass after the visit is the glass before it.
    void nothingOfTheVisitIsLeftOnTheGlass()
    {
        QFETCH(QString, way);
        auto visitor = std::make_unique<Visitor>(QStringLiteral("portrait"), Stage::Look{});
        const QByteArray before = pictureOf(*visitor);
        for (const char *name : {"Українська", "Контраст"})
            QVERIFY(visitor->touch(name));
        QVERIFY(pictureOf(*visitor) != before);
        visitor->lobby().chooseText(200);
        visitor->lobby().chooseLanguage(QStringLiteral("en"));
        visitor->lobby().openSearch();
        visitor->lobby().services()->type(QStringLiteral("passp"));
        visitor->world().chooseService(QStringLiteral("identity-card"));
        visitor->lobby().needs()->toggleHelp(QStringLiteral("sign"));
        visitor->lobby().chooseText(100);
        visitor->world().takeTicket();
        visitor->world().printerPrints();
        if (way.isEmpty()) {
            visitor->wait(61s);
            QCOMPARE(visitor->lobby().panel(), int(Shown::TimePanel));
            visitor->wait(30s);
        } else {
            QVERIFY(visitor->touch(way));
        }
        QCOMPARE(visitor->lobby().screen(), int(Shown::Idle));
        // The key of the colours goes back to its own name, the light under the finger goes out.
        QTRY_VERIFY_WITH_TIMEOUT(visitor->reads("Kontrast"), 6000);
        visitor->wait(1s);
        const QByteArray after = whenItStands(*visitor);
        const QDateTime now = visitor->world().clock.trueTime();
        visitor.reset();
        // The clock on the wall has gone on; it is not the visitor's.
        Visitor fresh(QStringLiteral("portrait"), {}, [&](World &world) {
            world.clock.advanceTo(now);
            world.wait(1s);
        });
        QVERIFY(after == whenItStands(fresh));
    }

    void noTicketIsSaidWithWhatToDoInstead_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("ways");
        const QStringList atHome{QStringLiteral("What to bring"), QStringLiteral("My ticket")};
        QTest::newRow("closed") << QStringLiteral("2026-11-23 20:00") << QString()
                                << QStringList{QStringLiteral("The office is closed"),
                                               QStringLiteral("We open tomorrow at 7:30")}
                                << atHome;
        QTest::newRow("too early") << QStringLiteral("2026-11-24 06:00") << QString()
                                   << QStringList{QStringLiteral("It is too early for tickets"),
                                                  QStringLiteral("Tickets from 7:15. We open at 7:30.")}
                                   << atHome;
        QTest::newRow("last ticket gone")
            << QStringLiteral("2026-11-23 17:45") << QStringLiteral("identity-card")
            << QStringList{QStringLiteral("No more tickets today"),
                           QStringLiteral("Counters are open until 18:00.")}
            << (atHome + QStringList{QStringLiteral("Call staff")});
        QTest::newRow("not served") << QStringLiteral("2026-11-23 12:00") << QStringLiteral("cash-desk")
                                    << QStringList{QStringLiteral("This service is not available today"),
                                                   QStringLiteral("Ask at counter 1 when it will be.")}
                                    << QStringList{QStringLiteral("Ticket for information"),
                                                   QStringLiteral("Other services")};
    }

    void noTicketIsSaidWithWhatToDoInstead()
    {
        QFETCH(QString, time);
        QFETCH(QString, service);
        QFETCH(QStringList, words);
        QFETCH(QStringList, ways);
        const auto comesTooLate = [&](World &world) {
            world.itIs(time);
            if (service == QStringLiteral("cash-desk")) {
                auto office = std::make_shared<Office>(world.sample());
                for (Counter &counter : office->counters)
                    counter.services.removeAll({service});
                world.terminal().catalogue().replace(office);
            }
            begin(world);
            if (!service.isEmpty()) {
                world.chooseService(service);
                world.takeTicket();
            }
        };
        // Also where there is the least room: half a heading could say the contrary.
        for (const auto &[glass, percent] :
             {std::pair("portrait", 100), std::pair("small", 140), std::pair("small", 200)}) {
            Visitor visitor(QString::fromLatin1(glass), english(percent), comesTooLate);
            visitor.rest();
            QCOMPARE(visitor.lobby().screen(), int(Shown::NoTicket));
            for (const QString &one : words)
                QVERIFY2(visitor.reads(one),
                         qPrintable(QStringLiteral("%1 %2: %3; there is: %4")
                                        .arg(QString::fromLatin1(glass))
                                        .arg(percent)
                                        .arg(one, visitor.words().join(QStringLiteral(" | ")))));
            for (const QString &one : ways)
                QVERIFY2(visitor.offers(one), qPrintable(one));
            QVERIFY(!visitor.offers("Take a ticket"));
        }
    }

    void aClosedOfficeStillTellsWhatToBring()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), [](World &world) {
            world.itIs(QStringLiteral("2026-11-23 20:00"));
            begin(world);
        });
        for (const char *name : {"What to bring", "Documents and residence", "Identity card"})
            QVERIFY(visitor.touch(name));
        QVERIFY(visitor.reads("Bring:"));
        QVERIFY(visitor.reads("The office is closed"));
        QVERIFY(!visitor.offers("Take a ticket"));
    }

    void theSmallGlassSaysAtOnceWhatKeepsATicketFromComing()
    {
        for (const int percent : {100, 200}) {
            const auto says = [&](const char *words, const std::function<void(World &)> &before) {
                Visitor visitor(QStringLiteral("small"), english(percent), before);
                return visitor.reads(words);
            };
            QVERIFY(says("There are no more tickets today.", [](World &world) {
                world.itIs(QStringLiteral("2026-11-23 17:45"));
                begin(world);
            }));
            QVERIFY(says("Tickets are not printed now.", [](World &world) {
                world.printer->become(PrinterTrouble::PaperOut);
                begin(world);
            }));
            QVERIFY(says("No more tickets today",
                         [](World &world) { world.itIs(QStringLiteral("2026-11-23 17:45")); }));
            QVERIFY(says("Opens tomorrow at 7:30",
                         [](World &world) { world.itIs(QStringLiteral("2026-11-23 20:00")); }));
        }
    }

    void byAppointmentOnlyLeadsToATicketForInformation()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), [](World &world) {
            begin(world);
            world.chooseService(QStringLiteral("passport-point"));
            world.terminal().hall().setLineDown(true); // else a time is offered here
            world.settle();
        });
        QVERIFY(visitor.reads("By appointment only"));
        QVERIFY(visitor.reads("You can make an appointment at counter 1 or by phone."));
        QVERIFY(!visitor.offers("Take a ticket"));
        while (visitor.offers("Next page")) // what is to be brought comes first, where it needs more than one
            QVERIFY(visitor.touch("Next page"));
        QVERIFY(visitor.touch("Ticket for information"));
        QVERIFY(visitor.touch("Take a ticket"));
        QVERIFY(visitor.reads("Z001"));
    }
};

QTEST_MAIN(Leaving)
#include "tst_leaving.moc"
