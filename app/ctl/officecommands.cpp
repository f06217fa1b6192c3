// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/officecommands.h"

#include <QFileInfo>

#include "protocol/officefiles.h"

namespace okienko
{

namespace
{

void printLeftOut(int left, const QString &what, QTextStream &out)
{
    if (left > 0)
        out << "... and " << left << " more " << what << '\n';
}

ExitCode check(const QStringList &arguments, const Streams &streams)
{
    const QString &folder = arguments.constFirst();
    if (!QFileInfo(folder).isDir()) {
        streams.err << "okienkoctl: " << folder
                    << (QFileInfo::exists(folder) ? " is not a folder" : " does not exist")
                    << "; name the folder that holds office.json\n";
        return ExitCode::Usage;
    }
    const OfficeCheck checked = checkOffice(folder);
    printFindings(checked.findings, streams.out);
    const OfficeCounts &counts = checked.counts;
    streams.out << "groups " << counts.groups << ", services " << counts.services << ", counters "
                << counts.counters << ", notices " << counts.notices << ", forms " << counts.forms
                << ", articles " << counts.articles << ", queries " << counts.queries << '\n'
                << "problems " << checked.findings.problemCount() << ", warnings "
                << checked.findings.warningCount() << '\n';
    return checked.findings.clean() ? ExitCode::Fine : ExitCode::Problems;
}

} // namespace

void printFindings(const Findings &findings, QTextStream &out)
{
    for (const Problem &problem : findings.problems())
        out << problem.line() << '\n';
    printLeftOut(findings.problemCount() - static_cast<int>(findings.problems().size()),
                 QStringLiteral("problems"), out);
    for (const Problem &warning : findings.warnings())
        out << "warning: " << warning.line() << '\n';
    printLeftOut(findings.warningCount() - static_cast<int>(findings.warnings().size()),
                 QStringLiteral("warnings"), out);
}

QList<Command> officeCommands()
{
    return {{{QStringLiteral("office"), QStringLiteral("check")},
             {QStringLiteral("DIR")},
             QStringLiteral("check an office's files (office.json and those beside it)"),
             check}};
}

} // namespace okienko
