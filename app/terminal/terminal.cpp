// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/terminal.h"

#include <QLoggingCategory>

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
constexpr std::chrono::milliseconds lookAtTheBooks = 30s; // numbers D2

} // namespace

Terminal::Terminal(Ledger &ledger, std::shared_ptr<const Office> office, const Outside &outside,
                   const Settings &settings, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(outside.clock), m_catalogue(std::move(office)),
      m_doorman(outside.clock, m_catalogue), m_visit(outside.clock, m_catalogue, settings.volume),
      m_patience(outside.clock, settings.patience),
      m_tickets(ledger, outside.clock, m_catalogue, settings.rate), m_staff(ledger, outside.clock),
      m_printQueue(ledger, outside.printer, outside.clock, m_catalogue, settings.printing),
      m_guide(outside.voice, m_visit, m_catalogue),
      m_sync(ledger, outside.backOffice, outside.clock, [this] { return m_catalogue.office().series(); }),
      m_lobby({m_catalogue, m_doorman, m_visit, m_tickets, m_printQueue, m_staff, m_guide, m_patience},
              {static_cast<int>(settings.patience.answerWithin.count()), settings.digits})
{
    introduce();
}

void Terminal::introduce()
{
    connect(&m_tickets, &TicketDesk::issued, &m_sync, &SyncEngine::ring, Qt::QueuedConnection);
    connect(&m_tickets, &TicketDesk::changed, &m_sync, &SyncEngine::ring, Qt::QueuedConnection);
    connect(&m_tickets, &TicketDesk::printWanted, &m_printQueue, &PrintQueue::ring);
    connect(&m_tickets, &TicketDesk::unusualRate, this, [this] { m_staff.raise(Alarm::UnusualRate); });
    connect(&m_visit, &Visit::ended, &m_printQueue, &PrintQueue::visitEnded);
    connect(&m_visit, &Visit::ended, &m_guide, &Guide::visitEnded);
    connect(&m_printQueue, &PrintQueue::statusChanged, this, [this](const PrinterStatus &status) {
        if (stopsPrinting(status.trouble))
            m_staff.raise(Alarm::PrinterStopped);
        else
            m_staff.clear(Alarm::PrinterStopped);
        if (!m_printQueue.paperLow())
            m_staff.clear(Alarm::PaperLow);
    });
    connect(&m_printQueue, &PrintQueue::paperRunsLow, this, [this] { m_staff.raise(Alarm::PaperLow); });
    connect(&m_sync, &SyncEngine::setAside, this, &Terminal::restartWanted);
}

void Terminal::start()
{
    watchTheBooks();
    m_sync.ring();
    m_printQueue.ring();
}

void Terminal::watchTheBooks()
{
    if (const auto observed = m_ledger.observe(m_clock.now()); observed) {
        m_staff.clear(Alarm::LedgerTrouble);
    } else {
        qCWarning(logTerminal).noquote() << "ledger:" << observed.error().detail;
        m_staff.raise(Alarm::LedgerTrouble);
    }
    if (m_ledger.clockInDoubt())
        m_staff.raise(Alarm::ClockInDoubt);
    else
        m_staff.clear(Alarm::ClockInDoubt);
    if (m_ledger.issuing() == Issuing::Allowed)
        m_staff.clear(Alarm::NoNumbers);
    else if (m_sync.greeted())
        m_staff.raise(Alarm::NoNumbers);
    if (!m_visit.active())
        if (const auto forgotten = m_ledger.forgetOld(m_clock.now()); !forgotten)
            qCWarning(logTerminal).noquote() << "old records not removed:" << forgotten.error().detail;
}

void Terminal::tick()
{
    m_patience.tick();
    const auto now = m_clock.now().sinceBoot;
    if (now - m_lastSecond < eachSecond)
        return;
    m_lastSecond = now;
    m_doorman.tick();
    m_sync.tick();
    m_lobby.tick();
    if (now - m_lastLook < lookAtTheBooks)
        return;
    m_lastLook = now;
    watchTheBooks();
}

} // namespace okienko
