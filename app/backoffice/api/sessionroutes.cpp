// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "api/loudspeaker.h"
#include "api/peopleroutes.h"
#include "officestore/auditbook.h"
#include "officestore/clerkfigures.h"
#include "officestore/officekeeper.h"
#include "officestore/staffbook.h"
#include "protocol/letter.h"
#include "vault/sessiontoken.h"
#include "vault/totp.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::Deed;
using officestore::StaffBook;
using officestore::StaffMember;

QJsonArray rolesOf(Role role)
{
    if (role == Role::Supervisor)
        return {wordOf(Role::Counter), wordOf(Role::Supervisor)};
    return {wordOf(role)};
}

QJsonObject sessionJson(const OfficeId &office, const QString &name, const Session &session,
                        const QByteArray &token, const officestore::ClerkFigures &figures)
{
    QJsonObject clerks{{QStringLiteral("on"), figures.on}};
    if (figures.on)
        clerks.insert(QStringLiteral("reason"), figures.reason);
    const SessionRule rule = sessionRule(session.role).value_or(SessionRule{});
    return {{QStringLiteral("name"), name},
            {QStringLiteral("roles"), rolesOf(session.role)},
            {QStringLiteral("csrf"), QString::fromLatin1(csrfOf(token))},
            {QStringLiteral("office"), office.value},
            {QStringLiteral("idleSeconds"), qint64{std::chrono::seconds(rule.idle).count()}},
            {QStringLiteral("expiresAt"), textOf(session.begun.addDuration(rule.longest))},
            {QStringLiteral("clerkFigures"), clerks}};
}

struct Typed {
    QString name;
    QString password;
    QString totp;
    OfficeId office;
};

