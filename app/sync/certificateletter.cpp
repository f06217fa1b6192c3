// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/certificateletter.h"

#include "vault/certificate.h"
#include "vault/papers.h"

namespace okienko
{

namespace
{

constexpr qsizetype longestPem = 16'384;
constexpr qsizetype longestUrl = 300;

QByteArray pemAt(const JsonReader &at)
{
    static const QRegularExpression pattern(QStringLiteral("\\A-----BEGIN [A-Z ]+-----\\n"));
    if (at.isString() && at.value()->text.size() > longestPem) {
        at.refuseThis(QStringLiteral("at most %1 characters").arg(longestPem));
        return {};
    }
    if (at.isString() && pattern.match(at.value()->text).hasMatch())
        return at.value()->text.toLatin1();
    at.refuseThis(QStringLiteral("a certificate as PEM"));
    return {};
}

QUrl urlAt(const JsonReader &at)
{
    static const QRegularExpression pattern(QStringLiteral("\\Ahttps://[^/ ]+\\z"));
    const QString text = fittingAt(at, pattern, QStringLiteral("https://HOST:PORT"));
    const QUrl url(text, QUrl::StrictMode);
    if (!text.isEmpty() && (text.size() > longestUrl || !url.isValid() || url.host().isEmpty()))
        at.refuseThis(QStringLiteral("https://HOST:PORT"));
    return url;
}

CertificateLetter papersAt(const JsonReader &at)
{
    CertificateLetter papers;
    const Result<QList<QByteArray>> chain = pemBlocks(pemAt(at.key(QStringLiteral("certificate"))));
    // What stands between the device's own and the authority is none of ours: our office has nothing there.
    if (chain && !chain->isEmpty())
        papers.certificate = chain->constFirst();
    else
        at.key(QStringLiteral("certificate")).refuseThis(QStringLiteral("certificates as PEM"));
    papers.authority = pemAt(at.key(QStringLiteral("authority")));
    return papers;
}

const QStringList &members()
{
    static const QStringList names{QStringLiteral("certificate"), QStringLiteral("serial"),
                                   QStringLiteral("authority"), QStringLiteral("notAfter"),
                                   QStringLiteral("renewAfter")};
    return names;
}

} // namespace

Reading<CertificateLetter> readCertificateLetter(const QByteArray &letter)
{
    Findings findings;
    CertificateLetter papers;
    const QString name = QStringLiteral("certificate");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        if (membersAt(at, members(), {}, Unknown::PassOver))
            papers = papersAt(at);
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return papers;
}

Reading<EnrolledLetter> readEnrolledLetter(const QByteArray &letter)
{
    Findings findings;
    EnrolledLetter enrolled;
    const QString name = QStringLiteral("enrolled");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        const QStringList more{QStringLiteral("device"), QStringLiteral("office"),
                               QStringLiteral("devicesUrl")};
        if (membersAt(at, members() + more, {}, Unknown::PassOver)) {
            enrolled.papers = papersAt(at);
            enrolled.device = uuidAt(at.key(QStringLiteral("device")));
            enrolled.office = {at.key(QStringLiteral("office")).kebabName()};
            enrolled.devicesUrl = urlAt(at.key(QStringLiteral("devicesUrl")));
        }
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return enrolled;
}

QByteArray believedAuthority(const CertificateLetter &letter, const QByteArray &believed)
{
    const Result<QList<QByteArray>> blocks = pemBlocks(letter.authority);
    if (!blocks)
        return {};
    for (const QByteArray &block : *blocks)
        if (const Result<Certificate> one = readCertificate(block); one && one->fingerprint == believed)
            return one->pem;
    return {};
}

} // namespace okienko
