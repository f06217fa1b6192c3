// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/myticketmodel.h"

#include "desk/ticketdesk.h"
#include "viewmodels/shown.h"

namespace okienko
{

namespace
{

constexpr int codeSigns = 2;

} // namespace

MyTicketModel::MyTicketModel(TicketDesk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

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
    if (!complete())
        return;
    const auto ticket = m_desk.find(m_number, m_code);
    take(ticket ? std::optional(*ticket) : std::nullopt,
         ticket ? Shown::FoundIt
                : (ticket.error().kind == ErrorKind::Refused    ? Shown::TooManyTries
                   : ticket.error().kind == ErrorKind::NotFound ? Shown::NotFound
                                                                : Shown::NotNow));
}

void MyTicketModel::scanned(const QString &token)
{
    const auto ticket = m_desk.find(token);
    take(ticket ? std::optional(*ticket) : std::nullopt,
         ticket || ticket.error().kind != ErrorKind::Refused ? Shown::NotFound : Shown::TooManyTries);
}

void MyTicketModel::take(const std::optional<Ticket> &ticket, int otherwise)
{
    m_result = ticket ? Shown::FoundIt : otherwise;
    Q_EMIT changed();
    if (ticket)
        Q_EMIT found(*ticket);
}

} // namespace okienko
