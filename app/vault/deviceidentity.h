// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "vault/papers.h"

namespace okienko
{

/// Who this machine is for the back office: its papers, and the way to the next ones. Two files in one
/// folder: "identity.pem" (in use) and, while a certificate is asked for, "identity-next.pem" (the new key
/// and its request). The new key never replaces a good one before its certificate is here.
///
/// One process, one thread. Errors besides those named: those of vault/safefile.h.
class DeviceIdentity
{
public:
    /// @param folder exists, belongs to the user of the process, is in no disk image and no backup
    explicit DeviceIdentity(const QString &folder);

    /// The papers in use. NotFound: this machine is not enrolled. Refused, Invalid: see readPapers().
    [[nodiscard]] Result<Papers> papers() const;

    /// The request (PEM) for the first or the next certificate; makes its key. Asked again before the answer
    /// came, also after a restart, it is the same request, so that the back office can give the same answer.
    /// @param device this machine's name; Invalid: no certificate name
    [[nodiscard]] Result<QByteArray> request(const QString &device) const;

    /// Takes the certificate that came for the newest request into use, and returns the new papers.
    /// Connections that stand keep the former identity: open new ones. Taking the same certificate again is
    /// well done too. The name in it is the office's choice: what a device is called there, it learns from
    /// its certificate. NotFound: nothing was asked for. Invalid: it is of another key. Refused: see
    /// checkCertificate().
    /// @param authority the back office's; the caller has made sure that it is: by its fingerprint when
    /// enrolling, by
    ///                  the former papers when renewing
    Result<Papers> accept(const QByteArray &certificate, const QByteArray &authority,
                          const QDateTime &now) const;

private:
    struct Pending {
        QByteArray key;
        QByteArray request;
    };
    [[nodiscard]] Result<std::optional<Pending>> pending() const;
    [[nodiscard]] bool isInUse(const Pending &pending) const;

    QString m_file;
    QString m_nextFile;
};

} // namespace okienko
