// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/authority.h"

#include <openssl/err.h>

#include <QRegularExpression>

#include <ctime>

#include "vault/keys.h"
#include "vault/opensslparts.h"
#include "vault/secrets.h"

namespace okienko
{

/// What is to stand in a certificate.
struct Authority::Order {
    QString name;
    QString organisation;
    QByteArray use;              ///< extendedKeyUsage
    QByteArray names;            ///< subjectAltName in OpenSSL's notation, may be empty
    EVP_PKEY *subject = nullptr; ///< the key that is certified; lives longer than the order
};

namespace
{

constexpr int ClockSlackSeconds = 5 * 60;
constexpr int SerialBits = 128;

Result<void> set(X509 *certificate, const X509 *issuer, int extension, const QByteArray &value)
{
    X509V3_CTX context = {};
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, const_cast<X509 *>(issuer), certificate, nullptr, nullptr, 0);
    const openssl::Extension made(X509V3_EXT_conf_nid(nullptr, &context, extension, value.constData()));
    if (!made || X509_add_ext(certificate, made.get(), -1) != 1)
        return openssl::trouble(
            QStringLiteral("writing a certificate's %1").arg(QLatin1String(OBJ_nid2ln(extension))));
    return {};
}

Result<void> setTimes(X509 *certificate, const QDateTime &from, const QDateTime &to)
{
    const auto begin = static_cast<std::time_t>(from.toSecsSinceEpoch());
    const auto end = static_cast<std::time_t>(to.toSecsSinceEpoch());
    if (ASN1_TIME_set(X509_getm_notBefore(certificate), begin) == nullptr ||
        ASN1_TIME_set(X509_getm_notAfter(certificate), end) == nullptr)
        return openssl::trouble(QStringLiteral("writing a certificate's times"));
    return {};
}

/// 128 random bits, so that a serial is never met twice and tells nothing.
Result<void> setSerial(X509 *certificate)
{
    const openssl::Number number(BN_new());
    if (!number || BN_priv_rand(number.get(), SerialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) != 1 ||
        BN_is_zero(number.get()) ||
        BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) == nullptr)
        return openssl::trouble(QStringLiteral("making a serial number"));
    return {};
}

/// An empty certificate with subject, serial, times and key.
Result<openssl::Cert> blank(const QString &name, const QString &organisation, EVP_PKEY *key,
                            const QDateTime &from, const QDateTime &to)
{
    openssl::Cert certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        X509_set_pubkey(certificate.get(), key) != 1)
        return openssl::trouble(QStringLiteral("making a certificate"));
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    Result<void> step = setSerial(certificate.get());
    if (step)
        step = setTimes(certificate.get(), from, to);
    if (step && !organisation.isEmpty())
        step = openssl::append(subject, NID_organizationName, organisation);
    if (step)
        step = openssl::append(subject, NID_commonName, name);
    if (!step)
        return failure(step.error());
    return certificate;
}

Result<void> setAll(X509 *certificate, const X509 *issuer,
                    const QList<std::pair<int, QByteArray>> &extensions)
{
    for (const auto &[extension, value] : extensions) {
        const Result<void> done = set(certificate, issuer, extension, value);
        if (!done)
            return done;
    }
    return {};
}

Result<Certificate> sign(X509 *certificate, EVP_PKEY *key)
{
    if (X509_sign(certificate, key, EVP_sha256()) <= 0)
        return openssl::trouble(QStringLiteral("signing a certificate"));
    const Result<QByteArray> pem = openssl::pemOf(certificate);
    if (!pem)
        return failure(pem.error());
    return readCertificate(*pem);
}

/// RFC 1123 host name of letters, digits and "-". It goes into OpenSSL's notation, where a comma would begin
/// another name.
bool isHostName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\\z"));
    return name.size() <= 253 && pattern.match(name).hasMatch();
}

bool isAddress(const QString &address)
{
    ASN1_OCTET_STRING *bytes = a2i_IPADDRESS(address.toLatin1().constData());
    ERR_clear_error();
    ASN1_OCTET_STRING_free(bytes);
    return bytes != nullptr;
}

} // namespace

Result<Authority> Authority::create(const QString &file, const QString &name, const QDateTime &now)
{
    if (!isCertificateName(name))
        return failure(ErrorKind::Invalid,
                       QStringLiteral("an authority's name has 1 to 64 characters of a-z, 0-9 and \"-\""));
    const Result<QByteArray> pem = makePrivateKey();
    if (!pem)
        return failure(pem.error());
    const Result<openssl::Key> key = openssl::keyFrom(*pem);
    if (!key)
        return failure(key.error());
    const Result<openssl::Cert> root =
        blank(name, {}, key->get(), now.addSecs(-ClockSlackSeconds), now.addYears(OwnYears));
    if (!root)
        return failure(root.error());
    X509 *x509 = root->get();
    if (X509_set_issuer_name(x509, X509_get_subject_name(x509)) != 1)
        return openssl::trouble(QStringLiteral("naming an authority"));
    const Result<void> extended =
        setAll(x509, x509,
               {{NID_basic_constraints, QByteArrayLiteral("critical,CA:TRUE,pathlen:0")},
                {NID_key_usage, QByteArrayLiteral("critical,keyCertSign")},
                {NID_subject_key_identifier, QByteArrayLiteral("hash")},
                {NID_authority_key_identifier, QByteArrayLiteral("keyid:always")}});
    if (!extended)
        return failure(extended.error());
    const Result<Certificate> certificate = sign(x509, key->get());
    if (!certificate)
        return failure(certificate.error());
    const Papers papers{*pem, *certificate, *certificate};
    const Result<void> written = writeNewPapers(file, papers);
    if (!written)
        return failure(written.error());
    return Authority(papers);
}

