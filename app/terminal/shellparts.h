// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlComponent>
#include <QQmlEngine>

#include <future>

namespace okienko
{

/// The engine, the shell's types and the fonts. They are fetched in the background from construction on,
/// while the office's files are read and the books are opened: that is a third of the way to the first frame.
///
/// Lives on the GUI thread, after QGuiApplication.
class ShellParts
{
public:
    ShellParts();

    /// The engine has the pictures and the import path of the program.
    [[nodiscard]] QQmlEngine &engine() { return m_engine; }
    /// Waits for what is not there yet. An error is told by the component itself.
    [[nodiscard]] QQmlComponent &window();

private:
    QQmlEngine m_engine;
    QQmlComponent m_window;
    std::future<void> m_fonts;
};

} // namespace okienko
