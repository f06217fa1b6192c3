// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "domain/hallpost.h"

namespace okienko
{

/// What the office tells of its hall. News only: no ticket waits for it.
class Hall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// How many wait and how long, as told within the last 60 s; else nothing, and nothing is to be shown.
    [[nodiscard]] virtual std::optional<WaitingAtServices> waiting() const = 0;

    /// Asks how this ticket stands; placeHeard() follows unless the office does not answer, and once more as
    /// soon as the office knows a ticket that it did not know. The newest question counts; a null id asks
    /// nothing more.
    virtual void askPlace(const TicketId &ticket) = 0;

    /// Asks for a ticket that this terminal did not give out; found() or unheard() follows within ten
    /// seconds. The newest question counts.
    virtual void seek(const TicketSought &sought) = 0;
    /// The visitor of this ticket, whose service is paused, comes back another day; markGiven() or
    /// markRefused() follows within ten seconds. Asked again for the same ticket it is the same wish.
    virtual void takeMark(const TicketId &ticket) = 0;

Q_SIGNALS:
    /// It is another now, or nothing any more.
    void waitingChanged();
    /// Deeds of the office with tickets of this terminal were written into the ledger.
    void callsHeard();
    /// @param told none: the office does not know this ticket (yet)
    void placeHeard(const okienko::TicketId &ticket, const std::optional<okienko::VisitorsTicket> &told);
    /// @param told none: the office knows no such ticket today
    void found(const std::optional<okienko::VisitorsTicket> &told);
    /// The office did not answer what was sought.
    void unheard();
    /// The ticket ended with this mark.
    void markGiven(const okienko::TicketId &ticket, const okienko::ReturnMark &mark);
    /// It stays as it is: the office does not answer, or it is not possible any more.
    void markRefused(const okienko::TicketId &ticket);
};

} // namespace okienko
