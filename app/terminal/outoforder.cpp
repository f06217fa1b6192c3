// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/outoforder.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QScreen>
#include <QTimer>

#include <cstdio>

#include "controls/pictures.h"
#include "terminal/arguments.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

constexpr auto lookAgainAfter = 60s;
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
    return counter.isEmpty() ? text : text.arg(counter);
}

} // namespace

int showOutOfOrder(const Office &office, const Front::Glass &glass, const Error &why)
{
    std::fprintf(stderr, "okienko: %s\n", qPrintable(why.detail));
    QStringList sentences;
    for (const Language language : office.languages)
        sentences.append(saidIn(language, office));

    const QSize size = glass.size.isEmpty() ? QGuiApplication::primaryScreen()->size() : glass.size;
    QQmlApplicationEngine engine;
    addPictures(engine);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("pxPerMm"), glass.pxPerMm},
                                 {QStringLiteral("glassWidth"), size.width()},
                                 {QStringLiteral("glassHeight"), size.height()},
                                 {QStringLiteral("officeName"), office.names.in(office.defaultLanguage)},
                                 {QStringLiteral("sentences"), sentences}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Okienko/Shell/OutOfOrder.qml")));
    QTimer::singleShot(lookAgainAfter, QCoreApplication::instance(),
                       [] { QCoreApplication::exit(exitToRestart); });
    return QCoreApplication::exec();
}

} // namespace okienko
