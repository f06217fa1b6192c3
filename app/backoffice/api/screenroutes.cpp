// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "api/hallview.h"
#include "api/loudspeaker.h"
#include "api/peopleroutes.h"
#include "api/typedcode.h"
#include "identity/session.h"
#include "officestore/auditbook.h"
#include "officestore/screenbook.h"
#include "protocol/letter.h"
#include "vault/secrets.h"
#include "vault/sessiontoken.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::Instant;
using officestore::KnownScreen;
using officestore::ScreenBook;
using officestore::WaitingScreen;

constexpr int LongestName = 200;
const QStringList Kinds{QStringLiteral("hall"), QStringLiteral("sign")};

Instant instantOf(const Moment &now) { return Instant(std::chrono::milliseconds(now.unixMilliseconds())); }
QString textOfId(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

QJsonObject jsonOf(const KnownScreen &screen)
{
    return {{QStringLiteral("display"), textOfId(screen.display)},
            {QStringLiteral("name"), screen.name},
            {QStringLiteral("kind"), screen.kind},
            {QStringLiteral("zone"), screen.zone ? QJsonValue(*screen.zone) : QJsonValue()},
            {QStringLiteral("seenAt"), screen.seen ? QJsonValue(textOf(*screen.seen)) : QJsonValue()}};
}

Reply askForPairing(Call &call)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("kind")}, {}, Unknown::Mark);
    const QString kind = body.key(QStringLiteral("kind")).oneOf(Kinds);
    if (!call.understood())
        return call.notUnderstood();
    ScreenBook book(call.connection());
    const QString address = QString::fromLatin1(call.asked().peer.mark.toHex());
    const auto waiting = book.waiting(address, instantOf(call.now()));
    if (!waiting)
        return Reply::failed(waiting.error());
    if (!mayBeginPairing(waiting->all, waiting->atAddress))
        return Reply::later(ProblemType::TooMany, std::chrono::minutes(1),
                            QStringLiteral("too many screens wait for somebody to confirm their code"));
    const Result<QString> code = typedcode::makePairCode();
    const Result<QByteArray> token = sessiontoken::make();
    if (!code || !token)
        return Reply::failed(code ? token.error() : code.error());
    const WaitingScreen screen{newUuid7(call.now().unixMilliseconds()),
                               kind,
                               address,
                               {typedcode::hashOf(*code, QStringLiteral("pairing")),
                                sessiontoken::hash(*token).value_or(QByteArray()),
                                call.now().utc,
                                {}}};
    const Result<void> done = book.begin(screen);
    if (!done)
        return Reply::failed(done.error());
    return Reply::created(
        {{QStringLiteral("display"), textOfId(screen.display)},
         {QStringLiteral("code"), *code},
         {QStringLiteral("secret"), QString::fromLatin1(*token)},
         {QStringLiteral("expiresAt"), textOf(call.now().utc.addDuration(PairingCodeLife))}});
}

/// The secret of the pairing is the screen's token from the moment of the confirmation on: nothing more has
/// to be handed over, so no answer can be lost on the way.
Reply pairingState(Call &call)
{
    const ScreenBook book(call.connection());
    const QUuid display = call.uuidPlace(QStringLiteral("display"));
    const auto screen = book.byToken(call.asked().tokenHash);
    if (!screen)
        return Reply::failed(screen.error());
    if (*screen && (*screen)->display == display) {
        const QByteArray token = bearerOf(call.asked().headers);
        const SessionRule rule = sessionRule(Role::Display).value_or(SessionRule{});
        return Reply::ok({{QStringLiteral("state"), QStringLiteral("confirmed")},
                          {QStringLiteral("token"), QString::fromLatin1(token)}})
            .with(QByteArrayLiteral("Set-Cookie"), setCookie(DisplayCookie, token, rule.longest));
    }
    const auto waiting = book.pairing(display);
    if (!waiting)
        return Reply::failed(waiting.error());
    const bool waits = *waiting && sameSecret((*waiting)->pairing.tokenHash, call.asked().tokenHash) &&
                       stateOf((*waiting)->pairing, call.now().utc) == PairingState::Waiting;
    return waits ? Reply::ok({{QStringLiteral("state"), QStringLiteral("waiting")}})
                 : Reply::problem(ProblemType::NotFound, QStringLiteral("the code is over: ask for another"));
}

Reply displays(Call &call, Premises &premises)
{
    const auto screens = ScreenBook(call.connection()).all(call.office());
    if (!screens)
        return Reply::failed(screens.error());
    const auto file = premises.shelf.of(call.connection(), call.office());
    if (!file)
        return Reply::failed(file.error());
    QJsonArray all;
    for (const KnownScreen &screen : *screens)
        all.append(jsonOf(screen));
    return Reply::ok({{QStringLiteral("displays"), all}, {QStringLiteral("zones"), zonesJson(**file)}});
}

/// A zone of a screen must be one of the office's.
Result<void> checkZone(Call &call, Premises &premises, const QString &zone)
{
    const auto file = premises.shelf.of(call.connection(), call.office());
    if (!file)
        return failure(file.error());
    if ((*file)->hasZone(zone))
        return {};
    QStringList zones;
    for (const HallZone &one : (*file)->zones)
        zones.append(one.id);
    call.fault(QStringLiteral("/zone"), zone,
               zones.isEmpty() ? QStringLiteral("nothing: office.json names no zones")
                               : QStringLiteral("one of ") + zones.join(QStringLiteral(", ")));
    return {};
}

