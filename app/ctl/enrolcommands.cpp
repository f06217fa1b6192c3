// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/enrolcommands.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QMap>

#include "config/config.h"
#include "protocol/officefiles.h"
#include "sync/enrolling.h"

namespace okienko
{

namespace
{

ExitCode complain(const QString &detail, ExitCode code, const Streams &streams)
{
    streams.err << "okienkoctl: " << detail << '\n';
    return code;
}

/// "--office URL --code CODE ..." in any order, each once; nothing when it is anything else.
std::optional<QMap<QString, QString>> optionsOf(const QStringList &words)
{
    const QStringList known{QStringLiteral("--office"), QStringLiteral("--code"),
                            QStringLiteral("--fingerprint")};
    QMap<QString, QString> options;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        if (!known.contains(words.at(i)) || options.contains(words.at(i)))
            return std::nullopt;
        options.insert(words.at(i), words.at(i + 1));
    }
    return options.size() == known.size() ? std::optional(options) : std::nullopt;
}

/// A code on the command line can be seen by others of the machine while it runs; "-" has it read from
/// standard input.
QString codeOf(const QString &written)
{
    if (written != QLatin1String("-"))
        return written;
    QTextStream in(stdin);
    return in.readLine(128).trimmed();
}

void tellWhatIsLeft(const Config &config, const Enrolling::Done &done, QTextStream &out)
{
    const QString url = done.devicesUrl.toString();
    if (!config.backOffice || config.backOffice->url != done.devicesUrl)
        out << "write into the terminal's configuration: \"back_office\": {\"url\": \"" << url << "\"}\n";
    const auto office = loadOffice(config.officeFolder);
    if (office && office->office.id != done.office)
        out << "warning: the files in " << config.officeFolder << " are of office \""
            << office->office.id.value << "\"; the terminal will be refused until they are of \""
            << done.office.value << "\"\n";
    out << "then start the terminal anew\n";
}

ExitCode enrol(const QStringList &arguments, const Streams &streams)
{
    const QString &file = arguments.constFirst();
    const auto options = optionsOf(arguments.mid(1));
    if (!options)
        return complain(QStringLiteral("write: okienkoctl enrol FILE --office URL --code CODE --fingerprint "
                                       "SHA256"),
                        ExitCode::Usage, streams);
    const auto loaded = loadConfig(file);
    if (!loaded)
        return complain(QStringLiteral("%1; see all with: okienkoctl config check %2")
                            .arg(loaded.error().constFirst().line(), file),
                        ExitCode::Usage, streams);
    const Config &config = loaded->config;
    const QString folder = config.backOffice ? config.backOffice->identityFolder
                                             : config.stateFolder + QStringLiteral("/identity");
    const QUrl office(options->value(QStringLiteral("--office")), QUrl::StrictMode);
    const auto done = Enrolling().run({office,
                                       codeOf(options->value(QStringLiteral("--code"))),
                                       options->value(QStringLiteral("--fingerprint")),
                                       config.kioskId,
                                       folder,
                                       {}},
                                      QDateTime::currentDateTimeUtc());
    if (!done)
        return complain(done.error().detail,
                        done.error().kind == ErrorKind::Invalid ? ExitCode::Usage : ExitCode::Problems,
                        streams);
    streams.out << "enrolled at office \"" << done->office.value << "\" as "
                << done->device.toString(QUuid::WithoutBraces) << " until "
                << done->validTo.date().toString(Qt::ISODate) << "; renewed by itself\n";
    tellWhatIsLeft(config, *done, streams.out);
    return ExitCode::Fine;
}

} // namespace

QList<Command> enrolCommands()
{
    return {
        {{QStringLiteral("enrol")},
         {QStringLiteral("FILE"), QStringLiteral("--office"), QStringLiteral("URL"), QStringLiteral("--code"),
          QStringLiteral("CODE"), QStringLiteral("--fingerprint"), QStringLiteral("SHA256")},
         QStringLiteral("make this terminal a device of an office (CODE \"-\": from standard input)"),
         enrol}};
}

} // namespace okienko
