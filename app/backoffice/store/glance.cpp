// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/glance.h"

#include "officestore/anchor.h"

namespace okienko::officestore
{

Glance::Glance(Connection &connection, const Moment &now) : m_connection(connection), m_moment(now) {}

Glance::~Glance()
{
    if (m_open)
        (void)m_connection.execute(QStringLiteral("COMMIT"));
}

Result<std::unique_ptr<Glance>> Glance::begin(Connection &connection, const OfficeId &office,
                                              const Moment &now)
{
    std::unique_ptr<Glance> glance(new Glance(connection, now));
    const Result<void> started = glance->start(office);
    if (!started)
        return failure(started.error());
    return glance;
}

Result<void> Glance::start(const OfficeId &office)
{
    Result<void> done = m_connection.reconnect();
    if (done)
        done = m_connection.execute(m_connection.dialect() == Dialect::Sqlite
                                        ? QStringLiteral("BEGIN")
                                        : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    if (!done)
        return done;
    m_open = true;
    const Result<std::optional<OfficeState>> state =
        OfficeState::read(m_connection, office, m_moment.boot, OfficeState::Lock::None);
    if (!state)
        return failure(state.error());
    if (!*state)
        return failure(ErrorKind::NotFound,
                       QStringLiteral("no office \"%1\" in this store").arg(office.value));
    m_state = **state;
    const Result<backoffice::ClockReading> reading = readClock(m_connection, m_moment);
    if (!reading)
        return failure(reading.error());
    m_reading = *reading;
    const backoffice::ClockState before = m_state.clock;
    m_state.clock = backoffice::observed(before, m_reading, m_state.shape.zone, clockSlack(m_connection));
    const auto mark = Anchor(m_connection.address().anchorFile(office)).read();
    m_needsDeed = m_state.clock.day != before.day || m_state.clock.doubt != before.doubt ||
                  m_state.clock.anchor != before.anchor || m_state.lineage != m_connection.lineage() ||
                  (mark && *mark > m_state.memory.mark());
    return {};
}

} // namespace okienko::officestore
