// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/deed.h"

namespace okienko::officestore
{

/// Whether figures may know clerks, with the reason that they read beside it. Off unless somebody decided
/// otherwise.
struct ClerkFigures {
    bool on = false;
    QString reason; ///< empty when off

    [[nodiscard]] static Result<ClerkFigures> of(Connection &connection, const OfficeId &office);
    Result<void> write(Deed &deed, const QString &by) const;
};

} // namespace okienko::officestore
