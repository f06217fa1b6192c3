// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "config/config.h"
#include "domain/office.h"
#include "domain/result.h"
#include "protocol/problem.h"

namespace okienko
{

/// The office's files as the terminal uses them: those of the configured folder, or, when they are broken,
/// the last good copy, which is kept in the state folder and swapped by rename.
struct OfficeInForce {
    std::shared_ptr<const Office> office;
    QList<Problem> problems; ///< of the configured folder; not empty: the last good copy is in force
    QList<Problem> warnings;
};

/// Fails only when there is neither a good folder nor a good copy; the detail holds the problems, one a line.
[[nodiscard]] Result<OfficeInForce> officeInForce(const Config &config);

} // namespace okienko
