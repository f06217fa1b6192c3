// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/navigator.h"

#include <QQmlEngine>

#include "access/focuspath.h"
#include "access/readingcursor.h"
#include "viewmodels/lobby.h"

namespace okienko
{

namespace
{

template <typename Singleton>
Singleton *singleton(QQmlEngine &engine, const char *name)
{
    return engine.singletonInstance<Singleton *>(qmlTypeId("Okienko.Access", 1, 0, name));
}

} // namespace

Navigator::Navigator(Lobby &lobby, QQmlEngine &engine, QQuickWindow *window, QObject *parent)
    : QObject(parent), m_lobby(lobby), m_window(window), m_path(singleton<FocusPath>(engine, "FocusPath")),
      m_cursor(singleton<ReadingCursor>(engine, "ReadingCursor"))
{
}

void Navigator::leave() { m_cursor->leave(); }

std::optional<NavKey> Navigator::meaningOf(const QKeyEvent &key) const
{
    switch (key.key()) {
    case Qt::Key_Escape: return NavKey::Back;
    case Qt::Key_F1: return NavKey::Help;
    default: break;
    }
    if (!m_lobby.voice())
        return std::nullopt;
    switch (key.key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
    case Qt::Key_Tab: return NavKey::Next;
    case Qt::Key_Up:
    case Qt::Key_Left:
    case Qt::Key_Backtab: return NavKey::Previous;
    case Qt::Key_Home: return NavKey::Repeat;
    case Qt::Key_PageUp: return NavKey::Louder;
    case Qt::Key_PageDown: return NavKey::Quieter;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Select: return NavKey::Activate;
    default: return std::nullopt;
    }
}

void Navigator::press(NavKey key)
{
    m_lobby.touched();
    m_path->setKeysInUse(true);
    switch (key) {
    case NavKey::Next: step(1); break;
    case NavKey::Previous: step(-1); break;
    case NavKey::Activate: activate(); break;
    case NavKey::Back: m_lobby.back(); break;
    case NavKey::Help:
        // A second time ends it.
        if (m_lobby.panel() == Shown::HelpPanel)
            m_lobby.closePanel();
        else
            m_lobby.openHelp();
        break;
    case NavKey::Repeat: m_lobby.readOut(ReadingOrder(m_window->contentItem()).items()); break;
    case NavKey::Louder:
        m_lobby.changeVolume(1);
        sayWhereItStands();
        break;
    case NavKey::Quieter:
        m_lobby.changeVolume(-1);
        sayWhereItStands();
        break;
    case NavKey::HeadphonesIn: m_lobby.headphones(true); break;
    case NavKey::HeadphonesOut: m_lobby.headphones(false); break;
    }
}

void Navigator::step(int by)
{
    const auto over = m_lobby.voice() ? ReadingCursor::Over::Everything : ReadingCursor::Over::Controls;
    if (!m_cursor->step(m_window->contentItem(), by, over))
        m_lobby.nothingFurther();
    sayWhereItStands();
}

void Navigator::activate()
{
    const auto stop = m_cursor->stop(m_window->contentItem());
    const Access *access = stop ? Access::of(stop->item) : nullptr;
    if (access == nullptr || !access->isControl()) {
        m_lobby.nothingFurther();
        sayWhereItStands();
        return;
    }
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(stop->item, &down);
}

void Navigator::sayWhereItStands()
{
    if (const auto stop = m_cursor->stop(m_window->contentItem()))
        m_lobby.readOutOne(stop->spoken);
}

} // namespace okienko
