// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/front.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QQuickItem>
#include <QScreen>
#include <QtQml/qqmlextensionplugin.h>

#include "access/readingorder.h"
#include "desk/printqueue.h"
#include "terminal/arguments.h"
#include "terminal/navigator.h"
#include "terminal/report.h"
#include "viewmodels/lobby.h"

Q_IMPORT_QML_PLUGIN(Okienko_AccessPlugin)
Q_IMPORT_QML_PLUGIN(Okienko_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Okienko_ThemePlugin)
Q_IMPORT_QML_PLUGIN(OkienkoControlsPlugin)
Q_IMPORT_QML_PLUGIN(Okienko_ScreensPlugin)
Q_IMPORT_QML_PLUGIN(Okienko_ShellPlugin)

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logFront, "okienko.front")

/// Longer than the longest motion of a screen (look, section 11), so that everything stands where it will
/// stay.
constexpr auto settleTime = 260ms;

QString nameOf(const char *enumeration, int value)
{
    const QMetaObject &shown = Shown::staticMetaObject;
    return QString::fromLatin1(shown.enumerator(shown.indexOfEnumerator(enumeration)).valueToKey(value));
}

} // namespace

Front::Front(Lobby &lobby, PrintQueue &queue, const Glass &glass, Report *report,
             std::unique_ptr<ShellParts> parts, QObject *parent)
    : QObject(parent), m_lobby(lobby), m_glass(glass), m_report(report), m_parts(std::move(parts))
{
    connect(&m_lobby, &Lobby::settingsChanged, this, &Front::speakLanguage);
    connect(&m_scanner, &WedgeScanner::scanned, &m_lobby, &Lobby::scanned);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &Front::settled);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_lobby, &Lobby::screenChanged, this, settle);
    connect(&m_lobby, &Lobby::panelChanged, this, settle);
    connect(&m_lobby, &Lobby::saysAnew, this, settle);
    // Whoever asks for the voice, or for another language, hears the screen that stands there.
    connect(&m_lobby, &Lobby::settingsChanged, this, [this, settle] {
        const bool voice = m_lobby.voice();
        const QString language = m_lobby.language();
        if (voice && (!m_voice || language != m_spoken))
            settle();
        m_voice = voice;
        m_spoken = language;
    });
    connect(&m_lobby, &Lobby::ticketShown, this, [this](const QString &number) { m_number = number; });
    if (m_report == nullptr)
        return;
    connect(&m_lobby, &Lobby::settingsChanged, this, settle);
    connect(&queue, &PrintQueue::paperNews, this, [this](const PaperNews &news) {
        m_report->add(QStringLiteral("print"),
                      {{QStringLiteral("state"),
                        nameOf("Paper", news.state == PrintState::Printed   ? Shown::PaperReady
                                        : news.state == PrintState::Pending ? Shown::PaperWaiting
                                        : news.state == PrintState::Shelved ? Shown::PaperShelved
                                                                            : Shown::PaperPrinting)},
                       {QStringLiteral("accepted"), news.state == PrintState::Accepted},
                       {QStringLiteral("trouble"), nameOf("Trouble", static_cast<int>(news.trouble))},
                       {QStringLiteral("since_touch_ms"), Report::monotonicMilliseconds() - m_lastTouch}});
    });
}

Front::~Front() = default;

Result<void> Front::open()
{
    speakLanguage();
    const bool wholeScreen = m_glass.size.isEmpty();
    if (wholeScreen)
        m_glass.size = QGuiApplication::primaryScreen()->size();
    QQmlComponent &shell = m_parts->window();
    m_root.reset(
        shell.createWithInitialProperties({{QStringLiteral("lobby"), QVariant::fromValue(&m_lobby)},
                                           {QStringLiteral("pxPerMm"), m_glass.pxPerMm},
                                           {QStringLiteral("glassWidth"), m_glass.size.width()},
                                           {QStringLiteral("glassHeight"), m_glass.size.height()},
                                           {QStringLiteral("reducedMotion"), m_glass.reducedMotion}}));
    m_window = qobject_cast<QQuickWindow *>(m_root.get());
    if (m_window == nullptr)
        return failure(ErrorKind::Internal,
                       QStringLiteral("the shell was not loaded: ") + shell.errorString().trimmed());

    m_navigator = std::make_unique<Navigator>(m_lobby, m_parts->engine(), m_window);
    m_window->installEventFilter(this);
    if (wholeScreen)
        m_window->showFullScreen();
    connect(m_window, &QQuickWindow::frameSwapped, this, &Front::frameSwapped);
    // Without a window manager nobody else gives the window the keyboard.
    m_window->requestActivate();
    m_settle.start();
    return {};
}

