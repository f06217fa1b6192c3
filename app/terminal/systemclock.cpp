// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/systemclock.h"

#include <QFile>

#include <ctime>

namespace okienko
{

SystemClock::SystemClock()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (file.open(QIODevice::ReadOnly))
        m_boot = file.readAll().trimmed();
}

Moment SystemClock::now() const
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    const auto sinceBoot = std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    return {QDateTime::currentDateTimeUtc(), m_boot,
            std::chrono::duration_cast<std::chrono::milliseconds>(sinceBoot)};
}

} // namespace okienko
