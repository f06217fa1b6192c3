// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/officejson.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

#include "protocol/officewords.h"
#include "protocol/pictograms.h"
#include "protocol/servicejson.h"

namespace okienko
{

namespace
{

QString matching(const JsonReader &at, const QRegularExpression &shape, int most, const QString &allowed)
{
    const QString text = at.text(most);
    if (at.isString() && !shape.match(text).hasMatch())
        at.refuseThis(allowed);
    return text;
}

void readAddress(const JsonReader &at, Office &office)
{
    static const QRegularExpression country(QStringLiteral("\\A[A-Z]{2}\\z"));
    if (!at.object({QStringLiteral("street"), QStringLiteral("postal_code"), QStringLiteral("city"),
                    QStringLiteral("country")}))
        return;
    office.street = at.key(QStringLiteral("street")).text(longest::name);
    office.postalCode = at.key(QStringLiteral("postal_code")).text(12);
    office.city = at.key(QStringLiteral("city")).text(longest::name);
    (void)matching(at.key(QStringLiteral("country")), country, 2,
                   QStringLiteral("a country code of two letters (PL)"));
}

void readContact(const JsonReader &at, Office &office)
{
    static const QRegularExpression phone(QStringLiteral("\\A\\+?[0-9][0-9 ()-]*\\z"));
    static const QRegularExpression email(QStringLiteral("\\A[^@\\s]+@[^@\\s]+\\z"));
    static const QRegularExpression website(QStringLiteral("\\Ahttps?://[^\\s/]+(/\\S*)?\\z"));
    if (!at.object({QStringLiteral("phone"), QStringLiteral("email"), QStringLiteral("website")},
                   {QStringLiteral("e_delivery_address")}))
        return;
    office.phone = matching(at.key(QStringLiteral("phone")), phone, 30, QStringLiteral("a telephone number"));
    office.email =
        matching(at.key(QStringLiteral("email")), email, longest::name, QStringLiteral("an e-mail address"));
    office.website = matching(at.key(QStringLiteral("website")), website, longest::line,
                              QStringLiteral("a link that begins with https:// or http://"));
    if (at.has(QStringLiteral("e_delivery_address")))
        (void)at.key(QStringLiteral("e_delivery_address")).text(longest::shortName);
}

QList<Hours> hoursAt(const JsonReader &at)
{
    QList<Hours> spans;
    for (const JsonReader &one : at.array(0, 4)) {
        one.object({QStringLiteral("open"), QStringLiteral("close")});
        const Hours span{one.key(QStringLiteral("open")).time(), one.key(QStringLiteral("close")).time()};
        if (!span.open.isValid() || !span.close.isValid())
            continue;
        if (span.open >= span.close)
            one.key(QStringLiteral("close")).refuseThis(QStringLiteral("a time after open"));
        if (!spans.isEmpty() && span.open <= spans.constLast().close)
            one.key(QStringLiteral("open"))
                .refuseThis(QStringLiteral("a time after the close before it (%1)")
                                .arg(spans.constLast().close.toString(QStringLiteral("HH:mm"))));
        spans.append(span);
    }
    return spans;
}

void readWeek(const JsonReader &at, Office &office)
{
    static const QStringList days{QStringLiteral("monday"),    QStringLiteral("tuesday"),
                                  QStringLiteral("wednesday"), QStringLiteral("thursday"),
                                  QStringLiteral("friday"),    QStringLiteral("saturday"),
                                  QStringLiteral("sunday")};
    if (!at.object(days))
        return;
    bool everOpen = false;
    for (std::size_t day = 0; day < office.week.size(); ++day) {
        office.week[day] = hoursAt(at.key(days.at(static_cast<qsizetype>(day))));
        everOpen = everOpen || !office.week[day].isEmpty();
        for (const Hours &span : office.week[day])
            if (span.open.secsTo(span.close) <= 60 * office.lastTicketMinutesBeforeClose &&
                span.open < span.close)
                at.key(days.at(static_cast<qsizetype>(day)))
                    .warn(QStringLiteral("hours shorter than the time without tickets before closing"),
                          QStringLiteral("longer hours, or no ticket is given in them"));
    }
    if (!everOpen)
        at.warn(QStringLiteral("no opening hours at all"), QStringLiteral("hours on at least one day"));
}

void readHolidays(const JsonReader &at, Office &office)
{
    QSet<QString> seen;
    for (const JsonReader &one : at.array(0, 400)) {
        one.object({QStringLiteral("date"), QStringLiteral("id"), QStringLiteral("names")});
        const PublicHoliday holiday{
            one.key(QStringLiteral("date")).date(), one.key(QStringLiteral("id")).kebabName(),
            translatedAt(one.key(QStringLiteral("names")), office.languages, longest::name)};
        if (holiday.date.isValid())
            keepUnique(one.key(QStringLiteral("id")), holiday.date.toString(Qt::ISODate) + holiday.id, seen);
        office.holidays.append(holiday);
    }
}

void readClosures(const JsonReader &at, Office &office)
{
    QSet<QString> seen;
    for (const JsonReader &one : at.array(0, 400)) {
        one.object({QStringLiteral("date"), QStringLiteral("open"), QStringLiteral("close"),
                    QStringLiteral("names")});
        ExtraClosure closure;
        closure.date = one.key(QStringLiteral("date")).date();
        if (closure.date.isValid())
            keepUnique(one.key(QStringLiteral("date")), closure.date.toString(Qt::ISODate), seen);
        closure.names = translatedAt(one.key(QStringLiteral("names")), office.languages, longest::name);
        const JsonReader open = one.key(QStringLiteral("open"));
        const JsonReader close = one.key(QStringLiteral("close"));
        if (open.isNull() != close.isNull() && open.isThere() && close.isThere())
            one.refuse(QStringLiteral("only one of open and close"),
                       QStringLiteral("two times, or null twice"));
        if (!open.isNull() && !close.isNull()) {
            closure.hours = Hours{open.time(), close.time()};
            if (closure.hours->open.isValid() && closure.hours->close.isValid() &&
                closure.hours->open >= closure.hours->close)
                close.refuseThis(QStringLiteral("a time after open"));
        }
        office.closures.append(closure);
    }
}

QSet<QString> readPriorityGroups(const JsonReader &at, Office &office)
{
    QSet<QString> names;
    for (const JsonReader &one : at.array(0, 8)) {
        one.object({QStringLiteral("id"), QStringLiteral("weight"), QStringLiteral("names"),
                    QStringLiteral("proof")});
        PriorityGroup group;
        group.id = {uniqueNameAt(one.key(QStringLiteral("id")), names)};
        group.weight = one.key(QStringLiteral("weight")).integer(1, 9);
        group.names = translatedAt(one.key(QStringLiteral("names")), office.languages, longest::name);
        group.proofOnRequest =
            one.key(QStringLiteral("proof")).oneOf({QStringLiteral("none"), QStringLiteral("on-request")}) ==
            QLatin1String("on-request");
        office.priorityGroups.append(group);
    }
    return names;
}

/// A letter that people hear and read without doubt (numbers, section 1), or none.
Series seriesAt(const JsonReader &at, QSet<QString> &seen)
{
    const QString allowed = QStringLiteral("one of A, J, K, L, M, R, Z, or null for digits only");
    if (!at.isThere() || at.isNull())
        return {};
    const QString letter = at.text(1);
    if (!at.isString())
        return {};
    const bool capital =
        letter.size() == 1 && letter.at(0) >= QLatin1Char('A') && letter.at(0) <= QLatin1Char('Z');
    if (!capital || letter == QLatin1String("I") || letter == QLatin1String("O"))
        at.refuseThis(allowed);
    else if (!QStringLiteral("AJKLMRZ").contains(letter))
        at.warn(at.found() + QStringLiteral(", which is easily mistaken by ear or in another script"),
                allowed);
    keepUnique(at, letter, seen);
    return {letter};
}

QSet<QString> readGroups(const JsonReader &at, Office &office)
{
    QSet<QString> names;
    QSet<QString> letters;
    for (const JsonReader &one : at.array(1, 7)) {
        one.object({QStringLiteral("id"), QStringLiteral("letter"), QStringLiteral("pictogram"),
                    QStringLiteral("names"), QStringLiteral("hints")});
        Group group;
        group.id = {uniqueNameAt(one.key(QStringLiteral("id")), names)};
        group.series = seriesAt(one.key(QStringLiteral("letter")), letters);
        group.icon =
            pictogramIcon(one.key(QStringLiteral("pictogram")).oneOf(pictogramNames())).value_or(QString());
        group.names = translatedAt(one.key(QStringLiteral("names")), office.languages, longest::shortName);
        group.hints = translatedAt(one.key(QStringLiteral("hints")), office.languages, longest::line);
        office.groups.append(group);
    }
    return names;
}

QSet<QString> readZones(const JsonReader &at, Office &office)
{
    QSet<QString> names;
    for (const JsonReader &one : at.array(1, 20)) {
        one.object({QStringLiteral("id"), QStringLiteral("names")});
        HallZone zone;
        zone.id = uniqueNameAt(one.key(QStringLiteral("id")), names);
        zone.names = translatedAt(one.key(QStringLiteral("names")), office.languages, longest::shortName);
        office.zones.append(zone);
    }
    return names;
}

void readCounters(const JsonReader &at, const QSet<QString> &services, const QSet<QString> &zones,
                  Office &office)
{
    QSet<QString> names;
    QSet<QString> labels;
    for (const JsonReader &one : at.array(1, 99)) {
        one.object({QStringLiteral("id"), QStringLiteral("label"), QStringLiteral("names"),
                    QStringLiteral("separate_room"), QStringLiteral("step_free"),
                    QStringLiteral("hearing_loop"), QStringLiteral("services")},
                   {QStringLiteral("zone")});
        Counter counter;
        counter.id = {uniqueNameAt(one.key(QStringLiteral("id")), names)};
        counter.label = one.key(QStringLiteral("label")).text(4);
        if (one.key(QStringLiteral("label")).isString())
            keepUnique(one.key(QStringLiteral("label")), counter.label, labels);
        counter.names = translatedAt(one.key(QStringLiteral("names")), office.languages, longest::shortName);
        counter.separateRoom = one.key(QStringLiteral("separate_room")).boolean();
        counter.stepFree = one.key(QStringLiteral("step_free")).boolean();
        counter.hearingLoop = one.key(QStringLiteral("hearing_loop")).boolean();
        if (one.has(QStringLiteral("zone")))
            counter.zone = zones.isEmpty()
                               ? one.key(QStringLiteral("zone")).kebabName()
                               : referenceAt(one.key(QStringLiteral("zone")), zones, QStringLiteral("zones"));
        const JsonReader list = one.key(QStringLiteral("services"));
        for (const QString &name : referencesAt(list, services, QStringLiteral("services"), 60))
            counter.services.append({name});
        if (list.isThere() && counter.services.isEmpty())
            list.warn(QStringLiteral("a counter without services"), QStringLiteral("the services it serves"));
        office.counters.append(counter);
    }
}

void readNoShow(const JsonReader &at, Office &office)
{
    if (!at.object({QStringLiteral("recalls"), QStringLiteral("recall_interval_seconds"),
                    QStringLiteral("grace_minutes"), QStringLiteral("return_after_tickets")}))
        return;
    office.recalls = at.key(QStringLiteral("recalls")).integer(0, 10);
    office.recallIntervalSeconds = at.key(QStringLiteral("recall_interval_seconds")).integer(5, 600);
    office.graceMinutes = at.key(QStringLiteral("grace_minutes")).integer(0, 120);
    office.returnAfterTickets = at.key(QStringLiteral("return_after_tickets")).integer(0, 20);
}

void readTexts(const JsonReader &root, Office &office)
{
    office.languages = languagesAt(root.key(QStringLiteral("languages")));
    const JsonReader first = root.key(QStringLiteral("default_language"));
    if (!office.languages.isEmpty()) {
        const QString code = first.oneOf(codesOf(office.languages));
        office.defaultLanguage = languageOf(code).value_or(Language::Polish);
    }
    office.names = translatedAt(root.key(QStringLiteral("names")), office.languages, longest::name);
    office.shortNames =
        translatedAt(root.key(QStringLiteral("short_names")), office.languages, longest::shortName);
    office.welcome = translatedAt(root.key(QStringLiteral("welcome")), office.languages, longest::line);
    if (root.has(QStringLiteral("opening_hours_note")))
        office.hoursNote =
            translatedAt(root.key(QStringLiteral("opening_hours_note")), office.languages, longest::sentence);
}

/// What can only be judged when all parts are known.
void judgeWhole(const JsonReader &root, const Office &office)
{
    if (root.key(QStringLiteral("unsure_group")).isString() && office.group(office.unsureGroup) != nullptr &&
        office.generalInformation() == nullptr)
        root.key(QStringLiteral("unsure_group"))
            .refuse(QStringLiteral("a group without a walk-in service"),
                    QStringLiteral("a group with a service whose walk_in is true"));
    const QList<JsonReader> groups = root.key(QStringLiteral("groups")).array(1, 7);
    for (const JsonReader &one : groups) {
        const JsonReader id = one.key(QStringLiteral("id"));
        if (id.isString() && office.servicesOf({id.kebabName()}).isEmpty())
            id.refuse(QStringLiteral("a group without services"),
                      QStringLiteral("a group that a service names"));
    }
    if (groups.size() == 7 && office.group(office.unsureGroup) == nullptr)
        root.key(QStringLiteral("groups"))
            .refuse(QStringLiteral("7 groups"), QStringLiteral("at most 6 and the one of unsure_group"));
    if (!root.has(QStringLiteral("zones")) &&
        std::ranges::any_of(office.counters, [](const Counter &one) { return !one.zone.isEmpty(); }))
        root.key(QStringLiteral("zones"))
            .refuse(QStringLiteral("nothing"), QStringLiteral("the zones that the counters name"));
    for (const JsonReader &one : root.key(QStringLiteral("zones")).array(1, 20)) {
        const JsonReader id = one.key(QStringLiteral("id"));
        if (id.isString() && std::ranges::none_of(office.counters, [&](const Counter &counter) {
                return counter.zone == id.kebabName();
            }))
            id.warn(id.found() + QStringLiteral(", where no counter is"),
                    QStringLiteral("a counter, or its screens show no calls of their own"));
    }
    for (const JsonReader &one : root.key(QStringLiteral("services")).array(1, 60)) {
        const JsonReader id = one.key(QStringLiteral("id"));
        if (id.isString() && office.counterLabels({id.kebabName()}).isEmpty())
            id.warn(id.found() + QStringLiteral(", which no counter serves"),
                    QStringLiteral("a counter, or tickets cannot say where to go"));
    }
}

} // namespace

Office readOffice(const QByteArray &bytes, Findings &findings)
{
    Office office;
    const auto json = readJson(bytes, QStringLiteral("office.json"), findings);
    if (!json)
        return office;
    const JsonReader root(*json, QStringLiteral("office.json"), findings);
    const QStringList required{QStringLiteral("schema_version"),
                               QStringLiteral("id"),
                               QStringLiteral("names"),
                               QStringLiteral("short_names"),
                               QStringLiteral("welcome"),
                               QStringLiteral("address"),
                               QStringLiteral("contact"),
                               QStringLiteral("time_zone"),
                               QStringLiteral("languages"),
                               QStringLiteral("default_language"),
                               QStringLiteral("currency"),
                               QStringLiteral("opening_hours"),
                               QStringLiteral("last_ticket_minutes_before_close"),
                               QStringLiteral("tickets_from_minutes_before_open"),
                               QStringLiteral("public_holidays"),
                               QStringLiteral("extra_closures"),
                               QStringLiteral("priority_groups"),
                               QStringLiteral("counters"),
                               QStringLiteral("groups"),
                               QStringLiteral("featured_services"),
                               QStringLiteral("unsure_group"),
                               QStringLiteral("no_show"),
                               QStringLiteral("services")};
    if (!root.object(required, {QStringLiteral("fictional"), QStringLiteral("opening_hours_note"),
                                QStringLiteral("zones")}))
        return office;

    (void)root.key(QStringLiteral("schema_version")).integer(1, 1);
    office.id = {root.key(QStringLiteral("id")).kebabName()};
    (void)root.key(QStringLiteral("fictional")).boolean();
    readTexts(root, office);
    readAddress(root.key(QStringLiteral("address")), office);
    readContact(root.key(QStringLiteral("contact")), office);
    const JsonReader zone = root.key(QStringLiteral("time_zone"));
    office.zone = QTimeZone(zone.text(longest::shortName).toLatin1());
    if (zone.isString() && !office.zone.isValid())
        zone.refuseThis(QStringLiteral("a time zone of the IANA database (Europe/Warsaw)"));
    office.currency = root.key(QStringLiteral("currency")).oneOf({QStringLiteral("PLN")});
    office.lastTicketMinutesBeforeClose =
        root.key(QStringLiteral("last_ticket_minutes_before_close")).integer(0, 240);
    office.ticketsFromMinutesBeforeOpen =
        root.key(QStringLiteral("tickets_from_minutes_before_open")).integer(0, 240);
    readWeek(root.key(QStringLiteral("opening_hours")), office);
    readHolidays(root.key(QStringLiteral("public_holidays")), office);
    readClosures(root.key(QStringLiteral("extra_closures")), office);
    const QSet<QString> priorities = readPriorityGroups(root.key(QStringLiteral("priority_groups")), office);
    const QSet<QString> groups = readGroups(root.key(QStringLiteral("groups")), office);
    const QSet<QString> services = readServices(root.key(QStringLiteral("services")),
                                                {groups, priorities, office.languages}, office.services);
    const QSet<QString> zones = readZones(root.key(QStringLiteral("zones")), office);
    readCounters(root.key(QStringLiteral("counters")), services, zones, office);
    for (const QString &name :
         referencesAt(root.key(QStringLiteral("featured_services")), services, QStringLiteral("services"), 6))
        office.featured.append({name});
    office.unsureGroup = {
        referenceAt(root.key(QStringLiteral("unsure_group")), groups, QStringLiteral("groups"))};
    readNoShow(root.key(QStringLiteral("no_show")), office);
    judgeWhole(root, office);
    return office;
}

} // namespace okienko
