// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/booking.h"

namespace okienko
{

class Bookings;
class CheckInDesk;
struct Config;

/// Keeps who comes today on the disk, so that visitors are checked in after a start without the office too.
class VisitList : public QObject
{
    Q_OBJECT

public:
    /// @param line and desk outlive it
    VisitList(const Config &config, const Bookings &line, CheckInDesk &desk);

private:
    void keep(const BookingsOfDay &day);

    QString m_file;
};

} // namespace okienko
