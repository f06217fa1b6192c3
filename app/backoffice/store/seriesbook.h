// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "officestore/connection.h"
#include "officestore/officestate.h"

namespace okienko::officestore
{

/// How a series stands today.
struct SeriesNow {
    Series series;
    int head = 0;             ///< highest live number lent today; 0 = none
    int last = 0;             ///< last live number of the series
    bool closed = false;      ///< N6; false when staff opened it again
    OfficeDay openAgain;      ///< for a closed one: the first day on which it is open
    int highestOnPaper = 0;   ///< highest live number of today that is known from a ticket
    int reserveSlotsLeft = 0; ///< that are free for the whole horizon
};

/// The series of an office as a supervisor sees them.
class SeriesBook
{
public:
    /// @param state as the caller's deed or glance has it; it lives longer
    SeriesBook(Connection &connection, const OfficeState &state) : m_connection(connection), m_state(state) {}

    /// In the order of the office's file.
    [[nodiscard]] Result<QList<SeriesNow>> all() const;
    /// NotFound: the office has no such series.
    [[nodiscard]] Result<SeriesNow> of(const Series &series) const;

private:
    [[nodiscard]] Result<int> highestOnPaper(const Series &series) const;

    Connection &m_connection;
    const OfficeState &m_state;
};

} // namespace okienko::officestore
