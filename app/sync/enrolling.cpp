// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enrolling.h"

#include <QDir>
#include <QEventLoop>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include "sync/certificateletter.h"
#include "sync/officeline.h"
#include "sync/refusal.h"
#include "vault/certificate.h"
#include "vault/deviceidentity.h"
#include "vault/secrets.h"
#include "vault/spokencode.h"

namespace okienko
{

namespace
{

constexpr int fingerprintBytes = 32;
constexpr int codeGroup = 4;
constexpr int shortCodeGroups = 3;

tl::unexpected<Error> invalid(const QString &detail) { return failure(ErrorKind::Invalid, detail); }

QString spelled(const QByteArray &fingerprint)
{
    return QString::fromLatin1(fingerprint.toHex(':').toUpper());
}

Result<QByteArray> fingerprintOf(const QString &typed)
{
    QString digits = typed.toLower();
    digits.remove(QLatin1Char(':')).remove(QLatin1Char(' '));
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    if (bytes.size() != fingerprintBytes || digits.size() != 2 * fingerprintBytes)
        return invalid(
            QStringLiteral("\"%1\" is no fingerprint; write the 64 hex digits (SHA-256) that stand "
                           "beside the code")
                .arg(typed));
    return bytes;
}

/// Upper case, in fours. A code of three groups carries a check character, so that a slip is found before it
/// costs a try.
Result<QString> codeOf(const QString &typed)
{
    QString plain;
    for (const QChar one : typed.toUpper())
        if (one.isLetterOrNumber() && one.unicode() < 128)
            plain.append(one);
        else if (!one.isSpace() && one != QLatin1Char('.') && one.category() != QChar::Punctuation_Dash)
            return invalid(QStringLiteral("\"%1\" does not occur in a code").arg(one));
    if (plain.size() == shortCodeGroups * codeGroup)
        return spokencode::read(plain, shortCodeGroups);
    if (plain.size() % codeGroup != 0 || plain.size() < shortCodeGroups * codeGroup ||
        plain.size() > 2 * shortCodeGroups * codeGroup)
        return invalid(QStringLiteral("the code has %1 characters; it is three to six groups of four")
                           .arg(plain.size()));
    for (qsizetype place = plain.size() - codeGroup; place > 0; place -= codeGroup)
        plain.insert(place, QLatin1Char('-'));
    return plain;
}

/// The refusals of /v1/enrol, as somebody who stands before the machine wants to hear them.
Error refusedEnrolment(const OfficeLine::Reply &reply)
{
    const std::optional<TurnedAway> why = refusalOf(reply);
    if (!why)
        return {ErrorKind::Unavailable, notOfTheContract(reply)};
    switch (why->why) {
    case TurnedAway::Why::Identity:
        return {
            ErrorKind::Refused,
            QStringLiteral("the office does not take this code: it is mistyped, used or older than a day. "
                           "Read it again; else ask for a new one (%1)")
                .arg(why->detail)};
    case TurnedAway::Why::Later:
        return {ErrorKind::Unavailable,
                QStringLiteral("the office wants to be asked later; try again in %1 s (%2)")
                    .arg(std::chrono::ceil<std::chrono::seconds>(why->after).count())
                    .arg(why->detail)};
    default: return {ErrorKind::Refused, QStringLiteral("the office refuses: ") + why->detail};
    }
}

Result<OfficeLine::Reply> sendAndWait(OfficeLine &line, const OfficeLine::Letter &letter)
{
    QEventLoop loop;
    Result<OfficeLine::Reply> heard = failure(ErrorKind::Cancelled, QStringLiteral("nothing was heard"));
    line.send(letter, [&](const Result<OfficeLine::Reply> &reply) {
        heard = reply;
        loop.quit();
    });
    loop.exec();
    return heard;
}

} // namespace

Result<QByteArray> Enrolling::authorityOf(const QUrl &office, const QByteArray &fingerprint,
                                          const QDateTime &now) const
{
    // Nothing is believed here: the chain is only looked at, and nothing is sent over this connection.
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3);
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    tls.setCaCertificates({});
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(office.host(), static_cast<quint16>(office.port(443)));
    if (!socket.waitForEncrypted(static_cast<int>(m_patience.count())))
        return failure(ErrorKind::Unavailable, QStringLiteral("no server of an office answers at %1: %2")
                                                   .arg(office.toString(), socket.errorString()));
    const QList<QSslCertificate> chain = socket.peerCertificateChain();
    socket.abort();
    if (chain.isEmpty())
        return failure(ErrorKind::Refused, QStringLiteral("the server shows no certificate"));
    for (const QSslCertificate &one : chain) {
        if (sha256(one.toDer()) != fingerprint)
            continue;
        const QByteArray authority = one.toPem();
        const Result<void> good =
            checkCertificate(chain.constFirst().toPem(), authority, CertificateUse::Server, now);
        if (!good)
            return failure(good.error().within(QStringLiteral("the server's certificate")));
        return authority;
    }
    return failure(
        ErrorKind::Refused,
        QStringLiteral("this is another authority than the one beside the code: the server shows %1. Nothing "
                       "was sent. Compare the fingerprint; when it is right, somebody stands between this "
                       "machine and the office")
            .arg(spelled(sha256(chain.constLast().toDer()))));
}

