// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/machineclock.h"

#include <QFile>

#include <ctime>

namespace okienko::backoffice
{

Moment momentNow()
{
    static const QByteArray boot = [] {
        QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }();
    timespec since{};
    clock_gettime(CLOCK_BOOTTIME, &since);
    const auto sinceBoot = std::chrono::seconds(since.tv_sec) + std::chrono::nanoseconds(since.tv_nsec);
    return {QDateTime::currentDateTimeUtc(), boot,
            std::chrono::duration_cast<std::chrono::milliseconds>(sinceBoot)};
}

} // namespace okienko::backoffice
