// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/tlscontext.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>

namespace okienko::backoffice
{

namespace
{

struct BioFree {
    void operator()(BIO *bio) const { BIO_free(bio); }
};
struct X509Free {
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
struct KeyFree {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
using Bio = std::unique_ptr<BIO, BioFree>;
using Certificate = std::unique_ptr<X509, X509Free>;

tl::unexpected<Error> wrong(const QString &what)
{
    const unsigned long code = ERR_peek_last_error();
    const char *reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    ERR_clear_error();
    return failure(ErrorKind::Invalid,
                   reason != nullptr ? what + QStringLiteral(": ") + QString::fromLatin1(reason) : what);
}

Bio reader(const QByteArray &pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

int noPassphrase(char * /*buffer*/, int /*size*/, int /*writes*/, void * /*data*/) { return -1; }

Certificate nextCertificate(BIO *bio)
{
    return Certificate(PEM_read_bio_X509(bio, nullptr, noPassphrase, nullptr));
}

/// Whoever offers protocols must offer ours, so that a line meant for another protocol does not end here.
int chooseProtocol(SSL * /*ssl*/, const unsigned char **out, unsigned char *outSize, const unsigned char *in,
                   unsigned int inSize, void * /*data*/)
{
    static constexpr std::array<unsigned char, 9> ours{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outSize, ours.data(), ours.size(), in, inSize) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

Result<void> showIdentity(SSL_CTX *context, const TlsIdentity &identity)
{
    const Bio chain = reader(identity.certificates);
    const Certificate own = nextCertificate(chain.get());
    if (own == nullptr || SSL_CTX_use_certificate(context, own.get()) != 1)
        return wrong(QStringLiteral("the server's certificate cannot be used"));
    while (const Certificate next = nextCertificate(chain.get())) {
        if (SSL_CTX_add1_chain_cert(context, next.get()) != 1)
            return wrong(QStringLiteral("the certificates above the server's cannot be used"));
    }
    ERR_clear_error(); // the end of the text counts as an error
    const std::unique_ptr<EVP_PKEY, KeyFree> key(
        PEM_read_bio_PrivateKey(reader(identity.key).get(), nullptr, noPassphrase, nullptr));
    if (key == nullptr)
        return wrong(QStringLiteral("the server's private key cannot be read"));
    if (SSL_CTX_use_PrivateKey(context, key.get()) != 1 || SSL_CTX_check_private_key(context) != 1)
        return wrong(QStringLiteral("the server's private key does not belong to its certificate"));
    return {};
}

Result<void> askForCertificates(SSL_CTX *context, const QByteArray &authorities)
{
    X509_STORE *store = SSL_CTX_get_cert_store(context);
    const Bio list = reader(authorities);
    int count = 0;
    while (const Certificate authority = nextCertificate(list.get())) {
        if (X509_STORE_add_cert(store, authority.get()) != 1 ||
            SSL_CTX_add_client_CA(context, authority.get()) != 1)
            return wrong(QStringLiteral("an authority of the client certificates cannot be used"));
        ++count;
    }
    ERR_clear_error();
    if (count == 0)
        return wrong(QStringLiteral("there is no authority for the client certificates"));
    // The office's own authority counts as the end of the chain also where another one signed it.
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    return {};
}

} // namespace

Result<std::shared_ptr<SSL_CTX>> tlsContext(Door door, const TlsIdentity &identity)
{
    ERR_clear_error();
    const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    if (context == nullptr || SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION) != 1)
        return failure(ErrorKind::Internal, QStringLiteral("OpenSSL does not start"));
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context.get(), 0);
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                        SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // One record at a time: who floods us with records that hold no data must wait his turn like everybody.
    SSL_CTX_clear_mode(context.get(), SSL_MODE_AUTO_RETRY);
    SSL_CTX_set_alpn_select_cb(context.get(), chooseProtocol, nullptr);
    const Result<void> shown = showIdentity(context.get(), identity);
    if (!shown)
        return failure(shown.error());
    if (door == Door::Devices) {
        const Result<void> asked = askForCertificates(context.get(), identity.authorities);
        if (!asked)
            return failure(asked.error());
    }
    return context;
}

} // namespace okienko::backoffice
