// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/figures.h"

#include <algorithm>

#include "rules/callrule.h"

namespace okienko::backoffice
{

namespace
{

int minutesBetween(Instant from, Instant to)
{
    return static_cast<int>(std::max<qint64>(0, std::chrono::floor<std::chrono::minutes>(to - from).count()));
}

/// The smallest value that this share of the others does not pass (nearest rank).
int rank(QList<int> values, int percent)
{
    if (values.isEmpty())
        return -1;
    std::ranges::sort(values);
    return values.at((values.size() * percent + 99) / 100 - 1);
}

struct Minutes {
    QList<int> waits;
    QList<int> visits;
};

void countStage(const TicketNow &ticket, ServiceFigures &figures)
{
    ++figures.tickets;
    switch (ticket.stage) {
    case Stage::Waiting:
    case Stage::Away: ++figures.waiting; break;
    case Stage::Served: ++figures.served; break;
    case Stage::GivenBack: ++figures.givenBack; break;
    case Stage::Released: ++figures.released; break;
    default: break;
    }
}

} // namespace

Figures figuresOf(const QList<TicketNow> &tickets, const OfficeTable &table)
{
    Figures figures;
    QHash<ServiceId, Minutes> ofServices;
    QHash<CounterId, Minutes> ofCounters;
    for (const TicketNow &ticket : tickets) {
        countStage(ticket, figures.services[ticket.service]);
        if (!ticket.stays.isEmpty())
            ofServices[ticket.stays.first().service].waits.append(
                minutesBetween(waitsSince(ticket, table), ticket.stays.first().calledAt));
        for (const Stay &stay : ticket.stays) {
            CounterFigures &counter = figures.counters[stay.counter];
            counter.calls += stay.takenUp ? 0 : 1;
            counter.recalls += stay.recalls;
            if (stay.endedAt && stay.end == Deed::NoShow) {
                ++counter.noShows;
                ++figures.services[stay.service].noShows;
            }
            if (stay.endedAt && stay.end == Deed::Done)
                ++counter.served;
            if (stay.endedAt && stay.servedFrom) {
                const int minutes = minutesBetween(*stay.servedFrom, *stay.endedAt);
                ofServices[stay.service].visits.append(minutes);
                ofCounters[stay.counter].visits.append(minutes);
            }
        }
    }
    for (auto one = ofServices.cbegin(); one != ofServices.cend(); ++one) {
        ServiceFigures &service = figures.services[one.key()];
        service.medianWait = rank(one->waits, 50);
        service.longWait = rank(one->waits, 90);
        service.medianVisit = rank(one->visits, 50);
    }
    for (auto one = ofCounters.cbegin(); one != ofCounters.cend(); ++one)
        figures.counters[one.key()].medianVisit = rank(one->visits, 50);
    return figures;
}

} // namespace okienko::backoffice
