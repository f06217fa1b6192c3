// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/anchor.h"

#include <QFile>

#include <cstdio>

namespace okienko
{

std::optional<Anchor::Mark> Anchor::read() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> words = file.read(64).simplified().split(' ');
    Mark mark;
    if (words.size() == 2) {
        mark.generation = words.at(0).toLongLong();
        mark.change = words.at(1).toLongLong();
    }
    return mark;
}

void Anchor::write(const Mark &mark) const
{
    const QString part = m_file + QStringLiteral(".part");
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QByteArray::number(mark.generation) + ' ' + QByteArray::number(mark.change) + '\n');
    const bool whole = file.flush() && file.error() == QFileDevice::NoError;
    file.close();
    if (whole) // rename() replaces; QFile::rename() does not
        (void)std::rename(QFile::encodeName(part).constData(), QFile::encodeName(m_file).constData());
}

} // namespace okienko
