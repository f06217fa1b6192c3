// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/log.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <cstdio>

namespace okienko
{

namespace
{

const char *nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "error";
    case QtFatalMsg: return "fatal";
    }
    return "?";
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QString line = message;
    line.replace(QLatin1Char('\n'), QLatin1String(" | "));
    std::fprintf(stderr, "%s %s %s: %s\n",
                 qPrintable(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)), nameOf(type),
                 context.category != nullptr ? context.category : "default", qPrintable(line));
}

} // namespace

void startLog(Config::LogLevel level)
{
    QString rules;
    switch (level) {
    case Config::LogLevel::Error:
        rules = QStringLiteral("*.debug=false\n*.info=false\n*.warning=false");
        break;
    case Config::LogLevel::Warning: rules = QStringLiteral("*.debug=false\n*.info=false"); break;
    case Config::LogLevel::Info: rules = QStringLiteral("*.debug=false"); break;
    case Config::LogLevel::Debug: rules = QStringLiteral("okienko.*.debug=true"); break;
    }
    QLoggingCategory::setFilterRules(rules);
    qInstallMessageHandler(write);
}

} // namespace okienko
