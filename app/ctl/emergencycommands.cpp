// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/emergencycommands.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSaveFile>

#include <optional>

#include "printer/emergencyslips.h"
#include "protocol/officefiles.h"

namespace okienko
{

namespace
{

constexpr qsizetype mostSlips = 1000;

const QMap<QString, Sheet> &sheets()
{
    static const QMap<QString, Sheet> all{{QStringLiteral("a4"), Sheet::A4},
                                          {QStringLiteral("80"), Sheet::Roll80},
                                          {QStringLiteral("58"), Sheet::Roll58}};
    return all;
}

/// One line of `okienko-backoffice slips`: number, code and day with tabs between.
std::optional<EmergencySlips::Slip> slipOf(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([A-Z]?)([0-9]{2,4})\\t([0-9A-Z]{4})\\t([0-9]{4}-[0-9]{2}-[0-9]{2})\\z"));
    const auto match = form.match(line);
    const QDate day = QDate::fromString(match.captured(4), Qt::ISODate);
    const int n = match.captured(2).toInt();
    if (!match.hasMatch() || !day.isValid() || n < 1)
        return std::nullopt;
    return EmergencySlips::Slip{
        {{match.captured(1)}, n, static_cast<int>(match.captured(2).size())}, match.captured(3), day};
}

ExitCode wrong(const QString &what, ExitCode code, const Streams &streams)
{
    streams.err << "okienkoctl: " << what << '\n';
    return code;
}

/// Nothing: a line is wrong, and it was said.
std::optional<QList<EmergencySlips::Slip>> readSlips(const Streams &streams)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return std::nullopt;
    QList<EmergencySlips::Slip> slips;
    for (int number = 1; !in.atEnd(); ++number) {
        const QString line = QString::fromUtf8(in.readLine(200)).trimmed();
        if (line.isEmpty())
            continue;
        const auto slip = slipOf(line);
        if (!slip || slips.size() == mostSlips) {
            const QString why = slip ? QStringLiteral("more than %1 slips").arg(mostSlips)
                                     : QStringLiteral("\"%1\" is no slip").arg(line.left(40));
            wrong(QStringLiteral("line %1: %2; allowed: number, code and day with tabs between, as "
                                 "okienko-backoffice slips tells them")
                      .arg(number)
                      .arg(why),
                  ExitCode::Problems, streams);
            return std::nullopt;
        }
        slips.append(*slip);
    }
    return slips;
}

ExitCode print(const QStringList &arguments, const Streams &streams)
{
    const QString &folder = arguments.at(0);
    const QString &path = arguments.at(1);
    const QString paper = arguments.at(2).isEmpty() ? QStringLiteral("a4") : arguments.at(2);
    if (!sheets().contains(paper))
        return wrong(QStringLiteral("--paper %1; there are a4, 80 and 58").arg(paper), ExitCode::Usage,
                     streams);
    const auto office = loadOffice(folder);
    if (!office)
        return wrong(QStringLiteral("%1; see all with: okienkoctl office check %2")
                         .arg(office.error().constFirst().line(), folder),
                     ExitCode::Usage, streams);
    const auto slips = readSlips(streams);
    if (!slips)
        return ExitCode::Problems;
    if (slips->isEmpty())
        return wrong(
            QStringLiteral("no slips on standard input; use: okienko-backoffice slips ... | okienkoctl "
                           "emergency print DIR FILE"),
            ExitCode::Usage, streams);
    EmergencySlips all{office->office.names, {office->office.defaultLanguage}, *slips};
    for (const Language language : office->office.languages)
        if (language != office->office.defaultLanguage)
            all.languages.append(language);
    const QByteArray pdf = emergencyPdf(all, sheets().value(paper));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return wrong(QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()),
                     ExitCode::Problems, streams);
    streams.out << slips->size() << " slips, " << slips->constFirst().number.text() << " to "
                << slips->constLast().number.text() << ", in " << path << "; print them with: lp " << path
                << '\n';
    return ExitCode::Fine;
}

} // namespace

QList<Command> emergencyCommands()
{
    return {{{QStringLiteral("emergency"), QStringLiteral("print")},
             {QStringLiteral("DIR"), QStringLiteral("FILE")},
             QStringLiteral("make a PDF of numbered slips for hours without power, from the lines of "
                            "okienko-backoffice slips on standard input"),
             print,
             {{QStringLiteral("--paper"), QStringLiteral("a4|80|58")}}}};
}

} // namespace okienko
