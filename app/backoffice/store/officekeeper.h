// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/deed.h"
#include "officestore/deviceid.h"

namespace okienko::officestore
{

/// What people do with an office's memory, clock and ledgers; each inside the caller's deed. Who may do it,
/// and that it is written into the audit log, is the caller's affair.
class OfficeKeeper
{
public:
    explicit OfficeKeeper(Deed &deed) : m_deed(deed) {}

    /// What `init` was told about an office of this name whose store is gone (N7).
    enum class Before {
        NothingGivenToday,
        NumbersGiven ///< or nobody knows
    };
    /// Makes a new office in the store. Refused: it is there. When numbers were given, or an anchor says that
    /// there was an office, it begins as one that lost its memory.
    static Result<void> found(Connection &connection, const OfficeId &office, const OfficeShape &shape,
                              Before before, const Moment &now);
    /// All offices of the store.
    [[nodiscard]] static Result<QList<OfficeId>> offices(Connection &connection);

    /// Zone, shape and series as the published catalogue has them. Cells that were lent stay lent.
    Result<void> describe(const OfficeShape &shape);
    /// "The date is right" (D4). Invalid: the clock says another; Refused: numbers were given on a later one.
    Result<void> confirmDay(const OfficeDay &day);
    /// Opens a closed series again for today (N6). NotFound, Invalid (no live number) or Refused with the
    /// reason.
    Result<void> reopen(const Series &series, int from);
    /// Lets a waiting ledger be its device's current one; the former is retired (N12). NotFound: no such
    /// ledger of this device; Refused: it does not wait.
    Result<void> acceptLedger(const DeviceId &device, const LedgerId &ledger);
    /// A restore was run: memory is lost (N7).
    Result<void> restored();
    /// Removes what may be forgotten: events seven days past, alarms and what was lent sixty days past that.
    /// Not in doubt: who is not sure of the day does not throw away what a wrong day calls old.
    Result<void> forgetOld();

private:
    Deed &m_deed;
};

} // namespace okienko::officestore
