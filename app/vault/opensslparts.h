// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QByteArray>
#include <QString>

#include <memory>

#include "domain/result.h"

/// OpenSSL's objects with an owner, and the ways between them and PEM. Only the sources of this room include
/// this.
namespace okienko::openssl
{

template <auto free>
struct Release {
    template <typename T>
    void operator()(T *thing) const
    {
        free(thing);
    }
};

using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Request = std::unique_ptr<X509_REQ, Release<X509_REQ_free>>;
using Cert = std::unique_ptr<X509, Release<X509_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using Store = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;
using Checker = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX_free>>;

/// Internal, with what OpenSSL says last; empties its list of errors, so that they are not found by another
/// call.
[[nodiscard]] tl::unexpected<Error> trouble(const QString &deed);

/// Each reads one PEM block of its kind (RFC 7468; a key: PKCS#8, unencrypted) and nothing beside it.
/// Invalid: it is something else, cut off or damaged; the detail says what was found. Never asks anybody for
/// a passphrase.
[[nodiscard]] Result<Key> keyFrom(const QByteArray &pem);
[[nodiscard]] Result<Request> requestFrom(const QByteArray &pem);
[[nodiscard]] Result<Cert> certificateFrom(const QByteArray &pem);

[[nodiscard]] Result<QByteArray> pemOf(const EVP_PKEY *key);
[[nodiscard]] Result<QByteArray> pemOf(const X509_REQ *request);
[[nodiscard]] Result<QByteArray> pemOf(const X509 *certificate);

/// Is it of the one kind that we use, EC on P-256?
[[nodiscard]] bool isP256(const EVP_PKEY *key);
/// SHA-256 of the SubjectPublicKeyInfo (RFC 5280, 4.1.2.7).
[[nodiscard]] Result<QByteArray> markOf(EVP_PKEY *key);
/// The only value of an attribute (NID_commonName...) of a name. Invalid: not there, twice, or no sane text.
[[nodiscard]] Result<QString> onlyValue(const X509_NAME *name, int attribute);
[[nodiscard]] Result<void> append(X509_NAME *name, int attribute, const QString &value);

} // namespace okienko::openssl
