// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "domain/ids.h"

namespace okienko
{

/// A series of numbers: the letter of a group of services, or no letter at all (digits only).
struct Series {
    QString letter;

    auto operator<=>(const Series &) const = default;
    friend size_t qHash(const Series &series, size_t seed = 0) { return ::qHash(series.letter, seed); }
};

/// How the numbers of a series are divided. Three digits serve up to 8 terminals, four digits more.
struct SeriesShape {
    int digits = 3;
    int liveFirst = 1;
    int liveLast = 499;
    int reserveFirst = 500;
    int slotSize = 50; ///< numbers in one reserve slot
    int slots = 10;

    [[nodiscard]] static SeriesShape forTerminals(int terminals)
    {
        return terminals > 8 ? SeriesShape{4, 1, 4999, 5000, 100, 50} : SeriesShape{};
    }
    [[nodiscard]] int last() const { return reserveFirst + slotSize * slots - 1; }
    bool operator==(const SeriesShape &) const = default;
};

/// One number as people read it: letter and digits, "A017".
struct TicketNumber {
    Series series;
    int n = 0;
    int digits = 3;

    [[nodiscard]] QString text() const
    {
        return series.letter + QStringLiteral("%1").arg(n, digits, 10, QLatin1Char('0'));
    }
    bool operator==(const TicketNumber &) const = default;
};

/// The calendar date in the office's time zone. It only goes forward (numbers D1, D5).
using OfficeDay = QDate;

} // namespace okienko
