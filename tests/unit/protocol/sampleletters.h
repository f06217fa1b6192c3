// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include "domain/post.h"

/// One of each letter with everything filled in that can be.
namespace sample
{

inline QUuid uuid(int n)
{
    return QUuid::fromString(QStringLiteral("0193a1b2-0000-7000-8000-%1").arg(n, 12, 10, QLatin1Char('0')));
}

inline const okienko::OfficeId office{QStringLiteral("example-city")};
inline const okienko::OfficeDay day{2026, 11, 24};

inline QDateTime utc(int milliseconds = 0)
{
    return QDateTime(day, QTime(8, 15, 30, 123), Qt::UTC).addMSecs(milliseconds);
}

inline okienko::Hello hello()
{
    okienko::Hello hello;
    hello.nonce = uuid(1);
    hello.office = office;
    hello.ledger = {uuid(2)};
    hello.hardwareMark = QByteArray(32, 'm');
    hello.length = 311;
    hello.chain = QByteArray(32, '\x7f');
    hello.seenGeneration = {uuid(3), 2};
    hello.seenChange = 9007199254740991;
    hello.leases = {{uuid(4)}, {uuid(5)}};
    hello.day = day;
    hello.at = {utc(), "3f2b1c9e-0d5a-4f7e-9a51-8d1a2c3b4d5e", std::chrono::milliseconds(861123)};
    return hello;
}

/// From a fresh ledger of a machine that knows nothing of itself and whose clock stands at the beginning of
/// time.
inline okienko::Hello barestHello()
{
    okienko::Hello hello;
    hello.nonce = uuid(1);
    hello.office = office;
    hello.ledger = {uuid(2)};
    hello.day = QDate(1970, 1, 1);
    hello.at = {QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), "b", std::chrono::milliseconds(0)};
    return hello;
}

inline okienko::HelloAnswer helloAnswer(okienko::Standing standing = okienko::Standing::Ok)
{
    okienko::HelloAnswer answer;
    answer.nonce = uuid(1);
    answer.standing = standing;
    answer.have = 300;
    answer.chainAtHave = QByteArray(32, '\x01');
    answer.backedUpTo = 200;
    answer.generation = {uuid(3), 2};
    answer.change = 44;
    answer.day = day;
    answer.utc = utc(78);
    answer.heads = {{{QStringLiteral("A")}, 15}, {{QString(QStringLiteral(""))}, 5}};
    answer.ended = {{uuid(6)}};
    return answer;
}

inline okienko::HelloAnswer helloAnswerInDoubt()
{
    okienko::HelloAnswer answer = helloAnswer();
    answer.clockSure = false;
    answer.day = {};
    answer.utc = {};
    answer.heads.clear();
    answer.chainAtHave.clear();
    answer.ended.clear();
    return answer;
}

inline okienko::LendRequest lendRequest(okienko::LeaseKind kind = okienko::LeaseKind::Live)
{
    okienko::LendRequest request{{uuid(7)}, office, {uuid(2)}, day, kind, {}};
    if (kind == okienko::LeaseKind::Live)
        request.series = {{QStringLiteral("A")}, {QString(QStringLiteral(""))}};
    return request;
}

inline okienko::Lease lease(okienko::LeaseKind kind = okienko::LeaseKind::Live)
{
    const bool live = kind == okienko::LeaseKind::Live;
    return {{uuid(8)},
            {uuid(3), 2},
            office,
            {uuid(2)},
            kind,
            live ? okienko::Series{QStringLiteral("A")} : okienko::Series{},
            day,
            live ? day : day.addDays(6),
            live ? 16 : 550,
            live ? 20 : 599};
}

inline okienko::LendAnswer lendAnswer()
{
    using okienko::LendRefusal;
    return {{uuid(7)},
            {lease(), lease(okienko::LeaseKind::Reserve)},
            {{{QStringLiteral("B")}, LendRefusal::Day},
             {{QStringLiteral("C")}, LendRefusal::ClockInDoubt},
             {{QStringLiteral("D")}, LendRefusal::ClosedAfterRestore},
             {{QStringLiteral("E")}, LendRefusal::Retired},
             {{QStringLiteral("F")}, LendRefusal::Exhausted},
             {{QString(QStringLiteral(""))}, LendRefusal::NotServed}}};
}

inline QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }

inline QJsonObject issuedBody()
{
    return json(R"({"ticket": "0193a1b2-7777-7000-8000-000000000017", "series": "A", "n": 17, "digits": 3,
        "service": "identity-card", "language": "uk", "visit": "0193a1b2-8888-7000-8000-000000000001",
        "secretHash": "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35",
        "booking": "0193a1b2-cccc-7000-8000-000000000001",
        "needs": {"priority": 3, "proofOnRequest": true, "fetchMe": true, "hearingLoop": true, "separateRoom": true,
                  "signLanguage": true, "clerkLanguage": "uk"}})");
}

inline okienko::PostedEvent event(qint64 position, const char *kind, const QJsonObject &body)
{
    return {position,
            {uuid(100 + static_cast<int>(position))},
            QString::fromLatin1(kind),
            day,
            body,
            std::chrono::milliseconds(90'000),
            utc(-90'000),
            true};
}

inline okienko::Push push()
{
    const QJsonObject ticket{
        {QStringLiteral("ticket"), QStringLiteral("0193a1b2-7777-7000-8000-000000000017")}};
    QJsonObject told = ticket;
    told.insert(QStringLiteral("deed"), QStringLiteral("0193a1b2-9999-7000-8000-000000000001"));
    told.insert(QStringLiteral("at"), QStringLiteral("2026-11-24T08:31:02.500Z"));
    okienko::Push push{uuid(9), office, {uuid(2)}, {}};
    QJsonObject bare = issuedBody();
    bare.remove(QStringLiteral("needs"));
    bare.insert(QStringLiteral("visit"), QString(QStringLiteral("")));
    bare.insert(QStringLiteral("series"), QString(QStringLiteral("")));
    const std::pair<const char *, QJsonObject> events[] = {{"ticket.issued", issuedBody()},
                                                           {"ticket.issued", bare},
                                                           {"ticket.away", ticket},
                                                           {"ticket.waiting", ticket},
                                                           {"ticket.given-back", ticket},
                                                           {"ticket.called", told},
                                                           {"ticket.served", told},
                                                           {"ticket.no-show", told},
                                                           {"ticket.needs", ticket},
                                                           {"clock.doubt", {}},
                                                           {"paper.changed", {}}};
    for (const auto &[kind, body] : events)
        push.events.append(event(push.events.size() + 1, kind, body));
    push.events.last().age.reset();
    push.events.last().clockSure = false;
    return push;
}

inline okienko::PushAnswer pushAnswer()
{
    okienko::PushAnswer answer{uuid(9), 11, {}};
    for (const okienko::PostedEvent &event : push().events)
        answer.events.insert(event.id, okienko::Taken::Taken);
    answer.events.insert(push().events.at(1).id, okienko::Taken::Twin);
    return answer;
}

} // namespace sample
