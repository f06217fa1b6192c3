// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "api/officeserver.h"
#include "api/servercommands.h"

using namespace okienko;
using namespace okienko::backoffice;

namespace
{

constexpr std::chrono::hours PapersLookedAtEvery{24};
constexpr std::chrono::minutes OfficesLookedAfterEvery{1};

int usage(QTextStream &out, int ending)
{
    out << "okienko-backoffice [--config FILE] serve\n";
    for (const ServerCommand &command : serverCommands())
        out << "okienko-backoffice [--config FILE] " << command.name << ' ' << command.usage << "\n    "
            << command.help << '\n';
    out << "The configuration is " << defaultServerConfigPath() << " unless told otherwise.\n";
    return ending;
}

/// SIGTERM and SIGINT become ordinary events. To be called before any thread is made.
int signalsAsFile()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

int serve(QCoreApplication &app, const ServerConfig &config, QTextStream &out)
{
    const int signalFile = signalsAsFile();
    Journal journal(config.logLevel);
    const auto server = OfficeServer::start(config, journal);
    if (!server) {
        out << "okienko-backoffice: " << server.error().detail << '\n';
        return NotDone;
    }
    journal.write(Journal::Level::Info, QStringLiteral("started"),
                  {{QStringLiteral("version"), QStringLiteral(OKIENKO_VERSION)},
                   {QStringLiteral("pagesPort"), (*server)->pagesPort()},
                   {QStringLiteral("devicesPort"), (*server)->devicesPort()}});
    QSocketNotifier bell(signalFile, QSocketNotifier::Read);
    QObject::connect(&bell, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    QTimer daily;
    QObject::connect(&daily, &QTimer::timeout, &app, [&] {
        const Result<void> renewed = (*server)->renewPapers();
        if (!renewed)
            journal.write(Journal::Level::Error, QStringLiteral("papers-not-renewed"),
                          {{QStringLiteral("why"), renewed.error().detail}});
    });
    daily.start(PapersLookedAtEvery);
    QTimer rounds;
    QObject::connect(&rounds, &QTimer::timeout, &app, [&] { (*server)->lookAfterOffices(); });
    rounds.start(OfficesLookedAfterEvery);
    const int ending = QCoreApplication::exec();
    (*server)->stop();
    journal.write(Journal::Level::Info, QStringLiteral("stopped"));
    close(signalFile);
    return ending;
}

/// The command of these words, and what stands behind them.
const ServerCommand *commandOf(QStringList &words)
{
    for (const ServerCommand &command : serverCommands()) {
        const QStringList name = QString::fromLatin1(command.name).split(u' ');
        if (words.mid(0, name.size()) != name)
            continue;
        words = words.mid(name.size());
        return &command;
    }
    return nullptr;
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(S_IRWXG | S_IRWXO); // store, keys and anchors are nobody else's business
    QCoreApplication app(argc, argv);
    QTextStream in(stdin);
    QTextStream out(stdout);
    QTextStream errors(stderr);
    QStringList words = QCoreApplication::arguments().mid(1);
    QString file = defaultServerConfigPath();
    if (words.size() >= 2 && words.constFirst() == QLatin1String("--config")) {
        file = words.at(1);
        words = words.mid(2);
    }
    if (words.isEmpty())
        return usage(errors, WronglyAsked);
    if (words.constFirst() == QLatin1String("--version")) {
        out << "okienko-backoffice " << OKIENKO_VERSION << '\n';
        return Done;
    }
    const bool asksForHelp = words.contains(QStringLiteral("--help"));
    const bool serves = words.constFirst() == QLatin1String("serve");
    const ServerCommand *command = serves ? nullptr : commandOf(words);
    if (asksForHelp && command != nullptr) {
        out << "okienko-backoffice " << command->name << ' ' << command->usage << "\n    " << command->help
            << '\n';
        return Done;
    }
    if (asksForHelp)
        return usage(out, Done);
    if (!serves && command == nullptr)
        return usage(errors, WronglyAsked);
    const auto config = loadServerConfig(file);
    if (!config) {
        for (const Problem &problem : config.error())
            errors << problem.line() << '\n';
        return NotDone;
    }
    return serves ? serve(app, *config, errors) : command->run(*config, words, in, out);
}
