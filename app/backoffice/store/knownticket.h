// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "domain/ticket.h"
#include "rules/ticketnow.h"

namespace okienko::officestore
{

/// A ticket as the office keeps it: what its history tells, and what stands beside it.
struct KnownTicket {
    enum class Origin { Kiosk, Staff, Paper };

    backoffice::TicketNow now; ///< with its needs, until they are erased
    OfficeDay day;
    int digits = 3;
    QString code; ///< as it stands on the paper
    LedgerId ledger;
    Origin origin = Origin::Kiosk;
    bool known = true; ///< false: from its paper only, the event is still to come (P5)
    Language language = Language::Polish;
    QByteArray secretHash;
    bool again = false;             ///< a call came back that the office had lost (P3, P7)
    std::optional<int> toldMinutes; ///< what was expected when it was issued
    QStringList marks;              ///< for staff
    BookingId booking = {};         ///< that it came with, good for its service and day

    [[nodiscard]] TicketId id() const { return now.id; }
    [[nodiscard]] TicketNumber number() const { return {now.series, now.n, digits}; }
};

} // namespace okienko::officestore
