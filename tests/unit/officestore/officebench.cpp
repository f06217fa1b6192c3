// SPDX-License-Identifier: GPL-3.0-or-later
#include "officebench.h"

#include "officestore/alarmbook.h"
#include "rules/logchain.h"

namespace okienko::test
{

using namespace officestore;

Result<QStringList> KeptEvents::take(Deed &, const TakenEvent &event)
{
    events.append(event);
    return event.body.value(QLatin1String("service")) == QLatin1String("closed-service")
               ? QStringList{QStringLiteral("service-closed")}
               : QStringList();
}

void ModelTerminal::beginAfresh()
{
    ledger = {QUuid::createUuid()};
    leases.clear();
    log.clear();
}

backoffice::LogCounted ModelTerminal::counted() const
{
    backoffice::LogCounted counted;
    for (const PostedEvent &event : log)
        counted = backoffice::oneFurther(counted, event.id);
    return counted;
}

TicketId ModelTerminal::issue(const Series &series, int n, const OfficeDay &day, const Moment &now)
{
    const TicketId ticket{newUuid7(now.unixMilliseconds())};
    PostedEvent event;
    event.position = log.size() + 1;
    event.id = {newUuid7(now.unixMilliseconds())};
    event.kind = QStringLiteral("ticket.issued");
    event.day = day;
    event.body = {{QStringLiteral("ticket"), ticket.text()},
                  {QStringLiteral("series"), series.letter},
                  {QStringLiteral("n"), n},
                  {QStringLiteral("digits"), 3},
                  {QStringLiteral("service"), QStringLiteral("identity-card")}};
    event.age = std::chrono::milliseconds(0);
    event.utc = now.utc;
    log.append(event);
    return ticket;
}

OfficeBench::OfficeBench(Dialect dialect) : StoreBench(dialect)
{
    sure(
        OfficeKeeper::found(connection(), office(), shape(), OfficeKeeper::Before::NothingGivenToday, now()));
}

Hello OfficeBench::letter(const ModelTerminal &terminal, const Moment &now, const OfficeDay &day)
{
    Hello hello;
    hello.nonce = QUuid::createUuid();
    hello.office = office();
    hello.ledger = terminal.ledger;
    hello.hardwareMark = terminal.hardware;
    hello.length = terminal.counted().have;
    hello.chain = terminal.counted().chain;
    hello.seenGeneration = terminal.seen;
    hello.seenChange = terminal.seenChange;
    hello.day = day;
    hello.at = now;
    for (const Lease &lease : terminal.leases)
        if (lease.lastDay >= day)
            hello.leases.append(lease.id);
    return hello;
}

HelloAnswer OfficeBench::hello(ModelTerminal &terminal)
{
    const HelloAnswer answer = sure(NumbersDesk(connection(), office())
                                        .hello(terminal.device, letter(terminal, now(), realDay()), now()));
    if (std::pair(answer.generation.counter, answer.change) >
        std::pair(terminal.seen.counter, terminal.seenChange)) {
        terminal.seen = answer.generation;
        terminal.seenChange = answer.change;
    }
    return answer;
}

LendRequest OfficeBench::request(const ModelTerminal &terminal, LeaseKind kind,
                                 const QList<Series> &series) const
{
    return {{QUuid::createUuid()},
            office(),
            terminal.ledger,
            realDay(),
            kind,
            kind == LeaseKind::Live ? series : QList<Series>()};
}

LendAnswer OfficeBench::lend(ModelTerminal &terminal, const LendRequest &request)
{
    const LendAnswer answer = sure(NumbersDesk(connection(), office()).lend(terminal.device, request, now()));
    for (const Lease &lease : answer.leases)
        if (!terminal.leases.contains(lease))
            terminal.leases.append(lease);
    return answer;
}

LendAnswer OfficeBench::live(ModelTerminal &terminal, const QList<Series> &series)
{
    return lend(terminal, request(terminal, LeaseKind::Live, series));
}

LendAnswer OfficeBench::reserve(ModelTerminal &terminal)
{
    return lend(terminal, request(terminal, LeaseKind::Reserve));
}

PushAnswer OfficeBench::push(const ModelTerminal &terminal, const QList<PostedEvent> &events)
{
    ReceivedPush letter;
    letter.letter = {QUuid::createUuid(), office(), terminal.ledger, events};
    return sure(PostDesk(connection(), office(), kept).push(terminal.device, letter, now()));
}

TicketId OfficeBench::issueAndPush(ModelTerminal &terminal, int n)
{
    const TicketId ticket = terminal.issue(a(), n, realDay(), now());
    (void)push(terminal, {terminal.last()});
    return ticket;
}

OfficeState OfficeBench::state()
{
    return *sure(OfficeState::read(connection(), office(), now().boot, OfficeState::Lock::None));
}

QStringList OfficeBench::alarms()
{
    QStringList kinds;
    for (const Alarm &alarm : sure(AlarmBook(connection(), office()).list(0, 1'000)))
        kinds.append(alarm.kind);
    return kinds;
}

} // namespace okienko::test
