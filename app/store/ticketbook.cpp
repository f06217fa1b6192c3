// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ticketbook.h"

#include <QJsonDocument>

#include "store/database.h"
#include "store/statement.h"

namespace okienko
{

namespace
{

// The order of these columns is that of ticketOf().
#define TICKET_COLUMNS                                                                                       \
    "id, day, series, n, digits, service, language, needs, visit, issued_at, clock_sure, state, secret, "    \
    "booking"

std::optional<QString> textOf(const Needs &needs)
{
    if (!needs.any())
        return std::nullopt;
    QJsonObject json;
    if (needs.priorityWeight != 0)
        json.insert(QStringLiteral("priority"), needs.priorityWeight);
    const std::pair<QLatin1String, bool> wishes[] = {
        {QLatin1String("proofOnRequest"), needs.proofOnRequest},
        {QLatin1String("fetchMe"), needs.fetchMe},
        {QLatin1String("hearingLoop"), needs.hearingLoop},
        {QLatin1String("separateRoom"), needs.separateRoom},
        {QLatin1String("signLanguage"), needs.signLanguage},
    };
    for (const auto &[name, wanted] : wishes)
        if (wanted)
            json.insert(name, true);
    if (needs.clerkLanguage)
        json.insert(QStringLiteral("clerkLanguage"), codeOf(*needs.clerkLanguage));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Needs needsOf(const QString &text)
{
    Needs needs;
    if (text.isEmpty())
        return needs;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    needs.priorityWeight = json.value(QLatin1String("priority")).toInt();
    needs.proofOnRequest = json.value(QLatin1String("proofOnRequest")).toBool();
    needs.fetchMe = json.value(QLatin1String("fetchMe")).toBool();
    needs.hearingLoop = json.value(QLatin1String("hearingLoop")).toBool();
    needs.separateRoom = json.value(QLatin1String("separateRoom")).toBool();
    needs.signLanguage = json.value(QLatin1String("signLanguage")).toBool();
    needs.clerkLanguage = languageOf(json.value(QLatin1String("clerkLanguage")).toString());
    return needs;
}

Ticket ticketOf(const Statement &row, const OfficeId &office)
{
    Ticket ticket;
    ticket.id = {row.uuid(0)};
    ticket.office = office;
    ticket.day = row.day(1);
    ticket.number = {{row.text(2)}, row.small(3), row.small(4)};
    ticket.service = {row.text(5)};
    ticket.language = languageOf(row.text(6)).value_or(Language::Polish);
    ticket.needs = needsOf(row.text(7));
    ticket.visit = {row.uuid(8)};
    ticket.issuedAt = row.instant(9);
    ticket.clockSure = row.yes(10);
    ticket.state = static_cast<TicketState>(row.small(11));
    ticket.secret = row.bytes(12);
    ticket.booking = {row.uuid(13)};
    return ticket;
}

Result<std::optional<Ticket>> one(Statement &row, const OfficeId &office)
{
    const Result<bool> found = row.step();
    if (!found)
        return failure(found.error());
    return *found ? std::optional<Ticket>(ticketOf(row, office)) : std::optional<Ticket>();
}

Result<int> countRows(Statement &rows)
{
    int count = 0;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return count;
        ++count;
    }
}

Result<QList<Ticket>> all(Statement &rows, const OfficeId &office)
{
    QList<Ticket> tickets;
    for (;;) {
        const Result<std::optional<Ticket>> ticket = one(rows, office);
        if (!ticket)
            return failure(ticket.error());
        if (!*ticket)
            return tickets;
        tickets.append(**ticket);
    }
}

static_assert(static_cast<int>(TicketState::GivenBack) == 2, "the SQL below says 2");
static_assert(static_cast<int>(TicketState::Waiting) == 0 && static_cast<int>(TicketState::Away) == 1);

} // namespace

TicketBook::TicketBook(Database &database, const OfficeId &office) : m_database(database), m_office(office) {}

Result<void> TicketBook::add(const Ticket &ticket, bool *taken)
{
    Statement insert =
        m_database.statement("INSERT INTO tickets (" TICKET_COLUMNS
                             ", state_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Result<void> done =
        insert
            .with(ticket.id.value, ticket.day, ticket.number.series.letter, ticket.number.n,
                  ticket.number.digits, ticket.service.value, codeOf(ticket.language), textOf(ticket.needs),
                  ticket.visit.value, ticket.issuedAt, ticket.clockSure, static_cast<int>(ticket.state),
                  ticket.secret, ticket.booking.value, ticket.issuedAt)
            .run();
    *taken = !done && m_database.lastErrorIsDouble();
    return done;
}

Result<std::optional<Ticket>> TicketBook::find(const TicketId &id) const
{
    Statement row = m_database.statement("SELECT " TICKET_COLUMNS " FROM tickets WHERE id = ?");
    return one(row.with(id.value), m_office);
}

Result<QList<Ticket>> TicketBook::ofVisit(const VisitId &visit) const
{
    Statement rows =
        m_database.statement("SELECT " TICKET_COLUMNS " FROM tickets WHERE visit = ? ORDER BY issued_at, n");
    return all(rows.with(visit.value), m_office);
}

Result<std::optional<Ticket>> TicketBook::ofBooking(const BookingId &booking, const OfficeDay &day) const
{
    Statement row = m_database.statement(
        "SELECT " TICKET_COLUMNS " FROM tickets WHERE booking = ? AND day = ? AND state <> 2 LIMIT 1");
    return one(row.with(booking.value, day), m_office);
}

Result<QList<Ticket>> TicketBook::waitingOn(const OfficeDay &day) const
{
    Statement rows = m_database.statement(
        "SELECT " TICKET_COLUMNS " FROM tickets WHERE day = ? AND state IN (0, 1) ORDER BY issued_at, n");
    return all(rows.with(day), m_office);
}

Result<std::optional<Ticket>> TicketBook::byNumber(const OfficeDay &day, const Series &series, int n) const
{
    Statement row =
        m_database.statement("SELECT " TICKET_COLUMNS " FROM tickets WHERE day = ? AND series = ? AND n = ?");
    return one(row.with(day, series.letter, n), m_office);
}

Result<std::optional<Ticket>> TicketBook::lastOfService(const ServiceId &service,
                                                        const QDateTime &since) const
{
    Statement row =
        m_database.statement("SELECT " TICKET_COLUMNS " FROM tickets WHERE issued_at >= ? AND service = ? "
                             "AND state <> 2 ORDER BY issued_at DESC, n DESC LIMIT 1");
    return one(row.with(since, service.value), m_office);
}

Result<int> TicketBook::issuedSince(const QDateTime &since) const
{
    Statement count = m_database.statement("SELECT count(*) FROM tickets WHERE issued_at >= ?");
    const Result<bool> row = count.with(since).step();
    return row ? Result<int>(count.small(0)) : Result<int>(failure(row.error()));
}

Result<OfficeDay> TicketBook::lastDay() const
{
    Statement last = m_database.statement("SELECT max(day) FROM tickets");
    const Result<bool> row = last.step();
    if (!row)
        return failure(row.error());
    return last.isNull(0) ? OfficeDay() : last.day(0);
}

Result<void> TicketBook::setState(const TicketId &id, TicketState state, bool forgetNeeds,
                                  const QDateTime &at)
{
    return m_database
        .statement("UPDATE tickets SET state = ?, state_at = ?, needs = CASE WHEN ? THEN NULL ELSE needs END "
                   "WHERE id = ?")
        .with(static_cast<int>(state), at, forgetNeeds, id.value)
        .run();
}

Result<void> TicketBook::setNeeds(const TicketId &id, const Needs &needs)
{
    return m_database.statement("UPDATE tickets SET needs = ? WHERE id = ?")
        .with(textOf(needs), id.value)
        .run();
}

Result<int> TicketBook::forgetNeeds(const QDateTime &givenBackBefore, const OfficeDay &today, int atMost)
{
    Statement gone = m_database.statement(
        "UPDATE tickets SET needs = NULL WHERE id IN (SELECT id FROM tickets WHERE needs IS NOT NULL AND "
        "((state = 2 AND state_at < ?) OR day < ?) LIMIT ?) RETURNING 1");
    return countRows(gone.with(givenBackBefore, today, atMost));
}

Result<int> TicketBook::forget(const OfficeDay &before, int atMost)
{
    Statement gone =
        m_database.statement("DELETE FROM tickets WHERE id IN (SELECT id FROM tickets WHERE day < ?1 AND day "
                             "< coalesce((SELECT day FROM log "
                             "ORDER BY position LIMIT 1), ?1) ORDER BY day LIMIT ?2) RETURNING 1");
    return countRows(gone.with(before, atMost));
}

} // namespace okienko
