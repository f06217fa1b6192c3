// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/servicejson.h"

#include "domain/booking.h"
#include "protocol/officewords.h"

namespace okienko
{

namespace
{

void readAppointment(const JsonReader &at, Service &service)
{
    if (!at.object({QStringLiteral("capable"), QStringLiteral("only"), QStringLiteral("slot_minutes"),
                    QStringLiteral("max_days_ahead")},
                   {QStringLiteral("people_at_most")}))
        return;
    service.appointmentCapable = at.key(QStringLiteral("capable")).boolean();
    service.appointmentOnly = at.key(QStringLiteral("only")).boolean();
    if (service.appointmentOnly && !service.appointmentCapable)
        at.key(QStringLiteral("only")).refuseThis(QStringLiteral("false while capable is false"));
    const JsonReader minutes = at.key(QStringLiteral("slot_minutes"));
    const JsonReader days = at.key(QStringLiteral("max_days_ahead"));
    if (service.appointmentCapable) {
        service.slotMinutes = minutes.integer(1, 480);
        service.maxDaysAhead = days.integer(1, 480);
        if (at.has(QStringLiteral("people_at_most")))
            service.peopleAtMost = at.key(QStringLiteral("people_at_most")).integer(1, visitsAtMost);
        return;
    }
    for (const JsonReader &one : {minutes, days})
        if (one.isThere() && !one.isNull())
            one.refuseThis(QStringLiteral("null while capable is false"));
}

void readPriority(const JsonReader &at, const QSet<QString> &groups, Service &service)
{
    if (!at.object({QStringLiteral("groups"), QStringLiteral("appointment_holders_first"),
                    QStringLiteral("max_consecutive_priority")}))
        return;
    for (const QString &name :
         referencesAt(at.key(QStringLiteral("groups")), groups, QStringLiteral("priority_groups"), 8))
        service.priorityGroups.append({name});
    service.appointmentHoldersFirst = at.key(QStringLiteral("appointment_holders_first")).boolean();
    service.maxConsecutivePriority = at.key(QStringLiteral("max_consecutive_priority")).integer(1, 20);
}

void readBring(const JsonReader &at, const QList<Language> &languages, Service &service)
{
    QSet<QString> names;
    for (const JsonReader &one : at.array(0, 12)) {
        one.object({QStringLiteral("id"), QStringLiteral("names")});
        service.bring.append({uniqueNameAt(one.key(QStringLiteral("id")), names),
                              translatedAt(one.key(QStringLiteral("names")), languages, longest::line)});
    }
}

void readKeywords(const JsonReader &at, const QList<Language> &languages, Service &service)
{
    QStringList others;
    for (const Language language : allLanguages)
        if (!languages.contains(language))
            others.append(codeOf(language));
    if (!at.object(codesOf(languages), others))
        return;
    for (const Language language : allLanguages) {
        QStringList words;
        if (at.has(codeOf(language)))
            for (const JsonReader &one : at.key(codeOf(language)).array(0, 40))
                words.append(one.text(longest::keyword));
        if (!words.isEmpty())
            service.keywords.insert(language, words);
    }
}

Service serviceAt(const JsonReader &at, const ServiceSurroundings &known, QSet<QString> &names)
{
    Service service;
    if (!at.object({QStringLiteral("id"), QStringLiteral("group"), QStringLiteral("operated_by"),
                    QStringLiteral("names"), QStringLiteral("descriptions"),
                    QStringLiteral("average_service_minutes"), QStringLiteral("appointment"),
                    QStringLiteral("walk_in"), QStringLiteral("priority"),
                    QStringLiteral("required_documents"), QStringLiteral("fee"), QStringLiteral("sources"),
                    QStringLiteral("keywords")}))
        return service;
    service.id = {uniqueNameAt(at.key(QStringLiteral("id")), names)};
    service.group = {referenceAt(at.key(QStringLiteral("group")), known.groups, QStringLiteral("groups"))};
    service.operatedBy =
        at.key(QStringLiteral("operated_by"))
            .oneOf({QStringLiteral("city"), QStringLiteral("voivodeship"), QStringLiteral("office")});
    service.names = translatedAt(at.key(QStringLiteral("names")), known.languages, longest::name);
    service.descriptions =
        translatedAt(at.key(QStringLiteral("descriptions")), known.languages, longest::sentence);
    service.averageMinutes = at.key(QStringLiteral("average_service_minutes")).integer(1, 240);
    readAppointment(at.key(QStringLiteral("appointment")), service);
    const JsonReader walkIn = at.key(QStringLiteral("walk_in"));
    service.walkIn = walkIn.boolean();
    if (service.walkIn && service.appointmentOnly)
        walkIn.refuseThis(QStringLiteral("false while appointment/only is true"));
    if (walkIn.isThere() && !service.walkIn && !service.appointmentOnly)
        walkIn.warn(QStringLiteral("false, and appointment/only is false too"),
                    QStringLiteral("one of them true, or the matter is shown as closed"));
    readPriority(at.key(QStringLiteral("priority")), known.priorityGroups, service);
    readBring(at.key(QStringLiteral("required_documents")), known.languages, service);
    service.fee = feeAt(at.key(QStringLiteral("fee")), FeeForm::ForPeople, known.languages);
    for (const JsonReader &one : at.key(QStringLiteral("sources")).array(0, 12))
        service.sources.append(sourceAt(one));
    readKeywords(at.key(QStringLiteral("keywords")), known.languages, service);
    return service;
}

} // namespace

QSet<QString> readServices(const JsonReader &at, const ServiceSurroundings &known, QList<Service> &into)
{
    QSet<QString> names;
    for (const JsonReader &one : at.array(1, 60))
        into.append(serviceAt(one, known, names));
    return names;
}

} // namespace okienko
