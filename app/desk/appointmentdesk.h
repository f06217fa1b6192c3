// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <optional>

#include "domain/booking.h"

namespace okienko
{

class Bookings;
class Clock;

/// Books a time for the visitor who stands here: the days, the times of one, a time that is held, the
/// promise. Or finds another time for what is booked already. Nobody but the office can promise a time:
/// without its answer nothing is booked, and that is said.
class AppointmentDesk : public QObject
{
    Q_OBJECT

public:
    /// @param line none: this terminal cannot book, and offers nothing of it
    AppointmentDesk(Bookings *line, const Clock &clock, QObject *parent = nullptr);

    enum class Step {
        Nothing, ///< nobody books
        People,  ///< for how many
        Days,
        Times,
        Review, ///< a time is held for whoever decides; to move to it is not held
        Booked, ///< also: moved
        Undone  ///< what was just booked was taken back
    };
    enum class Trouble {
        None,
        Taken,      ///< somebody was quicker: the times are asked for anew
        NotOffered, ///< the office has closed it meanwhile: the days are asked for anew
        NotPossible,
        Unheard ///< the office does not answer: again()
    };

    [[nodiscard]] bool offered() const { return m_line != nullptr; }
    [[nodiscard]] Step step() const { return m_step; }
    /// A question is under way; what stands there is from before.
    [[nodiscard]] bool asking() const { return m_asking; }
    /// The office is asked to promise, to move or to take back: nothing else begins until it is told.
    [[nodiscard]] bool promising() const;
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] const ServiceId &service() const { return m_wanted.service; }
    [[nodiscard]] int people() const { return m_wanted.visits; }
    [[nodiscard]] int peopleAtMost() const { return m_peopleAtMost; }
    [[nodiscard]] const QList<BookableDay> &days() const { return m_days; }
    /// The first free time of all days, if there is one.
    [[nodiscard]] std::optional<QDateTime> nextFree() const;
    [[nodiscard]] const QDate &day() const { return m_day; }
    [[nodiscard]] const QList<QDateTime> &times() const { return m_times; }
    /// What is held or promised, or as it would be moved.
    [[nodiscard]] const std::optional<Booking> &booking() const { return m_booking; }
    /// What is given another time here, as it stood before.
    [[nodiscard]] const std::optional<Booking> &moved() const { return m_moved; }
    /// The office says that it cannot be moved: it was cancelled, or began, or its visitor has come with it.
    [[nodiscard]] bool unmovable() const;
    /// So long a booking that was just made can be taken back here.
    [[nodiscard]] int secondsToUndo() const;

    /// @param peopleAtMost with more than one it is asked first for how many
    void begin(const ServiceId &service, Language language, int peopleAtMost = 1);
    void choosePeople(int people);
    /// Another time for this one; whatever happens on the way, it is not lost.
    void beginMove(const Booking &booking, Language language);
    /// @param day one of days() that has a free time
    void chooseDay(const QDate &day);
    void chooseTime(const QDateTime &start);
    /// Holds nextFree() at once.
    void chooseNextFree();
    void confirm();
    /// One step back; what is held stays held until another time is, or the visit ends.
    void back();
    /// Takes back what was just booked.
    void undo();
    /// The same question once more, after Unheard.
    void again();
    /// Nothing of the visit stays; what is only held is free again.
    void visitEnded();

Q_SIGNALS:
    void changed();
    /// The office has promised it just now.
    void booked(const okienko::Booking &booking);

private:
    enum class Question { None, Days, Times, Hold, Confirm, Move, Cancel };
    void ask(Question question);
    void wish(const QDateTime &start);
    /// A time is being held: a second one beside it would let go of it.
    [[nodiscard]] bool holding() const { return m_asking && m_question == Question::Hold; }
    void answered();
    void hearDays(const QList<BookableDay> &days);
    void hearTimes(const QList<QDateTime> &times);
    void hear(const Booking &booking);
    void hearNo(BookingRefusal why);
    void hearNothing();
    void forget();

    Bookings *m_line;
    const Clock &m_clock;
    Step m_step = Step::Nothing;
    Question m_question = Question::None; ///< the last one
    bool m_asking = false;
    Trouble m_trouble = Trouble::None;
    TimeWanted m_wanted;
    int m_peopleAtMost = 1;
    QList<BookableDay> m_days;
    QDate m_day;
    QList<QDateTime> m_times;
    std::optional<Booking> m_booking;
    std::optional<Booking> m_moved;
    QList<BookingId> m_holds;                ///< that the office keeps for this visit, or perhaps keeps
    std::chrono::milliseconds m_bookedAt{0}; ///< since boot
};

} // namespace okienko
