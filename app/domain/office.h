// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QTime>
#include <QTimeZone>

#include <array>
#include <optional>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/number.h"

namespace okienko
{

/// A span of opening on one day, local time of the office, close not included.
struct Hours {
    QTime open;
    QTime close;
    bool operator==(const Hours &) const = default;
};

struct PublicHoliday {
    QDate date;
    QString id;
    Translated names;
};

/// A day that differs from its weekday: other hours, or closed all day (hours empty).
struct ExtraClosure {
    QDate date;
    std::optional<Hours> hours;
    Translated names;
};

struct PriorityGroup {
    PriorityGroupId id;
    int weight = 1;
    Translated names;
    bool proofOnRequest = false;
};

/// A part of an office with screens of its own: another hall, another floor.
struct HallZone {
    QString id;
    Translated names;
};

struct Counter {
    CounterId id;
    QString label; ///< as on the hall display: "3"
    Translated names;
    bool separateRoom = false;
    bool stepFree = false;
    bool hearingLoop = false;
    QList<ServiceId> services;
    QString zone = {}; ///< the hall or floor whose screens show its calls; empty: all show them
};

struct Group {
    GroupId id;
    Series series;
    QString icon; ///< a drawing in assets/icons, without ".svg"
    Translated names;
    Translated hints;
};

enum class FeeStatus { Free, Fixed, Pricelist, None };

struct FeeAmount {
    int grosze = 0; ///< 1/100 of the office's currency
    QString key;
    Translated labels;
};

struct Fee {
    FeeStatus status = FeeStatus::None;
    QList<FeeAmount> amounts;
    Translated texts;
    Translated note;
};

struct Source {
    QString title;
    QString url;
    QString kind;
    QDate checked;
};

struct BringItem {
    QString id;
    Translated names;
};

struct Service {
    ServiceId id;
    GroupId group;
    QString operatedBy; ///< city, voivodeship, office
    Translated names;
    Translated descriptions;
    int averageMinutes = 10;
    bool appointmentCapable = false;
    bool appointmentOnly = false;
    bool walkIn = true;
    QList<PriorityGroupId> priorityGroups;
    bool appointmentHoldersFirst = true;
    int maxConsecutivePriority = 2; ///< calls with priority before somebody without is called
    QList<BringItem> bring;
    Fee fee;
    QList<Source> sources;
    QHash<Language, QStringList> keywords;
    int slotMinutes = 0;  ///< length of one booked visit; 0 where nobody books
    int maxDaysAhead = 0; ///< the last day that can be booked
    int peopleAtMost = 1; ///< that a terminal offers to book together, up to visitsAtMost
};

/// The office as its files tell it; read-only once loaded. Every id in it is checked to exist.
struct Office {
    OfficeId id;
    Translated names;
    Translated shortNames;
    Translated welcome;
    QString street;
    QString postalCode;
    QString city;
    QString phone;
    QString email;
    QString website;
    QTimeZone zone;
    QList<Language> languages;
    Language defaultLanguage = Language::Polish;
    QString currency;
    std::array<QList<Hours>, 7> week; ///< index 0 = Monday
    Translated hoursNote;
    int lastTicketMinutesBeforeClose = 0;
    int ticketsFromMinutesBeforeOpen = 0;
    QList<PublicHoliday> holidays;
    QList<ExtraClosure> closures;
    QList<PriorityGroup> priorityGroups;
    QList<Counter> counters;
    QList<Group> groups;
    QList<Service> services;
    QList<ServiceId> featured;
    GroupId unsureGroup;
    int recalls = 2;
    int recallIntervalSeconds = 20;
    int graceMinutes = 15;
    int returnAfterTickets = 2;
    QList<HallZone> zones = {};

    [[nodiscard]] const Service *service(const ServiceId &service) const;
    [[nodiscard]] const Group *group(const GroupId &group) const;
    /// The group a service belongs to; the service must be one of this office.
    [[nodiscard]] const Group &groupOf(const Service &service) const;
    [[nodiscard]] QList<const Service *> servicesOf(const GroupId &group) const;
    /// Where somebody who does not know goes: the first walk-in service of the "unsure" group.
    [[nodiscard]] const Service *generalInformation() const;
    /// Labels of the counters that serve this service, in the file's order.
    [[nodiscard]] QStringList counterLabels(const ServiceId &service) const;
    [[nodiscard]] bool hasZone(const QString &zone) const;
    [[nodiscard]] QList<Series> series() const;
};

} // namespace okienko
