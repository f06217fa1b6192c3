// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include "domain/navkey.h"
#include "stage.h"

class QPointingDevice;

namespace okienko::test
{

/// English letters: the words of the tests are then those of the sources.
inline Stage::Look english(int percent = 100) { return {Language::English, percent, ColourScheme::Light}; }

/// "portrait", "landscape" or "small".
[[nodiscard]] GlassKind glassNamed(const QString &name);

/// Somebody in front of the glass of a whole terminal: sees what is called by a name there, and touches it at
/// its place in the window. Touches are events of the window; nothing is called on an item.
class Visitor
{
public:
    explicit Visitor(const QString &glass = QStringLiteral("portrait"), const Stage::Look &look = english(),
                     const std::function<void(World &)> &before = {});
    ~Visitor();

    /// A finger on the control of this name. False, with a list of what there is, when there is not exactly
    /// one.
    [[nodiscard]] bool touch(const QString &name);
    [[nodiscard]] bool touch(const char *name) { return touch(QString::fromUtf8(name)); }
    /// The same with an event of a touch screen.
    [[nodiscard]] bool tap(const QString &name);
    /// A key of the keypad or keyboard.
    void press(Qt::Key key);
    void press(NavKey key);
    /// How many keys of the keypad were pressed so far.
    [[nodiscard]] int presses() const { return m_presses; }
    void forgetPresses() { m_presses = 0; }
    /// A code under the scanner, which types it at once.
    void scan(const QString &code);
    /// How many fingers came down so far.
    [[nodiscard]] int touches() const { return m_touches; }

    /// Names of everything that can be touched and is in play, in reading order.
    [[nodiscard]] QStringList controls() const;
    [[nodiscard]] QList<QQuickItem *> controlItems() const;
    [[nodiscard]] QQuickItem *control(const QString &name) const;
    [[nodiscard]] bool offers(const QString &name) const { return control(name) != nullptr; }
    [[nodiscard]] bool offers(const char *name) const { return offers(QString::fromUtf8(name)); }
    [[nodiscard]] bool isChosen(const QString &name) const;
    /// Everything that is drawn as words and not covered by a question, also what a control says.
    [[nodiscard]] QStringList words() const;
    /// Words of some text on the glass contain these.
    [[nodiscard]] bool reads(const QString &words) const;
    [[nodiscard]] bool reads(const char *words) const { return reads(QString::fromUtf8(words)); }
    /// The sill's keys by name ("back"), where they show.
    [[nodiscard]] QHash<QString, QRectF> sill() const;

    /// Waits until layout and answers have come to rest.
    void rest();
    /// Time of the terminal's clock passes, and its ticks come.
    void wait(std::chrono::milliseconds time);

    [[nodiscard]] QQuickWindow *window() const { return m_stage.window(); }
    [[nodiscard]] Stage &stage() { return m_stage; }
    [[nodiscard]] World &world() { return m_stage.world(); }
    [[nodiscard]] Lobby &lobby() { return m_stage.world().lobby(); }
    [[nodiscard]] FakeVoice &voice() { return *m_stage.world().voice; }
    [[nodiscard]] FakePrinter &printer() { return *m_stage.world().printer; }

private:
    [[nodiscard]] bool find(const QString &name, QPoint &place);
    void waitForTheLock() const;

    Stage m_stage;
    std::unique_ptr<QPointingDevice> m_finger;
    std::unique_ptr<QObject> m_lock; ///< tells whether the lock against the second strike is closed
    int m_touches = 0;
    int m_presses = 0;
    QString m_last; ///< what was touched before, and since when
    QElapsedTimer m_since;
};

/// The control that a touch at this item belongs to, by its class in QML: "KSillKey".
[[nodiscard]] bool isA(const QObject *object, const char *type);
/// Goes through an item and everything in it that shows.
void walk(QQuickItem *item, const std::function<void(QQuickItem *)> &meet);

} // namespace okienko::test
