// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "desk/misses.h"
#include "domain/booking.h"
#include "domain/ticket.h"

namespace okienko
{

class Bookings;
class Catalogue;
class Clock;
class Ledger;

/// A visitor comes with the code of a booked time: which one it is, and how it stands now. Where the office
/// does not answer, the list of the day tells, as it was heard last.
class CheckInDesk : public QObject
{
    Q_OBJECT

public:
    /// @param line none: this terminal cannot book, and takes no codes
    CheckInDesk(Bookings *line, const Ledger &ledger, const Clock &clock, const Catalogue &catalogue,
                QObject *parent = nullptr);

    enum class Answer {
        Nothing, ///< nobody asks
        Asking,
        Found,
        NotFound, ///< wrong and not there alike
        TooManyTries,
        NotNow ///< the office does not answer, and the list of the day does not have it
    };
    /// How the time stands to now.
    enum class Standing {
        AnotherDay,
        ClosedThatDay, ///< another day, and the office will be closed at that time: it was decided later
        Early,         ///< so early that one may go and come back
        ClosedLater,   ///< the same, and the office will be closed by then
        InTime,        ///< also a few minutes late
        Late,          ///< today, and others may go first
        Past,          ///< its day is over
        Arrived,       ///< checked in already
        Cancelled
    };
    [[nodiscard]] bool offered() const { return m_line != nullptr; }
    [[nodiscard]] Answer answer() const { return m_answer; }
    [[nodiscard]] const std::optional<Booking> &booking() const { return m_booking; }
    [[nodiscard]] Standing standing() const;
    /// The ticket that this terminal gave out for it.
    [[nodiscard]] std::optional<Ticket> ownTicket() const;
    /// From the list of the day: the office could not be asked.
    [[nodiscard]] bool fromTheList() const { return m_fromTheList; }
    /// The office did not answer whether it was cancelled.
    [[nodiscard]] bool cancelUnheard() const { return m_cancelUnheard; }

    /// @param typed as typed or scanned
    void look(const QString &typed);
    /// The visitor does not come: the time is free again.
    void cancel();
    [[nodiscard]] bool cancelling() const { return m_cancelling; }
    /// The visitor has turned to something else, or has gone.
    void forget();

    /// Who comes today, as the office told it last.
    void setToday(const BookingsOfDay &day) { m_today = day; }
    /// It is known that the office cannot be asked: what the list has needs no waiting.
    void setLineDown(bool down) { m_lineDown = down; }

Q_SIGNALS:
    void changed();
    void found();

private:
    void answered(Answer answer);
    void take(const Booking &booking, bool fromTheList);
    [[nodiscard]] bool takeFromTheList();
    void hearSought(const std::optional<Booking> &booking);
    void hearNothing();
    void hearNo();
    void hear(const Booking &booking);
    [[nodiscard]] bool arrived() const;
    [[nodiscard]] bool openThen() const;

    Bookings *m_line;
    const Ledger &m_ledger;
    const Clock &m_clock;
    const Catalogue &m_catalogue;
    BookingsOfDay m_today;
    bool m_lineDown = false;
    Answer m_answer = Answer::Nothing;
    QString m_code; ///< that is asked for
    std::optional<Booking> m_booking;
    bool m_fromTheList = false;
    bool m_cancelling = false;
    bool m_cancelUnheard = false;
    Misses m_misses;
};

} // namespace okienko
