// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/hardwaremark.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace okienko
{

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4096).trimmed() : QByteArray();
}

} // namespace

QByteArray hardwareMark()
{
    QByteArray facts = contentOf(QStringLiteral("/run/okienko/hardware-mark"));
    if (facts.isEmpty()) {
        const QDir cards(QStringLiteral("/sys/class/net"));
        for (const QString &card : cards.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            // Only cards that are soldered or plugged into the machine have a device; bridges and tunnels
            // come and go.
            const bool builtIn = QFile::exists(cards.filePath(card + QStringLiteral("/device")));
            if (builtIn)
                facts += contentOf(cards.filePath(card + QStringLiteral("/address"))) + '\n';
        }
    }
    return facts.isEmpty() ? QByteArray() : QCryptographicHash::hash(facts, QCryptographicHash::Sha256);
}

} // namespace okienko
