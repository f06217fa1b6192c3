// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "rules/officetable.h"
#include "rules/ticketnow.h"

namespace okienko::backoffice
{

/// Minutes that were seen: how many, and what their mean and spread need. Sums, so that days can be added up
/// and kept as three numbers.
struct Seen {
    int count = 0;
    double minutes = 0;
    double squares = 0;

    void add(double one);
    void add(const Seen &other);
    bool operator==(const Seen &) const = default;
};

/// What the office learned from its visits: how long a counter is taken by one (from the call to the end, so
/// the way to the counter is in it), how many do not come, and how long a clerk takes between two.
struct Experience {
    struct Matter {
        Seen visits;
        int noShows = 0;
        bool operator==(const Matter &) const = default;
    };
    QHash<ServiceId, Matter> matters;
    Seen gaps;

    /// Another day. Five to ten of the same weekday are plenty; older ones say little.
    void add(const Experience &day);
    bool operator==(const Experience &) const = default;
};

/// What a day taught. Only stays that ended count; one that is longer than four times what the office expects
/// (somebody forgot to press "done") counts as four times.
[[nodiscard]] Experience experienceOf(const QList<TicketNow> &tickets, const OfficeTable &table);

/// What to expect of the next visit.
struct Expected {
    double minutes = 0;
    double spread = 0; ///< standard deviation over mean
    double noShowShare = 0;
    int seen = 0; ///< visits behind it
};

/// Today counts as it is, earlier days as at most 30 visits together, the office's own figure as three.
[[nodiscard]] Expected expected(const ServiceId &service, const Experience &today, const Experience &earlier,
                                const OfficeTable &table);

} // namespace okienko::backoffice
