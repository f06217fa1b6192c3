// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bookingerrand.h"

#include <QLoggingCategory>

#include "ports/clock.h"
#include "protocol/bookingletter.h"
#include "store/ledger.h"
#include "sync/deviceline.h"
#include "sync/refusal.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logBookings, "okienko.sync")

QString oneBooking(const BookingId &id) { return QStringLiteral("/v1/device/bookings/") + id.text(); }

constexpr std::chrono::milliseconds todayEvery = 5min;
constexpr std::chrono::milliseconds again = 30s; ///< after no answer
const QString toFreeSetting = QStringLiteral("bookings.release");

BookingRefusal meaningOf(const TurnedAway &refusal)
{
    if (refusal.type == QLatin1String("time-taken"))
        return BookingRefusal::Taken;
    // 422: nobody books this service (any more).
    if (refusal.type == QLatin1String("time-not-offered") ||
        refusal.type == QLatin1String("unknown-reference"))
        return BookingRefusal::NotOffered;
    return BookingRefusal::NotPossible;
}

} // namespace

BookingErrand::BookingErrand(DeviceLine &line, Ledger &ledger, const Clock &clock, QObject *parent)
    : Bookings(parent), m_line(line), m_ledger(ledger), m_clock(clock),
      m_toFree(m_ledger.setting(toFreeSetting, {}).value_or(QString()).split(u' ', Qt::SkipEmptyParts))
{
}

void BookingErrand::ask(const OfficeLine::Letter &letter,
                        const std::function<bool(const QByteArray &body)> &read)
{
    m_line.send(letter, [this, read, asked = ++m_asked](const Result<OfficeLine::Reply> &reply) {
        if (asked != m_asked)
            return;
        const bool wished = reply && (reply->status == 200 || reply->status == 201) &&
                            reply->contentType == "application/json";
        if (wished && read(reply->body))
            return;
        const auto refusal = reply && !wished ? refusalOf(*reply) : std::nullopt;
        qCInfo(logBookings).noquote() << "a booking:"
                                      << (!reply    ? reply.error().detail
                                          : refusal ? refusal->detail
                                                    : notOfTheContract(*reply));
        // Which times are past is not known: nobody is told that a time was closed.
        const bool inDoubt = refusal && refusal->type == QLatin1String("clock-in-doubt");
        const bool no =
            refusal && !inDoubt &&
            (refusal->why == TurnedAway::Why::NotNow || refusal->why == TurnedAway::Why::NotKnown ||
             refusal->type == QLatin1String("unknown-reference"));
        if (no)
            Q_EMIT refused(meaningOf(*refusal));
        else
            Q_EMIT unheard();
    });
}

void BookingErrand::askForBooking(const OfficeLine::Letter &letter, const BookingId &id)
{
    ask(letter, [this, id](const QByteArray &body) {
        const Reading<Booking> booking = readBooking(body);
        if (!booking || booking->id != id)
            return false;
        Q_EMIT told(*booking);
        return true;
    });
}

void BookingErrand::askDays(const ServiceId &service, int visits)
{
    ask({"GET",
         QStringLiteral("/v1/device/bookings/days?service=%1&visits=%2").arg(service.value).arg(visits)},
        [this](const QByteArray &body) {
            const auto days = readBookableDays(body);
            if (days)
                Q_EMIT daysTold(*days);
            return days.has_value();
        });
}

void BookingErrand::askTimes(const ServiceId &service, int visits, const QDate &day)
{
    ask({"GET", QStringLiteral("/v1/device/bookings/times?service=%1&visits=%2&day=%3")
                    .arg(service.value, QString::number(visits), textOf(day))},
        [this](const QByteArray &body) {
            const auto times = readBookableTimes(body);
            if (times)
                Q_EMIT timesTold(*times);
            return times.has_value();
        });
}

void BookingErrand::hold(const TimeWanted &wanted)
{
    askForBooking({"POST", QStringLiteral("/v1/device/bookings"), letterOf(wanted)}, wanted.id);
}

