// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/noticesmodel.h"

#include <algorithm>

#include "desk/catalogue.h"
#include "desk/noticedesk.h"
#include "desk/visit.h"

namespace okienko
{

namespace
{

bool warns(const Notice &notice) { return notice.severity != Notice::Severity::Info; }

} // namespace

NoticesModel::NoticesModel(const NoticeDesk &desk, const Catalogue &catalogue, const Visit &visit,
                           QObject *parent)
    : QObject(parent), m_desk(desk), m_catalogue(catalogue), m_visit(visit)
{
    connect(&m_desk, &NoticeDesk::changed, this, &NoticesModel::changed);
    connect(&m_catalogue, &Catalogue::replaced, this, &NoticesModel::changed);
    connect(&m_visit, &Visit::settingsChanged, this, [this] {
        Q_EMIT changed();
        Q_EMIT shownChanged();
    });
}

QString NoticesModel::invitation() const
{
    const QList<Notice> notices = m_desk.at(Notice::Place::FirstScreen);
    return notices.isEmpty() ? QString()
                             : notices.constFirst().titles.in(m_catalogue.office().defaultLanguage);
}

QString NoticesModel::otherInvitations() const
{
    const QList<Notice> notices = m_desk.at(Notice::Place::FirstScreen);
    QStringList titles;
    for (const Language language : m_catalogue.office().languages)
        if (!notices.isEmpty() && language != m_catalogue.office().defaultLanguage)
            titles.append(notices.constFirst().titles.in(language));
    return titles.join(QLatin1Char('\n'));
}

bool NoticesModel::invitationGrave() const
{
    const QList<Notice> notices = m_desk.at(Notice::Place::FirstScreen);
    return !notices.isEmpty() && warns(notices.constFirst());
}

int NoticesModel::count() const { return static_cast<int>(m_desk.at(Notice::Place::Home).size()); }

QString NoticesModel::headline() const
{
    const QList<Notice> notices = m_desk.at(Notice::Place::Home);
    return notices.isEmpty() ? QString() : notices.constFirst().titles.in(m_visit.settings().language);
}

bool NoticesModel::grave() const
{
    const QList<Notice> notices = m_desk.at(Notice::Place::Home);
    return !notices.isEmpty() && warns(notices.constFirst());
}

QVariantList NoticesModel::shown() const
{
    const Language language = m_visit.settings().language;
    QVariantList list;
    for (const Notice &notice : m_shown) {
        const QDateTime until = notice.until.toTimeZone(m_catalogue.office().zone);
        list.append(QVariantMap{{QStringLiteral("title"), notice.titles.in(language)},
                                {QStringLiteral("body"), notice.bodies.in(language)},
                                {QStringLiteral("action"), notice.actions.in(language)},
                                {QStringLiteral("phone"), notice.phone},
                                {QStringLiteral("untilDay"), longDate(language, until.date())},
                                {QStringLiteral("untilTime"), clockTime(until.time())},
                                {QStringLiteral("grave"), warns(notice)}});
    }
    return list;
}

bool NoticesModel::showToPass() { return show(m_desk.toPass()); }

bool NoticesModel::showAll() { return show(m_desk.at(Notice::Place::Home)); }

bool NoticesModel::toBeHeard() const
{
    return std::any_of(m_shown.cbegin(), m_shown.cend(), [](const Notice &one) { return one.sound; });
}

void NoticesModel::forget() { show({}); }

bool NoticesModel::show(const QList<Notice> &notices)
{
    m_shown = notices;
    Q_EMIT shownChanged();
    return !m_shown.isEmpty();
}

} // namespace okienko
