// SPDX-License-Identifier: GPL-3.0-or-later
// What is always there does what it says: back, restart, help, staff, language, letters, contrast, voice; and
// the keyboard reaches everything that a finger reaches.
#include <QMouseEvent>
#include <QPointingDevice>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

#include "access/readingorder.h"
#include "visitor.h"

using namespace okienko;
using namespace okienko::test;

class Sill : public QObject
{
    Q_OBJECT

    static void onTheService(World &world)
    {
        begin(world);
        world.chooseService(QStringLiteral("identity-card"));
    }
    static double largestLetters(Visitor &visitor, const char *words)
    {
        double largest = 0;
        walk(visitor.window()->contentItem(), [&](QQuickItem *item) {
            if (item->inherits("QQuickText") &&
                item->property("text").toString().contains(QString::fromUtf8(words)))
                largest = std::max<double>(largest, item->property("font").value<QFont>().pixelSize());
        });
        return largest;
    }

private Q_SLOTS:
    void backLeadsToTheScreenBefore()
    {
        Visitor visitor;
        for (const char *name : {"English", "All services", "Documents and residence", "Identity card"})
            QVERIFY(visitor.touch(name));
        for (const int screen : {Shown::Services, Shown::Groups, Shown::Home, Shown::Idle}) {
            QVERIFY(visitor.touch("Back"));
            QCOMPARE(visitor.lobby().screen(), screen);
        }
    }

