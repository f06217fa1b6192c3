// SPDX-License-Identifier: GPL-3.0-or-later
// Motion: none where it is reduced, one thing at a time else; the picture steps against burn-in; the key of
// the colours says which are on.
#include <QQuickItem>

#include "stage.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

/// The classes of what moves on the glass now: animations under way, and clocks that keep turning something.
QStringList moving(const QObject *root)
{
    constexpr int slowerThanMotion = 5000; // ms
    QStringList found;
    for (const QObject *one : root->findChildren<QObject *>()) {
        const bool turning = one->inherits("QQmlTimer") && one->property("repeat").toBool() &&
                             one->property("interval").toInt() < slowerThanMotion;
        if ((turning || one->inherits("QQuickAbstractAnimation")) && one->property("running").toBool())
            found.append(QString::fromLatin1(one->metaObject()->className()));
    }
    return found;
}

GlassKind portrait() { return glasses().constFirst(); }

/// The terminal with the motion it has in an office.
class Lively
{
public:
    Lively()
        : m_front(world.lobby(), world.terminal().printQueue(),
                  Front::Glass{portrait().pxPerMm, portrait().size, false}, nullptr)
    {
        if (const auto opened = m_front.open(); !opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_front.window()->grabWindow();
        world.settle();
    }
    [[nodiscard]] QObject *shell() const { return m_front.window()->property("shell").value<QObject *>(); }
    [[nodiscard]] QStringList movingNow() const { return moving(m_front.window()); }

    World world;

private:
    Front m_front;
};

QQuickItem *sillKey(QQuickItem *item, const QString &key)
{
    if (QString::fromLatin1(item->metaObject()->className()).startsWith(QLatin1String("KSillKey")) &&
        item->property("key").toString() == key)
        return item;
    for (QQuickItem *child : item->childItems())
        if (QQuickItem *found = sillKey(child, key))
            return found;
    return nullptr;
}

} // namespace

class Motion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNoneOnAnyScreenWhenItIsReduced_data()
    {
        QTest::addColumn<int>("scene");
        const QList<Scene> all = scenes();
        for (int i = 0; i < all.size(); ++i)
            if (all.at(i).services == 0 && all.at(i).onlyOn.isEmpty() && !all.at(i).outOfOrder)
                QTest::newRow(qPrintable(all.at(i).name)) << i;
    }

    void isNoneOnAnyScreenWhenItIsReduced()
    {
        QFETCH(int, scene);
        const Scene played = scenes().at(scene);
        // Looked at in the very moment in which the screen has come up, before anything could end.
        QStringList seen;
        Stage stage(portrait(), {}, {played.name, [](World &) {}});
        played.play(stage.world());
        seen += moving(stage.window());
        stage.window()->grabWindow();
        seen += moving(stage.window());
        stage.world().lobby().openHelp();
        seen += moving(stage.window());
        stage.world().lobby().closePanel();
        seen += moving(stage.window());
        QCOMPARE(seen, QStringList());
    }

    void isThereWhenItIsNotReduced()
    {
        Lively terminal;
        terminal.world.chooseLanguage(QStringLiteral("pl"));
        QVERIFY(!terminal.movingNow().isEmpty());
        QTRY_VERIFY(terminal.movingNow().isEmpty());
        terminal.world.lobby().openHelp();
        QVERIFY(!terminal.movingNow().isEmpty());
    }

    void endsWhenTheVoiceIsSwitchedOn()
    {
        Lively terminal;
        terminal.world.chooseLanguage(QStringLiteral("pl"));
        QTRY_VERIFY(terminal.movingNow().isEmpty());
        terminal.world.lobby().toggleVoice();
        terminal.world.lobby().openGroups();
        QCOMPARE(terminal.movingNow(), QStringList());
    }

    void againstBurnInIsAStepOfOneMillimetreThatComesBack()
    {
        Lively terminal;
        auto *page = terminal.shell()->property("page").value<QQuickItem *>();
        QVERIFY(page != nullptr);
        QList<QPointF> places{page->position()};
        for (int step = 0; step < 4; ++step) {
            QVERIFY(QMetaObject::invokeMethod(terminal.shell(), "shift"));
            places.append(page->position());
        }
        const double millimetre = std::ceil(portrait().pxPerMm);
        for (int step = 1; step < places.size(); ++step)
            QCOMPARE(QLineF(places.at(step - 1), places.at(step)).length(), millimetre);
        QCOMPARE(places.constLast(), places.constFirst());
        QVERIFY(terminal.movingNow().isEmpty());
    }

    void ofTheColoursIsNamedByTheirKeyForAMoment()
    {
        Stage stage(portrait(), {}, {QStringLiteral("home"), begin});
        QQuickItem *key = sillKey(stage.window()->contentItem(), QStringLiteral("contrast"));
        QVERIFY(key != nullptr);
        QCOMPARE(key->property("now").toString(), QString());
        const double width = key->width();
        QStringList named;
        for (int scheme = 0; scheme < 3; ++scheme) {
            stage.world().lobby().nextScheme();
            named.append(key->property("now").toString());
        }
        QCOMPARE(named,
                 (QStringList{QStringLiteral("Ciemny"), QStringLiteral("Wysoki"), QStringLiteral("Jasny")}));
        QCOMPARE(key->width(), width);
        QTRY_COMPARE_WITH_TIMEOUT(key->property("now").toString(), QString(), 8000);
        // The ear hears it with the key at any time.
        QCOMPARE(key->property("value").toString(), QStringLiteral("Jasny"));
    }

    void ofTheColoursIsSaidToWhoWantsTheVoice()
    {
        World world;
        world.chooseLanguage(QStringLiteral("pl"));
        world.lobby().nextScheme();
        QVERIFY(world.voice->sayings.isEmpty());
        world.lobby().toggleVoice();
        world.lobby().nextScheme();
        QCOMPARE(world.voice->sayings.constLast().kind, Saying::Kind::Colours);
        QCOMPARE(world.voice->sayings.constLast().scheme, ColourScheme::HighContrast);
    }
};

QTEST_MAIN(Motion)
#include "tst_motion.moc"
