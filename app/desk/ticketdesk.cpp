// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ticketdesk.h"

#include <algorithm>

#include "desk/catalogue.h"
#include "domain/openinghours.h"
#include "ports/clock.h"
#include "store/ledger.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::seconds sameAgainWithin = 60s;
constexpr std::chrono::seconds undoWithin = 60s;

Refused refused(Refusal why, const QString &detail = {}) { return {why, std::nullopt, detail}; }

Refusal refusalOf(const Error &error)
{
    // The ledger says Refused when the rules of numbers forbid it; everything else is the disk.
    return error.kind == ErrorKind::Refused ? Refusal::NoNumbersHere : Refusal::LedgerTrouble;
}

} // namespace

TicketDesk::TicketDesk(Ledger &ledger, const Clock &clock, const Catalogue &catalogue, const Rate &rate,
                       QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(clock), m_catalogue(catalogue), m_rate(rate)
{
}

std::optional<Refusal> TicketDesk::refusal(const ServiceId &id, bool booked) const
{
    const Office &office = m_catalogue.office();
    const Service *service = office.service(id);
    if (service == nullptr)
        return Refusal::ServiceClosed;
    if (!booked && (service->appointmentOnly || !service->walkIn))
        return Refusal::AppointmentOnly;
    if (office.counterLabels(id).isEmpty())
        return Refusal::ServiceClosed;

    const QDateTime utc = m_clock.now().utc;
    const OpeningNow opening = openingAt(office, utc);
    switch (opening.state) {
    case Opening::Open:
    case Opening::TicketsBefore: break;
    case Opening::NoMoreTickets:
        if (booked)
            break;
        return Refusal::LastTicketGone;
    case Opening::Closed:
        return opening.opensNext && opening.opensNext->date() == localDay(office, utc)
                   ? Refusal::TicketsNotYet
                   : Refusal::OfficeClosed;
    }
    if (m_ledger.issuing() != Issuing::Allowed)
        return Refusal::NoNumbersHere;
    // A ledger that cannot say so is not empty: issue() then tells what is wrong with it.
    if (const auto left = m_ledger.numbersLeft(office.groupOf(*service).series); left && *left == 0)
        return Refusal::NoNumbersLeft;
    return std::nullopt;
}

tl::unexpected<Refused> TicketDesk::failed(const Error &why)
{
    const Refusal refusal = refusalOf(why);
    if (refusal == Refusal::LedgerTrouble)
        Q_EMIT ledgerFailed(why);
    return tl::unexpected(refused(refusal, why.detail));
}

Outcome TicketDesk::issue(const TicketOrder &order)
{
    const Moment now = m_clock.now();
    if (const auto observed = m_ledger.observe(now); !observed)
        return failed(observed.error());
    const auto earlier = earlierOf(order, now);
    if (!earlier)
        return failed(earlier.error());
    // One that came with this booking is shown whatever the hour.
    if (*earlier && !order.booking.isNull())
        return tl::unexpected(Refused{Refusal::SameAgain, **earlier, {}});
    if (const auto why = refusal(order.service, !order.booking.isNull()))
        return tl::unexpected(refused(*why));
    if (*earlier)
        return tl::unexpected(Refused{Refusal::SameAgain, **earlier, {}});

    const Office &office = m_catalogue.office();
    const Series series = office.groupOf(*office.service(order.service)).series;
    const auto issue = m_ledger.issue(order, series, true, now);
    if (!issue)
        return failed(issue.error());

    watchTheRate();
    Q_EMIT issued(issue->ticket);
    return issue->ticket;
}

Result<std::optional<Ticket>> TicketDesk::earlierOf(const TicketOrder &order, const Moment &now) const
{
    if (!order.booking.isNull())
        return m_ledger.ticketOfBooking(order.booking);
    if (order.forAnotherPerson)
        return std::optional<Ticket>();
    auto earlier = m_ledger.lastOfService(order.service, now.utc.addSecs(-sameAgainWithin.count()));
    if (earlier && *earlier && m_finished.contains((*earlier)->visit))
        return std::optional<Ticket>();
    return earlier;
}

void TicketDesk::watchTheRate()
{
    const QDateTime since = m_clock.now().utc.addSecs(-std::chrono::seconds(m_rate.within).count());
    const auto lately = m_ledger.issuedSince(since);
    if (!lately)
        return;
    const bool unusual = *lately > m_rate.tickets;
    if (std::exchange(m_unusual, unusual) != unusual)
        Q_EMIT rateChanged(unusual);
}

void TicketDesk::finished(const VisitId &visit)
{
    const auto now = m_clock.now().sinceBoot;
    m_finished.removeIf([&](auto one) { return now - one.value() > sameAgainWithin; });
    m_finished.insert(visit, now);
}

Result<Ticket> TicketDesk::find(const QString &number, const QString &twoOfCode)
{
    if (m_misses.tooMany(m_clock.now().sinceBoot))
        return failure(ErrorKind::Refused, QStringLiteral("too many wrong codes"));
    const QString letters = number.trimmed().toUpper();
    const auto digit =
        std::find_if(letters.cbegin(), letters.cend(), [](QChar sign) { return sign.isDigit(); });
    const Series series{letters.left(digit - letters.cbegin())};
    bool isNumber = false;
    const int n = letters.mid(series.letter.size()).toInt(&isNumber);
    if (isNumber && twoOfCode.size() == 2) {
        const auto found = m_ledger.findToday(series, n, twoOfCode.toUpper());
        if (!found)
            return failure(found.error());
        if (*found)
            return **found;
    }
    m_misses.add(m_clock.now().sinceBoot);
    return failure(ErrorKind::NotFound, QStringLiteral("no ticket with this number and code today"));
}

Result<Ticket> TicketDesk::find(const QString &token)
{
    if (m_misses.tooMany(m_clock.now().sinceBoot))
        return failure(ErrorKind::Refused, QStringLiteral("too many wrong codes"));
    if (const auto parts = readToken(token.trimmed())) {
        const auto found = m_ledger.ticket(parts->id);
        if (!found)
            return failure(found.error());
        if (*found && (*found)->secret == parts->secret && (*found)->day == m_ledger.today())
            return **found;
    }
    m_misses.add(m_clock.now().sinceBoot);
    return failure(ErrorKind::NotFound, QStringLiteral("no ticket with this code today"));
}

void TicketDesk::lastWasOfAnotherTerminal() { m_misses.takeBack(); }

Result<void> TicketDesk::change(const TicketId &id, TicketState from, TicketState to)
{
    const auto before = m_ledger.ticket(id);
    if (!before)
        return failure(before.error());
    if (!*before)
        return failure(ErrorKind::NotFound, QStringLiteral("no such ticket"));
    if ((*before)->state != from)
        return failure(ErrorKind::Refused, QStringLiteral("the ticket is not in the state for this"));
    if (const auto done = m_ledger.setState(id, to, m_clock.now()); !done)
        return failure(done.error());
    Ticket after = **before;
    after.state = to;
    Q_EMIT changed(after);
    return {};
}

Result<void> TicketDesk::giveBack(const TicketId &id)
{
    auto done = change(id, TicketState::Waiting, TicketState::GivenBack);
    if (done)
        m_givenBack.insert(id, m_clock.now().sinceBoot);
    return done;
}

int TicketDesk::secondsToUndo(const TicketId &id) const
{
    const auto found = m_givenBack.constFind(id);
    if (found == m_givenBack.cend())
        return 0;
    const auto left = undoWithin - (m_clock.now().sinceBoot - *found);
    return left > 0s ? static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()) : 0;
}

Result<void> TicketDesk::undoGiveBack(const TicketId &id)
{
    if (secondsToUndo(id) == 0)
        return failure(ErrorKind::Refused, QStringLiteral("given back more than 60 s ago"));
    auto done = change(id, TicketState::GivenBack, TicketState::Waiting);
    if (done)
        m_givenBack.remove(id);
    return done;
}

Result<void> TicketDesk::goOut(const TicketId &id)
{
    return change(id, TicketState::Waiting, TicketState::Away);
}

Result<void> TicketDesk::comeBack(const TicketId &id)
{
    return change(id, TicketState::Away, TicketState::Waiting);
}

Result<void> TicketDesk::printAgain(const TicketId &id, const VisitId &visit)
{
    if (const auto job = m_ledger.addPrintJob({id}, true, visit, m_clock.now()); !job)
        return failure(job.error());
    Q_EMIT printWanted();
    return {};
}

} // namespace okienko
