// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/issuetime.h"

#include <algorithm>

namespace okienko::backoffice
{

IssueTime issueTime(Instant received, const ToldTime &told, Instant opened)
{
    if (told.age)
        return {received - std::max(*told.age, std::chrono::milliseconds(0)), true};
    return {std::clamp(told.wall + told.offset, std::min(opened, received), received), false};
}

} // namespace okienko::backoffice
