// SPDX-License-Identifier: GPL-3.0-or-later
#include "testauthority.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace
{

struct Free {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
};
template <typename T>
using Own = std::unique_ptr<T, Free>;

QByteArray text(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, size};
}

QByteArray pemOf(X509 *certificate)
{
    const Own<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return text(bio.get());
}

Own<X509> blank(const char *name, EVP_PKEY *key, long serial, long validFrom, long validTo)
{
    Own<X509> certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), validFrom);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validTo);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509_set_pubkey(certificate.get(), key);
    return certificate;
}

void extend(X509 *certificate, int kind, const char *value)
{
    const Own<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value));
    X509_add_ext(certificate, extension.get(), -1);
}

} // namespace

struct TestAuthority::Parts {
    Own<EVP_PKEY> key;
    Own<X509> certificate;
};

TestAuthority::TestAuthority(const char *name) : m_parts(std::make_unique<Parts>())
{
    m_parts->key.reset(EVP_EC_gen("P-256"));
    m_parts->certificate = blank(name, m_parts->key.get(), 1, -3600, 86'400);
    X509 *certificate = m_parts->certificate.get();
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    extend(certificate, NID_basic_constraints, "critical,CA:TRUE");
    extend(certificate, NID_key_usage, "critical,keyCertSign");
    X509_sign(certificate, m_parts->key.get(), EVP_sha256());
    m_pem = pemOf(certificate);
}

TestAuthority::~TestAuthority() = default;

TestPapers TestAuthority::issue(const Wish &wish) const
{
    const Own<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const Own<X509> certificate = blank(wish.name, key.get(), wish.serial, wish.validFrom, wish.validTo);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(m_parts->certificate.get()));
    extend(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    if (wish.use == Use::Server) {
        extend(certificate.get(), NID_ext_key_usage, "serverAuth");
        extend(certificate.get(), NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost");
    } else {
        extend(certificate.get(), NID_ext_key_usage, "clientAuth");
    }
    X509_sign(certificate.get(), m_parts->key.get(), EVP_sha256());
    const Own<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {pemOf(certificate.get()), text(bio.get())};
}

TestContext clientContext(const QByteArray &authority, const TestPapers &papers, int newestVersion)
{
    TestContext context(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    SSL_CTX_set_max_proto_version(context.get(), newestVersion);
    const auto readOne = [](const QByteArray &pem) {
        const Own<BIO> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
        return Own<X509>(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    };
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context.get()), readOne(authority).get());
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    if (!papers.certificate.isEmpty()) {
        SSL_CTX_use_certificate(context.get(), readOne(papers.certificate).get());
        const Own<BIO> bio(BIO_new_mem_buf(papers.key.constData(), static_cast<int>(papers.key.size())));
        const Own<EVP_PKEY> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
        SSL_CTX_use_PrivateKey(context.get(), key.get());
    }
    return context;
}
