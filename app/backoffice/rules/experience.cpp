// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/experience.h"

#include <algorithm>
#include <cmath>

namespace okienko::backoffice
{

namespace
{

constexpr int fileCounts = 3;
constexpr int earlierCounts = 30;
constexpr double usualSpread = 0.6; // of what offices see; soon replaced by what was seen
constexpr int usualSpreadCounts = 5;
constexpr double forgotten = 4;  // times the expected: nobody pressed "done"
constexpr double longestGap = 5; // minutes; more is a pause

double minutesBetween(Instant from, Instant to)
{
    return std::chrono::duration<double, std::ratio<60>>(to - from).count();
}

/// The clerk's time between two visits, where the second person was waiting already.
void learnGaps(const QList<TicketNow> &tickets, Experience &day)
{
    struct Line {
        Instant calledAt;
        Instant endedAt;
        Instant issuedAt;
    };
    QHash<CounterId, QList<Line>> counters;
    for (const TicketNow &ticket : tickets)
        for (const Stay &stay : ticket.stays)
            if (stay.endedAt)
                counters[stay.counter].append({stay.calledAt, *stay.endedAt, ticket.issuedAt});
    for (QList<Line> &lines : counters) {
        std::ranges::sort(lines, {}, &Line::calledAt);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const double gap = minutesBetween(lines.at(i - 1).endedAt, lines.at(i).calledAt);
            if (gap >= 0 && gap <= longestGap && lines.at(i).issuedAt < lines.at(i - 1).endedAt)
                day.gaps.add(gap);
        }
    }
}

} // namespace

void Seen::add(double one)
{
    ++count;
    minutes += one;
    squares += one * one;
}

void Seen::add(const Seen &other)
{
    count += other.count;
    minutes += other.minutes;
    squares += other.squares;
}

void Experience::add(const Experience &day)
{
    for (auto matter = day.matters.cbegin(); matter != day.matters.cend(); ++matter) {
        matters[matter.key()].visits.add(matter->visits);
        matters[matter.key()].noShows += matter->noShows;
    }
    gaps.add(day.gaps);
}

Experience experienceOf(const QList<TicketNow> &tickets, const OfficeTable &table)
{
    Experience day;
    for (const TicketNow &ticket : tickets) {
        for (const Stay &stay : ticket.stays) {
            if (!stay.endedAt || stay.takenUp)
                continue;
            Experience::Matter &matter = day.matters[stay.service];
            const double atMost = forgotten * table.row(stay.service).averageMinutes;
            if (stay.end == Deed::NoShow)
                ++matter.noShows;
            else if (stay.end != Deed::ToHall) // called by mistake
                matter.visits.add(std::min(minutesBetween(stay.calledAt, *stay.endedAt), atMost));
        }
    }
    learnGaps(tickets, day);
    return day;
}

Expected expected(const ServiceId &service, const Experience &today, const Experience &earlier,
                  const OfficeTable &table)
{
    const Experience::Matter now = today.matters.value(service);
    const Experience::Matter before = earlier.matters.value(service);
    const double weight =
        before.visits.count == 0 ? 0 : std::min(1.0, double(earlierCounts) / before.visits.count);
    const double average = table.row(service).averageMinutes;

    Expected answer;
    answer.seen = now.visits.count + before.visits.count;
    const double count = now.visits.count + weight * before.visits.count;
    const double minutes = now.visits.minutes + weight * before.visits.minutes;
    answer.minutes = (fileCounts * average + minutes) / (fileCounts + count);

    const double mean = count > 0 ? minutes / count : average;
    const double squares = now.visits.squares + weight * before.visits.squares;
    const double variance = count > 0 ? std::max(0.0, squares / count - mean * mean) : 0;
    const double usual = usualSpread * usualSpread;
    const double relative = mean > 0 ? variance / (mean * mean) : usual;
    answer.spread = std::sqrt((usual * usualSpreadCounts + relative * count) / (usualSpreadCounts + count));

    const double noShows = now.noShows + weight * before.noShows;
    answer.noShowShare = (1 + noShows) / (20 + count + noShows); // one in twenty until more is known
    return answer;
}

} // namespace okienko::backoffice
