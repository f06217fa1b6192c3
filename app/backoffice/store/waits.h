// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hallpost.h"
#include "officestore/hallbook.h"
#include "rules/forecast.h"

namespace okienko::officestore
{

/// Who waits, where and how long still, read at one instant: for terminals, their visitors and the pages.
class Waits
{
public:
    /// Reads hall and experience, and plays the near future through once.
    [[nodiscard]] static Result<Waits> read(const OfficeToday &today);

    [[nodiscard]] const HallNow &hall() const { return m_hall; }
    [[nodiscard]] const backoffice::Forecast &forecast() const { return m_forecast; }

    [[nodiscard]] WaitingAtServices atServices() const;
    [[nodiscard]] ServiceWaiting atService(const ServiceId &service) const;
    /// As its visitor may see it; also one that is over.
    [[nodiscard]] VisitorsTicket forVisitor(const KnownTicket &ticket) const;

private:
    Waits(const OfficeToday &today, const HallNow &hall, const backoffice::Forecast &forecast)
        : m_today(today), m_hall(hall), m_forecast(forecast)
    {
    }
    OfficeToday m_today;
    HallNow m_hall;
    backoffice::Forecast m_forecast;
};

/// Minutes and half the width of the range, as terminals are told; nothing when nobody can say.
[[nodiscard]] std::optional<WaitGuess>
guessOf(const std::variant<backoffice::Wait, backoffice::Unknown> &wait);

} // namespace okienko::officestore
