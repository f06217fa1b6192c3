// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/myticketmodel.h"

#include "desk/halldesk.h"
#include "desk/ticketdesk.h"
#include "viewmodels/shown.h"

namespace okienko
{

namespace
{

constexpr int codeSigns = 2;

} // namespace

MyTicketModel::MyTicketModel(TicketDesk &desk, HallDesk &hall, QObject *parent)
    : QObject(parent), m_desk(desk), m_hall(hall)
{
    connect(&m_hall, &HallDesk::found, this, [this](const std::optional<VisitorsTicket> &told) {
        if (m_result != Shown::Asking)
            return;
        answer(told ? Shown::FoundIt : Shown::NotFound);
        if (!told)
            return;
        m_desk.lastWasOfAnotherTerminal();
        Q_EMIT foundElsewhere(*told);
    });
    connect(&m_hall, &HallDesk::unheard, this, [this] {
        if (m_result == Shown::Asking)
            answer(Shown::NotNow);
    });
}

void MyTicketModel::expect(const QString &series, int digits)
{
    m_series = series;
    m_digits = digits;
    clear();
}

QString MyTicketModel::codeLetters() const { return codeAlphabet(); }

bool MyTicketModel::numberComplete() const
{
    const bool lettered = !m_number.isEmpty() && m_number.front().isLetter();
    return m_number.size() == m_digits + (lettered ? 1 : 0);
}

bool MyTicketModel::complete() const { return numberComplete() && m_code.size() == codeSigns; }

void MyTicketModel::type(const QString &sign)
{
    if (sign.size() != 1)
        return;
    const QChar one = sign.front().toUpper();
    if (!numberComplete()) {
        if (one.isDigit() || (m_number.isEmpty() && m_series.contains(one)))
            m_number += one;
    } else if (m_code.size() < codeSigns && codeAlphabet().contains(one)) {
        m_code += one;
    }
    m_result = Shown::NothingTyped;
    Q_EMIT changed();
}

void MyTicketModel::deleteSign()
{
    if (!m_code.isEmpty())
        m_code.chop(1);
    else
        m_number.chop(1);
    m_result = Shown::NothingTyped;
    Q_EMIT changed();
}

void MyTicketModel::clear()
{
    m_number.clear();
    m_code.clear();
    m_result = Shown::NothingTyped;
    Q_EMIT changed();
}

void MyTicketModel::look()
{
    if (complete())
        take(m_desk.find(m_number, m_code), {{}, m_number, m_code});
}

void MyTicketModel::scanned(const QString &token)
{
    const auto parts = readToken(token.trimmed());
    take(m_desk.find(token), {parts ? parts->id : TicketId(), {}, {}});
}

void MyTicketModel::take(const Result<Ticket> &ticket, const TicketSought &elsewhere)
{
    if (ticket) {
        answer(Shown::FoundIt);
        Q_EMIT found(*ticket);
        return;
    }
    switch (ticket.error().kind) {
    case ErrorKind::Refused: answer(Shown::TooManyTries); return;
    case ErrorKind::NotFound: break;
    default: answer(Shown::NotNow); return;
    }
    if (!m_hall.canSeek() || elsewhere == TicketSought()) {
        answer(Shown::NotFound);
        return;
    }
    answer(Shown::Asking);
    m_hall.seek(elsewhere);
}

void MyTicketModel::answer(int result)
{
    m_result = result;
    Q_EMIT changed();
}

} // namespace okienko
