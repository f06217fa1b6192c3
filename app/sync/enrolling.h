// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QUrl>
#include <QUuid>

#include <chrono>

#include "domain/ids.h"
#include "domain/result.h"

namespace okienko
{

/// A machine becomes a device of an office, by a one-time code and the fingerprint that stands beside it. The
/// code is sent only to a server that has proved to belong to the authority with that fingerprint.
class Enrolling
{
public:
    struct Order {
        QUrl office;  ///< the pages' listener: https, host and port
        QString code; ///< as somebody typed it
        QString
            fingerprint; ///< SHA-256 of the authority's certificate: 64 hex digits, colons or spaces between
        QString device;  ///< what this machine calls itself, kebab-case
        QString identityFolder; ///< made when it is not there; see vault/deviceidentity.h
        QByteArray hardwareMark;
    };
    struct Done {
        QUuid device; ///< as the office calls it
        OfficeId office;
        QUrl devicesUrl;
        QDateTime validTo;
    };

    explicit Enrolling(std::chrono::milliseconds patience = std::chrono::seconds(10)) : m_patience(patience)
    {
    }

    /// Blocks, with an event loop of its own. May be called again after any failure, also when the answer was
    /// lost: the key stays the same until its certificate is here, so that the same code does.
    /// Invalid: something of the order is no such thing. Refused: another authority, a certificate that
    /// cannot be right (also by the clock), or a code that the office does not take. Unavailable, TimedOut:
    /// the office. Else those of vault/safefile.h. Each detail says what to do.
    [[nodiscard]] Result<Done> run(const Order &order, const QDateTime &now) const;

private:
    /// The authority's certificate (PEM) that the server shows, when it is the one with this fingerprint.
    [[nodiscard]] Result<QByteArray> authorityOf(const QUrl &office, const QByteArray &fingerprint,
                                                 const QDateTime &now) const;

    std::chrono::milliseconds m_patience;
};

} // namespace okienko
