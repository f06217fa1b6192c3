// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/lastgoodoffice.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include "terminal/wholefolder.h"

namespace okienko
{

namespace
{

QString copyFolder(const Config &config)
{
    return QDir(config.stateFolder).filePath(QStringLiteral("office"));
}

/// What the office published counts, where it has come once.
QString sourceFolder(const Config &config)
{
    const QString pulled = pulledOfficeFolder(config);
    return config.backOffice && QFile::exists(QDir(pulled).filePath(officeFileNames().constFirst()))
               ? pulled
               : config.officeFolder;
}

QStringList lines(const QList<Problem> &problems)
{
    QStringList all;
    for (const Problem &problem : problems)
        all.append(problem.line());
    return all;
}

/// By whom a copy was found good: another build of this program may be stricter.
QByteArray checker()
{
    const QFileInfo program(QStringLiteral("/proc/self/exe"));
    const QFileInfo itself(program.symLinkTarget());
    return OKIENKO_VERSION " " + QByteArray::number(itself.lastModified().toMSecsSinceEpoch()) + ' ' +
           QByteArray::number(itself.size());
}

const QString checkedMark = QStringLiteral("checked-by");

/// The folder holds, to the byte, what this very program has found good before and kept: most starts. A large
/// knowledge base need not be read again then, which is a fifth of the way to the first frame.
bool checkedBefore(const QString &folder, const QString &copy)
{
    if (bytesOfFile(QDir(copy).filePath(checkedMark)) != checker())
        return false;
    const QStringList names = officeFileNames();
    return std::all_of(names.cbegin(), names.cend(), [&](const QString &name) {
        return bytesOfFile(QDir(folder).filePath(name)) == bytesOfFile(QDir(copy).filePath(name));
    });
}

/// @param mark by whom it was found good, empty when there was something to warn of (to be told at each
/// start)
bool keepCopy(const QString &from, const QString &to, const QByteArray &mark)
{
    QMap<QString, QByteArray> files;
    for (const QString &name : officeFileNames())
        if (const auto bytes = bytesOfFile(QDir(from).filePath(name)))
            files.insert(name, *bytes);
    if (!mark.isEmpty())
        files.insert(checkedMark, mark);
    return putWholeFolder(to, files);
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

QString pulledOfficeFolder(const Config &config)
{
    return QDir(config.stateFolder).filePath(QStringLiteral("pulled-office"));
}

tl::expected<std::shared_ptr<const Office>, Problem> goodOffice(const OfficeBytes &files,
                                                                const Config &config)
{
    OfficeCheck checked = checkOffice(files);
    if (!checked.findings.clean())
        return tl::unexpected(checked.findings.problems().constFirst());
    useOnlyLanguages(checked.office, config.languages);
    return std::make_shared<const Office>(std::move(checked.office));
}

Result<OfficeInForce> officeInForce(const Config &config)
{
    OfficeInForce inForce;
    const QString source = sourceFolder(config);
    const bool known = checkedBefore(source, copyFolder(config));
    auto files = known ? loadCheckedOffice(source) : loadOffice(source);
    inForce.folder = source;
    if (files) {
        inForce.warnings = files->warnings;
        if (!known &&
            !keepCopy(source, copyFolder(config), files->warnings.isEmpty() ? checker() : QByteArray()))
            inForce.warnings.append({QStringLiteral("office"), QStringLiteral("/"),
                                     QStringLiteral("a state folder that cannot be written"),
                                     QStringLiteral("a folder that keeps the last good copy")});
    } else {
        inForce.problems = files.error();
        inForce.folder = QDir(copyFolder(config)).exists() ? copyFolder(config)
                                                           : copyFolder(config) + QStringLiteral(".old");
        files = loadOffice(inForce.folder);
        if (!files)
            return failure(ErrorKind::Invalid, lines(inForce.problems).join(QLatin1Char('\n')));
    }
    useOnlyLanguages(files->office, config.languages);
    inForce.office = std::make_shared<const Office>(std::move(files->office));
    return inForce;
}

} // namespace okienko
