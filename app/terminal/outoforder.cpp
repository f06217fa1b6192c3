// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/outoforder.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QScreen>
#include <QTimer>

#include "access/readingorder.h"
#include "controls/pictures.h"
#include "operator/sidedoor.h"
#include "terminal/arguments.h"
#include "terminal/report.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logOutOfOrder, "okienko.outoforder")

constexpr auto lookAgainAfter = 2s;
constexpr auto settleTime = 260ms;
const char *const sentence =
    QT_TRANSLATE_NOOP("OutOfOrder", "This terminal gives no tickets now. Please go to counter %1.");
const char *const sentenceWithoutCounter =
    QT_TRANSLATE_NOOP("OutOfOrder", "This terminal gives no tickets now. Please go to the information desk.");

QString saidIn(Language language, const Office &office)
{
    const Service *information = office.generalInformation();
    const QString counter =
        information != nullptr ? office.counterLabels(information->id).value(0) : QString();
    const char *words = counter.isEmpty() ? sentenceWithoutCounter : sentence;
    QTranslator translator;
    QString text = translator.load(QStringLiteral(":/i18n/okienko_%1.qm").arg(codeOf(language)))
                       ? translator.translate("OutOfOrder", words)
                       : QString();
    if (text.isEmpty())
        text = QString::fromUtf8(words);
    // The number stays with the word before it.
    text.replace(QStringLiteral(" %1"), QChar(QChar::Nbsp) + QStringLiteral("%1"));
    return counter.isEmpty() ? text : text.arg(counter);
}

QString adviceFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::StorageFull:
        return QStringLiteral("the disk is full: make room, the terminal comes back");
    case ErrorKind::StorageReadOnly:
        return QStringLiteral("the disk or folder cannot be written: see whether the disk fell back to "
                              "read-only, and whose the folder is");
    case ErrorKind::StorageBusy: return QStringLiteral("another okienko runs on this state_folder");
    case ErrorKind::NewerVersion: return QStringLiteral("install the version that wrote the file");
    case ErrorKind::Invalid:
        return QStringLiteral("give each office a state_folder of its own, or the right office_folder");
    default: return QStringLiteral("look at the disk (dmesg, smartctl), then at the rights of the folder");
    }
}

void reportWords(const QQuickWindow &window, Report &report)
{
    QJsonArray items;
    for (const SpokenItem &item : ReadingOrder(window.contentItem()).items())
        items.append(QJsonObject{{QStringLiteral("name"), item.name}});
    report.add(QStringLiteral("screen"),
               {{QStringLiteral("name"), QStringLiteral("OutOfOrder")}, {QStringLiteral("items"), items}});
}

} // namespace

OutOfOrder::OutOfOrder(const Office &office, const Front::Glass &glass)
{
    QStringList sentences;
    for (const Language language : office.languages)
        sentences.append(saidIn(language, office));
    const QSize size = glass.size.isEmpty() ? QGuiApplication::primaryScreen()->size() : glass.size;
    addPictures(m_engine);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties({{QStringLiteral("pxPerMm"), glass.pxPerMm},
                                   {QStringLiteral("glassWidth"), size.width()},
                                   {QStringLiteral("glassHeight"), size.height()},
                                   {QStringLiteral("officeName"), office.names.in(office.defaultLanguage)},
                                   {QStringLiteral("sentences"), sentences}});
}

Result<void> OutOfOrder::open()
{
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Okienko/Shell/OutOfOrder.qml")));
    if (window() == nullptr)
        return failure(ErrorKind::Internal, QStringLiteral("the window was not loaded"));
    return {};
}

QQuickWindow *OutOfOrder::window() const
{
    const QList<QObject *> roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.constFirst());
}

int showOutOfOrder(const Office &office, const Front::Glass &glass, const Error &why,
                   const QString &operatorSocket, const std::function<bool()> &cured, Report *report)
{
    const QString told = why.detail + QStringLiteral("; ") + adviceFor(why.kind);
    qCCritical(logOutOfOrder).noquote() << told;
    // Not ours to show anything: the other one has the glass, or ends just now.
    if (why.kind == ErrorKind::StorageBusy)
        return exitToRestart;
    SideDoor door([told](const QJsonObject &question) { return SideDoor::outOfOrder(question, told); });
    if (const auto listening = door.listen(operatorSocket); !listening)
        qCWarning(logOutOfOrder).noquote() << listening.error().detail;
    OutOfOrder front(office, glass);
    if (const auto opened = front.open(); !opened)
        qCCritical(logOutOfOrder).noquote() << opened.error().detail;
    else if (report != nullptr)
        QTimer::singleShot(settleTime, front.window(), [&] { reportWords(*front.window(), *report); });
    QTimer again;
    QObject::connect(&again, &QTimer::timeout, QCoreApplication::instance(), [&cured] {
        if (!cured())
            return;
        qCInfo(logOutOfOrder) << "the ledger can be kept again; starting anew";
        QCoreApplication::exit(exitToRestart);
    });
    again.start(lookAgainAfter);
    return QCoreApplication::exec();
}

} // namespace okienko
