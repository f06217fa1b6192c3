// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickWindow>
#include <QTimer>
#include <QTranslator>

#include <memory>

#include "devices/wedgescanner.h"
#include "domain/result.h"
#include "terminal/shellparts.h"

namespace okienko
{

class Lobby;
class Navigator;
enum class NavKey;
class PrintQueue;
class Report;

/// The window on the glass: loads the shell, keeps its words in the visitor's language, notices every touch
/// and scan, and hands what has come up on the screen to the voice.
class Front : public QObject
{
    Q_OBJECT

public:
    struct Glass {
        double pxPerMm = 4.03;
        QSize size; ///< empty: the whole screen
        bool reducedMotion = false;
    };
    /// @param report may be null. Lobby, queue and report outlive the front.
    /// @param parts may have begun to load long before.
    Front(Lobby &lobby, PrintQueue &queue, const Glass &glass, Report *report,
          std::unique_ptr<ShellParts> parts = std::make_unique<ShellParts>(), QObject *parent = nullptr);
    ~Front() override;

    /// Shows the window. Fails when the shell cannot be loaded; the detail names the file and line.
    Result<void> open();
    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    /// A key of the keypad.
    void press(NavKey key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void speakLanguage();
    void settled();
    void frameSwapped();
    void furnish();
    void reportTicket();

    Lobby &m_lobby;
    Glass m_glass;
    Report *m_report;
    std::unique_ptr<ShellParts> m_parts;
    std::unique_ptr<QObject> m_root;
    QTranslator m_translator;
    QString m_language;
    WedgeScanner m_scanner;
    QPointer<QQuickWindow> m_window;
    std::unique_ptr<Navigator> m_navigator;
    bool m_voice = false; ///< as heard last
    QString m_spoken;     ///< language, as heard last
    QTimer m_settle;
    qint64 m_lastTouch = 0;
    QString m_number; ///< set between the ticket and the frame that shows it
    bool m_framed = false;
};

} // namespace okienko
