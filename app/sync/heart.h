// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <functional>

#include "domain/health.h"
#include "sync/backoff.h"

namespace okienko
{

class Clock;
class DeviceLine;

/// Tells the office how the terminal is: in the beat that the office told, and at once when something
/// changed. Nothing depends on any single beat.
class Heart : public QObject
{
    Q_OBJECT

public:
    Heart(DeviceLine &line, const Clock &clock, QObject *parent = nullptr);

    /// Where to ask how the terminal is; before it is set there is no beat.
    void setHealth(const std::function<Health()> &health) { m_health = health; }
    /// To be called every second.
    void tick();
    /// Something changed: the next tick beats.
    void beatSoon() { m_soon = true; }

Q_SIGNALS:
    void jitterTold(std::chrono::milliseconds jitter);

private:
    void beat();

    DeviceLine &m_line;
    const Clock &m_clock;
    std::function<Health()> m_health;
    QElapsedTimer m_up;
    Backoff m_backoff;
    std::chrono::seconds m_every{30};
    std::chrono::milliseconds m_next{0};
    bool m_underWay = false;
    bool m_soon = false;
    bool m_answers = true; ///< the last beat was answered
};

} // namespace okienko