void Front::speakLanguage()
{
    if (m_language == m_lobby.language())
        return;
    m_language = m_lobby.language();
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/i18n/okienko_%1.qm").arg(m_language)))
        QCoreApplication::installTranslator(&m_translator);
    if (m_root)
        m_parts->engine().retranslate();
}

bool Front::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_navigator->leave();
        m_lobby.touched();
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::TouchEnd: m_lastTouch = Report::monotonicMilliseconds(); break;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // By when it was pressed: a screen that is being drawn holds keys up, and tears no code apart.
        const std::chrono::milliseconds pressed(key->timestamp() > 0 ? static_cast<qint64>(key->timestamp())
                                                                     : Report::monotonicMilliseconds());
        if (m_scanner.hear(key->text().trimmed(), enter, pressed))
            return true;
        m_lastTouch = Report::monotonicMilliseconds();
        if (const auto meaning = m_navigator->meaningOf(*key)) {
            if (!key->isAutoRepeat())
                m_navigator->press(*meaning);
            return true;
        }
        m_lobby.touched();
        break;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void Front::press(NavKey key)
{
    m_lastTouch = Report::monotonicMilliseconds();
    if (m_navigator != nullptr)
        m_navigator->press(key);
}

void Front::frameSwapped()
{
    if (!std::exchange(m_framed, true)) {
        if (m_report != nullptr)
            m_report->add(QStringLiteral("first-frame"), {});
        QMetaObject::invokeMethod(this, &Front::furnish, Qt::QueuedConnection);
    }
    if (!m_number.isEmpty())
        reportTicket();
}

void Front::furnish()
{
    QVariant done;
    if (QMetaObject::invokeMethod(m_window, "furnish", Q_RETURN_ARG(QVariant, done)) && done.toBool())
        return;
    qCCritical(logFront) << "the screens cannot be made: the installation is not whole";
    QCoreApplication::exit(exitWrongSetup);
}

void Front::reportTicket()
{
    const QString number = std::exchange(m_number, {});
    if (m_report != nullptr)
        m_report->add(QStringLiteral("ticket"), {{QStringLiteral("number"), number},
                                                 {QStringLiteral("touch_to_number_ms"),
                                                  Report::monotonicMilliseconds() - m_lastTouch}});
}

void Front::settled()
{
    if (m_window == nullptr)
        return;
    m_navigator->leave(); // what comes up is read as a whole
    const ReadingOrder order(m_window->contentItem());
    m_lobby.readOut(order.items());
    // What scripts held of the visit goes now, not when the engine runs short of memory.
    if (m_lobby.screen() == Shown::Idle)
        m_parts->engine().collectGarbage();
    if (m_report == nullptr)
        return;
    QJsonArray items;
    for (const ReadingOrder::Stop &stop : order.stops()) {
        const QRectF place = stop.item->mapRectToScene(QRectF(0, 0, stop.item->width(), stop.item->height()));
        items.append(QJsonObject{{QStringLiteral("name"), stop.spoken.name},
                                 {QStringLiteral("value"), stop.spoken.value},
                                 {QStringLiteral("role"), static_cast<int>(stop.spoken.role)},
                                 {QStringLiteral("unavailable"), stop.spoken.unavailable},
                                 {QStringLiteral("x"), place.x()},
                                 {QStringLiteral("y"), place.y()},
                                 {QStringLiteral("w"), place.width()},
                                 {QStringLiteral("h"), place.height()}});
    }
    m_report->add(QStringLiteral("screen"), {{QStringLiteral("name"), nameOf("Screen", m_lobby.screen())},
                                             {QStringLiteral("panel"), nameOf("Panel", m_lobby.panel())},
                                             {QStringLiteral("language"), m_lobby.language()},
                                             {QStringLiteral("items"), items}});
}

} // namespace okienko
