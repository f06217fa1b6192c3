// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "desk/appointmentdesk.h"
#include "desk/catalogue.h"
#include "desk/checkindesk.h"
#include "desk/doorman.h"
#include "desk/faqdesk.h"
#include "desk/guide.h"
#include "desk/halldesk.h"
#include "desk/noticedesk.h"
#include "desk/patience.h"
#include "desk/printqueue.h"
#include "desk/staffdesk.h"
#include "desk/ticketdesk.h"
#include "desk/visit.h"
#include "domain/office.h"
#include "sync/syncengine.h"
#include "viewmodels/lobby.h"

namespace okienko
{

class BackOffice;
class Bookings;
class Clock;
class Hall;
class HelpLine;
class Ledger;
class Printer;
class Voice;

/// Has the keys: makes every desk once, introduces them to each other, and keeps them going. What lies
/// outside comes in by reference and outlives it.
class Terminal : public QObject
{
    Q_OBJECT

public:
    struct Outside {
        const Clock &clock;
        Printer &printer;
        Voice &voice;
        BackOffice &backOffice;
        Hall *hall = nullptr;         ///< with a line to the office only
        HelpLine *help = nullptr;     ///< as hall
        Bookings *bookings = nullptr; ///< as hall
    };
    struct Settings {
        PrintQueue::Settings printing;
        Patience::Times patience;
        TicketDesk::Rate rate;
        int volume = 5;
        int digits = 3;
        bool voice = true; ///< the configuration wants one: staff are told when there is none
    };
    Terminal(Ledger &ledger, std::shared_ptr<const Office> office, const Outside &outside,
             const Settings &settings, QObject *parent = nullptr);

    /// Rings every bell once; the followers find by themselves what a crash left undone.
    void start();
    /// To be called some times a second; everything that happens by the clock happens here.
    void tick();

    /// Puts another state of the same office's files in force: at once, or when the visitor has gone.
    void useOffice(const std::shared_ptr<const Office> &office);

    [[nodiscard]] Lobby &lobby() { return m_lobby; }
    [[nodiscard]] Catalogue &catalogue() { return m_catalogue; }
    [[nodiscard]] Visit &visit() { return m_visit; }
    [[nodiscard]] HallDesk &hall() { return m_hall; }
    [[nodiscard]] NoticeDesk &notices() { return m_notices; }
    [[nodiscard]] FaqDesk &faq() { return m_faq; }
    [[nodiscard]] CheckInDesk &checkIn() { return m_checkIn; }
    [[nodiscard]] TicketDesk &tickets() { return m_tickets; }
    [[nodiscard]] PrintQueue &printQueue() { return m_printQueue; }
    [[nodiscard]] StaffDesk &staff() { return m_staff; }
    [[nodiscard]] SyncEngine &sync() { return m_sync; }

Q_SIGNALS:
    /// The ledger file has to be replaced (numbers N8, or it is damaged); only a fresh start does that.
    void restartWanted();

private:
    void introduce();
    void bringOffice();
    void watchTheBooks();
    void lookAfterATicket();
    void ledgerFailed(const Error &why);
    void tellOfOffice();
    void tellOfVoice();
    void bringVoiceBack();

    Ledger &m_ledger;
    const Clock &m_clock;
    Catalogue m_catalogue;
    Doorman m_doorman;
    Visit m_visit;
    Patience m_patience;
    HallDesk m_hall;
    NoticeDesk m_notices;
    FaqDesk m_faq;
    AppointmentDesk m_appointments;
    CheckInDesk m_checkIn;
    TicketDesk m_tickets;
    StaffDesk m_staff;
    PrintQueue m_printQueue;
    Guide m_guide;
    SyncEngine m_sync;
    Lobby m_lobby;
    std::shared_ptr<const Office> m_nextOffice; ///< waits until nobody is there
    bool m_voiceWanted;
    int m_secondsUp = 0;
    bool m_voiceWorked = false;
    int m_secondsWithoutVoice = 0;
    QString m_ledgerTrouble; ///< as last said in the log
    std::chrono::milliseconds m_lastSecond{0};
    std::chrono::milliseconds m_lastLook{0};
};

} // namespace okienko
