// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every file of a corpus, and variants of each that are drawn by a fixed seed: cut short, with bytes
// changed, doubled or left out. No search as libFuzzer does it (tests/fuzz/run.sh), but the same in every
// run, and quick.
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

#include "fuzz.h"

namespace
{

constexpr int variantsOfEach = 300;
constexpr qsizetype longestVaried = 16 * 1024; ///< of a longer file fewer variants are read

QByteArray varied(QByteArray bytes, QRandomGenerator &chance)
{
    if (bytes.isEmpty())
        return bytes;
    const int changes = 1 + static_cast<int>(chance.bounded(4));
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const auto at = static_cast<qsizetype>(chance.bounded(static_cast<quint64>(bytes.size())));
        switch (chance.bounded(5)) {
        case 0: bytes.truncate(at); break;
        case 1: bytes[at] = static_cast<char>(chance.bounded(256)); break;
        case 2: bytes.remove(at, 1 + static_cast<qsizetype>(chance.bounded(8))); break;
        case 3: bytes.insert(at, bytes.mid(at, 1 + static_cast<qsizetype>(chance.bounded(32)))); break;
        default: bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << chance.bounded(8))); break;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fputs("write: PROGRAM FOLDER\n", stderr);
        return 2;
    }
    const QDir corpus(QString::fromLocal8Bit(argv[1]));
    const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
    QRandomGenerator chance(20261124);
    int read = 0;
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        readForeign(bytes);
        ++read;
        const int variants =
            bytes.size() <= longestVaried
                ? variantsOfEach
                : std::max(1, static_cast<int>(variantsOfEach * longestVaried / bytes.size() / 4));
        for (int i = 0; i < variants; ++i, ++read)
            readForeign(varied(bytes, chance));
    }
    std::printf("%d inputs from %d files\n", read, static_cast<int>(names.size()));
    return names.isEmpty() ? 1 : 0;
}
