// SPDX-License-Identifier: GPL-3.0-or-later
// The office's stream of events: the same is heard however the bytes are cut.
#include "fuzz.h"
#include "sync/eventreader.h"

using namespace okienko;

namespace
{

QList<StreamEvent> readInPieces(const QByteArray &bytes, qsizetype piece)
{
    EventReader reader;
    QList<StreamEvent> heard;
    for (qsizetype at = 0; at < bytes.size() && !reader.tooLong(); at += piece)
        heard += reader.read(bytes.mid(at, piece));
    return heard;
}

} // namespace

void readForeign(const QByteArray &bytes)
{
    const QList<StreamEvent> whole = readInPieces(bytes, std::max<qsizetype>(bytes.size(), 1));
    PROMISE(whole == readInPieces(bytes, 1));
    PROMISE(whole == readInPieces(bytes, 5));
}