Typed typedAt(const JsonReader &at)
{
    static const QRegularExpression name(
        QStringLiteral("\\A(?=.{1,64}\\z)[a-z0-9]([a-z0-9._-]*[a-z0-9])?\\z"));
    static const QRegularExpression password(QStringLiteral("\\A.{1,1024}\\z"),
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression code(QStringLiteral("\\A[0-9]{6}\\z"));
    membersAt(at, {QStringLiteral("name"), QStringLiteral("password"), QStringLiteral("totp")},
              {QStringLiteral("office")}, Unknown::Mark);
    // What was typed wrong may be a password: it is not told back.
    const auto typed = [&](const char *member, const QRegularExpression &pattern, const char *allowed) {
        const JsonReader one = at.key(QLatin1String(member));
        if (!one.isThere() || (one.isString() && pattern.match(one.value()->text).hasMatch()))
            return one.isThere() ? one.value()->text : QString();
        one.refuse(QStringLiteral("something else"), QLatin1String(allowed));
        return QString();
    };
    Typed all{typed("name", name, "a name of small letters and digits"),
              typed("password", password, "1 to 1024 characters"),
              typed("totp", code, "six digits"),
              {}};
    if (at.has(QStringLiteral("office")))
        all.office = {at.key(QStringLiteral("office")).kebabName()};
    return all;
}

/// Name, password and code fit, or refused without saying which did not.
Result<StaffMember> memberOf(Call &call, const Premises &premises, const Typed &typed, qint64 &step)
{
    const auto no = [] { return failure(ErrorKind::Refused, QStringLiteral("name, password or code")); };
    const auto found = StaffBook(call.connection()).byName(typed.office, typed.name);
    if (!found)
        return failure(found.error());
    if (!*found || (*found)->locked) {
        (void)premises.passwords.checkNobody(typed.password);
        return no();
    }
    const StaffMember &member = **found;
    if (const Result<void> right = premises.passwords.check(typed.password, member.password); !right)
        return right.error().kind == ErrorKind::Refused ? no() : failure(right.error());
    const Result<qint64> accepted = totp::accept(member.totp, typed.totp, call.now().utc, member.totpStep);
    if (!accepted)
        return no();
    step = *accepted;
    return member;
}

/// The session's token. Refused: the code was used meanwhile.
Result<QByteArray> begun(Call &call, const Premises &premises, const StaffMember &member, const Typed &typed,
                         qint64 step)
{
    const Result<QByteArray> token = sessiontoken::make();
    const Result<QByteArray> hash = token ? sessiontoken::hash(*token) : token;
    if (!hash)
        return hash;
    std::optional<QString> renewed;
    if (premises.passwords.rehashNeeded(member.password)) {
        const Result<QString> fresh = premises.passwords.hash(typed.password);
        if (fresh)
            renewed = *fresh;
    }
    return officestore::inDeed(
        call.connection(), member.office, call.now(), [&](Deed &deed) -> Result<QByteArray> {
            StaffBook book(deed.connection());
            const Result<bool> first = book.useTotpStep(deed, member.id, step);
            if (!first)
                return failure(first.error());
            if (!*first)
                return failure(ErrorKind::Refused, QStringLiteral("this code was used"));
            Result<void> done = book.beginSession(deed, *hash, member);
            if (done && renewed)
                done = book.setPassword(deed, member.id, *renewed);
            if (done)
                done = AuditBook::append(deed, actorOf({member.office, member.role, {}}, member.name),
                                         QStringLiteral("session.begin"),
                                         QStringLiteral("staff:") + member.name);
            if (!done)
                return failure(done.error());
            return token;
        });
}

Reply loginFailed(Call &call, Premises &premises, const OfficeId &office, const Error &error)
{
    if (error.kind != ErrorKind::Refused)
        return Reply::failed(error);
    const Result<void> noted = officestore::inDeed(call.connection(), office, call.now(), [](Deed &deed) {
        return AuditBook::append(deed, QStringLiteral("nobody"), QStringLiteral("login.refuse"),
                                 QStringLiteral("office:") + deed.office().value);
    });
    if (!noted && noted.error().kind != ErrorKind::NotFound)
        premises.journal->write(Journal::Level::Error, QStringLiteral("audit-not-written"),
                                {{QStringLiteral("why"), noted.error().detail}});
    return Reply::problem(ProblemType::LoginFailed);
}

Reply logIn(Call &call, Premises &premises)
{
    Typed typed = typedAt(call.body());
    if (!call.understood())
        return call.notUnderstood();
    const QString address = QString::fromLatin1(call.asked().peer.mark.toHex());
    {
        const std::lock_guard lock(premises.throttleMutex);
        const std::chrono::seconds wait = premises.throttle.begin(typed.name, address, call.now().utc);
        if (wait.count() > 0)
            return Reply::later(ProblemType::TooMany, wait);
    }
    if (typed.office.isEmpty()) {
        const auto offices = officestore::OfficeKeeper::offices(call.connection());
        if (!offices)
            return Reply::failed(offices.error());
        if (offices->size() == 1)
            typed.office = offices->constFirst();
    }
    qint64 step = 0;
    const Result<StaffMember> member = memberOf(call, premises, typed, step);
    if (!member)
        return loginFailed(call, premises, typed.office, member.error());
    const Result<QByteArray> token = begun(call, premises, *member, typed, step);
    if (!token)
        return loginFailed(call, premises, typed.office, token.error());
    {
        const std::lock_guard lock(premises.throttleMutex);
        premises.throttle.succeeded(typed.name, address, call.now().utc);
    }
    const QDateTime now = call.now().utc;
    const SessionRule rule = sessionRule(member->role).value_or(SessionRule{});
    const auto figures = officestore::ClerkFigures::of(call.connection(), member->office);
    if (!figures)
        return Reply::failed(figures.error());
    return Reply::created(
               sessionJson(member->office, member->name, {member->role, now, now}, *token, *figures))
        .with(QByteArrayLiteral("Set-Cookie"), setCookie(SessionCookie, *token, rule.longest));
}

Reply session(Call &call)
{
    const auto found = StaffBook(call.connection()).session(call.asked().tokenHash);
    if (!found)
        return Reply::failed(found.error());
    if (!*found)
        return Reply::problem(ProblemType::LogInNeeded);
    const auto figures = officestore::ClerkFigures::of(call.connection(), call.office());
    if (!figures)
        return Reply::failed(figures.error());
    return Reply::ok(sessionJson(call.office(), call.asked().name, (*found)->session,
                                 cookieOf(call.asked().headers, SessionCookie), *figures));
}

Reply logOut(Call &call)
{
    Result<void> done = StaffBook(call.connection()).endSession(call.deed(), call.asked().tokenHash);
    if (done)
        done = AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                                 QStringLiteral("session.end"), QStringLiteral("staff:") + call.asked().name);
    if (!done)
        return Reply::failed(done.error());
    return Reply::nothing().with(QByteArrayLiteral("Set-Cookie"),
                                 setCookie(SessionCookie, {}, std::chrono::seconds(0)));
}

Reply staffEvents(Call &call) { return Reply::stream({Loudspeaker::topic(Audience::Staff, call.office())}); }

} // namespace

QList<Route> sessionRoutes(Premises &premises)
{
    return {
        {"logIn",
         Method::Post,
         "/v1/staff/session",
         Access::Anybody,
         {},
         Work::Aside,
         [&premises](Call &call) { return logIn(call, premises); },
         8 * 1024},
        {"session", Method::Get, "/v1/staff/session", Access::Staff, {}, Work::Own, session},
        {"logOut", Method::Delete, "/v1/staff/session", Access::Staff, {}, Work::Deed, logOut},
        {"staffEvents", Method::Get, "/v1/staff/events", Access::Staff, {}, Work::Own, staffEvents},
    };
}

} // namespace okienko::backoffice
