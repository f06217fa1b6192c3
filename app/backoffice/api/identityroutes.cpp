// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/deviceroutes.h"
#include "api/typedcode.h"
#include "officestore/auditbook.h"
#include "officestore/devicebook.h"
#include "protocol/letter.h"
#include "vault/keys.h"

namespace okienko::backoffice
{

namespace
{

using officestore::Deed;
using officestore::DeviceBook;
using officestore::DeviceId;
using officestore::EnrolCode;

constexpr int LongestPem = 16384;
constexpr int LongestMark = 64;

/// Text of several lines, as PEM is.
QByteArray pemAt(const JsonReader &at)
{
    const QByteArray pem = at.isString() ? at.value()->text.toLatin1() : QByteArray();
    if (at.isThere() && (!pem.startsWith("-----BEGIN ") || pem.size() > LongestPem))
        at.refuse(QStringLiteral("no PEM"), QStringLiteral("a certificate request as PEM, at most 16 KiB"));
    return pem;
}

QJsonObject jsonOf(const Certificate &certificate, const Authority &authority)
{
    return {{QStringLiteral("certificate"), QString::fromLatin1(certificate.pem)},
            {QStringLiteral("serial"), certificate.serial},
            {QStringLiteral("authority"), QString::fromLatin1(authority.certificate().pem)},
            {QStringLiteral("notAfter"), textOf(certificate.validTo)},
            {QStringLiteral("renewAfter"), textOf(renewalTime(certificate.validFrom, certificate.validTo))}};
}

Reply badRequest(const Error &error)
{
    return Reply::badLetter({{QStringLiteral("body"), QStringLiteral("/csr"), error.detail,
                              QStringLiteral("a request for an EC key on P-256, signed with it")}});
}

struct Asked {
    QByteArray codeHash;
    QByteArray csr;
    SigningRequest request;
};

/// Inside the deed of the code's office.
Result<Certificate> enrolled(Deed &deed, const Premises &premises, const Asked &asked, const EnrolCode &code,
                             DeviceId &device)
{
    DeviceBook book(deed.connection());
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(deed.now().time_since_epoch().count(), Qt::UTC);
    const auto refuse = [] { return failure(ErrorKind::Refused, QStringLiteral("code-wrong")); };
    switch (code.withdrawn ? EnrolmentVerdict::Wrong
                           : judge(code.offer, asked.codeHash, asked.request.keyMark, now)) {
    case EnrolmentVerdict::Accepted: break;
    case EnrolmentVerdict::Again: {
        device = code.device;
        const Result<QByteArray> pem = book.certificateFor(deed.office(), device, asked.request.keyMark);
        if (!pem)
            return failure(pem.error());
        return readCertificate(*pem);
    }
    default: return refuse();
    }
    device = {newUuid7(now.toMSecsSinceEpoch())};
    const Result<Certificate> certificate =
        premises.authority->issueForDevice(asked.csr, deed.office(), device.text(), now);
    if (!certificate)
        return certificate;
    Result<void> done = book.add(deed, device, code.name);
    if (done)
        done = book.addCertificate(deed, device, *certificate);
    if (done)
        done = book.useCode(deed, code.code, asked.request.keyMark, device);
    if (done)
        done = officestore::AuditBook::append(
            deed, QStringLiteral("device:") + device.text(), QStringLiteral("device.enrol"),
            QStringLiteral("device:") + device.text(), QStringLiteral("serial=") + certificate->serial);
    if (!done)
        return failure(done.error());
    return certificate;
}

Reply enrol(Call &call, Premises &premises)
{
    static const QRegularExpression codePattern(
        QStringLiteral("\\A[34679ACDEFGHJKMNPQRTWXY]{4}(-[34679ACDEFGHJKMNPQRTWXY]{4}){3,5}\\z"));
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("code"), QStringLiteral("csr"), QStringLiteral("hardwareMark")}, {},
              Unknown::Mark);
    const QString typed =
        fittingAt(body.key(QStringLiteral("code")), codePattern, QStringLiteral("a code in fours"));
    Asked asked{
        typedcode::hashOf(typed, QStringLiteral("enrolment")), pemAt(body.key(QStringLiteral("csr"))), {}};
    (void)bytesAt(body.key(QStringLiteral("hardwareMark")), 0, LongestMark);
    if (!call.understood())
        return call.notUnderstood();
    if (!premises.authority)
        return Reply::later(ProblemType::Unavailable, std::chrono::minutes(5),
                            QStringLiteral("this server has no authority"));
    const Result<SigningRequest> request = readSigningRequest(asked.csr);
    if (!request)
        return badRequest(request.error());
    asked.request = *request;
    // Guesses are counted like those at passwords, each address by itself: who guesses holds up nobody else.
    const QString address = QString::fromLatin1(call.asked().peer.mark.toHex());
    const QString guesser = QStringLiteral("enrolment from ") + address;
    {
        const std::lock_guard lock(premises.throttleMutex);
        const std::chrono::seconds wait = premises.throttle.begin(guesser, address, call.now().utc);
        if (wait.count() > 0)
            return Reply::later(ProblemType::TooMany, wait);
    }
    const auto found = DeviceBook(call.connection()).codeByHash(asked.codeHash);
    if (!found)
        return Reply::failed(found.error());
    if (!*found)
        return Reply::problem(ProblemType::CodeWrong);
    const OfficeId office = (*found)->office;
    DeviceId device;
    const Result<Certificate> certificate =
        officestore::inDeed(call.connection(), office, call.now(), [&](Deed &deed) -> Result<Certificate> {
            const auto code = DeviceBook(deed.connection()).codeByHash(asked.codeHash);
            if (!code)
                return failure(code.error());
            if (!*code)
                return failure(ErrorKind::Refused, QStringLiteral("code-wrong"));
            return enrolled(deed, premises, asked, **code, device);
        });
    if (!certificate)
        return certificate.error().detail == QLatin1String("code-wrong")
                   ? Reply::problem(ProblemType::CodeWrong)
                   : Reply::failed(certificate.error());
    {
        const std::lock_guard lock(premises.throttleMutex);
        premises.throttle.succeeded(guesser, address, call.now().utc);
    }
    QJsonObject answer = jsonOf(*certificate, *premises.authority);
    answer.insert(QStringLiteral("device"), device.text());
    answer.insert(QStringLiteral("office"), office.value);
    answer.insert(QStringLiteral("devicesUrl"), premises.devicesUrl);
    return Reply::created(answer);
}

