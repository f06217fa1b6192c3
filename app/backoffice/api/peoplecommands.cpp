// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/machineclock.h"
#include "api/servercommands.h"
#include "api/typedcode.h"
#include "officestore/auditbook.h"
#include "officestore/devicebook.h"
#include "officestore/migrations.h"
#include "officestore/staffbook.h"
#include "vault/totp.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::Connection;
using officestore::Deed;
using officestore::DeviceBook;
using officestore::DeviceId;
using officestore::StaffBook;
using officestore::StaffMember;

const QString Operator = QStringLiteral("operator:shell");
const QString Office = QStringLiteral("office");
const QString Name = QStringLiteral("name");

int wrong(QTextStream &out, const QString &why)
{
    out << why << '\n';
    return WronglyAsked;
}

int failed(QTextStream &out, const Error &error)
{
    out << "not done: " << error.detail << '\n';
    return NotDone;
}

Result<std::unique_ptr<Connection>> storeOf(const ServerConfig &config)
{
    auto connection = Connection::open(config.store);
    const Result<void> good =
        connection ? officestore::Migrations().check(**connection) : failure(connection.error());
    if (!good)
        return failure(good.error());
    return connection;
}

void tellTotp(QTextStream &out, const QByteArray &secret, const QString &office, const QString &name)
{
    out << "second factor: " << totp::base32(secret) << '\n'
        << totp::uri(secret, QStringLiteral("Okienko ") + office, name) << '\n';
}

bool isName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?=.{1,64}\\z)[a-z0-9]([a-z0-9._-]*[a-z0-9])?\\z"));
    return pattern.match(name).hasMatch();
}

/// The hash of the password that stands in the first line of the input.
Result<QString> passwordFrom(const ServerConfig &config, QTextStream &in)
{
    const Result<Passwords> passwords = Passwords::at(config.passwordCost);
    if (!passwords)
        return failure(passwords.error());
    return passwords->hash(in.readLine(2048));
}

int addStaff(const ServerConfig &config, const QStringList &arguments, QTextStream &in, QTextStream &out)
{
    const QStringList required{Office, Name, QStringLiteral("role")};
    const CommandArguments given(arguments, required);
    if (!given.areGood(required, 0))
        return wrong(out, given.fault(required));
    const Result<Role> role = roleFrom(given.value(required.constLast()));
    if (!role || *role == Role::Device || *role == Role::Display)
        return wrong(out, QStringLiteral("--role: counter, supervisor or admin"));
    if (!isName(given.value(Name)))
        return wrong(out, QStringLiteral("--name: small letters, digits, \".\", \"_\" and \"-\""));
    const auto connection = storeOf(config);
    if (!connection)
        return failed(out, connection.error());
    const Result<QString> password = passwordFrom(config, in);
    const Result<QByteArray> secret = totp::newSecret();
    if (!password || !secret)
        return failed(out, password ? secret.error() : password.error());
    const OfficeId office{given.value(Office)};
    const StaffMember member{office, QUuid::createUuid(), given.value(Name), *role, *password, *secret, {},
                             false};
    const Result<void> done =
        officestore::inDeed(**connection, office, momentNow(), [&](Deed &deed) -> Result<void> {
            const Result<void> added = StaffBook(deed.connection()).add(deed, member);
            if (!added)
                return added;
            return AuditBook::append(deed, Operator, QStringLiteral("staff.add"),
                                     QStringLiteral("staff:") + member.name,
                                     QStringLiteral("role=") + wordOf(member.role));
        });
    if (!done)
        return failed(out, done.error());
    out << member.name << " is added\n";
    tellTotp(out, member.totp, office.value, member.name);
    return Done;
}

/// Does something with somebody, in one deed.
int withStaff(const ServerConfig &config, const QStringList &arguments, QTextStream &out,
              const QString &action,
              const std::function<Result<void>(Deed &deed, const StaffMember &member)> &change)
{
    const QStringList required{Office, Name};
    const CommandArguments given(arguments, required);
    if (!given.areGood(required, 0))
        return wrong(out, given.fault(required));
    const auto connection = storeOf(config);
    if (!connection)
        return failed(out, connection.error());
    const OfficeId office{given.value(Office)};
    const Result<void> done =
        officestore::inDeed(**connection, office, momentNow(), [&](Deed &deed) -> Result<void> {
            const auto member = StaffBook(deed.connection()).byName(office, given.value(Name));
            if (!member)
                return failure(member.error());
            if (!*member)
                return failure(ErrorKind::NotFound, QStringLiteral("there is nobody of this name"));
            const Result<void> changed = change(deed, **member);
            if (!changed)
                return changed;
            return AuditBook::append(deed, Operator, action, QStringLiteral("staff:") + given.value(Name));
        });
    if (!done)
        return failed(out, done.error());
    out << given.value(Name) << ": done\n";
    return Done;
}

