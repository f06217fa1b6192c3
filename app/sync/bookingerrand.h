// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ports/bookings.h"
#include "sync/officeline.h"

namespace okienko
{

class DeviceLine;

/// Booked times over the line, one question at a time.
class BookingErrand : public Bookings
{
    Q_OBJECT

public:
    explicit BookingErrand(DeviceLine &line, QObject *parent = nullptr);

    void askDays(const ServiceId &service, int visits) override;
    void askTimes(const ServiceId &service, int visits, const QDate &day) override;
    void hold(const TimeWanted &wanted) override;
    void confirm(const BookingId &id) override;
    void cancel(const BookingId &id) override;

private:
    /// @param read takes an answer of the wished kind; false: it is not of this contract
    void ask(const OfficeLine::Letter &letter, const std::function<bool(const QByteArray &body)> &read);
    void askForBooking(const OfficeLine::Letter &letter, const BookingId &id);

    DeviceLine &m_line;
    quint64 m_asked = 0; ///< number of the newest question
};

} // namespace okienko
