// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "domain/saying.h"
#include "domain/trouble.h"
#include "viewmodels/askmodel.h"
#include "viewmodels/bookingmodel.h"
#include "viewmodels/checkinmodel.h"
#include "viewmodels/homemodel.h"
#include "viewmodels/myticketmodel.h"
#include "viewmodels/needsmodel.h"
#include "viewmodels/noticesmodel.h"
#include "viewmodels/servicemodel.h"
#include "viewmodels/servicesmodel.h"
#include "viewmodels/shown.h"
#include "viewmodels/ticketmodel.h"

namespace okienko
{

class AppointmentDesk;
class CheckInDesk;
class FaqDesk;
class Guide;
class HallDesk;
class NoticeDesk;
class Patience;
class StaffDesk;

/// The room in front of all desks: which screen is shown, the way back, and what is the same on every screen.
/// Root of everything that QML sees.
class Lobby : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the terminal")
    Q_PROPERTY(int screen READ screen NOTIFY screenChanged)        ///< Shown.Screen
    Q_PROPERTY(int panel READ panel NOTIFY panelChanged)           ///< Shown.Panel
    Q_PROPERTY(bool goingBack READ goingBack NOTIFY screenChanged) ///< for the direction of the motion
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY screenChanged)
    Q_PROPERTY(QString language READ language NOTIFY settingsChanged)   ///< "pl"
    Q_PROPERTY(int textPercent READ textPercent NOTIFY settingsChanged) ///< 100, 140, 200
    Q_PROPERTY(QString scheme READ scheme NOTIFY settingsChanged)       ///< "light", "dark", "contrast"
    Q_PROPERTY(bool voice READ voice NOTIFY settingsChanged)
    Q_PROPERTY(bool voiceAvailable READ voiceAvailable NOTIFY settingsChanged)
    Q_PROPERTY(QString officeName READ officeName NOTIFY settingsChanged) ///< short
    Q_PROPERTY(QString officeFullName READ officeFullName NOTIFY settingsChanged)
    Q_PROPERTY(int peril READ peril NOTIFY screenChanged)      ///< Shown.Peril, on the Danger screen
    Q_PROPERTY(int why READ why NOTIFY screenChanged)          ///< Shown.Why, on the NoTicket screen
    Q_PROPERTY(int trouble READ trouble NOTIFY troubleChanged) ///< Shown.Trouble of the printer, for everyone
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged) ///< in the time panel
    Q_PROPERTY(int answerSeconds READ answerSeconds CONSTANT) ///< how long the time panel waits in all
    Q_PROPERTY(bool staffCalled READ staffCalled NOTIFY staffChanged)
    Q_PROPERTY(
        bool staffKnow READ staffKnow NOTIFY staffChanged) ///< somebody of staff looks at this terminal now
    Q_PROPERTY(
        bool staffBeingTold READ staffBeingTold NOTIFY staffChanged) ///< not known yet whether they hear
    Q_PROPERTY(
        QString comingFrom READ comingFrom NOTIFY staffChanged) ///< label of a counter; empty = not told
    Q_PROPERTY(int comingMinutes READ comingMinutes NOTIFY staffChanged) ///< -1 = not told
    Q_PROPERTY(bool staffAnswered READ staffAnswered NOTIFY staffChanged)
    Q_PROPERTY(
        int takeBackSeconds READ takeBackSeconds NOTIFY staffChanged) ///< the call can still be taken back
    Q_PROPERTY(
        QString personAt READ personAt NOTIFY settingsChanged) ///< label of the counter where a person is
    Q_PROPERTY(okienko::HomeModel *home READ home CONSTANT)
    Q_PROPERTY(okienko::ServicesModel *services READ services CONSTANT)
    Q_PROPERTY(okienko::ServiceModel *service READ service CONSTANT)
    Q_PROPERTY(okienko::NeedsModel *needs READ needs CONSTANT)
    Q_PROPERTY(okienko::TicketModel *ticket READ ticket CONSTANT)
    Q_PROPERTY(okienko::MyTicketModel *myTicket READ myTicket CONSTANT)
    Q_PROPERTY(okienko::NoticesModel *notices READ notices CONSTANT)
    Q_PROPERTY(okienko::AskModel *ask READ ask CONSTANT)
    Q_PROPERTY(okienko::BookingModel *booking READ booking CONSTANT)
    Q_PROPERTY(okienko::CheckInModel *checkIn READ checkIn CONSTANT)

