// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/ticketbook.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <tuple>

#include "officestore/historyjson.h"

namespace okienko::officestore
{

using namespace backoffice;

namespace
{

const QMap<QString, KnownTicket::Origin> &origins()
{
    static const QMap<QString, KnownTicket::Origin> words{
        {QStringLiteral("kiosk"), KnownTicket::Origin::Kiosk},
        {QStringLiteral("staff"), KnownTicket::Origin::Staff},
        {QStringLiteral("paper"), KnownTicket::Origin::Paper}};
    return words;
}

/// The columns of "SELECT * FROM tickets".
enum Column {
    Office,
    Ticket,
    Day,
    SeriesLetter,
    N,
    Digits,
    Code,
    Ledger,
    OriginWord,
    Known,
    LanguageCode,
    SecretHash,
    Visit,
    NeedsJson,
    StageWord,
    CounterName,
    IsOver,
    State,
    Again,
    ToldMinutes,
    Marks,
    BookedTime
};

KnownTicket readTicket(Statement &row)
{
    KnownTicket ticket;
    ticket.now = ticketNowOf(row.json(State));
    ticket.now.id = {row.uuid(Ticket)};
    ticket.now.series = {row.text(SeriesLetter)};
    ticket.now.n = row.small(N);
    if (!row.isNull(NeedsJson))
        ticket.now.needs = needsOf(row.json(NeedsJson));
    ticket.day = row.day(Day);
    ticket.digits = row.small(Digits);
    ticket.code = row.text(Code);
    ticket.ledger = {row.uuid(Ledger)};
    ticket.origin = origins().value(row.text(OriginWord));
    ticket.known = row.yes(Known);
    ticket.language = languageOf(row.text(LanguageCode)).value_or(Language::Polish);
    ticket.secretHash = row.bytes(SecretHash);
    ticket.again = row.yes(Again);
    if (!row.isNull(ToldMinutes))
        ticket.toldMinutes = row.small(ToldMinutes);
    const QJsonArray marks = row.json(Marks).value(QLatin1String("marks")).toArray();
    for (const QJsonValue mark : marks)
        ticket.marks.append(mark.toString());
    ticket.booking = {row.uuid(BookedTime)};
    return ticket;
}

TicketEvent readEvent(Statement &row)
{
    TicketEvent event;
    event.id = {row.uuid(0)};
    event.ticket = {row.uuid(1)};
    event.deed = deedWords().value(row.text(2));
    event.who = {whoWords().value(row.text(3)), {row.text(4)}};
    event.at = row.instant(5);
    event.step = row.small(6);
    event.request = {row.uuid(7)};
    readDetail(row.json(8), event);
    return event;
}

QJsonObject marksJson(const QStringList &marks)
{
    return {{QStringLiteral("marks"), QJsonArray::fromStringList(marks)}};
}

std::optional<QJsonObject> needsColumn(const Needs &needs)
{
    return needs.any() ? std::optional(needsJson(needs)) : std::nullopt;
}

std::optional<QString> laneOf(const TicketEvent &event)
{
    return event.deed == Deed::Call ? std::optional(laneWords().key(event.reason.lane)) : std::nullopt;
}

} // namespace

QString wordOf(KnownTicket::Origin origin) { return origins().key(origin); }

Result<std::optional<KnownTicket>> TicketBook::find(const TicketId &ticket) const
{
    return rowOf(
        std::move(
            m_connection
                .statement("SELECT * FROM tickets WHERE office = ? AND ticket = COALESCE((SELECT ticket FROM "
                           "ticket_aliases WHERE office = ? AND alias = ?), ?)")
                .with(m_office, m_office, ticket.text(), ticket.text())),
        readTicket);
}

Result<QList<KnownTicket>> TicketBook::ofDay(const OfficeDay &day) const
{
    return rowsOf(
        std::move(m_connection.statement("SELECT * FROM tickets WHERE office = ? AND day = ? ORDER BY ticket")
                      .with(m_office, day)),
        readTicket);
}

Result<QList<KnownTicket>> TicketBook::openOfDay(const OfficeDay &day) const
{
    return rowsOf(
        std::move(
            m_connection
                .statement(
                    "SELECT * FROM tickets WHERE office = ? AND day = ? AND is_over = 0 ORDER BY ticket")
                .with(m_office, day)),
        readTicket);
}

Result<QList<KnownTicket>> TicketBook::openBefore(const OfficeDay &day) const
{
    return rowsOf(
        std::move(
            m_connection
                .statement(
                    "SELECT * FROM tickets WHERE office = ? AND day < ? AND is_over = 0 ORDER BY ticket")
                .with(m_office, day)),
        readTicket);
}

Result<QList<KnownTicket>> TicketBook::withNumber(const OfficeDay &day, const Series &series, int n) const
{
    return rowsOf(
        std::move(
            m_connection
                .statement("SELECT * FROM tickets WHERE office = ? AND day = ? AND series = ? AND n = ? "
                           "ORDER BY ticket")
                .with(m_office, day, series.letter, n)),
        readTicket);
}

Result<QList<KnownTicket>> TicketBook::ofVisit(const VisitId &visit) const
{
    return rowsOf(
        std::move(
            m_connection.statement("SELECT * FROM tickets WHERE office = ? AND visit = ? ORDER BY ticket")
                .with(m_office, visit)),
        readTicket);
}

Result<QList<KnownTicket>> TicketBook::withBooking(const BookingId &booking) const
{
    return rowsOf(
        std::move(
            m_connection.statement("SELECT * FROM tickets WHERE office = ? AND booking = ? ORDER BY ticket")
                .with(m_office, booking)),
        readTicket);
}

Result<QHash<TicketId, int>> TicketBook::twins(const OfficeDay &day) const
{
    const auto doubled = rowsOf(
        std::move(
            m_connection
                .statement("SELECT series, n FROM tickets WHERE office = ? AND day = ? AND n > 0 GROUP BY "
                           "series, n HAVING COUNT(*) > 1")
                .with(m_office, day)),
        [](Statement &row) { return std::pair(Series{row.text(0)}, row.small(1)); });
    if (!doubled)
        return failure(doubled.error());
    QHash<TicketId, int> all;
    for (const auto &[series, n] : *doubled) {
        Result<QList<KnownTicket>> same = withNumber(day, series, n);
        if (!same)
            return failure(same.error());
        std::ranges::sort(
            *same, {}, [](const KnownTicket &one) { return std::tuple(one.now.issuedAt, one.id().value); });
        for (qsizetype i = 0; i < same->size(); ++i)
            all.insert(same->at(i).id(), static_cast<int>(i));
    }
    return all;
}

Result<QList<TicketEvent>> TicketBook::history(const KnownTicket &ticket) const
{
    Result<QList<TicketEvent>> events = rowsOf(
        std::move(m_connection
                      .statement("SELECT event, ticket, deed, who, counter, at, step, request, detail FROM "
                                 "ticket_events WHERE office = ? AND ticket = ? ORDER BY number")
                      .with(m_office, ticket.id())),
        readEvent);
    if (events)
        for (TicketEvent &event : *events)
            if (event.deed == Deed::Issue)
                event.needs = ticket.now.needs;
    return events;
}

Result<QList<std::pair<QString, TicketEvent>>> TicketBook::told(const KnownTicket &ticket) const
{
    return rowsOf(
        std::move(m_connection
                      .statement("SELECT event, ticket, deed, who, counter, at, step, request, detail, told "
                                 "FROM ticket_events WHERE office = ? AND ticket = ? AND told IS NOT NULL "
                                 "ORDER BY number LIMIT 500")
                      .with(m_office, ticket.id())),
        [](Statement &row) { return std::pair(row.text(9), readEvent(row)); });
}

Result<void> TicketBook::insert(const KnownTicket &ticket)
{
    return m_connection
        .statement("INSERT INTO tickets (office, ticket, day, series, n, digits, code, ledger, origin, "
                   "known, language, "
                   "secret_hash, visit, needs, stage, counter, is_over, state, again, told_minutes, marks, "
                   "booking) VALUES (?, "
                   "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(m_office, ticket.id(), ticket.day, ticket.now.series.letter, ticket.now.n, ticket.digits,
              ticket.code, ticket.ledger, wordOf(ticket.origin), ticket.known, codeOf(ticket.language),
              ticket.secretHash, ticket.now.visit, needsColumn(ticket.now.needs),
              stageWords().key(ticket.now.stage), ticket.now.counter.value, ticket.now.over(),
              jsonOf(ticket.now), ticket.again, ticket.toldMinutes, marksJson(ticket.marks), ticket.booking)
        .done();
}

Result<void> TicketBook::write(const KnownTicket &ticket)
{
    return m_connection
        .statement(
            "UPDATE tickets SET day = ?, series = ?, n = ?, digits = ?, code = ?, ledger = ?, origin = ?, "
            "known "
            "= ?, language = ?, secret_hash = ?, visit = ?, needs = ?, stage = ?, counter = ?, is_over = ?, "
            "state = ?, again = ?, told_minutes = ?, marks = ?, booking = ? WHERE office = ? AND ticket = ?")
        .with(ticket.day, ticket.now.series.letter, ticket.now.n, ticket.digits, ticket.code, ticket.ledger,
              wordOf(ticket.origin), ticket.known, codeOf(ticket.language), ticket.secretHash,
              ticket.now.visit, needsColumn(ticket.now.needs), stageWords().key(ticket.now.stage),
              ticket.now.counter.value, ticket.now.over(), jsonOf(ticket.now), ticket.again,
              ticket.toldMinutes, marksJson(ticket.marks), ticket.booking, m_office, ticket.id())
        .done();
}

Result<KnownTicket> TicketBook::fold(KnownTicket ticket)
{
    const Result<QList<TicketEvent>> events = history(ticket);
    if (!events)
        return failure(events.error());
    TicketNow now = ticketOf(*events);
    now.id = ticket.id();
    now.needs = ticket.now.needs;
    const bool issued =
        std::ranges::any_of(*events, [](const TicketEvent &one) { return one.deed == Deed::Issue; });
    if (!issued) { // its event has not come; the paper says the number
        now.series = ticket.now.series;
        now.n = ticket.now.n;
        now.issuedAt = ticket.now.issuedAt;
        now.certain = ticket.now.certain;
    }
    ticket.now = now;
    const Result<void> written = write(ticket);
    if (!written)
        return failure(written.error());
    return ticket;
}

Result<KnownTicket> TicketBook::update(const KnownTicket &ticket) { return fold(ticket); }

Result<KnownTicket> TicketBook::add(const KnownTicket &ticket, const TicketEvent &event,
                                    const OfficeDay &today)
{
    const Result<qint64> added =
        m_connection
            .statement("INSERT INTO ticket_events (office, event, number, ticket, ledger, day, deed, who, "
                       "counter, at, "
                       "step, request, lane, detail) VALUES (?, ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM "
                       "ticket_events WHERE office = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
                       "(office, event) "
                       "DO NOTHING")
            .with(m_office, event.id, m_office, ticket.id(), ticket.ledger, today,
                  deedWords().key(event.deed), whoWords().key(event.who.kind), event.who.counter, event.at,
                  event.step, event.request, laneOf(event), detailOf(event))
            .run();
    if (!added)
        return failure(added.error());
    if (*added == 0)
        return ticket;
    if (event.deed == Deed::Undo) {
        const Result<void> undone =
            m_connection.statement("UPDATE ticket_events SET undone = 1 WHERE office = ? AND event = ?")
                .with(m_office, event.undoes)
                .done();
        if (!undone)
            return failure(undone.error());
    }
    const Result<KnownTicket> now = fold(ticket);
    if (!now)
        return now;
    const Result<void> told =
        m_connection.statement("UPDATE ticket_events SET told = ? WHERE office = ? AND event = ?")
            .with(toldWord(event, now->now.stage), m_office, event.id)
            .done();
    if (!told)
        return failure(told.error());
    return now;
}

Result<KnownTicket> TicketBook::join(const KnownTicket &paper, const KnownTicket &ticket)
{
    // One after the other, so that each gets a number of its own, in their order.
    const Result<QList<TicketEvent>> events = history(paper);
    if (!events)
        return failure(events.error());
    Result<void> done;
    for (const TicketEvent &event : *events) {
        done =
            m_connection
                .statement(
                    "UPDATE ticket_events SET ticket = ?, ledger = ?, number = (SELECT MAX(number) + 1 FROM "
                    "ticket_events WHERE office = ?) WHERE office = ? AND event = ?")
                .with(ticket.id(), ticket.ledger, m_office, m_office, event.id)
                .done();
        if (!done)
            return failure(done.error());
    }
    if (paper.id() == ticket.id())
        return fold(ticket);
    done = m_connection.statement("DELETE FROM tickets WHERE office = ? AND ticket = ?")
               .with(m_office, paper.id())
               .done();
    if (done)
        done = m_connection.statement("INSERT INTO ticket_aliases (office, alias, ticket) VALUES (?, ?, ?)")
                   .with(m_office, paper.id(), ticket.id())
                   .done();
    if (!done)
        return failure(done.error());
    return fold(ticket);
}

Result<bool> TicketBook::knowsEvent(const EventId &event) const
{
    const auto row =
        rowOf(std::move(m_connection.statement("SELECT 1 FROM ticket_events WHERE office = ? AND event = ?")
                            .with(m_office, event)),
              [](Statement &) { return true; });
    if (!row)
        return failure(row.error());
    return row->has_value();
}

} // namespace okienko::officestore
