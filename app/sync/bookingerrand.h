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
class Ledger;

/// Booked times over the line, one question at a time.
class BookingErrand : public Bookings
{
    Q_OBJECT

public:
    /// @param ledger remembers what is to be freed; all outlive the errand
    BookingErrand(DeviceLine &line, Ledger &ledger, const Clock &clock, QObject *parent = nullptr);

    void askDays(const ServiceId &service, int visits) override;
    void askTimes(const ServiceId &service, int visits, const QDate &day) override;
    void hold(const TimeWanted &wanted) override;
    void confirm(const BookingId &id) override;
    void move(const BookingId &id, const QDateTime &start) override;
    void cancel(const BookingId &id) override;
    void release(const BookingId &id) override;
    void seek(const QString &code) override;

    /// The bell tells what has changed.
    void ring(const QStringList &what);
    /// About once a second: asks for who comes today when the bell rang, and now and then.
    void tick();

private:
    void askToday();
    void freeNext();
    void keepToFree();

    /// @param read takes an answer of the wished kind; false: it is not of this contract
    void ask(const OfficeLine::Letter &letter, const std::function<bool(const QByteArray &body)> &read);
    void askForBooking(const OfficeLine::Letter &letter, const BookingId &id);

    DeviceLine &m_line;
    Ledger &m_ledger;
    const Clock &m_clock;
    quint64 m_asked = 0; ///< number of the newest question
    bool m_askingToday = false;
    QStringList m_toFree; ///< ids of bookings
    bool m_freeing = false;
    std::chrono::milliseconds m_freeAt{0};              ///< since boot: not earlier
    std::optional<std::chrono::milliseconds> m_todayAt; ///< since boot: when the day is asked for next
};

} // namespace okienko
