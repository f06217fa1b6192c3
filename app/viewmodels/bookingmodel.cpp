// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/bookingmodel.h"

#include <QTimeZone>

#include <algorithm>

#include "desk/appointmentdesk.h"
#include "desk/catalogue.h"
#include "desk/doorman.h"
#include "desk/printqueue.h"
#include "desk/visit.h"
#include "viewmodels/choices.h"
#include "viewmodels/shown.h"

namespace okienko
{

namespace
{

constexpr int daysOfAWeek = 7;
constexpr int noon = 12;

} // namespace

BookingModel::BookingModel(const Desks &desks, QObject *parent)
    : QObject(parent), m_desk(desks.appointments), m_catalogue(desks.catalogue), m_doorman(desks.doorman),
      m_visit(desks.visit)
{
    connect(&desks.printQueue, &PrintQueue::paperNews, this, &BookingModel::hearPaper);
    connect(&m_desk, &AppointmentDesk::changed, this, &BookingModel::changed);
    connect(&m_desk, &AppointmentDesk::changed, this, &BookingModel::undoChanged);
    connect(&m_visit, &Visit::settingsChanged, this, &BookingModel::changed);
    connect(&m_catalogue, &Catalogue::replaced, this, &BookingModel::changed);
}

void BookingModel::hearPaper(const PaperNews &news)
{
    if (!news.tickets.isEmpty() || news.visit.isNull() || news.visit != m_visit.id())
        return;
    const bool stopped = stopsPrinting(news.trouble) || news.state >= PrintState::Failed;
    const bool before =
        stopsPrinting(static_cast<PrinterTrouble>(m_trouble)) || m_paper == Shown::PaperShelved;
    m_paper = news.state == PrintState::Printed   ? Shown::PaperReady
              : news.state >= PrintState::Failed  ? Shown::PaperShelved
              : news.state == PrintState::Pending ? Shown::PaperWaiting
                                                  : Shown::PaperPrinting;
    m_trouble = stopsPrinting(news.trouble) ? static_cast<int>(news.trouble) : Shown::NoTrouble;
    Q_EMIT paperChanged();
    if (stopped && !before)
        Q_EMIT noPaper();
}

void BookingModel::forget()
{
    m_paper = Shown::PaperWaiting;
    m_trouble = Shown::NoTrouble;
    Q_EMIT paperChanged();
}

void BookingModel::tick()
{
    if (m_desk.step() == AppointmentDesk::Step::Booked)
        Q_EMIT undoChanged();
}

QDateTime BookingModel::local(const QDateTime &utc) const
{
    return utc.toTimeZone(m_catalogue.office().zone);
}

bool BookingModel::asking() const { return m_desk.asking(); }

int BookingModel::setback() const
{
    switch (m_desk.trouble()) {
    case AppointmentDesk::Trouble::None: return Shown::NoSetback;
    case AppointmentDesk::Trouble::Taken: return Shown::TimeTaken;
    case AppointmentDesk::Trouble::NotOffered:
    case AppointmentDesk::Trouble::NotPossible: return Shown::TimeNotPossible;
    case AppointmentDesk::Trouble::Unheard: return Shown::OfficeUnheard;
    }
    return Shown::NoSetback;
}

QString BookingModel::service() const
{
    return nameOf(m_desk.service(), m_catalogue.office(), m_visit.settings().language);
}

QStringList BookingModel::bring() const
{
    return bringOf(m_desk.service(), m_catalogue.office(), m_visit.settings().language);
}

int BookingModel::people() const { return m_desk.people(); }

int BookingModel::peopleAtMost() const { return m_desk.peopleAtMost(); }

QString BookingModel::place() const { return m_catalogue.office().names.in(m_visit.settings().language); }

QList<int> BookingModel::openWeekdays() const
{
    QList<int> open;
    for (int weekday = Qt::Monday; weekday <= Qt::Sunday; ++weekday)
        if (std::ranges::any_of(m_desk.days(), [&](const BookableDay &day) {
                return day.state != DayState::Closed && day.day.dayOfWeek() == weekday;
            }))
            open.append(weekday);
    return open;
}

QVariantList BookingModel::days() const
{
    QVariantList list;
    const QList<BookableDay> &days = m_desk.days();
    const QList<int> open = openWeekdays();
    if (open.isEmpty())
        return list;
    const Language language = m_visit.settings().language;
    const QDate first = days.constFirst().day;
    const QDate last = days.constLast().day;
    for (QDate monday = first.addDays(Qt::Monday - first.dayOfWeek()); monday <= last;
         monday = monday.addDays(daysOfAWeek)) {
        for (const int weekday : open) {
            const QDate date = monday.addDays(weekday - Qt::Monday);
            const auto found =
                std::ranges::find_if(days, [&](const BookableDay &day) { return day.day == date; });
            const Shown::Day state =
                found == days.cend() ? Shown::DayBeyond : static_cast<Shown::Day>(found->state);
            list.append(QVariantMap{{QStringLiteral("id"), date.toString(Qt::ISODate)},
                                    {QStringLiteral("number"), QString::number(date.day())},
                                    {QStringLiteral("date"), dayAndMonth(language, date)},
                                    {QStringLiteral("weekday"),
                                     localeOf(language).standaloneDayName(weekday, QLocale::LongFormat)},
                                    {QStringLiteral("name"), longDate(language, date)},
                                    {QStringLiteral("state"), state}});
        }
    }
    return list;
}

QStringList BookingModel::weekdays() const
{
    QStringList names;
    const QLocale locale = localeOf(m_visit.settings().language);
    for (const int weekday : openWeekdays())
        names.append(locale.standaloneDayName(weekday, QLocale::ShortFormat));
    return names;
}

QString BookingModel::nextDay() const
{
    const auto next = m_desk.nextFree();
    return next ? longDate(m_visit.settings().language, local(*next).date()) : QString();
}

QString BookingModel::nextDate() const
{
    const auto next = m_desk.nextFree();
    return next ? dayAndMonth(m_visit.settings().language, local(*next).date()) : QString();
}

int BookingModel::nextDaysAway() const
{
    const auto next = m_desk.nextFree();
    return next ? static_cast<int>(m_doorman.now().date().daysTo(local(*next).date())) : -1;
}

QString BookingModel::nextTime() const
{
    const auto next = m_desk.nextFree();
    return next ? clockTime(local(*next).time()) : QString();
}

QString BookingModel::day() const { return longDate(m_visit.settings().language, m_desk.day()); }

QVariantList BookingModel::times() const
{
    QVariantList list;
    for (const QDateTime &start : m_desk.times()) {
        const QTime time = local(start).time();
        list.append(QVariantMap{{QStringLiteral("id"), start.toString(Qt::ISODate)},
                                {QStringLiteral("text"), clockTime(time)},
                                {QStringLiteral("afternoon"), time.hour() >= noon}});
    }
    return list;
}

QString BookingModel::dayOf(const std::optional<Booking> &booking) const
{
    return booking ? longDate(m_visit.settings().language, local(booking->from).date()) : QString();
}

QString BookingModel::timeOf(const std::optional<Booking> &booking) const
{
    return booking ? clockTime(local(booking->from).time()) : QString();
}

QString BookingModel::bookedDay() const { return dayOf(m_desk.booking()); }

QString BookingModel::bookedTime() const { return timeOf(m_desk.booking()); }

bool BookingModel::moving() const { return m_desk.moved().has_value(); }

QString BookingModel::movedDay() const { return dayOf(m_desk.moved()); }

QString BookingModel::movedTime() const { return timeOf(m_desk.moved()); }

int BookingModel::minutes() const
{
    constexpr int secondsOfAMinute = 60;
    const auto &booking = m_desk.booking();
    return booking ? static_cast<int>(booking->from.secsTo(booking->to) / secondsOfAMinute) : 0;
}

QString BookingModel::code() const
{
    const auto &booking = m_desk.booking();
    return booking ? shownBookingCode(booking->code) : QString();
}

bool BookingModel::undone() const { return m_desk.step() == AppointmentDesk::Step::Undone; }

int BookingModel::undoSeconds() const { return m_desk.secondsToUndo(); }

void BookingModel::choosePeople(int people) { m_desk.choosePeople(people); }

void BookingModel::chooseNextFree() { m_desk.chooseNextFree(); }

void BookingModel::chooseDay(const QString &day) { m_desk.chooseDay(QDate::fromString(day, Qt::ISODate)); }

void BookingModel::chooseTime(const QString &time)
{
    m_desk.chooseTime(QDateTime::fromString(time, Qt::ISODate));
}

void BookingModel::confirm() { m_desk.confirm(); }

void BookingModel::undo() { m_desk.undo(); }

} // namespace okienko
