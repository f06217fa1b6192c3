// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"

namespace okienko
{

/// The matters that a few typed letters may mean, best first. Forgives missing Polish letters and slips.
namespace ServiceFinder
{
[[nodiscard]] QList<ServiceId> find(const Office &office, Language language, const QString &typed,
                                    int atMost);
}

} // namespace okienko
