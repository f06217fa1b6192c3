// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diskreserve.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/statvfs.h>

namespace okienko
{

namespace
{

constexpr qint64 hardlyAnything = 1024 * 1024;

} // namespace

DiskReserve::DiskReserve(const QString &file, qint64 bytes)
    : m_file(file), m_bytes(bytes), m_kept(QFileInfo(file).size() >= bytes)
{
}

qint64 DiskReserve::bytesFree() const
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(QFileInfo(m_file).path()).constData(), &disk) != 0)
        return 0;
    return static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
}

void DiskReserve::tend()
{
    const qint64 left = bytesFree();
    if (m_kept && left < hardlyAnything)
        (void)giveUp(); // a disk that refuses this refuses the next ticket too, and that is told
    else if (!m_kept && left >= 2 * m_bytes)
        make();
}

void DiskReserve::make()
{
    QFile file(m_file);
    // Written blocks, not a hole: a file system that cannot promise them says so now.
    m_kept = file.open(QIODevice::ReadWrite) && ::posix_fallocate(file.handle(), 0, m_bytes) == 0;
    if (!m_kept)
        file.remove();
}

Result<void> DiskReserve::giveUp()
{
    if (!m_kept)
        return failure(ErrorKind::NotFound, QStringLiteral("nothing is kept back"));
    if (!QFile::remove(m_file))
        return failure(ErrorKind::StorageReadOnly, QStringLiteral("%1 cannot be deleted").arg(m_file));
    m_kept = false;
    return {};
}

} // namespace okienko
