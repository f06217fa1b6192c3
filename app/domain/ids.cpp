// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ids.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace okienko
{

QUuid newUuid7(qint64 unixMilliseconds)
{
    QByteArray bytes(16, '\0');
    auto *words = reinterpret_cast<quint32 *>(bytes.data());
    QRandomGenerator::system()->fillRange(words, 4);
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((unixMilliseconds >> (40 - 8 * i)) & 0xff);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

} // namespace okienko
