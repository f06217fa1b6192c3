// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/todayfigures.h"

#include <QJsonArray>

#include <algorithm>
#include <cstdlib>

#include "api/staffview.h"
#include "protocol/letter.h"
#include "rules/callrule.h"
#include "rules/figures.h"

namespace okienko::backoffice
{

using officestore::KnownTicket;
using officestore::OfficeToday;

namespace
{

constexpr int minutesOfDay = 1440;
constexpr int mostHalfHours = 50;

int minutesBetween(Instant from, Instant to)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(to - from).count();
    return static_cast<int>(std::clamp<qint64>(minutes, 0, minutesOfDay));
}

/// Median and ninetieth percentile (nearest rank); empty for nothing.
QJsonObject spreadOf(QList<int> minutes)
{
    if (minutes.isEmpty())
        return {};
    std::ranges::sort(minutes);
    const auto rank = [&](qsizetype percent) {
        return minutes.at((minutes.size() * percent + 99) / 100 - 1);
    };
    return {{QStringLiteral("median"), rank(50)}, {QStringLiteral("ninety"), rank(90)}};
}

std::optional<int> waitOf(const TicketNow &ticket, const OfficeTable &table)
{
    if (ticket.stays.isEmpty())
        return {};
    return minutesBetween(waitsSince(ticket, table), ticket.stays.first().calledAt);
}

/// Visits that ended, for a service or a counter.
template <typename Fits>
QList<int> visitsOf(const QList<KnownTicket> &tickets, Fits fits)
{
    QList<int> minutes;
    for (const KnownTicket &ticket : tickets)
        for (const Stay &stay : ticket.now.stays)
            if (stay.servedFrom && stay.endedAt && stay.end == Deed::Done && fits(stay))
                minutes.append(minutesBetween(*stay.servedFrom, *stay.endedAt));
    return minutes;
}

QJsonArray servicesJson(const OfficeToday &today, const QList<KnownTicket> &tickets, const Figures &figures)
{
    QJsonArray array;
    for (const Service &service : today.file.services) {
        const ServiceFigures one = figures.services.value(service.id);
        QList<int> waits;
        for (const KnownTicket &ticket : tickets)
            if (const auto wait = waitOf(ticket.now, today.table);
                wait && ticket.now.stays.first().service == service.id)
                waits.append(*wait);
        const auto ours = [&](const Stay &stay) { return stay.service == service.id; };
        array.append(QJsonObject{{QStringLiteral("service"), service.id.value},
                                 {QStringLiteral("issued"), one.tickets},
                                 {QStringLiteral("served"), one.served},
                                 {QStringLiteral("noShow"), one.noShows},
                                 {QStringLiteral("waiting"), one.waiting},
                                 {QStringLiteral("waitMinutes"), spreadOf(waits)},
                                 {QStringLiteral("serveMinutes"), spreadOf(visitsOf(tickets, ours))}});
    }
    return array;
}

QJsonArray countersJson(const OfficeToday &today, const QList<KnownTicket> &tickets, const Figures &figures,
                        const officestore::HallNow &hall)
{
    QJsonArray array;
    for (const Counter &counter : today.file.counters) {
        const officestore::CounterRow *row = hall.counter(counter.id);
        auto open = row->openBefore;
        if (row->open && row->openedAt && *row->openedAt < today.now)
            open += today.now - *row->openedAt;
        const auto minutes = std::chrono::floor<std::chrono::minutes>(open).count();
        const auto here = [&](const Stay &stay) { return stay.counter == counter.id; };
        array.append(QJsonObject{{QStringLiteral("counter"), counter.id.value},
                                 {QStringLiteral("label"), counter.label},
                                 {QStringLiteral("served"), figures.counters.value(counter.id).served},
                                 {QStringLiteral("openMinutes"), std::min<qint64>(minutes, minutesOfDay)},
                                 {QStringLiteral("serveMinutes"), spreadOf(visitsOf(tickets, here))}});
    }
    return array;
}

/// From the half-hour of the first ticket until now, in the office's local time.
QJsonArray halfHoursJson(const OfficeToday &today, const QList<KnownTicket> &tickets)
{
    QJsonArray array;
    if (tickets.isEmpty())
        return array;
    Instant first = today.now;
    for (const KnownTicket &ticket : tickets)
        first = std::min(first, ticket.now.issuedAt);
    QDateTime begin =
        QDateTime::fromMSecsSinceEpoch(first.time_since_epoch().count(), Qt::UTC).toTimeZone(today.file.zone);
    begin.setTime(QTime(begin.time().hour(), begin.time().minute() < 30 ? 0 : 30));
    constexpr std::chrono::minutes half{30};
    for (Instant from{std::chrono::milliseconds(begin.toMSecsSinceEpoch())};
         from <= today.now && array.size() < mostHalfHours; from += half) {
        int issued = 0;
        int served = 0;
        int waiting = 0;
        for (const KnownTicket &ticket : tickets) {
            const TicketNow &now = ticket.now;
            const auto within = [&](Instant at) { return at >= from && at < from + half; };
            issued += within(now.issuedAt) ? 1 : 0;
            served += now.stage == Stage::Served && within(now.since) ? 1 : 0;
            const bool left =
                now.stays.isEmpty() ? now.over() && now.since < from : now.stays.first().calledAt < from;
            waiting += now.issuedAt < from && !left ? 1 : 0;
        }
        const QTime time = QDateTime::fromMSecsSinceEpoch(from.time_since_epoch().count(), Qt::UTC)
                               .toTimeZone(today.file.zone)
                               .time();
        array.append(QJsonObject{{QStringLiteral("from"), time.toString(QStringLiteral("HH:mm"))},
                                 {QStringLiteral("issued"), issued},
                                 {QStringLiteral("served"), served},
                                 {QStringLiteral("waiting"), waiting}});
    }
    return array;
}

QJsonObject estimateJson(const OfficeToday &today, const QList<KnownTicket> &tickets)
{
    QList<int> errors;
    for (const KnownTicket &ticket : tickets)
        if (const auto wait = waitOf(ticket.now, today.table); wait && ticket.toldMinutes)
            errors.append(std::abs(*wait - *ticket.toldMinutes));
    QJsonObject json{{QStringLiteral("tickets"), errors.size()}};
    if (!errors.isEmpty())
        json.insert(QStringLiteral("medianErrorMinutes"), spreadOf(errors).value(QLatin1String("median")));
    return json;
}

} // namespace

