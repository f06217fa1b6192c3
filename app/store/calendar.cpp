// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/calendar.h"

#include <algorithm>
#include <cstdlib>

#include "store/database.h"
#include "store/statement.h"

namespace okienko
{

namespace
{

constexpr qint64 farApart = 90'000;    // D2, milliseconds
constexpr qint64 storedEvery = 25'000; // a little less than the 30 s at which we are asked

QDateTime fromMilliseconds(qint64 utc) { return QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC); }

} // namespace

Calendar::Calendar(Database &database, const QTimeZone &zone) : m_database(database), m_zone(zone) {}

OfficeDay Calendar::dayOf(const QDateTime &utc) const { return utc.toTimeZone(m_zone).date(); }

Result<void> Calendar::begin(const Moment &now)
{
    Statement row = m_database.statement("SELECT day, doubt, seen_utc, boot, boot_since, boot_wall, "
                                         "boot_true, vouched FROM clock WHERE one = 1");
    const Result<bool> found = row.step();
    if (!found)
        return failure(found.error());
    if (*found) {
        m_state = {row.day(0),     row.yes(1),     row.integer(2), row.text(3).toLatin1(),
                   row.integer(4), row.integer(5), row.integer(6), row.yes(7)};
        return {};
    }
    State first;
    first.day = dayOf(now.utc);
    first.seenUtc = now.unixMilliseconds();
    anchor(first, now, now.unixMilliseconds());
    return store(first);
}

void Calendar::anchor(State &state, const Moment &now, qint64 trueUtc) const
{
    state.boot = now.boot;
    state.bootSince = now.sinceBoot.count();
    state.bootWall = now.unixMilliseconds();
    state.bootTrue = trueUtc;
}

Result<void> Calendar::store(const State &state)
{
    const Result<void> done =
        m_database
            .statement(
                "INSERT INTO clock (one, day, doubt, seen_utc, boot, boot_since, boot_wall, boot_true, "
                "vouched) "
                "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (one) DO UPDATE SET day = excluded.day, "
                "doubt = excluded.doubt, seen_utc = excluded.seen_utc, boot = excluded.boot, "
                "boot_since = excluded.boot_since, boot_wall = excluded.boot_wall, "
                "boot_true = excluded.boot_true, vouched = excluded.vouched")
            .with(state.day, state.doubt, state.seenUtc, QString::fromLatin1(state.boot), state.bootSince,
                  state.bootWall, state.bootTrue, state.vouched)
            .run();
    // What is known of the clock counts even where the disk cannot keep it: better in doubt than wrong.
    m_state = state;
    return done;
}

QDateTime Calendar::time(const Moment &now) const
{
    const qint64 right = now.boot == m_state.boot ? m_state.bootTrue - m_state.bootWall : 0;
    return fromMilliseconds(now.unixMilliseconds() + right);
}

bool Calendar::vouched(const Moment &now) const
{
    return m_state.vouched && !m_state.doubt && m_state.boot == now.boot;
}

Result<Calendar::Seen> Calendar::observe(const Moment &now)
{
    State next = m_state;
    if (now.boot != m_state.boot || now.sinceBoot.count() < m_state.bootSince) {
        anchor(next, now, now.unixMilliseconds());
        next.vouched = false;
        // The clock ran backwards while the machine was off: its battery is dead, or somebody set it.
        if (now.unixMilliseconds() < m_state.seenUtc)
            next.doubt = true;
    } else {
        const qint64 wall = now.unixMilliseconds() - m_state.bootWall;
        const qint64 run = now.sinceBoot.count() - m_state.bootSince;
        if (std::llabs(wall - run) > farApart)
            next.doubt = true;
    }
    const bool began = next.doubt && !m_state.doubt;
    if (!next.doubt) {
        const qint64 believed = now.unixMilliseconds() + next.bootTrue - next.bootWall;
        next.day = std::max(next.day, dayOf(fromMilliseconds(believed)));
        if (believed >= m_state.seenUtc + storedEvery || next.day != m_state.day || next.boot != m_state.boot)
            next.seenUtc = std::max(m_state.seenUtc, believed);
    }
    if (next != m_state) {
        const Result<void> done = store(next);
        if (!done)
            return failure(done.error());
    }
    return began ? Seen::DoubtBegan : Seen::Nothing;
}

Result<void> Calendar::vouch(const QDateTime &utc, const OfficeDay &day, const OfficeDay &lastGiven,
                             const Moment &now)
{
    State next = m_state;
    next.doubt = false;
    next.vouched = true;
    // Within the limit the clocks agree: no correction, so that times on paper are those on the wall.
    const qint64 apart = utc.toMSecsSinceEpoch() - now.unixMilliseconds();
    anchor(next, now, now.unixMilliseconds() + (std::llabs(apart) > farApart ? apart : 0));
    next.seenUtc = next.bootTrue;
    if (day > m_state.day || !lastGiven.isValid() || lastGiven <= day)
        next.day = day;
    return store(next);
}

Result<void> Calendar::confirm(const OfficeDay &day, const OfficeDay &lastGiven, const Moment &now)
{
    if (dayOf(now.utc) != day)
        return failure(ErrorKind::Invalid,
                       QStringLiteral("the clock says %1, not %2: set the clock first")
                           .arg(dayOf(now.utc).toString(Qt::ISODate), day.toString(Qt::ISODate)));
    if (lastGiven.isValid() && day < lastGiven)
        return failure(
            ErrorKind::Refused,
            QStringLiteral("numbers were already given on %1").arg(lastGiven.toString(Qt::ISODate)));
    State next = m_state;
    next.doubt = false;
    next.vouched = true;
    anchor(next, now, now.unixMilliseconds());
    next.seenUtc = now.unixMilliseconds();
    next.day = day;
    return store(next);
}

} // namespace okienko
