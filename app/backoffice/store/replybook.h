// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "officestore/deed.h"

namespace okienko::officestore
{

/// What a deed with an id of the client's was answered, so that it is done once and answered the same for
/// seven days past its office day.
class ReplyBook
{
public:
    struct Kept {
        QByteArray content; ///< SHA-256 of what was asked
        int status = 0;
        QByteArray body;
    };

    [[nodiscard]] static Result<std::optional<Kept>> find(Deed &deed, const QUuid &request);
    /// Keeps it, and forgets those whose time is over.
    static Result<void> keep(Deed &deed, const QUuid &request, const Kept &reply);
};

} // namespace okienko::officestore