Result<QJsonObject> todayFigures(const OfficeToday &today, int reserveFirst)
{
    const auto tickets = officestore::TicketBook(today.connection, today.office).ofDay(today.day);
    if (!tickets)
        return failure(tickets.error());
    const auto hall = officestore::HallBook(today).now();
    if (!hall)
        return failure(hall.error());
    QList<TicketNow> now;
    QList<int> waits;
    std::optional<Instant> reserveSince;
    for (const KnownTicket &ticket : *tickets) {
        now.append(ticket.now);
        if (const auto wait = waitOf(ticket.now, today.table))
            waits.append(*wait);
        if (ticket.now.n >= reserveFirst)
            reserveSince = std::min(reserveSince.value_or(ticket.now.issuedAt), ticket.now.issuedAt);
    }
    const Figures figures = figuresOf(now, today.table);
    ServiceFigures all;
    for (const ServiceFigures &one : figures.services) {
        all.tickets += one.tickets;
        all.served += one.served;
        all.noShows += one.noShows;
        all.waiting += one.waiting;
    }
    const QJsonObject banner{{QStringLiteral("afterRestore"), today.restoredAt.has_value()},
                             {QStringLiteral("clockInDoubt"), today.inDoubt},
                             {QStringLiteral("reserveInUseSince"),
                              reserveSince ? QJsonValue(textOf(*reserveSince)) : QJsonValue::Null}};
    return QJsonObject{{QStringLiteral("asOf"), textOf(today.now)},
                       {QStringLiteral("day"), okienko::textOf(today.day)},
                       {QStringLiteral("issued"), all.tickets},
                       {QStringLiteral("served"), all.served},
                       {QStringLiteral("noShow"), all.noShows},
                       {QStringLiteral("waiting"), all.waiting},
                       {QStringLiteral("waitMinutes"), spreadOf(waits)},
                       {QStringLiteral("estimate"), estimateJson(today, *tickets)},
                       {QStringLiteral("services"), servicesJson(today, *tickets, figures)},
                       {QStringLiteral("counters"), countersJson(today, *tickets, figures, *hall)},
                       {QStringLiteral("halfHours"), halfHoursJson(today, *tickets)},
                       {QStringLiteral("banner"), banner}};
}

} // namespace okienko::backoffice