void BookingErrand::confirm(const BookingId &id)
{
    askForBooking({"POST", oneBooking(id) + QStringLiteral("/confirm")}, id);
}

void BookingErrand::move(const BookingId &id, const QDateTime &start)
{
    askForBooking({"PUT", oneBooking(id) + QStringLiteral("/time"), letterOfNewTime(start)}, id);
}

void BookingErrand::cancel(const BookingId &id) { askForBooking({"DELETE", oneBooking(id)}, id); }

void BookingErrand::release(const BookingId &id)
{
    if (m_toFree.contains(id.text()))
        return;
    m_toFree.append(id.text());
    keepToFree();
    freeNext();
}

void BookingErrand::keepToFree()
{
    if (const auto kept = m_ledger.setSetting(toFreeSetting, m_toFree.join(u' ')); !kept)
        qCWarning(logBookings).noquote() << "times to be freed are not kept:" << kept.error().detail;
}

void BookingErrand::freeNext()
{
    if (m_freeing || m_toFree.isEmpty())
        return;
    m_freeing = true;
    m_line.send({"DELETE", oneBooking({QUuid::fromString(m_toFree.constFirst())})},
                [this](const Result<OfficeLine::Reply> &reply) {
                    m_freeing = false;
                    const auto refusal = reply && reply->status != 200 ? refusalOf(*reply) : std::nullopt;
                    // It is free, or the office knows better: it began, or somebody came with it.
                    const bool settled = (reply && reply->status == 200) ||
                                         (refusal && (refusal->why == TurnedAway::Why::NotNow ||
                                                      refusal->why == TurnedAway::Why::NotKnown));
                    if (!settled) {
                        m_freeAt = m_clock.now().sinceBoot + again;
                        return;
                    }
                    m_toFree.removeFirst();
                    keepToFree();
                    freeNext();
                });
}

void BookingErrand::seek(const QString &code)
{
    m_line.send({"GET", QStringLiteral("/v1/device/bookings?code=") + code},
                [this, asked = ++m_asked](const Result<OfficeLine::Reply> &reply) {
                    if (asked != m_asked)
                        return;
                    const auto refusal = reply ? refusalOf(*reply) : std::nullopt;
                    if (refusal && refusal->why == TurnedAway::Why::NotKnown) {
                        Q_EMIT sought(std::nullopt);
                        return;
                    }
                    const bool wished =
                        reply && reply->status == 200 && reply->contentType == "application/json";
                    const Reading<Booking> booking = wished ? readBooking(reply->body) : Reading<Booking>();
                    if (wished && booking) {
                        Q_EMIT sought(*booking);
                        return;
                    }
                    qCInfo(logBookings).noquote()
                        << "a code:" << (reply ? notOfTheContract(*reply) : reply.error().detail);
                    Q_EMIT unheard();
                });
}

void BookingErrand::ring(const QStringList &what)
{
    // Nothing named: the office is there (again), and everything may have changed.
    if (what.isEmpty())
        m_freeAt = {};
    if (what.isEmpty() || what.contains(QStringLiteral("bookings")))
        m_todayAt.reset();
}

void BookingErrand::tick()
{
    if (m_clock.now().sinceBoot >= m_freeAt)
        freeNext();
    if (!m_askingToday && (!m_todayAt || m_clock.now().sinceBoot >= *m_todayAt))
        askToday();
}

void BookingErrand::askToday()
{
    m_askingToday = true;
    m_todayAt = m_clock.now().sinceBoot + again;
    m_line.send(
        {"GET", QStringLiteral("/v1/device/bookings/today")}, [this](const Result<OfficeLine::Reply> &reply) {
            m_askingToday = false;
            const bool wished = reply && reply->status == 200 && reply->contentType == "application/json";
            if (!wished)
                return;
            const auto day = readBookingsOfDay(reply->body);
            if (!day)
                return;
            // Rung meanwhile it is asked once more at once.
            if (m_todayAt)
                m_todayAt = m_clock.now().sinceBoot + todayEvery;
            Q_EMIT dayTold(*day);
        });
}

} // namespace okienko
