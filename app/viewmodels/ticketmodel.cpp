// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ticketmodel.h"

#include "desk/catalogue.h"
#include "desk/guide.h"
#include "desk/halldesk.h"
#include "desk/printqueue.h"
#include "desk/ticketdesk.h"
#include "desk/visit.h"
#include "domain/language.h"
#include "viewmodels/choices.h"
#include "viewmodels/shown.h"

namespace okienko
{

namespace
{

/// The contract's words for what the office tells of a ticket; a new one is a ticket that waits.
Shown::State stateOf(const QString &told)
{
    static const QHash<QString, Shown::State> words{
        {QStringLiteral("away"), Shown::Away},
        {QStringLiteral("called"), Shown::Called},
        {QStringLiteral("serving"), Shown::Called},
        {QStringLiteral("served"), Shown::Served},
        {QStringLiteral("ended-with-mark"), Shown::Served},
        {QStringLiteral("no-show"), Shown::NoShow},
        {QStringLiteral("given-back"), Shown::GivenBack},
    };
    return words.value(told, Shown::Waiting);
}

} // namespace

TicketModel::TicketModel(const Catalogue &catalogue, const Visit &visit, TicketDesk &desk, PrintQueue &queue,
                         Guide &guide, HallDesk &hall, QObject *parent)
    : QObject(parent), m_catalogue(catalogue), m_visit(visit), m_desk(desk), m_guide(guide), m_hall(hall)
{
    connect(&m_hall, &HallDesk::changed, this, &TicketModel::changed);
    connect(&m_hall, &HallDesk::markRefused, this, [this] {
        m_wish = Shown::Refused;
        Q_EMIT changed();
    });
    connect(&queue, &PrintQueue::paperNews, this, &TicketModel::hearPaper);
    connect(&m_visit, &Visit::settingsChanged, this, &TicketModel::changed);
    connect(&m_visit, &Visit::ticketsChanged, this, &TicketModel::changed);
    connect(&m_desk, &TicketDesk::changed, this, [this](const Ticket &ticket) {
        if (m_ticket && m_ticket->id == ticket.id) {
            m_ticket = ticket;
            Q_EMIT changed();
        }
    });
}

QString TicketModel::number() const { return m_ticket ? m_ticket->number.text() : QString(); }

QString TicketModel::code() const { return m_ticket ? m_ticket->code() : QString(); }

QString TicketModel::token() const { return m_ticket ? m_ticket->token() : QString(); }

QString TicketModel::service() const
{
    return m_ticket ? nameOf(m_ticket->service, m_catalogue.office(), m_visit.settings().language)
                    : QString();
}

QStringList TicketModel::counters() const
{
    return m_ticket ? m_catalogue.office().counterLabels(m_ticket->service) : QStringList();
}

QStringList TicketModel::linked() const
{
    QStringList numbers;
    for (const Ticket &ticket : m_visit.tickets())
        if (m_ticket && ticket.id != m_ticket->id)
            numbers.append(ticket.number.text());
    return numbers;
}

int TicketModel::people() const
{
    const auto wait = m_ticket ? m_hall.waitOf(m_ticket->id) : std::nullopt;
    return wait ? wait->people : -1;
}

int TicketModel::minutes() const
{
    const auto wait = m_ticket ? m_hall.waitOf(m_ticket->id) : std::nullopt;
    return wait ? wait->minutes.value_or(-1) : -1;
}

bool TicketModel::unseen() const
{
    return m_ticket && m_hall.lineDown() && m_hall.seen() != HallDesk::Seen::Yes;
}

QString TicketModel::calledTo() const { return m_hall.looked() ? m_hall.looked()->label : QString(); }

bool TicketModel::offersAnotherDay() const
{
    const int now = state();
    return (now == Shown::Waiting || now == Shown::Away) && m_hall.offersAnotherDay();
}

QString TicketModel::until() const
{
    return m_hall.looked() && m_hall.looked()->mark
               ? longDate(m_visit.settings().language, m_hall.looked()->mark->until)
               : QString();
}

QString TicketModel::returnCode() const
{
    return m_hall.looked() && m_hall.looked()->mark ? m_hall.looked()->mark->code : QString();
}

void TicketModel::wantAnotherDay()
{
    m_wish = Shown::ToConfirm;
    Q_EMIT changed();
}

void TicketModel::takeAnotherDay()
{
    if (!offersAnotherDay() || m_wish == Shown::BeingAsked)
        return;
    m_wish = Shown::BeingAsked;
    Q_EMIT changed();
    m_hall.takeMark();
}

int TicketModel::state() const
{
    if (m_ticket && m_hall.looked() && m_hall.looked()->mark)
        return Shown::AnotherDay;
    if (m_elsewhere && m_hall.looked())
        return stateOf(m_hall.looked()->state);
    return m_ticket ? static_cast<int>(m_ticket->state) : Shown::Waiting;
}

int TicketModel::undoSeconds() const { return m_ticket ? m_desk.secondsToUndo(m_ticket->id) : 0; }

void TicketModel::readToMe()
{
    if (m_ticket)
        m_guide.readTicket(*m_ticket);
}

// A refusal here means that the state changed in between; the screen shows the state itself.
void TicketModel::giveBack()
{
    if (!m_ticket)
        return;
    const auto done = m_desk.giveBack(m_ticket->id);
    Q_UNUSED(done)
    // Also when it was: only now the desk counts the seconds in which it can be undone.
    Q_EMIT changed();
}

void TicketModel::undoGiveBack()
{
    if (m_ticket && !m_desk.undoGiveBack(m_ticket->id))
        Q_EMIT changed();
}

void TicketModel::goOut()
{
    if (m_ticket && !m_desk.goOut(m_ticket->id))
        Q_EMIT changed();
}

void TicketModel::comeBack()
{
    if (m_ticket && !m_desk.comeBack(m_ticket->id))
        Q_EMIT changed();
}

void TicketModel::printAgain()
{
    if (!m_ticket || m_paper == Shown::PaperPrinting)
        return;
    m_paper = Shown::PaperWaiting;
    m_percent = 0;
    m_again = true;
    Q_EMIT paperChanged();
    if (!m_desk.printAgain(m_ticket->id, m_visit.id())) {
        m_paper = Shown::PaperShelved;
        m_trouble = Shown::PrinterFault;
        Q_EMIT paperChanged();
    }
}

void TicketModel::showElsewhere(const VisitorsTicket &told)
{
    const bool lettered = told.number.front().isLetter();
    Ticket ticket;
    ticket.id = told.ticket;
    ticket.service = told.service;
    ticket.number = {Series{lettered ? told.number.left(1) : QString()},
                     told.number.mid(lettered ? 1 : 0).toInt(),
                     static_cast<int>(told.number.size()) - (lettered ? 1 : 0)};
    show(ticket, false);
    m_elsewhere = true;
    Q_EMIT changed();
}

void TicketModel::show(const Ticket &ticket, bool beingPrinted)
{
    m_elsewhere = false;
    m_wish = Shown::NoWish;
    m_ticket = ticket;
    m_hall.look(ticket.id);
    m_paper = beingPrinted ? Shown::PaperWaiting : Shown::PaperReady;
    m_trouble = Shown::NoTrouble;
    m_percent = 0;
    m_again = false;
    Q_EMIT changed();
    Q_EMIT paperChanged();
}

void TicketModel::forget()
{
    m_ticket.reset();
    m_elsewhere = false;
    m_wish = Shown::NoWish;
    m_hall.forget();
    m_paper = Shown::PaperWaiting;
    m_trouble = Shown::NoTrouble;
    m_percent = 0;
    m_again = false;
    Q_EMIT changed();
    Q_EMIT paperChanged();
}

void TicketModel::hearPaper(const PaperNews &news)
{
    if (!m_ticket || !news.tickets.contains(m_ticket->id))
        return;
    switch (news.state) {
    case PrintState::Pending: m_paper = Shown::PaperWaiting; break;
    case PrintState::Sending:
    case PrintState::Accepted: m_paper = Shown::PaperPrinting; break;
    case PrintState::Printed: m_paper = Shown::PaperReady; break;
    case PrintState::Failed:
    case PrintState::Shelved: m_paper = Shown::PaperShelved; break;
    }
    m_trouble = static_cast<int>(news.trouble);
    m_percent = news.state == PrintState::Printed ? 100 : std::max(m_percent, news.percent);
    Q_EMIT paperChanged();
}

} // namespace okienko