    void backClosesAPanelFirst()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), onTheService);
        QVERIFY(visitor.touch("Help"));
        QVERIFY(visitor.touch("Back"));
        QCOMPARE(visitor.lobby().panel(), int(Shown::NoPanel));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Service));
    }

    void restartEndsTheVisitFromAnywhere()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), onTheService);
        QVERIFY(visitor.touch("Restart"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Idle));
        QVERIFY(!visitor.world().terminal().visit().active());
        QCOMPARE(visitor.lobby().language(), QStringLiteral("pl"));
    }

    void helpSpeaksOfTheScreenItIsAskedOn()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), begin);
        QVERIFY(visitor.touch("Help"));
        QVERIFY(visitor.reads("Choose your service."));
        QVERIFY(visitor.touch("Back to the screen"));
        QVERIFY(visitor.touch("Identity card"));
        QVERIFY(visitor.touch("Help"));
        QVERIFY(visitor.reads("This screen shows what to bring."));
        QVERIFY(visitor.touch("Call staff"));
        QVERIFY(visitor.world().terminal().staff().called());
    }

    void staffAreCalledWithOneTouchAndTheCallCanBeTakenBack()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), onTheService);
        visitor.world().terminal().staff().watch();
        QVERIFY(visitor.touch("Staff"));
        QVERIFY(visitor.world().terminal().staff().called());
        QVERIFY(visitor.reads("Staff have been told"));
        QVERIFY(visitor.reads("Or go to counter 1."));
        QVERIFY(visitor.touch("Take back"));
        QVERIFY(!visitor.world().terminal().staff().called());
        QVERIFY(visitor.touch("Staff"));
        visitor.wait(std::chrono::seconds(11));
        QVERIFY(!visitor.offers("Take back"));
        QVERIFY(visitor.touch("Back to the screen"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Service));
    }

    void nobodyIsSaidToComeWhenNobodyLooks()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), onTheService);
        QVERIFY(visitor.touch("Staff"));
        QVERIFY(visitor.reads("Telling staff now"));
        Q_EMIT visitor.world().help.unheard();
        visitor.rest();
        QVERIFY(visitor.reads("Staff could not be reached"));
        QVERIFY(visitor.reads("Please go to counter 1."));
    }

    void anotherLanguageIsThereAtOnceAndTheScreenStays()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), onTheService);
        QVERIFY(visitor.touch("Language"));
        QVERIFY(visitor.isChosen(QStringLiteral("English")));
        QVERIFY(!visitor.isChosen(QStringLiteral("Українська")));
        QVERIFY(visitor.touch("Українська"));
        QCOMPARE(visitor.lobby().panel(), int(Shown::NoPanel));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Service));
        const Service *service = visitor.world().sample().service({QStringLiteral("identity-card")});
        QVERIFY(visitor.reads(service->names.in(Language::Ukrainian)));
        QVERIFY(visitor.reads(service->bring.constFirst().names.in(Language::Ukrainian)));
        QVERIFY(!visitor.reads(service->names.in(Language::English)));
    }

    void lettersGrowToTheSizeThatIsChosen()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), begin);
        const double ordinary = largestLetters(visitor, "How can we help?");
        QVERIFY(visitor.touch("Text"));
        QVERIFY(visitor.isChosen(QStringLiteral("Ordinary letters")));
        QVERIFY(visitor.touch("Very large letters"));
        QVERIFY(visitor.isChosen(QStringLiteral("Very large letters")));
        QCOMPARE(visitor.lobby().textPercent(), 200);
        QVERIFY(visitor.touch("Done"));
        QVERIFY(largestLetters(visitor, "How can we help?") > ordinary * 1.3);
        QVERIFY(visitor.touch("Text"));
        QVERIFY(visitor.touch("Ordinary letters"));
        QVERIFY(visitor.touch("Done"));
        QCOMPARE(largestLetters(visitor, "How can we help?"), ordinary);
    }

    void contrastChangesTheColoursAndComesRoundAgain()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), begin);
        QList<QByteArray> pictures;
        for (const char *scheme : {"light", "dark", "contrast", "light"}) {
            QCOMPARE(visitor.lobby().scheme(), QString::fromLatin1(scheme));
            const QImage glass = visitor.window()->grabWindow().scaled(20, 30);
            pictures.append(
                QByteArray(reinterpret_cast<const char *>(glass.constBits()), glass.sizeInBytes()));
            QVERIFY(visitor.touch("Contrast"));
        }
        QVERIFY(pictures[0] != pictures[1] && pictures[1] != pictures[2] && pictures[0] != pictures[2]);
    }

    void theVoiceReadsTheScreenInTheVisitorsLanguageAndSaysThatItIsOn()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), onTheService);
        QVERIFY(visitor.voice().sayings.isEmpty());
        QTest::qWait(400); // the screen has come to rest long before the voice is asked for
        QVERIFY(visitor.touch("Voice"));
        QCOMPARE(visitor.voice().sayings.constFirst().kind, Saying::Kind::VoiceOn);
        QVERIFY(visitor.isChosen(QStringLiteral("Voice")));
        QTest::qWait(400); // the screen waits until that has been said
        QCOMPARE(visitor.voice().sayings.size(), 1);
        visitor.voice().end();
        QTRY_COMPARE(visitor.voice().sayings.constLast().kind, Saying::Kind::Screen);
        const Saying screen = visitor.voice().sayings.constLast();
        QCOMPARE(screen.language, Language::English);
        QCOMPARE(screen.items.constFirst().name, QStringLiteral("Identity card"));
        QVERIFY(std::any_of(screen.items.begin(), screen.items.end(), [](const SpokenItem &item) {
            return item.role == SpokenItem::Role::Button && item.name == QStringLiteral("Take a ticket");
        }));
        QVERIFY(visitor.touch("Voice"));
        QVERIFY(!visitor.voice().speaking());
        const auto said = visitor.voice().sayings.size();
        QVERIFY(visitor.touch("Back"));
        QTest::qWait(400); // longer than a screen takes to be read out, had it been
        QCOMPARE(visitor.voice().sayings.size(), said);
    }

    /// Not after the event, not with the next frame: the voice is told to stop before the touch has been
    /// dealt with.
    void whateverIsTouchedSilencesTheVoiceWithinTheSameEvent()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), onTheService);
        QVERIFY(visitor.touch("Voice"));
        const QPointF nowhere(540, 3);
        const auto speaks = [&] {
            visitor.voice().say({});
            return visitor.voice().speaking().has_value();
        };
        QVERIFY(speaks());
        QMouseEvent press(QEvent::MouseButtonPress, nowhere, nowhere, Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(visitor.window(), &press);
        QVERIFY(!visitor.voice().speaking());

        QVERIFY(speaks());
        const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
        QTouchEvent touch(QEvent::TouchBegin, device.get(), Qt::NoModifier,
                          {QEventPoint(1, QEventPoint::State::Pressed, nowhere, nowhere)});
        QCoreApplication::sendEvent(visitor.window(), &touch);
        QVERIFY(!visitor.voice().speaking());

        // A key leads on: what was said ends, and where it led is said in the same event.
        QVERIFY(speaks());
        QSignalSpy ended(&visitor.voice(), &Voice::finished);
        QKeyEvent key(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        QCoreApplication::sendEvent(visitor.window(), &key);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().first().value<Saying>(), Saying());
        QVERIFY(visitor.voice().speaking());
        QCOMPARE(visitor.voice().speaking()->kind, Saying::Kind::Item);
    }

    void tabGoesThroughEverythingInReadingOrder_data()
    {
        QTest::addColumn<int>("screen");
        QTest::newRow("first") << int(Shown::Idle);
        QTest::newRow("home") << int(Shown::Home);
        QTest::newRow("matter") << int(Shown::Service);
        QTest::newRow("help") << -1;
    }

    void tabGoesThroughEverythingInReadingOrder()
    {
        QFETCH(int, screen);
        Visitor visitor(QStringLiteral("portrait"), english(), [&](World &world) {
            if (screen != Shown::Idle)
                begin(world);
            if (screen == Shown::Service)
                world.chooseService(QStringLiteral("identity-card"));
            if (screen == -1)
                world.lobby().openHelp();
        });
        const QList<QQuickItem *> controls = visitor.controlItems();
        QVERIFY(controls.size() > 5);
        controls.constFirst()->forceActiveFocus(Qt::TabFocusReason);
        for (QQuickItem *control : controls) {
            QCOMPARE(visitor.window()->activeFocusItem(), control);
            QTest::keyClick(visitor.window(), Qt::Key_Tab);
        }
        for (int i = static_cast<int>(controls.size()) - 2; i >= 0; --i) {
            QTest::keyClick(visitor.window(), Qt::Key_Backtab);
            QCOMPARE(visitor.window()->activeFocusItem(), controls.at(i));
        }
    }

    void aRingShowsWhereTheKeysAreAndGoesWithAFinger()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), begin);
        const auto ring = [&]() -> QQuickItem * {
            QQuickItem *found = nullptr;
            walk(visitor.window()->contentItem(), [&](QQuickItem *item) {
                if (isA(item, "KFocusRing"))
                    found = item;
            });
            return found;
        };
        QVERIFY(ring() == nullptr);
        visitor.press(Qt::Key_Tab);
        visitor.press(Qt::Key_Tab);
        QQuickItem *focused = visitor.window()->activeFocusItem();
        QVERIFY(visitor.controlItems().contains(focused));
        QTRY_VERIFY(ring() != nullptr);
        visitor.rest();
        const auto placeOf = [](QQuickItem *item) {
            return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).toAlignedRect();
        };
        // The ring stands on whole pixels; what it is around need not.
        QTRY_VERIFY((placeOf(ring()).center() - placeOf(focused).center()).manhattanLength() <= 1);
        QVERIFY(visitor.touch("Identity card"));
        QVERIFY(ring() == nullptr);
    }

    void enterAndSpacePressWhatTheRingIsAround()
    {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Select}) {
            Visitor visitor(QStringLiteral("portrait"), english(), onTheService);
            visitor.control(QStringLiteral("Take a ticket"))->forceActiveFocus(Qt::TabFocusReason);
            visitor.press(key);
            QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket));
        }
    }

    void aWholeVisitGoesWithoutTouchingTheGlass()
    {
        Visitor visitor;
        const auto choose = [&](const char *name) {
            for (int i = 0; i < 40; ++i) {
                QQuickItem *focused = visitor.window()->activeFocusItem();
                if (focused != nullptr && focused == visitor.control(QString::fromLatin1(name))) {
                    visitor.press(Qt::Key_Return);
                    return true;
                }
                QTest::keyClick(visitor.window(), Qt::Key_Tab);
            }
            return false;
        };
        visitor.controlItems().constFirst()->forceActiveFocus(Qt::TabFocusReason);
        for (const char *name : {"English", "Identity card", "Take a ticket"}) {
            QVERIFY2(choose(name), name);
            // The new screen gives the keys to its first control when it has come to rest.
            QTRY_VERIFY(visitor.controlItems().contains(visitor.window()->activeFocusItem()));
        }
        QCOMPARE(visitor.lobby().ticket()->number(), QStringLiteral("A001"));
    }
};

QTEST_MAIN(Sill)
#include "tst_sill.moc"
