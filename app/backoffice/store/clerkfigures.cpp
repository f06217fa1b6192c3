// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/clerkfigures.h"

namespace okienko::officestore
{

Result<ClerkFigures> ClerkFigures::of(Connection &connection, const OfficeId &office)
{
    Statement row = connection.statement("SELECT is_on, reason FROM clerk_figures WHERE office = ?");
    const Result<bool> found = row.with(office).step();
    if (!found)
        return failure(found.error());
    return *found ? ClerkFigures{row.yes(0), row.text(1)} : ClerkFigures{};
}

Result<void> ClerkFigures::write(Deed &deed, const QString &by) const
{
    return deed
        .statement("INSERT INTO clerk_figures (office, is_on, reason, set_at, set_by) VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT (office) DO UPDATE SET is_on = excluded.is_on, reason = excluded.reason, "
                   "set_at = excluded.set_at, set_by = excluded.set_by")
        .with(deed.office(), on, reason, deed.now(), by)
        .done();
}

} // namespace okienko::officestore
