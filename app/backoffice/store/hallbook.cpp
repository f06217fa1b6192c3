// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/hallbook.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>

#include "officestore/historyjson.h"
#include "protocol/hallwords.h"

namespace okienko::officestore
{

using namespace backoffice;

namespace
{

QJsonArray arrayOf(const QList<ServiceId> &services)
{
    QJsonArray array;
    for (const ServiceId &service : services)
        array.append(service.value);
    return array;
}

QJsonObject jsonOf(const LastDeed &last)
{
    QJsonArray tickets;
    for (const TicketId &ticket : last.tickets)
        tickets.append(ticket.text());
    return {{QStringLiteral("id"), last.id.text()},
            {QStringLiteral("deed"), last.deed},
            {QStringLiteral("until"), qint64{last.until.time_since_epoch().count()}},
            {QStringLiteral("tickets"), tickets}};
}

LastDeed lastDeedOf(const QJsonObject &json)
{
    LastDeed last;
    last.id = RequestId::fromText(json.value(QLatin1String("id")).toString());
    last.deed = json.value(QLatin1String("deed")).toString();
    last.until = Instant(std::chrono::milliseconds(json.value(QLatin1String("until")).toInteger()));
    const QJsonArray tickets = json.value(QLatin1String("tickets")).toArray();
    for (const QJsonValue ticket : tickets)
        last.tickets.append(TicketId::fromText(ticket.toString()));
    return last;
}

QList<ServiceId> servicesOf(const QJsonObject &json)
{
    QList<ServiceId> services;
    const QJsonArray array = json.value(QLatin1String("services")).toArray();
    for (const QJsonValue service : array)
        services.append({service.toString()});
    return services;
}

Translated textsOf(const QJsonObject &json)
{
    Translated texts;
    for (const Language language : allLanguages)
        texts.set(language, json.value(codeOf(language)).toString());
    return texts;
}

QDateTime dateTimeOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
}
std::optional<Instant> instantOf(const std::optional<QDateTime> &at)
{
    return at ? std::optional(Instant(std::chrono::milliseconds(at->toMSecsSinceEpoch()))) : std::nullopt;
}

CounterNow counterNow(const CounterRow &row, const Counter &file, const Office &office)
{
    CounterNow counter;
    counter.id = row.id;
    counter.open = row.open;
    counter.paused = row.paused;
    counter.services = row.services;
    counter.languages = {office.defaultLanguage};
    counter.separateRoom = file.separateRoom;
    counter.hearingLoop = file.hearingLoop;
    return counter;
}

} // namespace

const KnownTicket *HallNow::ticket(const TicketId &id) const
{
    const auto found =
        std::ranges::find_if(tickets, [&](const KnownTicket &one) { return one.now.id == id; });
    return found == tickets.cend() ? nullptr : &*found;
}

const CounterRow *HallNow::counter(const CounterId &id) const
{
    const auto found = std::ranges::find(counters, id, &CounterRow::id);
    return found == counters.cend() ? nullptr : &*found;
}

const SuspendedService *HallNow::suspension(const ServiceId &service) const
{
    const auto found = std::ranges::find(suspended, service, &SuspendedService::service);
    return found == suspended.cend() ? nullptr : &*found;
}

bool HallNow::rests(const TicketNow &ticket) const
{
    return hall.suspended.contains(ticket.service) || !hall.linkedAt(ticket).isEmpty();
}

QString HallNow::stateOf(const TicketNow &ticket) const
{
    switch (ticket.stage) {
    case Stage::Unheard:
    case Stage::Waiting: return rests(ticket) ? QStringLiteral("resting") : QStringLiteral("waiting");
    case Stage::Away: return QStringLiteral("away");
    case Stage::Called: return QStringLiteral("called");
    case Stage::Serving: return QStringLiteral("serving");
    case Stage::Parked: return QStringLiteral("parked");
    case Stage::NoShow: return QStringLiteral("no-show");
    case Stage::Served: return QStringLiteral("served");
    case Stage::GivenBack: return QStringLiteral("given-back");
    case Stage::Released: return QStringLiteral("ended-with-mark");
    }
    return {};
}

