// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reception.h"

#include "api/machineclock.h"
#include "api/pages.h"
#include "officestore/glance.h"
#include "officestore/replybook.h"
#include "protocol/letter.h"
#include "vault/secrets.h"

namespace okienko::backoffice
{

namespace
{

constexpr RateLimit::Rule DeviceRate{20, 100};
constexpr RateLimit::Rule SessionRate{20, 40};
constexpr RateLimit::Rule AddressRate{20, 100};
/// Logging in, enrolling, pairing: what costs the server much. An office may come from one address.
constexpr RateLimit::Rule StrangerRate{0.1, 60};
constexpr std::chrono::seconds WaitsForClerk{8};
/// Of a body that nobody reads: so that who sends one to the wrong place is told that instead of its length.
constexpr qint64 UnreadBytes = 64 * 1024;
constexpr std::chrono::seconds LineIsLong{2};

bool changes(Method method) { return method != Method::Get; }

bool takesBody(const Route &route)
{
    return route.hasBody && (route.method == Method::Post || route.method == Method::Put);
}

/// What an id stands for: the same id with other content is refused.
QByteArray contentOf(const Route &route, const Call::Asked &asked)
{
    QJsonObject places;
    for (auto place = asked.places.cbegin(); place != asked.places.cend(); ++place)
        places.insert(place.key(), place.value());
    const QJsonObject content{
        {QStringLiteral("operation"), QLatin1String(route.operation)},
        {QStringLiteral("places"), places},
        {QStringLiteral("letter"), asked.letter ? jsonOf(*asked.letter) : QJsonValue()}};
    return sha256(compact(content));
}

Reply keptReply(const officestore::ReplyBook::Kept &kept)
{
    if (kept.status == 204)
        return Reply::nothing();
    return kept.status >= 400 ? Reply::problemBytes(kept.status, kept.body)
                              : Reply::jsonBytes(kept.status, kept.body);
}

} // namespace

Reception::Reception(Premises &premises, const RouteTable &table, const Staff &staff)
    : m_premises(premises), m_table(table), m_staff(staff), m_doorkeeper(premises)
{
}

Allowance Reception::allowance(const Request &head) const
{
    const auto match = m_table.find(head.door, head.method, head.path);
    const auto *good = std::get_if<RouteTable::Match>(&match);
    if (good == nullptr || !takesBody(*good->route))
        return {UnreadBytes, {}};
    return {good->route->bodyBytes, {QByteArrayLiteral("application/json")}};
}

std::chrono::seconds Reception::wait(const Route &route, const Request &request)
{
    const auto now = RateLimit::Clock::now();
    if (!request.peer.serial.isEmpty())
        return m_rates.take("device " + request.peer.serial, DeviceRate, now);
    const QByteArray session = cookieOf(request.headers, SessionCookie);
    // Pages that look often must not hold up what their clerk does.
    if (route.access == Access::Staff && !session.isEmpty())
        return m_rates.take((changes(route.method) ? "deeds " : "session ") + sha256(session), SessionRate,
                            now);
    if (route.access == Access::Anybody && changes(route.method)) {
        const auto stranger = m_rates.take("stranger " + request.peer.mark, StrangerRate, now);
        if (stranger.count() > 0)
            return stranger;
    }
    return m_rates.take("address " + request.peer.mark, AddressRate, now);
}

void Reception::serve(const Request &request, const Answer &answer)
{
    auto found = m_table.find(request.door, request.method, request.path);
    if (const auto *refusal = std::get_if<Reply>(&found)) {
        if (const auto page =
                request.door == Door::Pages ? pageAt(request.method, request.path) : std::nullopt)
            return answer.send(*page);
        return send(answer, *refusal, "-");
    }
    const auto match = std::get<RouteTable::Match>(found);
    const Route &route = *match.route;
    const std::chrono::seconds later = wait(route, request);
    if (later.count() > 0)
        return send(answer, Reply::later(ProblemType::TooMany, later), route.operation);
    if (!m_premises.open && route.work != Work::Ping)
        return send(answer, Reply::later(ProblemType::Unavailable, LineIsLong), route.operation);
    if (route.work == Work::None)
        return answerAtOnce(match, request, answer);
    Clerks &clerks = route.work == Work::Aside ? m_staff.aside : m_staff.clerks;
    const auto came = std::chrono::steady_clock::now();
    const bool taken = clerks.give([this, match, request, answer, came](officestore::Connection *connection) {
        const bool late = std::chrono::steady_clock::now() - came > WaitsForClerk;
        if (connection == nullptr && match.route->work == Work::Ping)
            answerAtOnce(match, request, answer);
        else if (late || connection == nullptr)
            send(answer, Reply::later(ProblemType::Unavailable, LineIsLong), match.route->operation);
        else
            answerBy(*connection, match, request, answer);
    });
    if (!taken)
        send(answer, Reply::later(ProblemType::Unavailable, LineIsLong), route.operation);
}

void Reception::answerAtOnce(const RouteTable::Match &match, const Request &request, const Answer &answer)
{
    const auto verdict = m_doorkeeper.admitWithoutStore(*match.route, request);
    if (const auto *refusal = std::get_if<Reply>(&verdict))
        return send(answer, *refusal, match.route->operation);
    const Call::Asked asked{{}, match.places, request.query, request.headers, request.peer, {}, {},
                            {}, {},           momentNow()};
    Call call(asked, {});
    send(answer, match.route->answer(call), match.route->operation);
}

void Reception::answerBy(officestore::Connection &connection, const RouteTable::Match &match,
                         const Request &request, const Answer &answer)
{
    const Route &route = *match.route;
    const Moment now = momentNow();
    const auto verdict = m_doorkeeper.admit(route, request, connection, now);
    if (const auto *refusal = std::get_if<Reply>(&verdict)) {
        // Revoked by another process (a shell beside SQLite): nobody has told its open stream yet.
        if (refusal->type() == ProblemType::CertificateRevoked)
            m_staff.loudspeaker.dismissSerial(request.peer.serial);
        return send(answer, *refusal, route.operation);
    }
    const auto &admitted = std::get<Doorkeeper::Admitted>(verdict);
    Call::Asked asked{admitted.caller, match.places, request.query, request.headers,    request.peer,
                      request.body,    {},           admitted.name, admitted.tokenHash, now};
    if (takesBody(route) && !route.ownLetter) {
        Findings findings;
        JsonLimits limits;
        limits.bytes = route.bodyBytes;
        auto letter = parseStrictJson(request.body, limits);
        if (!letter) {
            const JsonSyntaxError &error = letter.error();
            return send(answer,
                        Reply::badLetter({{QStringLiteral("body"), error.place, error.found, error.allowed}}),
                        route.operation, asked.caller);
        }
        asked.letter = std::move(*letter);
    }
    const Reply reply = replyOf(connection, route, asked);
    if (!reply.topics())
        return send(answer, reply, route.operation, asked.caller);
    const QString device = asked.caller.role == Role::Device ? asked.caller.id : QString();
    m_staff.loudspeaker.open(answer, *reply.topics(), asked.tokenHash.toHex(), device,
                             request.headers.value("Last-Event-ID"));
}

Reply Reception::replyOf(officestore::Connection &connection, const Route &route, const Call::Asked &asked)
{
    switch (route.work) {
    case Work::Own:
    case Work::Aside:
    case Work::Ping:
    case Work::None: {
        Call call(asked, {&connection, nullptr, nullptr});
        return route.answer(call);
    }
    case Work::Look: {
        const auto glance = officestore::Glance::begin(connection, asked.caller.office, asked.now);
        if (!glance)
            return Reply::failed(glance.error());
        Call call(asked, {&connection, nullptr, glance->get()});
        return route.answer(call);
    }
    case Work::Deed: {
        const auto deed = officestore::Deed::begin(connection, asked.caller.office, asked.now);
        if (!deed)
            return Reply::failed(deed.error());
        Call call(asked, {&connection, deed->get(), nullptr});
        Reply reply = route.answer(call);
        if (reply.isRefusal())
            return reply;
        const Result<void> done = (*deed)->commit();
        return done ? reply : Reply::failed(done.error());
    }
    case Work::DeedOnce: return once(connection, route, asked);
    }
    return Reply::failed({ErrorKind::Internal, QStringLiteral("a route without work")});
}

Reply Reception::once(officestore::Connection &connection, const Route &route, const Call::Asked &asked)
{
    const QByteArray content = contentOf(route, asked);
    const auto deed = officestore::Deed::begin(connection, asked.caller.office, asked.now);
    if (!deed)
        return Reply::failed(deed.error());
    Call call(asked, {&connection, deed->get(), nullptr});
    const QUuid request = uuidAt(call.body().key(QStringLiteral("id")));
    if (!call.understood() || request.isNull()) {
        call.fault(QStringLiteral("/id"), QStringLiteral("no id"), QStringLiteral("a UUID in lower case"));
        return call.notUnderstood();
    }
    const auto kept = officestore::ReplyBook::find(**deed, request);
    if (!kept)
        return Reply::failed(kept.error());
    if (*kept)
        return (*kept)->content == content
                   ? keptReply(**kept)
                   : Reply::problem(ProblemType::IdReused, QStringLiteral("this id stands for another deed"));
    Result<void> done = connection.execute(QStringLiteral("SAVEPOINT answer"));
    if (!done)
        return Reply::failed(done.error());
    Reply reply = route.answer(call);
    // What is not understood or not possible for us now is asked again; every other answer is the answer.
    if (reply.status() == 400 || reply.status() >= 500)
        return reply;
    if (reply.isRefusal())
        done = connection.execute(QStringLiteral("ROLLBACK TO SAVEPOINT answer"));
    if (done)
        done = officestore::ReplyBook::keep(**deed, request, {content, reply.status(), reply.body()});
    if (done)
        done = (*deed)->commit();
    return done ? reply : Reply::failed(done.error());
}

void Reception::send(const Answer &answer, const Reply &reply, const char *operation, const Caller &caller)
{
    answer.send(reply.response());
    if (!reply.isRefusal() || !reply.type())
        return;
    QJsonObject facts{{QStringLiteral("operation"), QLatin1String(operation)},
                      {QStringLiteral("type"), QString::fromLatin1(uriOf(*reply.type()))},
                      {QStringLiteral("detail"), reply.detail()}};
    if (!caller.id.isEmpty()) {
        facts.insert(QStringLiteral("role"), wordOf(caller.role));
        facts.insert(QStringLiteral("who"), caller.id);
        facts.insert(QStringLiteral("office"), caller.office.value);
    }
    const bool ours = reply.status() == 500;
    m_premises.journal->write(ours ? Journal::Level::Error : Journal::Level::Info, QStringLiteral("refused"),
                              facts);
}

} // namespace okienko::backoffice
