// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/opensslparts.h"

#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>

#include "vault/secrets.h"

namespace okienko::openssl
{

namespace
{

/// No PEM of ours is longer; what is longer is not even looked at.
constexpr qsizetype LongestPem = 16384;

constexpr QLatin1String KeyLabel("PRIVATE KEY");
constexpr QLatin1String RequestLabel("CERTIFICATE REQUEST");
constexpr QLatin1String CertificateLabel("CERTIFICATE");

tl::unexpected<Error> invalid(const QString &detail) { return failure(ErrorKind::Invalid, detail); }

/// Instead of OpenSSL's own, which would ask on the terminal.
int noPassphrase(char *, int, int, void *) { return -1; }

/// Exactly one PEM block with this label, and white space around it.
Result<void> isOnly(QLatin1String label, const QByteArray &pem)
{
    if (pem.size() > LongestPem)
        return invalid(
            QStringLiteral("expected PEM of at most %1 bytes, found %2").arg(LongestPem).arg(pem.size()));
    const QByteArray text = pem.trimmed();
    if (text.isEmpty())
        return invalid(QStringLiteral("expected a PEM block \"%1\", found nothing").arg(label));
    const QByteArray begin = QByteArrayLiteral("-----BEGIN ");
    if (!text.startsWith(begin))
        return invalid(
            QStringLiteral("expected a PEM block \"%1\", found something that is not PEM").arg(label));
    const QByteArray found = text.mid(begin.size(), text.indexOf("-----", begin.size()) - begin.size());
    if (found != QByteArrayView(label.data(), label.size()))
        return invalid(QStringLiteral("expected a PEM block \"%1\", found \"%2\"")
                           .arg(label, QString::fromLatin1(found.left(40))));
    if (!text.endsWith("-----END " + found + "-----"))
        return invalid(QStringLiteral("the PEM block \"%1\" is cut off; copy it whole").arg(label));
    if (text.count(begin) != 1)
        return invalid(QStringLiteral("expected one PEM block, found several"));
    return {};
}

Bio reading(const QByteArray &pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

template <typename Thing>
Result<Thing> whole(Thing thing, QLatin1String label)
{
    if (thing)
        return thing;
    ERR_clear_error();
    return invalid(QStringLiteral("the PEM block \"%1\" is damaged").arg(label));
}

Result<QByteArray> contentOf(const Bio &bio, int written, const QString &what)
{
    char *content = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &content);
    if (written != 1 || content == nullptr)
        return trouble(QStringLiteral("writing %1 as PEM").arg(what));
    return QByteArray(content, static_cast<qsizetype>(length));
}

/// A BIO in memory that is overwritten when it is freed, for private keys.
Bio writing() { return Bio(BIO_new(BIO_s_secmem())); }

} // namespace

tl::unexpected<Error> trouble(const QString &deed)
{
    const char *reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return failure(ErrorKind::Internal,
                   QStringLiteral("%1: OpenSSL says: %2")
                       .arg(deed, QLatin1String(reason != nullptr ? reason : "nothing more")));
}

Result<Key> keyFrom(const QByteArray &pem)
{
    const Result<void> only = isOnly(KeyLabel, pem);
    if (!only)
        return failure(only.error());
    return whole(Key(PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, noPassphrase, nullptr)), KeyLabel);
}

Result<Request> requestFrom(const QByteArray &pem)
{
    const Result<void> only = isOnly(RequestLabel, pem);
    if (!only)
        return failure(only.error());
    return whole(Request(PEM_read_bio_X509_REQ(reading(pem).get(), nullptr, noPassphrase, nullptr)),
                 RequestLabel);
}

Result<Cert> certificateFrom(const QByteArray &pem)
{
    const Result<void> only = isOnly(CertificateLabel, pem);
    if (!only)
        return failure(only.error());
    return whole(Cert(PEM_read_bio_X509(reading(pem).get(), nullptr, noPassphrase, nullptr)),
                 CertificateLabel);
}

Result<QByteArray> pemOf(const EVP_PKEY *key)
{
    const Bio bio = writing();
    const int written = PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contentOf(bio, written, QStringLiteral("a key"));
}

Result<QByteArray> pemOf(const X509_REQ *request)
{
    const Bio bio = writing();
    const int written = PEM_write_bio_X509_REQ(bio.get(), request);
    return contentOf(bio, written, QStringLiteral("a request"));
}

Result<QByteArray> pemOf(const X509 *certificate)
{
    const Bio bio = writing();
    const int written = PEM_write_bio_X509(bio.get(), certificate);
    return contentOf(bio, written, QStringLiteral("a certificate"));
}

bool isP256(const EVP_PKEY *key)
{
    char group[64] = {};
    size_t length = 0;
    const bool named =
        EVP_PKEY_is_a(key, "EC") == 1 && EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1;
    ERR_clear_error();
    return named &&
           QByteArrayView(group, static_cast<qsizetype>(length)) == QByteArrayView(SN_X9_62_prime256v1);
}

Result<QByteArray> markOf(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int length = i2d_PUBKEY(key, &der);
    if (length <= 0)
        return trouble(QStringLiteral("reading a public key"));
    const QByteArray mark = sha256(QByteArrayView(reinterpret_cast<const char *>(der), length));
    OPENSSL_free(der);
    return mark;
}

Result<QString> onlyValue(const X509_NAME *name, int attribute)
{
    const int place = X509_NAME_get_index_by_NID(name, attribute, -1);
    if (place < 0 || X509_NAME_get_index_by_NID(name, attribute, place) >= 0)
        return invalid(
            QStringLiteral("the subject must have exactly one %1").arg(QLatin1String(OBJ_nid2ln(attribute))));
    unsigned char *utf8 = nullptr;
    const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)));
    if (length < 0) {
        ERR_clear_error();
        return invalid(
            QStringLiteral("the subject's %1 is no text").arg(QLatin1String(OBJ_nid2ln(attribute))));
    }
    // The length comes from the encoding, so that a zero byte within does not end the text early.
    const QString value = QString::fromUtf8(reinterpret_cast<const char *>(utf8), length);
    OPENSSL_free(utf8);
    return value;
}

Result<void> append(X509_NAME *name, int attribute, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    if (X509_NAME_add_entry_by_NID(name, attribute, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(utf8.constData()),
                                   static_cast<int>(utf8.size()), -1, 0) != 1)
        return trouble(QStringLiteral("writing a certificate's subject"));
    return {};
}

} // namespace okienko::openssl
