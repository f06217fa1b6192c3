// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every screen and panel: all that can be touched says what it is in the language shown, and
// the sill's keys stand where they always stand. Every scene of the gallery is walked through once.
#include <QQuickItem>
#include <QTest>

#include "access/access.h"
#include "access/readingorder.h"
#include "support/faultyvfs.h"
#include "visitor.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

struct Sight {
    QString scene;
    QString glass;
    Stage::Look look;
    bool idle = false;
    QHash<QString, QRectF> sill;
    QStringList names; ///< of what can be touched and is in play
    QStringList words; ///< everything that is said
    QStringList nameless;

    [[nodiscard]] QString where() const
    {
        return QStringLiteral("%1 %2 %3 %4 %").arg(scene, glass, codeOf(look.language)).arg(look.textPercent);
    }
};

QRectF placeOf(const QQuickItem *item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

const Access *controlAround(const QQuickItem *item)
{
    for (; item != nullptr; item = item->parentItem())
        if (const Access *access = Access::of(item); access != nullptr && access->isControl())
            return access;
    return nullptr;
}

Sight look(Stage &stage, const Scene &scene, const QString &glass, const Stage::Look &wanted)
{
    Sight sight{scene.name, glass, wanted, false, {}, {}, {}, {}};
    // Words and places follow at once; nothing has to be drawn for that.
    Visit &visit = stage.world().terminal().visit();
    Visit::Settings settings = visit.settings();
    settings.language = wanted.language;
    settings.textPercent = wanted.textPercent;
    visit.change(settings);
    stage.world().settle();
    QQuickItem *root = stage.window()->contentItem();
    const Lobby &lobby = stage.world().lobby();
    sight.idle = lobby.screen() == Shown::Idle;
    walk(root, [&](QQuickItem *item) {
        if (isA(item, "KSillKey"))
            sight.sill.insert(item->property("key").toString(), placeOf(item));
        if (item->acceptedMouseButtons() == Qt::NoButton || !item->isEnabled() ||
            item->inherits("QQuickText"))
            return;
        const Access *access = controlAround(item);
        // The veil under an open question catches touches and does nothing with them.
        const bool veil = access == nullptr && lobby.panel() != Shown::NoPanel &&
                          item->parentItem() != nullptr && item->width() >= root->width();
        if (!veil && (access == nullptr || access->name().trimmed().isEmpty()))
            sight.nameless.append(QString::fromLatin1(item->parentItem() != nullptr
                                                          ? item->parentItem()->metaObject()->className()
                                                          : item->metaObject()->className()));
    });
    const ReadingOrder order(root);
    for (const ReadingOrder::Stop &stop : order.stops()) {
        const Access *access = Access::of(stop.item);
        if (access != nullptr && access->isControl())
            sight.names.append(stop.spoken.name);
        // What is said in a language of its own (the panes of the first screen) says so.
        if (stop.language.isEmpty() || stop.language == codeOf(wanted.language))
            sight.words.append(
                {stop.spoken.name, stop.personal ? QString() : stop.spoken.value, stop.spoken.hint});
    }
    return sight;
}

bool hasCyrillic(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

/// Words, and not a number, a code or a letter on a key.
bool isWording(const QString &text)
{
    static const QRegularExpression none(QStringLiteral("\\A[A-Z0-9 ,:–-]*\\z"));
    return text.size() > 1 && !none.match(text).hasMatch();
}

} // namespace

class EveryScreen : public QObject
{
    Q_OBJECT

    QList<Sight> m_sights;

    /// Each fault once, with the first place where it is.
    void fail(const QList<QPair<QString, QString>> &faults)
    {
        QHash<QString, QString> first;
        for (const auto &[where, what] : faults)
            if (!first.contains(what))
                first.insert(what, where);
        QString all;
        for (auto one = first.cbegin(); one != first.cend(); ++one)
            all += QStringLiteral("\n  %1: %2").arg(one.value(), one.key());
        QVERIFY2(all.isEmpty(), qPrintable(all));
    }
    /// Screen and panel; and where there is room for differences, what makes them. Beside it the panel.
    [[nodiscard]] static std::pair<QString, int> kindOf(const Scene &scene, bool roughly)
    {
        FaultyVfs::install();
        QStringList kind;
        int panel = 0;
        {
            World world(nullptr, World::Line::ToTheOffice);
            scene.play(world);
            Lobby &lobby = world.lobby();
            panel = lobby.panel();
            kind = {QString::number(lobby.screen()), QString::number(panel)};
            if (!roughly)
                for (const int one :
                     {lobby.why(), lobby.service()->why(), lobby.ticket()->state(), lobby.ticket()->paper(),
                      lobby.ticket()->trouble(), lobby.myTicket()->result(), lobby.home()->opening(),
                      int(lobby.needs()->any()), int(lobby.services()->found()->total() > 0)})
                    kind.append(QString::number(one));
        }
        FaultyVfs::heal();
        return {kind.join(QLatin1Char(' ')), panel};
    }
    [[nodiscard]] static QStringList ownNames()
    {
        QStringList names;
        for (const Language language : allLanguages)
            names.append(ownName(language));
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"portrait", "small"}) {
            const GlassKind glass = glassNamed(QString::fromLatin1(name));
            const bool small = glass.name == QStringLiteral("small");
            QSet<QString> seen;
            for (const Scene &scene : scenes()) {
                if (scene.outOfOrder || scene.services != 0 ||
                    (!scene.onlyOn.isEmpty() && scene.onlyOn != glass.name))
                    continue;
                // A window is slow to make: a scene is looked at when it shows something new.
                const auto [kind, panel] = kindOf(scene, small);
                if (seen.contains(kind))
                    continue;
                seen.insert(kind);
                Stage stage(glass, english(), scene);
                if (!small)
                    for (const Language language : allLanguages)
                        m_sights.append(look(stage, scene, glass.name, {language, 100, ColourScheme::Light}));
                // The panel with more keys is there for large letters only.
                else if (panel != Shown::MorePanel)
                    m_sights.append(look(stage, scene, glass.name, english(100)));
                if (small)
                    m_sights.append(look(stage, scene, glass.name, english(200)));
            }
        }
        QVERIFY(m_sights.size() > 120);
    }

    void everythingThatCanBeTouchedHasARoleAndAName()
    {
        QList<QPair<QString, QString>> faults;
        for (const Sight &sight : m_sights) {
            for (const QString &name : sight.nameless)
                faults.append({sight.where(), name});
            if (sight.names.contains(QString()))
                faults.append({sight.where(), QStringLiteral("a control without a name")});
        }
        fail(faults);
    }

    void noTwoThingsOfAScreenAreCalledTheSame()
    {
        QList<QPair<QString, QString>> faults;
        for (const Sight &sight : m_sights) {
            QStringList names = sight.names;
            names.sort();
            for (int i = 1; i < names.size(); ++i)
                if (names.at(i) == names.at(i - 1))
                    faults.append({sight.where(), names.at(i)});
        }
        fail(faults);
    }

    void everyWordIsOfTheLanguageShown()
    {
        QList<QPair<QString, QString>> faults;
        for (const Sight &sight : m_sights)
            for (const QString &text : sight.words) {
                if (!isWording(text) || ownNames().contains(text))
                    continue;
                if (hasCyrillic(text) != (sight.look.language == Language::Ukrainian))
                    faults.append({sight.where(), text});
            }
        fail(faults);
    }

    /// Polish, English and German write with the same letters: what says the same in two of them was not
    /// translated, but for names and a few words that are the same.
    void aChangeOfLanguageChangesEveryWord()
    {
        static const QStringList same{QStringLiteral("Text"), QStringLiteral("Kontrast")};
        QList<QPair<QString, QString>> faults;
        QHash<QString, QHash<Language, QStringList>> scenes;
        for (const Sight &sight : m_sights)
            if (sight.glass == QStringLiteral("portrait"))
                scenes[sight.scene].insert(sight.look.language, sight.words);
        for (auto scene = scenes.cbegin(); scene != scenes.cend(); ++scene)
            for (const auto &[one, other] : {std::pair(Language::Polish, Language::English),
                                             std::pair(Language::Polish, Language::German),
                                             std::pair(Language::English, Language::German)})
                for (const QString &text : scene->value(one))
                    if (isWording(text) && scene->value(other).contains(text) && !same.contains(text) &&
                        !ownNames().contains(text))
                        faults.append({scene.key(), text});
        fail(faults);
    }

    void theKeysOfTheSillStandAtTheSamePlaceEverywhere()
    {
        QList<QPair<QString, QString>> faults;
        QHash<QString, QHash<QString, QRectF>> places;
        for (const Sight &sight : m_sights) {
            const QString kind = QStringLiteral("%1 %2 %3")
                                     .arg(sight.glass, codeOf(sight.look.language))
                                     .arg(sight.look.textPercent);
            QHash<QString, QRectF> &known = places[kind];
            for (auto key = sight.sill.cbegin(); key != sight.sill.cend(); ++key)
                if (known.contains(key.key()) && known.value(key.key()) != key.value())
                    faults.append({sight.where(), key.key() + QStringLiteral(" has moved")});
                else
                    known.insert(key.key(), key.value());
        }
        for (const Sight &sight : m_sights) {
            QStringList expected;
            if (sight.glass == QStringLiteral("portrait"))
                expected = {QStringLiteral("help"),    QStringLiteral("staff"),    QStringLiteral("language"),
                            QStringLiteral("letters"), QStringLiteral("contrast"), QStringLiteral("voice")};
            else if (sight.look.textPercent == 100)
                expected = {QStringLiteral("help"), QStringLiteral("language"), QStringLiteral("letters"),
                            QStringLiteral("voice")};
            else
                expected = {QStringLiteral("help"), QStringLiteral("letters"), QStringLiteral("more")};
            // Nobody is there yet who could go back: opening hours stand in that place.
            if (!sight.idle)
                expected.append(QStringLiteral("back"));
            if (!sight.idle && !expected.contains(QStringLiteral("more")))
                expected.append(QStringLiteral("restart"));
            for (const QString &key : expected)
                if (!sight.sill.contains(key))
                    faults.append({sight.where(), key + QStringLiteral(" is missing")});
        }
        // Letters of another size and other words leave them where they are, too.
        const auto polish = places.value(QStringLiteral("portrait pl 100"));
        for (const char *language : {"en", "uk", "de"})
            if (places.value(QStringLiteral("portrait %1 100").arg(QString::fromLatin1(language))) != polish)
                faults.append(
                    {QString::fromLatin1(language), QStringLiteral("keys stand at places of their own")});
        fail(faults);
    }
};

QTEST_MAIN(EveryScreen)
#include "tst_everyscreen.moc"
