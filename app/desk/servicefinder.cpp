// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/servicefinder.h"

#include "faq/servicesearch.h"

namespace okienko
{

QList<ServiceId> ServiceFinder::find(const Office &office, Language language, const QString &typed,
                                     int atMost)
{
    return findServices(office, language, typed, atMost);
}

} // namespace okienko
