// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/bookingroutes.h"
#include "api/calendarroutes.h"
#include "api/callroutes.h"
#include "api/catalogueroutes.h"
#include "api/counterroutes.h"
#include "api/deviceroutes.h"
#include "api/hallroutes.h"
#include "api/machineclock.h"
#include "api/officeroutes.h"
#include "api/officeserver.h"
#include "api/peopleroutes.h"
#include "api/queueroutes.h"
#include "api/sliproutes.h"

namespace okienko::backoffice
{

namespace
{

HallNeeds hallNeeds(Premises &premises)
{
    return {[&premises](officestore::Connection &connection, const OfficeId &office) {
                return premises.shelf.of(connection, office);
            },
            momentNow};
}

} // namespace

QList<Route> allRoutes(Premises &premises)
{
    const HallNeeds needs = hallNeeds(premises);
    return identityRoutes(premises) + postRoutes(needs.files) + kioskRoutes(premises) +
           sessionRoutes(premises) + deviceCareRoutes(premises) + screenRoutes(premises) + catalogueRoutes() +
           noticeRoutes() + auditRoutes() + operationRoutes(premises) + callRoutes(needs) +
           counterRoutes(needs) + queueRoutes(needs) + officeRoutes(needs) + hallRoutes(needs) +
           slipRoutes(needs) + bookingRoutes(needs) + calendarRoutes(needs, premises.pagesUrl);
}

QList<Teller> allTellers(Premises &premises)
{
    const HallNeeds needs = hallNeeds(premises);
    return kioskTellers() + callTellers() + counterTellers(needs) + queueTellers(needs) + officeTellers() +
           hallTellers(needs);
}

} // namespace okienko::backoffice
