// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace okienko
{

class Ledger;

/// The paper in the printer, counted in millimetres since the roll was changed, so that staff know in time
/// also where the printer has no sensor. What was used outlives a restart.
class PaperRoll
{
public:
    /// @param rollMm length of a new roll
    /// @param lowAtTickets from when it is low
    PaperRoll(Ledger &ledger, double rollMm, int lowAtTickets);

    /// A page of this length came out, or is about to.
    void use(double mm);
    /// A new roll was put in: counting starts anew.
    Result<void> change();

    /// About how many tickets it is still good for.
    [[nodiscard]] int ticketsLeft() const;
    [[nodiscard]] bool low() const { return ticketsLeft() <= m_lowAtTickets; }

private:
    Ledger &m_ledger;
    double m_rollMm;
    int m_lowAtTickets;
};

} // namespace okienko
