// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/halldesk.h"

#include <algorithm>
#include <utility>

#include "ports/clock.h"
#include "ports/hall.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

/// A number that was given this long before the office spoke is in what it said: the post takes less.
constexpr std::chrono::seconds knownAfter = 2s;
constexpr qsizetype mostGiven = 200;
constexpr int minutesStep = 5; ///< a guess is not told finer, and never as nought

HallDesk::Wait waitOf(qint64 people, const std::optional<WaitGuess> &guess)
{
    HallDesk::Wait wait;
    wait.people = static_cast<int>(std::clamp<qint64>(people, 0, 9999));
    if (guess)
        wait.minutes = std::max(minutesStep, (guess->minutes + minutesStep / 2) / minutesStep * minutesStep);
    return wait;
}

} // namespace

HallDesk::HallDesk(Hall *hall, const Clock &clock, QObject *parent)
    : QObject(parent), m_hall(hall), m_clock(clock)
{
    if (m_hall == nullptr)
        return;
    connect(m_hall, &Hall::waitingChanged, this, &HallDesk::hearWaiting);
    connect(m_hall, &Hall::callsHeard, this, [this] {
        if (!m_looked.isNull())
            m_hall->askPlace(m_looked);
    });
    connect(m_hall, &Hall::placeHeard, this, &HallDesk::hearPlace);
    connect(m_hall, &Hall::found, this, &HallDesk::hearFound);
    connect(m_hall, &Hall::markGiven, this, [this](const TicketId &ticket, const ReturnMark &mark) {
        if (ticket != m_looked || !m_told)
            return;
        m_told->state = QStringLiteral("ended-with-mark");
        m_told->mark = mark;
        Q_EMIT changed();
        Q_EMIT markGiven();
    });
    connect(m_hall, &Hall::markRefused, this, [this](const TicketId &ticket) {
        if (ticket == m_looked)
            Q_EMIT markRefused();
    });
    connect(m_hall, &Hall::unheard, this, [this] {
        if (std::exchange(m_seeking, false))
            Q_EMIT unheard();
    });
}

void HallDesk::setLineDown(bool down)
{
    if (std::exchange(m_lineDown, m_hall != nullptr && down) != m_lineDown)
        Q_EMIT changed();
}

std::optional<ServiceWaiting> HallDesk::told(const ServiceId &service) const
{
    const auto waiting = m_hall != nullptr ? m_hall->waiting() : std::nullopt;
    if (!waiting)
        return std::nullopt;
    for (const ServiceWaiting &one : waiting->services)
        if (one.service == service)
            return one;
    return std::nullopt;
}

std::optional<HallDesk::Wait> HallDesk::waitAt(const ServiceId &service) const
{
    const auto one = told(service);
    if (!one || one->state != ServiceWaiting::State::Open)
        return std::nullopt;
    return okienko::waitOf(one->waiting + givenSince(service), one->guess);
}

qint64 HallDesk::givenSince(const ServiceId &service) const
{
    return std::count_if(m_given.cbegin(), m_given.cend(), [this, &service](const Given &given) {
        return given.service == service && given.at > m_toldAt - knownAfter;
    });
}

std::optional<HallDesk::Wait> HallDesk::newcomer(const ServiceId &service) const
{
    const auto one = told(service);
    if (!one || one->state != ServiceWaiting::State::Open)
        return std::nullopt;
    return okienko::waitOf(one->before.value_or(one->waiting) + givenSince(service), one->guess);
}

std::optional<Suspension> HallDesk::suspension(const ServiceId &service) const
{
    const auto one = told(service);
    if (!one || one->state != ServiceWaiting::State::Suspended)
        return std::nullopt;
    return one->suspended.value_or(Suspension{});
}

void HallDesk::issued(const Ticket &ticket)
{
    // Who is booked is called by the time, not after those who wait: a newcomer's wait says nothing of it.
    if (!ticket.booking.isNull())
        return;
    const Given given{ticket.id, ticket.service, m_clock.now().sinceBoot, newcomer(ticket.service)};
    m_given.append(given);
    if (m_given.size() > mostGiven)
        m_given.removeFirst();
    Q_EMIT changed();
}

std::optional<HallDesk::Wait> HallDesk::waitWhenIssued(const TicketId &ticket) const
{
    for (const Given &given : m_given)
        if (given.ticket == ticket)
            return given.before;
    return std::nullopt;
}

std::optional<HallDesk::Wait> HallDesk::waitOf(const TicketId &ticket) const
{
    if (ticket != m_looked || m_seen != Seen::Yes)
        return waitWhenIssued(ticket);
    if (!m_told->before)
        return std::nullopt;
    return okienko::waitOf(*m_told->before, m_told->guess);
}

void HallDesk::look(const TicketId &ticket)
{
    if (ticket != m_looked) {
        m_looked = ticket;
        m_seen = Seen::Unknown;
        m_told.reset();
    }
    if (m_hall != nullptr && !ticket.isNull())
        m_hall->askPlace(ticket);
}

void HallDesk::seek(const TicketSought &sought)
{
    m_seeking = true;
    m_hall->seek(sought);
}

bool HallDesk::offersAnotherDay() const
{
    return m_told && m_told->suspended && !m_lineDown &&
           m_told->suspended->offers.contains(QStringLiteral("return-mark"));
}

void HallDesk::takeMark()
{
    if (m_hall != nullptr && !m_looked.isNull())
        m_hall->takeMark(m_looked);
}

void HallDesk::hearFound(const std::optional<VisitorsTicket> &told)
{
    if (!std::exchange(m_seeking, false))
        return;
    if (told) {
        m_looked = told->ticket;
        m_told = told;
        m_seen = Seen::Yes;
    }
    Q_EMIT found(told);
}

void HallDesk::forget()
{
    m_seeking = false;
    if (m_hall != nullptr && !m_looked.isNull())
        m_hall->askPlace({});
    m_looked = {};
    m_seen = Seen::Unknown;
    m_told.reset();
    for (Given &given : m_given) { // what is left counts people, and knows none
        given.ticket = {};
        given.before.reset();
    }
}

void HallDesk::hearWaiting()
{
    m_toldAt = m_clock.now().sinceBoot;
    m_given.removeIf(
        [this](const Given &given) { return !given.before && given.at <= m_toldAt - knownAfter; });
    if (!m_looked.isNull() && m_hall->waiting())
        m_hall->askPlace(m_looked);
    Q_EMIT changed();
}

void HallDesk::hearPlace(const TicketId &ticket, const std::optional<VisitorsTicket> &told)
{
    if (ticket != m_looked)
        return;
    m_told = told;
    m_seen = told ? Seen::Yes : Seen::NotYet;
    Q_EMIT changed();
}

} // namespace okienko
