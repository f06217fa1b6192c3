// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <optional>

#include "domain/hallpost.h"
#include "domain/ticket.h"

namespace okienko
{

class Clock;
class Hall;

/// What visitors are told of the hall: how many wait and how long, which service is paused, where their own
/// ticket stands. As the office tells it; where the office has not spoken lately, nothing is said.
class HallDesk : public QObject
{
    Q_OBJECT

public:
    struct Wait {
        int people = 0;
        std::optional<int> minutes; ///< in steps of five, never nought; none: the office cannot say
        bool operator==(const Wait &) const = default;
    };
    /// Does the office know the ticket that is looked at?
    enum class Seen {
        Unknown, ///< it was not asked, or did not answer
        NotYet,  ///< it has not heard of it: the ticket is good all the same
        Yes
    };

    /// @param hall outlives it; none: this terminal has no line, and nothing is ever told
    HallDesk(Hall *hall, const Clock &clock, QObject *parent = nullptr);

    /// The office does not answer: what was issued now it cannot see yet. Never true without a line.
    [[nodiscard]] bool lineDown() const { return m_lineDown; }
    void setLineDown(bool down);

    /// How many wait for a service, and how long somebody would wait who takes a ticket now.
    [[nodiscard]] std::optional<Wait> waitAt(const ServiceId &service) const;
    /// The service is closed for now.
    [[nodiscard]] std::optional<Suspension> suspension(const ServiceId &service) const;

    /// A number was given here a moment ago: what stood before it is kept for its paper, and counts for the
    /// next one before the office has told so. To be called before anything is said of it.
    void issued(const Ticket &ticket);
    /// Before this ticket: as the office says of it, else as it stood when the number was given.
    [[nodiscard]] std::optional<Wait> waitOf(const TicketId &ticket) const;
    /// As it stood when the number was given, for the paper; none for tickets of earlier visits.
    [[nodiscard]] std::optional<Wait> waitWhenIssued(const TicketId &ticket) const;

    /// A visitor looks at this ticket: the office is asked for it, and again when the hall has changed.
    void look(const TicketId &ticket);
    [[nodiscard]] Seen seen() const { return m_seen; }
    [[nodiscard]] const std::optional<VisitorsTicket> &looked() const { return m_told; }
    /// Tickets that other terminals gave out can be asked for.
    [[nodiscard]] bool canSeek() const { return m_hall != nullptr; }
    /// Asks the office for such a ticket; found() or unheard() follows unless the visit ends before.
    void seek(const TicketSought &sought);

    /// The office offers to the visitor who looks at a ticket of a paused service to come back another day.
    [[nodiscard]] bool offersAnotherDay() const;
    /// Asks for that; markGiven() or markRefused() follows unless the visit ends before.
    void takeMark();
    /// The visit is over.
    void forget();

Q_SIGNALS:
    /// Anything of the above is another now.
    void changed();
    /// What was sought: it is looked at from now on. None: there is no such ticket today.
    void found(const std::optional<okienko::VisitorsTicket> &told);
    /// The office does not answer.
    void unheard();
    /// The ticket that is looked at ended with a mark.
    void markGiven();
    void markRefused();

private:
    struct Given {
        TicketId ticket;
        ServiceId service;
        std::chrono::milliseconds at{0}; ///< since boot
        std::optional<Wait> before;
    };
    void hearWaiting();
    void hearFound(const std::optional<VisitorsTicket> &told);
    void hearPlace(const TicketId &ticket, const std::optional<VisitorsTicket> &told);
    [[nodiscard]] std::optional<ServiceWaiting> told(const ServiceId &service) const;
    /// Numbers of a service that were given here and may not be in what the office told.
    [[nodiscard]] qint64 givenSince(const ServiceId &service) const;
    /// Before somebody who takes a ticket now.
    [[nodiscard]] std::optional<Wait> newcomer(const ServiceId &service) const;

    Hall *m_hall;
    const Clock &m_clock;
    bool m_lineDown = false;
    QList<Given> m_given; ///< of the visit, and those that the office may not have counted yet
    std::chrono::milliseconds m_toldAt{0};
    bool m_seeking = false;
    TicketId m_looked;
    Seen m_seen = Seen::Unknown;
    std::optional<VisitorsTicket> m_told;
};

} // namespace okienko