public:
    struct Desks {
        const Catalogue &catalogue;
        Doorman &doorman;
        Visit &visit;
        TicketDesk &tickets;
        PrintQueue &printQueue;
        StaffDesk &staff;
        HallDesk &hall;
        Guide &guide;
        Patience &patience;
        NoticeDesk &notices;
        FaqDesk &faq;
        AppointmentDesk &appointments;
        CheckInDesk &checkIn;
    };
    struct Settings {
        int answerSeconds = 30;
        int digits = 3; ///< of a ticket number
    };
    Lobby(const Desks &desks, const Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] int screen() const { return m_screen; }
    [[nodiscard]] int panel() const { return m_panel; }
    [[nodiscard]] bool goingBack() const { return m_goingBack; }
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] QString language() const;
    [[nodiscard]] int textPercent() const;
    [[nodiscard]] QString scheme() const;
    [[nodiscard]] bool voice() const;
    [[nodiscard]] bool voiceAvailable() const;
    [[nodiscard]] QString officeName() const;
    [[nodiscard]] QString officeFullName() const;
    [[nodiscard]] int peril() const { return m_peril; }
    [[nodiscard]] int why() const { return m_why; }
    [[nodiscard]] int trouble() const;
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] int answerSeconds() const { return m_settings.answerSeconds; }
    [[nodiscard]] bool staffCalled() const;
    [[nodiscard]] bool staffKnow() const;
    [[nodiscard]] bool staffBeingTold() const;
    [[nodiscard]] QString comingFrom() const;
    [[nodiscard]] int comingMinutes() const;
    [[nodiscard]] bool staffAnswered() const { return m_staffAnswered; }
    [[nodiscard]] int takeBackSeconds() const;
    [[nodiscard]] QString personAt() const;
    [[nodiscard]] HomeModel *home() { return &m_home; }
    [[nodiscard]] ServicesModel *services() { return &m_services; }
    [[nodiscard]] ServiceModel *service() { return &m_service; }
    [[nodiscard]] NeedsModel *needs() { return &m_needs; }
    [[nodiscard]] TicketModel *ticket() { return &m_ticket; }
    [[nodiscard]] MyTicketModel *myTicket() { return &m_myTicket; }
    [[nodiscard]] NoticesModel *notices() { return &m_notices; }
    [[nodiscard]] AskModel *ask() { return &m_ask; }
    [[nodiscard]] BookingModel *booking() { return &m_booking; }
    [[nodiscard]] CheckInModel *checkIn() { return &m_checkIn; }

    // The way
    Q_INVOKABLE void start(const QString &language); ///< a language pane on the first screen
    Q_INVOKABLE void back();
    Q_INVOKABLE void startAgain(); ///< ends the visit, back to the first screen
    Q_INVOKABLE void
    openFrequent();                ///< the most frequent matters, where the home screen has no room for them
    Q_INVOKABLE void openGroups(); ///< all matters
    Q_INVOKABLE void openGroup(const QString &group);
    Q_INVOKABLE void openSearch();
    Q_INVOKABLE void openService(const QString &service);
    Q_INVOKABLE void openInformation(); ///< "I do not know / something else"
    Q_INVOKABLE void openNeeds();
    Q_INVOKABLE void openMyTicket();
    Q_INVOKABLE void openNotices();
    Q_INVOKABLE void closeNotices(); ///< they were read
    Q_INVOKABLE void openAsk();
    Q_INVOKABLE void openAnswer(const QString &article);
    Q_INVOKABLE void openDanger(); ///< what was written sounds like danger: who helps, and staff are called
    Q_INVOKABLE void takeTicketForAnswer(); ///< for the service that the answer is about
    Q_INVOKABLE void takeTicket();
    Q_INVOKABLE void takeTicketForAnotherPerson();
    Q_INVOKABLE void showEarlierTicket();
    Q_INVOKABLE void anotherMatter();
    Q_INVOKABLE void openBooking(); ///< a time for the service that is shown
    Q_INVOKABLE void tryAgain();    ///< the office that did not answer, the code that was not found
    Q_INVOKABLE void openMyVisit();
    Q_INVOKABLE void arrive();    ///< a ticket for the booked time that was found
    Q_INVOKABLE void moveVisit(); ///< another time for it
    Q_INVOKABLE void done();      ///< the visitor has what was wanted

    // The sill
    Q_INVOKABLE void openLanguages();
    Q_INVOKABLE void openLetters();
    Q_INVOKABLE void openHelp();
    Q_INVOKABLE void openMore();
    Q_INVOKABLE void closePanel();
    Q_INVOKABLE void chooseLanguage(const QString &language);
    Q_INVOKABLE void chooseText(int percent);
    Q_INVOKABLE void nextScheme();
    Q_INVOKABLE void toggleVoice();
    Q_INVOKABLE void callStaff();
    Q_INVOKABLE void takeBackCall();

    // Time
    Q_INVOKABLE void moreTime();
    Q_INVOKABLE void endNow();

    /// A finger, key or scan: time starts anew and the voice stops.
    void touched();
    void scanned(const QString &text);
    /// What stands on the screen, for the voice; called by the shell when a screen or panel has come up.
    void readOut(const QList<SpokenItem> &items);
    /// The keys have come to this.
    void readOutOne(const SpokenItem &item);
    /// The keys can go no further that way, or press nothing here.
    void nothingFurther();
    /// Of the voice, for this visit; never to silence, which would leave somebody in the dark.
    void changeVolume(int by);
    /// Headphones were put in: whoever does so wants to hear. Taken out: nobody else is to hear it.
    void headphones(bool in);
    /// To be called about once a second, so that countdowns move.
    void tick();

