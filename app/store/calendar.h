// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "domain/moment.h"
#include "domain/number.h"
#include "domain/result.h"

namespace okienko
{

class Database;

/// The office day and what is known of the clock (numbers D1 to D5). The terminal's ledger and the embedded
/// office have one each, in the table "clock" of their own files.
class Calendar
{
public:
    Calendar(Database &database, const QTimeZone &zone);

    /// Reads the table; on the first start fills it from the wall clock.
    Result<void> begin(const Moment &now);

    enum class Seen { Nothing, DoubtBegan };
    /// Compares the clocks and moves the day on when it may. Inside a transaction of the caller's or without
    /// one; writes at most every 25 s unless something changed.
    Result<Seen> observe(const Moment &now);

    [[nodiscard]] OfficeDay today() const { return m_state.day; }
    [[nodiscard]] bool inDoubt() const { return m_state.doubt; }
    /// The day was vouched for since the last power-on, by the office or by staff, and nothing spoke against
    /// it since.
    [[nodiscard]] bool vouched(const Moment &now) const;
    /// The time as it is believed, UTC: the wall clock, put right by the office's word of this boot.
    [[nodiscard]] QDateTime time(const Moment &now) const;
    [[nodiscard]] OfficeDay dayOf(const QDateTime &utc) const;

    /// The office's word. Ends the doubt. The day goes back to the office's only when nothing was given on a
    /// later one: a clock nobody vouched for may have run ahead while the machine was off.
    /// @param lastGiven the newest day on which a number was given, invalid when none
    Result<void> vouch(const QDateTime &utc, const OfficeDay &day, const OfficeDay &lastGiven,
                       const Moment &now);
    /// Staff read the clock and confirm that it is this day. Invalid: the clock says another.
    Result<void> confirm(const OfficeDay &day, const OfficeDay &lastGiven, const Moment &now);

private:
    struct State {
        OfficeDay day;
        bool doubt = false;
        qint64 seenUtc = 0;
        QByteArray boot;
        qint64 bootSince = 0;
        qint64 bootWall = 0;
        qint64 bootTrue = 0;
        bool vouched = false;
        bool operator==(const State &) const = default;
    };
    Result<void> store(const State &state);
    void anchor(State &state, const Moment &now, qint64 trueUtc) const;

    Database &m_database;
    QTimeZone m_zone;
    State m_state;
};

} // namespace okienko
