// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "viewmodels/choicemodel.h"

namespace okienko
{

class Catalogue;
class Doorman;
class TicketDesk;
class Visit;

/// The first screen, in or out of a visit: greeting, clock, languages, featured matters at fixed places.
class HomeModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    Q_PROPERTY(QString welcome READ welcome NOTIFY changed)       ///< the office's greeting
    Q_PROPERTY(QString clock READ clock NOTIFY changed)           ///< "10:24"
    Q_PROPERTY(QString weekday READ weekday NOTIFY changed)       ///< "poniedziałek"
    Q_PROPERTY(QString day READ day NOTIFY changed)               ///< "23 listopada"
    Q_PROPERTY(int opening READ opening NOTIFY changed)           ///< Shown.Opening
    Q_PROPERTY(QString closesAt READ closesAt NOTIFY changed)     ///< "18:00"; empty when closed
    Q_PROPERTY(QString lastTicket READ lastTicket NOTIFY changed) ///< "17:40"; empty when none today
    Q_PROPERTY(QString opensTime READ opensTime NOTIFY changed)   ///< "7:30" of the next opening
    Q_PROPERTY(QString opensDay READ opensDay NOTIFY changed) ///< "wtorek, 24 listopada" of the next opening
    Q_PROPERTY(QString ticketsTime READ ticketsTime NOTIFY changed) ///< from when tickets are given, "7:15"
    Q_PROPERTY(int daysToOpening READ daysToOpening NOTIFY changed) ///< 0 today, 1 tomorrow, ...
    Q_PROPERTY(
        QString noticeDay READ noticeDay NOTIFY changed) ///< other hours in the next 14 days; empty: none
    Q_PROPERTY(QString noticeWhy READ noticeWhy NOTIFY changed)         ///< "Wigilia"
    Q_PROPERTY(QString noticeHours READ noticeHours NOTIFY changed)     ///< of that day; empty: closed
    Q_PROPERTY(okienko::ChoiceModel *languages READ languages CONSTANT) ///< id "uk", title in its own tongue
    Q_PROPERTY(okienko::ChoiceModel *featured READ featured CONSTANT)
    Q_PROPERTY(okienko::ChoiceModel *week READ week
                   CONSTANT) ///< title: weekday, line: "7:30–18:00", available: open

public:
    HomeModel(const Catalogue &catalogue, const Doorman &doorman, const TicketDesk &tickets,
              const Visit &visit, QObject *parent = nullptr);

    [[nodiscard]] QString welcome() const;
    [[nodiscard]] QString clock() const;
    [[nodiscard]] QString weekday() const;
    [[nodiscard]] QString day() const;
    [[nodiscard]] int opening() const;
    [[nodiscard]] QString closesAt() const;
    [[nodiscard]] QString lastTicket() const;
    [[nodiscard]] QString opensTime() const;
    [[nodiscard]] QString opensDay() const;
    [[nodiscard]] QString ticketsTime() const;
    [[nodiscard]] int daysToOpening() const;
    [[nodiscard]] QString noticeDay() const;
    [[nodiscard]] QString noticeWhy() const;
    [[nodiscard]] QString noticeHours() const;
    [[nodiscard]] ChoiceModel *languages() { return &m_languages; }
    [[nodiscard]] ChoiceModel *featured() { return &m_featured; }
    [[nodiscard]] ChoiceModel *week() { return &m_week; }

    void refresh();

Q_SIGNALS:
    void changed();

private:
    const Catalogue &m_catalogue;
    const Doorman &m_doorman;
    const TicketDesk &m_tickets;
    const Visit &m_visit;
    ChoiceModel m_languages;
    ChoiceModel m_featured;
    ChoiceModel m_week;
};

} // namespace okienko
