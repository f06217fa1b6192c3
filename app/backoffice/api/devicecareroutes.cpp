// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "api/peopleroutes.h"
#include "api/typedcode.h"
#include "officestore/auditbook.h"
#include "officestore/devicebook.h"
#include "officestore/glance.h"
#include "officestore/ledgerbook.h"
#include "officestore/officekeeper.h"
#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::DeviceBook;
using officestore::DeviceId;
using officestore::DeviceRow;
using officestore::EnrolCode;
using officestore::Instant;
using officestore::LedgerRow;

constexpr int LongestName = 200;
constexpr int SilentAfter = 3; ///< heartbeats

QString textOfInstant(Instant instant)
{
    return textOf(QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC));
}

QString standingOf(KnownLedger::State state)
{
    switch (state) {
    case KnownLedger::State::Current: return QStringLiteral("ok");
    case KnownLedger::State::Waiting: return QStringLiteral("second");
    default: return QStringLiteral("retired");
    }
}

QString stateOf(const DeviceRow &row, Instant now, int everySeconds)
{
    if (row.device.revoked)
        return QStringLiteral("revoked");
    if (!row.heardAt)
        return QStringLiteral("never-heard");
    const bool silent = now - *row.heardAt > std::chrono::seconds(qint64{SilentAfter} * everySeconds);
    return silent ? QStringLiteral("silent") : QStringLiteral("online");
}

QJsonArray ledgersOf(const QList<LedgerRow> &ledgers)
{
    QJsonArray all;
    for (const LedgerRow &ledger : ledgers) {
        if (!ledger.heardAt)
            continue;
        all.append(QJsonObject{{QStringLiteral("ledger"), ledger.ledger.text()},
                               {QStringLiteral("standing"), standingOf(ledger.state)},
                               {QStringLiteral("have"), ledger.counted.have},
                               {QStringLiteral("length"), ledger.length},
                               {QStringLiteral("heardAt"), textOfInstant(*ledger.heardAt)}});
    }
    return all;
}

Reply devices(Call &call, const Premises &premises)
{
    const Instant now = call.glance().now();
    const auto rows = DeviceBook(call.connection()).all(call.office(), now);
    if (!rows)
        return Reply::failed(rows.error());
    QJsonArray all;
    for (const DeviceRow &row : *rows) {
        const auto ledgers = officestore::LedgerBook(call.connection(), call.office()).of(row.device.device);
        if (!ledgers)
            return Reply::failed(ledgers.error());
        QJsonObject one{{QStringLiteral("device"), row.device.device.text()},
                        {QStringLiteral("name"), row.device.name},
                        {QStringLiteral("state"), stateOf(row, now, premises.heartbeatSeconds)},
                        {QStringLiteral("serial"), row.device.serial},
                        {QStringLiteral("notAfter"), textOfInstant(row.device.validTo)},
                        {QStringLiteral("ledgers"), ledgersOf(*ledgers)}};
        if (row.heardAt)
            one.insert(QStringLiteral("heardAt"), textOfInstant(*row.heardAt));
        if (!row.health.isEmpty())
            one.insert(QStringLiteral("health"), row.health);
        all.append(one);
    }
    return Reply::tagged({{QStringLiteral("devices"), all}});
}

Result<void> noted(Call &call, const QString &action, const QString &object, const QString &detail = {})
{
    return AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name), action, object, detail);
}

Reply revokeDevice(Call &call)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id"), QStringLiteral("reason")}, {}, Unknown::Mark);
    const QString why =
        body.key(QStringLiteral("reason"))
            .oneOf({QStringLiteral("stolen"), QStringLiteral("replaced"), QStringLiteral("retired"),
                    QStringLiteral("compromised"), QStringLiteral("other")});
    if (!call.understood())
        return call.notUnderstood();
    DeviceBook book(call.connection());
    const DeviceId device{call.uuidPlace(QStringLiteral("device"))};
    const auto row = book.one(call.office(), device);
    if (!row)
        return Reply::failed(row.error());
    if (!*row)
        return Reply::problem(ProblemType::NotFound);
    const Result<bool> revoked = book.revoke(call.deed(), device, why);
    if (!revoked)
        return Reply::failed(revoked.error());
    const Result<void> done =
        noted(call, QStringLiteral("device.revoke"), QStringLiteral("device:") + device.text(),
              QStringLiteral("reason=") + why);
    return done ? Reply::nothing() : Reply::failed(done.error());
}

Reply acceptLedger(Call &call)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id"), QStringLiteral("ledger")}, {}, Unknown::Mark);
    const LedgerId ledger{uuidAt(body.key(QStringLiteral("ledger")))};
    if (!call.understood())
        return call.notUnderstood();
    const DeviceId device{call.uuidPlace(QStringLiteral("device"))};
    Result<void> done = officestore::OfficeKeeper(call.deed()).acceptLedger(device, ledger);
    if (done)
        done = noted(call, QStringLiteral("ledger.replace"), QStringLiteral("device:") + device.text(),
                     QStringLiteral("ledger=") + ledger.text());
    return done ? Reply::nothing() : Reply::failed(done.error());
}

