// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/anchor.h"

#include <QCoreApplication>
#include <QFile>

#include <atomic>
#include <cstdio>

namespace okienko::officestore
{

std::optional<backoffice::MemoryMark> Anchor::read() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    const QList<QByteArray> words = file.read(64).simplified().split(' ');
    backoffice::MemoryMark mark;
    if (words.size() == 2) {
        mark.generation = words.at(0).toLongLong();
        mark.change = words.at(1).toLongLong();
    }
    return mark;
}

void Anchor::write(const backoffice::MemoryMark &mark) const
{
    // Several threads and processes write for one office at once, each its own part; whose comes last wins,
    // and too low is harmless.
    static std::atomic<quint64> count{0};
    const QString part =
        QStringLiteral("%1.%2-%3.part").arg(m_file).arg(QCoreApplication::applicationPid()).arg(++count);
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QByteArray::number(mark.generation) + ' ' + QByteArray::number(mark.change) + '\n');
    const bool whole = file.flush() && file.error() == QFileDevice::NoError;
    file.close();
    const QByteArray from = QFile::encodeName(part);
    if (!whole || std::rename(from.constData(), QFile::encodeName(m_file).constData()) != 0)
        QFile::remove(part);
}

} // namespace okienko::officestore
