// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/officeline.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>
#include <QTimer>

#include <memory>

#include "protocol/letter.h"

namespace okienko
{

namespace
{

/// Keeps nothing and tells nothing.
class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

QSslConfiguration tlsOf(const OfficeLine::Papers &papers)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(QSslCertificate::fromData(papers.authority, QSsl::Pem));
    if (!papers.certificate.isEmpty()) {
        tls.setLocalCertificateChain(QSslCertificate::fromData(papers.certificate, QSsl::Pem));
        tls.setPrivateKey(QSslKey(papers.key, QSsl::Ec, QSsl::Pem));
    }
    return tls;
}

QByteArray mediaType(const QByteArray &field) { return field.split(';').constFirst().trimmed().toLower(); }

std::optional<std::chrono::seconds> secondsOf(const QByteArray &field)
{
    bool whole = false;
    const int seconds = field.trimmed().toInt(&whole);
    // The contract names 1 to 3600; a date or a longer time is not believed.
    if (!whole || seconds < 1 || seconds > 3600)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

/// What is noted of an exchange until it ends.
struct UnderWay {
    QElapsedTimer since;
    QByteArray body;
    bool tooLong = false;
    bool tooSlow = false;
};

Result<OfficeLine::Reply> readReply(const QNetworkReply &reply, const UnderWay &noted)
{
    if (noted.tooSlow)
        return failure(ErrorKind::TimedOut, QStringLiteral("no whole answer in time"));
    if (noted.tooLong)
        return failure(ErrorKind::Unavailable, QStringLiteral("an answer longer than the contract allows"));
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray length = reply.rawHeader("Content-Length");
    const bool refusal = status >= 400;
    // Qt calls a refusal with a body an error too; a line that broke is one without a whole body.
    const bool whole = length.isEmpty() ? status == 304 || reply.error() == QNetworkReply::NoError
                                        : length.toLongLong() == noted.body.size();
    if (status == 0 || (reply.error() != QNetworkReply::NoError && !refusal))
        return failure(OfficeLine::troubleOf(reply));
    if (!whole && status != 304)
        return failure(ErrorKind::Unavailable, QStringLiteral("an answer that was cut off"));
    return OfficeLine::Reply{status,
                             mediaType(reply.rawHeader("Content-Type")),
                             noted.body,
                             reply.rawHeader("ETag"),
                             secondsOf(reply.rawHeader("Retry-After")),
                             OfficeLine::Milliseconds(noted.since.elapsed())};
}

} // namespace

OfficeLine::OfficeLine(const QUrl &office, const Papers &papers, Milliseconds patience, QObject *parent)
    : QObject(parent), m_office(office), m_patience(patience), m_tls(tlsOf(papers))
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setCookieJar(new NoCookies(&m_network));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

QNetworkRequest OfficeLine::requestFor(const QString &path) const
{
    QUrl url = m_office.resolved(QUrl(path, QUrl::StrictMode));
    url.setUserInfo({});
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Named by us, so that Qt does not ask for compressed bodies.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "okienko");
    return request;
}

void OfficeLine::send(const Letter &letter, const Heard &heard)
{
    QNetworkRequest request = requestFor(letter.path);
    request.setRawHeader("Accept", "application/json, application/problem+json");
    if (!letter.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!letter.tag.isEmpty())
        request.setRawHeader("If-None-Match", letter.tag);

    auto noted = std::make_shared<UnderWay>();
    noted->since.start();
    QNetworkReply *reply = letter.body.isEmpty()
                               ? m_network.sendCustomRequest(request, letter.method)
                               : m_network.sendCustomRequest(request, letter.method, letter.body);
    connect(reply, &QNetworkReply::readyRead, reply, [reply, noted] {
        if (noted->tooLong || noted->tooSlow)
            return;
        noted->body += reply->readAll();
        if (noted->body.size() > longestLetter) {
            noted->tooLong = true;
            reply->abort();
        }
    });
    QTimer::singleShot(m_patience, reply, [reply, noted] {
        noted->tooSlow = true;
        reply->abort();
    });
    connect(reply, &QNetworkReply::finished, reply, [reply, noted, heard] {
        if (!noted->tooLong && !noted->tooSlow && reply->isOpen())
            noted->body += reply->readAll();
        reply->deleteLater();
        heard(readReply(*reply, *noted));
    });
}

QNetworkReply *OfficeLine::listen(const QString &path, const QByteArray &lastEventId)
{
    QNetworkRequest request = requestFor(path);
    request.setRawHeader("Accept", "text/event-stream");
    if (!lastEventId.isEmpty())
        request.setRawHeader("Last-Event-ID", lastEventId);
    return m_network.get(request);
}

Error OfficeLine::troubleOf(const QNetworkReply &reply)
{
    // With TLS 1.3 a server looks at the client's certificate after the client thinks the handshake done, so
    // its refusal comes as an alert while reading; only its text tells.
    static const QRegularExpression refused(QStringLiteral(
        "alert (bad certificate|unsupported certificate|certificate|unknown ca|access denied|unknown)"));
    const QString text = reply.errorString();
    if (refused.match(text).hasMatch())
        return {ErrorKind::Refused, QStringLiteral("the office does not take this terminal's certificate (") +
                                        text.mid(text.lastIndexOf(QLatin1Char(':')) + 1).trimmed() +
                                        QLatin1Char(')')};
    const QString kind =
        QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(reply.error()));
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return {ErrorKind::Unavailable,
                QStringLiteral("who answers is not the office: ") + text.section(QLatin1Char('\n'), -1)};
    return {ErrorKind::Unavailable, kind};
}

} // namespace okienko