Result<QList<CounterRow>> HallBook::counters() const
{
    Result<QList<CounterRow>> rows = rowsOf(
        std::move(
            m_today
                .statement(
                    "SELECT counter, day, step, is_open, paused, services, opened_at, open_ms, undo FROM "
                    "counters WHERE office = ?")
                .with(m_today.office)),
        [&](Statement &row) {
            CounterRow counter;
            counter.id = {row.text(0)};
            counter.step = row.integer(2);
            if (row.day(1) != m_today.day)
                return counter;
            counter.open = row.yes(3);
            counter.paused = row.yes(4);
            counter.services = servicesOf(row.json(5));
            counter.openedAt = row.instantIfAny(6);
            counter.openBefore = std::chrono::milliseconds(row.integer(7));
            if (!row.isNull(8))
                counter.last = lastDeedOf(row.json(8));
            return counter;
        });
    if (!rows)
        return rows;
    QList<CounterRow> all;
    for (const Counter &file : m_today.file.counters) {
        const auto row = std::ranges::find(*rows, file.id, &CounterRow::id);
        all.append(row == rows->cend() ? CounterRow{file.id, 0, false, false, {}, {}, {}, {}} : *row);
    }
    return all;
}

Result<QList<SuspendedService>> HallBook::suspensions() const
{
    Result<QList<SuspendedService>> rows = rowsOf(
        std::move(
            m_today
                .statement(
                    "SELECT service, until_at, return_until, texts, offers FROM suspensions WHERE office = ? "
                    "AND (until_at IS NULL OR until_at > ?) ORDER BY service")
                .with(m_today.office, m_today.now)),
        [](Statement &row) {
            SuspendedService one;
            one.service = {row.text(0)};
            if (const auto until = row.instantIfAny(1))
                one.told.until = dateTimeOf(*until);
            one.returnUntil = row.day(2);
            one.told.texts = textsOf(row.json(3));
            const QJsonArray offers = row.json(4).value(QLatin1String("offers")).toArray();
            for (const QJsonValue offer : offers)
                one.told.offers.append(offer.toString());
            return one;
        });
    return rows;
}

Result<void> HallBook::readLanes(CounterNow &counter) const
{
    // More in a row than the rules may ever ask for.
    const auto lanes = rowsOf(
        std::move(m_today
                      .statement("SELECT lane FROM ticket_events WHERE office = ? AND day = ? AND counter "
                                 "= ? AND deed = 'call' AND undone = 0 ORDER BY number DESC LIMIT 40")
                      .with(m_today.office, m_today.day, counter.id)),
        [](Statement &row) { return laneWords().value(row.text(0), Lane::Ordinary); });
    if (!lanes)
        return failure(lanes.error());
    for (const Lane lane : *lanes) {
        counter.earlier.prepend(lane);
        if (lane == Lane::Ordinary)
            break;
    }
    return {};
}

Result<void> HallBook::countReturns(Hall &hall) const
{
    struct Called {
        CounterId counter;
        Instant at;
    };
    if (std::ranges::none_of(hall.tickets, [](const TicketNow &one) { return one.returnedAt.has_value(); }))
        return {};
    const auto calls = rowsOf(
        std::move(m_today
                      .statement("SELECT counter, at FROM ticket_events WHERE office = ? AND day = ? AND "
                                 "deed IN ('call', 'call-out-of-turn', 'take-from-paper') AND undone = 0")
                      .with(m_today.office, m_today.day)),
        [](Statement &row) {
            return Called{{row.text(0)}, row.instant(1)};
        });
    if (!calls)
        return failure(calls.error());
    for (const TicketNow &ticket : std::as_const(hall.tickets)) {
        if (!ticket.returnedAt)
            continue;
        const auto since = std::ranges::count_if(*calls, [&](const Called &call) {
            const CounterNow *counter = hall.counter(call.counter);
            return call.at > *ticket.returnedAt && counter && counter->services.contains(ticket.service);
        });
        hall.calledSinceReturn.insert(ticket.id, static_cast<int>(since));
    }
    return {};
}

Result<HallNow> HallBook::now() const
{
    HallNow all;
    Result<QList<CounterRow>> rows = counters();
    if (!rows)
        return failure(rows.error());
    all.counters = *rows;
    const Result<QList<SuspendedService>> closed = suspensions();
    if (!closed)
        return failure(closed.error());
    all.suspended = *closed;
    const Result<QList<KnownTicket>> tickets = m_tickets.openOfDay(m_today.day);
    if (!tickets)
        return failure(tickets.error());
    all.tickets = *tickets;

    Hall &hall = all.hall;
    hall.restoredAt = m_today.restoredAt;
    for (const SuspendedService &one : std::as_const(all.suspended))
        hall.suspended.insert(one.service);
    for (const KnownTicket &ticket : std::as_const(all.tickets))
        hall.tickets.append(ticket.now);
    for (qsizetype i = 0; i < all.counters.size(); ++i) {
        CounterNow counter = counterNow(all.counters.at(i), m_today.file.counters.at(i), m_today.file);
        for (const TicketNow &ticket : std::as_const(hall.tickets))
            if (ticket.atCounter() && ticket.counter == counter.id)
                counter.has = ticket.id;
        const Result<void> read = readLanes(counter);
        if (!read)
            return failure(read.error());
        hall.counters.append(counter);
    }
    const Result<void> counted = countReturns(hall);
    if (!counted)
        return failure(counted.error());
    return all;
}

