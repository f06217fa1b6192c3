// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/lendletter.h"

#include <QJsonArray>

namespace okienko
{

namespace
{

const QString letterName = QStringLiteral("lend");
constexpr int lastNumber = 9999;

const QMap<QString, LeaseKind> &kinds()
{
    static const QMap<QString, LeaseKind> words{{QStringLiteral("live"), LeaseKind::Live},
                                                {QStringLiteral("reserve"), LeaseKind::Reserve}};
    return words;
}

const QMap<QString, LendRefusal> &refusals()
{
    static const QMap<QString, LendRefusal> words{
        {QStringLiteral("day"), LendRefusal::Day},
        {QStringLiteral("clock-in-doubt"), LendRefusal::ClockInDoubt},
        {QStringLiteral("closed-after-restore"), LendRefusal::ClosedAfterRestore},
        {QStringLiteral("retired"), LendRefusal::Retired},
        {QStringLiteral("exhausted"), LendRefusal::Exhausted},
        {QStringLiteral("not-served"), LendRefusal::NotServed}};
    return words;
}

QJsonObject jsonOf(const Lease &lease)
{
    QJsonObject json{{QStringLiteral("id"), lease.id.text()},
                     {QStringLiteral("generation"), okienko::jsonOf(lease.generation)},
                     {QStringLiteral("office"), lease.office.value},
                     {QStringLiteral("ledger"), lease.ledger.text()},
                     {QStringLiteral("kind"), kinds().key(lease.kind)},
                     {QStringLiteral("firstDay"), textOf(lease.firstDay)},
                     {QStringLiteral("lastDay"), textOf(lease.lastDay)},
                     {QStringLiteral("from"), lease.from},
                     {QStringLiteral("to"), lease.to}};
    if (lease.kind == LeaseKind::Live)
        json.insert(QStringLiteral("series"), lease.series.letter);
    return json;
}

/// Where a kind decides whether a member must stand there or must not.
void onlyForLive(const JsonReader &at, const QString &member, LeaseKind kind)
{
    const JsonReader one = at.key(member);
    if (kind == LeaseKind::Live && at.isThere() && !one.isThere())
        one.refuse(QStringLiteral("nothing"), QStringLiteral("this member is required for live numbers"));
    if (kind == LeaseKind::Reserve && one.isThere())
        one.refuseThis(QStringLiteral("nothing: a reserve is of all series"));
}

Lease leaseAt(const JsonReader &at)
{
    membersAt(at,
              {QStringLiteral("id"), QStringLiteral("generation"), QStringLiteral("office"),
               QStringLiteral("ledger"), QStringLiteral("kind"), QStringLiteral("firstDay"),
               QStringLiteral("lastDay"), QStringLiteral("from"), QStringLiteral("to")},
              {}, Unknown::PassOver);
    Lease lease;
    lease.id = {uuidAt(at.key(QStringLiteral("id")))};
    lease.generation = generationAt(at.key(QStringLiteral("generation")), Unknown::PassOver);
    lease.office = {at.key(QStringLiteral("office")).kebabName()};
    lease.ledger = {uuidAt(at.key(QStringLiteral("ledger")))};
    lease.kind = wordAt(at.key(QStringLiteral("kind")), kinds());
    onlyForLive(at, QStringLiteral("series"), lease.kind);
    if (lease.kind == LeaseKind::Live)
        lease.series = seriesAt(at.key(QStringLiteral("series")));
    lease.firstDay = dayAt(at.key(QStringLiteral("firstDay")));
    lease.lastDay = dayAt(at.key(QStringLiteral("lastDay")));
    if (lease.firstDay.isValid() && lease.lastDay.isValid() && lease.lastDay < lease.firstDay)
        at.key(QStringLiteral("lastDay")).refuseThis(QStringLiteral("a day not before firstDay"));
    lease.from = at.key(QStringLiteral("from")).integer(1, lastNumber);
    lease.to = at.key(QStringLiteral("to")).integer(lease.from, lastNumber);
    return lease;
}

} // namespace

QByteArray letterOf(const LendRequest &request)
{
    QJsonObject json{{QStringLiteral("id"), request.id.text()},
                     {QStringLiteral("office"), request.office.value},
                     {QStringLiteral("ledger"), request.ledger.text()},
                     {QStringLiteral("day"), textOf(request.day)},
                     {QStringLiteral("kind"), kinds().key(request.kind)}};
    if (request.kind == LeaseKind::Live) {
        QJsonArray wanted;
        for (const Series &series : request.series)
            wanted.append(series.letter);
        json.insert(QStringLiteral("series"), wanted);
    }
    return compact(json);
}

Reading<Received<LendRequest>> readLendRequest(const QByteArray &letter)
{
    Findings findings;
    Received<LendRequest> received;
    const auto json = parseLetter(letter, letterName, findings);
    if (json) {
        const JsonReader at(*json, letterName, findings);
        membersAt(at,
                  {QStringLiteral("id"), QStringLiteral("office"), QStringLiteral("ledger"),
                   QStringLiteral("day"), QStringLiteral("kind")},
                  {QStringLiteral("series")}, Unknown::Mark);
        LendRequest &request = received.letter;
        request.id = {uuidAt(at.key(QStringLiteral("id")))};
        request.office = {at.key(QStringLiteral("office")).kebabName()};
        request.ledger = {uuidAt(at.key(QStringLiteral("ledger")))};
        request.day = dayAt(at.key(QStringLiteral("day")));
        request.kind = wordAt(at.key(QStringLiteral("kind")), kinds());
        onlyForLive(at, QStringLiteral("series"), request.kind);
        if (request.kind == LeaseKind::Live) {
            for (const JsonReader &one : at.key(QStringLiteral("series")).array(1, seriesOfOffice)) {
                const Series series = seriesAt(one);
                if (request.series.contains(series))
                    one.refuseThis(QStringLiteral("each series once"));
                request.series.append(series);
            }
        }
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    received.marks = findings.warnings();
    return received;
}

QByteArray letterOf(const LendAnswer &answer)
{
    QJsonArray leases;
    for (const Lease &lease : answer.leases)
        leases.append(jsonOf(lease));
    QJsonArray refused;
    for (const Series &one : sortedKeys(answer.refused, byLetter))
        refused.append(QJsonObject{{QStringLiteral("series"), one.letter},
                                   {QStringLiteral("reason"), refusals().key(answer.refused.value(one))}});
    return compact({{QStringLiteral("id"), answer.id.text()},
                    {QStringLiteral("leases"), leases},
                    {QStringLiteral("refused"), refused}});
}

Reading<LendAnswer> readLendAnswer(const QByteArray &letter)
{
    Findings findings;
    LendAnswer answer;
    const auto json = parseLetter(letter, letterName, findings);
    if (json) {
        const JsonReader at(*json, letterName, findings);
        membersAt(at, {QStringLiteral("id"), QStringLiteral("leases"), QStringLiteral("refused")}, {},
                  Unknown::PassOver);
        answer.id = {uuidAt(at.key(QStringLiteral("id")))};
        for (const JsonReader &one : at.key(QStringLiteral("leases")).array(0, seriesOfOffice))
            answer.leases.append(leaseAt(one));
        for (const JsonReader &one : at.key(QStringLiteral("refused")).array(0, seriesOfOffice)) {
            membersAt(one, {QStringLiteral("series"), QStringLiteral("reason")}, {}, Unknown::PassOver);
            const Series series = seriesAt(one.key(QStringLiteral("series")));
            if (answer.refused.contains(series))
                one.refuseThis(QStringLiteral("each series once"));
            answer.refused.insert(
                series, wordAt(one.key(QStringLiteral("reason")), refusals(), LendRefusal::NotServed));
        }
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return answer;
}

} // namespace okienko
