// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/ticketfacts.h"

#include "officestore/checkin.h"
#include "officestore/historyjson.h"
#include "officestore/waits.h"

namespace okienko::officestore
{

using backoffice::Stage;
using backoffice::TicketEvent;
using backoffice::Who;
using Act = backoffice::Deed;

namespace
{

QString text(const QJsonObject &body, const char *name) { return body.value(QLatin1String(name)).toString(); }

TicketEvent newsOf(const TakenEvent &event, const TicketId &ticket, Act deed)
{
    TicketEvent news;
    news.id = event.id;
    news.ticket = ticket;
    news.deed = deed;
    news.who = {Who::Kind::Visitor, {}};
    news.at = event.happenedAt;
    return news;
}

void mark(KnownTicket &ticket, const QStringList &marks)
{
    constexpr qsizetype most = 20;
    for (const QString &one : marks)
        if (!ticket.marks.contains(one) && ticket.marks.size() < most)
            ticket.marks.append(one);
}

/// One event on its way into the books.
class Fact
{
public:
    Fact(Deed &deed, const backoffice::OfficeTable &table)
        : m_deed(deed), m_tickets(deed.connection(), deed.office()), m_table(table)
    {
    }
    /// @param told what its visitor was told to expect, in minutes
    Result<void> take(const TakenEvent &event, const TicketId &ticket, std::optional<int> told);

private:
    Result<void> issued(const TakenEvent &event, const TicketId &id, std::optional<int> minutes);
    /// The first ticket that comes with a good mark has its place.
    Result<bool> useMark(const TakenEvent &event, const TicketId &id, KnownTicket &ticket);
    /// The booked time that it came with; nothing: none that is good.
    Result<std::optional<Instant>> bookedTime(const TakenEvent &event, KnownTicket &ticket);
    Result<void> changed(const TakenEvent &event, const TicketId &id);
    Result<void> told(const TakenEvent &event, const KnownTicket &ticket);
    Result<KnownTicket> unheard(const TakenEvent &event, const TicketId &id);
    Result<KnownTicket> joined(const KnownTicket &ticket);
    [[nodiscard]] Act waitingAgain(const KnownTicket &ticket, Instant at) const;

