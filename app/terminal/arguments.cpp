// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/arguments.h"

#include <QCommandLineParser>
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

#include "terminal/report.h"

namespace okienko
{

namespace
{

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char one = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[0], &one, sizeof one);
}

[[noreturn]] void endWith(const QString &message)
{
    std::fprintf(stderr, "okienko: %s\n", qPrintable(message));
    std::exit(exitWrongSetup);
}

} // namespace

Arguments readArguments(int argc, char *argv[])
{
    // The application object comes later, because it reads the renderer's settings when it is made.
    QCoreApplication::setApplicationName(QStringLiteral("okienko"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OKIENKO_VERSION));
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The self-service terminal of a public office."));
    const QCommandLineOption config(QStringLiteral("config"), QStringLiteral("The configuration file."),
                                    QStringLiteral("FILE"), defaultConfigPath());
    const QCommandLineOption report(QStringLiteral("report"),
                                    QStringLiteral("Appends what is shown to FILE, one JSON object a line."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption window(
        QStringLiteral("window"),
        QStringLiteral("A window of WIDTHxHEIGHT pixels instead of the whole screen."),
        QStringLiteral("WIDTHxHEIGHT"));
    const QCommandLineOption still(QStringLiteral("reduced-motion"),
                                   QStringLiteral("Nothing moves on the screen."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Shows this help."));
    const QCommandLineOption version(QStringLiteral("version"), QStringLiteral("Shows the version."));
    parser.addOptions({config, report, window, still, help, version});
    if (!parser.parse(words))
        endWith(parser.errorText() + QStringLiteral("; see okienko --help"));
    if (parser.isSet(help)) {
        std::printf("%s", qPrintable(parser.helpText()));
        std::exit(0);
    }
    if (parser.isSet(version)) {
        std::printf("okienko %s\n", OKIENKO_VERSION);
        std::exit(0);
    }
    if (!parser.positionalArguments().isEmpty())
        endWith(QStringLiteral("unexpected \"%1\"; see okienko --help")
                    .arg(parser.positionalArguments().constFirst()));

    Arguments arguments;
    arguments.configFile = parser.value(config);
    arguments.reportFile = parser.value(report);
    arguments.reducedMotion = parser.isSet(still);
    if (parser.isSet(window)) {
        const QStringList sides = parser.value(window).split(QLatin1Char('x'));
        arguments.window = {sides.value(0).toInt(), sides.value(1).toInt()};
        if (sides.size() != 2 || arguments.window.width() < 320 || arguments.window.height() < 320)
            endWith(QStringLiteral("--window %1: write it as 1080x1920, at least 320 each")
                        .arg(parser.value(window)));
    }
    return arguments;
}

Config configOrExit(const Arguments &arguments)
{
    const auto file = loadConfig(arguments.configFile);
    if (!file) {
        QStringList lines;
        for (const Problem &problem : file.error())
            lines.append(problem.line());
        endWith(lines.join(QLatin1Char('\n')));
    }
    for (const Problem &warning : file->warnings)
        std::fprintf(stderr, "okienko: warning: %s\n", qPrintable(warning.line()));
    return file->config;
}

void chooseRenderer(const Config &config)
{
    if (config.screen.renderer == Config::Screen::Renderer::Software)
        qputenv("QT_QUICK_BACKEND", "software");
    // Nothing of the terminal is edited by an input method of the desktop; its keyboard is its own.
    qputenv("QT_IM_MODULE", "none");
}

Terminal::Settings settingsOf(const Config &config)
{
    Terminal::Settings settings;
    settings.patience = {config.idle.warnAfter, config.idle.speechWarnAfter, config.idle.answerWithin};
    settings.rate = {config.busyRate.tickets, config.busyRate.within};
    settings.volume = config.voice.volume;
    settings.digits = config.shape().digits;
    settings.voice = config.voice.enabled;
    if (config.printer) {
        settings.printing.rollMm = config.printer->rollLengthM * 1000.0;
        settings.printing.lowAtTickets = config.printer->lowAtTickets;
    }
    return settings;
}

Front::Glass glassOf(const Config &config, const Arguments &arguments)
{
    return {config.screen.pxPerMm, arguments.window, config.screen.reducedMotion || arguments.reducedMotion};
}

std::unique_ptr<Report> reportOrExit(const Arguments &arguments)
{
    return arguments.reportFile.isEmpty() ? nullptr : orExit(Report::open(arguments.reportFile));
}

void endOnSignals(QCoreApplication &app)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [] { QCoreApplication::quit(); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

} // namespace okienko
