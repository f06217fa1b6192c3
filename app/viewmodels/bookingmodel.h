// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "domain/booking.h"

namespace okienko
{

class AppointmentDesk;
class Catalogue;
class Doorman;
class PrintQueue;
class Visit;
struct PaperNews;

/// Booking a time, or another one: the days, the times of one, what is held, what was promised.
class BookingModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    Q_PROPERTY(bool asking READ asking NOTIFY changed)      ///< the office is being asked
    Q_PROPERTY(int setback READ setback NOTIFY changed)     ///< Shown.Setback
    Q_PROPERTY(QString service READ service NOTIFY changed) ///< name
    Q_PROPERTY(QStringList bring READ bring NOTIFY changed) ///< what the service needs
    Q_PROPERTY(int people READ people NOTIFY changed)       ///< for so many
    Q_PROPERTY(int peopleAtMost READ peopleAtMost NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed) ///< name of the office
    /// From a Monday on, a whole number of weeks of the weekdays that are open at all, one after the other:
    /// { id: "2026-11-24", number: "24", date: "24 listopada", weekday: "wtorek", name: "wtorek, 24
    /// listopada", state: Shown.Day }; state Beyond: before today or past the last day.
    Q_PROPERTY(QVariantList days READ days NOTIFY changed)
    Q_PROPERTY(QStringList weekdays READ weekdays NOTIFY changed) ///< of one week in days, short: "pon."
    Q_PROPERTY(QString nextDay READ nextDay NOTIFY changed)       ///< of the first free time; empty = none
    Q_PROPERTY(QString nextDate READ nextDate NOTIFY changed)     ///< the same without the weekday
    Q_PROPERTY(int nextDaysAway READ nextDaysAway NOTIFY changed) ///< 0 today, 1 tomorrow
    Q_PROPERTY(QString nextTime READ nextTime NOTIFY changed)     ///< "8:15"
    Q_PROPERTY(QString day READ day NOTIFY changed)               ///< chosen: "wtorek, 24 listopada"
    /// Free times of the chosen day: { id, text: "8:15", afternoon }
    Q_PROPERTY(QVariantList times READ times NOTIFY changed)
    Q_PROPERTY(QString bookedDay READ bookedDay NOTIFY changed)     ///< of what is held or promised
    Q_PROPERTY(QString bookedTime READ bookedTime NOTIFY changed)   ///< "8:15"
    Q_PROPERTY(int minutes READ minutes NOTIFY changed)             ///< how long it takes
    Q_PROPERTY(QString code READ code NOTIFY changed)               ///< "K7RT 4MXQ"; empty until promised
    Q_PROPERTY(int paper READ paper NOTIFY paperChanged)            ///< Shown.Paper of the confirmation
    Q_PROPERTY(int trouble READ trouble NOTIFY paperChanged)        ///< Shown.Trouble that stops it
    Q_PROPERTY(bool moving READ moving NOTIFY changed)              ///< what is booked already
    Q_PROPERTY(QString movedDay READ movedDay NOTIFY changed)       ///< at which it stood until now
    Q_PROPERTY(QString movedTime READ movedTime NOTIFY changed)     ///< "8:15"
    Q_PROPERTY(bool undone READ undone NOTIFY changed)              ///< it was taken back
    Q_PROPERTY(int undoSeconds READ undoSeconds NOTIFY undoChanged) ///< so long it can be taken back

public:
    struct Desks {
        AppointmentDesk &appointments;
        const Catalogue &catalogue;
        const Doorman &doorman;
        const Visit &visit;
        PrintQueue &printQueue;
    };
    explicit BookingModel(const Desks &desks, QObject *parent = nullptr);

    [[nodiscard]] bool asking() const;
    [[nodiscard]] int setback() const;
    [[nodiscard]] QString service() const;
    [[nodiscard]] QStringList bring() const;
    [[nodiscard]] int people() const;
    [[nodiscard]] int peopleAtMost() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] QVariantList days() const;
    [[nodiscard]] QStringList weekdays() const;
    [[nodiscard]] QString nextDay() const;
    [[nodiscard]] QString nextDate() const;
    [[nodiscard]] int nextDaysAway() const;
    [[nodiscard]] QString nextTime() const;
    [[nodiscard]] QString day() const;
    [[nodiscard]] QVariantList times() const;
    [[nodiscard]] QString bookedDay() const;
    [[nodiscard]] QString bookedTime() const;
    [[nodiscard]] int minutes() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] int paper() const { return m_paper; }
    [[nodiscard]] int trouble() const { return m_trouble; }
    [[nodiscard]] bool moving() const;
    [[nodiscard]] QString movedDay() const;
    [[nodiscard]] QString movedTime() const;
    [[nodiscard]] bool undone() const;
    [[nodiscard]] int undoSeconds() const;

    Q_INVOKABLE void choosePeople(int people);
    Q_INVOKABLE void chooseNextFree();
    Q_INVOKABLE void chooseDay(const QString &day);
    Q_INVOKABLE void chooseTime(const QString &time);
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void undo();

    void tick(); ///< about once a second
    void forget();

Q_SIGNALS:
    void changed();
    void undoChanged();
    void paperChanged();
    /// The confirmation does not come out (for now): the code has to be kept otherwise.
    void noPaper();

private:
    void hearPaper(const PaperNews &news);
    [[nodiscard]] QList<int> openWeekdays() const;
    [[nodiscard]] QString dayOf(const std::optional<Booking> &booking) const;
    [[nodiscard]] QString timeOf(const std::optional<Booking> &booking) const;
    [[nodiscard]] QDateTime local(const QDateTime &utc) const;

    AppointmentDesk &m_desk;
    const Catalogue &m_catalogue;
    const Doorman &m_doorman;
    const Visit &m_visit;
    int m_paper = 0;   ///< Shown.Paper
    int m_trouble = 0; ///< Shown.Trouble
};

} // namespace okienko
