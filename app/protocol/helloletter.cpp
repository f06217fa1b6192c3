// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/helloletter.h"

#include <QJsonArray>
#include <QSet>

namespace okienko
{

namespace
{

const QString letterName = QStringLiteral("hello");
constexpr int hashBytes = 32;
constexpr int markBytes = 64;

const QMap<QString, Standing> &standings()
{
    static const QMap<QString, Standing> words{{QStringLiteral("ok"), Standing::Ok},
                                               {QStringLiteral("stale"), Standing::Stale},
                                               {QStringLiteral("second"), Standing::Second},
                                               {QStringLiteral("retired"), Standing::Retired}};
    return words;
}

QJsonArray jsonOf(const QList<LeaseId> &leases)
{
    QJsonArray array;
    for (const LeaseId &lease : leases)
        array.append(lease.text());
    return array;
}

QList<LeaseId> leasesAt(const JsonReader &at)
{
    QList<LeaseId> leases;
    QSet<LeaseId> seen;
    for (const JsonReader &one : at.array(0, leasesInLetter)) {
        const LeaseId lease{uuidAt(one)};
        if (seen.contains(lease))
            one.refuseThis(QStringLiteral("each lease once"));
        seen.insert(lease);
        leases.append(lease);
    }
    return leases;
}

Moment momentAt(const JsonReader &at)
{
    membersAt(at, {QStringLiteral("utc"), QStringLiteral("boot"), QStringLiteral("sinceBootMs")}, {},
              Unknown::Mark);
    static const QRegularExpression visible(QStringLiteral("\\A[\\x21-\\x7e]{1,64}\\z"));
    Moment moment;
    moment.utc = utcAt(at.key(QStringLiteral("utc")));
    moment.boot =
        fittingAt(at.key(QStringLiteral("boot")), visible, QStringLiteral("1 to 64 visible ASCII characters"))
            .toLatin1();
    moment.sinceBoot = std::chrono::milliseconds(countAt(at.key(QStringLiteral("sinceBootMs"))));
    return moment;
}

} // namespace

QByteArray letterOf(const Hello &hello)
{
    QJsonObject json{{QStringLiteral("nonce"), textOf(hello.nonce)},
                     {QStringLiteral("office"), hello.office.value},
                     {QStringLiteral("ledger"), hello.ledger.text()},
                     {QStringLiteral("hardwareMark"), hexOf(hello.hardwareMark)},
                     {QStringLiteral("length"), hello.length},
                     {QStringLiteral("leases"), jsonOf(hello.leases)},
                     {QStringLiteral("day"), textOf(hello.day)},
                     {QStringLiteral("at"),
                      QJsonObject{{QStringLiteral("utc"), textOf(hello.at.utc)},
                                  {QStringLiteral("boot"), QString::fromLatin1(hello.at.boot)},
                                  {QStringLiteral("sinceBootMs"), qint64{hello.at.sinceBoot.count()}}}}};
    if (!hello.chain.isEmpty())
        json.insert(QStringLiteral("chain"), hexOf(hello.chain));
    if (!hello.seenGeneration.id.isNull())
        json.insert(QStringLiteral("seen"),
                    QJsonObject{{QStringLiteral("generation"), okienko::jsonOf(hello.seenGeneration)},
                                {QStringLiteral("change"), hello.seenChange}});
    return compact(json);
}

Reading<Received<Hello>> readHello(const QByteArray &letter)
{
    Findings findings;
    Received<Hello> received;
    const auto json = parseLetter(letter, letterName, findings);
    if (json) {
        const JsonReader at(*json, letterName, findings);
        membersAt(at,
                  {QStringLiteral("nonce"), QStringLiteral("office"), QStringLiteral("ledger"),
                   QStringLiteral("hardwareMark"), QStringLiteral("length"), QStringLiteral("leases"),
                   QStringLiteral("day"), QStringLiteral("at")},
                  {QStringLiteral("chain"), QStringLiteral("seen")}, Unknown::Mark);
        Hello &hello = received.letter;
        hello.nonce = uuidAt(at.key(QStringLiteral("nonce")));
        hello.office = {at.key(QStringLiteral("office")).kebabName()};
        hello.ledger = {uuidAt(at.key(QStringLiteral("ledger")))};
        hello.hardwareMark = bytesAt(at.key(QStringLiteral("hardwareMark")), 0, markBytes);
        hello.length = countAt(at.key(QStringLiteral("length")));
        hello.chain = bytesAt(at.key(QStringLiteral("chain")), hashBytes, hashBytes);
        if (const JsonReader seen = at.key(QStringLiteral("seen")); seen.isThere()) {
            membersAt(seen, {QStringLiteral("generation"), QStringLiteral("change")}, {}, Unknown::Mark);
            hello.seenGeneration = generationAt(seen.key(QStringLiteral("generation")), Unknown::Mark);
            hello.seenChange = countAt(seen.key(QStringLiteral("change")));
        }
        hello.leases = leasesAt(at.key(QStringLiteral("leases")));
        hello.day = dayAt(at.key(QStringLiteral("day")));
        hello.at = momentAt(at.key(QStringLiteral("at")));
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    received.marks = findings.warnings();
    return received;
}

QByteArray letterOf(const HelloAnswer &answer)
{
    QJsonArray heads;
    for (const Series &series : sortedKeys(answer.heads, byLetter))
        heads.append(QJsonObject{{QStringLiteral("series"), series.letter},
                                 {QStringLiteral("n"), answer.heads.value(series)}});
    QJsonObject json{{QStringLiteral("nonce"), textOf(answer.nonce)},
                     {QStringLiteral("standing"), standings().key(answer.standing)},
                     {QStringLiteral("have"), answer.have},
                     {QStringLiteral("backedUpTo"), answer.backedUpTo},
                     {QStringLiteral("generation"), okienko::jsonOf(answer.generation)},
                     {QStringLiteral("change"), answer.change},
                     {QStringLiteral("clockSure"), answer.clockSure},
                     {QStringLiteral("heads"), answer.clockSure ? heads : QJsonArray()},
                     {QStringLiteral("ended"), jsonOf(answer.ended)}};
    if (!answer.chainAtHave.isEmpty())
        json.insert(QStringLiteral("chainAtHave"), hexOf(answer.chainAtHave));
    if (answer.clockSure) { // D4: in doubt it tells no day and no time
        json.insert(QStringLiteral("day"), textOf(answer.day));
        json.insert(QStringLiteral("utc"), textOf(answer.utc));
    }
    return compact(json);
}

Reading<HelloAnswer> readHelloAnswer(const QByteArray &letter)
{
    Findings findings;
    HelloAnswer answer;
    const auto json = parseLetter(letter, letterName, findings);
    if (json) {
        const JsonReader at(*json, letterName, findings);
        QStringList required{
            QStringLiteral("nonce"),      QStringLiteral("standing"),   QStringLiteral("have"),
            QStringLiteral("backedUpTo"), QStringLiteral("generation"), QStringLiteral("change"),
            QStringLiteral("clockSure"),  QStringLiteral("heads"),      QStringLiteral("ended")};
        const JsonReader day = at.key(QStringLiteral("day"));
        const JsonReader utc = at.key(QStringLiteral("utc"));
        const JsonReader heads = at.key(QStringLiteral("heads"));
        answer.clockSure = at.key(QStringLiteral("clockSure")).boolean();
        if (answer.clockSure)
            required += {QStringLiteral("day"), QStringLiteral("utc")};
        membersAt(at, required, {}, Unknown::PassOver);
        answer.nonce = uuidAt(at.key(QStringLiteral("nonce")));
        answer.standing = wordAt(at.key(QStringLiteral("standing")), standings());
        answer.have = countAt(at.key(QStringLiteral("have")));
        answer.chainAtHave = bytesAt(at.key(QStringLiteral("chainAtHave")), hashBytes, hashBytes);
        answer.backedUpTo = countAt(at.key(QStringLiteral("backedUpTo")));
        answer.generation = generationAt(at.key(QStringLiteral("generation")), Unknown::PassOver);
        answer.change = countAt(at.key(QStringLiteral("change")));
        for (const JsonReader &one : {day, utc})
            if (one.isThere() && !answer.clockSure)
                one.refuseThis(QStringLiteral("nothing while the office doubts its clock"));
        if (answer.clockSure) {
            answer.day = dayAt(day);
            answer.utc = utcAt(utc);
        }
        for (const JsonReader &one : heads.array(0, answer.clockSure ? seriesOfOffice : 0)) {
            membersAt(one, {QStringLiteral("series"), QStringLiteral("n")}, {}, Unknown::PassOver);
            const Series series = seriesAt(one.key(QStringLiteral("series")));
            if (answer.heads.contains(series))
                one.refuseThis(QStringLiteral("each series once"));
            answer.heads.insert(series, one.key(QStringLiteral("n")).integer(0, 9999));
        }
        answer.ended = leasesAt(at.key(QStringLiteral("ended")));
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return answer;
}

} // namespace okienko
