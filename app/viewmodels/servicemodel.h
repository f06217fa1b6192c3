// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "domain/ids.h"

namespace okienko
{

class AppointmentDesk;
class Catalogue;
class Doorman;
class HallDesk;
class NoticeDesk;
class TicketDesk;
class Visit;

/// One matter: what it is, what to bring, what it costs, and whether a ticket is to be had.
class ServiceModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(QString icon READ icon NOTIFY changed)
    Q_PROPERTY(QStringList bring READ bring NOTIFY changed)
    Q_PROPERTY(QString fee READ fee NOTIFY changed) ///< "bezpłatnie", "22 zł"; empty when none
    Q_PROPERTY(QStringList feeLines READ feeLines NOTIFY
                   changed) ///< "22 zł – odpis skrócony", when there are several
    Q_PROPERTY(QString feeNote READ feeNote NOTIFY changed)
    Q_PROPERTY(QStringList counters READ counters NOTIFY changed)   ///< labels
    Q_PROPERTY(int people READ people NOTIFY changed)               ///< waiting now; -1 = not known
    Q_PROPERTY(int minutes READ minutes NOTIFY changed)             ///< expected wait; -1 = not known
    Q_PROPERTY(bool paused READ paused NOTIFY changed)              ///< closed for now; a ticket waits
    Q_PROPERTY(QString pausedUntil READ pausedUntil NOTIFY changed) ///< "13:00"; empty = nobody knows
    Q_PROPERTY(QString pausedText READ pausedText NOTIFY changed)   ///< the office's own words; may be empty
    Q_PROPERTY(bool comesBack READ comesBack NOTIFY changed)        ///< with a return mark of another day
    Q_PROPERTY(QStringList notices READ notices NOTIFY changed)     ///< what the office tells with it
    Q_PROPERTY(QString openUntil READ openUntil NOTIFY changed)     ///< "18:00"; empty when closed
    Q_PROPERTY(QString lastTicket READ lastTicket NOTIFY changed)   ///< "17:40"
    Q_PROPERTY(int why READ why NOTIFY changed)                     ///< Shown.Why: why there is no ticket now
    Q_PROPERTY(
        bool helpAtCounter READ helpAtCounter NOTIFY changed) ///< something was chosen under "I need support"
    Q_PROPERTY(bool bookable READ bookable NOTIFY changed)    ///< a time of it can be booked here
    Q_PROPERTY(bool bookableLater READ bookableLater NOTIFY
                   changed) ///< it could, but the office does not answer now
    Q_PROPERTY(bool generalInformation READ generalInformation NOTIFY
                   changed) ///< this is where "I do not know" leads

public:
    struct Desks {
        const Catalogue &catalogue;
        const Doorman &doorman;
        const TicketDesk &tickets;
        const Visit &visit;
        const HallDesk &hall;
        const NoticeDesk &notices;
        const AppointmentDesk &appointments;
    };
    explicit ServiceModel(const Desks &desks, QObject *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString icon() const;
    [[nodiscard]] QStringList bring() const;
    [[nodiscard]] QString fee() const;
    [[nodiscard]] QStringList feeLines() const;
    [[nodiscard]] QString feeNote() const;
    [[nodiscard]] QStringList counters() const;
    [[nodiscard]] int people() const;
    [[nodiscard]] int minutes() const;
    [[nodiscard]] bool paused() const;
    [[nodiscard]] QString pausedUntil() const;
    [[nodiscard]] QString pausedText() const;
    [[nodiscard]] bool comesBack() const { return !m_mark.isEmpty(); }
    [[nodiscard]] QStringList notices() const;
    [[nodiscard]] QString openUntil() const;
    [[nodiscard]] QString lastTicket() const;
    [[nodiscard]] int why() const;
    [[nodiscard]] bool helpAtCounter() const;
    [[nodiscard]] bool bookable() const;
    [[nodiscard]] bool bookableLater() const;
    [[nodiscard]] bool generalInformation() const;

    [[nodiscard]] const ServiceId &service() const { return m_service; }
    /// @param mark code of the return mark that the visitor comes with
    void show(const ServiceId &service, const QString &mark = {});
    [[nodiscard]] const QString &mark() const { return m_mark; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool booked() const;

    const Catalogue &m_catalogue;
    const Doorman &m_doorman;
    const TicketDesk &m_tickets;
    const Visit &m_visit;
    const HallDesk &m_hall;
    const NoticeDesk &m_notices;
    const AppointmentDesk &m_appointments;
    ServiceId m_service;
    QString m_mark;
};

} // namespace okienko
