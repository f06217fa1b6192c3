// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QQmlEngine>
#include <QQuickWindow>

#include <optional>

#include "domain/navkey.h"

namespace okienko
{

class FocusPath;
class Lobby;
class ReadingCursor;

/// Leads over the glass by keys: with the voice on over everything that stands there, each thing said as it
/// is reached; without it over what can be pressed.
class Navigator : public QObject
{
    Q_OBJECT

public:
    Navigator(Lobby &lobby, QQmlEngine &engine, QQuickWindow *window, QObject *parent = nullptr);

    /// The key of a keypad.
    void press(NavKey key);
    /// What an ordinary key means: Escape, F1; with the voice on also arrows, Enter and the page keys.
    /// Nothing: it is an ordinary key.
    [[nodiscard]] std::optional<NavKey> meaningOf(const QKeyEvent &key) const;
    /// Another screen has come up, or a finger is on the glass.
    void leave();

private:
    void step(int by);
    void activate();
    void sayWhereItStands();

    Lobby &m_lobby;
    QQuickWindow *m_window;
    FocusPath *m_path;
    ReadingCursor *m_cursor;
};

} // namespace okienko