Result<Authority> Authority::open(const QString &file)
{
    const Result<Papers> papers = readPapers(file);
    if (!papers)
        return failure(papers.error());
    const Result<openssl::Cert> root = openssl::certificateFrom(papers->certificate.pem);
    if (!root)
        return failure(root.error().within(file));
    if (papers->authority.fingerprint != papers->certificate.fingerprint || X509_check_ca(root->get()) != 1)
        return failure(
            ErrorKind::Invalid,
            QStringLiteral("%1: these papers are no authority's; name the file that was made with the "
                           "office")
                .arg(file));
    return Authority(*papers);
}

Result<Certificate> Authority::issue(const Order &order, const QDateTime &now) const
{
    const QDateTime end = now.addDays(CertificateDays);
    if (end > m_papers.certificate.validTo)
        return failure(
            ErrorKind::Refused,
            QStringLiteral("the authority \"%1\" ends on %2, too soon for a new certificate; make a new "
                           "authority and enrol the devices with it")
                .arg(m_papers.certificate.name, m_papers.certificate.validTo.toString(Qt::ISODate)));
    const Result<openssl::Key> key = openssl::keyFrom(m_papers.key);
    if (!key)
        return failure(key.error());
    const Result<openssl::Cert> root = openssl::certificateFrom(m_papers.certificate.pem);
    if (!root)
        return failure(root.error());
    const Result<openssl::Cert> fresh =
        blank(order.name, order.organisation, order.subject, now.addSecs(-ClockSlackSeconds), end);
    if (!fresh)
        return failure(fresh.error());
    X509 *x509 = fresh->get();
    if (X509_set_issuer_name(x509, X509_get_subject_name(root->get())) != 1)
        return openssl::trouble(QStringLiteral("naming a certificate's issuer"));
    QList<std::pair<int, QByteArray>> extensions = {
        {NID_basic_constraints, QByteArrayLiteral("critical,CA:FALSE")},
        {NID_key_usage, QByteArrayLiteral("critical,digitalSignature")},
        {NID_ext_key_usage, order.use},
        {NID_subject_key_identifier, QByteArrayLiteral("hash")},
        {NID_authority_key_identifier, QByteArrayLiteral("keyid:always")},
    };
    if (!order.names.isEmpty())
        extensions.append({NID_subject_alt_name, order.names});
    const Result<void> extended = setAll(x509, root->get(), extensions);
    if (!extended)
        return failure(extended.error());
    return sign(x509, key->get());
}

Result<Certificate> Authority::issueForDevice(const QByteArray &request, const OfficeId &office,
                                              const QString &device, const QDateTime &now) const
{
    if (!isCertificateName(office.value) || !isCertificateName(device))
        return failure(ErrorKind::Invalid,
                       QStringLiteral("the name of office or device does not fit into a certificate"));
    const Result<SigningRequest> asked = readSigningRequest(request);
    if (!asked)
        return failure(asked.error());
    const Result<openssl::Request> parsed = openssl::requestFrom(request);
    if (!parsed)
        return failure(parsed.error());
    return issue(
        {device, office.value, QByteArrayLiteral("clientAuth"), {}, X509_REQ_get0_pubkey(parsed->get())},
        now);
}

Result<Papers> Authority::issueForServer(const ServerNames &names, const QDateTime &now) const
{
    QByteArrayList notation;
    for (const QString &name : names.dns) {
        if (!isHostName(name))
            return failure(ErrorKind::Invalid,
                           QStringLiteral("\"%1\" is no host name in lower case").arg(name));
        notation.append("DNS:" + name.toLatin1());
    }
    for (const QString &address : names.addresses) {
        if (!isAddress(address))
            return failure(ErrorKind::Invalid,
                           QStringLiteral("\"%1\" is no IPv4 or IPv6 address").arg(address));
        notation.append("IP:" + address.toLatin1());
    }
    if (notation.isEmpty())
        return failure(ErrorKind::Invalid, QStringLiteral("a server needs a host name or an address"));
    const Result<QByteArray> pem = makePrivateKey();
    if (!pem)
        return failure(pem.error());
    const Result<openssl::Key> key = openssl::keyFrom(*pem);
    if (!key)
        return failure(key.error());
    // What counts is the subjectAltName (RFC 6125); a CN has room for 64 characters only.
    const QString name = (names.dns + names.addresses).constFirst().left(64);
    const Result<Certificate> certificate =
        issue({name, {}, QByteArrayLiteral("serverAuth"), notation.join(','), key->get()}, now);
    if (!certificate)
        return failure(certificate.error());
    return Papers{*pem, *certificate, m_papers.certificate};
}

} // namespace okienko
