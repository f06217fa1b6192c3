// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/terminal.h"

#include <QLoggingCategory>

#include <utility>

#include "ports/backoffice.h"
#include "ports/clock.h"
#include "ports/printer.h"
#include "ports/voice.h"
#include "store/ledger.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logTerminal, "okienko.terminal")

constexpr std::chrono::milliseconds eachSecond = 1s;
constexpr int voiceLostRestart = 10;                      ///< seconds without a visitor
constexpr int voiceFoundWithin = 5;                       // seconds; it needs some milliseconds
constexpr std::chrono::milliseconds lookAtTheBooks = 30s; // numbers D2

} // namespace

Terminal::Terminal(Ledger &ledger, std::shared_ptr<const Office> office, const Outside &outside,
                   const Settings &settings, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(outside.clock), m_catalogue(std::move(office)),
      m_doorman(outside.clock, m_catalogue), m_visit(outside.clock, m_catalogue, settings.volume),
      m_patience(outside.clock, settings.patience), m_hall(outside.hall, outside.clock),
      m_notices(outside.clock), m_faq(m_catalogue, m_doorman),
      m_appointments(outside.bookings, outside.clock),
      m_checkIn(outside.bookings, ledger, outside.clock, m_catalogue),
      m_tickets(ledger, outside.clock, m_catalogue, settings.rate),
      m_staff(ledger, outside.clock, outside.help),
      m_printQueue(ledger, outside.printer, outside.clock, m_catalogue, m_hall, settings.printing),
      m_guide(outside.voice, m_visit, m_catalogue, m_hall),
      m_sync(ledger, outside.backOffice, outside.clock, [this] { return m_catalogue.office().series(); }),
      m_lobby({m_catalogue, m_doorman, m_visit, m_tickets, m_printQueue, m_staff, m_hall, m_guide, m_patience,
               m_notices, m_faq, m_appointments, m_checkIn},
              {static_cast<int>(settings.patience.answerWithin.count()), settings.digits}),
      m_voiceWanted(settings.voice)
{
    introduce();
}

void Terminal::introduce()
{
    connect(&m_tickets, &TicketDesk::issued, &m_hall, &HallDesk::issued);
    connect(&m_tickets, &TicketDesk::issued, &m_sync, &SyncEngine::ring, Qt::QueuedConnection);
    connect(&m_tickets, &TicketDesk::changed, &m_sync, &SyncEngine::ring, Qt::QueuedConnection);
    connect(&m_tickets, &TicketDesk::printWanted, &m_printQueue, &PrintQueue::ring);
    connect(&m_appointments, &AppointmentDesk::booked, this, [this](Booking booking) {
        // In the language in which it is read now, whichever it was looked for in.
        booking.language = m_visit.settings().language;
        m_printQueue.confirm(booking, m_visit.id());
    });
    connect(&m_tickets, &TicketDesk::rateChanged, this, [this](bool unusual) {
        if (unusual)
            m_staff.raise(Alarm::UnusualRate);
        else
            m_staff.clear(Alarm::UnusualRate);
    });
    connect(&m_visit, &Visit::ended, &m_printQueue, &PrintQueue::visitEnded);
    connect(&m_visit, &Visit::ended, this, &Terminal::bringOffice, Qt::QueuedConnection);
    connect(&m_visit, &Visit::ended, &m_guide, &Guide::visitEnded);
    connect(&m_visit, &Visit::ended, &m_faq, &FaqDesk::visitEnded);
    connect(&m_visit, &Visit::ended, &m_appointments, &AppointmentDesk::visitEnded);
    connect(&m_visit, &Visit::ended, &m_checkIn, &CheckInDesk::forget);
    connect(&m_printQueue, &PrintQueue::statusChanged, this, [this](const PrinterStatus &status) {
        if (stopsPrinting(status.trouble))
            m_staff.raise(Alarm::PrinterStopped);
        else
            m_staff.clear(Alarm::PrinterStopped);
        if (m_printQueue.paperLow())
            m_staff.raise(Alarm::PaperLow);
        else
            m_staff.clear(Alarm::PaperLow);
    });
    connect(&m_printQueue, &PrintQueue::paperRunsLow, this, [this] { m_staff.raise(Alarm::PaperLow); });
    connect(&m_tickets, &TicketDesk::issued, this, &Terminal::lookAfterATicket, Qt::QueuedConnection);
    connect(&m_tickets, &TicketDesk::ledgerFailed, this, &Terminal::ledgerFailed);
    connect(&m_printQueue, &PrintQueue::ledgerFailed, this, &Terminal::ledgerFailed);
    connect(&m_guide, &Guide::canSpeakChanged, this, &Terminal::tellOfVoice);
    connect(&m_notices, &NoticeDesk::sounded, &m_guide, &Guide::noticeComes);
    connect(&m_sync, &SyncEngine::setAside, this, &Terminal::restartWanted);
    connect(&m_sync, &SyncEngine::onlineChanged, this, &Terminal::tellOfOffice);
    connect(&m_sync, &SyncEngine::recognisedChanged, this, &Terminal::tellOfOffice);
}

void Terminal::useOffice(const std::shared_ptr<const Office> &office)
{
    m_nextOffice = office;
    bringOffice();
}

void Terminal::bringOffice()
{
    if (!m_nextOffice || m_visit.active())
        return;
    const auto next = std::exchange(m_nextOffice, nullptr);
    // The ledger counts the office's days: in another zone it is opened anew.
    if (next->zone != m_catalogue.office().zone) {
        Q_EMIT restartWanted();
        return;
    }
    m_catalogue.replace(next);
    m_staff.clear(Alarm::OldOfficeFiles);
}

void Terminal::start()
{
    watchTheBooks();
    m_sync.ring();
    m_printQueue.ring();
}

void Terminal::watchTheBooks()
{
    m_ledger.tendReserve();
    auto works = m_ledger.observe(m_clock.now());
    if (works)
        works = m_ledger.tryWriting();
    if (works) {
        if (!std::exchange(m_ledgerTrouble, {}).isEmpty())
            m_printQueue.ring(); // what could not be written down was not printed
        m_staff.clear(Alarm::LedgerTrouble);
    } else {
        ledgerFailed(works.error());
    }
    if (m_ledger.spaceKept())
        m_staff.clear(Alarm::DiskFull);
    else
        m_staff.raise(Alarm::DiskFull);
    if (m_ledger.clockInDoubt())
        m_staff.raise(Alarm::ClockInDoubt);
    else
        m_staff.clear(Alarm::ClockInDoubt);
    if (m_ledger.issuing() == Issuing::Allowed)
        m_staff.clear(Alarm::NoNumbers);
    else if (m_sync.greeted())
        m_staff.raise(Alarm::NoNumbers);
    tellOfOffice();
    m_tickets.watchTheRate();
    if (!m_visit.active())
        if (const auto forgotten = m_ledger.forgetOld(m_clock.now()); !forgotten)
            qCWarning(logTerminal).noquote() << "old records not removed:" << forgotten.error().detail;
}

void Terminal::lookAfterATicket()
{
    // A ticket tells how the disk is; what it tells should not wait for the next look.
    const bool toldFull = m_staff.alarms().contains(Alarm::DiskFull);
    if (m_staff.alarms().contains(Alarm::LedgerTrouble) || toldFull == m_ledger.spaceKept() ||
        !m_ledger.inPlace())
        watchTheBooks();
}

void Terminal::ledgerFailed(const Error &why)
{
    if (m_ledgerTrouble != why.detail)
        qCWarning(logTerminal).noquote() << "ledger:" << why.detail;
    m_ledgerTrouble = why.detail;
    m_staff.raise(Alarm::LedgerTrouble);
    if (!m_ledger.spaceKept())
        m_staff.raise(Alarm::DiskFull);
    // Only a fresh start puts the file aside. A disk that fails is not a damaged file: nothing is won there.
    if (why.kind == ErrorKind::StorageDamaged && !m_ledger.check().value_or(true)) {
        qCCritical(logTerminal) << "the ledger is damaged; starting anew to put it aside";
        Q_EMIT restartWanted();
    }
}

void Terminal::tellOfOffice()
{
    const bool recognised = m_sync.recognised() == SyncEngine::Recognised::Yes;
    if (recognised)
        m_staff.clear(Alarm::NotRecognised);
    else
        m_staff.raise(Alarm::NotRecognised);
    const bool lineDown = m_sync.greeted() && !m_sync.online();
    m_hall.setLineDown(lineDown);
    m_checkIn.setLineDown(lineDown);
    // One cause, one alarm.
    if (m_sync.online() || !m_sync.greeted() || !recognised)
        m_staff.clear(Alarm::NoOffice);
    else
        m_staff.raise(Alarm::NoOffice);
}

void Terminal::tellOfVoice()
{
    if (m_voiceWanted && !m_guide.canSpeak() && m_secondsUp >= voiceFoundWithin)
        m_staff.raise(Alarm::NoVoice);
    else
        m_staff.clear(Alarm::NoVoice);
    m_voiceWorked = m_voiceWorked || m_guide.canSpeak();
    m_secondsWithoutVoice = 0;
}

void Terminal::bringVoiceBack()
{
    // Qt 6.4 does not connect again to a sound server that went. A fresh start does, and takes less than a
    // second; one that finds no server either does not start again.
    if (!m_voiceWorked || m_guide.canSpeak() || m_visit.active()) {
        m_secondsWithoutVoice = 0;
        return;
    }
    if (++m_secondsWithoutVoice != voiceLostRestart)
        return;
    qCWarning(logTerminal) << "the sound server is gone; starting anew to find it";
    Q_EMIT restartWanted();
}

void Terminal::tick()
{
    m_patience.tick();
    const auto now = m_clock.now().sinceBoot;
    if (now - m_lastSecond < eachSecond)
        return;
    m_lastSecond = now;
    m_doorman.tick();
    m_notices.tick();
    m_sync.tick();
    m_lobby.tick();
    if (m_secondsUp < voiceFoundWithin && ++m_secondsUp == voiceFoundWithin)
        tellOfVoice();
    bringVoiceBack();
    if (now - m_lastLook < lookAtTheBooks)
        return;
    m_lastLook = now;
    watchTheBooks();
}

} // namespace okienko
