// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

#include "http/event.h"
#include "http/headers.h"
#include "http/response.h"

namespace okienko::backoffice
{

class Turn;

/// Why a stream ended.
enum class StreamEnd {
    ClientLeft, ///< or the line broke
    TooSlow,    ///< the client did not read
    Dismissed,  ///< closed by us: Stream::close(), its serial, its session, its certificate's last day
    Stopped     ///< the server stops
};

struct StreamOpening {
    QList<QByteArray> topics = {}; ///< which published events it gets
    QByteArray session = {};       ///< by which Server::dismissSession finds it; may be empty
    Headers headers = {};
    /// Called once on the server's thread, at once when the stream ends, also when it could not begin because
    /// the client had left before. Not called when the server itself was gone by then.
    std::function<void(StreamEnd end)> ended = {};
};

/// An open event stream. May be copied and used from any thread; letting it go does not close the stream.
/// After its end, or the server's, calls do nothing.
class Stream
{
public:
    Stream() = default;
    explicit Stream(std::shared_ptr<Turn> turn) : m_turn(std::move(turn)) {}
    void send(const Event &event) const;
    void close(const Event &last) const;

private:
    std::shared_ptr<Turn> m_turn;
};

/// Where the answer to one request goes. May be copied and used from any thread, also after the client or the
/// server have gone; the first answer counts, further ones do nothing. When the last copy goes without an
/// answer, the client gets 503 at once, else after Limits::answerTime.
class Answer
{
public:
    explicit Answer(std::shared_ptr<Turn> turn) : m_turn(std::move(turn)) {}
    void send(const Response &response) const;
    /// Answers with a stream of events. Events that are published from now on are in it, so: open first, then
    /// look in the store what the client has missed, then Stream::send that.
    [[nodiscard]] Stream open(const StreamOpening &opening) const;

private:
    std::shared_ptr<Turn> m_turn;
};

} // namespace okienko::backoffice
