// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/deviceidentity.h"

#include "vault/keys.h"
#include "vault/safefile.h"

namespace okienko
{

DeviceIdentity::DeviceIdentity(const QString &folder)
    : m_file(folder + QStringLiteral("/identity.pem")),
      m_nextFile(folder + QStringLiteral("/identity-next.pem"))
{
}

Result<Papers> DeviceIdentity::papers() const { return readPapers(m_file); }

Result<std::optional<DeviceIdentity::Pending>> DeviceIdentity::pending() const
{
    const Result<QByteArray> text = readSecretFile(m_nextFile);
    if (!text && text.error().kind == ErrorKind::NotFound)
        return std::optional<Pending>();
    if (!text)
        return failure(text.error());
    const Result<QList<QByteArray>> blocks = pemBlocks(*text);
    if (!blocks)
        return failure(blocks.error().within(m_nextFile));
    if (blocks->size() != 2)
        return failure(ErrorKind::Invalid,
                       QStringLiteral("%1: expected a key and its request").arg(m_nextFile));
    return std::optional<Pending>({blocks->at(0), blocks->at(1)});
}

/// A power cut between taking a certificate into use and removing the request leaves one that was answered
/// already.
bool DeviceIdentity::isInUse(const Pending &pending) const
{
    const Result<Papers> current = papers();
    const Result<QByteArray> mark = keyMark(pending.key);
    return current && mark && current->certificate.keyMark == *mark;
}

Result<QByteArray> DeviceIdentity::request(const QString &device) const
{
    const Result<std::optional<Pending>> former = pending();
    // Nothing depends on a damaged one: the certificate for it never came, a new key is as good.
    if (!former && former.error().kind != ErrorKind::Invalid)
        return failure(former.error());
    if (former && *former && !isInUse(**former)) {
        const Result<SigningRequest> asked = readSigningRequest((*former)->request);
        const Result<QByteArray> mark = keyMark((*former)->key);
        if (asked && mark && asked->name == device && asked->keyMark == *mark)
            return (*former)->request;
    }
    const Result<QByteArray> key = makePrivateKey();
    if (!key)
        return failure(key.error());
    const Result<QByteArray> request = makeSigningRequest(*key, device);
    if (!request)
        return failure(request.error());
    const Result<void> written = writeSecretFile(m_nextFile, *key + *request);
    if (!written)
        return failure(written.error());
    return request;
}

Result<Papers> DeviceIdentity::accept(const QByteArray &certificate, const QByteArray &authority,
                                      const QDateTime &now) const
{
    const Result<void> good = checkCertificate(certificate, authority, CertificateUse::Client, now);
    if (!good)
        return failure(good.error());
    const Result<Certificate> fresh = readCertificate(certificate);
    const Result<Certificate> root = readCertificate(authority);
    if (!fresh || !root)
        return failure(fresh ? root.error() : fresh.error());
    const Result<Papers> current = papers();
    if (current && current->certificate.fingerprint == fresh->fingerprint) {
        const Result<void> removed = removeSecretFile(m_nextFile);
        if (!removed)
            return failure(removed.error());
        return current;
    }
    const Result<std::optional<Pending>> asked = pending();
    if (!asked)
        return failure(asked.error());
    if (!*asked)
        return failure(ErrorKind::NotFound,
                       QStringLiteral("no certificate was asked for; make a request first"));
    const Papers papers{(*asked)->key, *fresh, *root};
    const Result<void> written = writePapers(m_file, papers);
    if (!written)
        return failure(written.error());
    const Result<void> removed = removeSecretFile(m_nextFile);
    if (!removed)
        return failure(removed.error());
    return papers;
}

} // namespace okienko
