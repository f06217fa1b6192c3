// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/certificate.h"

#include <openssl/err.h>

#include <ctime>

#include "vault/opensslparts.h"
#include "vault/secrets.h"

namespace okienko
{

namespace
{

constexpr int SerialBytes = 16;

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts = {};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

QString serialOf(const X509 *certificate)
{
    const openssl::Number number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    if (!number || BN_is_negative(number.get()))
        return {};
    QByteArray bytes(std::max(SerialBytes, BN_num_bytes(number.get())), '\0');
    BN_bn2binpad(number.get(), reinterpret_cast<unsigned char *>(bytes.data()),
                 static_cast<int>(bytes.size()));
    return QString::fromLatin1(bytes.toHex());
}

QString iso(const QDateTime &utc) { return utc.toUTC().toString(Qt::ISODate); }

tl::unexpected<Error> refusal(int code, const Certificate &certificate, CertificateUse use,
                              const QDateTime &now)
{
    const auto refused = [](const QString &detail) { return failure(ErrorKind::Refused, detail); };
    switch (code) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return refused(
            QStringLiteral("the certificate %1 (or its authority) ended on %2; enrol this machine anew. "
                           "If that day is yet to come, set the clock: it says %3")
                .arg(certificate.serial, iso(certificate.validTo), iso(now)));
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return refused(
            QStringLiteral("the certificate %1 (or its authority) begins on %2, and the clock says %3; "
                           "set the clock")
                .arg(certificate.serial, iso(certificate.validFrom), iso(now)));
    case X509_V_ERR_INVALID_PURPOSE:
        return refused(QStringLiteral("the certificate %1 is not for %2; ask for one that is")
                           .arg(certificate.serial, use == CertificateUse::Client
                                                        ? QStringLiteral("devices (clientAuth)")
                                                        : QStringLiteral("servers (serverAuth)")));
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return refused(QStringLiteral("the certificate %1 is of another authority; enrol with this office")
                           .arg(certificate.serial));
    default:
        return refused(QStringLiteral("the certificate %1 is not accepted: %2")
                           .arg(certificate.serial, QLatin1String(X509_verify_cert_error_string(code))));
    }
}

} // namespace

Result<Certificate> readCertificate(const QByteArray &pem)
{
    const Result<openssl::Cert> parsed = openssl::certificateFrom(pem);
    if (!parsed)
        return failure(parsed.error());
    X509 *x509 = parsed->get();
    Certificate facts;
    facts.pem = pem.trimmed() + '\n';
    facts.serial = serialOf(x509);
    const X509_NAME *subject = X509_get_subject_name(x509);
    const Result<QString> name = openssl::onlyValue(subject, NID_commonName);
    if (!name)
        return failure(name.error().within(QStringLiteral("certificate")));
    facts.name = *name;
    const Result<QString> organisation = openssl::onlyValue(subject, NID_organizationName);
    facts.organisation = organisation.value_or(QString());
    facts.validFrom = timeOf(X509_get0_notBefore(x509));
    facts.validTo = timeOf(X509_get0_notAfter(x509));
    EVP_PKEY *key = X509_get0_pubkey(x509);
    if (key == nullptr || facts.serial.isEmpty() || !facts.validFrom.isValid() || !facts.validTo.isValid()) {
        ERR_clear_error();
        return failure(ErrorKind::Invalid,
                       QStringLiteral("the certificate has no usable key, serial number or times"));
    }
    const Result<QByteArray> mark = openssl::markOf(key);
    if (!mark)
        return failure(mark.error());
    facts.keyMark = *mark;
    unsigned char digest[EVP_MAX_MD_SIZE] = {};
    unsigned length = 0;
    if (X509_digest(x509, EVP_sha256(), digest, &length) != 1)
        return openssl::trouble(QStringLiteral("reading a certificate"));
    facts.fingerprint = QByteArray(reinterpret_cast<const char *>(digest), static_cast<qsizetype>(length));
    return facts;
}

Result<void> checkCertificate(const QByteArray &certificate, const QByteArray &authority, CertificateUse use,
                              const QDateTime &now)
{
    const Result<Certificate> facts = readCertificate(certificate);
    const Result<openssl::Cert> leaf = openssl::certificateFrom(certificate);
    if (!facts || !leaf)
        return failure(facts ? leaf.error() : facts.error());
    const Result<openssl::Cert> root = openssl::certificateFrom(authority);
    if (!root)
        return failure(root.error().within(QStringLiteral("authority")));
    const openssl::Store store(X509_STORE_new());
    const openssl::Checker checker(X509_STORE_CTX_new());
    if (!store || !checker || X509_STORE_add_cert(store.get(), root->get()) != 1 ||
        X509_STORE_CTX_init(checker.get(), store.get(), leaf->get(), nullptr) != 1)
        return openssl::trouble(QStringLiteral("checking a certificate"));
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(checker.get());
    X509_VERIFY_PARAM_set_time(rules, static_cast<std::time_t>(now.toSecsSinceEpoch()));
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_X509_STRICT);
    const int purpose = use == CertificateUse::Client ? X509_PURPOSE_SSL_CLIENT : X509_PURPOSE_SSL_SERVER;
    if (X509_VERIFY_PARAM_set_purpose(rules, purpose) != 1)
        return openssl::trouble(QStringLiteral("checking a certificate"));
    const int verdict = X509_verify_cert(checker.get());
    const int code = X509_STORE_CTX_get_error(checker.get());
    ERR_clear_error();
    if (verdict != 1)
        return refusal(code, *facts, use, now);
    return {};
}

QDateTime renewalTime(const QDateTime &validFrom, const QDateTime &validTo)
{
    return validFrom.addSecs(validFrom.secsTo(validTo) / 3 * 2);
}

} // namespace okienko
