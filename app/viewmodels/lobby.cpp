// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/lobby.h"

#include "desk/appointmentdesk.h"
#include "desk/catalogue.h"
#include "desk/checkindesk.h"
#include "desk/doorman.h"
#include "desk/guide.h"
#include "desk/halldesk.h"
#include "desk/noticedesk.h"
#include "desk/patience.h"
#include "desk/printqueue.h"
#include "desk/staffdesk.h"
#include "desk/ticketdesk.h"
#include "desk/visit.h"
#include "viewmodels/choices.h"

namespace okienko
{

Lobby::Lobby(const Desks &desks, const Settings &settings, QObject *parent)
    : QObject(parent), m_desks(desks), m_settings(settings),
      m_home(desks.catalogue, desks.doorman, desks.tickets, desks.visit),
      m_services(desks.catalogue, desks.tickets, desks.visit),
      m_service({desks.catalogue, desks.doorman, desks.tickets, desks.visit, desks.hall, desks.notices,
                 desks.appointments}),
      m_needs(desks.catalogue, desks.visit),
      m_ticket(desks.catalogue, desks.visit, desks.tickets, desks.printQueue, desks.guide, desks.hall),
      m_myTicket(desks.tickets, desks.hall), m_notices(desks.notices, desks.catalogue, desks.visit),
      m_ask(desks.faq, desks.catalogue, desks.visit),
      m_booking({desks.appointments, desks.catalogue, desks.doorman, desks.visit, desks.printQueue}),
      m_checkIn({desks.checkIn, desks.catalogue, desks.visit})
{
    connect(&m_desks.appointments, &AppointmentDesk::changed, this, &Lobby::followBooking);
    connect(&m_booking, &BookingModel::noPaper, this, &Lobby::saysAnew);
    connect(&m_checkIn, &CheckInModel::asksAnew, this, [this] {
        if (m_screen == Shown::FoundVisit)
            Q_EMIT saysAnew();
    });
    connect(&m_desks.checkIn, &CheckInDesk::found, this, &Lobby::hearVisit);
    connect(&m_desks.checkIn, &CheckInDesk::changed, this, &Lobby::hearNoVisit);
    connect(&m_desks.visit, &Visit::settingsChanged, this, [this] {
        m_desks.patience.setVoice(m_desks.visit.settings().voice);
        Q_EMIT settingsChanged();
    });
    connect(&m_desks.visit, &Visit::ended, this, &Lobby::backToIdle);
    connect(&m_desks.printQueue, &PrintQueue::statusChanged, this, &Lobby::troubleChanged);
    connect(&m_desks.staff, &StaffDesk::calledChanged, this, &Lobby::hearCalled);
    connect(&m_desks.staff, &StaffDesk::callClosed, this, [this] {
        if (m_panel == Shown::StaffPanel)
            setPanel(Shown::NoPanel);
    });
    connect(&m_desks.staff, &StaffDesk::watchedChanged, this, &Lobby::staffChanged);
    connect(&m_desks.staff, &StaffDesk::answered, this, [this] {
        m_staffAnswered = true;
        Q_EMIT staffChanged();
    });
    connect(&m_desks.patience, &Patience::warned, this, [this] {
        // On the first screen there is nothing to lose: whoever touched it and left is not asked.
        if (m_screen == Shown::Idle) {
            startAgain();
            return;
        }
        if (m_screen == Shown::Danger) {
            letDangerStand();
            return;
        }
        setPanel(Shown::TimePanel);
        Q_EMIT secondsLeftChanged();
        m_desks.guide.stillThere(secondsLeft());
    });
    connect(&m_desks.patience, &Patience::secondsLeftChanged, this, &Lobby::secondsLeftChanged);
    connect(&m_desks.patience, &Patience::answered, this, [this] {
        if (m_panel == Shown::TimePanel)
            setPanel(Shown::NoPanel);
    });
    connect(&m_desks.patience, &Patience::ranOut, this, &Lobby::startAgain);
    connect(&m_myTicket, &MyTicketModel::found, this, &Lobby::showOwn);
    connect(&m_ask, &AskModel::perilStands, this, [this] {
        if (m_screen == Shown::Ask)
            openDanger();
    });
    connect(&m_myTicket, &MyTicketModel::foundElsewhere, this, &Lobby::hearElsewhere);
    connect(&m_desks.hall, &HallDesk::markGiven, this, [this] {
        if (m_screen == Shown::FoundTicket) // it says something else now, and is read anew
            show(Shown::FoundTicket, false);
    });
    connect(&m_desks.printQueue, &PrintQueue::paperNews, this, [this](const PaperNews &news) {
        if (news.visit.isNull() || news.visit != m_desks.visit.id())
            return;
        m_printing = news.state == PrintState::Sending ||
                     (news.state == PrintState::Accepted && !stopsPrinting(news.trouble));
        m_desks.patience.hold(m_printing || m_desks.guide.speaking());
        if (news.state == PrintState::Printed && news.tickets.isEmpty())
            m_desks.guide.confirmationReady();
        else if (news.state == PrintState::Printed)
            m_desks.guide.paperReady();
        else if (!news.tickets.isEmpty() && stopsPrinting(news.trouble) && m_ticket.ticket() &&
                 !std::exchange(m_toldOfNoPaper, true))
            m_desks.guide.noPaper(*m_ticket.ticket());
    });
    connect(&m_desks.guide, &Guide::canSpeakChanged, this, &Lobby::settingsChanged);
    connect(&m_desks.guide, &Guide::speakingChanged, this,
            [this] { m_desks.patience.hold(m_printing || m_desks.guide.speaking()); });
}

bool Lobby::canGoBack() const { return !m_way.isEmpty(); }

QString Lobby::language() const { return codeOf(m_desks.visit.settings().language); }

int Lobby::textPercent() const { return m_desks.visit.settings().textPercent; }

QString Lobby::scheme() const
{
    switch (m_desks.visit.settings().scheme) {
    case ColourScheme::Light: return QStringLiteral("light");
    case ColourScheme::Dark: return QStringLiteral("dark");
    case ColourScheme::HighContrast: return QStringLiteral("contrast");
    }
    return {};
}

bool Lobby::voice() const { return m_desks.visit.settings().voice; }

bool Lobby::voiceAvailable() const { return m_desks.guide.canSpeak(); }

QString Lobby::officeName() const
{
    return m_desks.catalogue.office().shortNames.in(m_desks.visit.settings().language);
}

QString Lobby::officeFullName() const
{
    return m_desks.catalogue.office().names.in(m_desks.visit.settings().language);
}

int Lobby::trouble() const { return static_cast<int>(m_desks.printQueue.status().trouble); }

int Lobby::secondsLeft() const { return m_desks.patience.secondsLeft(); }

bool Lobby::staffCalled() const
{
    return m_desks.staff.known() || (m_desks.staff.called() && m_staffAnswered);
}

bool Lobby::staffBeingTold() const { return m_desks.staff.beingTold(); }

QString Lobby::comingFrom() const
{
    const auto &coming = m_desks.staff.coming();
    return m_staffAnswered && coming ? coming->counter : QString();
}

int Lobby::comingMinutes() const
{
    const auto &coming = m_desks.staff.coming();
    return m_staffAnswered && coming ? coming->minutes.value_or(-1) : -1;
}

bool Lobby::staffKnow() const { return m_desks.staff.watched(); }

int Lobby::takeBackSeconds() const { return m_desks.staff.secondsToTakeBack(); }

QString Lobby::personAt() const
{
    const Service *information = m_desks.catalogue.office().generalInformation();
    const QStringList labels =
        information != nullptr ? m_desks.catalogue.office().counterLabels(information->id) : QStringList();
    return labels.value(0);
}

// The way

void Lobby::show(Shown::Screen screen, bool goingBack)
{
    // To the days leads only who moves the visit, and may come back to it.
    const bool ofVisit = screen == Shown::MyVisit || screen == Shown::FoundVisit || screen == Shown::BookDay;
    if (waitsForVisit() && !ofVisit)
        m_desks.checkIn.forget();
    m_screen = screen;
    m_goingBack = goingBack;
    setPanel(Shown::NoPanel);
    Q_EMIT screenChanged();
}

void Lobby::go(Shown::Screen screen)
{
    // A finished ticket is not gone back to by accident; "my ticket" finds it again.
    if (m_screen == Shown::Ticket || m_screen == Shown::Booked || m_screen == Shown::Idle)
        m_way.clear();
    if (halfBooked()) {
        m_desks.appointments.visitEnded();
        if (m_way.removeAll(Shown::FoundVisit) > 0)
            m_desks.checkIn.forget(); // it was to be moved
        if (!m_way.isEmpty() && m_way.constLast() == screen)
            m_way.removeLast();
    } else if (m_screen != Shown::Idle && m_screen != Shown::SameAgain && m_screen != Shown::FoundVisit &&
               m_screen != screen) {
        m_way.append(m_screen);
    }
    show(screen, false);
}

void Lobby::start(const QString &language)
{
    m_desks.visit.begin();
    m_desks.patience.start();
    chooseLanguage(language);
    m_way.clear();
    if (m_notices.showToPass()) {
        show(Shown::Notices, false);
        if (m_notices.toBeHeard())
            m_desks.guide.noticeComes();
    } else {
        begin();
    }
}

void Lobby::begin()
{
    const bool closed = m_home.opening() == static_cast<int>(Opening::Closed);
    if (closed) {
        m_why = m_home.daysToOpening() == 0 ? Shown::TicketsNotYet : Shown::OfficeClosed;
        show(Shown::NoTicket, false);
    } else {
        show(Shown::Home, false);
    }
}

void Lobby::back()
{
    if (m_panel != Shown::NoPanel) {
        closePanel();
        return;
    }
    if (m_screen == Shown::FoundVisit && m_checkIn.keep())
        return;
    if (backFromBooking())
        return;
    if (m_way.isEmpty())
        startAgain();
    else
        show(m_way.takeLast(), true);
}

void Lobby::startAgain()
{
    if (m_desks.visit.active())
        m_desks.visit.end();
    else
        backToIdle();
}

void Lobby::backToIdle()
{
    m_desks.patience.stop();
    m_way.clear();
    m_why = Shown::NoReason;
    m_earlier.reset();
    m_staffAnswered = false;
    m_printing = false;
    m_toldOfNoPaper = false;
    m_services.forget();
    m_service.show({});
    m_needs.forget();
    m_ticket.forget();
    m_myTicket.clear();
    m_notices.forget();
    m_ask.forget();
    m_booking.forget();
    m_checkIn.clear();
    m_peril = Shown::NoPeril;
    m_home.refresh();
    // Whatever the terminal was busy with belonged to the one who left.
    m_desks.patience.hold(m_desks.guide.speaking());
    show(Shown::Idle, true);
    Q_EMIT staffChanged();
}

void Lobby::openFrequent() { go(Shown::Frequent); }

void Lobby::openGroups()
{
    m_services.refresh();
    // An office with a single matter, or a few, has no other door than the one of general information.
    if (m_services.groups()->total() == 0)
        openInformation();
    else
        go(Shown::Groups);
}

void Lobby::openGroup(const QString &group)
{
    m_services.showGroup({group});
    go(Shown::Services);
}

void Lobby::openSearch()
{
    m_services.clearTyped();
    go(Shown::Search);
}

void Lobby::openService(const QString &service)
{
    m_service.show({service});
    go(Shown::Service);
}

void Lobby::openInformation()
{
    const Office &office = m_desks.catalogue.office();
    // Among the groups it stands for the one that is not listed there, whose matters have no other door.
    if (m_screen == Shown::Groups && office.servicesOf(office.unsureGroup).size() > 1)
        openGroup(office.unsureGroup.value);
    else if (const Service *information = office.generalInformation())
        openService(information->id.value);
}

void Lobby::openNeeds() { go(Shown::Needs); }

void Lobby::openNotices()
{
    if (m_notices.showAll())
        go(Shown::Notices);
}

void Lobby::closeNotices()
{
    if (m_way.isEmpty())
        begin();
    else
        back();
}

void Lobby::anotherMatter()
{
    m_way.clear();
    m_services.refresh();
    show(Shown::Groups, false);
}

void Lobby::done()
{
    m_desks.tickets.finished(m_desks.visit.id());
    startAgain();
}

} // namespace okienko