Q_SIGNALS:
    void screenChanged();
    void panelChanged();
    void settingsChanged();
    void troubleChanged();
    void secondsLeftChanged();
    /// By the key: for a moment it says which colours are on now.
    void schemeChosen();
    void staffChanged();
    /// The screen is the same and says something else.
    void saysAnew();
    /// A number stands on the screen: how long after the touch is measured from this.
    void ticketShown(const QString &number);

private:
    void go(Shown::Screen screen);
    void begin();
    void show(Shown::Screen screen, bool goingBack);
    void hearCalled();
    void hearElsewhere(const VisitorsTicket &told);
    void setPanel(Shown::Panel panel);
    void order(bool forAnotherPerson);
    void issue(const TicketOrder &order);
    /// An answer that comes later takes over no other screen.
    [[nodiscard]] bool waitsForVisit() const
    {
        return m_screen == Shown::MyVisit || m_screen == Shown::FoundVisit;
    }
    void hearVisit();
    void hearNoVisit();
    void showOwn(const Ticket &ticket);
    void letDangerStand();
    void followBooking();
    [[nodiscard]] bool books() const;
    /// Half-way through a booking: whoever goes elsewhere from there does not come back to it.
    [[nodiscard]] bool halfBooked() const { return books() && m_screen != Shown::Booked; }
    bool backFromBooking();
    void seekMovedAnew();
    void refuse(Refusal why);
    void backToIdle();

    Desks m_desks;
    Settings m_settings;
    Shown::Screen m_screen = Shown::Idle;
    Shown::Panel m_panel = Shown::NoPanel;
    QList<Shown::Screen> m_way;
    bool m_goingBack = false;
    int m_why = 0;
    int m_peril = Shown::NoPeril;
    int m_perilMinutes = 0; ///< how often its page has stood without a touch until a warning was due
    bool m_staffAnswered = false;
    bool m_staffKnew = false;   ///< as last told
    bool m_staffToldOf = false; ///< the visitor heard that staff know of the call
    bool m_printing = false;
    bool m_toldOfNoPaper = false;
    std::optional<Ticket> m_earlier;
    HomeModel m_home;
    ServicesModel m_services;
    ServiceModel m_service;
    NeedsModel m_needs;
    TicketModel m_ticket;
    MyTicketModel m_myTicket;
    NoticesModel m_notices;
    AskModel m_ask;
    BookingModel m_booking;
    CheckInModel m_checkIn;
};

} // namespace okienko
