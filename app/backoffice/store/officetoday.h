// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "officestore/deed.h"
#include "officestore/glance.h"
#include "rules/officetable.h"

namespace okienko::officestore
{

/// One office at one instant, as the books of the hall need it: inside a deed (whoever writes) or a glance
/// (whoever only reads). A value that points into both; they and the office's file live longer.
struct OfficeToday {
    OfficeToday(const Deed &deed, const Office &catalogue)
        : OfficeToday(deed.connection(), deed.state(), deed.now(), catalogue)
    {
    }
    OfficeToday(const Glance &glance, const Office &catalogue)
        : OfficeToday(glance.connection(), glance.state(), glance.now(), catalogue)
    {
    }

    [[nodiscard]] Statement statement(const char *sql) const { return connection.statement(sql); }

    Connection &connection;
    OfficeId office;
    OfficeDay day;
    Instant now;
    bool inDoubt = false;
    int digits = 3;
    qint64 generation = 0;             ///< the counter of the office's memory
    std::optional<Instant> restoredAt; ///< when memory was lost on this day (P7)
    const Office &file;                ///< the published catalogue's
    backoffice::OfficeTable table;

private:
    OfficeToday(Connection &store, const OfficeState &state, Instant instant, const Office &catalogue)
        : connection(store), office(state.office), day(state.clock.day), now(instant),
          inDoubt(state.clock.doubt), digits(state.shape.numbers.digits),
          generation(state.memory.generation.counter), file(catalogue),
          table(backoffice::OfficeTable::of(catalogue))
    {
        if (state.lostAt && backoffice::dayAt(*state.lostAt, state.shape.zone) == day)
            restoredAt = state.lostAt;
    }
};

} // namespace okienko::officestore
