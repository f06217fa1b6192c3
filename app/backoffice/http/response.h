// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "http/headers.h"

namespace okienko::backoffice
{

/// An answer. The server adds Date, Content-Length, Connection and the door's own fields; of these only the
/// door's can be set here too, and then this one counts. A 200 to GET or HEAD with a field ETag that
/// If-None-Match names goes out as 304 without its body.
struct Response {
    int status = 200; ///< 200 to 599
    QByteArray contentType = {};
    Headers headers = {};
    QByteArray body = {};
};

/// The words of RFC 9110 and 6585 that go with a status; "Unknown" for one we never send.
[[nodiscard]] QByteArray reasonPhrase(int status);

/// A refusal as RFC 9457 writes it: application/problem+json with type, title, status and detail; of a 503
/// with Retry-After.
/// @param detail one sentence in English for those who build clients; no personal data.
/// @param type empty: the contract's URI for a refusal of this status
[[nodiscard]] Response problem(int status, const QString &detail, const QByteArray &type = {});

} // namespace okienko::backoffice
