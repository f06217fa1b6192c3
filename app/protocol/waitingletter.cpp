// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/waitingletter.h"

#include <QJsonArray>

#include "protocol/hallwords.h"

namespace okienko
{

namespace
{

constexpr int mostServices = 60;
constexpr int mostCounters = 99;
constexpr int markLength = 6;

const QMap<QString, ServiceWaiting::State> &states()
{
    static const QMap<QString, ServiceWaiting::State> words{
        {QStringLiteral("open"), ServiceWaiting::State::Open},
        {QStringLiteral("suspended"), ServiceWaiting::State::Suspended},
        {QStringLiteral("closed"), ServiceWaiting::State::Closed}};
    return words;
}

const QMap<QString, WhenSuspended> &choices()
{
    static const QMap<QString, WhenSuspended> words{
        {QStringLiteral("wait"), WhenSuspended::Wait},
        {QStringLiteral("return-mark"), WhenSuspended::ReturnMark}};
    return words;
}

void put(QJsonObject &json, const std::optional<WaitGuess> &guess)
{
    if (!guess)
        return;
    json.insert(QStringLiteral("minutes"), guess->minutes);
    json.insert(QStringLiteral("within"), guess->within);
}

void put(QJsonObject &json, const std::optional<ReturnMark> &mark)
{
    if (mark)
        json.insert(QStringLiteral("mark"), QJsonObject{{QStringLiteral("code"), mark->code},
                                                        {QStringLiteral("service"), mark->service.value},
                                                        {QStringLiteral("from"), textOf(mark->from)},
                                                        {QStringLiteral("until"), textOf(mark->until)}});
}

std::optional<ReturnMark> markAt(const JsonReader &at)
{
    if (!at.isThere())
        return std::nullopt;
    membersAt(
        at,
        {QStringLiteral("code"), QStringLiteral("service"), QStringLiteral("from"), QStringLiteral("until")},
        {}, Unknown::PassOver);
    return ReturnMark{codeAt(at.key(QStringLiteral("code")), markLength),
                      {at.key(QStringLiteral("service")).kebabName()},
                      dayAt(at.key(QStringLiteral("from"))),
                      dayAt(at.key(QStringLiteral("until")))};
}

std::optional<WaitGuess> guessAt(const JsonReader &at)
{
    if (!at.has(QStringLiteral("minutes")))
        return {};
    WaitGuess guess{minutesAt(at.key(QStringLiteral("minutes"))), 0};
    if (at.has(QStringLiteral("within")))
        guess.within = minutesAt(at.key(QStringLiteral("within")));
    return guess;
}

std::optional<Suspension> maybeSuspendedAt(const JsonReader &at)
{
    if (!at.isThere())
        return {};
    return suspensionAt(at, Unknown::PassOver);
}

QJsonObject jsonOf(const ServiceWaiting &one)
{
    QJsonObject json{{QStringLiteral("service"), one.service.value},
                     {QStringLiteral("state"), states().key(one.state)},
                     {QStringLiteral("waiting"), one.waiting},
                     {QStringLiteral("counters"), one.counters}};
    if (one.before)
        json.insert(QStringLiteral("before"), *one.before);
    put(json, one.guess);
    if (one.suspended)
        json.insert(QStringLiteral("suspended"), okienko::jsonOf(*one.suspended));
    return json;
}

ServiceWaiting serviceAt(const JsonReader &at)
{
    membersAt(at,
              {QStringLiteral("service"), QStringLiteral("state"), QStringLiteral("waiting"),
               QStringLiteral("counters")},
              {}, Unknown::PassOver);
    ServiceWaiting one;
    one.service = {at.key(QStringLiteral("service")).kebabName()};
    one.state = wordAt(at.key(QStringLiteral("state")), states());
    one.waiting = countAt(at.key(QStringLiteral("waiting")));
    one.counters = at.key(QStringLiteral("counters")).integer(0, mostCounters);
    if (at.has(QStringLiteral("before")))
        one.before = countAt(at.key(QStringLiteral("before")));
    one.guess = guessAt(at);
    one.suspended = maybeSuspendedAt(at.key(QStringLiteral("suspended")));
    return one;
}

/// Reads one letter: its text, then its members.
template <typename Letter, typename Members>
Reading<Received<Letter>> read(const QByteArray &bytes, const QString &name, Members members)
{
    Findings findings;
    Received<Letter> received;
    if (const auto json = parseLetter(bytes, name, findings))
        received.letter = members(JsonReader(*json, name, findings));
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    received.marks = findings.warnings();
    return received;
}

template <typename Letter>
Reading<Letter> withoutMarks(const Reading<Received<Letter>> &received)
{
    if (!received)
        return tl::unexpected(received.error());
    return received->letter;
}

} // namespace

QByteArray letterOf(const WaitingAtServices &waiting)
{
    QJsonArray services;
    for (const ServiceWaiting &one : waiting.services)
        services.append(jsonOf(one));
    return compact({{QStringLiteral("asOf"), textOf(waiting.asOf)},
                    {QStringLiteral("day"), textOf(waiting.day)},
                    {QStringLiteral("services"), services}});
}

Reading<WaitingAtServices> readWaiting(const QByteArray &letter)
{
    return withoutMarks(read<WaitingAtServices>(letter, QStringLiteral("waiting"), [](const JsonReader &at) {
        membersAt(at, {QStringLiteral("asOf"), QStringLiteral("day"), QStringLiteral("services")}, {},
                  Unknown::PassOver);
        WaitingAtServices waiting;
        waiting.asOf = utcAt(at.key(QStringLiteral("asOf")));
        waiting.day = dayAt(at.key(QStringLiteral("day")));
        for (const JsonReader &one : at.key(QStringLiteral("services")).array(0, mostServices))
            waiting.services.append(serviceAt(one));
        return waiting;
    }));
}

QByteArray letterOf(const VisitorsTicket &ticket)
{
    QJsonObject json{{QStringLiteral("ticket"), ticket.ticket.text()},
                     {QStringLiteral("number"), ticket.number},
                     {QStringLiteral("state"), ticket.state}};
    if (!ticket.service.value.isEmpty())
        json.insert(QStringLiteral("service"), ticket.service.value);
    if (ticket.before)
        json.insert(QStringLiteral("before"), *ticket.before);
    put(json, ticket.guess);
    if (!ticket.label.isEmpty())
        json.insert(QStringLiteral("label"), ticket.label);
    if (ticket.suspended)
        json.insert(QStringLiteral("suspended"), okienko::jsonOf(*ticket.suspended));
    put(json, ticket.mark);
    return compact(json);
}

Reading<VisitorsTicket> readVisitorsTicket(const QByteArray &letter)
{
    return withoutMarks(read<VisitorsTicket>(letter, QStringLiteral("ticket"), [](const JsonReader &at) {
        membersAt(at, {QStringLiteral("ticket"), QStringLiteral("number"), QStringLiteral("state")}, {},
                  Unknown::PassOver);
        VisitorsTicket ticket;
        ticket.ticket = {uuidAt(at.key(QStringLiteral("ticket")))};
        ticket.number = numberAt(at.key(QStringLiteral("number")));
        if (at.has(QStringLiteral("service")))
            ticket.service = {at.key(QStringLiteral("service")).kebabName()};
        ticket.state = growingAt(at.key(QStringLiteral("state")));
        if (at.has(QStringLiteral("before")))
            ticket.before = countAt(at.key(QStringLiteral("before")));
        ticket.guess = guessAt(at);
        if (at.has(QStringLiteral("label")))
            ticket.label = labelAt(at.key(QStringLiteral("label")));
        ticket.suspended = maybeSuspendedAt(at.key(QStringLiteral("suspended")));
        ticket.mark = markAt(at.key(QStringLiteral("mark")));
        return ticket;
    }));
}

QByteArray letterOf(const ChoiceMade &choice)
{
    return compact(
        {{QStringLiteral("id"), choice.id.text()}, {QStringLiteral("choice"), choices().key(choice.choice)}});
}

Reading<Received<ChoiceMade>> readChoice(const QByteArray &letter)
{
    return read<ChoiceMade>(letter, QStringLiteral("choice"), [](const JsonReader &at) {
        membersAt(at, {QStringLiteral("id"), QStringLiteral("choice")}, {}, Unknown::Mark);
        return ChoiceMade{{uuidAt(at.key(QStringLiteral("id")))},
                          wordAt(at.key(QStringLiteral("choice")), choices())};
    });
}

QByteArray letterOf(const Chosen &chosen)
{
    QJsonObject json{{QStringLiteral("choice"), choices().key(chosen.choice)}};
    put(json, chosen.mark);
    return compact(json);
}

Reading<Chosen> readChosen(const QByteArray &letter)
{
    return withoutMarks(read<Chosen>(letter, QStringLiteral("chosen"), [](const JsonReader &at) {
        membersAt(at, {QStringLiteral("choice")}, {}, Unknown::PassOver);
        Chosen chosen{wordAt(at.key(QStringLiteral("choice")), choices()), {}};
        const JsonReader mark = at.key(QStringLiteral("mark"));
        if (mark.isThere() != (chosen.choice == WhenSuspended::ReturnMark) && at.isThere())
            mark.refuse(mark.found(), QStringLiteral("a mark with return-mark, and only then"));
        chosen.mark = markAt(mark);
        return chosen;
    }));
}

} // namespace okienko