Result<Enrolling::Done> Enrolling::run(const Order &order, const QDateTime &now) const
{
    if (!order.office.isValid() || order.office.scheme() != QLatin1String("https") ||
        order.office.host().isEmpty())
        return invalid(QStringLiteral("\"%1\" is no address of an office; write https://HOST:PORT")
                           .arg(order.office.toString()));
    const Result<QByteArray> fingerprint = fingerprintOf(order.fingerprint);
    if (!fingerprint)
        return failure(fingerprint.error());
    const Result<QString> code = codeOf(order.code);
    if (!code)
        return failure(code.error());
    if (!QDir().mkpath(order.identityFolder))
        return failure(
            ErrorKind::StorageReadOnly,
            QStringLiteral("%1 cannot be made; enrol as the terminal's user").arg(order.identityFolder));
    const Result<QByteArray> authority = authorityOf(order.office, *fingerprint, now);
    if (!authority)
        return failure(authority.error());
    const DeviceIdentity identity(order.identityFolder);
    const Result<QByteArray> request = identity.request(order.device);
    if (!request)
        return failure(request.error());

    OfficeLine line(order.office, {*authority}, m_patience);
    const QJsonObject letter{{QStringLiteral("code"), *code},
                             {QStringLiteral("csr"), QString::fromLatin1(*request)},
                             {QStringLiteral("hardwareMark"), hexOf(order.hardwareMark)}};
    const Result<OfficeLine::Reply> reply =
        sendAndWait(line, {"POST", QStringLiteral("/v1/enrol"), compact(letter)});
    if (!reply)
        return failure(
            reply.error().within(QStringLiteral("no certificate came (the same code may be tried again)")));
    if (reply->status != 201 || reply->contentType != "application/json")
        return failure(refusedEnrolment(*reply));
    const Reading<EnrolledLetter> enrolled = readEnrolledLetter(reply->body);
    if (!enrolled)
        return failure(ErrorKind::Unavailable, QStringLiteral("an answer that is not of the contract: ") +
                                                   enrolled.error().constFirst().line());
    const QByteArray root = believedAuthority(enrolled->papers, *fingerprint);
    if (root.isEmpty())
        return failure(
            ErrorKind::Refused,
            QStringLiteral("the office answers with another authority than the one beside the code"));
    const Result<Papers> papers = identity.accept(enrolled->papers.certificate, root, now);
    if (!papers)
        return failure(papers.error());
    return Done{enrolled->device, enrolled->office, enrolled->devicesUrl, papers->certificate.validTo};
}

} // namespace okienko
