// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"

#include <QCoreApplication>

#include <algorithm>

#include "ctl/configcommands.h"
#include "ctl/emergencycommands.h"
#include "ctl/enrolcommands.h"
#include "ctl/faqcommands.h"
#include "ctl/kioskcommands.h"
#include "ctl/officecommands.h"

namespace okienko
{

namespace
{

void printHelp(QTextStream &out)
{
    out << "okienkoctl - look after an Okienko terminal\n\n"
        << "Usage: okienkoctl COMMAND [ARGUMENTS]\n\nCommands:\n";
    for (const Command &command : commands())
        out << "  " << usageOf(command).leftJustified(28) << (usageOf(command).size() < 28 ? "" : "  ")
            << command.summary << '\n';
    out << "\nOptions:\n"
        << "  " << QStringLiteral("-h, --help").leftJustified(28) << "this text\n"
        << "  " << QStringLiteral("-v, --version").leftJustified(28) << "the version\n"
        << "\nFILE is the terminal's configuration (/etc/okienko/kiosk.json), DIR a folder with "
           "office.json.\n"
        << "\nExit code: 0 fine (there may be warnings), 1 problems were found, 2 the call was not "
           "understood or there is\n"
        << "nothing at the place named.\n";
}

/// What a call that names no command was perhaps about, in one line.
QString unknown(const QStringList &arguments, const QList<Command> &all)
{
    if (arguments.isEmpty())
        return QStringLiteral("no command; see okienkoctl --help");
    QStringList nearby;
    for (const Command &command : all)
        if (command.words.constFirst() == arguments.constFirst())
            nearby.append(QStringLiteral("okienkoctl ") + usageOf(command));
    const QString found =
        QStringLiteral("unknown command \"%1\"").arg(arguments.mid(0, 2).join(QLatin1Char(' ')));
    return nearby.isEmpty() ? found + QStringLiteral("; see okienkoctl --help")
                            : found + QStringLiteral("; there is: ") + nearby.join(QStringLiteral(", "));
}

/// Takes the options' values out of the arguments, in the options' order; an option without its value is left
/// among the arguments, so that their number is wrong.
QStringList optionsTaken(const Command &command, QStringList &arguments)
{
    QStringList values;
    for (const auto &option : command.options) {
        const qsizetype at = arguments.indexOf(option.first);
        if (at < 0 || at + 1 >= arguments.size()) {
            values.append(QString());
            continue;
        }
        values.append(arguments.at(at + 1));
        arguments.remove(at, 2);
    }
    return values;
}

bool isHelp(const QString &word) { return word == QLatin1String("--help") || word == QLatin1String("-h"); }

} // namespace

QString usageOf(const Command &command)
{
    QStringList parts = command.words + command.arguments;
    for (const auto &option : command.options)
        parts.append(QStringLiteral("[%1 %2]").arg(option.first, option.second));
    return parts.join(QLatin1Char(' '));
}

QList<Command> commands()
{
    return officeCommands() + faqCommands() + configCommands() + enrolCommands() + emergencyCommands() +
           kioskCommands();
}

ExitCode runCommand(const QStringList &arguments, const Streams &streams)
{
    const QString first = arguments.value(0);
    if (isHelp(first) || first == QLatin1String("help")) {
        printHelp(streams.out);
        return ExitCode::Fine;
    }
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        streams.out << "okienkoctl " << QCoreApplication::applicationVersion() << '\n';
        return ExitCode::Fine;
    }
    const QList<Command> all = commands();
    const auto named = std::find_if(all.cbegin(), all.cend(), [&](const Command &command) {
        return arguments.mid(0, command.words.size()) == command.words;
    });
    if (named == all.cend()) {
        streams.err << "okienkoctl: " << unknown(arguments, all) << '\n';
        return ExitCode::Usage;
    }
    QStringList rest = arguments.mid(named->words.size());
    if (isHelp(rest.value(0))) {
        streams.out << "Usage: okienkoctl " << usageOf(*named) << "\n  " << named->summary << '\n';
        return ExitCode::Fine;
    }
    const QStringList values = optionsTaken(*named, rest);
    if (rest.size() != named->arguments.size()) {
        streams.err << "okienkoctl: " << rest.size() << " arguments given, " << named->arguments.size()
                    << " are needed; write: okienkoctl " << usageOf(*named) << '\n';
        return ExitCode::Usage;
    }
    return named->run(rest + values, streams);
}

} // namespace okienko
