// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/servicemodel.h"

#include "desk/appointmentdesk.h"
#include "desk/catalogue.h"
#include "desk/doorman.h"
#include "desk/halldesk.h"
#include "desk/noticedesk.h"
#include "desk/ticketdesk.h"
#include "desk/visit.h"
#include "viewmodels/choices.h"

namespace okienko
{

namespace
{

QString money(int grosze, const QString &currency)
{
    const QString unit = currency == QStringLiteral("PLN") ? QStringLiteral("zł") : currency;
    const QString amount =
        grosze % 100 == 0
            ? QString::number(grosze / 100)
            : QStringLiteral("%1,%2").arg(grosze / 100).arg(grosze % 100, 2, 10, QLatin1Char('0'));
    return amount + QChar(QChar::Nbsp) + unit;
}

} // namespace

ServiceModel::ServiceModel(const Desks &desks, QObject *parent)
    : QObject(parent), m_catalogue(desks.catalogue), m_doorman(desks.doorman), m_tickets(desks.tickets),
      m_visit(desks.visit), m_hall(desks.hall), m_notices(desks.notices), m_appointments(desks.appointments)
{
    connect(&m_doorman, &Doorman::minutePassed, this, &ServiceModel::refresh);
    connect(&m_hall, &HallDesk::changed, this, &ServiceModel::refresh);
    connect(&m_notices, &NoticeDesk::changed, this, &ServiceModel::refresh);
    connect(&m_catalogue, &Catalogue::replaced, this, &ServiceModel::refresh);
    connect(&m_visit, &Visit::settingsChanged, this, &ServiceModel::refresh);
    connect(&m_visit, &Visit::needsChanged, this, &ServiceModel::refresh);
}

void ServiceModel::show(const ServiceId &service, const QString &mark)
{
    m_service = service;
    m_mark = mark;
    refresh();
}

void ServiceModel::refresh() { Q_EMIT changed(); }

QString ServiceModel::name() const
{
    return nameOf(m_service, m_catalogue.office(), m_visit.settings().language);
}

QString ServiceModel::description() const
{
    const Service *service = m_catalogue.office().service(m_service);
    return service != nullptr ? service->descriptions.in(m_visit.settings().language) : QString();
}

QString ServiceModel::icon() const
{
    const Service *service = m_catalogue.office().service(m_service);
    return service != nullptr ? m_catalogue.office().groupOf(*service).icon : QString();
}

QStringList ServiceModel::bring() const
{
    return bringOf(m_service, m_catalogue.office(), m_visit.settings().language);
}

QString ServiceModel::fee() const
{
    const Service *service = m_catalogue.office().service(m_service);
    if (service == nullptr || service->fee.status == FeeStatus::None)
        return {};
    if (service->fee.status == FeeStatus::Fixed && service->fee.amounts.size() == 1)
        return money(service->fee.amounts.first().grosze, m_catalogue.office().currency);
    return service->fee.texts.in(m_visit.settings().language);
}

QStringList ServiceModel::feeLines() const
{
    QStringList lines;
    if (const Service *service = m_catalogue.office().service(m_service);
        service && service->fee.amounts.size() > 1)
        for (const FeeAmount &amount : service->fee.amounts)
            lines.append(QStringLiteral("%1 %2 %3")
                             .arg(money(amount.grosze, m_catalogue.office().currency), QString(QChar(0x2013)),
                                  amount.labels.in(m_visit.settings().language)));
    return lines;
}

QString ServiceModel::feeNote() const
{
    const Service *service = m_catalogue.office().service(m_service);
    return service != nullptr ? service->fee.note.in(m_visit.settings().language) : QString();
}

QStringList ServiceModel::counters() const { return m_catalogue.office().counterLabels(m_service); }

// How many wait is known to the office only, which has to tell; a terminal alone cannot see who was called.
int ServiceModel::people() const
{
    const auto wait = m_hall.waitAt(m_service);
    return wait ? wait->people : -1;
}

int ServiceModel::minutes() const
{
    const auto wait = m_hall.waitAt(m_service);
    return wait ? wait->minutes.value_or(-1) : -1;
}

bool ServiceModel::paused() const { return m_hall.suspension(m_service).has_value(); }

QString ServiceModel::pausedUntil() const
{
    const auto suspension = m_hall.suspension(m_service);
    return suspension && suspension->until
               ? clockTime(suspension->until->toTimeZone(m_catalogue.office().zone).time())
               : QString();
}

QString ServiceModel::pausedText() const
{
    const auto suspension = m_hall.suspension(m_service);
    return suspension ? suspension->texts.in(m_visit.settings().language) : QString();
}

QStringList ServiceModel::notices() const
{
    const Language language = m_visit.settings().language;
    QStringList told;
    for (const Notice &notice : m_notices.about(m_service))
        told.append(notice.titles.in(language) + QStringLiteral(". ") + notice.bodies.in(language) +
                    QLatin1Char(' ') + notice.actions.in(language));
    return told;
}

QString ServiceModel::openUntil() const
{
    const OpeningNow now = m_doorman.opening();
    return now.state == Opening::Closed || !now.closesAt ? QString() : clockTime(now.closesAt->time());
}

QString ServiceModel::lastTicket() const
{
    const OpeningNow now = m_doorman.opening();
    return now.lastTicket ? clockTime(now.lastTicket->time()) : QString();
}

int ServiceModel::why() const
{
    return m_service.isEmpty() ? Shown::NoReason : whyOf(m_tickets.refusal(m_service));
}

bool ServiceModel::helpAtCounter() const { return m_visit.needs().any(); }

/// Its file says that times of it are given.
bool ServiceModel::booked() const
{
    const Service *service = m_catalogue.office().service(m_service);
    return service != nullptr && service->appointmentCapable && service->slotMinutes > 0 &&
           m_appointments.offered();
}

bool ServiceModel::bookable() const { return booked() && !m_hall.lineDown(); }

bool ServiceModel::bookableLater() const { return booked() && m_hall.lineDown(); }

bool ServiceModel::generalInformation() const
{
    const Service *information = m_catalogue.office().generalInformation();
    return information != nullptr && information->id == m_service;
}

} // namespace okienko
