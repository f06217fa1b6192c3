// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QByteArray>
#include <QList>

#include <utility>

/// Requests for certificates as somebody else's program might make them, right and wrong.
namespace foreign
{

using Subject = QList<std::pair<const char *, QByteArray>>; ///< "CN", "O"... and value

inline QByteArray text(BIO *bio)
{
    char *content = nullptr;
    const long length = BIO_get_mem_data(bio, &content);
    const QByteArray copy(content, static_cast<qsizetype>(length));
    BIO_free_all(bio);
    return copy;
}

/// @param signedBy another key that signs instead of the one in the request
inline QByteArray request(EVP_PKEY *key, const Subject &subject, EVP_PKEY *signedBy = nullptr)
{
    X509_REQ *request = X509_REQ_new();
    X509_REQ_set_version(request, X509_REQ_VERSION_1);
    X509_REQ_set_pubkey(request, key);
    for (const auto &[attribute, value] : subject)
        X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request), attribute, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(value.constData()),
                                   static_cast<int>(value.size()), -1, 0);
    X509_REQ_sign(request, signedBy != nullptr ? signedBy : key, EVP_sha256());
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509_REQ(bio, request);
    X509_REQ_free(request);
    return text(bio);
}

/// The key as PEM: as ours, locked with a passphrase, or in the older form of its own kind (SEC 1).
inline QByteArray plainKey(EVP_PKEY *key)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    return text(bio);
}

inline QByteArray lockedKey(EVP_PKEY *key)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(bio, key, EVP_aes_128_cbc(), "secret", 6, nullptr, nullptr);
    return text(bio);
}

inline QByteArray olderKey(EVP_PKEY *key)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey_traditional(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    return text(bio);
}

} // namespace foreign
