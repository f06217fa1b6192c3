// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/renewal.h"

#include <QFileInfo>

#include "ports/clock.h"
#include "sync/certificateletter.h"
#include "sync/deviceline.h"
#include "sync/refusal.h"
#include "vault/deviceidentity.h"
#include "vault/safefile.h"

namespace okienko
{

namespace
{

QString whyNot(const Result<OfficeLine::Reply> &reply)
{
    if (!reply)
        return reply.error().detail;
    const std::optional<TurnedAway> refusal = refusalOf(*reply);
    return refusal ? refusal->detail : notOfTheContract(*reply);
}

bool refusesUs(const Result<OfficeLine::Reply> &reply)
{
    if (!reply)
        return reply.error().kind == ErrorKind::Refused;
    const std::optional<TurnedAway> refusal = refusalOf(*reply);
    return refusal && refusal->why == TurnedAway::Why::Identity;
}

} // namespace

Renewal::Renewal(DeviceLine &line, const Clock &clock, QObject *parent)
    : QObject(parent), m_line(line), m_clock(clock)
{
}

QString Renewal::formerFile() const
{
    return m_line.settings().identityFolder + QStringLiteral("/identity-former.pem");
}

void Renewal::tick()
{
    const Moment now = m_clock.now();
    if (m_underWay || now.sinceBoot < m_next)
        return;
    const Result<Papers> papers = DeviceIdentity(m_line.settings().identityFolder).papers();
    if (!papers)
        return; // not enrolled, or not readable: the letters say so
    if (QFileInfo::exists(formerFile()))
        tryOut();
    else if (now.utc >= renewalTime(papers->certificate.validFrom, papers->certificate.validTo))
        ask(*papers);
}

void Renewal::failed(const QString &why)
{
    m_underWay = false;
    m_next = m_clock.now().sinceBoot + m_backoff.next();
    Q_EMIT hindered(why);
}

void Renewal::ask(const Papers &papers)
{
    const Result<QByteArray> request =
        DeviceIdentity(m_line.settings().identityFolder).request(papers.certificate.name);
    if (!request) {
        failed(request.error().detail);
        return;
    }
    m_underWay = true;
    const QJsonObject letter{{QStringLiteral("csr"), QString::fromLatin1(*request)}};
    m_line.send({"POST", QStringLiteral("/v1/device/renew"), compact(letter)},
                [this](const Result<OfficeLine::Reply> &reply) {
                    if (reply && reply->status == 200 && reply->contentType == "application/json")
                        take(*reply);
                    else
                        failed(whyNot(reply));
                });
}

void Renewal::take(const OfficeLine::Reply &reply)
{
    const Reading<CertificateLetter> letter = readCertificateLetter(reply.body);
    if (!letter) {
        failed(letter.error().constFirst().line());
        return;
    }
    const DeviceIdentity identity(m_line.settings().identityFolder);
    const Result<Papers> former = identity.papers();
    const Result<Certificate> fresh = readCertificate(letter->certificate);
    if (!former || !fresh) {
        failed(former ? fresh.error().detail : former.error().detail);
        return;
    }
    const QByteArray root = believedAuthority(*letter, former->authority.fingerprint);
    if (root.isEmpty() || fresh->name != former->certificate.name) {
        failed(root.isEmpty()
                   ? QStringLiteral("the next certificate comes with another authority; enrol anew")
                   : QStringLiteral("the next certificate is another device's"));
        return;
    }
    const Result<void> kept = writePapers(formerFile(), *former);
    const Result<Papers> taken = kept ? identity.accept(letter->certificate, root, m_clock.now().utc)
                                      : Result<Papers>(failure(kept.error()));
    if (!taken) {
        if (const Result<void> removed = removeSecretFile(formerFile()); !removed)
            Q_EMIT hindered(removed.error().detail);
        failed(taken.error().detail);
        return;
    }
    m_line.renew();
    tryOut();
}

void Renewal::tryOut()
{
    m_underWay = true;
    m_line.send({"GET", QStringLiteral("/v1/device/clock")}, [this](const Result<OfficeLine::Reply> &reply) {
        if (refusesUs(reply)) {
            goBack(whyNot(reply));
            return;
        }
        if (!reply || reply->status != 200) {
            failed(whyNot(reply)); // says nothing about the papers: tried again
            return;
        }
        m_underWay = false;
        m_backoff.reset();
        if (const Result<void> removed = removeSecretFile(formerFile()); !removed)
            Q_EMIT hindered(removed.error().detail);
        Q_EMIT renewed();
    });
}

void Renewal::goBack(const QString &why)
{
    const Result<Papers> former = readPapers(formerFile());
    const Result<void> back =
        former ? writePapers(m_line.settings().identityFolder + QStringLiteral("/identity.pem"), *former)
               : Result<void>(failure(former.error()));
    if (back) {
        if (const Result<void> removed = removeSecretFile(formerFile()); !removed)
            Q_EMIT hindered(removed.error().detail);
        m_line.renew();
    }
    failed(back ? why : back.error().detail);
}

} // namespace okienko
