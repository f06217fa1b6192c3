// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/visitlist.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSaveFile>

#include "config/config.h"
#include "desk/checkindesk.h"
#include "ports/bookings.h"
#include "protocol/bookingletter.h"
#include "terminal/wholefolder.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logVisits, "okienko.office")

} // namespace

VisitList::VisitList(const Config &config, const Bookings &line, CheckInDesk &desk)
    : m_file(QDir(config.stateFolder).filePath(QStringLiteral("visits-of-the-day.json")))
{
    if (const auto kept = bytesOfFile(m_file)) {
        // The desk looks at each booking's day itself: one of yesterday is not taken for today's.
        if (const auto day = readBookingsOfDay(*kept))
            desk.setToday(*day);
        else
            qCWarning(logVisits) << "the kept list of visits cannot be read; a new one comes from the office";
    }
    connect(&line, &Bookings::dayTold, this, &VisitList::keep);
}

void VisitList::keep(const BookingsOfDay &day)
{
    QSaveFile file(m_file);
    const QByteArray bytes = compact(jsonOf(day));
    // Nobody but this terminal is to read the codes. What is not kept comes again after the next start.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        qCWarning(logVisits).noquote() << "the visits of the day are not kept:" << file.errorString();
}

} // namespace okienko