Reply pairDisplay(Call &call, Premises &premises)
{
    static const QRegularExpression codePattern(QStringLiteral("\\A[34679ACDEFGHJKMNPQRTWXY]{6}\\z"));
    const JsonReader body = call.body();
    membersAt(body,
              {QStringLiteral("id"), QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("kind")},
              {QStringLiteral("zone")}, Unknown::Mark);
    const QString code = fittingAt(body.key(QStringLiteral("code")), codePattern,
                                   QStringLiteral("the six characters on the screen"));
    const QString name = body.key(QStringLiteral("name")).text(LongestName);
    const QString kind = body.key(QStringLiteral("kind")).oneOf(Kinds);
    std::optional<QString> zone;
    if (body.has(QStringLiteral("zone")))
        zone = body.key(QStringLiteral("zone")).kebabName();
    else if (kind == Kinds.constLast())
        call.fault(QStringLiteral("/zone"), QStringLiteral("nothing"),
                   QStringLiteral("the counter of the sign"));
    if (zone && kind != Kinds.constLast() && call.understood())
        if (const Result<void> checked = checkZone(call, premises, *zone); !checked)
            return Reply::failed(checked.error());
    if (!call.understood())
        return call.notUnderstood();
    ScreenBook book(call.connection());
    const QByteArray hash = typedcode::hashOf(code, QStringLiteral("pairing"));
    const auto found = book.pairingByCode(hash);
    if (!found)
        return Reply::failed(found.error());
    if (!*found || !opens((*found)->pairing, hash, call.now().utc))
        return Reply::problem(ProblemType::NotFound, QStringLiteral("no screen shows this code now"));
    WaitingScreen screen = **found;
    screen.kind = kind;
    Result<void> done = book.confirm(call.deed(), screen, name, zone);
    if (done)
        done = AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                                 QStringLiteral("display.pair"),
                                 QStringLiteral("display:") + textOfId(screen.display));
    if (!done)
        return Reply::failed(done.error());
    return Reply::created(jsonOf({call.office(), screen.display, name, kind, zone, {}, {}, {}}));
}

Reply moveDisplay(Call &call, Premises &premises)
{
    const QUuid display = call.uuidPlace(QStringLiteral("display"));
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id"), QStringLiteral("zone")}, {}, Unknown::Mark);
    const JsonReader at = body.key(QStringLiteral("zone"));
    std::optional<QString> zone;
    if (!at.isNull())
        zone = at.kebabName();
    if (zone && call.understood())
        if (const Result<void> checked = checkZone(call, premises, *zone); !checked)
            return Reply::failed(checked.error());
    if (!call.understood())
        return call.notUnderstood();
    ScreenBook book(call.connection());
    const auto found = book.one(call.office(), display);
    if (!found)
        return Reply::failed(found.error());
    if (!*found)
        return Reply::problem(ProblemType::NotFound);
    KnownScreen screen = **found;
    if (screen.kind != Kinds.constFirst())
        return Reply::problem(ProblemType::NotPossibleNow, QStringLiteral("a sign stays at its counter"));
    screen.zone = zone;
    Result<void> done = book.moveTo(call.deed(), screen, zone);
    if (done)
        done =
            AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                              QStringLiteral("display.move"), QStringLiteral("display:") + textOfId(display),
                              zone ? QStringLiteral("zone=") + *zone : QString());
    return done ? Reply::ok(jsonOf(screen)) : Reply::failed(done.error());
}

Reply removeDisplay(Call &call)
{
    const QUuid display = call.uuidPlace(QStringLiteral("display"));
    const Result<std::optional<bool>> was = ScreenBook(call.connection()).remove(call.deed(), display);
    if (!was)
        return Reply::failed(was.error());
    if (!*was)
        return Reply::problem(ProblemType::NotFound);
    if (!**was)
        return Reply::nothing();
    const Result<void> done =
        AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                          QStringLiteral("display.revoke"), QStringLiteral("display:") + textOfId(display));
    return done ? Reply::nothing() : Reply::failed(done.error());
}

Reply hallEvents(Call &call) { return Reply::stream({Loudspeaker::topic(Audience::Screens, call.office())}); }

} // namespace

QList<Route> screenRoutes(Premises &premises)
{
    return {
        {"askForPairing", Method::Post, "/v1/displays", Access::Anybody, {}, Work::Own, askForPairing, 4096},
        {"pairingState", Method::Get, "/v1/displays/{display}", Access::Pairing, {}, Work::Own, pairingState},
        {"displays", Method::Get, "/v1/office/displays", Access::Staff, Right::PairDisplay, Work::Own,
         [&premises](Call &call) { return displays(call, premises); }},
        {"pairDisplay", Method::Post, "/v1/office/displays", Access::Staff, Right::PairDisplay,
         Work::DeedOnce, [&premises](Call &call) { return pairDisplay(call, premises); }},
        {"moveDisplay", Method::Post, "/v1/office/displays/{display}/zone", Access::Staff, Right::PairDisplay,
         Work::DeedOnce, [&premises](Call &call) { return moveDisplay(call, premises); }},
        {"removeDisplay", Method::Delete, "/v1/office/displays/{display}", Access::Staff,
         Right::RevokeDisplay, Work::Deed, removeDisplay},
        {"hallEvents", Method::Get, "/v1/hall/events", Access::Screen, Right::WatchCalls, Work::Own,
         hallEvents},
    };
}

} // namespace okienko::backoffice
