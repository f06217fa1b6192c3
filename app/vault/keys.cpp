// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keys.h"

#include <openssl/ec.h>
#include <openssl/err.h>

#include <algorithm>

#include "vault/opensslparts.h"

namespace okienko
{

namespace
{

Result<openssl::Key> ownKind(Result<openssl::Key> key)
{
    if (key && !openssl::isP256(key->get()))
        return failure(ErrorKind::Invalid,
                       QStringLiteral("the key is of another kind; only EC P-256 is used"));
    return key;
}

} // namespace

bool isCertificateName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](QChar one) {
        return (one >= u'a' && one <= u'z') || (one >= u'0' && one <= u'9') || one == u'-';
    });
}

Result<QByteArray> makePrivateKey()
{
    const openssl::Key key(EVP_EC_gen("P-256"));
    if (!key)
        return openssl::trouble(QStringLiteral("making a key"));
    return openssl::pemOf(key.get());
}

Result<QByteArray> makeSigningRequest(const QByteArray &key, const QString &name)
{
    if (!isCertificateName(name))
        return failure(ErrorKind::Invalid,
                       QStringLiteral("a certificate's name has 1 to 64 characters of a-z, 0-9 and \"-\""));
    const Result<openssl::Key> own = ownKind(openssl::keyFrom(key));
    if (!own)
        return failure(own.error());
    const openssl::Request request(X509_REQ_new());
    if (!request || X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1 ||
        X509_REQ_set_pubkey(request.get(), own->get()) != 1)
        return openssl::trouble(QStringLiteral("making a request"));
    const Result<void> named =
        openssl::append(X509_REQ_get_subject_name(request.get()), NID_commonName, name);
    if (!named)
        return failure(named.error());
    if (X509_REQ_sign(request.get(), own->get(), EVP_sha256()) <= 0)
        return openssl::trouble(QStringLiteral("signing a request"));
    return openssl::pemOf(request.get());
}

Result<QByteArray> keyMark(const QByteArray &key)
{
    const Result<openssl::Key> own = ownKind(openssl::keyFrom(key));
    if (!own)
        return failure(own.error());
    return openssl::markOf(own->get());
}

Result<SigningRequest> readSigningRequest(const QByteArray &pem)
{
    const Result<openssl::Request> request = openssl::requestFrom(pem);
    if (!request)
        return failure(request.error());
    EVP_PKEY *key = X509_REQ_get0_pubkey(request->get());
    if (key == nullptr || !openssl::isP256(key)) {
        ERR_clear_error();
        return failure(ErrorKind::Invalid,
                       QStringLiteral("the request's key is of another kind; only EC P-256 is certified"));
    }
    if (X509_REQ_verify(request->get(), key) != 1) {
        ERR_clear_error();
        return failure(ErrorKind::Invalid,
                       QStringLiteral("the request's signature does not fit its key; it was "
                                      "changed on its way, make a new one"));
    }
    const X509_NAME *subject = X509_REQ_get_subject_name(request->get());
    const Result<QString> name = openssl::onlyValue(subject, NID_commonName);
    if (!name)
        return failure(name.error().within(QStringLiteral("request")));
    if (X509_NAME_entry_count(subject) != 1 || !isCertificateName(*name))
        return failure(ErrorKind::Invalid, QStringLiteral("the request's subject must be one CN of 1 to 64 "
                                                          "characters a-z, 0-9 and \"-\""));
    const Result<QByteArray> mark = openssl::markOf(key);
    if (!mark)
        return failure(mark.error());
    return SigningRequest{*name, *mark};
}

} // namespace okienko