    Deed &m_deed;
    TicketBook m_tickets;
    backoffice::OfficeTable m_table;
};

Result<void> Fact::take(const TakenEvent &event, const TicketId &ticket, std::optional<int> told)
{
    const Result<bool> known = m_tickets.knowsEvent(event.id);
    if (!known)
        return failure(known.error());
    if (*known)
        return {};
    m_deed.tell(QStringLiteral("waiting"));
    m_deed.tell(QStringLiteral("hall"));
    return event.kind == QLatin1String("ticket.issued") ? issued(event, ticket, told)
                                                        : changed(event, ticket);
}

Result<void> Fact::issued(const TakenEvent &event, const TicketId &id, std::optional<int> minutes)
{
    const Result<std::optional<KnownTicket>> found = m_tickets.find(id);
    if (!found)
        return failure(found.error());
    const bool fresh = !*found;
    KnownTicket ticket = fresh ? KnownTicket() : **found;
    if (!fresh && !ticket.secretHash.isEmpty() &&
        ticket.secretHash.toHex() != text(event.body, "secretHash").toLatin1())
        mark(ticket, {QStringLiteral("the paper that was taken has another secret than the ticket")});
    ticket.now.id = id;
    ticket.now.series = {text(event.body, "series")};
    ticket.now.n = event.body.value(QLatin1String("n")).toInt();
    ticket.now.visit = VisitId::fromText(text(event.body, "visit"));
    if (!ticket.now.over())
        ticket.now.needs = needsOf(event.needs);
    ticket.day = event.day.isValid() ? event.day : m_deed.today();
    ticket.digits = event.body.value(QLatin1String("digits")).toInt(m_deed.state().shape.numbers.digits);
    ticket.code = codeOf(id);
    ticket.ledger = event.ledger;
    ticket.origin = KnownTicket::Origin::Kiosk;
    ticket.known = true;
    if (!ticket.toldMinutes)
        ticket.toldMinutes = minutes;
    ticket.language = languageOf(text(event.body, "language")).value_or(Language::Polish);
    ticket.secretHash = QByteArray::fromHex(text(event.body, "secretHash").toLatin1());
    mark(ticket, event.marks);
    if (ticket.day != m_deed.today())
        mark(ticket, {QStringLiteral("issued on another day")});
    const Result<bool> byMark = useMark(event, id, ticket);
    if (!byMark)
        return failure(byMark.error());
    const Result<std::optional<Instant>> booked = bookedTime(event, ticket);
    if (!booked)
        return failure(booked.error());

    Result<KnownTicket> now = ticket;
    if (fresh) {
        const Result<void> inserted = m_tickets.insert(ticket);
        if (!inserted)
            return inserted;
    } else {
        // What happened to it before is told to the ledger that now turned out to be its own.
        now = m_tickets.join(ticket, ticket);
    }
    if (now)
        now = joined(*now);
    if (!now)
        return failure(now.error());
    TicketEvent issue = newsOf(event, id, Act::Issue);
    issue.service = {text(event.body, "service")};
    issue.series = ticket.now.series;
    issue.n = ticket.now.n;
    issue.visit = ticket.now.visit;
    issue.certain = event.certain;
    issue.byMark = *byMark;
    issue.appointment = *booked;
    now = m_tickets.add(*now, issue, m_deed.today());
    if (now)
        now = CheckIn(m_deed).settle(*now, event.id);
    if (!now)
        return failure(now.error());
    return {};
}

Result<bool> Fact::useMark(const TakenEvent &event, const TicketId &id, KnownTicket &ticket)
{
    const QString code = text(event.body, "mark");
    if (code.isEmpty())
        return false;
    const Result<qint64> used =
        m_deed
            .statement("UPDATE return_marks SET used_by = ? WHERE office = ? AND code = ? AND service = ? "
                       "AND first_day <= ? AND last_day >= ? AND (used_by IS NULL OR used_by = ?)")
            .with(id, m_deed.office(), code, text(event.body, "service"), ticket.day, ticket.day, id)
            .run();
    if (!used)
        return failure(used.error());
    if (*used == 0)
        mark(ticket, {QStringLiteral("came with a return code that is not good, or was used before")});
    return *used > 0;
}

Result<std::optional<Instant>> Fact::bookedTime(const TakenEvent &event, KnownTicket &ticket)
{
    const QString wanted = text(event.body, "booking");
    if (wanted.isEmpty())
        return std::optional<Instant>();
    const BookingId booking = BookingId::fromText(wanted);
    const auto time = CheckIn(m_deed).timeOf(booking, {text(event.body, "service")}, ticket.day);
    if (!time)
        return failure(time.error());
    if (*time)
        ticket.booking = booking;
    else
        mark(ticket, {QStringLiteral("came with a booked time that is not good, or not of this day")});
    return *time;
}

Result<KnownTicket> Fact::joined(const KnownTicket &ticket)
{
    const auto same = m_tickets.withNumber(ticket.day, ticket.now.series, ticket.now.n);
    if (!same)
        return failure(same.error());
    for (const KnownTicket &one : *same)
        if (!one.known && one.id() != ticket.id() && one.code == ticket.code)
            return m_tickets.join(one, ticket);
    return ticket;
}

Result<KnownTicket> Fact::unheard(const TakenEvent &event, const TicketId &id)
{
    KnownTicket ticket;
    ticket.now.id = id;
    ticket.now.issuedAt = event.happenedAt;
    ticket.day = event.day.isValid() ? event.day : m_deed.today();
    ticket.digits = m_deed.state().shape.numbers.digits;
    ticket.code = codeOf(id);
    ticket.ledger = event.ledger;
    ticket.known = false;
    const Result<void> inserted = m_tickets.insert(ticket);
    if (!inserted)
        return failure(inserted.error());
    return ticket;
}

Act Fact::waitingAgain(const KnownTicket &ticket, Instant at) const
{
    const bool missedCall = ticket.now.stage == Stage::NoShow && !ticket.now.wentOut;
    const bool inTime = at <= ticket.now.since + m_table.grace && ticket.now.returns < m_table.returns;
    return missedCall && inTime ? Act::Return : Act::WaitAgain;
}

Result<void> Fact::changed(const TakenEvent &event, const TicketId &id)
{
    const Result<std::optional<KnownTicket>> found = m_tickets.find(id);
    if (!found)
        return failure(found.error());
    Result<KnownTicket> ticket = *found ? Result<KnownTicket>(**found) : unheard(event, id);
    if (!ticket)
        return failure(ticket.error());
    mark(*ticket, event.marks);

    const QString what = event.kind.mid(static_cast<qsizetype>(std::char_traits<char>::length("ticket.")));
    std::optional<Act> deed;
    if (what == QLatin1String("away"))
        deed = Act::GoAway;
    else if (what == QLatin1String("given-back"))
        deed = Act::GiveBack;
    else if (what == QLatin1String("waiting"))
        deed = waitingAgain(*ticket, event.happenedAt);
    else if (what == QLatin1String("called") || what == QLatin1String("served") ||
             what == QLatin1String("no-show"))
        return told(event, *ticket);
    else if (what == QLatin1String("needs") && !ticket->now.over())
        ticket->now.needs = needsOf(event.needs);

    ticket = deed ? m_tickets.add(*ticket, newsOf(event, ticket->id(), *deed), m_deed.today())
                  : m_tickets.update(*ticket);
    if (ticket && deed)
        ticket = CheckIn(m_deed).settle(*ticket, event.id);
    if (!ticket)
        return failure(ticket.error());
    return {};
}

Result<void> Fact::told(const TakenEvent &event, const KnownTicket &known)
{
    const EventId deed = EventId::fromText(text(event.body, "deed"));
    if (deed.isNull())
        return {}; // a terminal calls nobody
    const Result<bool> mine = m_tickets.knowsEvent(deed);
    if (!mine)
        return failure(mine.error());
    if (*mine)
        return {};
    // This office did it and has lost it. Whom it called is asked "again?" before it is called once more.
    KnownTicket ticket = known;
    ticket.again = true;
    Result<KnownTicket> done = ticket;
    if (event.kind == QLatin1String("ticket.called")) {
        done = m_tickets.update(ticket);
    } else {
        TicketEvent news =
            newsOf(event, ticket.id(),
                   event.kind == QLatin1String("ticket.served") ? Act::ServedBefore : Act::NoShow);
        news.id = deed;
        news.who = {Who::Kind::Office, {}};
        const QDateTime at = QDateTime::fromString(text(event.body, "at"), Qt::ISODateWithMs);
        if (at.isValid())
            news.at = Instant(std::chrono::milliseconds(at.toMSecsSinceEpoch()));
        done = m_tickets.add(ticket, news, m_deed.today());
    }
    if (!done)
        return failure(done.error());
    return {};
}

/// What people are told to expect is kept with the ticket, so that the figures can say how far off it was.
} // namespace

Result<QStringList> TicketFacts::take(Deed &deed, const TakenEvent &event)
{
    if (!event.kind.startsWith(QLatin1String("ticket.")))
        return QStringList();
    const TicketId ticket = TicketId::fromText(text(event.body, "ticket"));
    if (ticket.isNull())
        return QStringList{QStringLiteral("no-ticket")};
    const auto file = m_files(deed.connection(), deed.office());
    if (!file && file.error().kind != ErrorKind::NotFound)
        return failure(file.error());
    const Office nothing;
    const OfficeToday today(deed, file ? **file : nothing);
    QStringList marks;
    if (file && event.kind == QLatin1String("ticket.issued")) {
        const ServiceId service{text(event.body, "service")};
        const auto closed =
            deed.statement("SELECT 1 FROM suspensions WHERE office = ? AND service = ? AND (until_at IS "
                           "NULL OR until_at > ?)")
                .with(deed.office(), service, event.happenedAt)
                .step();
        if (!closed)
            return failure(closed.error());
        if (*closed)
            marks.append(QStringLiteral("service-closed"));
        if (!today.file.service(service))
            marks.append(QStringLiteral("unknown-service"));
    }
    TakenEvent marked = event;
    marked.marks += marks;
    // Only of one that was issued just now: later the hall is another.
    constexpr std::chrono::minutes justNow{1};
    std::optional<int> told;
    if (event.kind == QLatin1String("ticket.issued") && event.happenedAt + justNow >= today.now) {
        const Result<std::optional<int>> minutes = newcomersMinutes(today, {text(event.body, "service")});
        if (!minutes)
            return failure(minutes.error());
        told = *minutes;
    }
    const Result<void> taken = Fact(deed, today.table).take(marked, ticket, told);
    if (!taken)
        return failure(taken.error());
    return marks;
}

Result<std::optional<int>> TicketFacts::newcomersMinutes(const OfficeToday &today, const ServiceId &service)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_told.constFind(today.office);
        if (known != m_told.cend() && known->at <= today.now && today.now < known->at + ToldFor) {
            const auto minutes = known->minutes.constFind(service);
            return minutes == known->minutes.cend() ? std::optional<int>() : *minutes;
        }
    }
    const Result<Waits> waits = Waits::read(today);
    if (!waits)
        return failure(waits.error());
    Told told{today.now, {}};
    for (const Service &one : today.file.services)
        if (const std::optional<WaitGuess> guess = guessOf(waits->forecast().newcomer(one.id)))
            told.minutes.insert(one.id, guess->minutes);
    const std::lock_guard lock(m_mutex);
    m_told.insert(today.office, told);
    const auto minutes = told.minutes.constFind(service);
    return minutes == told.minutes.cend() ? std::optional<int>() : *minutes;
}

} // namespace okienko::officestore
