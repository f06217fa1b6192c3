// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "domain/ids.h"
#include "protocol/letter.h"

namespace okienko
{

/// A certificate as the office answers with it (`Certificate` of the contract).
struct CertificateLetter {
    QByteArray certificate; ///< PEM, the device's own
    QByteArray authority;   ///< PEM, one or two
};

/// The same with what a new device learns of itself (`Enrolled`).
struct EnrolledLetter {
    CertificateLetter papers;
    QUuid device;
    OfficeId office;
    QUrl devicesUrl;
};

[[nodiscard]] Reading<CertificateLetter> readCertificateLetter(const QByteArray &letter);
[[nodiscard]] Reading<EnrolledLetter> readEnrolledLetter(const QByteArray &letter);

/// The authority among those of the answer that we believe already; nothing when it is not among them.
/// @param believed SHA-256 of its certificate
[[nodiscard]] QByteArray believedAuthority(const CertificateLetter &letter, const QByteArray &believed);

} // namespace okienko
