// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/lastgoodoffice.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

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

std::optional<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

/// By whom a copy was found good: another build of this program may be stricter.
QByteArray checker()
{
    const QFileInfo program(QStringLiteral("/proc/self/exe"));
    const QFileInfo itself(program.symLinkTarget());
    return OKIENKO_VERSION " " + QByteArray::number(itself.lastModified().toMSecsSinceEpoch()) + ' ' +
           QByteArray::number(itself.size());
}

QString checkedMark(const QString &copy) { return QDir(copy).filePath(QStringLiteral("checked-by")); }

/// The folder holds, to the byte, what this very program has found good before and kept: most starts. A large
/// knowledge base need not be read again then, which is a fifth of the way to the first frame.
bool checkedBefore(const QString &folder, const QString &copy)
{
    if (bytesOf(checkedMark(copy)) != checker())
        return false;
    const QStringList names = officeFileNames();
    return std::all_of(names.cbegin(), names.cend(), [&](const QString &name) {
        return bytesOf(QDir(folder).filePath(name)) == bytesOf(QDir(copy).filePath(name));
    });
}

/// On the disk before it gets its name.
bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

/// Beside the old copy first, then in its place: a crash leaves one of the two whole.
/// @param mark by whom it was found good, empty when there was something to warn of (to be told at each
/// start)
bool keepCopy(const QString &from, const QString &to, const QByteArray &mark)
{
    const QString fresh = to + QStringLiteral(".new");
    const QString former = to + QStringLiteral(".old");
    QDir(fresh).removeRecursively();
    if (!QDir().mkpath(fresh))
        return false;
    for (const QString &name : officeFileNames())
        if (const auto bytes = bytesOf(QDir(from).filePath(name));
            bytes && !write(QDir(fresh).filePath(name), *bytes))
            return false;
    if (!mark.isEmpty() && !write(checkedMark(fresh), mark))
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
    const bool known = checkedBefore(config.officeFolder, copyFolder(config));
    auto files = known ? loadCheckedOffice(config.officeFolder) : loadOffice(config.officeFolder);
    if (files) {
        inForce.warnings = files->warnings;
        if (!known && !keepCopy(config.officeFolder, copyFolder(config),
                                files->warnings.isEmpty() ? checker() : QByteArray()))
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