QString expiryOf(const EnrolCode &code) { return textOf(code.offer.made.addDuration(EnrolmentCodeLife)); }

Reply enrolCodes(Call &call)
{
    const auto codes = DeviceBook(call.connection()).openCodes(call.office(), call.glance().now());
    if (!codes)
        return Reply::failed(codes.error());
    QJsonArray all;
    for (const EnrolCode &code : *codes)
        all.append(QJsonObject{{QStringLiteral("code"), code.code.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("name"), code.name},
                               {QStringLiteral("expiresAt"), expiryOf(code)}});
    return Reply::ok({{QStringLiteral("codes"), all}});
}

/// The secret is kept nowhere, so a repeated question gets another one, and the former is void.
Reply makeEnrolCode(Call &call, const Premises &premises)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id"), QStringLiteral("name")}, {}, Unknown::Mark);
    const QUuid id = uuidAt(body.key(QStringLiteral("id")));
    const QString name = body.key(QStringLiteral("name")).text(LongestName);
    if (!call.understood())
        return call.notUnderstood();
    if (!premises.authority)
        return Reply::problem(ProblemType::NotPossibleNow, QStringLiteral("this server has no authority"));
    DeviceBook book(call.connection());
    const auto former = book.code(call.office(), id);
    if (!former)
        return Reply::failed(former.error());
    if (*former && ((*former)->name != name || (*former)->offer.usedForKey || (*former)->withdrawn))
        return Reply::problem(ProblemType::IdReused, QStringLiteral("this id stands for another code"));
    const Result<QString> secret = typedcode::makeEnrolSecret();
    if (!secret)
        return Reply::failed(secret.error());
    Result<void> done =
        book.putCode(call.deed(), id, name, typedcode::hashOf(*secret, QStringLiteral("enrolment")));
    if (done)
        done = noted(call, QStringLiteral("device.make-code"),
                     QStringLiteral("code:") + id.toString(QUuid::WithoutBraces));
    const auto made = book.code(call.office(), id);
    if (!done || !made || !*made)
        return Reply::failed(done ? Error{ErrorKind::Internal, QStringLiteral("the code is not there")}
                                  : done.error());
    return Reply::created(
        {{QStringLiteral("code"), id.toString(QUuid::WithoutBraces)},
         {QStringLiteral("name"), name},
         {QStringLiteral("expiresAt"), expiryOf(**made)},
         {QStringLiteral("secret"), *secret},
         {QStringLiteral("fingerprint"), hexOf(premises.authority->certificate().fingerprint)},
         {QStringLiteral("enrolUrl"), premises.pagesUrl}});
}

Reply withdrawEnrolCode(Call &call)
{
    DeviceBook book(call.connection());
    const QUuid id = call.uuidPlace(QStringLiteral("code"));
    const auto code = book.code(call.office(), id);
    if (!code)
        return Reply::failed(code.error());
    if (!*code)
        return Reply::problem(ProblemType::NotFound);
    const Result<bool> withdrawn = book.withdrawCode(call.deed(), id);
    if (!withdrawn)
        return Reply::failed(withdrawn.error());
    const Result<void> done = noted(call, QStringLiteral("device.withdraw-code"),
                                    QStringLiteral("code:") + id.toString(QUuid::WithoutBraces));
    return done ? Reply::nothing() : Reply::failed(done.error());
}

} // namespace

QList<Route> deviceCareRoutes(Premises &premises)
{
    return {
        {"devices", Method::Get, "/v1/office/devices", Access::Staff, Right::SeeDevices, Work::Look,
         [&premises](Call &call) { return devices(call, premises); }},
        {"revokeDevice", Method::Post, "/v1/office/devices/{device}/revoke", Access::Staff,
         Right::RevokeDevice, Work::DeedOnce, revokeDevice},
        {"acceptLedger", Method::Post, "/v1/office/devices/{device}/take-over", Access::Staff,
         Right::ReplaceLedger, Work::DeedOnce, acceptLedger},
        {"enrolCodes", Method::Get, "/v1/office/enrol-codes", Access::Staff, Right::EnrolDevice, Work::Look,
         enrolCodes},
        {"makeEnrolCode", Method::Post, "/v1/office/enrol-codes", Access::Staff, Right::EnrolDevice,
         Work::Deed, [&premises](Call &call) { return makeEnrolCode(call, premises); }},
        {"withdrawEnrolCode", Method::Delete, "/v1/office/enrol-codes/{code}", Access::Staff,
         Right::EnrolDevice, Work::Deed, withdrawEnrolCode},
    };
}

} // namespace okienko::backoffice
