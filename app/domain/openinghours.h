// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

#include "domain/office.h"

namespace okienko
{

/// The calendar date in the office's zone, computed from UTC (numbers D5).
[[nodiscard]] QDate localDay(const Office &office, const QDateTime &utc);

/// The spans of opening on a date, holidays and closures taken into account; empty = closed all day.
[[nodiscard]] QList<Hours> hoursOn(const Office &office, const QDate &day);

/// Why a date differs from its weekday ("Christmas Day"), if it does.
[[nodiscard]] std::optional<Translated> whyDifferent(const Office &office, const QDate &day);

enum class Opening {
    Closed,        ///< and no tickets yet
    TicketsBefore, ///< not open yet, but tickets are given already
    Open,
    NoMoreTickets, ///< open, but the time of the last ticket has passed
};

/// The state of the office at one instant, and the times people ask for. Times are local.
struct OpeningNow {
    Opening state = Opening::Closed;
    QList<Hours> today;                   ///< today's spans
    std::optional<QDateTime> closesAt;    ///< of the current span
    std::optional<QDateTime> lastTicket;  ///< of the current or next span today
    std::optional<QDateTime> opensNext;   ///< the next opening, at most 60 days ahead
    std::optional<QDateTime> ticketsNext; ///< from when tickets are given for that opening
};

[[nodiscard]] OpeningNow openingAt(const Office &office, const QDateTime &utc);

} // namespace okienko
