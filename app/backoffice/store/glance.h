// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <type_traits>

#include "domain/moment.h"
#include "domain/result.h"
#include "officestore/connection.h"
#include "officestore/officestate.h"

namespace okienko::officestore
{

/// A look at one office: all that is read in it belongs to one instant. Waits for nobody and holds nobody up.
/// Usually run by inGlance().
class Glance
{
public:
    /// NotFound: no such office.
    static Result<std::unique_ptr<Glance>> begin(Connection &connection, const OfficeId &office,
                                                 const Moment &now);
    ~Glance();
    Glance(const Glance &) = delete;
    Glance &operator=(const Glance &) = delete;

    [[nodiscard]] Connection &connection() const { return m_connection; }
    [[nodiscard]] Statement statement(const char *sql) const { return m_connection.statement(sql); }
    [[nodiscard]] const OfficeId &office() const { return m_state.office; }
    [[nodiscard]] Instant now() const { return m_reading.wall; }
    [[nodiscard]] OfficeDay today() const { return m_state.clock.day; }
    [[nodiscard]] bool inDoubt() const { return m_state.clock.doubt; }
    [[nodiscard]] const backoffice::ClockReading &clocks() const { return m_reading; }
    [[nodiscard]] const OfficeState &state() const { return m_state; }
    /// The clock or the anchor says what is not in the store yet (a new day, doubt, a lost memory): a deed
    /// has to be done before anything is promised.
    [[nodiscard]] bool needsDeed() const { return m_needsDeed; }

private:
    Glance(Connection &connection, const Moment &now);
    Result<void> start(const OfficeId &office);

    Connection &m_connection;
    Moment m_moment;
    OfficeState m_state;
    backoffice::ClockReading m_reading;
    bool m_needsDeed = false;
    bool m_open = false;
};

/// One look. Gives what `work(const Glance &)` gives.
template <typename Work>
auto inGlance(Connection &connection, const OfficeId &office, const Moment &now, Work work)
    -> std::invoke_result_t<Work, const Glance &>
{
    const Result<std::unique_ptr<Glance>> glance = Glance::begin(connection, office, now);
    if (!glance)
        return failure(glance.error());
    return work(std::as_const(**glance));
}

} // namespace okienko::officestore
