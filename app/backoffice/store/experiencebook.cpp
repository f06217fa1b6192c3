// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/experiencebook.h"

#include "officestore/ticketbook.h"

namespace okienko::officestore
{

using backoffice::Experience;
using backoffice::Seen;

namespace
{

constexpr int daysOfMind = 10;
constexpr int weeks = 10;

QJsonObject jsonOf(const Seen &seen, int noShows)
{
    return {{QStringLiteral("count"), seen.count},
            {QStringLiteral("minutes"), seen.minutes},
            {QStringLiteral("squares"), seen.squares},
            {QStringLiteral("noShows"), noShows}};
}

Experience::Matter matterOf(const QJsonObject &json)
{
    return {{json.value(QLatin1String("count")).toInt(), json.value(QLatin1String("minutes")).toDouble(),
             json.value(QLatin1String("squares")).toDouble()},
            json.value(QLatin1String("noShows")).toInt()};
}

} // namespace

Result<Experience> ExperienceBook::earlier() const
{
    const auto rows = rowsOf(
        std::move(m_today
                      .statement("SELECT day, service, seen FROM experience WHERE office = ? AND day >= ? "
                                 "AND day < ? ORDER BY day DESC")
                      .with(m_today.office, m_today.day.addDays(-7 * weeks), m_today.day)),
        [](Statement &row) {
            return Row{row.day(0), {row.text(1)}, matterOf(row.json(2))};
        });
    if (!rows)
        return failure(rows.error());
    QList<OfficeDay> days;
    QList<OfficeDay> same;
    for (const Row &row : *rows) {
        if (!days.contains(row.day))
            days.append(row.day);
        if (row.day.dayOfWeek() == m_today.day.dayOfWeek() && !same.contains(row.day))
            same.append(row.day);
    }
    const QList<OfficeDay> chosen = (same.isEmpty() ? days : same).mid(0, daysOfMind);
    Experience all;
    for (const Row &row : *rows) {
        if (!chosen.contains(row.day))
            continue;
        Experience one;
        if (row.service.isEmpty())
            one.gaps = row.matter.visits;
        else
            one.matters.insert(row.service, row.matter);
        all.add(one);
    }
    return all;
}

Result<Experience> ExperienceBook::today() const
{
    const auto tickets = TicketBook(m_today.connection, m_today.office).ofDay(m_today.day);
    if (!tickets)
        return failure(tickets.error());
    QList<backoffice::TicketNow> now;
    for (const KnownTicket &ticket : *tickets)
        now.append(ticket.now);
    return backoffice::experienceOf(now, m_today.table);
}

Result<void> ExperienceBook::learn(const OfficeDay &day, const Experience &experience)
{
    const auto keep = [&](const ServiceId &service, const Seen &seen, int noShows) {
        return m_today
            .statement("INSERT INTO experience (office, day, service, seen) VALUES (?, ?, ?, ?) ON CONFLICT "
                       "(office, "
                       "day, service) DO UPDATE SET seen = excluded.seen")
            .with(m_today.office, day, service, jsonOf(seen, noShows))
            .done();
    };
    Result<void> done = keep({QLatin1String("")}, experience.gaps, 0);
    for (auto matter = experience.matters.cbegin(); done && matter != experience.matters.cend(); ++matter)
        done = keep(matter.key(), matter->visits, matter->noShows);
    return done;
}

Result<QList<OfficeDay>> ExperienceBook::unlearned() const
{
    return rowsOf(
        std::move(
            m_today
                .statement(
                    "SELECT DISTINCT day FROM tickets WHERE office = ? AND day < ? AND day NOT IN (SELECT "
                    "day FROM experience WHERE office = ? AND service = '') ORDER BY day")
                .with(m_today.office, m_today.day, m_today.office)),
        [](Statement &row) { return row.day(0); });
}

Result<void> ExperienceBook::forgetBefore(const OfficeDay &day)
{
    return m_today.statement("DELETE FROM experience WHERE office = ? AND day < ?")
        .with(m_today.office, day)
        .done();
}

} // namespace okienko::officestore
