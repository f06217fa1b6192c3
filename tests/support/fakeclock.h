// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "ports/clock.h"

namespace okienko
{

/// The clocks of a machine that a test plays with: the wall clock can be set and can run wrong, the time
/// since boot only runs forward, and a new boot begins a new one. True time runs beside, so that a test can
/// tell the real day.
class FakeClock : public Clock
{
public:
    explicit FakeClock(const QDateTime &utc = QDateTime(QDate(2026, 3, 2), QTime(7, 0), Qt::UTC))
        : m_true(utc), m_wall(utc)
    {
    }

    [[nodiscard]] Moment now() const override
    {
        return {m_wall, QByteArrayLiteral("boot-") + QByteArray::number(m_boot), m_sinceBoot};
    }
    [[nodiscard]] QDateTime trueTime() const { return m_true; }

    /// Time passes while the machine runs.
    void advance(std::chrono::milliseconds by)
    {
        m_true = m_true.addMSecs(by.count());
        m_wall = m_wall.addMSecs(by.count());
        m_sinceBoot += by;
    }
    /// Runs on until a true instant.
    void advanceTo(const QDateTime &utc) { advance(std::chrono::milliseconds(m_true.msecsTo(utc))); }
    /// Somebody sets the wall clock.
    void setWall(const QDateTime &utc) { m_wall = utc; }
    void jumpWall(std::chrono::milliseconds by) { m_wall = m_wall.addMSecs(by.count()); }

    /// Switched off for a while and on again. The battery keeps the wall clock going.
    void powerCycle(std::chrono::milliseconds off)
    {
        m_true = m_true.addMSecs(off.count());
        m_wall = m_wall.addMSecs(off.count());
        newBoot();
    }
    /// The same with a dead battery: the wall clock comes back as it is told to.
    void powerCycleWithDeadBattery(std::chrono::milliseconds off, const QDateTime &wall)
    {
        m_true = m_true.addMSecs(off.count());
        m_wall = wall;
        newBoot();
    }

private:
    void newBoot()
    {
        ++m_boot;
        m_sinceBoot = std::chrono::seconds(20);
    }

    QDateTime m_true;
    QDateTime m_wall;
    int m_boot = 1;
    std::chrono::milliseconds m_sinceBoot = std::chrono::minutes(5);
};

} // namespace okienko
