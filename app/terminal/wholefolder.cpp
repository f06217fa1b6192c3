// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/wholefolder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace okienko
{

namespace
{

/// On the disk before it gets its name.
bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

bool putWholeFolder(const QString &folder, const QMap<QString, QByteArray> &files)
{
    const QString fresh = folder + QStringLiteral(".new");
    const QString former = folder + QStringLiteral(".old");
    QDir(fresh).removeRecursively();
    if (!QDir().mkpath(fresh))
        return false;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        if (!write(QDir(fresh).filePath(file.key()), file.value()))
            return false;
    QDir(former).removeRecursively();
    if (QDir(folder).exists() && !QDir().rename(folder, former))
        return false;
    const bool done = QDir().rename(fresh, folder);
    QDir(former).removeRecursively();
    return done;
}

std::optional<QByteArray> bytesOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace okienko
