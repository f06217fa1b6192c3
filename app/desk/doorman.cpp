// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/doorman.h"

#include "desk/catalogue.h"
#include "ports/clock.h"

namespace okienko
{

Doorman::Doorman(const Clock &clock, const Catalogue &catalogue, QObject *parent)
    : QObject(parent), m_clock(clock), m_catalogue(catalogue), m_minute(now()), m_state(opening().state)
{
}

QDateTime Doorman::now() const { return m_clock.now().utc.toTimeZone(m_catalogue.office().zone); }

OpeningNow Doorman::opening() const { return openingAt(m_catalogue.office(), m_clock.now().utc); }

void Doorman::tick()
{
    const QDateTime local = now();
    if (local.date() == m_minute.date() && local.time().hour() == m_minute.time().hour() &&
        local.time().minute() == m_minute.time().minute())
        return;
    m_minute = local;
    Q_EMIT minutePassed();
    const Opening state = opening().state;
    if (std::exchange(m_state, state) != state)
        Q_EMIT openingChanged();
}

} // namespace okienko
