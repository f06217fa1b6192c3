// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

#include "http/headers.h"

namespace okienko::backoffice
{

/// Through which listener somebody came.
enum class Door {
    Devices, ///< client certificate asked and checked (where the listener speaks TLS)
    Pages    ///< no certificate asked
};

/// Who asks, as far as the line tells.
struct Peer {
    bool loopback = false;
    /// The address behind a key that lives as long as the process (IPv6: its /64): the same for the same
    /// place, so that attempts can be counted, and worth nothing in a log.
    QByteArray mark;
    /// Serial number of the client certificate: lower-case hexadecimal, two digits a byte, at least 32
    /// digits, as vault writes it; empty without a certificate.
    QByteArray serial;
    QString subject; ///< its subject as RFC 2253 writes it ("CN=kiosk-1,O=Office")
};

struct QueryItem {
    QString name;
    QString value;
};

/// One request, checked: method and path are what they seem, the body is whole and within its limit.
struct Request {
    Door door = Door::Pages;
    /// GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS. A HEAD is answered as if it were a GET: the server
    /// leaves the body out.
    QByteArray method;
    QString path; ///< decoded, begins with "/"; no "." or ".." segment, no empty one but the last, no NUL
    QList<QueryItem> query; ///< decoded, "+" is a space
    QByteArray host;        ///< name and port by which we were called
    Headers headers;
    QByteArray body;
    Peer peer;

    /// The first value of this name, null when there is none.
    [[nodiscard]] QString queryValue(const QString &name) const
    {
        for (const QueryItem &item : query) {
            if (item.name == name)
                return item.value;
        }
        return {};
    }
};

} // namespace okienko::backoffice
