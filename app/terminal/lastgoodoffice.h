// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "config/config.h"
#include "domain/office.h"
#include "domain/result.h"
#include "protocol/officefiles.h"
#include "protocol/problem.h"

namespace okienko
{

/// The office's files as the terminal uses them: what the office has published, if it has once come over the
/// line; else those of the configured folder. When they are broken, the last good copy, which is kept in the
/// state folder and swapped by rename.
struct OfficeInForce {
    std::shared_ptr<const Office> office;
    QList<Problem>
        problems; ///< of the files that should be in force; not empty: the last good copy is in force
    QList<Problem> warnings;
    QString folder = {}; ///< where these files lie, and those beside them
};

/// Fails only when there is neither a good folder nor a good copy; the detail holds the problems, one a line.
[[nodiscard]] Result<OfficeInForce> officeInForce(const Config &config);

/// Where what the office published is kept.
[[nodiscard]] QString pulledOfficeFolder(const Config &config);

/// The office of these files as this terminal uses it, or the first thing that is wrong with them. Takes a
/// moment for a large one; any thread.
[[nodiscard]] tl::expected<std::shared_ptr<const Office>, Problem> goodOffice(const OfficeBytes &files,
                                                                              const Config &config);

} // namespace okienko
