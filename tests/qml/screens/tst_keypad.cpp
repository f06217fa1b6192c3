// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who does not see: headphones in the jack, seven keys, and nothing else.
#include "visitor.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

/// What was said last of a thing that the keys had come to.
QString said(Visitor &visitor)
{
    const QList<Saying> &sayings = visitor.voice().sayings;
    if (sayings.isEmpty() || sayings.constLast().kind != Saying::Kind::Item)
        return {};
    return sayings.constLast().items.constFirst().name;
}

/// Goes on until this is said. False: it is not there.
bool goTo(Visitor &visitor, const QString &name, NavKey by = NavKey::Next)
{
    for (int i = 0; i < 60; ++i) {
        const qsizetype edges = visitor.voice().sounds.count(Sound::Edge);
        visitor.press(by);
        if (said(visitor) == name)
            return true;
        if (visitor.voice().sounds.count(Sound::Edge) > edges)
            return false;
    }
    return false;
}

} // namespace

class Keys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headphonesBringTheVoiceAndEachLanguageInItsOwnTongue()
    {
        Visitor visitor;
        visitor.press(NavKey::HeadphonesIn);
        QVERIFY(visitor.lobby().voice());
        QTRY_VERIFY(!visitor.voice().sayings.isEmpty());
        QCOMPARE(visitor.voice().sayings.constFirst().kind, Saying::Kind::VoiceOn);
        // The whole first screen, part after part.
        QSet<Language> heard;
        for (int i = 0; i < 20; ++i) {
            QTest::qWait(i == 0 ? 400 : 0); // the screen is read when it has come to rest
            visitor.voice().end();
            for (const Saying &one : std::as_const(visitor.voice().sayings))
                if (one.kind == Saying::Kind::Screen)
                    heard.insert(one.language);
        }
        QCOMPARE(heard, QSet<Language>(allLanguages.cbegin(), allLanguages.cend()));
    }

    void aTicketInTwelvePressesOfSevenKeys()
    {
        Visitor visitor;
        visitor.press(NavKey::HeadphonesIn);
        visitor.forgetPresses();
        QVERIFY(goTo(visitor, QStringLiteral("English")));
        QCOMPARE(visitor.voice().sayings.constLast().language, Language::English);
        visitor.press(NavKey::Activate);
        QCOMPARE(visitor.lobby().screen(), int(Shown::Home));
        QVERIFY(goTo(visitor, QStringLiteral("Identity card")));
        visitor.press(NavKey::Activate);
        QCOMPARE(visitor.lobby().screen(), int(Shown::Service));
        QVERIFY(goTo(visitor, QStringLiteral("Take a ticket")));
        visitor.press(NavKey::Activate);
        QCOMPARE(visitor.lobby().screen(), int(Shown::Ticket));
        QCOMPARE(visitor.printer().orders.size(), 1);
        QVERIFY2(visitor.presses() <= 12, qPrintable(QString::number(visitor.presses())));
        const QList<Saying> &sayings = visitor.voice().sayings;
        const auto number = std::find_if(sayings.cbegin(), sayings.cend(), [](const Saying &one) {
            return one.kind == Saying::Kind::YourNumber;
        });
        QVERIFY(number != sayings.cend());
        QCOMPARE(number->number.text(), QStringLiteral("A001"));
    }

    void whatIsToBeReadIsReachedAsWell()
    {
        Visitor visitor(QStringLiteral("portrait"), english(),
                        [](World &world) { open(world, QStringLiteral("identity-card")); });
        visitor.press(NavKey::HeadphonesIn);
        visitor.press(NavKey::Next);
        QVERIFY(goTo(visitor, QStringLiteral("Bring:"), NavKey::Previous));
        // Nothing is pressed by a word.
        const qsizetype edges = visitor.voice().sounds.count(Sound::Edge);
        visitor.press(NavKey::Activate);
        QCOMPARE(visitor.voice().sounds.count(Sound::Edge), edges + 1);
        QCOMPARE(said(visitor), QStringLiteral("Bring:"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Service));
    }

    void atTheEndASoundAndTheSameAgain()
    {
        Visitor visitor;
        visitor.press(NavKey::HeadphonesIn);
        QVERIFY(!goTo(visitor, QStringLiteral("there is no such thing")));
        const QString last = said(visitor);
        QVERIFY(!last.isEmpty());
        visitor.press(NavKey::Next);
        QCOMPARE(said(visitor), last);
        // And back to the very first, by the same keys.
        QVERIFY(!goTo(visitor, QStringLiteral("there is no such thing"), NavKey::Previous));
        QVERIFY(said(visitor) != last);
    }

    void backHelpAndRepeat()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), begin);
        visitor.press(NavKey::HeadphonesIn);
        visitor.press(NavKey::Help);
        QCOMPARE(visitor.lobby().panel(), int(Shown::HelpPanel));
        visitor.press(NavKey::Help);
        QCOMPARE(visitor.lobby().panel(), int(Shown::NoPanel));
        QVERIFY(goTo(visitor, QStringLiteral("Identity card")));
        visitor.press(NavKey::Repeat);
        QCOMPARE(visitor.voice().sayings.constLast().kind, Saying::Kind::Screen);
        QVERIFY(visitor.voice().sayings.constLast().items.size() > 5);
        visitor.press(NavKey::Activate);
        QCOMPARE(visitor.lobby().screen(), int(Shown::Service));
        visitor.press(NavKey::Back);
        QCOMPARE(visitor.lobby().screen(), int(Shown::Home));
    }

    void volumeGoesInStepsAndNeverToSilence()
    {
        Visitor visitor;
        visitor.press(NavKey::HeadphonesIn);
        const int before = visitor.voice().volume;
        visitor.press(NavKey::Louder);
        QCOMPARE(visitor.voice().volume, before + 1);
        for (int i = 0; i < 12; ++i)
            visitor.press(NavKey::Quieter);
        QCOMPARE(visitor.voice().volume, 1);
        visitor.lobby().startAgain();
        QCOMPARE(visitor.voice().volume, before);
    }

    void headphonesOutIsSilence()
    {
        Visitor visitor;
        visitor.press(NavKey::HeadphonesIn);
        QVERIFY(goTo(visitor, QStringLiteral("English")));
        QVERIFY(visitor.voice().speaking());
        QVERIFY(visitor.voice().headphones);
        visitor.press(NavKey::HeadphonesOut);
        QVERIFY(!visitor.voice().headphones);
        QVERIFY(!visitor.voice().speaking());
        QVERIFY(!visitor.lobby().voice());
        const qsizetype before = visitor.voice().sayings.size();
        visitor.press(NavKey::Next);
        QCOMPARE(visitor.voice().sayings.size(), before);
    }

    void headphonesThatStayInDoNotTakeTheVoiceFromTheNext()
    {
        Visitor visitor;
        visitor.press(NavKey::HeadphonesIn);
        QVERIFY(visitor.voice().headphones);
        visitor.lobby().startAgain();
        QVERIFY(!visitor.voice().headphones);
        QVERIFY(!visitor.lobby().voice());
    }

    void anOrdinaryKeyboardDoesTheSame()
    {
        Visitor visitor;
        visitor.press(NavKey::HeadphonesIn);
        visitor.press(Qt::Key_Down);
        visitor.press(Qt::Key_Down);
        QCOMPARE(said(visitor), QStringLiteral("English"));
        visitor.press(Qt::Key_Return);
        QCOMPARE(visitor.lobby().screen(), int(Shown::Home));
        visitor.press(Qt::Key_Escape);
        QCOMPARE(visitor.lobby().screen(), int(Shown::Idle));
    }
};

QTEST_MAIN(Keys)
#include "tst_keypad.moc"
