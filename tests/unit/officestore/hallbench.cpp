// SPDX-License-Identifier: GPL-3.0-or-later
#include "hallbench.h"

#include <QCryptographicHash>

namespace okienko::test
{

using namespace officestore;

namespace
{

Translated named(const QString &name)
{
    Translated texts;
    for (const Language language : allLanguages)
        texts.set(language, name);
    return texts;
}

Counter counterOf(const CounterId &id, const QString &label, const QList<ServiceId> &services)
{
    Counter counter;
    counter.id = id;
    counter.label = label;
    counter.names = named(label);
    counter.services = services;
    return counter;
}

} // namespace

HallBench::HallBench(Dialect dialect) : StoreBench(dialect)
{
    makeFile();
    OfficeState state;
    state.office = office;
    state.shape = {zone(), SeriesShape{}, {{QStringLiteral("A")}, {QStringLiteral("K")}}};
    state.memory.generation = {QUuid::createUuid(), 1};
    state.lineage = connection().lineage();
    state.clock.day = realDay();
    sure(state.insert(connection()));
}

void HallBench::makeFile()
{
    file.id = office;
    file.names = named(QStringLiteral("Office"));
    file.zone = zone();
    file.languages = {Language::Polish, Language::English};
    for (auto &day : file.week)
        day = {{QTime(7, 30), QTime(15, 30)}};
    const GroupId documents{QStringLiteral("documents")};
    const GroupId money{QStringLiteral("money")};
    file.groups = {{documents, {QStringLiteral("A")}, {}, named(QStringLiteral("Documents")), {}},
                   {money, {QStringLiteral("K")}, {}, named(QStringLiteral("Cash desk")), {}}};
    for (const ServiceId &id : {cards, passports, fees}) {
        Service service;
        service.id = id;
        service.group = id == fees ? money : documents;
        service.names = named(id.value);
        file.services.append(service);
    }
    file.counters = {counterOf(c1, QStringLiteral("1"), {cards, passports}),
                     counterOf(c2, QStringLiteral("2"), {cards, passports}),
                     counterOf(cash, QStringLiteral("4"), {fees})};
}

Result<std::shared_ptr<const Office>> HallBench::published() const
{
    return std::make_shared<const Office>(file);
}

QByteArray HallBench::secretOf(const TicketId &ticket) { return ticket.value.toRfc4122().left(10); }

TakenEvent HallBench::paper(const ServiceId &service)
{
    const Service &one = *file.service(service);
    const QString series = file.groupOf(one).series.letter;
    const TicketId id{newUuid7(now().unixMilliseconds())};
    TakenEvent event = news("ticket.issued", id);
    event.body = {
        {QStringLiteral("ticket"), id.text()},
        {QStringLiteral("series"), series},
        {QStringLiteral("n"), ++m_numbers[series]},
        {QStringLiteral("digits"), 3},
        {QStringLiteral("service"), service.value},
        {QStringLiteral("language"), QStringLiteral("pl")},
        {QStringLiteral("visit"), QString()},
        {QStringLiteral("secretHash"),
         QString::fromLatin1(QCryptographicHash::hash(secretOf(id), QCryptographicHash::Sha256).toHex())}};
    return event;
}

TakenEvent HallBench::news(const char *kind, const TicketId &ticket) const
{
    TakenEvent event;
    event.id = {newUuid7(now().unixMilliseconds())};
    event.ledger = ledger;
    event.kind = QString::fromLatin1(kind);
    event.day = realDay();
    event.body = {{QStringLiteral("ticket"), ticket.text()}};
    event.happenedAt = Instant(std::chrono::milliseconds(now().unixMilliseconds()));
    return event;
}

void HallBench::take(Connection &connection, const TakenEvent &event)
{
    (void)sure(inDeed(connection, office, now(), [&](Deed &deed) {
        return TicketFacts([this](Connection &, const OfficeId &) { return published(); }).take(deed, event);
    }));
}

TicketId HallBench::issue(const ServiceId &service)
{
    const TakenEvent event = paper(service);
    take(event);
    return TicketId::fromText(event.body.value(QLatin1String("ticket")).toString());
}

DeskAnswer HallBench::at(Connection &connection, const CounterDesk::Asked &asked, const Work &work)
{
    const auto deed = sure(Deed::begin(connection, office, now()));
    CounterDesk desk(*deed, file);
    const DeskAnswer answer = sure(work(desk, asked));
    if (std::holds_alternative<DeskDone>(answer))
        sure(deed->commit());
    return answer;
}

CounterDesk::Asked HallBench::present(Connection &connection, const CounterId &counter,
                                      const RequestId &request)
{
    const HallNow now = hall(connection);
    return {counter, request, now.counter(counter)->step, now.hall.counter(counter)->has};
}

void HallBench::open(const CounterId &counter, const QList<ServiceId> &services)
{
    const DeskAnswer answer =
        at(counter, [&](CounterDesk &desk, const auto &asked) { return desk.open(asked, services, false); });
    if (!isDone(answer))
        qFatal("the counter does not open");
}

TicketId HallBench::next(const CounterId &counter)
{
    (void)at(counter, [](CounterDesk &desk, const auto &asked) { return desk.next(asked); });
    return hall().hall.counter(counter)->has;
}

DeskAnswer HallBench::done(const CounterId &counter)
{
    return at(counter, [](CounterDesk &desk, const auto &asked) { return desk.done(asked); });
}

HallNow HallBench::hall(Connection &connection)
{
    return sure(inGlance(connection, office, now(),
                         [&](const Glance &glance) { return HallBook(OfficeToday(glance, file)).now(); }));
}

KnownTicket HallBench::ticket(const TicketId &id)
{
    const auto found = sure(TicketBook(connection(), office).find(id));
    if (!found)
        qFatal("no such ticket");
    return *found;
}

CallChanges HallBench::calls(const QString &after, int limit)
{
    const auto changes = look([&](const Glance &glance) {
        return CallFeed(OfficeToday(glance, file)).changes(ledger, after, limit);
    });
    return changes ? *changes : CallChanges{QStringLiteral("gone"), false, false, {}};
}

QStringList HallBench::deedsTold()
{
    QStringList words;
    for (const CallDeed &deed : calls().deeds)
        words.append(deed.deed);
    return words;
}

void HallBench::loseMemory()
{
    (void)deed([](Deed &deed) -> Result<int> {
        const Result<void> lost = deed.loseMemory({}, QStringLiteral("restored"));
        if (!lost)
            return failure(lost.error());
        return 0;
    });
}

bool isDone(const DeskAnswer &answer)
{
    const auto *done = std::get_if<DeskDone>(&answer);
    return done && done->outcome == DeskDone::Outcome::Done;
}

DeskDone::Outcome outcomeOf(const DeskAnswer &answer) { return std::get<DeskDone>(answer).outcome; }

NotDone refusalOf(const DeskAnswer &answer) { return std::get<NotDone>(answer); }

} // namespace okienko::test
