// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates and requests for them: nobody gets a certificate that is not good, or is not the asker's.
#include <QTemporaryDir>

#include "fuzz.h"
#include "vault/authority.h"
#include "vault/certificate.h"
#include "vault/papers.h"

using namespace okienko;

namespace
{

const QDateTime now(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);

const Authority &authority()
{
    static const Authority made = [] {
        const QTemporaryDir folder;
        auto created = Authority::create(folder.filePath(QStringLiteral("authority.pem")),
                                         QStringLiteral("office"), now);
        if (!created)
            qFatal("%s", qPrintable(created.error().detail));
        return *created;
    }();
    return made;
}

} // namespace

void readForeign(const QByteArray &bytes)
{
    (void)readCertificate(bytes);
    (void)pemBlocks(bytes);
    PROMISE(!checkCertificate(bytes, authority().certificate().pem, CertificateUse::Client, now));
    const auto issued =
        authority().issueForDevice(bytes, {QStringLiteral("office")}, QStringLiteral("device-1"), now);
    if (!issued)
        return;
    PROMISE(issued->name == QStringLiteral("device-1"));
    PROMISE(issued->organisation == QStringLiteral("office"));
    PROMISE(checkCertificate(issued->pem, authority().certificate().pem, CertificateUse::Client, now)
                .has_value());
    PROMISE(!checkCertificate(issued->pem, authority().certificate().pem, CertificateUse::Server, now));
}
