// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/doorkeeper.h"

#include "officestore/auditbook.h"
#include "officestore/devicebook.h"
#include "officestore/screenbook.h"
#include "officestore/staffbook.h"
#include "vault/secrets.h"
#include "vault/sessiontoken.h"

namespace okienko::backoffice
{

namespace
{

using officestore::Instant;

constexpr std::chrono::seconds NoteUseEvery{15};
constexpr std::chrono::minutes NoteRefusalEvery{1};
constexpr qsizetype MostNoted = 4096;

Instant instantOf(const Moment &now) { return Instant(std::chrono::milliseconds(now.unixMilliseconds())); }

Reply refused(ProblemType type, const char *detail) { return Reply::problem(type, QLatin1String(detail)); }

} // namespace

Doorkeeper::Verdict Doorkeeper::admit(const Route &route, const Request &request,
                                      officestore::Connection &connection, const Moment &now)
{
    Verdict verdict = Admitted{};
    switch (route.access) {
    case Access::Anybody: break;
    case Access::Device: verdict = device(request, connection, now); break;
    case Access::Staff: verdict = staff(route, request, connection, now); break;
    case Access::Screen: verdict = screen(request, connection, now); break;
    case Access::Pairing: {
        const Result<QByteArray> hash = sessiontoken::hash(bearerOf(request.headers));
        verdict = hash ? Verdict(Admitted{{}, {}, *hash})
                       : Verdict(refused(ProblemType::LogInNeeded, "the pairing's secret is missing"));
        break;
    }
    case Access::Operator: verdict = machineRoom(request); break;
    }
    const auto *admitted = std::get_if<Admitted>(&verdict);
    if (admitted == nullptr || !route.right || may(admitted->caller.role, *route.right))
        return verdict;
    note(connection, *admitted, wordOf(*route.right), now);
    return refused(ProblemType::Role, "the role may not do this");
}

Doorkeeper::Verdict Doorkeeper::admitWithoutStore(const Route &route, const Request &request) const
{
    return route.access == Access::Operator ? machineRoom(request) : Verdict(Admitted{});
}

Doorkeeper::Verdict Doorkeeper::device(const Request &request, officestore::Connection &connection,
                                       const Moment &now)
{
    if (request.peer.serial.isEmpty())
        return refused(ProblemType::CertificateUnknown, "no client certificate");
    officestore::DeviceBook book(connection);
    const auto found = book.bySerial(QString::fromLatin1(request.peer.serial));
    if (!found)
        return Reply::failed(found.error());
    if (!*found)
        return refused(ProblemType::CertificateUnknown, "no device has this certificate");
    const officestore::KnownDevice &known = **found;
    const Caller caller{known.office, Role::Device, known.device.text()};
    if (known.revoked) {
        note(connection, {caller, known.name, {}}, QStringLiteral("certificate.revoked"), now);
        return refused(ProblemType::CertificateRevoked, "the device was revoked");
    }
    if (known.replaced)
        return refused(ProblemType::CertificateExpired, "a later certificate of this device is in use");
    if (instantOf(now) > known.validTo)
        return refused(ProblemType::CertificateExpired, "its last day is over");
    if (!known.seen) {
        const Result<void> seen =
            officestore::inDeed(connection, known.office, now,
                                [&](officestore::Deed &deed) { return book.markSeen(deed, known); });
        if (!seen)
            return Reply::failed(seen.error());
    }
    return Admitted{caller, known.name, {}};
}

Doorkeeper::Verdict Doorkeeper::staff(const Route &route, const Request &request,
                                      officestore::Connection &connection, const Moment &now)
{
    const QByteArray token = cookieOf(request.headers, SessionCookie);
    const Result<QByteArray> hash = sessiontoken::hash(token);
    if (!hash)
        return refused(ProblemType::LogInNeeded, "no session");
    officestore::StaffBook book(connection);
    const auto found = book.session(*hash);
    if (!found)
        return Reply::failed(found.error());
    if (!*found || (*found)->over || judge((*found)->session, now.utc) != SessionVerdict::Alive)
        return refused(ProblemType::LogInNeeded, "the session is over");
    if (route.method != Method::Get && !sameSecret(request.headers.value("Okienko-Csrf"), csrfOf(token)))
        return refused(ProblemType::Csrf, "Okienko-Csrf is missing or of another session");
    // An open page that only listens does nothing.
    const bool listens = QByteArray(route.path).endsWith("/events");
    if (!listens && now.utc > (*found)->session.lastUsed.addDuration(NoteUseEvery)) {
        const Result<void> used = book.useSession(*hash, instantOf(now));
        if (!used)
            return Reply::failed(used.error());
    }
    return Admitted{
        {(*found)->office, (*found)->session.role, (*found)->staff.toString(QUuid::WithoutBraces)},
        (*found)->name,
        *hash};
}

Doorkeeper::Verdict Doorkeeper::screen(const Request &request, officestore::Connection &connection,
                                       const Moment &now)
{
    const QByteArray bearer = bearerOf(request.headers);
    const Result<QByteArray> hash =
        sessiontoken::hash(bearer.isEmpty() ? cookieOf(request.headers, DisplayCookie) : bearer);
    if (!hash)
        return refused(ProblemType::LogInNeeded, "no token of a screen");
    officestore::ScreenBook book(connection);
    const auto found = book.byToken(*hash);
    if (!found)
        return Reply::failed(found.error());
    if (!*found)
        return refused(ProblemType::LogInNeeded, "the screen is not paired");
    const officestore::KnownScreen &known = **found;
    const QDateTime lastUsed = known.seen.value_or(known.confirmed);
    if (judge({Role::Display, known.confirmed, lastUsed}, now.utc) != SessionVerdict::Alive)
        return refused(ProblemType::LogInNeeded, "the screen has to be paired again");
    if (!known.seen || now.utc > lastUsed.addDuration(NoteUseEvery)) {
        const Result<void> seen = book.markSeen(known, instantOf(now));
        if (!seen)
            return Reply::failed(seen.error());
    }
    return Admitted{
        {known.office, Role::Display, known.display.toString(QUuid::WithoutBraces)}, known.name, *hash};
}

Doorkeeper::Verdict Doorkeeper::machineRoom(const Request &request) const
{
    if (request.peer.loopback)
        return Admitted{};
    const QByteArray token = bearerOf(request.headers);
    if (token.isEmpty())
        return refused(ProblemType::LogInNeeded, "the machine room's token is missing");
    if (m_premises.operatorToken.isEmpty() || !sameSecret(sha256(token), m_premises.operatorToken))
        return refused(ProblemType::Role, "this is not the machine room's token");
    return Admitted{};
}

void Doorkeeper::note(officestore::Connection &connection, const Admitted &who, const QString &deed,
                      const Moment &now)
{
    const Caller &caller = who.caller;
    const QString actor = actorOf(caller, who.name);
    {
        const std::lock_guard lock(m_mutex);
        const QString key = actor + u' ' + deed;
        if (m_noted.value(key).addDuration(NoteRefusalEvery) > now.utc)
            return;
        if (m_noted.size() >= MostNoted)
            m_noted.clear();
        m_noted.insert(key, now.utc);
    }
    const Result<void> written =
        officestore::inDeed(connection, caller.office, now, [&](officestore::Deed &store) {
            return officestore::AuditBook::append(store, actor, QStringLiteral("right.refuse"),
                                                  QStringLiteral("right:") + deed);
        });
    if (!written)
        m_premises.journal->write(Journal::Level::Error, QStringLiteral("audit-not-written"),
                                  {{QStringLiteral("why"), written.error().detail}});
}

} // namespace okienko::backoffice
