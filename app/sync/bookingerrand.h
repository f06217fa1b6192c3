// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

#include "ports/bookings.h"
#include "sync/officeline.h"

namespace okienko
{

class Clock;
class DeviceLine;

/// Booked times over the line, one question at a time.
class BookingErrand : public Bookings
{
    Q_OBJECT

public:
    BookingErrand(DeviceLine &line, const Clock &clock, QObject *parent = nullptr);

    void askDays(const ServiceId &service, int visits) override;
    void askTimes(const ServiceId &service, int visits, const QDate &day) override;
    void hold(const TimeWanted &wanted) override;
    void confirm(const BookingId &id) override;
    void cancel(const BookingId &id) override;
    void seek(const QString &code) override;

    /// The bell tells what has changed.
    void ring(const QStringList &what);
    /// About once a second: asks for who comes today when the bell rang, and now and then.
    void tick();

private:
    void askToday();

    /// @param read takes an answer of the wished kind; false: it is not of this contract
    void ask(const OfficeLine::Letter &letter, const std::function<bool(const QByteArray &body)> &read);
    void askForBooking(const OfficeLine::Letter &letter, const BookingId &id);

    DeviceLine &m_line;
    const Clock &m_clock;
    quint64 m_asked = 0; ///< number of the newest question
    bool m_askingToday = false;
    std::optional<std::chrono::milliseconds> m_todayAt; ///< since boot: when the day is asked for next
};

} // namespace okienko