Result<void> HallBook::write(const CounterRow &counter)
{
    const std::optional<QJsonObject> last =
        counter.last ? std::optional(jsonOf(*counter.last)) : std::nullopt;
    return m_today
        .statement(
            "INSERT INTO counters (office, counter, day, step, is_open, paused, services, opened_at, "
            "open_ms, "
            "undo) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (office, counter) DO UPDATE SET day = "
            "excluded.day, step = excluded.step, is_open = excluded.is_open, paused = excluded.paused, "
            "services "
            "= excluded.services, opened_at = excluded.opened_at, open_ms = excluded.open_ms, undo = "
            "excluded.undo")
        .with(m_today.office, counter.id, m_today.day, counter.step, counter.open, counter.paused,
              QJsonObject{{QStringLiteral("services"), arrayOf(counter.services)}}, counter.openedAt,
              qint64{counter.openBefore.count()}, last)
        .done();
}

Result<void> HallBook::suspend(const SuspendedService &service)
{
    return m_today
        .statement("INSERT INTO suspensions (office, service, until_at, return_until, texts, offers) VALUES "
                   "(?, ?, ?, "
                   "?, ?, ?) ON CONFLICT (office, service) DO UPDATE SET until_at = excluded.until_at, "
                   "return_until = "
                   "excluded.return_until, texts = excluded.texts, offers = excluded.offers")
        .with(m_today.office, service.service, instantOf(service.told.until), service.returnUntil,
              okienko::jsonOf(service.told.texts),
              QJsonObject{{QStringLiteral("offers"), QJsonArray::fromStringList(service.told.offers)}})
        .done();
}

Result<void> HallBook::reopen(const ServiceId &service)
{
    return m_today.statement("DELETE FROM suspensions WHERE office = ? AND service = ?")
        .with(m_today.office, service)
        .done();
}

Result<ReturnMark> HallBook::returnMark(const KnownTicket &ticket, const OfficeDay &until)
{
    const auto given = rowOf(
        std::move(
            m_today
                .statement("SELECT code, service, first_day, last_day FROM return_marks WHERE office = ? AND "
                           "ticket = ?")
                .with(m_today.office, ticket.id())),
        [](Statement &row) {
            return ReturnMark{row.text(0), {row.text(1)}, row.day(2), row.day(3)};
        });
    if (!given)
        return failure(given.error());
    if (*given)
        return **given;
    ReturnMark mark;
    const QString signs = codeAlphabet();
    for (int i = 0; i < 6; ++i)
        mark.code += signs.at(QRandomGenerator::system()->bounded(static_cast<int>(signs.size())));
    mark.service = ticket.now.service;
    mark.from = m_today.day.addDays(1);
    mark.until = std::max(until, mark.from);
    const Result<void> kept =
        m_today
            .statement("INSERT INTO return_marks (office, code, ticket, service, first_day, "
                       "last_day, number) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .with(m_today.office, mark.code, ticket.id(), mark.service, mark.from, mark.until,
                  ticket.number().text())
            .done();
    if (!kept)
        return failure(kept.error());
    return mark;
}

namespace
{

HallBook::GivenMark readMark(Statement &row)
{
    return {{row.uuid(0)}, row.text(1), {row.text(2), {row.text(3)}, row.day(4), row.day(5)}};
}

} // namespace

Result<std::optional<HallBook::GivenMark>> HallBook::markOf(const TicketId &ticket) const
{
    return rowOf(std::move(m_today
                               .statement("SELECT ticket, number, code, service, first_day, last_day FROM "
                                          "return_marks WHERE office = ? AND ticket = ? AND used_by IS NULL "
                                          "AND last_day >= ?")
                               .with(m_today.office, ticket, m_today.day)),
                 readMark);
}

Result<std::optional<HallBook::GivenMark>> HallBook::markOf(const QString &number,
                                                            const QString &twoOfCode) const
{
    const auto marks =
        rowsOf(std::move(m_today
                             .statement("SELECT ticket, number, code, service, first_day, last_day FROM "
                                        "return_marks WHERE office = ? AND number = ? AND used_by IS NULL "
                                        "AND last_day >= ? ORDER BY first_day, code")
                             .with(m_today.office, number, m_today.day)),
               readMark);
    if (!marks)
        return failure(marks.error());
    const auto found = std::ranges::find_if(
        *marks, [&](const GivenMark &one) { return codeOf(one.ticket).startsWith(twoOfCode); });
    return found == marks->cend() ? std::optional<GivenMark>() : std::optional(*found);
}

} // namespace okienko::officestore
