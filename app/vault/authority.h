// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "domain/ids.h"
#include "vault/papers.h"

namespace okienko
{

/// The back office's own certificate authority: a root that signs the devices' and the server's certificates
/// and nothing else. Its key is a file of mode 0600 without a passphrase (the service starts with nobody
/// there to type one), so who may read that file may make devices.
///
/// A certificate lasts 90 days, begins 5 minutes ago (for machines whose clock is a little slow) and never
/// ends after its authority. There is no revocation list: the store knows the serials of the devices, and a
/// revoked one is refused at its next request. Immutable; may be used by several threads.
class Authority
{
public:
    static constexpr int CertificateDays = 90;
    static constexpr int OwnYears = 20;

    /// Makes key and certificate and writes them. Refused: the file is there (it is never replaced: every
    /// device would have to enrol anew). Invalid: no certificate name.
    /// @param name what the authority is called: the office, or the installation that serves several
    static Result<Authority> create(const QString &file, const QString &name, const QDateTime &now);
    /// NotFound, Refused, Invalid: see readPapers(); Invalid also for papers that are no authority's.
    static Result<Authority> open(const QString &file);

    [[nodiscard]] const Certificate &certificate() const { return m_papers.certificate; }

    /// A certificate for the key of this request; the name in it is only what the machine calls itself.
    /// Invalid: the request is no good. Refused: the authority itself ends within 90 days.
    /// @param device whom the caller knows the asker to be, by a one-time code or by the former certificate
    [[nodiscard]] Result<Certificate> issueForDevice(const QByteArray &request, const OfficeId &office,
                                                     const QString &device, const QDateTime &now) const;

    /// By what names the server is called: the certificate's subjectAltName.
    struct ServerNames {
        QStringList
            dns; ///< host names in lower case ("okienko.example.org", "localhost"), at most 253 characters
        QStringList addresses; ///< IPv4 or IPv6 ("127.0.0.1", "::1")
    };
    /// A fresh key with its certificate for a server of this machine. Invalid: no name at all, or a wrong
    /// one.
    [[nodiscard]] Result<Papers> issueForServer(const ServerNames &names, const QDateTime &now) const;

private:
    explicit Authority(const Papers &papers) : m_papers(papers) {}
    struct Order;
    [[nodiscard]] Result<Certificate> issue(const Order &order, const QDateTime &now) const;

    Papers m_papers;
};

} // namespace okienko
