// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/lastgoodoffice.h"

#include <QDir>
#include <QFile>

#include "protocol/officefiles.h"

namespace okienko
{

namespace
{

QString copyFolder(const Config &config)
{
    return QDir(config.stateFolder).filePath(QStringLiteral("office"));
}

QStringList lines(const QList<Problem> &problems)
{
    QStringList all;
    for (const Problem &problem : problems)
        all.append(problem.line());
    return all;
}

/// Beside the old copy first, then in its place: a crash leaves one of the two whole.
bool keepCopy(const QString &from, const QString &to)
{
    const QString fresh = to + QStringLiteral(".new");
    const QString former = to + QStringLiteral(".old");
    QDir(fresh).removeRecursively();
    if (!QDir().mkpath(fresh))
        return false;
    for (const QString &name : officeFileNames())
        if (QFile::exists(QDir(from).filePath(name)) &&
            !QFile::copy(QDir(from).filePath(name), QDir(fresh).filePath(name)))
            return false;
    QDir(former).removeRecursively();
    if (QDir(to).exists() && !QDir().rename(to, former))
        return false;
    const bool done = QDir().rename(fresh, to);
    QDir(former).removeRecursively();
    return done;
}

void useOnlyLanguages(Office &office, const QList<Language> &wanted)
{
    QList<Language> kept;
    for (const Language language : wanted)
        if (office.languages.contains(language))
            kept.append(language);
    if (!kept.isEmpty())
        office.languages = kept;
    if (!office.languages.contains(office.defaultLanguage))
        office.defaultLanguage = office.languages.constFirst();
}

} // namespace

Result<OfficeInForce> officeInForce(const Config &config)
{
    OfficeInForce inForce;
    auto files = loadOffice(config.officeFolder);
    if (files) {
        inForce.warnings = files->warnings;
        if (!keepCopy(config.officeFolder, copyFolder(config)))
            inForce.warnings.append({QStringLiteral("office"), QStringLiteral("/"),
                                     QStringLiteral("a state folder that cannot be written"),
                                     QStringLiteral("a folder that keeps the last good copy")});
    } else {
        inForce.problems = files.error();
        const QString former = QDir(copyFolder(config)).exists()
                                   ? copyFolder(config)
                                   : copyFolder(config) + QStringLiteral(".old");
        files = loadOffice(former);
        if (!files)
            return failure(ErrorKind::Invalid, lines(inForce.problems).join(QLatin1Char('\n')));
    }
    useOnlyLanguages(files->office, config.languages);
    inForce.office = std::make_shared<const Office>(std::move(files->office));
    return inForce;
}

} // namespace okienko
