// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

#include "domain/result.h"

namespace okienko
{

/// HTTPS to the office and nowhere else: TLS 1.3, the office's authority as the only root, no proxy, no
/// redirect, no cookie, no compression, no cache; HTTP/1.1 with connections that are kept. Says what came
/// back and judges nothing (see refusal.h).
///
/// A line has one identity for its whole life: connections that stand keep it, so new papers need a new line.
/// One thread (the network's work is done on one of Qt's). Destroying it ends what is under way without a
/// word.
class OfficeLine : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;

    /// Whom to believe and who we are, as PEM. Without certificate and key nobody in particular.
    struct Papers {
        QByteArray authority;
        QByteArray certificate = {};
        QByteArray key = {};
    };
    /// @param office scheme, host and port; the scheme is https
    /// @param patience hard limit of each exchange, from sending to the last byte
    OfficeLine(const QUrl &office, const Papers &papers, Milliseconds patience, QObject *parent = nullptr);

    struct Letter {
        QByteArray method;
        QString path; ///< with its query, as it is written: begins with "/"
        QByteArray body = {};
        QByteArray tag = {}; ///< If-None-Match; empty: none
    };
    /// A whole answer, whatever it says.
    struct Reply {
        int status = 0;
        QByteArray contentType; ///< without parameters, lower case
        QByteArray body;        ///< at most 1 MiB
        QByteArray tag;         ///< ETag
        std::optional<std::chrono::seconds> retryAfter;
        Milliseconds took{0}; ///< from sending to the last byte
    };
    /// Called once, later. Refused: the other side does not take our certificate, or wants one. TimedOut: no
    /// whole answer within the limit. Unavailable: all else (nobody there, another authority, cut off, too
    /// long); the detail says what, without address.
    using Heard = std::function<void(const Result<Reply> &reply)>;
    void send(const Letter &letter, const Heard &heard);

    /// An open stream of events, whose owner the caller is. It has no limit of time.
    [[nodiscard]] QNetworkReply *listen(const QString &path, const QByteArray &lastEventId);

    /// What went wrong with a reply, in the kinds of send().
    [[nodiscard]] static Error troubleOf(const QNetworkReply &reply);

private:
    [[nodiscard]] QNetworkRequest requestFor(const QString &path) const;

    QUrl m_office;
    Milliseconds m_patience;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
};

} // namespace okienko
