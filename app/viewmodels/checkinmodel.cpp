// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/checkinmodel.h"

#include <utility>

#include "desk/catalogue.h"
#include "desk/checkindesk.h"
#include "desk/visit.h"
#include "domain/ticket.h"
#include "viewmodels/choices.h"
#include "viewmodels/shown.h"

namespace okienko
{

namespace
{

constexpr int signsOfCode = 8;

} // namespace

CheckInModel::CheckInModel(const Desks &desks, QObject *parent)
    : QObject(parent), m_desk(desks.checkIn), m_catalogue(desks.catalogue), m_visit(desks.visit)
{
    connect(&m_desk, &CheckInDesk::changed, this, &CheckInModel::changed);
    connect(&m_desk, &CheckInDesk::found, this, &CheckInModel::keep);
    connect(&m_visit, &Visit::settingsChanged, this, &CheckInModel::changed);
    connect(&m_catalogue, &Catalogue::replaced, this, &CheckInModel::changed);
}

bool CheckInModel::offered() const { return m_desk.offered(); }

QString CheckInModel::code() const
{
    constexpr int half = signsOfCode / 2;
    return m_code.size() <= half ? m_code : m_code.left(half) + QLatin1Char(' ') + m_code.mid(half);
}

bool CheckInModel::complete() const { return m_code.size() == signsOfCode; }

bool CheckInModel::asking() const { return m_desk.answer() == CheckInDesk::Answer::Asking; }

int CheckInModel::standing() const
{
    switch (m_desk.standing()) {
    case CheckInDesk::Standing::AnotherDay: return Shown::OnAnotherDay;
    case CheckInDesk::Standing::ClosedThatDay: return Shown::ClosedThatDay;
    case CheckInDesk::Standing::Early: return Shown::Early;
    case CheckInDesk::Standing::ClosedLater: return Shown::ClosedLater;
    case CheckInDesk::Standing::InTime: return Shown::InTime;
    case CheckInDesk::Standing::Late: return Shown::Late;
    case CheckInDesk::Standing::Past: return Shown::Past;
    case CheckInDesk::Standing::Arrived: return Shown::Arrived;
    case CheckInDesk::Standing::Cancelled: break;
    }
    return Shown::Cancelled;
}

QString CheckInModel::service() const
{
    const auto &booking = m_desk.booking();
    return booking ? nameOf(booking->service, m_catalogue.office(), m_visit.settings().language) : QString();
}

QString CheckInModel::serviceId() const
{
    return m_desk.booking() ? m_desk.booking()->service.value : QString();
}

QString CheckInModel::day() const
{
    const auto &booking = m_desk.booking();
    return booking ? longDate(m_visit.settings().language,
                              booking->from.toTimeZone(m_catalogue.office().zone).date())
                   : QString();
}

QString CheckInModel::time() const
{
    const auto &booking = m_desk.booking();
    return booking ? clockTime(booking->from.toTimeZone(m_catalogue.office().zone).time()) : QString();
}

QString CheckInModel::number() const { return m_desk.booking() ? m_desk.booking()->number : QString(); }

bool CheckInModel::cancelling() const { return m_desk.cancelling(); }

bool CheckInModel::cancelUnheard() const { return m_desk.cancelUnheard(); }

void CheckInModel::type(const QString &sign)
{
    if (sign.size() != 1 || complete())
        return;
    const QChar one = sign.front().toUpper();
    if (codeAlphabet().contains(one))
        m_code += one;
    Q_EMIT changed();
}

void CheckInModel::deleteSign()
{
    m_code.chop(1);
    Q_EMIT changed();
}

void CheckInModel::clear()
{
    m_code.clear();
    ask(Asks::Nothing);
}

void CheckInModel::look()
{
    if (complete() && !asking())
        m_desk.look(m_code);
}

void CheckInModel::ask(Asks what)
{
    const bool anew = std::exchange(m_asks, what) != what;
    Q_EMIT changed();
    if (anew)
        Q_EMIT asksAnew();
}

void CheckInModel::wantChange() { ask(Asks::WhatToChange); }

void CheckInModel::wantCancel() { ask(Asks::WhetherToCancel); }

bool CheckInModel::keep()
{
    const bool asked = m_asks != Asks::Nothing;
    ask(Asks::Nothing);
    return asked;
}

void CheckInModel::cancel()
{
    if (toCancel())
        m_desk.cancel();
}

} // namespace okienko
