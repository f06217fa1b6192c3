// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/configcommands.h"

#include <QFileInfo>

#include "config/config.h"
#include "ctl/officecommands.h"
#include "protocol/officefiles.h"

namespace okienko
{

namespace
{

/// The configuration alone, and when its office can be read, whether the two fit.
Findings findingsOf(const QString &path)
{
    Findings findings;
    const auto loaded = loadConfig(path);
    if (!loaded) {
        for (const Problem &problem : loaded.error())
            findings.refuse(problem);
        return findings;
    }
    for (const Problem &warning : loaded->warnings)
        findings.warn(warning);
    const QString file = QFileInfo(path).fileName();
    const auto office = loadOffice(loaded->config.officeFolder);
    if (!office) {
        findings.refuse({file, QStringLiteral("/office_folder"), office.error().constFirst().line(),
                         QStringLiteral("an office without problems (okienkoctl office check %1)")
                             .arg(loaded->config.officeFolder)});
        return findings;
    }
    const Findings together = compareWithOffice(loaded->config, file, office->office);
    for (const Problem &problem : together.problems())
        findings.refuse(problem);
    for (const Problem &warning : together.warnings())
        findings.warn(warning);
    return findings;
}

ExitCode check(const QStringList &arguments, const Streams &streams)
{
    const QString &path = arguments.constFirst();
    if (!QFileInfo(path).isFile()) {
        streams.err << "okienkoctl: " << path
                    << (QFileInfo(path).isDir() ? " is a folder" : " does not exist")
                    << "; name the terminal's configuration file, for instance /etc/okienko/kiosk.json\n";
        return ExitCode::Usage;
    }
    const Findings findings = findingsOf(path);
    printFindings(findings, streams.out);
    streams.out << "problems " << findings.problemCount() << ", warnings " << findings.warningCount() << '\n';
    return findings.clean() ? ExitCode::Fine : ExitCode::Problems;
}

} // namespace

QList<Command> configCommands()
{
    return {{{QStringLiteral("config"), QStringLiteral("check")},
             {QStringLiteral("FILE")},
             QStringLiteral("check a terminal's configuration and whether it fits its office"),
             check}};
}

} // namespace okienko
