// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "http/entitytag.h"
#include "http/server.h"

/// A server with a few places that a test can ask.
struct Lobby {
    okienko::backoffice::ServerOptions options;
    QList<okienko::backoffice::Listening> listeners{{}};

    std::mutex mutex;                              ///< of all below
    std::vector<okienko::backoffice::Answer> kept; ///< by /keep
    std::vector<okienko::backoffice::Stream> opened;
    QList<okienko::backoffice::StreamEnd> ends;
    QList<okienko::backoffice::AccessLine> lines;
    QList<QByteArray> reasons;
    QList<okienko::backoffice::Request> requests;
    std::unique_ptr<okienko::backoffice::Server> server; ///< ends first: it writes into what stands above

    Lobby()
    {
        options.limits.goodbyeTime = std::chrono::milliseconds(200);
        options.limits.stopTime = std::chrono::milliseconds(500);
        options.accessed = [this](const okienko::backoffice::AccessLine &line) {
            const std::lock_guard lock(mutex);
            lines.append(line);
        };
        options.turnedAway = [this](okienko::backoffice::Door, const QByteArray &reason) {
            const std::lock_guard lock(mutex);
            reasons.append(reason);
        };
    }
    [[nodiscard]] okienko::Result<void> start()
    {
        auto started = okienko::backoffice::Server::start(
            listeners, options,
            [this](const okienko::backoffice::Request &request, const okienko::backoffice::Answer &answer) {
                serve(request, answer);
            });
        if (!started)
            return okienko::failure(started.error());
        server = std::move(*started);
        return {};
    }
    [[nodiscard]] quint16 port(int listener = 0) const { return server->ports().at(listener); }

    /// A copy of what the server's thread writes.
    template <typename T>
    [[nodiscard]] T now(T Lobby::*what)
    {
        const std::lock_guard lock(mutex);
        return this->*what;
    }
    [[nodiscard]] qsizetype keptCount()
    {
        const std::lock_guard lock(mutex);
        return static_cast<qsizetype>(kept.size());
    }

private:
    void serve(const okienko::backoffice::Request &request, const okienko::backoffice::Answer &answer)
    {
        using namespace okienko::backoffice;
        const std::lock_guard lock(mutex);
        requests.append(request);
        const QString path = request.path;
        if (path == QLatin1String("/keep")) {
            kept.push_back(answer);
        } else if (path == QLatin1String("/drop")) {
            return;
        } else if (path == QLatin1String("/throw")) {
            throw std::runtime_error("thrown on purpose");
        } else if (path == QLatin1String("/split")) {
            answer.send({200, "text/plain", {{"X-Name", "a\r\nSet-Cookie: b"}}, "body"});
        } else if (path == QLatin1String("/large")) {
            answer.send({200, "text/plain", {}, QByteArray(8'000'000, 'x')});
        } else if (path == QLatin1String("/tagged")) {
            const QByteArray body("the same again");
            answer.send({200, "text/plain", {{"ETag", entityTag(body)}}, body});
        } else if (path.startsWith(QLatin1String("/stream/"))) {
            StreamOpening opening;
            opening.topics = {path.mid(8).toUtf8()};
            opening.session = request.headers.value("Cookie");
            opening.ended = [this](StreamEnd end) {
                const std::lock_guard ending(mutex);
                ends.append(end);
            };
            opened.push_back(answer.open(opening));
        } else if (path == QLatin1String("/serial")) {
            answer.send({200, "text/plain", {}, request.peer.serial + ' ' + request.peer.subject.toUtf8()});
        } else {
            answer.send({200, "text/plain", {}, request.method + ' ' + path.toUtf8() + ' ' + request.body});
        }
    }
};
