// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>

#include "officestore/numbersdesk.h"
#include "officestore/officetoday.h"
#include "officestore/ticketbook.h"

namespace okienko::officestore
{

/// Slips for hours without power: numbers of today on paper before anybody comes, and what became of them
/// afterwards. For today only: what an office that lost its memory could have lent for later days it could
/// not keep closed (N6).
class SlipDesk
{
public:
    explicit SlipDesk(Deed &deed) : m_deed(deed) {}

    struct Slip {
        TicketId ticket;
        TicketNumber number;
        QString code; ///< as it is printed
    };
    /// Lends numbers for good. Fewer when the series ends; a refusal when there is none.
    Result<tl::expected<QList<Slip>, LendRefusal>> lend(const Series &series, const OfficeDay &day,
                                                        int count);

    enum class Outcome { Waiting, Served, NoShow };
    struct Entry {
        QUuid id;
        Series series;
        int n = 0;
        QString code;
        ServiceId service;
        Outcome outcome = Outcome::Waiting;
        Instant at; ///< when the slip was given to somebody
    };
    enum class Fault { NoSuchSlip, NoSuchService, Later, DayOver };
    struct Refused {
        qsizetype entry = 0;
        Fault fault = Fault::NoSuchSlip;
    };
    /// For each entry whether its slip was entered before by another; or the first that cannot be, and then
    /// nothing was done that the caller should keep.
    using Entered = std::variant<QList<bool>, Refused>;
    Result<Entered> enter(const Office &file, const QList<Entry> &entries);

private:
    /// Whether it was there before; a fault is not an error of the store.
    Result<std::variant<bool, Fault>> enterOne(const OfficeToday &today, const Entry &entry);
    Result<void> makeTicket(const OfficeToday &today, const Slip &slip, const OfficeDay &day,
                            const Entry &entry);

    Deed &m_deed;
};

} // namespace okienko::officestore
