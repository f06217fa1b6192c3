// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "domain/result.h"

namespace okienko
{

/// Private keys and requests for certificates. A key is EC on P-256 and travels as PKCS#8 PEM (RFC 7468,
/// section 10); it never leaves the machine that made it.

/// A name that may stand in a certificate: a device's or an office's, 1 to 64 characters of a-z, 0-9 and "-"
/// (64: ub-common-name, RFC 5280 appendix A).
[[nodiscard]] bool isCertificateName(const QString &name);

[[nodiscard]] Result<QByteArray> makePrivateKey();

/// A request (PKCS#10, RFC 2986) with CN = name, signed with the key, which proves that the asker has it.
/// Invalid: no such name, no such key.
[[nodiscard]] Result<QByteArray> makeSigningRequest(const QByteArray &key, const QString &name);

/// What tells keys apart: SHA-256 of the public half (SubjectPublicKeyInfo). Invalid: no key of ours.
[[nodiscard]] Result<QByteArray> keyMark(const QByteArray &key);

/// What a request says of itself.
struct SigningRequest {
    QString name;       ///< CN, a certificate name
    QByteArray keyMark; ///< of the key that it asks for
};

/// Reads foreign bytes. Invalid: not one PEM request, its own signature is wrong, the key is not EC P-256, or
/// the subject is anything but one CN that is a certificate name.
[[nodiscard]] Result<SigningRequest> readSigningRequest(const QByteArray &pem);

} // namespace okienko