Reply renew(Call &call, const Premises &premises)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("csr")}, {}, Unknown::Mark);
    const QByteArray csr = pemAt(body.key(QStringLiteral("csr")));
    if (!call.understood())
        return call.notUnderstood();
    if (!premises.authority)
        return Reply::failed({ErrorKind::Internal, QStringLiteral("no authority")});
    const Result<SigningRequest> request = readSigningRequest(csr);
    if (!request)
        return badRequest(request.error());
    DeviceBook book(call.connection());
    const DeviceId device = DeviceId::fromText(call.caller().id);
    const Result<QByteArray> former = book.certificateFor(call.office(), device, request->keyMark);
    if (!former)
        return Reply::failed(former.error());
    Result<Certificate> certificate =
        former->isEmpty()
            ? premises.authority->issueForDevice(csr, call.office(), device.text(), call.now().utc)
            : readCertificate(*former);
    if (!certificate)
        return certificate.error().kind == ErrorKind::Refused ? Reply::failed(certificate.error())
                                                              : badRequest(certificate.error());
    if (former->isEmpty()) {
        Result<void> done = book.addCertificate(call.deed(), device, *certificate);
        if (done)
            done = officestore::AuditBook::append(
                call.deed(), actorOf(call.caller(), {}), QStringLiteral("device.renew"),
                QStringLiteral("device:") + device.text(), QStringLiteral("serial=") + certificate->serial);
        if (!done)
            return Reply::failed(done.error());
    }
    return Reply::ok(jsonOf(*certificate, *premises.authority));
}

} // namespace

QList<Route> identityRoutes(Premises &premises)
{
    Route enrolling{
        "enrol", Method::Post, "/v1/enrol", Access::Anybody, {}, Work::Own, [&premises](Call &call) {
            return enrol(call, premises);
        }};
    Route renewing{"renew",
                   Method::Post,
                   "/v1/device/renew",
                   Access::Device,
                   Right::RenewCertificate,
                   Work::Deed,
                   [&premises](Call &call) { return renew(call, premises); }};
    return {enrolling, renewing};
}

} // namespace okienko::backoffice
