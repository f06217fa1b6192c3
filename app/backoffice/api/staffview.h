// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "officestore/hallbook.h"

namespace okienko::backoffice
{

/// The hall of one instant as the contract shows it to staff: tickets and counters as JSON. Reads what it
/// needs when it is made; a value.
class StaffView
{
public:
    [[nodiscard]] static Result<StaffView> read(const officestore::OfficeToday &today);

    [[nodiscard]] const officestore::HallNow &hall() const { return m_hall; }

    /// `Ticket` of the contract. @param place in the queue, from 1; 0 = none
    [[nodiscard]] QJsonObject ticket(const officestore::KnownTicket &ticket, qsizetype place = 0) const;
    /// `CounterState`; nothing: there is no such counter.
    [[nodiscard]] Result<std::optional<QJsonObject>> counter(const CounterId &counter) const;
    /// `Counters`.
    [[nodiscard]] Result<QJsonObject> counters() const;
    /// `ServiceState`, of one that the office's file has.
    [[nodiscard]] QJsonObject service(const Service &service) const;
    /// `TicketStory`.
    [[nodiscard]] Result<QJsonObject> story(const officestore::KnownTicket &ticket) const;
    /// `Call` of who is at a counter; empty when it was taken up there.
    [[nodiscard]] Result<QJsonObject> call(const officestore::KnownTicket &ticket) const;
    [[nodiscard]] std::optional<int> twin(const TicketId &ticket) const;
    [[nodiscard]] QString labelOf(const CounterId &counter) const;

private:
    StaffView(const officestore::OfficeToday &today, const officestore::HallNow &hall,
              const QHash<TicketId, int> &twins)
        : m_today(today), m_hall(hall), m_twins(twins)
    {
    }
    [[nodiscard]] QJsonObject reasonJson(const CallReason &reason) const;

    officestore::OfficeToday m_today;
    officestore::HallNow m_hall;
    QHash<TicketId, int> m_twins;
};

/// An instant as the contract writes it.
[[nodiscard]] QString textOf(Instant at);
/// What an ETag is made of: all but what always differs ("asOf", "waitedSeconds").
[[nodiscard]] QByteArray essenceOf(const QJsonObject &body);

} // namespace okienko::backoffice
