// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/shellparts.h"

#include <QEventLoop>
#include <QFontMetricsF>

#include "controls/pictures.h"
#include "terminal/ownfonts.h"

namespace okienko
{

ShellParts::ShellParts() : m_window(&m_engine)
{
    addPictures(m_engine);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_window.loadUrl(QUrl(QStringLiteral("qrc:/qt/qml/Okienko/Shell/Main.qml")), QQmlComponent::Asynchronous);
    // Fonts are looked for when the first letter is measured.
    m_fonts = std::async(std::launch::async, [] {
        useOwnFonts();
        QFont font(QStringLiteral("Noto Sans"));
        static_cast<void>(QFontMetricsF(font).horizontalAdvance(QLatin1Char('0')));
        font.setBold(true);
        static_cast<void>(QFontMetricsF(font).horizontalAdvance(QLatin1Char('0')));
    });
}

QQmlComponent &ShellParts::window()
{
    m_fonts.wait();
    if (m_window.isLoading()) {
        QEventLoop loop;
        QObject::connect(&m_window, &QQmlComponent::statusChanged, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return m_window;
}

} // namespace okienko
