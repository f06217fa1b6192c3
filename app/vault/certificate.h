// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include "domain/result.h"

namespace okienko
{

/// What a certificate (X.509, RFC 5280) says. Only read, not believed: see checkCertificate().
struct Certificate {
    QByteArray pem;
    /// Lower-case hex, two digits a byte, at least 32 digits (ours have 128 random bits). The identity that
    /// the back office knows a device by.
    QString serial;
    QString name;         ///< CN: the device, the server's first name, or what the authority is called
    QString organisation; ///< O: the office of a device; may be empty
    QDateTime validFrom;  ///< UTC
    QDateTime validTo;    ///< UTC, last second included
    QByteArray keyMark;   ///< see keyMark() in vault/keys.h
    /// SHA-256 of the whole certificate (DER). For an authority: what a person compares before trusting it.
    QByteArray fingerprint;
};

/// Reads foreign bytes. Invalid: not one whole PEM certificate, or without a CN.
[[nodiscard]] Result<Certificate> readCertificate(const QByteArray &pem);

enum class CertificateUse {
    Client, ///< a device proves who it is (extendedKeyUsage clientAuth)
    Server  ///< the back office proves who it is (serverAuth)
};

/// Was it signed by this authority, for this use, and is it valid now? Whether it was revoked, only the back
/// office's store knows, by its serial: there is no revocation list. The name is the caller's to compare.
/// Refused: no, and the detail says why and what to do. Invalid: one of the two is no certificate.
[[nodiscard]] Result<void> checkCertificate(const QByteArray &certificate, const QByteArray &authority,
                                            CertificateUse use, const QDateTime &now);

/// When to ask for the next one: after two thirds of its life, so that a month is left for trying (of 90
/// days).
[[nodiscard]] QDateTime renewalTime(const QDateTime &validFrom, const QDateTime &validTo);

} // namespace okienko
