// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/homemodel.h"

#include "desk/catalogue.h"
#include "desk/doorman.h"
#include "desk/ticketdesk.h"
#include "desk/visit.h"
#include "viewmodels/choices.h"

namespace okienko
{

namespace
{

constexpr int noticeDaysAhead = 14;

QString timeOf(const std::optional<QDateTime> &when) { return when ? clockTime(when->time()) : QString(); }

/// The next day whose hours are not those of its weekday.
std::optional<QDate> nextDifferent(const Office &office, const QDate &today)
{
    for (int ahead = 0; ahead <= noticeDaysAhead; ++ahead)
        if (whyDifferent(office, today.addDays(ahead)))
            return today.addDays(ahead);
    return std::nullopt;
}

/// "7:30–12:00, 13:00–15:00"; empty when closed.
QString spansOn(const Office &office, const QDate &day)
{
    QStringList spans;
    for (const Hours &span : hoursOn(office, day))
        spans.append(clockTime(span.open) + QChar(0x2013) + clockTime(span.close));
    return spans.join(QStringLiteral(", "));
}

} // namespace

HomeModel::HomeModel(const Catalogue &catalogue, const Doorman &doorman, const TicketDesk &tickets,
                     const Visit &visit, QObject *parent)
    : QObject(parent), m_catalogue(catalogue), m_doorman(doorman), m_tickets(tickets), m_visit(visit)
{
    connect(&m_doorman, &Doorman::minutePassed, this, &HomeModel::refresh);
    connect(&m_catalogue, &Catalogue::replaced, this, &HomeModel::refresh);
    connect(&m_visit, &Visit::settingsChanged, this, &HomeModel::refresh);
    refresh();
}

QString HomeModel::welcome() const { return m_catalogue.office().welcome.in(m_visit.settings().language); }

QString HomeModel::clock() const { return clockTime(m_doorman.now().time()); }

QString HomeModel::weekday() const
{
    return localeOf(m_visit.settings().language).toString(m_doorman.now().date(), QStringLiteral("dddd"));
}

QString HomeModel::day() const
{
    const Language language = m_visit.settings().language;
    const QString form = language == Language::German ? QStringLiteral("d. MMMM") : QStringLiteral("d MMMM");
    return localeOf(language).toString(m_doorman.now().date(), form);
}

int HomeModel::opening() const { return static_cast<int>(m_doorman.opening().state); }

QString HomeModel::closesAt() const
{
    const OpeningNow now = m_doorman.opening();
    return now.state == Opening::Closed ? QString() : timeOf(now.closesAt);
}

QString HomeModel::lastTicket() const { return timeOf(m_doorman.opening().lastTicket); }

QString HomeModel::opensTime() const { return timeOf(m_doorman.opening().opensNext); }

QString HomeModel::opensDay() const
{
    const auto next = m_doorman.opening().opensNext;
    return next ? longDate(m_visit.settings().language, next->date()) : QString();
}

QString HomeModel::ticketsTime() const { return timeOf(m_doorman.opening().ticketsNext); }

int HomeModel::daysToOpening() const
{
    const auto next = m_doorman.opening().opensNext;
    return next ? static_cast<int>(m_doorman.now().date().daysTo(next->date())) : 0;
}

QString HomeModel::noticeDay() const
{
    const auto day = nextDifferent(m_catalogue.office(), m_doorman.now().date());
    return day ? longDate(m_visit.settings().language, *day) : QString();
}

QString HomeModel::noticeWhy() const
{
    const auto day = nextDifferent(m_catalogue.office(), m_doorman.now().date());
    return day ? whyDifferent(m_catalogue.office(), *day)->in(m_visit.settings().language) : QString();
}

QString HomeModel::noticeHours() const
{
    const auto day = nextDifferent(m_catalogue.office(), m_doorman.now().date());
    return day ? spansOn(m_catalogue.office(), *day) : QString();
}

void HomeModel::refresh()
{
    const Office &office = m_catalogue.office();
    const Language language = m_visit.settings().language;

    QList<Choice> languages;
    for (const Language one : office.languages)
        languages.append({codeOf(one), ownName(one), startHere(one), {}, true, one == language, {}});
    m_languages.setChoices(languages, true);

    QList<Choice> featured;
    for (const ServiceId &id : office.featured)
        if (const Service *service = office.service(id))
            featured.append(choiceOf(*service, office, language, m_tickets));
    m_featured.setChoices(featured, true);

    QList<Choice> week;
    const QLocale locale = localeOf(language);
    const QDate today = m_doorman.now().date();
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    for (int i = 0; i < 7; ++i) {
        const QDate day = monday.addDays(i);
        const QString spans = spansOn(office, day);
        week.append({QString::number(i),
                     locale.standaloneDayName(i + 1),
                     spans,
                     {},
                     !spans.isEmpty(),
                     day == today,
                     {}});
    }
    m_week.setChoices(week, true);
    Q_EMIT changed();
}

} // namespace okienko
