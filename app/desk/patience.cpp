// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/patience.h"

#include "ports/clock.h"

#include <algorithm>

namespace okienko
{

using std::chrono::milliseconds;

Patience::Patience(const Clock &clock, const Times &times, QObject *parent)
    : QObject(parent), m_clock(clock), m_times(times)
{
}

milliseconds Patience::quietFor() const { return m_clock.now().sinceBoot - m_since; }

void Patience::start()
{
    m_running = true;
    m_warning = false;
    m_since = m_clock.now().sinceBoot;
}

void Patience::stop()
{
    m_running = false;
    m_warning = false;
}

void Patience::touched()
{
    m_since = m_clock.now().sinceBoot;
    if (std::exchange(m_warning, false))
        Q_EMIT answered();
}

void Patience::hold(bool busy)
{
    m_busy = busy;
    if (!m_warning)
        m_since = m_clock.now().sinceBoot;
}

int Patience::secondsLeft() const
{
    if (!m_warning)
        return 0;
    const auto left = std::max(milliseconds{0}, milliseconds{m_times.answerWithin} - quietFor());
    return static_cast<int>((left.count() + 999) / 1000);
}

void Patience::tick()
{
    if (!m_running)
        return;
    if (!m_warning) {
        if (m_busy)
            m_since = m_clock.now().sinceBoot;
        const milliseconds limit = m_voice ? m_times.warnAfterWithVoice : m_times.warnAfter;
        if (quietFor() < limit)
            return;
        m_warning = true;
        m_since = m_clock.now().sinceBoot;
        m_lastSeconds = secondsLeft();
        Q_EMIT warned();
        return;
    }
    if (const int seconds = secondsLeft(); seconds != m_lastSeconds) {
        m_lastSeconds = seconds;
        Q_EMIT secondsLeftChanged();
    }
    if (quietFor() >= m_times.answerWithin) {
        stop();
        Q_EMIT ranOut();
    }
}

} // namespace okienko
