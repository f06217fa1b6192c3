// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/historyjson.h"

#include <QJsonArray>

#include "protocol/hallwords.h"

namespace okienko::officestore
{

using namespace backoffice;

namespace
{

void put(QJsonObject &json, const char *name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(QLatin1String(name), text);
}
void put(QJsonObject &json, const char *name, qint64 number)
{
    if (number != 0)
        json.insert(QLatin1String(name), number);
}
void put(QJsonObject &json, const char *name, Instant at)
{
    json.insert(QLatin1String(name), qint64{at.time_since_epoch().count()});
}
void put(QJsonObject &json, const char *name, const std::optional<Instant> &at)
{
    if (at)
        put(json, name, *at);
}

QString text(const QJsonObject &json, const char *name) { return json.value(QLatin1String(name)).toString(); }
qint64 number(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toInteger();
}
int small(const QJsonObject &json, const char *name) { return static_cast<int>(number(json, name)); }
bool yes(const QJsonObject &json, const char *name) { return json.value(QLatin1String(name)).toBool(); }
Instant instant(const QJsonObject &json, const char *name)
{
    return Instant(std::chrono::milliseconds(number(json, name)));
}
std::optional<Instant> instantIfAny(const QJsonObject &json, const char *name)
{
    return json.contains(QLatin1String(name)) ? std::optional(instant(json, name)) : std::nullopt;
}

const QMap<QString, CallReason::Kind> &reasonWords()
{
    using Kind = CallReason::Kind;
    static const QMap<QString, Kind> words{{QStringLiteral("only-one"), Kind::OnlyOne},
                                           {QStringLiteral("longest"), Kind::LongestWaiting},
                                           {QStringLiteral("appointment"), Kind::Appointment},
                                           {QStringLiteral("mark"), Kind::ReturnMark},
                                           {QStringLiteral("priority"), Kind::Priority},
                                           {QStringLiteral("preferred"), Kind::PreferredService},
                                           {QStringLiteral("others"), Kind::TurnOfTheOthers},
                                           {QStringLiteral("returned"), Kind::Returned},
                                           {QStringLiteral("out-of-turn"), Kind::OutOfTurn},
                                           {QStringLiteral("paper"), Kind::PaperShown},
                                           {QStringLiteral("sent-here"), Kind::SentHere}};
    return words;
}

QJsonObject jsonOf(const Stay &stay)
{
    QJsonObject json{{QStringLiteral("end"), deedWords().key(stay.end)}};
    put(json, "counter", stay.counter.value);
    put(json, "service", stay.service.value);
    put(json, "called", stay.calledAt);
    put(json, "served", stay.servedFrom);
    put(json, "ended", stay.endedAt);
    put(json, "recalls", qint64{stay.recalls});
    if (stay.takenUp)
        json.insert(QStringLiteral("takenUp"), true);
    return json;
}

Stay stayOf(const QJsonObject &json)
{
    return {{text(json, "counter")},     {text(json, "service")},
            instant(json, "called"),     instantIfAny(json, "served"),
            instantIfAny(json, "ended"), deedWords().value(text(json, "end"), Deed::Call),
            small(json, "recalls"),      yes(json, "takenUp")};
}

} // namespace

const QMap<QString, Deed> &deedWords()
{
    static const QMap<QString, Deed> words{{QStringLiteral("issue"), Deed::Issue},
                                           {QStringLiteral("call"), Deed::Call},
                                           {QStringLiteral("call-out-of-turn"), Deed::CallOutOfTurn},
                                           {QStringLiteral("take-from-paper"), Deed::TakeFromPaper},
                                           {QStringLiteral("recall"), Deed::Recall},
                                           {QStringLiteral("serve"), Deed::Serve},
                                           {QStringLiteral("done"), Deed::Done},
                                           {QStringLiteral("no-show"), Deed::NoShow},
                                           {QStringLiteral("return"), Deed::Return},
                                           {QStringLiteral("park"), Deed::Park},
                                           {QStringLiteral("take-up"), Deed::TakeUp},
                                           {QStringLiteral("to-hall"), Deed::ToHall},
                                           {QStringLiteral("transfer"), Deed::Transfer},
                                           {QStringLiteral("to-cash-desk"), Deed::ToCashDesk},
                                           {QStringLiteral("go-away"), Deed::GoAway},
                                           {QStringLiteral("wait-again"), Deed::WaitAgain},
                                           {QStringLiteral("give-back"), Deed::GiveBack},
                                           {QStringLiteral("take-mark"), Deed::TakeMark},
                                           {QStringLiteral("take-booking"), Deed::TakeBooking},
                                           {QStringLiteral("served-before"), Deed::ServedBefore},
                                           {QStringLiteral("end-day"), Deed::EndDay},
                                           {QStringLiteral("undo"), Deed::Undo}};
    return words;
}

const QMap<QString, Stage> &stageWords()
{
    static const QMap<QString, Stage> words{{QStringLiteral("unheard"), Stage::Unheard},
                                            {QStringLiteral("waiting"), Stage::Waiting},
                                            {QStringLiteral("away"), Stage::Away},
                                            {QStringLiteral("called"), Stage::Called},
                                            {QStringLiteral("serving"), Stage::Serving},
                                            {QStringLiteral("parked"), Stage::Parked},
                                            {QStringLiteral("no-show"), Stage::NoShow},
                                            {QStringLiteral("served"), Stage::Served},
                                            {QStringLiteral("given-back"), Stage::GivenBack},
                                            {QStringLiteral("released"), Stage::Released}};
    return words;
}

const QMap<QString, Lane> &laneWords()
{
    static const QMap<QString, Lane> words{{QStringLiteral("appointment"), Lane::Appointment},
                                           {QStringLiteral("priority"), Lane::Priority},
                                           {QStringLiteral("ordinary"), Lane::Ordinary}};
    return words;
}

const QMap<QString, Who::Kind> &whoWords()
{
    static const QMap<QString, Who::Kind> words{{QStringLiteral("visitor"), Who::Kind::Visitor},
                                                {QStringLiteral("counter"), Who::Kind::Counter},
                                                {QStringLiteral("supervisor"), Who::Kind::Supervisor},
                                                {QStringLiteral("office"), Who::Kind::Office}};
    return words;
}

const QMap<QString, OutOfTurn> &outOfTurnWords()
{
    static const QMap<QString, OutOfTurn> words{{QStringLiteral("feels-unwell"), OutOfTurn::NotWell},
                                                {QStringLiteral("cannot-wait"), OutOfTurn::CannotWait},
                                                {QStringLiteral("small-child"), OutOfTurn::SmallChild},
                                                {QStringLiteral("mistake-of-ours"), OutOfTurn::MistakeOfOurs},
                                                {QStringLiteral("comes-back"), OutOfTurn::ComesBack},
                                                {QStringLiteral("not-in-list"), OutOfTurn::NotInList},
                                                {QStringLiteral("other"), OutOfTurn::Other}};
    return words;
}

QJsonObject jsonOf(const CallReason &reason)
{
    QJsonObject json{{QStringLiteral("kind"), reasonWords().key(reason.kind)},
                     {QStringLiteral("lane"), laneWords().key(reason.lane)},
                     {QStringLiteral("why"), outOfTurnWords().key(reason.why)}};
    put(json, "minutes", qint64{reason.minutes});
    put(json, "others", qint64{reason.others});
    put(json, "time", reason.time);
    put(json, "service", reason.service.value);
    return json;
}

CallReason reasonOf(const QJsonObject &json)
{
    CallReason reason;
    reason.kind = reasonWords().value(text(json, "kind"), CallReason::Kind::LongestWaiting);
    reason.lane = laneWords().value(text(json, "lane"), Lane::Ordinary);
    reason.why = outOfTurnWords().value(text(json, "why"), OutOfTurn::Other);
    reason.minutes = small(json, "minutes");
    reason.others = small(json, "others");
    reason.time = instant(json, "time");
    reason.service = {text(json, "service")};
    return reason;
}

QJsonObject detailOf(const TicketEvent &event)
{
    QJsonObject json;
    put(json, "service", event.service.value);
    if (event.reason != CallReason())
        json.insert(QStringLiteral("reason"), jsonOf(event.reason));
    if (event.again)
        json.insert(QStringLiteral("again"), true);
    put(json, "toCounter", event.toCounter.value);
    if (!event.undoes.isNull())
        put(json, "undoes", event.undoes.text());
    if (event.deed != Deed::Issue)
        return json;
    put(json, "series", event.series.letter);
    put(json, "n", qint64{event.n});
    if (!event.visit.isNull())
        put(json, "visit", event.visit.text());
    if (!event.certain)
        json.insert(QStringLiteral("uncertain"), true);
    put(json, "appointment", event.appointment);
    if (event.byMark)
        json.insert(QStringLiteral("byMark"), true);
    return json;
}

void readDetail(const QJsonObject &json, TicketEvent &event)
{
    event.service = {text(json, "service")};
    if (json.contains(QLatin1String("reason")))
        event.reason = reasonOf(json.value(QLatin1String("reason")).toObject());
    event.again = yes(json, "again");
    event.toCounter = {text(json, "toCounter")};
    event.undoes = EventId::fromText(text(json, "undoes"));
    event.series = {text(json, "series")};
    event.n = small(json, "n");
    event.visit = VisitId::fromText(text(json, "visit"));
    event.certain = !yes(json, "uncertain");
    event.appointment = instantIfAny(json, "appointment");
    event.byMark = yes(json, "byMark");
}

QJsonObject jsonOf(const TicketNow &ticket)
{
    QJsonObject json{{QStringLiteral("id"), ticket.id.text()},
                     {QStringLiteral("stage"), stageWords().key(ticket.stage)}};
    put(json, "series", ticket.series.letter);
    put(json, "n", qint64{ticket.n});
    put(json, "service", ticket.service.value);
    if (!ticket.visit.isNull())
        put(json, "visit", ticket.visit.text());
    put(json, "issued", ticket.issuedAt);
    if (!ticket.certain)
        json.insert(QStringLiteral("uncertain"), true);
    put(json, "appointment", ticket.appointment);
    if (ticket.byMark)
        json.insert(QStringLiteral("byMark"), true);
    put(json, "since", ticket.since);
    put(json, "counter", ticket.counter.value);
    put(json, "recalls", qint64{ticket.recalls});
    put(json, "lastCall", ticket.lastCall);
    put(json, "returns", qint64{ticket.returns});
    put(json, "returned", ticket.returnedAt);
    if (ticket.wentOut)
        json.insert(QStringLiteral("wentOut"), true);
    put(json, "forCounter", ticket.forCounter.value);
    put(json, "errandOf", ticket.errandOf.value);
    put(json, "errandFrom", ticket.errandFrom.value);
    QJsonArray stays;
    for (const Stay &stay : ticket.stays)
        stays.append(jsonOf(stay));
    if (!stays.isEmpty())
        json.insert(QStringLiteral("stays"), stays);
    return json;
}

TicketNow ticketNowOf(const QJsonObject &json)
{
    TicketNow ticket;
    ticket.id = TicketId::fromText(text(json, "id"));
    ticket.stage = stageWords().value(text(json, "stage"), Stage::Unheard);
    ticket.series = {text(json, "series")};
    ticket.n = small(json, "n");
    ticket.service = {text(json, "service")};
    ticket.visit = VisitId::fromText(text(json, "visit"));
    ticket.issuedAt = instant(json, "issued");
    ticket.certain = !yes(json, "uncertain");
    ticket.appointment = instantIfAny(json, "appointment");
    ticket.byMark = yes(json, "byMark");
    ticket.since = instant(json, "since");
    ticket.counter = {text(json, "counter")};
    ticket.recalls = small(json, "recalls");
    ticket.lastCall = instant(json, "lastCall");
    ticket.returns = small(json, "returns");
    ticket.returnedAt = instantIfAny(json, "returned");
    ticket.wentOut = yes(json, "wentOut");
    ticket.forCounter = {text(json, "forCounter")};
    ticket.errandOf = {text(json, "errandOf")};
    ticket.errandFrom = {text(json, "errandFrom")};
    const QJsonArray stays = json.value(QLatin1String("stays")).toArray();
    for (const QJsonValue stay : stays)
        ticket.stays.append(stayOf(stay.toObject()));
    return ticket;
}

std::optional<QString> toldWord(const TicketEvent &event, Stage after)
{
    const auto ended = [&] {
        if (after == Stage::Parked) // an errand to the cash desk is done: back to the counter that sent
            return QStringLiteral("parked");
        return after == Stage::NoShow ? QStringLiteral("no-show") : QStringLiteral("served");
    };
    if (event.who.kind == Who::Kind::Visitor && event.step == 0)
        return {};
    switch (event.deed) {
    case Deed::Call:
    case Deed::CallOutOfTurn: return QStringLiteral("called");
    case Deed::TakeFromPaper: return QStringLiteral("taken-from-paper");
    case Deed::Recall: return QStringLiteral("recalled");
    case Deed::Serve:
    case Deed::TakeUp: return QStringLiteral("serving");
    case Deed::Done:
    case Deed::ServedBefore:
    case Deed::NoShow: return ended();
    case Deed::Return: return QStringLiteral("returned");
    case Deed::Park: return QStringLiteral("parked");
    case Deed::ToHall: return QStringLiteral("put-back");
    case Deed::Transfer:
    case Deed::ToCashDesk: return QStringLiteral("transferred");
    case Deed::TakeMark:
    case Deed::TakeBooking: return QStringLiteral("ended-with-mark");
    case Deed::EndDay: return after == Stage::Released ? QStringLiteral("ended-with-mark") : ended();
    case Deed::Undo: return QStringLiteral("undone");
    case Deed::Issue:
    case Deed::GoAway:
    case Deed::WaitAgain:
    case Deed::GiveBack: break;
    }
    return {};
}

QJsonObject needsJson(const Needs &needs) { return okienko::jsonOf(needs); }

Needs needsOf(const QJsonObject &json)
{
    Needs needs;
    needs.priorityWeight = small(json, "priority");
    needs.proofOnRequest = yes(json, "proofOnRequest");
    needs.fetchMe = yes(json, "fetchMe");
    needs.hearingLoop = yes(json, "hearingLoop");
    needs.separateRoom = yes(json, "separateRoom");
    needs.signLanguage = yes(json, "signLanguage");
    needs.clerkLanguage = languageOf(text(json, "clerkLanguage"));
    return needs;
}

} // namespace okienko::officestore
