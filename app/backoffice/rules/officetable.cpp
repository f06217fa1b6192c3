// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/officetable.h"

namespace okienko::backoffice
{

OfficeTable OfficeTable::of(const Office &office)
{
    OfficeTable table;
    for (const Service &service : office.services)
        table.services.insert(service.id, {service.averageMinutes, service.maxConsecutivePriority,
                                           service.appointmentHoldersFirst, service.appointmentCapable});
    table.recalls = office.recalls;
    table.recallEvery = std::chrono::seconds(office.recallIntervalSeconds);
    table.grace = std::chrono::minutes(office.graceMinutes);
    table.returnAfter = office.returnAfterTickets;
    return table;
}

} // namespace okienko::backoffice
