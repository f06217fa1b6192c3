// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as they come from the network: the same is read however the bytes are cut, so that nobody can hide
// a request in another.
#include "fuzz.h"
#include "http/options.h"
#include "http/requestreader.h"
#include "http/target.h"

using namespace okienko;
using namespace okienko::backoffice;

namespace
{

/// All requests in a line, until one is wrong or more bytes are needed; pieces of so many bytes. When
/// something wrong is noticed may differ, what was accepted before it may not.
QByteArray readInPieces(const QByteArray &bytes, qsizetype piece)
{
    QByteArray heard;
    Limits limits;
    auto reader = std::make_unique<RequestReader>(limits);
    QByteArray waiting;
    for (qsizetype at = 0; at < bytes.size();) {
        waiting += bytes.mid(at, piece);
        at += piece;
        for (;;) {
            const RequestReader::Step step = reader->feed(waiting);
            if (step == RequestReader::Step::NeedsMore)
                break;
            if (step == RequestReader::Step::HeadDone) {
                reader->allowBody(4096);
                continue;
            }
            if (step == RequestReader::Step::Wrong)
                return heard;
            const Request &request = reader->request();
            heard += request.method + ' ' + request.path.toUtf8() + ' ' + request.body + '\n';
            for (const HeaderField &field : request.headers.fields())
                heard += field.name + ':' + field.value + '\n';
            if (!reader->keepsAlive())
                return heard + "end";
            reader = std::make_unique<RequestReader>(limits);
            if (waiting.isEmpty())
                break;
        }
    }
    return heard;
}

} // namespace

void readForeign(const QByteArray &bytes)
{
    const QByteArray whole = readInPieces(bytes, std::max<qsizetype>(bytes.size(), 1));
    PROMISE(whole == readInPieces(bytes, 1));
    PROMISE(whole == readInPieces(bytes, 7));
    if (const auto target = readTarget(bytes.left(2048))) {
        PROMISE(target->path.startsWith(u'/'));
        PROMISE(!target->path.contains(QChar(u'\0')));
        (void)pathClass(target->path);
    }
}