int newPassword(const ServerConfig &config, const QStringList &arguments, QTextStream &in, QTextStream &out)
{
    return withStaff(config, arguments, out, QStringLiteral("staff.password"),
                     [&](Deed &deed, const StaffMember &member) -> Result<void> {
                         const Result<QString> password = passwordFrom(config, in);
                         if (!password)
                             return failure(password.error());
                         StaffBook book(deed.connection());
                         const Result<void> done = book.setPassword(deed, member.id, *password);
                         return done ? book.endSessionsOf(deed, member.id) : done;
                     });
}

int newTotp(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    return withStaff(config, arguments, out, QStringLiteral("staff.totp"),
                     [&](Deed &deed, const StaffMember &member) -> Result<void> {
                         const Result<QByteArray> secret = totp::newSecret();
                         if (!secret)
                             return failure(secret.error());
                         tellTotp(out, *secret, member.office.value, member.name);
                         return StaffBook(deed.connection()).setTotp(deed, member.id, *secret);
                     });
}

int lockStaff(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    return withStaff(config, arguments, out, QStringLiteral("staff.lock"),
                     [](Deed &deed, const StaffMember &member) {
                         return StaffBook(deed.connection()).setLocked(deed, member.id, true);
                     });
}

int listStaff(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    const CommandArguments given(arguments, {Office});
    if (!given.areGood({Office}, 0))
        return wrong(out, given.fault({Office}));
    const auto connection = storeOf(config);
    if (!connection)
        return failed(out, connection.error());
    const auto all = StaffBook(**connection).all({given.value(Office)});
    if (!all)
        return failed(out, all.error());
    for (const StaffMember &member : *all)
        out << member.name << '\t' << wordOf(member.role) << (member.locked ? "\tlocked\n" : "\n");
    return Done;
}

int makeCode(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    const CommandArguments given(arguments, {Office, Name});
    if (!given.areGood({Office, Name}, 0))
        return wrong(out, given.fault({Office, Name}));
    const auto connection = storeOf(config);
    if (!connection)
        return failed(out, connection.error());
    const Result<Authority> authority = Authority::open(config.authorityFile());
    const Result<QString> secret = typedcode::makeEnrolSecret();
    if (!authority || !secret)
        return failed(out, authority ? secret.error() : authority.error());
    const QUuid code = newUuid7(QDateTime::currentMSecsSinceEpoch());
    const Result<void> done = officestore::inDeed(
        **connection, {given.value(Office)}, momentNow(), [&](Deed &deed) -> Result<void> {
            const Result<void> put = DeviceBook(deed.connection())
                                         .putCode(deed, code, given.value(Name),
                                                  typedcode::hashOf(*secret, QStringLiteral("enrolment")));
            if (!put)
                return put;
            return AuditBook::append(deed, Operator, QStringLiteral("device.make-code"),
                                     QStringLiteral("code:") + code.toString(QUuid::WithoutBraces));
        });
    if (!done)
        return failed(out, done.error());
    out << "code: " << *secret << " (24 hours, one use)\n"
        << "authority's fingerprint: " << authority->certificate().fingerprint.toHex() << '\n'
        << "server: https://" << config.host() << ':' << config.pages.port << '\n';
    return Done;
}

int revokeDevice(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    const QString device = QStringLiteral("device");
    const CommandArguments given(arguments, {Office, device});
    if (!given.areGood({Office, device}, 0))
        return wrong(out, given.fault({Office, device}));
    const auto connection = storeOf(config);
    if (!connection)
        return failed(out, connection.error());
    const DeviceId id = DeviceId::fromText(given.value(device));
    const Result<void> done = officestore::inDeed(
        **connection, {given.value(Office)}, momentNow(), [&](Deed &deed) -> Result<void> {
            const Result<bool> revoked =
                DeviceBook(deed.connection()).revoke(deed, id, QStringLiteral("other"));
            if (!revoked)
                return failure(revoked.error());
            if (!*revoked)
                return failure(ErrorKind::NotFound,
                               QStringLiteral("no such device, or it was revoked before"));
            return AuditBook::append(deed, Operator, QStringLiteral("device.revoke"),
                                     QStringLiteral("device:") + id.text(), QStringLiteral("reason=other"));
        });
    if (!done)
        return failed(out, done.error());
    out << "revoked: refused from its next request on\n";
    return Done;
}

} // namespace

QList<ServerCommand> peopleCommands()
{
    return {
        {"staff add", "--office ID --name NAME --role counter|supervisor|admin",
         "adds somebody; the password is the first line of the standard input", addStaff},
        {"staff password", "--office ID --name NAME", "a new password, from the standard input", newPassword},
        {"staff totp", "--office ID --name NAME", "a new second factor", newTotp},
        {"staff lock", "--office ID --name NAME", "ends all sessions; the person logs in no more", lockStaff},
        {"staff list", "--office ID", "who there is", listStaff},
        {"enrol-code", "--office ID --name NAME", "a one-time code for a new terminal", makeCode},
        {"device revoke", "--office ID --device UUID", "takes a terminal's identity away", revokeDevice}};
}

} // namespace okienko::backoffice
